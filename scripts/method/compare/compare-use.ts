// Decides what of an edition a result may hang on: by a closed list of what is known to reach no further than it says.

import type { Questionnaire, Scale } from "../schema.ts";
import { isRecord, listOf } from "./compare-part.ts";

/** The parts of an edition that are compared. */
export interface Compared {
  readonly scale: Scale;
  readonly questionnaire: Questionnaire;
}

/** What reaches what in two editions, looked up once. Results are those that both have, in the older's order. */
export interface Uses {
  readonly older: EditionUses;
  readonly newer: EditionUses;
  /** Results that may hang on the question, the fact or the area of that id, also by way of other results. */
  readonly naming: (id: string) => readonly string[];
  /** Results that count every question: those with a staircase; all of them where there is none. */
  readonly counting: readonly string[];
  /** The result and those that are built on it. */
  readonly on: (result: string) => readonly string[];
}

/** One edition's part of it. */
export interface EditionUses {
  /** Whether the question takes part in some result, or opens or closes another question. */
  readonly isUsedQuestion: (id: string) => boolean;
  readonly isUsedFact: (id: string) => boolean;
  readonly isUsedArea: (id: string) => boolean;
  /** Ids of the questions that name the fact. */
  readonly hangingOn: (fact: string) => readonly string[];
  /** Whether the order of questions may matter to some rule. */
  readonly mindsOrder: boolean;
}

/** Keys in a rule that reach only the questions and facts that the rule names. Any other key (`each` is one) may reach every question. */
const narrow = new Set([
  ...["number", "answer", "possible", "answered", "selected", "question", "option", "fact", "id", "is", "result"],
  ...["sum", "mean", "median", "min", "max", "product", "weighted-mean", "weight", "of"],
  ...["difference", "from", "take", "quotient", "by", "round", "to", "how", "default"],
  ...["count", "steps", "all", "some", "none", "minimums", "atLeast"],
  ...["cap", "when", "if", "then", "else", "cases", "bands", "reaches", "band", "compare", "left", "right"],
]);
/** A staircase counts every question, in whatever order they stand. */
const inAnyOrder = new Set([...narrow, "staircase", "thresholds", "areaFloor"]);

/** Total: the editions may have lost their shape. */
export function usesOf(older: Compared, newer: Compared): Uses {
  const rules = [resultsIn(older), resultsIn(newer)].flatMap((all) => Object.entries(all));
  const wide = new Set(rules.filter(([, rule]) => hasKeyOutside(rule, narrow)).map(([name]) => name));
  const words = rules.map(([name, rule]) => ({ name, mentions: mentionsIn(rule), builtOn: resultsNamed(rule) }));
  const common = commonResults(older, newer);
  const closed = (start: ReadonlySet<string>): readonly string[] => {
    const reached = new Set(start);
    for (let before = -1; before < reached.size; ) {
      before = reached.size;
      for (const { name, builtOn } of words) if (builtOn.some((other) => reached.has(other))) reached.add(name);
    }
    return common.filter((name) => reached.has(name));
  };
  const known = new Map<string, readonly string[]>();
  const counting = closed(wide);
  return {
    older: editionUses(older),
    newer: editionUses(newer),
    naming: (id) => {
      const found = known.get(id) ?? closed(new Set([...wide, ...words.filter((one) => one.mentions.has(id)).map((one) => one.name)]));
      known.set(id, found);
      return found;
    },
    counting: counting.length > 0 ? counting : common,
    on: (result) => closed(new Set([result])),
  };
}

/** Results that both editions have, in the older's order. */
export function commonResults(older: Compared, newer: Compared): readonly string[] {
  return Object.keys(resultsIn(older)).filter((name) => Object.hasOwn(resultsIn(newer), name));
}

/** `naming` of `usesOf`, for one who asks once. */
export function resultsNaming(older: Compared, newer: Compared, id: string): readonly string[] {
  return usesOf(older, newer).naming(id);
}

function editionUses(edition: Compared): EditionUses {
  const rules = Object.values(resultsIn(edition));
  const countsAll = rules.some((rule) => hasKeyOutside(rule, narrow));
  const inRules = mentionsIn(rules);
  const questions = questionsIn(edition).map((value) => ({ id: String(value.id), area: value.area, mentions: mentionsIn(value) }));
  const times = new Map<string, number>();
  for (const word of questions.flatMap((one) => [...one.mentions])) times.set(word, (times.get(word) ?? 0) + 1);
  const areas = new Set(questions.map((one) => one.area));
  return {
    // Every question names itself once.
    isUsedQuestion: (id) => countsAll || inRules.has(id) || (times.get(id) ?? 0) > 1,
    isUsedFact: (id) => inRules.has(id) || times.has(id),
    isUsedArea: (id) => inRules.has(id) || areas.has(id),
    hangingOn: (fact) => questions.filter((one) => one.mentions.has(fact)).map((one) => one.id),
    mindsOrder: hasKeyOutside(rules, inAnyOrder) || questionsIn(edition).some((one) => hasKeyOutside(one.askedWhen, inAnyOrder)),
  };
}

/** The rules by result, or none where the scale has no such thing. */
export function resultsIn({ scale }: Compared): Readonly<Record<string, unknown>> {
  return isRecord(scale.results) ? scale.results : {};
}

function questionsIn({ questionnaire }: Compared): readonly Readonly<Record<string, unknown>>[] {
  return listOf(questionnaire.questions).filter(isRecord);
}

/** Every text and every key in the data: any of them may be an id. */
function mentionsIn(data: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof data === "string") found.add(data);
  else if (Array.isArray(data)) for (const one of data) mentionsIn(one, found);
  else if (isRecord(data)) {
    for (const [key, value] of Object.entries(data)) {
      found.add(key);
      mentionsIn(value, found);
    }
  }
  return found;
}

/** Names of the results that the rule is built on. */
function resultsNamed(rule: unknown): readonly string[] {
  if (Array.isArray(rule)) return rule.flatMap(resultsNamed);
  if (!isRecord(rule)) return [];
  return Object.entries(rule).flatMap(([key, value]) => (key === "result" && typeof value === "string" ? [value] : resultsNamed(value)));
}

function hasKeyOutside(data: unknown, known: ReadonlySet<string>): boolean {
  if (Array.isArray(data)) return data.some((one) => hasKeyOutside(one, known));
  return isRecord(data) && Object.entries(data).some(([key, value]) => !known.has(key) || hasKeyOutside(value, known));
}
