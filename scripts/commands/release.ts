// Decides nothing: closes a rehearsal's round, or takes a closed real one, and publishes it. `npm run release -- --round <id>`

import { existsSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { tellProgress } from "../core/progress.ts";
import { runCommand } from "../core/run.ts";
import { writeWhole, writeWholeFolder } from "../core/write.ts";
import { closeRehearsal } from "../rehearsal/close-rehearsal.ts";
import { save } from "../rehearsal/store.ts";
import { countersign } from "../release/countersign.ts";
import type { Correction } from "../release/earlier.ts";
import { openMaintainersReport, outsideFaults } from "../release/maintainers/sealed.ts";
import { makeRelease, type Release, type ReleaseRequest } from "../release/make-release.ts";
import { type Place, placeAt } from "../shared/place.ts";
import { forTerminal } from "../shared/print.ts";
import { readAuthority } from "../shared/read-method.ts";

const usage = `npm run release -- --round <id> [--root <folder>] [--keys <folder>] [--signer <folder>] [--earlier-keys <folder>] [--json]
npm run release -- --round <id> --correction --sv "<vad som var fel>" --en "<what was wrong>" [--withdraw <kinds>] [--root <folder>] …
npm run release -- --round <id> --countersign [--root <folder>] [--keys <folder>] [--signer <folder>] [--earlier-keys <folder>]
npm run release -- --round <id> --private --out <file> [--release <id>] [--root <folder>] [--keys <folder>]
Publicerar en mätomgång. I en övning stängs omgången först, allt som väntar tas in, och webbplatsen byggs om.
--keys är mappen med en öppningsnyckel, --signer mappen med er egen signerarnyckel. --countersign körs av en annan person på en annan
dator: den räknar om allt, jämför varje byte och skriver under. Webbplatsen visar inget som en ensam person har skrivit under.
--correction rättar något som är publicerat: allt räknas om och granskas ihop med det som redan är ute. Orsaken visas för läsarna.
--withdraw area,question,measure,reason drar tillbaka alla tabeller av de slagen, när rätta siffror skulle röja några få.
--earlier-keys är mappen med en nyckel till den mätomgång som den här jämför med (compares), om den ligger någon annanstans.
--private öppnar den slutna rapporten för er som förvaltar metoden, och skriver den till --out: utanför projektet, läsbar bara för er.
Den senaste publiceringens rapport öppnas, om ni inte anger en annan med --release.
Publishes a round. In a rehearsal the round is closed first, everything waiting is taken in, and the site is rebuilt.
--keys is the folder with an opening key, --signer the folder with your own signer's key. --countersign is run by another person on
another machine: it computes everything again, compares every byte and signs. The site shows nothing that one person alone has signed.
--correction puts right what is published: everything is counted again and audited together with what is out. Readers are told why.
--withdraw area,question,measure,reason takes back all tables of those kinds, where right figures would give a few away.
--earlier-keys is the folder with a key to the round that this one compares with (compares), where it lies elsewhere.
--private opens the closed report for the method's maintainers and writes it to --out: outside the project, readable by you only.
It opens the report of the newest release, unless --release names another.`;

const args = process.argv.slice(2);
const option = (name: string): string | undefined => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined);

/** The named root; else the project itself, or the rehearsal beside it where only that has the round. */
function findPlace(round: string): Place {
  const named = option("root");
  if (named !== undefined) return placeAt(named);
  const [project, rehearsal] = [placeAt("."), placeAt(".rehearsal")];
  const has = (place: Place): boolean => existsSync(join(place.content, "rounds", round, "round.yaml"));
  return !has(project) && has(rehearsal) ? rehearsal : project;
}

/** What was wrong, where this is a correction. One that is not said is refused where the release is made. */
function correction(): { readonly correction?: Correction } {
  if (!args.includes("--correction")) return {};
  const withdraws = args.includes("--withdraw") ? { withdraws: (option("withdraw") ?? "").split(",").map((one) => one.trim()) } : {};
  return { correction: { reason: { sv: option("sv") ?? "", en: option("en") ?? "" }, ...withdraws } };
}

/** Opening and counting is one stage, rounding and auditing another. */
function toldAs(
  { progress }: ReturnType<typeof tellProgress>,
  round: string,
  times: string,
): Pick<ReleaseRequest, "progress" | "auditing"> {
  return {
    progress: (done, total) => progress(`Öppnar och räknar ${round}${times}`, done, total),
    auditing: (done, total) => progress(`Avrundar och granskar ${round}${times}`, done, total),
  };
}

async function release(place: Place, round: string): Promise<Checked<Release>> {
  const teller = tellProgress();
  const keys = resolve(option("keys") ?? join(place.root, "keys"));
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  if (authority.value.rehearsal)
    return closeRehearsal({ place, round, keys, now: Math.floor(Date.now() / 1000), progress: teller.progress, ...correction() }, () =>
      teller.progress("Bygger webbplatsen", 0, 1),
    ).finally(teller.finish);
  const made = await makeRelease({
    place,
    round,
    keys,
    signer: resolve(option("signer") ?? keys),
    earlierKeys: resolve(option("earlier-keys") ?? keys),
    ...toldAs(teller, round, ""),
    ...correction(),
  });
  teller.finish();
  if (!made.ok) return made;
  // The rounding key first: a release whose redraws were forgotten could never be corrected.
  const tables = made.value.files.filter((file) => file.path.startsWith("statistics/"));
  for (const file of made.value.files) if (!tables.includes(file)) writeWhole(join(place.content, file.path), file.contents);
  const folder = join(place.content, "statistics", round, made.value.cube.release);
  writeWholeFolder(
    folder,
    tables.map(({ path, contents }) => ({ name: basename(path), contents })),
  );
  return made;
}

/** The second person's part. Gives the sentence to tell. */
async function signAsWell(place: Place, round: string): Promise<Checked<string>> {
  const teller = tellProgress();
  const keys = resolve(option("keys") ?? join(place.root, "keys"));
  const [signed, authority] = [
    await countersign({
      place,
      round,
      keys,
      signer: resolve(option("signer") ?? keys),
      earlierKeys: resolve(option("earlier-keys") ?? keys),
      ...toldAs(teller, round, " en gång till"),
    }),
    readAuthority(place),
  ];
  teller.finish();
  if (!signed.ok || !authority.ok) return refused(...signed.diagnostics, ...authority.diagnostics);
  const { file, signers } = signed.value;
  if (authority.value.rehearsal)
    await save({ place, files: [file], message: `Countersign ${round}`, seconds: Math.floor(Date.now() / 1000) });
  else writeWhole(join(place.content, file.path), file.contents);
  const by = signers.join(", ");
  return accepted(
    `${round}: omräknat och lika, byte för byte. Underskrivet av ${by}.\n${round}: computed again and equal, byte for byte. Signed by ${by}.`,
  );
}

/** The closed report, to a file for one reader's eyes. Gives the sentence to tell, which says nothing of what is in it. */
async function openPrivate(place: Place, round: string): Promise<Checked<string>> {
  const out = resolve(option("out") ?? "");
  const [keys, named] = [resolve(option("keys") ?? join(place.root, "keys")), option("release")];
  const [faults, opened] = [
    outsideFaults(out, place),
    await openMaintainersReport({ place, round, keys, ...(named === undefined ? {} : { release: named }) }),
  ];
  if (faults.length > 0 || !opened.ok) return refused(...faults, ...opened.diagnostics);
  writeWhole(out, opened.value, { mode: 0o600 });
  return accepted(
    `${round}: rapporten är öppnad till ${out}. Radera den när ni är klara.\n${round}: the report is in ${out}. Delete it when done.`,
  );
}

/** To the operator. A rehearsal's release is countersigned already. */
function tellRelease(place: Place, round: string, made: Release): void {
  const { valid, declined, withdrawn, superseded, envelopes, setAside } = made.counts;
  console.log(
    `${round}: ${envelopes} kuvert. Räknade svar ${valid}, avstod ${declined}, återtagna ${withdrawn}, ersatta ${superseded}, undanlagda ${Object.values(setAside).reduce((sum, one) => sum + one, 0)}.`,
  );
  console.log("De exakta talen är bara för er. Publicerat är det som är avrundat:");
  for (const file of made.files.filter((one) => one.path.startsWith("statistics/"))) console.log(`  ${join(place.content, file.path)}`);
  if (made.cube.rehearsal) return;
  console.log(`Nu: en andra person räknar om och skriver under, på sin egen dator: npm run release -- --round ${round} --countersign`);
  console.log(`Next: a second person computes again and signs, on their own machine: npm run release -- --round ${round} --countersign`);
}

async function main(): Promise<number> {
  const round = option("round");
  if (args.includes("--withdraw") && !args.includes("--correction")) {
    console.error("--withdraw hör till en rättelse. Skriv också --correction, --sv och --en.");
    console.error("--withdraw belongs to a correction. Write --correction, --sv and --en as well.");
    return 2;
  }
  if (round === undefined || args.includes("--help")) {
    console[args.includes("--help") ? "log" : "error"](usage);
    return args.includes("--help") ? 0 : 2;
  }
  const place = findPlace(round);
  const authority = readAuthority(place);
  requireOwnNode(authority.ok && authority.value.rehearsal);
  const other = args.includes("--private") ? openPrivate : args.includes("--countersign") ? signAsWell : undefined;
  const done = other ? await other(place, round) : await release(place, round);
  if (!done.ok) console.error(forTerminal(done.diagnostics));
  else if (typeof done.value === "string") console.log(done.value);
  else if (args.includes("--json")) console.log(JSON.stringify({ round, release: done.value.cube.release, private: done.value.counts }));
  else tellRelease(place, round, done.value);
  return done.ok ? 0 : 1;
}

await runCommand(main);
