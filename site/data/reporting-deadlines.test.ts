// That the data file is the only place where a deadline for reporting incidents is written.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { deadlinesOf, deadlinesOn, recipientOf } from "./reporting-deadlines.ts";

const hours = "(?:6|24|72|sex|six|tjugofyra|twenty-four|sjuttiotvå|seventy-two)[\\s\u00A0-]+(?:timm|hour)";
const limit = "(?:inom|senast|within|no later than|latest)[\\s\u00A0]+";
/** A number of hours that only reporting has, as a limit, and anywhere in texts that never speak of other hours. */
const asLimit = new RegExp(`${limit}${hours}`, "iu");
const anywhere = new RegExp(
  `\\b${hours}|slutrapport[^.]{0,40}${limit}(?:en|1) månad|final report[^.]{0,40}${limit}(?:one|a|1) month`,
  "iu",
);

/** The questions speak of outages in hours, and so do measures and templates. */
const hasOtherHours = /^content\/(method\/\d+\/|measures\/|templates\/)/;

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && /\.(yaml|mdx?|ts|astro)$/.test(one.name) && !/\.(test|spec)\.ts$/.test(one.name))
    .map((one) => join(one.parentPath, one.name).replaceAll("\\", "/"));
}

function statesDeadline(file: string, text: string): boolean {
  return (hasOtherHours.test(file) ? asLimit : anywhere).test(text);
}

test("no page, text or content file states a deadline but content/reporting-deadlines.yaml", () => {
  const all = [...files("content"), ...files("site"), ...files("scripts/report"), ...files("scripts/cli"), ...files("scripts/repository")];
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter((file) => statesDeadline(file, readFileSync(file, "utf8")))).toEqual(["content/reporting-deadlines.yaml"]);
});

test("a deadline is recognised in either language, in words and figures", () => {
  for (const text of ["som regel inom 72 timmar", "24-timmarsregeln", "Report it within six hours.", "Slutrapport inom en månad"])
    expect(statesDeadline("content/pages/a.sv.mdx", text), text).toBe(true);
  for (const text of ["Rapportera inom 24 timmar.", "no later than 72 hours"])
    expect(statesDeadline("content/measures/a.yaml", text)).toBe(true);
  for (const text of ["ett avbrott som är längre än 24 timmar", "Minst 2 men under 6 timmar"])
    expect(statesDeadline("content/measures/a.yaml", text), text).toBe(false);
});

test("deadlines are shown where the file says, and each has a recipient of the authority's", () => {
  const shown = deadlinesOn("questions", "incident-legal-reporting");
  expect(shown.length).toBeGreaterThan(4);
  expect(deadlinesOn("measures", "incident-page")).toEqual(shown);
  expect(deadlinesOn("questions", "governance-policy")).toEqual([]);
  for (const one of shown) expect(recipientOf(one), one.id).toBeDefined();
  expect([...deadlinesOf("cert-se"), ...deadlinesOf("imy")].toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
    shown.toSorted((a, b) => a.id.localeCompare(b.id)),
  );
});
