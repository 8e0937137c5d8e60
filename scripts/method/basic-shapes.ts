// The basic shapes of the method's content: ids, texts by language, answers and rules, with their bounds.
import { type Static, Type } from "../core/type.ts";
import { idPattern, methodBounds } from "./bounds.ts";

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

/** An option's index, the indices in ascending order where several may be chosen, or one of two words. */
export const Answer = Type.Union([
  Type.Integer({ minimum: 0, maximum: methodBounds.options - 1 }),
  Type.Enum(["unknown", "not-applicable"]),
  Type.Array(Type.Integer({ minimum: 0, maximum: methodBounds.options - 1 }), { uniqueItems: true, maxItems: methodBounds.options }),
]);
export const Answers = Type.Record(Type.String({ pattern: "^[a-z][A-Za-z0-9-]*$" }), Answer);
export const Background = Type.Record(Type.String({ pattern: "^[a-z][A-Za-z0-9-]*$" }), Type.String({ pattern: "^[a-z][a-z0-9-]*$" }));

/** A rule as data. `parseRule` checks its nodes: each has one key, which is its kind. */
export const Rule = Type.Object({}, { additionalProperties: true });

export type LocalText = Static<typeof LocalText>;
export type Answer = Static<typeof Answer>;
export type Answers = Static<typeof Answers>;
export type Background = Static<typeof Background>;
