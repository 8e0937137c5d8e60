// `published.json` beside a release's figures: the day on which they were published. The manifest, which is signed before that day, has none.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { Type } from "../core/type.ts";
import type { ReleaseFileCode } from "../statistics/cube/messages.ts";
import { rehearsalNotice } from "../statistics/schema.ts";
import type { Place } from "./place.ts";
import { readShaped } from "./read-file.ts";

const Published = Type.Closed({
  schema: Type.Literal("infosaktrappan-published/1"),
  notice: Type.Optional(Type.String({ minLength: 1 })),
  date: Type.String({ pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" }),
});

const name = "published.json";

/** `date`: YYYY-MM-DD. Whatever writes the figures of a release, or the last signature on them, writes this beside them. */
export function publishedFile(date: string, rehearsal: boolean): { readonly name: string; readonly contents: string } {
  const record = { schema: "infosaktrappan-published/1", ...(rehearsal ? { notice: rehearsalNotice } : {}), date };
  return { name, contents: `${JSON.stringify(record, null, 2)}\n` };
}

/** YYYY-MM-DD; null where it is not recorded. Refused where it is not past. */
export function readPublishedDay(place: Place, round: string, release: string): Checked<string | null> {
  const file = join(place.content, "statistics", round, release, name);
  if (!existsSync(file)) return accepted(null);
  const read = readShaped(file, Published);
  if (!read.ok) return read;
  const { date } = read.value;
  const today = swedishDay(new Date());
  if (date <= today) return accepted(date);
  return refused({ ...fault<ReleaseFileCode>("published-future", "/date", { round, release, date, today }), file });
}
