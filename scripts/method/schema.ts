// The shapes of everything that maintainers of the method write: the public schemas of content/.
import { type Static, Type } from "../core/type.ts";
import { Answer, Answers, Background, closed, EditionId, Id, LocalList, LocalText, Rule } from "./basic-shapes.ts";
import { fractionPattern, idPattern, methodBounds, ruleBounds } from "./bounds.ts";
import { type Growth, growths } from "./pathway/hours.ts";

export { Answer, Answers, Background, EditionId, Id, LocalText } from "./basic-shapes.ts";

/** An integer, or a fraction as a string. */
const Fraction = Type.Unsafe<number | string>({ type: ["integer", "string"], pattern: fractionPattern });
/** Above 0: an integer, or a fraction as a string. With a staircase: integers. */
const Weight = Type.Unsafe<number | string>({
  type: ["integer", "string"],
  minimum: 1,
  maximum: methodBounds.weight,
  pattern: fractionPattern,
});
const Percent = Type.Integer({ minimum: 0, maximum: 100 });

// ---- scale.yaml

/** A level of the scale, described so that any two readers picture the same organisation. */
const Level = Type.Closed({
  level: Type.Integer({ minimum: 0, maximum: 9 }),
  name: LocalText,
  /** The name of the level in running text: "under nivå 1", "nivå 2". */
  label: LocalText,
  description: LocalText,
  smallMunicipality: Type.Optional(LocalText),
  largeAgency: Type.Optional(LocalText),
  remains: Type.Optional(LocalText),
  nextSteps: LocalList,
});

/**
 * The staircase: level ℓ requires, for every block k ≤ ℓ, the musts of block k, a share S_k ≥ thresholds[ℓ-1][k-1] per cent, and shares
 * S_k,r ≥ areaFloor per cent in every area r with two or more questions in block k.
 */
export const Staircase = Type.Closed({ thresholds: Type.Array(Type.Array(Percent, { minItems: 1 }), { minItems: 1 }), areaFloor: Percent });

/** The names of a result and its bands where they are shown. */
const ResultText = Type.Closed({
  name: LocalText,
  description: Type.Optional(LocalText),
  bands: Type.Optional(Type.Record(Type.String(), LocalText)),
  /** For a number: what it counts, and the most that it can be: "2 of 3 points". */
  unit: Type.Optional(LocalText),
  outOf: Type.Optional(Fraction),
  /** It is meant to have a value though nothing is answered; it is meant to be missing for some although everything is answered. */
  withoutAnswers: Type.Optional(Type.Literal(true)),
  mayBeMissing: Type.Optional(Type.Literal(true)),
});

/** A scale with a staircase also has `creditMax` and `levels`; one without needs only `results` and their texts. */
export const Scale = Type.Closed({
  edition: EditionId,
  /** The highest credit of an option (A in the formulas). */
  creditMax: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
  /** The level that programs aim at where nobody has chosen one; absent: the next level, as in the form. */
  defaultTarget: Type.Optional(Type.Integer({ minimum: 1, maximum: 9 })),
  levels: Type.Optional(Type.Array(Level, { minItems: 2 })),
  /** Rules by result; our own edition has `level: {staircase: …}`. */
  results: Type.Record(Type.String({ pattern: idPattern }), Rule, { minProperties: 1, maxProperties: ruleBounds.results, ...closed }),
  /** Texts by result. A result without texts is intermediate and is not shown. */
  resultTexts: Type.Optional(Type.Record(Type.String({ pattern: idPattern }), ResultText, closed)),
});

// ---- questionnaire.yaml

const Area = Type.Closed({ id: Id, name: LocalText, intro: LocalText });
const Block = Type.Closed({
  block: Type.Integer({ minimum: 1, maximum: methodBounds.blocks }),
  name: LocalText,
  intro: LocalText,
  minutes: LocalText,
});

/** An integer, or a fraction as a string (`"1/4"`, `"0.25"`). With a staircase: integers from 0 to `creditMax` that never fall. */
const Credit = Type.Unsafe<number | string>({
  type: ["integer", "string"],
  minimum: -1_000_000,
  maximum: 1_000_000,
  pattern: fractionPattern,
});
const Option = Type.Closed({
  credit: Credit,
  text: LocalText,
  /** Where several may be chosen, this option excludes the others ("none of these"). */
  alone: Type.Optional(Type.Literal(true)),
  /** What to do to get here, as a plan says it: imperative, and understood without the question. With a staircase, on every option but the lowest. */
  goal: Type.Optional(LocalText),
});

/** Help to interpret the options consistently: what counts, what does not, where to look, whom to ask. */
const Help = Type.Closed({ count: LocalText, doNotCount: LocalText, lookIn: LocalText, ask: LocalText });

/** A key word of a question, as the question spells it, and what it means in one line. */
const Term = Type.Closed({ word: LocalText, meaning: LocalText });

const Question = Type.Closed({
  id: Id,
  area: Id,
  block: Type.Integer({ minimum: 1, maximum: methodBounds.blocks }),
  weight: Type.Optional(Weight),
  /** How many options may be chosen; absent: `one`. */
  choose: Type.Optional(Type.Enum(["one", "several"])),
  /** For a follow-up: the condition for asking it, on the answers to other questions. Not allowed with a staircase. */
  askedWhen: Type.Optional(Rule),
  /** The lowest option that the question's block requires; absent: no must. */
  must: Type.Optional(Type.Integer({ minimum: 1, maximum: 9 })),
  text: LocalText,
  why: Type.Optional(LocalText),
  help: Type.Optional(Help),
  terms: Type.Optional(Type.Array(Term, { minItems: 1 })),
  /** Ordered from nothing to everything; the index is the answer. One option only where several may be chosen. */
  options: Type.Array(Option, { minItems: 1, maxItems: methodBounds.options }),
  /** "Ej tillämpligt" is allowed only if a background fact has this answer; the question then leaves the denominator. */
  notApplicableWhen: Type.Optional(Type.Closed({ fact: Id, is: Id })),
});

export const BackgroundFact = Type.Closed({
  id: Id,
  text: LocalText,
  help: Type.Optional(LocalText),
  options: Type.Array(Type.Closed({ id: Id, text: LocalText }), { minItems: 2, maxItems: methodBounds.background }),
});

export const Questionnaire = Type.Closed({
  edition: EditionId,
  areas: Type.Array(Area, { minItems: 1 }),
  blocks: Type.Array(Block, { minItems: 1 }),
  background: Type.Array(BackgroundFact, { maxItems: methodBounds.background }),
  /** Whether "vet inte" is allowed; absent: yes. */
  unknown: Type.Optional(Type.Boolean()),
  questions: Type.Array(Question, { minItems: 1 }),
});

// ---- editions.yaml

export const EditionEntry = Type.Closed({
  id: EditionId,
  status: Type.Enum(["draft", "pilot", "published", "retired"]),
  /** SHA-256 (hex) over the canonical bytes of scale and questionnaire; written by `npm run validate -- --write`. */
  digest: Type.String({ pattern: "^[0-9a-f]{64}$" }),
  languages: Type.Array(Type.String({ pattern: "^[a-z]{2,3}$" }), { minItems: 1 }),
});
export const Editions = Type.Closed({ editions: Type.Array(EditionEntry, { minItems: 1 }) });

// ---- measures/*.yaml

/** Those who take part in a measure. `managers`: of the activities and their systems; `it`: also an IT operations supplier. */
export const MeasureRole = Type.Enum([
  "management",
  "coordinator",
  "managers",
  "it",
  "hr",
  "procurement",
  "finance",
  "legal",
  "preparedness",
  "communication",
  "premises",
  "secretary",
  "reviewer",
]);

/** Least and most hours, in an organisation of some 500 employees. */
const HourRange = Type.Array(Type.Integer({ minimum: 0, maximum: 9999 }), { minItems: 2, maxItems: 2 });

/** One option of one question: what to do to get there. Its name is the option's `goal`. */
const Step = Type.Closed({
  raises: Id,
  /** The option. */
  to: Type.Integer({ minimum: 1, maximum: methodBounds.options }),
  /** Least until it is done, where `done` takes longer than its kind of work. */
  weeks: Type.Optional(Type.Integer({ minimum: 3, maximum: 104 })),
  /** Without it one event could stop the organisation: it comes first. Only up to a must. */
  urgent: Type.Optional(Type.Literal(true)),
  /** It settles `who` leads the work, and all else waits for it; or the `time` that this person gets. */
  leads: Type.Optional(Type.Enum(["who", "time"])),
  /** What one person does on Monday, in one sentence. */
  first: LocalText,
  how: LocalList,
  /** What somebody else can see once it is done; nothing that the option does not ask for. */
  done: LocalText,
  /** What shows it. */
  show: LocalText,
  /** Until it is done, with the upkeep of the first year, and how they grow with the organisation. Time spent attending a course, or practising with a whole workplace, is left out. */
  hours: Type.Closed({ coordinator: HourRange, others: HourRange, grows: Type.Enum(Object.keys(growths) as Growth[]) }),
  /** The parts that the hours are the sum of, each followed by its own in parentheses. */
  basis: LocalText,
  /** What to ask a price for. */
  buys: Type.Optional(LocalText),
  /** Id of the template that helps. */
  template: Type.Optional(Id),
  /** Steps that come before it, as `question:option`. Only the order follows from them. */
  after: Type.Optional(Type.Array(Type.String({ pattern: "^[a-z][a-z0-9-]*:[1-9][0-9]*$" }), { minItems: 1, uniqueItems: true })),
});

/** Steps that belong together. Questions never refer to measures. */
export const Measure = Type.Closed({
  id: Id,
  title: LocalText,
  why: LocalText,
  roles: Type.Array(MeasureRole, { minItems: 1, uniqueItems: true }),
  who: LocalText,
  steps: Type.Array(Step, { minItems: 1 }),
  /** How two people do it, where the steps ask for more. */
  twoPeople: Type.Optional(LocalText),
  withNeighbour: Type.Optional(LocalText),
});

// ---- examples/*.yaml

/** A result in an example: a number (a fraction as a string), a band's id, true or false, or null for missing. */
const StatedResult = Type.Unsafe<number | string | boolean | null>({ type: ["integer", "string", "boolean", "null"] });

/** With a staircase, all of the first five; every other result is under `results`. */
const Expected = Type.Closed({
  level: Type.Optional(Type.Integer()),
  atLeast: Type.Optional(Type.Boolean()),
  /** Total score 0–100, rounded down; null if nothing is answered. */
  score: Type.Optional(Type.Union([Type.Integer(), Type.Null()])),
  /** Area scores 0–100, rounded down, by area id; null if no question of the area is answered. */
  areas: Type.Optional(Type.Record(Type.String(), Type.Union([Type.Integer(), Type.Null()]))),
  /** Ids of the unmet conditions of the next level, in order: `must:<question>`, `block:<k>`, `area:<area>:<k>`, `answered:<k>`. */
  unmet: Type.Optional(Type.Array(Type.String())),
  results: Type.Optional(Type.Record(Type.String({ pattern: idPattern }), StatedResult)),
});

export const Example = Type.Closed({
  id: Id,
  title: LocalText,
  /** The kind of organisation and, if worked by hand, the calculation step by step. */
  story: LocalText,
  workedByHand: Type.Boolean(),
  arithmetic: Type.Optional(LocalList),
  /** The same answer to every question of a block, by block number; `answers` overrides it. */
  fill: Type.Optional(Type.Record(Type.String({ pattern: "^[1-9]$" }), Answer)),
  answers: Answers,
  background: Background,
  expect: Expected,
});

export type Staircase = Static<typeof Staircase>;
export type Scale = Static<typeof Scale>;
export type Question = Static<typeof Question>;
export type BackgroundFact = Static<typeof BackgroundFact>;
export type Questionnaire = Static<typeof Questionnaire>;
export type EditionEntry = Static<typeof EditionEntry>;
export type Editions = Static<typeof Editions>;
export type Measure = Static<typeof Measure>;
export type MeasureRole = Static<typeof MeasureRole>;
export type Step = Measure["steps"][number];
export type Example = Static<typeof Example>;
