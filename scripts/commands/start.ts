// `npm start`: makes the rehearsal if there is none, builds the site from it, serves both and prints the addresses. With `--method` only
// the form of that method.

import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form } from "../cli/forms.ts";
import { count, flag, subject, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, hasError, refused } from "../core/diagnostic.ts";
import { lockFolders } from "../core/folder-lock.ts";
import { reportProgress, stageNames } from "../core/progress.ts";
import { printedCode } from "../envelope/invitation/invitation.ts";
import { fingerprint, groupByFour } from "../envelope/invitation/letter-parts.ts";
import { messages as checks } from "../method/checks/messages.ts";
import { messages as format } from "../method/format/messages.ts";
import { messages as rules } from "../method/rules/messages.ts";
import { makeRehearsal, secondRound } from "../rehearsal/make.ts";
import { messages as rehearsal } from "../rehearsal/messages.ts";
import { serveMethodForm } from "../rehearsal/method-form.ts";
import { wholeNation } from "../rehearsal/nation.ts";
import { readSampleInvitations, samplesOf, writeSampleInvitations } from "../rehearsal/sample-invitations.ts";
import { serveRehearsal } from "../rehearsal/serve.ts";
import { type SiteBuild, servedFolder, startSiteBuild } from "../rehearsal/site.ts";
import { readMethodFolder } from "../repository/method-folder.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { readRound } from "../repository/read-round.ts";
import { type SiteAddress, siteAddressOf } from "../repository/site-address.ts";
import { kindMessages } from "../round/kind-messages.ts";
import { rehearsalNotice } from "../statistics/schema.ts";
import { canonicalDigest } from "../trust/chain.ts";
import { checkMethodFolder } from "../validation/check-method-folder.ts";

const print = printer(checks, format, kindMessages, rehearsal, rules);
const { forMachines, forTerminal } = print;

const defaultPort = Number(process.env.PORT ?? 4321);
const port = count("number");

await runCommand({
  name: "npm start",
  print,
  forms: [
    form({ takes: { fresh: flag, port }, run: ({ fresh, port = defaultPort }) => startRehearsal(port, fresh) }),
    form({
      needs: { method: subject(text("folder")) },
      takes: { port },
      run: ({ method, port = defaultPort }) => startMethod(port, method),
    }),
  ],
  about: {
    sv: `Gör en övning (ett påhittat land) om ingen finns, bygger webbplatsen av den och visar den på den här datorn, med mottagning.
--fresh gör en ny övning. --method visar bara formuläret för metoden i mappen, utan övning. Är porten upptagen tas nästa lediga.`,
    en: `Makes a rehearsal (an invented country) unless there is one, builds the site from it and serves it on this machine, with an intake.
--fresh makes a new one. --method serves only the form of the method in the folder. If the port is taken, the next free one is used.`,
  },
  reads: { sv: "content/ i projektet, eller mappen --method", en: "the project's content/, or the folder --method" },
  writes: ".rehearsal",
  example: "--port 8080",
});

/** The form of another method alone. */
async function startMethod(firstPort: number, given: string): Promise<Checked<string>> {
  const method = readMethodFolder(given);
  if (!method.ok) return method;
  const found = checkMethodFolder(method.value);
  if (hasError(found)) return refused(...found);
  if (found.length > 0) console.error(`${forTerminal(found)}\n`);
  const { port, path, close } = await serveMethodForm(method.value, firstPort);
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void close());
  return accepted(`
  Formuläret    http://localhost:${port}${path}
  The form      http://localhost:${port}/en${path}

Svaren stannar i webbläsaren. Har ni ändrat metoden: avsluta med Ctrl-C, och kör kommandot igen.
`);
}

/** The invented nation: made if there is none, or `isFresh`. */
async function startRehearsal(firstPort: number, isFresh: boolean): Promise<Checked<string>> {
  const folder = resolve(".rehearsal");
  const place = placeAt(folder);
  // Until this process ends: two servers would accept the same answers.
  const serving = lockFolders([servedFolder(place)]);
  if (!serving.ok) return serving;
  // Until the site is there: the round can be closed while it is served.
  const making = lockFolders([folder]);
  if (!making.ok) return making;
  const own = readSite(place);
  const base = own?.base ?? "/";
  const isMade = !isFresh && existsSync(join(folder, "handout.json"));
  const { progress, finish } = reportProgress();
  let site: SiteBuild | undefined;
  if (!isMade) {
    const begun = (made: Place): void => {
      site = startSiteBuild(made);
    };
    const request = { folder, seed: 1, size: wholeNation, project: placeAt("."), today: swedishDay(new Date()), progress, begun };
    const made = await makeRehearsal(request);
    // Written last: an interrupted start begins again, and a finished one continues with the answers already given.
    writeSampleInvitations(made.place, samplesOf(made.unused));
  }
  progress(stageNames.site, 0, 1);
  await (site ?? startSiteBuild(place)).finish();
  finish();
  making.value();
  const { port } = await serveRehearsal({ place, site: servedFolder(place), base, port: firstPort, describe: forMachines });
  const address = `http://localhost:${port}${base.slice(0, -1)}`;
  return accepted(`
${rehearsalNotice}

  Börja här     ${address}/
  In English    ${address}/en/
  Svara         ${address}/svara/
  Resultat      ${address}/resultat/

Koder att skicka in med (påhittade organisationer som inte har svarat i omgång ${secondRound}):
${readSampleInvitations(place)
  .map((one) => `  ${printedCode(one)}   ${one.name}`)
  .join("\n")}

Fingeravtrycket som formuläret visar vid koden: ${groupByFour(fingerprint(canonicalDigest(unwrap(readRound(place, secondRound)).charter)))}

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
