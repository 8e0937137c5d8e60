// `npm run bench`: measures how long the heavy work takes.
// A limit that is not met is printed and fails nothing: times differ between machines. Only what cannot be measured is an error.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../../cli/command.ts";
import { form, type Outcome } from "../../cli/forms.ts";
import { flag } from "../../cli/options.ts";
import { swedishDay } from "../../core/day.ts";
import { accepted } from "../../core/diagnostic.ts";
import { reportProgress } from "../../core/progress.ts";
import { serveRehearsal } from "../../rehearsal/serve.ts";
import { servedFolder } from "../../rehearsal/site.ts";
import { placeAt } from "../../repository/place.ts";
import { forMachines } from "../intake/described.ts";
import { copyRehearsal } from "../rehearsal/shared.ts";
import { engineFigures } from "./engine.ts";
import { type Figure, figureTable } from "./figure.ts";
import { formTimes } from "./form-speed.ts";
import { openingFigures } from "./opening.ts";
import { startFigures } from "./start.ts";
import { statisticsFigures, timeCounting, timeProtection } from "./statistics.ts";

const faults: string[] = [];

/** The work's results; none where it cannot be measured, which is printed at the end. */
async function measure<T>(what: string, work: () => Promise<readonly T[]>): Promise<readonly T[]> {
  console.error(`measuring: ${what}`);
  return work().catch((error: unknown) => {
    faults.push(`${what}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  });
}

async function statistics(): Promise<readonly Figure[]> {
  const { progress, finish } = reportProgress();
  const protection = await timeProtection(placeAt("."), (done, total) => progress("Rounding and auditing", done, total)).finally(finish);
  return statisticsFigures(protection, timeCounting(160_000));
}

type Print = (figures: readonly Figure[]) => string;

async function measureAll(folder: string, print: Print): Promise<string> {
  console.error("building: a rehearsal of a small nation");
  const { place } = await copyRehearsal("small", folder, { withSite: true });
  const served = await serveRehearsal({ place, site: servedFolder(place), port: 0, describe: forMachines });
  try {
    return print([
      ...(await measure("how fast the form is", () => formTimes(`http://localhost:${served.port}/svara/`))),
      ...(await measure("the engine", engineFigures)),
      ...(await measure("sealing and opening", openingFigures)),
      ...(await measure("the statistics", statistics)),
      ...(await measure("npm start", () => startFigures(swedishDay(new Date())))),
    ]);
  } finally {
    await served.close();
  }
}

async function bench(json: boolean): Promise<Outcome> {
  const print: Print = (figures) => (json ? JSON.stringify({ figures, faults }, null, 2) : figureTable(figures));
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    return { text: await measureAll(folder, print), code: faults.length > 0 ? 1 : 0 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
    console.error(
      "A limit that is not met fails nothing. Other work on the machine shows in the floor: compare the ratios, and repeat when it is calm.",
    );
    for (const one of faults) console.error(`could not be measured – ${one}`);
  }
}

await runCommand({
  name: "npm run -s bench",
  forms: [form({ takes: { json: flag }, run: async ({ json }) => accepted(await bench(json)) })],
  about: "Measures how long the heavy work takes. --json prints the figures for machines. Exit 1 if something could not be measured.",
  reads: "the project, and a small rehearsal made for this",
  writes: "nothing that stays",
  example: "--json",
});
