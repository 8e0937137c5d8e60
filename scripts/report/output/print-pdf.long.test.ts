import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { firstRound, makeRehearsal } from "../../rehearsal/make.ts";
import { placeAt } from "../../shared/place.ts";
import { smallPlan } from "../../testing/rehearsal/small-plan.ts";
import { assembleReport } from "../assemble.ts";
import { readMaterial } from "../material/material.ts";
import { assembleShort, type ShortGroup, shortGroups } from "../short-report.ts";
import { readPdf } from "./pdf-structure.ts";
import { printReports } from "./print-pdf.ts";

const root = mkdtempSync(join(tmpdir(), "report-pdf-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const seeds = Array.from({ length: 20 }, (_, at) => at + 1);

test.each(seeds)("the reports of rehearsal %i are printed as complete PDFs", async (seed) => {
  const folder = join(root, String(seed));
  const { place } = await makeRehearsal({
    folder,
    seed,
    size: { municipality: 140, region: 20, agency: 110 },
    project: placeAt("."),
    today: "2026-11-24",
    progress: () => undefined,
    plan: smallPlan,
  });
  const material = await readMaterial({ place, round: firstRound, release: "r1", compare: null, today: "2026-06-10" });
  if (!material.ok) throw new Error(material.diagnostics.map(({ code }) => code).join());
  const groups = Object.keys(shortGroups) as ShortGroup[];
  const reports = [assembleReport(material.value), ...groups.map((group) => assembleShort(material.value, group))].filter(
    (one) => one !== null,
  );
  expect(reports.length).toBeGreaterThan(2);
  for (const [at, pdf] of (await printReports(reports)).entries()) {
    expect(pdf.diagnostics).toEqual([]);
    const { destinations, language, pages } = await readPdf(pdf.ok ? pdf.value : new Uint8Array());
    const begins = (reports[at]?.sections ?? []).map(({ id }) => destinations[id] ?? 0);
    expect(language).toBe("sv");
    expect(begins[0]).toBeGreaterThan(1);
    expect(begins).toEqual(begins.toSorted((one, other) => one - other));
    expect(begins.at(-1)).toBeLessThanOrEqual(pages);
  }
  rmSync(folder, { recursive: true });
});
