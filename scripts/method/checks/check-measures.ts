// Checks the measures of a method with a staircase: every option that can be raised has one step, whose hours and order are possible.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { dependencyOrder } from "../rules/dependency-order.ts";
import type { LocalText, Measure, Questionnaire, Step } from "../schema.ts";
import type { CheckCode } from "./messages.ts";

/** A value with the file it was read from. */
export interface Sourced<T> {
  readonly file: string;
  readonly value: T;
}

type Found = Diagnostic<CheckCode>[];

/** Ids that two measures share, of any method. */
export function checkMeasureIds(measures: readonly Sourced<Pick<Measure, "id">>[]): Found {
  const ids = measures.map((one) => one.value.id);
  return measures.flatMap(({ file, value: { id } }, index) =>
    ids.indexOf(id) < index ? [{ ...fault<CheckCode>("duplicate-id", "/id", { id }), file }] : [],
  );
}

/** Of all editions that have the question: its highest option, its lowest must and its earliest block. */
interface Asked {
  readonly top: number;
  readonly must: number;
  readonly block: number;
}

/** A step with its place in the files. */
interface Placed {
  readonly file: string;
  readonly pointer: string;
  readonly step: Step;
}

/** Most urgent steps of a block: of more, none is. */
const mostUrgent = 5;
/** The most hours of a step are at most so many times the least. */
const widest = 3;
const mostWords = { first: 30, show: 12 } as const;
const mostLines = 4;

/** Faults within the steps themselves. `questionnaires`: of every edition that the measures belong to. */
export function checkSteps(measures: readonly Sourced<Measure>[], questionnaires: readonly Questionnaire[]): Found {
  const asked = askedIn(questionnaires);
  const all = measures.flatMap(({ file, value }) => value.steps.map((step, at): Placed => ({ file, pointer: `/steps/${at}`, step })));
  const first = new Map<string, Placed>();
  for (const one of all) if (!first.has(keyOf(one.step))) first.set(keyOf(one.step), one);
  return [
    ...all.flatMap((one) => {
      const own = [
        ...checkPlace(one, asked, first),
        ...checkHours(one.step),
        ...checkTexts(one.step),
        ...checkDone(one, all),
        ...checkAfter(one.step, asked, first),
      ];
      return own.map((found) => ({ ...found, file: one.file, pointer: one.pointer + found.pointer }));
    }),
    ...urgentIn(all, asked),
    ...cycles(first),
  ];
}

/** Options above the lowest that no step leads to. Pointers are into questionnaire.yaml. */
export function checkCoverage(questionnaire: Questionnaire, measures: readonly Measure[]): Found {
  const described = new Set(measures.flatMap(({ steps }) => steps.map(keyOf)));
  return questionnaire.questions.flatMap(({ id, options }, index) =>
    options.flatMap((_, option) =>
      option === 0 || described.has(keyOf({ raises: id, to: option }))
        ? []
        : [fault<CheckCode>("step-missing", `/questions/${index}/options/${option}`, { question: id, option })],
    ),
  );
}

function keyOf({ raises, to }: Pick<Step, "raises" | "to">): string {
  return `${raises}:${to}`;
}

function askedIn(questionnaires: readonly Questionnaire[]): ReadonlyMap<string, Asked> {
  const asked = new Map<string, Asked>();
  for (const { id, options, must = 0, block } of questionnaires.flatMap(({ questions }) => questions)) {
    const before = asked.get(id) ?? { top: 0, must, block };
    asked.set(id, {
      top: Math.max(before.top, options.length - 1),
      must: Math.min(before.must, must),
      block: Math.min(before.block, block),
    });
  }
  return asked;
}

function checkPlace({ file, pointer, step }: Placed, asked: ReadonlyMap<string, Asked>, first: ReadonlyMap<string, Placed>): Found {
  const { raises, to, urgent } = step;
  const question = asked.get(raises);
  if (!question) return [fault("unknown-question", "/raises", { id: raises })];
  const other = first.get(keyOf(step));
  return [
    ...(to > question.top ? [fault<CheckCode>("step-beyond-options", "/to", { question: raises, option: to, top: question.top })] : []),
    ...(other && (other.file !== file || other.pointer !== pointer)
      ? [fault<CheckCode>("step-twice", "", { question: raises, option: to, other: other.file.slice(other.file.lastIndexOf("/") + 1) })]
      : []),
    ...(urgent && to > question.must ? [fault<CheckCode>("step-urgent", "/urgent", { question: raises, option: to })] : []),
  ];
}

/** The hours, and that their parts make them up. */
function checkHours({ hours, basis }: Step): Found {
  const whose = (["coordinator", "others"] as const).map((one) => [one, hours[one]] as const);
  const reversed = whose.filter(([, [least = 0, most = 0]]) => least > most);
  if (reversed.length > 0)
    return reversed.map(([one, [least = 0, most = 0]]) => fault<CheckCode>("hours-range", `/hours/${one}`, { least, most }));
  const [least, most] = [0, 1].map((at) => whose.reduce((sum, [, range]) => sum + (range[at] ?? 0), 0)) as [number, number];
  const isPossible = least >= 1 && most <= widest * least;
  return [
    ...(isPossible ? [] : [fault<CheckCode>("step-hours", "/hours", { least, most, widest })]),
    ...Object.entries(basis).flatMap(([language, text]): Found => {
      const [from, to] = partsOf(text);
      return from === least && to === most ? [] : [fault<CheckCode>("step-basis", `/basis/${language}`, { from, to, least, most })];
    }),
  ];
}

/** The sum of what stands in parentheses that begin with a number: "(2–4 tim)", "(6)". */
function partsOf(basis: string): readonly [number, number] {
  let [from, to] = [0, 0];
  for (const [, least = "", most = least] of basis.matchAll(/\((\d+)(?:[–-](\d+))?[^)]*\)/g)) {
    from += Number(least);
    to += Number(most);
  }
  return [from, to];
}

function checkTexts({ first, show, how }: Step): Found {
  const long = (key: keyof typeof mostWords, text: LocalText): Found =>
    Object.entries(text).flatMap(([language, words]) => {
      const count = words.trim().split(/\s+/).length;
      const most = mostWords[key];
      return count <= most ? [] : [fault<CheckCode>("step-long", `/${key}/${language}`, { count, most })];
    });
  const lines = Object.entries(how).flatMap(([language, list]) =>
    list.length <= mostLines ? [] : [fault<CheckCode>("step-lines", `/how/${language}`, { count: list.length, most: mostLines })],
  );
  return [...long("first", first), ...long("show", show), ...lines];
}

/** What can be counted or dated, or somebody who can say it. */
const checkable: Readonly<Record<string, RegExp>> = {
  sv: /\d|\b(en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|alla|allt|varje|hälften|datum|daterat|daterad|år|åren|månad|vecka)\b|chef|ledning|kolleg|jurist|samordnar|någon|leverantör|sekreterare|protokoll|beslut|medarbetar|anställd/iu,
  en: /\d|\b(an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|all|every|each|half|dated?|years?|months?|weeks?)\b|manager|management|head|colleague|lawyer|coordinator|someone|somebody|supplier|secretary|minutes|decision|decided|employee|staff/iu,
};

/** Somebody else must be able to see it, and it must differ from what is seen of the question's other options. */
function checkDone({ step, pointer, file }: Placed, all: readonly Placed[]): Found {
  const siblings = all.filter((one) => one.step.raises === step.raises && (one.pointer !== pointer || one.file !== file));
  return Object.entries(step.done).flatMap(([language, text]): Found => {
    const same = siblings.find((one) => one.step.done[language]?.trim() === text.trim());
    const isVague = checkable[language]?.test(text) === false;
    return [
      ...(isVague ? [fault<CheckCode>("step-done-vague", `/done/${language}`)] : []),
      ...(same ? [fault<CheckCode>("step-done-same", `/done/${language}`, { option: same.step.to })] : []),
    ];
  });
}

function checkAfter({ raises, after = [] }: Step, asked: ReadonlyMap<string, Asked>, first: ReadonlyMap<string, Placed>): Found {
  return after.flatMap((key, at): Found => {
    const before = first.get(key)?.step;
    if (!before) return [fault("step-after-unknown", `/after/${at}`, { step: key })];
    const [own, other] = [raises, before.raises].map((id) => asked.get(id)?.block ?? 0) as [number, number];
    return other > own ? [fault("step-after-later", `/after/${at}`, { step: key, block: own, other })] : [];
  });
}

function urgentIn(all: readonly Placed[], asked: ReadonlyMap<string, Asked>): Found {
  const urgent = all.filter(({ step }) => step.urgent);
  return urgent.flatMap(({ file, pointer, step }) => {
    const block = asked.get(step.raises)?.block ?? 0;
    const place = urgent.filter((one) => asked.get(one.step.raises)?.block === block).findIndex((one) => one.step === step);
    return place < mostUrgent ? [] : [{ ...fault<CheckCode>("step-urgent-many", `${pointer}/urgent`, { block, most: mostUrgent }), file }];
  });
}

/** Steps that wait for each other, also since no option comes before the one below it. At most one for each step that closes a cycle. */
function cycles(steps: ReadonlyMap<string, Placed>): Found {
  const waits = [...steps].map(([key, { step }]) => {
    const below = step.to > 1 ? [keyOf({ raises: step.raises, to: step.to - 1 })] : [];
    return [key, [...(step.after ?? []), ...below]] as const;
  });
  return [...dependencyOrder(new Map(waits)).cycles.values()].map((cycle) => {
    const closing = steps.get(cycle.find((key) => steps.get(key)?.step.after) ?? "");
    return {
      ...fault<CheckCode>("step-cycle", `${closing?.pointer ?? ""}/after`, { steps: cycle.join(" → ") }),
      file: closing?.file ?? "",
    };
  });
}
