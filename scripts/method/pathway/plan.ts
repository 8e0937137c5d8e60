// The shape of a plan as a file that an organisation can save: the public schema `plan`.
import { type Static, Type } from "../../core/type.ts";
import { EditionId, Id, Measure } from "../schema.ts";

const closed = { additionalProperties: false } as const;
const Text = Type.String({ minLength: 1 });
/** YYYY-MM-DD. */
const Day = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });

/** The current option, or null where none is chosen (unanswered, or "vet inte"; the text says which). */
const PlanStanding = Type.Object({ option: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]), text: Text }, closed);

/** One question that the plan raises, from the current option to the one aimed at, which is shown as its goal: what to do. */
export const PlanRaise = Type.Object(
  {
    question: Type.String({ pattern: "^[a-z][A-Za-z0-9-]*$" }),
    /** The number in the questionnaire; empty if it has none. */
    number: Type.String(),
    text: Text,
    from: PlanStanding,
    to: Type.Object({ option: Type.Integer({ minimum: 1 }), goal: Text }, closed),
  },
  closed,
);

export const PlanStep = Type.Object(
  {
    measure: Id,
    title: Text,
    /** 1 = days, 2 = weeks, 3 = months, of everyone together. Follows from the hours. */
    effort: Type.Integer({ minimum: 1, maximum: 3 }),
    hours: Measure.properties.hours,
    estimate: Measure.properties.estimate,
    /** Who does what, in roles. */
    who: Type.String(),
    firstStep: Type.String(),
    doneWhen: Type.String(),
    /** Who is responsible: a role, or what the organisation has written. */
    responsible: Type.Optional(Text),
    start: Type.Optional(Day),
    due: Type.Optional(Day),
    /** Prerequisites in this plan, direct and indirect. */
    after: Type.Array(Id),
    /** The goal of the first names the step. */
    raises: Type.Array(PlanRaise, { minItems: 1 }),
  },
  closed,
);

/**
 * The way up from one response to the level that the management aims at, with the measures that the organisation has chosen and in its
 * order. It reveals what is not in place, so it must be stored with care. The organisation's name only if it was given.
 */
export const Plan = Type.Object(
  {
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
    /** The level that the steps lead to: lower than the target if measures have been left out. */
    reaches: Type.Optional(Type.Integer({ minimum: 0, maximum: 9 })),
    /** Unanswered questions up to the target count as their lowest option. */
    assumesUnanswered: Type.Boolean(),
    /** Empty when the target is reached. */
    steps: Type.Array(PlanStep),
    /** Questions that must be raised too, but that no measure describes yet. */
    withoutMeasure: Type.Array(PlanRaise),
  },
  closed,
);

export type PlanRaise = Static<typeof PlanRaise>;
export type PlanStep = Static<typeof PlanStep>;
export type Plan = Static<typeof Plan>;
