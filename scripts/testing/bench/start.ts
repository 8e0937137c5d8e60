// Times `npm start` by its own stages: a rehearsal of the full nation, and its site, whose code is bundled meanwhile.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { reportProgress } from "../../core/progress.ts";
import { makeRehearsal } from "../../rehearsal/make.ts";
import { wholeNation } from "../../rehearsal/nation.ts";
import { type SiteBuild, startSiteBuild } from "../../rehearsal/site.ts";
import { type Place, placeAt } from "../../repository/place.ts";
import type { Figure } from "./figure.ts";

/** Seconds from the command to the address, on two cores. */
const limit = 45;
const cache = join("node_modules", ".cache");

export async function startFigures(today: string): Promise<readonly Figure[]> {
  // Below the project: a site's build finds its packages from where it is written.
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, "start-"));
  return timed(folder, today).finally(() => rmSync(folder, { recursive: true, force: true }));
}

async function timed(folder: string, today: string): Promise<readonly Figure[]> {
  const { progress, finish } = reportProgress();
  const began = performance.now();
  const used = process.cpuUsage();
  let site: SiteBuild | undefined;
  const begun = (made: Place): void => {
    site = startSiteBuild(made);
  };
  const { place } = await makeRehearsal({ folder, seed: 1, size: wholeNation, project: placeAt("."), today, progress, begun });
  progress("Bygger webbplatsen", 0, 1);
  await (site ?? startSiteBuild(place)).finish();
  const stages = [...finish()];
  const total = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(used);
  const own = (user + system) / 1e6 / availableParallelism();
  return [
    ...stages.map(
      ([stage, value]): Figure => ({ name: `npm start: ${stage}`, unit: "s", value, floor: { name: "all of npm start", value: total } }),
    ),
    {
      name: "npm start, from nothing to the address",
      unit: "s",
      value: total,
      limit,
      floor: { name: "its own processor time on all cores", value: own },
    },
  ];
}
