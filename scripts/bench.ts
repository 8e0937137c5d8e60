// Decides nothing: measures and prints what pages weigh and how long the heavy work takes. `npm run bench [-- --json]`

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { timingLine } from "./bench/clock.ts";
import { weighSite } from "./bench/page-weight.ts";
import { timeEverything } from "./bench/speed.ts";
import { swedishDay } from "./day.ts";
import { placeAt } from "./read.ts";
import { makeRehearsal } from "./rehearsal/make.ts";
import { buildSite, servedFolder } from "./rehearsal/site.ts";

const folder = mkdtempSync(join(tmpdir(), "bench-"));
try {
  // A small nation: the form weighs as much with one open round as with another.
  const today = swedishDay(new Date());
  const { place } = await makeRehearsal({
    folder,
    seed: 1,
    size: { municipality: 10, region: 1, agency: 3 },
    project: placeAt("."),
    today,
    progress: () => undefined,
  });
  await buildSite(place);
  const pages = weighSite(servedFolder(place));
  const timings = await timeEverything(placeAt("."));
  if (process.argv.includes("--json")) {
    console.log(JSON.stringify({ pages, timings }, null, 2));
  } else {
    const kilo = (bytes: number): string => (bytes / 1000).toFixed(1).padStart(7);
    console.log("kB after gzip         JS at load  JS on use     HTML   styles");
    const shown = pages.filter((one) => !/^\/(fragor|atgarder)\/.+/.test(one.path));
    for (const page of shown)
      console.log(`${page.path.padEnd(24)}${kilo(page.script)} ${kilo(page.later)}   ${kilo(page.html)}  ${kilo(page.styles)}`);
    console.log(
      `(${pages.length - shown.length} pages for single questions and measures: ${Math.max(...pages.filter((one) => !shown.includes(one)).map((one) => one.script))} bytes of JS)\n`,
    );
    for (const timing of timings) console.log(timingLine(timing));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
