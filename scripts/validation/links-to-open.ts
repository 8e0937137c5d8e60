// The links to support that somebody must open, as text: one line each, with file, grade, day and address.
import { readFileSync } from "node:fs";
import { relative } from "node:path";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { lineFinder } from "../core/parse.ts";
import { linksToOpen } from "../method/support/check-links.ts";
import type { Place } from "../repository/place.ts";
import { readSupportLinks } from "../repository/read-references.ts";

/** Links that nobody has opened, or that were checked more than `months` months before `today`: tab-separated, below their number. */
export function listLinksToOpen(place: Place, today: string, months: number): Checked<string> {
  const read = readSupportLinks(place);
  if (!read.ok) return read;
  const found = linksToOpen(read.value, today, months);
  const lines = new Map(read.value.map(({ file }) => [file, lineFinder(readFileSync(file, "utf8"))]));
  const rows = found.map(({ file, pointer, link, reason }) => {
    const at = `${relative(process.cwd(), file)}:${lines.get(file)?.(pointer) ?? 1}`;
    return [at, link.checked.grade, link.checked.date ?? "–", reason, link.url ?? "–", link.title].join("\t");
  });
  const all = read.value.reduce((sum, { value }) => sum + value.links.length, 0);
  const old = found.filter(({ reason }) => reason === "old").length;
  const head = `${found.length} of ${all} links to open: ${found.length - old} unopened (B, C), ${old} checked more than ${months} months before ${today}.`;
  return accepted([head, ...rows].join("\n"));
}
