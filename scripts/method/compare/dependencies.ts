// Which results may depend on a question, a fact or an area, in two editions. Errs on the side of too many.
import { isRecord } from "../../core/canonical.ts";
import type { Questionnaire, Scale } from "../schema.ts";

/** The parts of an edition that are compared. */
export interface EditionContent {
  readonly scale: Scale;
  readonly questionnaire: Questionnaire;
}

/** Dependencies in two editions. Results are those that both have, in the older edition's order. */
export interface Dependencies {
  readonly older: EditionDependencies;
  readonly newer: EditionDependencies;
  /** Results that may depend on the question, fact or area with this id, directly or through other results. */
  readonly resultsNaming: (id: string) => readonly string[];
  /** Results that count every question: those with a staircase, or all where there is none. */
  readonly resultsCountingAll: readonly string[];
  /** The result, and those that depend on it. */
  readonly resultsOn: (result: string) => readonly string[];
}

interface EditionDependencies {
  /** Whether the question affects a result, or whether another question is asked. */
  readonly isUsedQuestion: (id: string) => boolean;
  readonly isUsedFact: (id: string) => boolean;
  readonly isUsedArea: (id: string) => boolean;
  /** Ids of the questions that name the fact. */
  readonly questionsNaming: (fact: string) => readonly string[];
  /** Whether the order of questions may matter to a rule. */
  readonly dependsOnOrder: boolean;
}

/** Keys of rules that affect only the questions and facts that they name. Any other key (such as `each`) may affect every question. */
const namingKeys = new Set([
  ...["number", "answer", "possible", "answered", "selected", "question", "option", "fact", "id", "is", "result"],
  ...["sum", "mean", "median", "min", "max", "product", "weighted-mean", "weight", "of"],
  ...["difference", "from", "take", "quotient", "by", "round", "to", "how", "default"],
  ...["count", "steps", "all", "some", "none", "minimums", "atLeast"],
  ...["cap", "when", "if", "then", "else", "cases", "bands", "reaches", "band", "compare", "left", "right"],
]);
/** A staircase counts every question, in whatever order they are. */
const orderlessKeys = new Set([...namingKeys, "staircase", "thresholds", "areaFloor"]);

/** Total: the editions need not conform to their schemas. */
export function dependenciesOf(older: EditionContent, newer: EditionContent): Dependencies {
  const rules = [resultsIn(older), resultsIn(newer)].flatMap((all) => Object.entries(all));
  const countingAll = new Set(rules.filter(([, rule]) => hasKeyOutside(rule, namingKeys)).map(([name]) => name));
  const named = rules.map(([name, rule]) => ({ name, mentions: mentionsIn(rule), dependsOn: resultsNamedIn(rule) }));
  const commonResults = Object.keys(resultsIn(older)).filter((name) => Object.hasOwn(resultsIn(newer), name));
  const withDependents = (start: ReadonlySet<string>): readonly string[] => {
    const reached = new Set(start);
    for (let before = -1; before < reached.size; ) {
      before = reached.size;
      for (const { name, dependsOn } of named) if (dependsOn.some((other) => reached.has(other))) reached.add(name);
    }
    return commonResults.filter((name) => reached.has(name));
  };
  const known = new Map<string, readonly string[]>();
  const counting = withDependents(countingAll);
  return {
    older: editionDependencies(older),
    newer: editionDependencies(newer),
    resultsNaming: (id) => {
      const found =
        known.get(id) ?? withDependents(new Set([...countingAll, ...named.filter((one) => one.mentions.has(id)).map((one) => one.name)]));
      known.set(id, found);
      return found;
    },
    resultsCountingAll: counting.length > 0 ? counting : commonResults,
    resultsOn: (result) => withDependents(new Set([result])),
  };
}

function editionDependencies(edition: EditionContent): EditionDependencies {
  const rules = Object.values(resultsIn(edition));
  const countsAll = rules.some((rule) => hasKeyOutside(rule, namingKeys));
  const inRules = mentionsIn(rules);
  const questions = questionsIn(edition).map((value) => ({ id: String(value.id), area: value.area, mentions: mentionsIn(value) }));
  const times = new Map<string, number>();
  for (const word of questions.flatMap((one) => [...one.mentions])) times.set(word, (times.get(word) ?? 0) + 1);
  const areas = new Set(questions.map((one) => one.area));
  return {
    // Every question mentions itself once.
    isUsedQuestion: (id) => countsAll || inRules.has(id) || (times.get(id) ?? 0) > 1,
    isUsedFact: (id) => inRules.has(id) || times.has(id),
    isUsedArea: (id) => inRules.has(id) || areas.has(id),
    questionsNaming: (fact) => questions.filter((one) => one.mentions.has(fact)).map((one) => one.id),
    dependsOnOrder: hasKeyOutside(rules, orderlessKeys) || questionsIn(edition).some((one) => hasKeyOutside(one.askedWhen, orderlessKeys)),
  };
}

/** The rules by result; none where the scale has no such record. */
export function resultsIn({ scale }: EditionContent): Readonly<Record<string, unknown>> {
  return isRecord(scale.results) ? scale.results : {};
}

function questionsIn({ questionnaire: { questions } }: EditionContent): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(questions) ? questions.filter(isRecord) : [];
}

/** Every string and every key in the data: any of them may be an id. */
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

/** Names of the results that the rule refers to. */
function resultsNamedIn(rule: unknown): readonly string[] {
  if (Array.isArray(rule)) return rule.flatMap(resultsNamedIn);
  if (!isRecord(rule)) return [];
  return Object.entries(rule).flatMap(([key, value]) => (key === "result" && typeof value === "string" ? [value] : resultsNamedIn(value)));
}

function hasKeyOutside(data: unknown, known: ReadonlySet<string>): boolean {
  if (Array.isArray(data)) return data.some((one) => hasKeyOutside(one, known));
  return isRecord(data) && Object.entries(data).some(([key, value]) => !known.has(key) || hasKeyOutside(value, known));
}
