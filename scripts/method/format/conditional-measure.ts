// The shape of a measure in a method without a staircase, which applies where its own condition holds.
import { type Static, Type } from "../../core/type.ts";
import { closed, Rule } from "../basic-shapes.ts";
import { Measure } from "../schema.ts";

const { id, title } = Measure.properties;

/** As a measure, but only `id` and `title` are required. One without `when` is never used. */
export const ConditionalMeasure = Type.Object(
  { ...Type.Partial(Type.Omit(Measure, ["id", "title"])).properties, id, title, when: Type.Optional(Rule) },
  closed,
);
export type ConditionalMeasure = Static<typeof ConditionalMeasure>;
