import { expect, test } from "vitest";
import { firstRound, makeRehearsal } from "../../rehearsal/make.ts";
import { type Place, placeAt } from "../../repository/place.ts";
import { smallPlan } from "../../testing/rehearsal/small-plan.ts";
import { smallestLetters } from "../../testing/report/smallest-letters.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { assembleReport } from "../assemble.ts";
import { readMaterial } from "../material/material.ts";
import { readPdf } from "./pdf-structure.ts";
import { printReport } from "./print-pdf.ts";

const folder = temporaryFolder("report-pdf");
let seed = 0;

/** A rehearsal of the next seed. Of nations so small, the audit refuses to release one in four: they are passed over. */
async function nextRehearsal(): Promise<Place> {
  seed += 1;
  if (seed > 60) throw new Error("sixty seeds are enough for twenty rehearsals");
  try {
    const size = { municipality: 140, region: 20, agency: 110 };
    const request = { folder, seed, size, project: placeAt("."), today: "2026-11-24", plan: smallPlan, progress: () => undefined };
    return (await makeRehearsal(request)).place;
  } catch (error) {
    if (!String(error).includes("could not be released: audit-")) throw error;
    return nextRehearsal();
  }
}

test.each(Array.from({ length: 20 }, (_, at) => at + 1))("all reports of rehearsal %i of twenty are printed as complete PDFs", async () => {
  const place = await nextRehearsal();
  const material = await readMaterial({ place, round: firstRound, release: "r1", today: "2026-09-01", decides: true });
  if (!material.ok) throw new Error(material.diagnostics.map(({ code }) => code).join());
  const report = assembleReport(material.value);
  const pdf = await printReport(report);
  expect(pdf.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect((await smallestLetters(pdf.ok ? pdf.value : new Uint8Array())).size).toBeGreaterThanOrEqual(8);
  const { destinations, language, pages } = await readPdf(pdf.ok ? pdf.value : new Uint8Array());
  expect(language).toBe("sv");
  const begins = report.sections.map(({ id }) => destinations[id] ?? 0);
  expect(begins[0]).toBe(1);
  expect(begins).toEqual(begins.toSorted((one, other) => one - other));
  expect(begins.at(-1)).toBeLessThanOrEqual(pages);
});
