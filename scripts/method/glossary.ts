// Decides the shape of content/method/glossary.yaml: words that the site explains, beside those that the questionnaire defines itself.
import Type, { type Static } from "typebox";
import { LocalText } from "./schema.ts";

const closed = { additionalProperties: false } as const;

/** `term` as it is written on its own, with a capital letter; `text` is one definition in whole sentences. */
export const GlossaryTerm = Type.Object({ term: LocalText, text: LocalText }, closed);

/** By stable ids, which are places on the page: `ord-<id>`. A word that is no longer explained takes its id with it. */
export const Glossary = Type.Object(
  { terms: Type.Record(Type.String({ pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" }), GlossaryTerm, closed) },
  closed,
);

export type GlossaryTerm = Static<typeof GlossaryTerm>;
export type Glossary = Static<typeof Glossary>;
