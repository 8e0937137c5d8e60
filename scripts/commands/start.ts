// `npm start`: makes the rehearsal if there is none, builds the site from it, serves both and prints the addresses. With `--method` only
// the form of that method.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { swedishDay } from "../core/day.ts";
import { hasError } from "../core/diagnostic.ts";
import { reportProgress } from "../core/progress.ts";
import { makeRehearsal, secondRound } from "../rehearsal/make.ts";
import { serveMethodForm } from "../rehearsal/method-form.ts";
import { wholeNation } from "../rehearsal/nation.ts";
import { readSampleInvitations, writeSampleInvitations } from "../rehearsal/sample-invitations.ts";
import { serveRehearsal } from "../rehearsal/serve.ts";
import { buildSite, servedFolder } from "../rehearsal/site.ts";
import { checkMethodFolder } from "../shared/check-method-folder.ts";
import { readMethodFolder } from "../shared/method-folder.ts";
import { type Place, placeAt } from "../shared/place.ts";
import { forMachines, forTerminal } from "../shared/print.ts";
import { type SiteAddress, siteAddressOf } from "../shared/site-address.ts";
import { rehearsalNotice } from "../statistics/schema.ts";

const args = process.argv.slice(2);
const firstPort = Number(process.env.PORT ?? 4321);

if (args.includes("--method")) await startMethod(args[args.indexOf("--method") + 1] ?? "");
else await startRehearsal(args.includes("--fresh"));

/** The form of another method alone. */
async function startMethod(given: string): Promise<void> {
  const method = readMethodFolder(given);
  const found = method.ok ? checkMethodFolder(method.value) : method.diagnostics;
  if (found.length > 0) console.error(`${forTerminal(found)}\n`);
  if (!method.ok || hasError(found)) {
    process.exitCode = 1;
    return;
  }
  const { port, path, close } = await serveMethodForm(method.value, firstPort);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());
  console.log(`
  Formuläret    http://localhost:${port}${path}
  The form      http://localhost:${port}/en${path}

Svaren stannar i webbläsaren. Har ni ändrat metoden: avsluta med Ctrl-C, och kör kommandot igen.
`);
}

/** The invented nation: made if there is none, or `isFresh`. */
async function startRehearsal(isFresh: boolean): Promise<void> {
  const folder = resolve(".rehearsal");
  const teller = reportProgress();
  const place = placeAt(folder);
  const own = readSite(place);
  if (isFresh || !existsSync(join(folder, "handout.json"))) {
    const today = swedishDay(new Date());
    const made = await makeRehearsal({ folder, seed: 1, size: wholeNation, project: placeAt("."), today, progress: teller.progress });
    // Written last: an interrupted start begins again, and a finished one continues with the answers already given.
    writeSampleInvitations(made.place, made.unused.slice(0, 5));
  }
  teller.progress("Bygger webbplatsen", 0, 1);
  await buildSite(place);
  teller.finish();
  const base = own?.base ?? "/";
  const { port } = await serveRehearsal({ place, site: servedFolder(place), base, port: firstPort, tell: forMachines });
  const address = `http://localhost:${port}${base.slice(0, -1)}`;
  console.log(`
${rehearsalNotice}

  Webbplatsen   ${address}/
  Svara         ${address}/svara/
  Resultat      ${address}/resultat/

Koder att skicka in med (påhittade organisationer som inte har svarat i omgång ${secondRound}):
${readSampleInvitations(place)
  .map((one) => `  ${one.code}   ${one.name}`)
  .join("\n")}

Svara och skicka in. Stäng sedan omgången i ett annat fönster – webbplatsen byggs om med ert svar räknat:
  ${own ? `INFOSAK_SITE=${own.address} ` : ""}npm run release -- --round ${secondRound}

En ny övning: npm start -- --fresh      Pröva en annan metod: npm start -- --method <mapp>      Avsluta: Ctrl-C
`);
}

/** Read before the rehearsal is made, which takes a while. */
function readSite(place: Place): SiteAddress | null {
  try {
    return siteAddressOf(place);
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
