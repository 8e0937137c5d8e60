// `npm run keys`: generates, splits, tries, restores and destroys keys on this machine.
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createInterface } from "node:readline/promises";
import { swedishDay } from "../core/day.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { hasShape } from "../core/shape.ts";
import { writeFileAtomic } from "../core/write.ts";
import { Destroyed, planDestruction, recordDestruction, removeFiles } from "../keys/destruction.ts";
import { generateSeed } from "../keys/ed25519.ts";
import { keyFile, readKeyFile } from "../keys/key-file.ts";
import { holderFaults, makeRoundKeys, makeSheets, makeTrustee, roundLines } from "../keys/make-keys.ts";
import type { KeysCode } from "../keys/messages.ts";
import { recipientOf } from "../keys/recipients.ts";
import { writeSecrets } from "../keys/secret-files.ts";
import { type JoinedKey, joinShares, type ShareUse, shareUses } from "../keys/shares.ts";
import { askForSheets, readSheets } from "../keys/typed-sheets.ts";
import { tryKey } from "../release/opening/key-drill.ts";
import { sealRoundingSecret } from "../release/rounding-key.ts";
import { documentOf, type RoundDocument } from "../round/document.ts";
import { readSetting } from "../round/documents/round-files.ts";
import { flag, runCommand, text, type Values as ValuesOf, type Work } from "../shared/command.ts";
import { type Place, placeAt } from "../shared/place.ts";
import { forTerminal } from "../shared/print.ts";
import { readRelease } from "../shared/published.ts";
import { readShaped } from "../shared/read-file.ts";
import { readAuthority } from "../shared/read-method.ts";
import { listReleases } from "../shared/read-release.ts";
import { readRound } from "../shared/read-round.ts";
import { rehearsalNotice } from "../statistics/schema.ts";
import { TrusteeName } from "../trust/schema.ts";

const usage = `npm run -s keys -- trustee --name <name> --out <folder> [--dev]
npm run -s keys -- round --round <id> --out <folder> [--operations-shares <name,name,name>] [--recovery-shares <name,name,name>] [--dev]
npm run -s keys -- split --round <id> --key <opening key file> --holders <name,name,name> --out <folder>
npm run -s keys -- drill --round <id> [--share <file> --share <file>]
npm run -s keys -- restore --round <id> --out <folder> [--share <file> --share <file>]
npm run -s keys -- destroy --round <id> --decision <registration number> [--keys <folder>] [--sheets <number>] [--early]
  [--root <folder>]
Nyckelfiler och blad skrivs en gång, aldrig över en annan fil. En delad nyckel finns bara på tre blad; två öppnar. Varje förtroende-
person gör sina egna nycklar på sin egen dator. drill prövar bladen utan att skriva något. --dev märker nycklar som bara gäller i en övning.
Key files and sheets never overwrite another file. A split key exists on three sheets only, any two of which open. Each trustee
generates keys of their own on their own machine. drill tries the sheets and writes nothing. --dev marks keys that only a rehearsal
accepts.`;

const options = {
  round: text,
  out: text,
  key: text,
  name: text,
  holders: text,
  keys: text,
  decision: text,
  sheets: text,
  root: text,
  "operations-shares": text,
  "recovery-shares": text,
  share: { type: "string", multiple: true },
  dev: flag,
  early: flag,
} as const;
type Values = ValuesOf<typeof options>;

const names = (text: string): readonly string[] => text.split(",").map((name) => name.trim());

/** The card goes to whoever makes the trust list. */
function makeTrusteeKeys(name: string, out: string, development: boolean): Checked<string> {
  const { files, card } = makeTrustee(name, development);
  printFiles(writeSecrets(out, files));
  return accepted(card);
}

async function makeRound(values: Values, round: string, out: string): Promise<Checked<string>> {
  const [operations, recovery] = [values["operations-shares"], values["recovery-shares"]];
  const holders = { ...(operations ? { operations: names(operations) } : {}), ...(recovery ? { recovery: names(recovery) } : {}) };
  const made = await makeRoundKeys({ round, holders, development: values.dev ?? false, day: swedishDay(new Date()) });
  if (!made.ok) return made;
  // Sealed at once: nobody needs to see the rounding key, and no release is made without it.
  const secret = { schema: "infosaktrappan-rounding/1", key: generateSeed(), counters: {} } as const;
  const sealed = await sealRoundingSecret(secret, { recipients: [...made.value.recipients], kid: made.value.kid });
  if (!sealed.ok) return sealed;
  printFiles(writeSecrets(out, made.value.files));
  writeFileAtomic(join(out, "rounding.age"), sealed.value);
  console.error(`${join(out, "rounding.age")} → content/rounds/${round}/`);
  return accepted(roundLines(made.value));
}

/** The round, signed or not: a drill comes before the signatures. */
async function readBase(place: Place, round: string): Promise<Checked<{ readonly document: RoundDocument; readonly rehearsal: boolean }>> {
  const setting = await readSetting(place, round);
  if (!setting.ok) return setting;
  const { charter, version, authority } = setting.value;
  return accepted({ document: documentOf(charter, version), rehearsal: authority.rehearsal });
}

async function split(place: Place, values: Values, round: string): Promise<Checked<string>> {
  const [file, out, holders] = [values.key ?? "", values.out ?? "", names(values.holders ?? "")];
  const base = await readBase(place, round);
  if (!base.ok) return base;
  const key = readOpeningKey(file, round, base.value.rehearsal);
  if (!key.ok) return key;
  const { identity, use, development } = key.value;
  const { recipients, kid } = base.value.document;
  if ((await recipientOf(identity)) !== recipients[shareUses.indexOf(use)])
    return refused(fault<KeysCode>("key-file-not-the-round", "", { round }));
  const faults = holderFaults(holders, use);
  if (faults.length > 0) return refused(...faults);
  printFiles(writeSecrets(out, await makeSheets({ identity, use, names: holders, round, kid, development, day: swedishDay(new Date()) })));
  return accepted(
    "Tre blad är skrivna. Skriv ut dem, pröva dem med drill och ta sedan bort nyckelfilen och bladens filer.\nThree sheets are written. Print them, try them with drill, and then remove the key file and the sheets' files.",
  );
}

function readOpeningKey(
  file: string,
  round: string,
  rehearsal: boolean,
): Checked<{ readonly identity: string; readonly use: ShareUse; readonly development: boolean }> {
  const [name, text] = [basename(file), readFileSync(file, "utf8")];
  const tries = shareUses.map((use) => ({ use, read: readKeyFile({ name, text, round, use, rehearsal }) }));
  const right = tries.find(({ read }) => !read.diagnostics.some((one) => one.code === "key-file-other-use")) ?? tries[0];
  if (!right?.read.ok) return refused(...(right?.read.diagnostics ?? []));
  const development = !readKeyFile({ name, text, use: right.use, round, rehearsal: false }).ok;
  return accepted({ identity: right.read.value, use: right.use, development });
}

/** The key joined from two sheets; it must match the round's recipient and open something sealed to it. */
async function joined(place: Place, values: Values, round: string): Promise<Checked<JoinedKey>> {
  const base = await readBase(place, round);
  if (!base.ok) return base;
  const typed = values.share ? values.share.map((file) => readFileSync(file, "utf8")) : await typedSheets();
  const shares = readSheets(typed);
  if (!shares.ok) return shares;
  const { document, rehearsal } = base.value;
  const key = await joinShares({ shares: shares.value, recipients: document.recipients, round, rehearsal });
  if (!key.ok) return key;
  const opens = await tryKey(document, key.value.identity);
  return opens.ok ? key : opens;
}

/** Row by row from a person, or all at once from a pipe. */
async function typedSheets(): Promise<readonly string[]> {
  if (!process.stdin.isTTY) return [readFileSync(0, "utf8")];
  const lines = createInterface({ input: process.stdin, output: process.stderr, historySize: 0 });
  try {
    const ended = new Promise<null>((done) => lines.once("close", () => done(null)));
    const ask = (question: string): Promise<string | null> => Promise.race([lines.question(question), ended]);
    return (await askForSheets({ ask, tell: (faults) => console.error(forTerminal(faults)) })) ?? [];
  } finally {
    lines.close();
  }
}

async function tryShares(place: Place, values: Values, round: string): Promise<Checked<string>> {
  const key = await joined(place, values, round);
  return key.ok
    ? accepted(
        `Bladen öppnar mätomgången ${round} (${key.value.use}). Inget är skrivet.\nThe sheets open the round ${round} (${key.value.use}). Nothing was written.`,
      )
    : key;
}

async function restore(place: Place, values: Values, round: string): Promise<Checked<string>> {
  const key = await joined(place, values, round);
  if (!key.ok) return key;
  const { use, development, recipient, identity } = key.value;
  const { name, text } = keyFile({ use, round, development, publicKey: recipient, secret: identity });
  printFiles(writeSecrets(values.out ?? "", [{ path: name, text }]));
  return accepted("Ta bort filen när publiceringen är klar.\nRemove the file when the release is done.");
}

async function destroy(place: Place, values: Values, round: string): Promise<Checked<string>> {
  // As the trustees have signed it: a closing that waits for signatures closes nothing.
  const base = readRound(place, round);
  const authority = readAuthority(place);
  const file = join(place.content, "rounds", round, "destroyed.json");
  const earlier = existsSync(file) ? readShaped(file, Destroyed) : accepted(null);
  if (!base.ok || !authority.ok || !earlier.ok) return refused(...[base, authority, earlier].flatMap((one) => one.diagnostics));
  const { document } = base.value;
  const { rehearsal } = authority.value;
  const sheets = Number(values.sheets ?? 0);
  const released = await releasedRounds(place);
  const releasedOpenings = released.map((one) => one.opens);
  const isReleased = released.some((one) => one.round === round);
  const early = values.early ?? false;
  const plan = planDestruction({
    document,
    releasedOpenings,
    released: isReleased,
    early,
    folder: values.keys,
    recorded: earlier.value !== null,
    sheets,
  });
  if (!plan.ok) return plan;
  const isLate = isReleased && releasedOpenings.some((opens) => opens > document.opens);
  const act = { date: swedishDay(new Date()), decision: values.decision ?? "", files: plan.value.length, sheets, early: !isLate };
  const record = recordDestruction({ document, earlier: earlier.value, act, ...(rehearsal ? { notice: rehearsalNotice } : {}) });
  // Removed first: a record must never claim that existing keys are destroyed. After a crash in between, the same command records an
  // empty folder.
  removeFiles(plan.value);
  writeFileAtomic(file, `${JSON.stringify(record, null, 2)}\n`);
  return accepted(`${plan.value.length} filer borttagna. ${file}\n${plan.value.length} files removed. ${file}`);
}

async function releasedRounds(place: Place): Promise<readonly { readonly round: string; readonly opens: string }[]> {
  const found: { readonly round: string; readonly opens: string }[] = [];
  for (const { round, release } of listReleases(place)) {
    const folder = readRound(place, round);
    if (folder.ok && (await readRelease(place, round, release)).ok) found.push({ round, opens: folder.value.document.opens });
  }
  return found;
}

/** Paths only, on stderr: stdout may be piped to a file that is passed on. */
function printFiles(paths: readonly string[]): void {
  for (const path of paths) console.error(path);
}

/** Development keys, and those of a rehearsal's own round. */
function isRehearsal(action: string | undefined, values: Values): boolean {
  if (action === "trustee" || action === "round") return values.dev ?? false;
  const authority = readAuthority(placeAt(values.root));
  return authority.ok && authority.value.rehearsal;
}

function choose(values: Values, words: readonly string[]): Work | undefined {
  const work = chooseWork(values, words);
  if (!work) return undefined;
  return () => {
    requireOwnNode(isRehearsal(words[0], values));
    return work();
  };
}

function chooseWork(values: Values, [action, ...others]: readonly string[]): Work | undefined {
  if (others.length > 0) return undefined;
  const { round, out, key, name, holders, decision, sheets = "0" } = values;
  const place = placeAt(values.root);
  if (action === "trustee" && out && name && hasShape(TrusteeName, name)) return () => makeTrusteeKeys(name, out, values.dev ?? false);
  if (!round || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(round)) return undefined;
  if (action === "round" && out) return () => makeRound(values, round, out);
  if (action === "split" && key && holders && out) return () => split(place, values, round);
  if (action === "drill") return () => tryShares(place, values, round);
  if (action === "restore" && out) return () => restore(place, values, round);
  if (action === "destroy" && decision && /^[0-9]{1,2}$/.test(sheets)) return () => destroy(place, values, round);
  return undefined;
}

if (import.meta.main) await runCommand({ usage, options, allowPositionals: true, choose });
