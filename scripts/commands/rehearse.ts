// `npm run rehearse`: makes a rehearsal and prints how long each stage took.

import { resolve } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form, type Outcome } from "../cli/forms.ts";
import { choice, count, type Option, text } from "../cli/options.ts";
import { printer, setSubject } from "../cli/print.ts";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked } from "../core/diagnostic.ts";
import { reportProgress } from "../core/progress.ts";
import { said } from "../core/said.ts";
import { modelOf } from "../method/model.ts";
import { panelMessages } from "../method/panel-messages.ts";
import { act } from "../rehearsal/act.ts";
import { canReplace, makeRehearsal, type RehearsalRequest } from "../rehearsal/make.ts";
import { messages as rehearsal } from "../rehearsal/messages.ts";
import { pilotSize, smallNation, wholeNation } from "../rehearsal/nation.ts";
import { writeSampleInvitations } from "../rehearsal/sample-invitations.ts";
import { servedFolder } from "../rehearsal/site.ts";
import type { RehearsalAct } from "../release/modes/in-rehearsal.ts";
import { placeAt } from "../repository/place.ts";
import { kindMessages } from "../round/kind-messages.ts";
import { basicPlan } from "../statistics/plan/plan.ts";
import { rehearsalNotice } from "../statistics/schema.ts";

const print = printer(kindMessages, panelMessages, rehearsal);

/** With so few, not every question can be published: only the level and the areas. */
const planOfFew: NonNullable<RehearsalRequest["plan"]> = (edition) => basicPlan(modelOf(edition));

const sizes = {
  whole: { size: wholeNation },
  small: { size: smallNation, hasEarlier: false, plan: planOfFew },
  pilot: { size: pilotSize, kind: "pilot" },
} as const satisfies Readonly<Record<string, Pick<RehearsalRequest, "size" | "kind" | "hasEarlier" | "plan">>>;

async function rehearse(seed: number, folder: string, name: keyof typeof sizes): Promise<Checked<Outcome>> {
  if (!canReplace(folder)) {
    console.error(
      said({
        sv: `${folder} innehåller något annat än en övning. Ange en tom mapp med --out.`,
        en: `${folder} contains something other than a rehearsal. Give an empty folder with --out.`,
      }),
    );
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
  const silent = said({
    sv: `${unused.length} organisationer har inte svarat i den öppna omgången.`,
    en: `${unused.length} organisations have not answered in the open round.`,
  });
  return accepted([`${rehearsalNotice}. ${folder}`, ...times, silent].join("\n"));
}

const seed = count("number");
/** As `inRehearsal` writes it. */
const request: Option<RehearsalAct> = {
  ...text("JSON"),
  read: ([given = ""]) => {
    try {
      const { root, round, act } = JSON.parse(given) as RehearsalAct;
      return root && round && act ? (JSON.parse(given) as RehearsalAct) : undefined;
    } catch {
      return undefined;
    }
  },
};

await runCommand({
  name: "npm run rehearse",
  print,
  forms: [
    form({
      takes: { seed, size: choice(...(Object.keys(sizes) as readonly (keyof typeof sizes)[])), out: text("folder") },
      // Nor while `npm start` serves it: the served files would disappear.
      locks: ({ out = ".rehearsal" }) => [out, servedFolder(placeAt(out))],
      run: ({ seed = 1, size = "whole", out = ".rehearsal" }) => rehearse(seed, resolve(out), size),
    }),
    form({
      words: "act",
      needs: { request },
      run: ({ request }) => {
        setSubject(`${request.act} ${request.round}`);
        return act(request);
      },
    }),
  ],
  about: {
    sv: `--seed ska vara ett heltal, 0 eller större. Övningen görs i .rehearsal om ni inte anger en annan mapp med --out. --size small gör ett
litet påhittat land, för en första övning på GitHub. --size pilot gör en publicerad och en öppen pilot, med några få påhittade organisationer.
act gör det som npm run release och npm run audit lämnar över i en övning.`,
    en: `--seed should be an integer, 0 or greater. The rehearsal is made in .rehearsal unless --out names another folder. --size small
makes a small invented country, for a first rehearsal on GitHub. --size pilot makes one published and one open pilot, of a few invented
organisations. act does what npm run release and npm run audit hand over in a rehearsal.`,
  },
  reads: { sv: "content/ i projektet", en: "the project's content/" },
  writes: { sv: "mappen --out, som ersätts om den är en övning", en: "the folder --out, which is replaced if it is a rehearsal" },
  example: "--size small --out ../ovning",
});
