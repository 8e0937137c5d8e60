// Schema of figures that others have published.
import { type Static, Type } from "../core/type.ts";
import { LocalText } from "../method/basic-shapes.ts";

const closed = { additionalProperties: false } as const;

/** Transcribed history: figures published by others, with their source. Never drawn on one axis with our own. */
export const CitedFigures = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-cited/1"),
    heading: LocalText,
    note: LocalText,
    source: Type.Object(
      {
        title: Type.String(),
        publisher: Type.String(),
        year: Type.Integer(),
        id: Type.String(),
        /** ISO 639: of the title and the publisher's name. */
        language: Type.Optional(Type.String({ pattern: "^[a-z]{2,3}$" })),
      },
      closed,
    ),
    years: Type.Array(Type.String()),
    figures: Type.Array(
      Type.Object({ measure: LocalText, values: Type.Record(Type.String(), Type.Union([LocalText, Type.Null()])) }, closed),
    ),
  },
  closed,
);
export type CitedFigures = Static<typeof CitedFigures>;
