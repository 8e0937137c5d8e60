// `npm run rehearse`: makes a rehearsal and prints how long each stage took.
import { join, resolve } from "node:path";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { reportProgress } from "../core/progress.ts";
import { modelOf } from "../method/model.ts";
import { closeOpen } from "../rehearsal/close-round.ts";
import { canReplace, makeRehearsal, type RehearsalRequest } from "../rehearsal/make.ts";
import { pilotSize, smallNation, wholeNation } from "../rehearsal/nation.ts";
import { writeSampleInvitations } from "../rehearsal/sample-invitations.ts";
import { servedFolder } from "../rehearsal/site.ts";
import { type Outcome, runCommand, text } from "../shared/command.ts";
import { placeAt } from "../shared/place.ts";
import { readAuthority } from "../shared/read-method.ts";
import { basicPlan } from "../statistics/plan/plan.ts";
import { rehearsalNotice } from "../statistics/schema.ts";

const usage = `npm run rehearse -- [--seed <number>] [--size <whole | small | pilot>] [--out <folder>]
npm run rehearse -- close --round <id> --root <folder>
--seed ska vara ett heltal, 0 eller större. Övningen görs i .rehearsal om ni inte anger en annan mapp med --out. --size small gör ett
litet påhittat land, för en första övning på GitHub. --size pilot gör en publicerad och en öppen pilot, med några få påhittade organisationer. close stänger övningens mätomgång utan att räkna den.
--seed should be an integer, 0 or greater. The rehearsal is made in .rehearsal unless --out names another folder. --size small
makes a small invented country, for a first rehearsal on GitHub. --size pilot makes one published and one open pilot, of a few invented organisations. close closes the rehearsal's round without counting it.`;

/** With so few, not every question can be published: only the level and the areas. */
const planOfFew: NonNullable<RehearsalRequest["plan"]> = (edition) => basicPlan(modelOf(edition));

const sizes = {
  whole: { size: wholeNation },
  small: { size: smallNation, hasEarlier: false, plan: planOfFew },
  pilot: { size: pilotSize, kind: "pilot" },
} as const satisfies Readonly<Record<string, Pick<RehearsalRequest, "size" | "kind" | "hasEarlier" | "plan">>>;

async function rehearse(seed: number, folder: string, name: keyof typeof sizes): Promise<Checked<Outcome>> {
  if (!canReplace(folder)) {
    console.error(`${folder} innehåller något annat än en övning. Ange en tom mapp med --out.`);
    console.error(`${folder} contains something other than a rehearsal. Give an empty folder with --out.`);
    return accepted({ text: "", code: 2 });
  }
  const { progress, finish } = reportProgress();
  const today = swedishDay(new Date());
  const { place, unused } = await makeRehearsal({
    folder,
    seed,
    ...sizes[name],
    project: placeAt("."),
    today,
    progress,
  });
  // Not in a full rehearsal: `npm start` prints its own.
  if (name !== "whole") writeSampleInvitations(place, unused.slice(0, 5));
  const times = [...finish()].map(([stage, seconds]) => `${stage.padEnd(34)} ${seconds.toFixed(1)} s`);
  const count = `${unused.length} organisationer har inte svarat i den öppna omgången.`;
  return accepted([`${rehearsalNotice}. ${folder}`, ...times, count].join("\n"));
}

async function close(root: string, round: string): Promise<Checked<Outcome>> {
  const place = placeAt(root);
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  if (!authority.value.rehearsal) {
    console.error(`${root} är ingen övning. En riktig mätomgång stängs med npm run round -- close.`);
    console.error(`${root} is not a rehearsal. A real round is closed with npm run round -- close.`);
    return accepted({ text: "", code: 2 });
  }
  const now = Math.floor(Date.now() / 1000);
  const closed = await closeOpen({ place, round, keys: join(place.root, "keys"), now, progress: () => undefined });
  return closed.ok ? accepted(`${round}: stängd / closed`) : closed;
}

await runCommand({
  usage,
  reads: { sv: "content/ i projektet", en: "the project's content/" },
  writes: { sv: "mappen --out, som ersätts om den är en övning", en: "the folder --out, which is replaced if it is a rehearsal" },
  example: "npm run rehearse -- --size small --out ../ovning",
  // Nor while `npm start` serves it: the served files would disappear.
  locks: ({ out = ".rehearsal", root }, [action]) => (action === "close" ? [placeAt(root).root] : [out, servedFolder(placeAt(out))]),
  options: { seed: text, out: text, size: text, round: text, root: text },
  allowPositionals: true,
  choose: ({ seed = "1", out = ".rehearsal", size = "whole", round, root }, [action, ...others]) => {
    if (action === "close" && others.length === 0) return round && root ? () => close(root, round) : undefined;
    const isSeed = Number.isSafeInteger(Number(seed)) && Number(seed) >= 0;
    if (action !== undefined || !isSeed || !Object.hasOwn(sizes, size)) return undefined;
    return () => rehearse(Number(seed), resolve(out), size as keyof typeof sizes);
  },
});
