// Decides nothing: measures and prints what pages weigh and how long the heavy work takes. `npm run bench [-- --json] [--load]`
// The intake is loaded for ten seconds at a time; with --load for sixty, and nothing else is measured.
// A limit that is not met is told, and stops nothing: times differ between machines. Only what cannot be measured is an error.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { swedishDay } from "../../core/day.ts";
import { reportProgress } from "../../core/progress.ts";
import { makeRehearsal } from "../../rehearsal/make.ts";
import { serveRehearsal } from "../../rehearsal/serve.ts";
import { buildSite, servedFolder } from "../../rehearsal/site.ts";
import { placeAt } from "../../shared/place.ts";
import { forMachines } from "../../shared/print.ts";
import { smallPlan } from "../rehearsal/small-plan.ts";
import { timingLine } from "./clock.ts";
import { figureTable } from "./figure.ts";
import { formTimes, pathwayTimes } from "./form-figures.ts";
import { formWeights } from "./form-weight.ts";
import { loadFigures } from "./load.ts";
import { openingFigures } from "./opening.ts";
import { type PageWeight, weighSite } from "./page-weight.ts";
import { timeEverything } from "./speed.ts";
import { statisticsFigures, timeCounting, timeProtection } from "./statistics.ts";

const faults: string[] = [];

/** What the work gives, or nothing where it cannot be measured, which is told at the end. */
async function measure<T>(what: string, work: () => Promise<readonly T[]>): Promise<readonly T[]> {
  console.error(`measuring: ${what}`);
  return work().catch((error: unknown) => {
    faults.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  });
}

function pageTable(pages: readonly PageWeight[]): string {
  const kilo = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(7);
  const shown = pages.filter((one) => !/^\/(en\/)?(fragor|atgarder)\/.+/.test(one.path));
  const hidden = pages.filter((one) => !shown.includes(one));
  return [
    "kB after gzip         JS at load  JS on use     HTML   styles",
    ...shown.map(
      ({ path, script, later, html, styles }) => `${path.padEnd(24)}${kilo(script)} ${kilo(later)}   ${kilo(html)}  ${kilo(styles)}`,
    ),
    `(${hidden.length} pages for single questions and measures: at most ${Math.max(0, ...hidden.map((one) => one.script))} bytes of JS)`,
  ].join("\n");
}

async function measureAll(folder: string): Promise<void> {
  console.error("building: a rehearsal of a small nation");
  // The form weighs as much with one open round as with another.
  const size = { municipality: 10, region: 1, agency: 3 };
  const { place } = await makeRehearsal({
    folder,
    seed: 1,
    size,
    hasEarlier: false,
    plan: smallPlan,
    project: placeAt("."),
    today: swedishDay(new Date()),
    progress: () => undefined,
  });
  await buildSite(place);
  const site = servedFolder(place);
  const served = await serveRehearsal({ place, site, port: 0, tell: forMachines });
  try {
    const weights = await measure("what the form weighs", () => formWeights(site));
    const times = await measure("how fast the form is", () => formTimes(`http://localhost:${served.port}/svara/`));
    const ways = await measure("how fast the way up is found", () => pathwayTimes(placeAt(".")));
    const timings = await measure("the engine and the envelopes", () => timeEverything(placeAt(".")));
    const opened = await measure("opening", openingFigures);
    const counted = await measure("the statistics", async () => {
      const teller = reportProgress();
      const told = (done: number, total: number): void => teller.progress("Rounding and auditing", done, total);
      return statisticsFigures(await timeProtection(placeAt("."), told).finally(teller.finish), timeCounting(160_000));
    });
    const pages = await measure("every page", async () => weighSite(site));
    const loaded = await measure("the intake under load", () => loadFigures(10));
    const figures = [...weights, ...times, ...ways, ...opened, ...counted, ...loaded];
    if (process.argv.includes("--json")) console.log(JSON.stringify({ figures, pages, timings, faults }, null, 2));
    else console.log([figureTable(figures), pageTable(pages), timings.map(timingLine).join("\n")].join("\n\n"));
  } finally {
    await served.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), "bench-"));
try {
  if (process.argv.includes("--load")) {
    const loaded = await measure("the intake under load, a minute at a time", () => loadFigures(60));
    console.log(figureTable([...(await measure("opening", openingFigures)), ...loaded]));
  } else await measureAll(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.error(
  "A limit that is not met stops nothing. Other work on the machine shows in the floor: compare the ratios, and repeat when it is calm.",
);
for (const one of faults) console.error(`could not be measured – ${one}`);
process.exitCode = faults.length > 0 ? 1 : 0;
