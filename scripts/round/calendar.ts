// The days of each round: those of its signed document if there is one, else those of the calendar.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, hasError, refused } from "../core/diagnostic.ts";
import { lastDayOf, type RoundDocument } from "../envelope/round-document.ts";
import type { Place } from "../repository/place.ts";
import { readContent, withLines } from "../repository/read-file.ts";
import { readEditions } from "../repository/read-method.ts";
import { checkCalendar } from "./check-calendar.ts";
import { Calendar } from "./schema.ts";

/** The calendar; without rounds if there is no file. */
export function readCalendar(place: Place): Checked<Calendar> {
  const file = join(place.content, "rounds", "calendar.yaml");
  const none: Calendar = { schema: "infosaktrappan-calendar/1", rounds: [] };
  const read = existsSync(file) ? readContent(file, Calendar) : accepted(none);
  const editions = readEditions(place);
  if (!read.ok || !editions.ok) return read;
  const ids = editions.value.editions.map(({ id }) => id);
  const found = withLines(checkCalendar(read.value, ids).map((one) => ({ ...one, file })));
  return hasError(found) ? refused(...found) : accepted(read.value, [...read.diagnostics, ...found]);
}

export interface RoundDays {
  readonly round: string;
  readonly edition: string;
  /** As the charter says, else the calendar; absent while neither does. */
  readonly kind?: RoundDocument["kind"];
  readonly standing: "decided" | "open" | "closed";
  readonly opens: string;
  readonly reminder?: string;
  readonly closes: string;
  readonly release?: string;
  /** The last day first decided, if the round was extended. */
  readonly extendedFrom?: string;
  /** The last day that was promised, if the round was closed ahead of it. */
  readonly earlierThan?: string;
  /** The document's version, which rises with every change; 0 while there is no document. */
  readonly version: number;
  /** Where it is counted, and by which decision, if not on the trustees' own machines. */
  readonly counting?: NonNullable<RoundDocument["counting"]>;
  /** The last decision that moved a day. */
  readonly decided?: { readonly diaryNumber: string; readonly date: string };
}

/** Every round in either, the latest first. `documents`: those of signed rounds. */
export function roundDays(calendar: Calendar, documents: readonly RoundDocument[]): readonly RoundDays[] {
  const rounds = [...new Set([...calendar.rounds, ...documents].map(({ round }) => round))];
  const of = <T extends { readonly round: string }>(list: readonly T[], round: string) => list.find((one) => one.round === round);
  return rounds
    .map((round) => daysOf(round, of(calendar.rounds, round), of(documents, round)))
    .toSorted((a, b) => b.opens.localeCompare(a.opens) || a.round.localeCompare(b.round));
}

function daysOf(round: string, entry: Calendar["rounds"][number] | undefined, document: RoundDocument | undefined): RoundDays {
  const { opens = "", closes: promised = "", edition = "" } = document ?? entry ?? {};
  const closes = document ? lastDayOf(document) : promised;
  const act = document?.acts?.at(-1);
  const decided = act ? { diaryNumber: act.decision, date: act.date } : entry?.decision;
  const isExtended = entry !== undefined && document?.acts?.some((one) => one.act === "extend") && entry.closes < promised;
  return {
    round,
    edition,
    standing: document ? document.status : "decided",
    opens,
    closes,
    version: document?.version ?? 0,
    ...(entry ? { release: entry.release } : {}),
    // None is sent of a round that was closed before it.
    ...(entry && entry.reminder <= closes ? { reminder: entry.reminder } : {}),
    ...(isExtended ? { extendedFrom: entry.closes } : {}),
    ...(closes < promised ? { earlierThan: promised } : {}),
    ...(document || entry?.kind ? { kind: document?.kind ?? entry?.kind ?? "ordinary" } : {}),
    ...(decided ? { decided } : {}),
    ...(document?.counting ? { counting: document.counting } : {}),
  };
}
