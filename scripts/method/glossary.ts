// The shape of content/method/glossary.yaml: terms that the site explains, in addition to those that the questionnaire defines.
import Type, { type Static } from "typebox";
import { LocalText } from "./schema.ts";

const closed = { additionalProperties: false } as const;

/** `term` as written on its own, with a capital letter; `text` is one definition in complete sentences. */
const GlossaryTerm = Type.Object({ term: LocalText, text: LocalText }, closed);

/** By stable ids, which are anchors on the page: `ord-<id>`. The id of a removed term is never reused. */
export const Glossary = Type.Object(
  { terms: Type.Record(Type.String({ pattern: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$" }), GlossaryTerm, closed) },
  closed,
);

export type Glossary = Static<typeof Glossary>;
