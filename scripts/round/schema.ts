// The shape of the calendar: the rounds that have been decided on, whether or not they have a document yet.
import { type Static, Type } from "../core/type.ts";
import { Disposal } from "../envelope/round-document.ts";
import { RoundId } from "../envelope/schema.ts";
import { EditionId } from "../method/basic-shapes.ts";
import { roundKinds } from "../statistics/schema.ts";

const Day = Type.String({ pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" });
const Decision = { diaryNumber: Type.String({ minLength: 1, maxLength: 60 }), date: Day };

export const CalendarEntry = Type.Closed({
  round: RoundId,
  edition: EditionId,
  /** By default an ordinary round, of the population with the edition's id. */
  kind: Type.Optional(Type.Enum([...roundKinds])),
  population: Type.Optional(EditionId),
  /** As decided. Once the round has a signed document, its days take precedence. */
  opens: Day,
  /** When a reminder is sent to all who were invited. */
  reminder: Day,
  closes: Day,
  /** When the statistics are to be published. */
  release: Day,
  /**
   * `covers: all`: the same decision is every other that the round's charter asks for (`coveredDecisions`), but not `disposal`.
   */
  decision: Type.Closed({ ...Decision, covers: Type.Optional(Type.Literal("all")) }),
  /** To destroy the keys when they are not needed any more. Takes longest of all decisions: the archives authority has to regulate it. */
  disposal: Type.Optional(Disposal),
  /** A decision to close before the last day, and the day on which that is done. */
  closing: Type.Optional(Type.Closed({ ...Decision, on: Day })),
  /** The day on which the private report was opened, or on which it was decided not to open it. */
  privateReport: Type.Optional(Type.Closed({ date: Day, opened: Type.Boolean() })),
  /** Requests for documents of the round, and appeals. While one is not settled, no key is destroyed. */
  cases: Type.Optional(
    Type.Array(
      Type.Closed({
        kind: Type.Enum(["request", "appeal"]),
        diaryNumber: Decision.diaryNumber,
        settled: Type.Union([Day, Type.Null()]),
      }),
    ),
  ),
});

/** `content/rounds/calendar.yaml`: one entry for each round that has been decided on. */
export const Calendar = Type.Closed({
  schema: Type.Literal("infosaktrappan-calendar/1"),
  /** In a rehearsal: says that the rounds are invented. */
  notice: Type.Optional(Type.String({ minLength: 1 })),
  /** Interval between ordinary rounds. Without a decision it is a proposal. */
  interval: Type.Optional(
    Type.Closed({
      years: Type.Integer({ minimum: 1, maximum: 5 }),
      decision: Type.Union([Type.Closed({ diaryNumber: Type.String({ minLength: 1 }), date: Day }), Type.Null()]),
    }),
  ),
  rounds: Type.Array(CalendarEntry),
});

export type CalendarEntry = Static<typeof CalendarEntry>;
export type Calendar = Static<typeof Calendar>;
