// The shape of a plan as a file that an organisation can save: the public schema `plan`.
import { type Static, Type } from "../../core/type.ts";
import { EditionId, Id } from "../basic-shapes.ts";
import { sizes } from "./hours.ts";

const Text = Type.String({ minLength: 1 });
/** YYYY-MM-DD. */
const Day = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });

/** The current option, or null where none is chosen (unanswered, or "vet inte"; the text says which). */
const PlanStanding = Type.Closed({ option: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]), text: Text });

/** Least and most, whole. */
const Hours = Type.Array(Type.Integer({ minimum: 0 }), { minItems: 2, maxItems: 2 });
/** Of the coordinator, and of everyone else together: until the step is done, with the upkeep of the first year. */
const StepHours = Type.Closed({ coordinator: Hours, others: Hours });

const Blocks = Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1 });

/** One option of one question: what to do to get there, which is its goal. */
export const SavedStep = Type.Closed({
  question: Type.String({ pattern: "^[a-z][A-Za-z0-9-]*$" }),
  /** As people read it, such as 1.13; empty if it has none. */
  number: Type.String(),
  text: Text,
  from: PlanStanding,
  to: Type.Closed({ option: Type.Integer({ minimum: 1 }), goal: Text }),
  /** Why the step is in the plan. */
  reason: Text,
  /** The question is answered "vet inte": the step may be done already. */
  isUnknown: Type.Optional(Type.Literal(true)),
  /** An estimate; absent where nobody has made one. */
  hours: Type.Optional(StepHours),
  first: Type.Optional(Text),
  how: Type.Array(Text),
  done: Text,
  show: Type.Optional(Text),
  /** What may have to be bought. */
  buys: Type.Optional(Text),
  /** The measure that it is part of, and its title. */
  measure: Type.Optional(Id),
  title: Type.Optional(Text),
  /** A role, or what the organisation has written. */
  responsible: Type.Optional(Text),
  start: Type.Optional(Day),
  due: Type.Optional(Day),
});

/**
 * The plan from one response to the level that the management aims at. It reveals what is not in place, so it must be stored with care.
 * The organisation's name only if it was given.
 */
export const SavedPlan = Type.Closed({
  schema: Type.Literal("infosaktrappan-plan/1"),
  edition: EditionId,
  /** SHA-256 (hex) of the edition that the plan was computed from. */
  editionDigest: Type.String({ pattern: "^[0-9a-f]{64}$" }),
  /** The day on which it was computed. */
  computedOn: Day,
  /** The language of the texts. */
  language: Type.String({ pattern: "^[a-z]{2,3}$" }),
  organisation: Type.Optional(Text),
  /** True where the edition is a proposal, until a pilot has been carried out. */
  pilot: Type.Optional(Type.Literal(true)),
  /** True where everything is invented. */
  rehearsal: Type.Optional(Type.Literal(true)),
  level: Type.Integer({ minimum: 0, maximum: 9 }),
  /** The level may be higher, since later blocks are unanswered. */
  atLeast: Type.Boolean(),
  target: Type.Integer({ minimum: 1, maximum: 9 }),
  /** Whose hours they are: up to 1,000 employees, up to 5,000, or more. */
  size: Type.Enum([...sizes]),
  /** Hours a week that the dates are counted by. */
  weekly: Type.Closed({ coordinator: Type.Integer({ minimum: 1 }), others: Type.Integer({ minimum: 1 }) }),
  /** Blocks up to the target of which nothing is planned: with unanswered questions, with too many answers "vet inte". */
  unanswered: Type.Optional(Blocks),
  unknown: Type.Optional(Blocks),
  /** By the day that each begins. Empty when the target is reached. */
  steps: Type.Array(SavedStep),
});

export type SavedStep = Static<typeof SavedStep>;
export type SavedPlan = Static<typeof SavedPlan>;
