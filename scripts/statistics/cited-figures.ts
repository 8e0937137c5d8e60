// Schema of figures that others have published.
import { type Static, Type } from "../core/type.ts";
import { LocalText } from "../method/basic-shapes.ts";

/** Transcribed history: figures published by others, with their source. Never drawn on one axis with our own. */
export const CitedFigures = Type.Closed({
  schema: Type.Literal("infosaktrappan-cited/1"),
  heading: LocalText,
  note: LocalText,
  source: Type.Closed({
    title: Type.String(),
    publisher: Type.String(),
    year: Type.Integer(),
    id: Type.String(),
    /** ISO 639: of the title and the publisher's name. */
    language: Type.Optional(Type.String({ pattern: "^[a-z]{2,3}$" })),
  }),
  years: Type.Array(Type.String()),
  figures: Type.Array(Type.Closed({ measure: LocalText, values: Type.Record(Type.String(), Type.Union([LocalText, Type.Null()])) })),
});
export type CitedFigures = Static<typeof CitedFigures>;
