// The basic shapes of the method's content: ids, texts by language, numbers and rules, with their bounds.
import Type, { type Static } from "typebox";
import { idPattern, methodBounds } from "./bounds.ts";
import { fractionPattern } from "./rules/rational.ts";

export const closed = { additionalProperties: false } as const;

/** A stable id in English kebab-case, never reused for another meaning. */
export const Id = Type.String({ pattern: idPattern, maxLength: methodBounds.id });
/** The id of an edition or a population frame: a year, or a year with a suffix (`2026`, `2026-b`). */
export const EditionId = Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: methodBounds.editionId });
/** A text by language (`sv`, `en`), in every language that the edition declares. */
export const LocalText = Type.Record(Type.String({ pattern: "^[a-z]{2,3}$" }), Type.String({ minLength: 1 }), {
  minProperties: 1,
  ...closed,
});
/** A list of texts for each language: `{sv: ["…", "…"]}`. */
export const LocalList = Type.Record(
  Type.String({ pattern: "^[a-z]{2,3}$" }),
  Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
  closed,
);

/** An integer, or a fraction as a string. */
export const Fraction = Type.Unsafe<number | string>({ type: ["integer", "string"], pattern: fractionPattern });
/** Above 0: an integer, or a fraction as a string. With a staircase: integers. */
export const Weight = Type.Unsafe<number | string>({
  type: ["integer", "string"],
  minimum: 1,
  maximum: methodBounds.weight,
  pattern: fractionPattern,
});
/** A rule as data. `parseRule` checks its nodes: each has one key, which is its kind. */
export const Rule = Type.Object({}, { additionalProperties: true });

export type LocalText = Static<typeof LocalText>;
