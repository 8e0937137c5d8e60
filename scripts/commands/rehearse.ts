// Decides nothing: makes a rehearsal and prints how long each stage took. `npm run rehearse -- --seed 1 --out <dir>`

import { resolve } from "node:path";
import { swedishDay } from "../core/day.ts";
import { tellProgress } from "../core/progress.ts";
import { makeRehearsal, mayReplace } from "../rehearsal/make.ts";
import { wholeNation } from "../rehearsal/nation.ts";
import { placeAt } from "../shared/place.ts";
import { rehearsalNotice } from "../statistics/schema.ts";

const args = process.argv.slice(2);
const option = (name: string, otherwise: string): string => args[args.indexOf(`--${name}`) + 1 || args.length] ?? otherwise;
const seed = Number(option("seed", "1"));
const folder = resolve(option("out", ".rehearsal"));
if (!Number.isSafeInteger(seed) || seed < 0) {
  console.error("--seed ska vara ett heltal, 0 eller större. / --seed should be a whole number, 0 or more.");
  process.exit(2);
}
if (!mayReplace(folder)) {
  console.error(`${folder} innehåller något annat än en övning. Ange en tom mapp med --out.`);
  console.error(`${folder} holds something else than a rehearsal. Name an empty folder with --out.`);
  process.exit(2);
}
const teller = tellProgress();
const today = swedishDay(new Date());
const made = await makeRehearsal({ folder, seed, size: wholeNation, project: placeAt("."), today, progress: teller.progress });
const times = teller.finish();
console.log(`${rehearsalNotice}. ${folder}`);
for (const [stage, seconds] of times) console.log(`${stage.padEnd(34)} ${seconds.toFixed(1)} s`);
console.log(`${made.unused.length} organisationer har inte svarat i den öppna omgången.`);
