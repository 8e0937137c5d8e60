// `npm run release`: makes a release of a closed round, countersigns one, or opens its private report. Closes a rehearsal's round first.
import { spawnSync } from "node:child_process";
import { accessSync, existsSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { accepted, type Checked, diagnostic, refused } from "../core/diagnostic.ts";
import { lockFolders } from "../core/folder-lock.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { reportProgress, stageNames } from "../core/progress.ts";
import { createFolder, writeFileAtomic } from "../core/write.ts";
import { runnerOf } from "../holder/runner.ts";
import { standardInput } from "../keys/key-folder.ts";
import { closeRehearsal } from "../rehearsal/close-rehearsal.ts";
import { sessionFor, withThird } from "../rehearsal/holders.ts";
import { save } from "../rehearsal/store.ts";
import { releaseStages } from "../release/compute-release.ts";
import { countersign } from "../release/countersign.ts";
import { type Correction, releasesOf } from "../release/earlier.ts";
import { itemsOfPrivateReport, itemsToCount } from "../release/items-to-open.ts";
import { openMaintainersReport, outputPathFaults } from "../release/maintainers/sealed.ts";
import { makeRelease, missingMeans, type Release } from "../release/make-release.ts";
import { findMeans } from "../release/means.ts";
import { messages, releaseFault } from "../release/messages.ts";
import type { ItemsToOpen } from "../release/session.ts";
import type { Signer } from "../release/signer.ts";
import { isToolsKind, makeTools } from "../release/tools.ts";
import { reportAgain, reportAgainFaults } from "../release/without-tables.ts";
import { flag, type Outcome, runCommand, text, type Values as ValuesOf } from "../shared/command.ts";
import { type Place, placeAt } from "../shared/place.ts";
import { forTerminal } from "../shared/print.ts";
import { readAuthority } from "../shared/read-method.ts";

const usage = `npm run release -- --round <id> --signer <folder> --session <folder> [--holder-key <own holder key file>] [--root <folder>] [--json]
npm run release -- --round <id> --correction --sv "<vad som var fel>" --en "<what was wrong>" [--withdraw <kinds>] --signer <folder> …
npm run release -- --round <id> --countersign --signer <folder> --session <folder> [--holder-key <file>] [--root <folder>]
npm run release -- --round <id> --report-again --session <folder> [--holder-key <file>] [--root <folder>]
npm run release -- --tools <release|record> --out <file.tar>
npm run release -- --round <id> --private --out <file> --session <folder> [--release <id>] [--root <folder>]
Publicerar en mätomgång. I en övning stängs omgången först, allt som väntar tas in, och webbplatsen byggs om, om ni inte anger --session.
Programmet som räknar läser ingen nyckel som öppnar. Det skriver session.json i mappen --session och väntar tills två av de tre
nyckelhållarna har lämnat sina delar där (npm run holder -- open). --signer är mappen med er egen nyckel för publiceringar.
Är ni själva nyckelhållare räcker en till: med --holder-key startar hållarprogrammet här när den andras del har kommit, och frågar efter
koden. Nyckeln läses bara av det programmet. Ligger den på en annan dator: utelämna --holder-key och öppna där.
--countersign körs av en annan person på en annan dator, med en egen session: den räknar om allt, jämför varje byte och skriver under.
Webbplatsen visar inget som en ensam person har skrivit under.
--correction rättar något som är publicerat: allt räknas om och granskas ihop med det som redan är ute. Orsaken visas för läsarna.
--withdraw area,question,reason drar tillbaka alla tabeller av de slagen, när rätta siffror skulle röja några få.
--private öppnar den slutna rapporten för er som förvaltar metoden, och skriver den till --out: utanför projektet, läsbar bara för er.
Den senaste publiceringens rapport öppnas, om ni inte anger en annan med --release.
--report-again gör om en pilots slutna rapport, med nivåer, poäng och svar, när panelens protokoll är underskrivet och antecknat.
--tools gör arkivet med den kod som ett jobb på GitHub kör bredvid en hemlighet (release: öppna och räkna, record: ta emot och logga),
och skriver ut den summa som den som vakar över jobbet godkänner (TOOLS). I ett jobb läses nyckeln från standard in (--signer -), och --runner säger vems dator det är.
Publishes a round. In a rehearsal the round is closed first, everything waiting is accepted, and the site is rebuilt, unless --session is given.
The counting program reads no key that opens. It writes session.json in the folder --session, and waits until two of the three holders
have put their parts there (npm run holder -- open). If you are a holder yourself, one more is enough: with --holder-key the holder's
program starts here once the other's part has come, and asks for the code. Only that program reads the key. If it is on another machine,
leave out --holder-key and open there. --signer is the folder with your own key for releases. --countersign is run by
another person on another machine, in a session of its own: it computes everything again, compares every byte and signs. The site shows
nothing that only one person has signed.
--correction corrects what is published: everything is counted again and audited together with earlier releases. Readers see the reason.
--withdraw area,question,reason withdraws all tables of those kinds, if correct figures would disclose a few organisations.
--private opens the private report for the method's maintainers and writes it to --out: outside the project, readable by you only.
It opens the report of the newest release, unless --release names another.
--report-again makes a pilot's private report again, with levels, scores and answers, once the panel's signed protocol is recorded.
--tools makes the archive of the code that a job on GitHub runs beside a secret (release: open and count, record: accept and log), and
prints the digest that the job's keeper approves (TOOLS). In a job the key is read from standard input (--signer -), and --runner says whose machine it is.`;

const options = {
  round: text,
  root: text,
  signer: text,
  session: text,
  "holder-key": text,
  correction: flag,
  sv: text,
  en: text,
  withdraw: text,
  countersign: flag,
  private: flag,
  "report-again": flag,
  out: text,
  release: text,
  json: flag,
  tools: text,
  runner: text,
} as const;
type Values = ValuesOf<typeof options>;

/** The named root; else the project itself, or the rehearsal beside it if only that has the round. */
function findPlace(round: string, root: string | undefined): Place {
  if (root !== undefined) return placeAt(root);
  const [project, rehearsal] = [placeAt("."), placeAt(".rehearsal")];
  const has = (place: Place): boolean => existsSync(join(place.content, "rounds", round, "charter.json"));
  return !has(project) && has(rehearsal) ? rehearsal : project;
}

/** What was wrong, if this is a correction. A missing reason is refused when the release is made. */
function correctionOf({ correction, sv = "", en = "", withdraw }: Values): { readonly correction?: Correction } {
  if (!correction) return {};
  const withdraws = withdraw === undefined ? {} : { withdraws: withdraw.split(",").map((one) => one.trim()) };
  return { correction: { reason: { sv, en }, ...withdraws } };
}

function signerOf({ signer = "" }: Values): string {
  return signer === standardInput ? signer : resolve(signer);
}

/** The session's signer, if it is signed. */
interface SessionOptions {
  readonly isRehearsal: boolean;
  readonly signer?: Signer;
}

/** A rehearsal's own keys; a real round's holders exchange files with this machine through the folder. */
function sessionOf(place: Place, wanted: ItemsToOpen, values: Values, { isRehearsal, signer }: SessionOptions) {
  const { session } = values;
  const [keys, by] = [join(place.root, "keys"), signer ? { signer } : {}];
  const at = { keys, folder: resolve(session ?? "."), openOwn: ownOpener(place, values) };
  return sessionFor({ place, wanted, isRehearsal: isRehearsal && session === undefined, ...at, ...by });
}

/** Opens the counter's part as any holder's: in the holder's program, which loads nothing from npm, checks everything and asks for the code. */
function ownOpener(place: Place, { round = "", session = ".", "holder-key": own }: Values): ((of: string) => boolean) | undefined {
  if (own === undefined) return undefined;
  // Before anybody is asked to open anything.
  accessSync(own);
  const program = join(import.meta.dirname, "holder.ts");
  return (of) => {
    const key = join(dirname(own), basename(own).replace(round, of));
    const files = ["--session", join(session, "session.json"), "--key", key, "--out", session, "--root", place.root];
    return existsSync(key) && spawnSync(process.execPath, [program, "open", "--round", of, ...files], { stdio: [0, 2, 2] }).status === 0;
  };
}

async function release(place: Place, round: string, values: Values): Promise<Checked<Outcome>> {
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  const made = await (authority.value.rehearsal && values.session === undefined
    ? releaseRehearsal(place, round, values)
    : releaseReal(place, round, values));
  if (!made.ok) return made;
  if (values.json) return accepted(JSON.stringify({ round, release: made.value.release, private: made.value.counts }));
  return accepted(summaryOf(place, round, made.value));
}

async function releaseRehearsal(place: Place, round: string, values: Values): Promise<Checked<Release>> {
  const lock = lockFolders([place.root]);
  if (!lock.ok) return lock;
  const { progress, finish } = reportProgress();
  const keys = join(place.root, "keys");
  const request = { place, round, keys, now: Math.floor(Date.now() / 1000), progress, ...correctionOf(values) };
  return closeRehearsal(request, () => progress(stageNames.site.sv, 0, 1)).finally(() => {
    finish();
    lock.value();
  });
}

async function releaseReal(place: Place, round: string, values: Values): Promise<Checked<Release>> {
  const signer = signerOf(values);
  const wanted = { place, round, signer, runner: runnerOf(values.runner) ?? undefined, ...correctionOf(values) };
  const [missing, means] = [missingMeans(wanted), findMeans(wanted)];
  if (!means.ok || missing.length > 0) return refused(...missing);
  const held = await sessionOf(place, itemsToCount(place, round), values, { isRehearsal: false, signer: means.value });
  if (!held.ok) return held;
  const { progress, finish } = reportProgress();
  const { session, third } = held.value;
  const request = { place, round, session, signer, ...releaseStages(progress, round), ...correctionOf(values) };
  const made = await withThird(() => makeRelease(request), { round, third }).finally(finish);
  if (!made.ok) return made;
  // What was counted first: a release whose redraws are lost could never be corrected.
  const tables = made.value.files.filter((file) => file.path.startsWith("statistics/"));
  for (const file of made.value.files) if (!tables.includes(file)) writeFileAtomic(join(place.content, file.path), file.contents);
  createFolder(
    join(place.content, "statistics", round, made.value.release),
    tables.map(({ path, contents }) => ({ name: basename(path), contents })),
  );
  return made;
}

/** Countersigning, by the second person. */
async function countersignRelease(place: Place, round: string, values: Values): Promise<Checked<Outcome>> {
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  // Before holders are asked for anything.
  if (releasesOf({ place, round }).length === 0) return refused(releaseFault("countersign-nothing", { round }));
  const signer = signerOf(values);
  const means = findMeans({ place, round, signer, correction: {}, runner: runnerOf(values.runner) ?? undefined });
  if (!means.ok) return means;
  const held = await sessionOf(place, itemsToCount(place, round), values, { isRehearsal: authority.value.rehearsal, signer: means.value });
  if (!held.ok) return held;
  const { progress, finish } = reportProgress();
  const { session, third } = held.value;
  const request = { place, round, session, signer, ...releaseStages(progress, `${round} en gång till`) };
  const signed = await withThird(() => countersign(request), { round, third }).finally(finish);
  if (!signed.ok) return signed;
  const { file, signers } = signed.value;
  if (authority.value.rehearsal && values.session === undefined)
    await save({ place, files: [file], message: `Countersign ${round}`, seconds: Math.floor(Date.now() / 1000) });
  else writeFileAtomic(join(place.content, file.path), file.contents);
  const by = signers.join(", ");
  return accepted(
    `${round}: omräknat och lika, byte för byte. Underskrivet av ${by}.\n${round}: computed again and equal, byte for byte. Signed by ${by}.`,
  );
}

/** Seals a pilot's private report anew. Nothing that is published changes. */
async function makeReportAgain(place: Place, round: string, values: Values): Promise<Checked<Outcome>> {
  const faults = reportAgainFaults({ place, round });
  const authority = readAuthority(place);
  if (faults.length > 0 || !authority.ok) return refused(...faults, ...authority.diagnostics);
  const held = await sessionOf(place, itemsToCount(place, round), values, { isRehearsal: authority.value.rehearsal });
  if (!held.ok) return held;
  const { progress, finish } = reportProgress();
  const { session, third } = held.value;
  const request = { place, round, session, progress: releaseStages(progress, round).progress };
  const made = await withThird(() => reportAgain(request), { round, third }).finally(finish);
  if (!made.ok) return made;
  if (authority.value.rehearsal && values.session === undefined)
    await save({ place, files: made.value, message: `Report on ${round} again`, seconds: Math.floor(Date.now() / 1000) });
  else for (const { path, contents } of made.value) writeFileAtomic(join(place.content, path), contents);
  return accepted(
    `${round}: den slutna rapporten har nu nivåer, poäng och svar. Öppna den med --private.\n${round}: the private report now has levels, scores and answers. Open it with --private.`,
  );
}

/** Writes the private report to a file that only its owner can read. Nothing of its contents is printed. */
async function openPrivate(place: Place, round: string, values: Values): Promise<Checked<Outcome>> {
  const out = resolve(values.out ?? "");
  const faults = outputPathFaults(out, place);
  const authority = readAuthority(place);
  if (faults.length > 0 || !authority.ok) return refused(...faults, ...authority.diagnostics);
  const held = await sessionOf(place, itemsOfPrivateReport(round), values, { isRehearsal: authority.value.rehearsal });
  if (!held.ok) return held;
  const { session, third } = held.value;
  const wanted = { place, round, ...(values.release ? { release: values.release } : {}) };
  const opened = await withThird(() => openMaintainersReport(session, wanted), { round, third });
  if (!opened.ok) return opened;
  writeFileAtomic(out, opened.value, { mode: 0o600 });
  return accepted(
    `${round}: rapporten är öppnad till ${out}. Radera den när ni är klara.\n${round}: the report is in ${out}. Delete it when done.`,
  );
}

/** For the operator. A rehearsal's release is countersigned already. */
function summaryOf(place: Place, round: string, made: Release): string {
  const { valid, declined, withdrawn, superseded, envelopes, setAside } = made.counts;
  const quarantined = Object.values(setAside).reduce((sum, one) => sum + one, 0);
  const published = made.files.filter((one) => one.path.startsWith("statistics/"));
  const command = `npm run release -- --round ${round} --countersign --signer keys --session session`;
  const wrong = made.wrongHolders.map((name) => diagnostic(messages, "count-holder-wrong", "", { name }));
  return [
    ...(wrong.length > 0 ? [forTerminal(wrong)] : []),
    `${round}: ${envelopes} kuvert. Räknade svar ${valid}, avstod ${declined}, återtagna ${withdrawn}, ersatta ${superseded}, undanlagda ${quarantined}.`,
    made.cube
      ? "De exakta talen är bara för er. Publicerat är det som är avrundat:"
      : "Publicerat är bara hur många som bjöds in och hur många som svarade:",
    ...published.map(({ path }) => `  ${join(place.content, path)}`),
    ...(made.rehearsal
      ? []
      : [
          `Nu: en andra person räknar om och skriver under, på sin egen dator: ${command}`,
          `Next: a second person computes it again and signs, on their own machine: ${command}`,
        ]),
  ].join("\n");
}

function workOf(values: Values) {
  if (values.private) return openPrivate;
  if (values["report-again"]) return makeReportAgain;
  return values.countersign ? countersignRelease : release;
}

await runCommand({
  usage,
  reads: { sv: "en stängd mätomgång, och delarna i mappen --session", en: "a closed round, and the parts in the folder --session" },
  writes: { sv: "content/statistics/<id>, session.json och filen --out", en: "content/statistics/<id>, session.json and the file --out" },
  example: "npm run release -- --round 2027 --signer ../signerare --session ../session",
  options,
  choose: (values) => {
    const { round, root, out } = values;
    if (values.withdraw !== undefined && !values.correction) {
      console.error("--withdraw hör till en rättelse. Skriv också --correction, --sv och --en.");
      console.error("--withdraw belongs to a correction. Give --correction, --sv and --en as well.");
      return undefined;
    }
    const { tools } = values;
    if (tools !== undefined) return out !== undefined && isToolsKind(tools) ? () => makeTools(tools, resolve(out)) : undefined;
    if (round === undefined || runnerOf(values.runner) === null) return undefined;
    const work = workOf(values);
    return () => {
      const place = findPlace(round, root);
      const authority = readAuthority(place);
      requireOwnNode(authority.ok && authority.value.rehearsal);
      return work(place, round, values);
    };
  },
});
