// The shape of content/method/glossary.yaml: terms that the site explains, in addition to those that the questionnaire defines.
import { type Static, Type } from "../core/type.ts";
import { Id, LocalText } from "./schema.ts";

const closed = { additionalProperties: false } as const;
const Ids = Type.Optional(Type.Array(Id, { minItems: 1, uniqueItems: true }));

/** By language. */
const EverydayWords = Type.Record(
  Type.String({ pattern: "^[a-z]{2,3}$" }),
  Type.Array(Type.String({ minLength: 1 }), { minItems: 1, uniqueItems: true }),
  closed,
);

/** The shape of content/pages/search-words.yaml: by the address of a page, in which `nyast` stands for the newest round and release. */
export const SearchWords = Type.Record(Type.String({ pattern: "^/([a-z0-9-]+/)*(#[a-z0-9-]+)?$" }), EverydayWords, closed);

/** `term` as written on its own, with a capital letter; `text` is one definition in complete sentences. */
const GlossaryTerm = Type.Closed({
  term: LocalText,
  text: LocalText,
  /** Everyday words for the term, and words that somebody who needs it searches for. */
  also: Type.Optional(EverydayWords),
  /** What somebody who searches for the term should find: ids of questions, measures and frameworks. */
  questions: Ids,
  measures: Ids,
  frameworks: Ids,
});

/** By stable ids, which are anchors on the page: `ord-<id>`. The id of a removed term is never reused. */
export const Glossary = Type.Closed({
  terms: Type.Record(Type.String({ pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" }), GlossaryTerm, closed),
});

/** The kinds of things that a term leads to. */
export const targetKinds = ["questions", "measures", "frameworks"] as const;

export type TargetKind = (typeof targetKinds)[number];
export type Glossary = Static<typeof Glossary>;
