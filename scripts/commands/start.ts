// `npm start`: makes the rehearsal if there is none, builds the site from it, serves both and prints the addresses.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { swedishDay } from "../core/day.ts";
import { reportProgress } from "../core/progress.ts";
import { makeRehearsal, secondRound } from "../rehearsal/make.ts";
import { wholeNation } from "../rehearsal/nation.ts";
import { readSampleInvitations, writeSampleInvitations } from "../rehearsal/sample-invitations.ts";
import { serveRehearsal } from "../rehearsal/serve.ts";
import { buildSite, servedFolder } from "../rehearsal/site.ts";
import { readMethodFolder } from "../shared/method-folder.ts";
import { placeAt } from "../shared/place.ts";
import { forMachines, forTerminal } from "../shared/print.ts";
import { type SiteAddress, siteAddressOf } from "../shared/site-address.ts";
import { rehearsalNotice } from "../statistics/schema.ts";

const args = process.argv.slice(2);
const folder = resolve(".rehearsal");
const teller = reportProgress();
const today = swedishDay(new Date());

// Read here only for its address, and to stop early; the site reads and checks all of it.
const method = args.includes("--method") ? readMethodFolder(args[args.indexOf("--method") + 1] ?? "") : undefined;
if (method && !method.ok) {
  console.error(forTerminal(method.diagnostics));
  process.exit(1);
}
if (method) process.env.INFOSAK_METHOD = method.value.folder;

const place = placeAt(folder);
/** Read before the rehearsal is made, which takes a while. */
function readSite(): SiteAddress | null {
  try {
    return siteAddressOf(place);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
const own = readSite();

if (args.includes("--fresh") || !existsSync(join(folder, "handout.json"))) {
  const made = await makeRehearsal({ folder, seed: 1, size: wholeNation, project: placeAt("."), today, progress: teller.progress });
  // Written last: an interrupted start begins again, and a finished one continues with the answers already given.
  writeSampleInvitations(made.place, made.unused.slice(0, 5));
}
teller.progress("Bygger webbplatsen", 0, 1);
await buildSite(place);
teller.finish();

const base = own?.base ?? "/";
const { port } = await serveRehearsal({
  place,
  site: servedFolder(place),
  base,
  port: Number(process.env.PORT ?? 4321),
  tell: forMachines,
});
const address = `http://localhost:${port}${base.slice(0, -1)}`;
console.log(`
${rehearsalNotice}

  Webbplatsen   ${address}/
  Svara         ${address}/svara/
  Resultat      ${address}/resultat/
${method ? `  Er metod      ${address}/svara/${method.value.edition.scale.edition}/\n` : ""}
Koder att skicka in med (påhittade organisationer som inte har svarat i omgång ${secondRound}):
${readSampleInvitations(place)
  .map((one) => `  ${one.code}   ${one.name}`)
  .join("\n")}

Svara och skicka in. Stäng sedan omgången i ett annat fönster – webbplatsen byggs om med ert svar räknat:
  ${own ? `INFOSAK_SITE=${own.address} ` : ""}npm run release -- --round ${secondRound}

En ny övning: npm start -- --fresh      Pröva en annan metod: npm start -- --method <mapp>      Avsluta: Ctrl-C
`);
