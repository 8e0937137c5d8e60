// The shape of a measure in a method without a staircase, which applies where its own condition holds.
import { type Static, Type } from "../../core/type.ts";
import { LocalList, LocalText, Rule } from "../basic-shapes.ts";
import { Measure } from "../schema.ts";

const { id, title, twoPeople, withNeighbour } = Measure.properties;

/** One without `when` is never used. Its steps raise no options: they are lines. */
export const ConditionalMeasure = Type.Closed({
  id,
  title,
  when: Type.Optional(Rule),
  /** 1 first. */
  priority: Type.Optional(Type.Integer({ minimum: 1, maximum: 999 })),
  why: Type.Optional(LocalText),
  steps: Type.Optional(LocalList),
  roles: Type.Optional(Measure.properties.roles),
  who: Type.Optional(LocalText),
  doneWhen: Type.Optional(LocalText),
  twoPeople,
  withNeighbour,
});
export type ConditionalMeasure = Static<typeof ConditionalMeasure>;
