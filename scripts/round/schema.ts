// The shape of the calendar: the rounds that have been decided on, whether or not they have a document yet.
import Type, { type Static } from "typebox";
import { RoundId } from "../envelope/schema.ts";
import { EditionId, LocalText } from "../method/schema.ts";

const closed = { additionalProperties: false } as const;
const Day = Type.String({ pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" });

export const CalendarEntry = Type.Object(
  {
    round: RoundId,
    name: LocalText,
    edition: EditionId,
    /** As decided. Once the round has a signed document, its days take precedence. */
    opens: Day,
    /** When a reminder is sent to all who were invited. */
    reminder: Day,
    closes: Day,
    /** When the statistics are to be published. */
    release: Day,
    decision: Type.Object({ diaryNumber: Type.String({ minLength: 1 }), date: Day }, closed),
  },
  closed,
);

/** `content/rounds/calendar.yaml`: one entry for each round that has been decided on. */
export const Calendar = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-calendar/1"),
    /** In a rehearsal: says that the rounds are invented. */
    notice: Type.Optional(Type.String({ minLength: 1 })),
    rounds: Type.Array(CalendarEntry),
  },
  closed,
);

export type CalendarEntry = Static<typeof CalendarEntry>;
export type Calendar = Static<typeof Calendar>;
