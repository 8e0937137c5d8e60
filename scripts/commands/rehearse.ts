// `npm run rehearse`: makes a rehearsal and prints how long each stage took.
import { resolve } from "node:path";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { reportProgress } from "../core/progress.ts";
import { makeRehearsal, mayReplace } from "../rehearsal/make.ts";
import { wholeNation } from "../rehearsal/nation.ts";
import { type Outcome, runCommand, text } from "../shared/command.ts";
import { placeAt } from "../shared/place.ts";
import { rehearsalNotice } from "../statistics/schema.ts";

const usage = `npm run rehearse -- [--seed <number>] [--out <folder>]
--seed ska vara ett heltal, 0 eller större. Övningen görs i .rehearsal om ni inte anger en annan mapp med --out.
--seed should be an integer, 0 or greater. The rehearsal is made in .rehearsal unless --out names another folder.`;

async function rehearse(seed: number, folder: string): Promise<Checked<Outcome>> {
  if (!mayReplace(folder)) {
    console.error(`${folder} innehåller något annat än en övning. Ange en tom mapp med --out.`);
    console.error(`${folder} contains something other than a rehearsal. Give an empty folder with --out.`);
    return accepted({ text: "", code: 2 });
  }
  const { progress, finish } = reportProgress();
  const today = swedishDay(new Date());
  const { unused } = await makeRehearsal({ folder, seed, size: wholeNation, project: placeAt("."), today, progress });
  const times = [...finish()].map(([stage, seconds]) => `${stage.padEnd(34)} ${seconds.toFixed(1)} s`);
  const count = `${unused.length} organisationer har inte svarat i den öppna omgången.`;
  return accepted([`${rehearsalNotice}. ${folder}`, ...times, count].join("\n"));
}

await runCommand({
  usage,
  options: { seed: text, out: text },
  choose: ({ seed = "1", out = ".rehearsal" }) =>
    Number.isSafeInteger(Number(seed)) && Number(seed) >= 0 ? () => rehearse(Number(seed), resolve(out)) : undefined,
});
