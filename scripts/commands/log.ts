// `npm run log`: makes the log's key, logs what the repository has, makes batches, adds cosignatures, and shows the log.

import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form } from "../cli/forms.ts";
import { flag, id, matching, root, subject, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { accepted, type Checked, type Diagnostic, fault, hasError, refused } from "../core/diagnostic.ts";
import { said } from "../core/said.ts";
import { writeFileAtomic } from "../core/write.ts";
import { messages as holder } from "../holder/messages.ts";
import { readKeyText } from "../keys/key-folder.ts";
import { messages as keys } from "../keys/messages.ts";
import { addCosignatures, appendToFolder } from "../log/append.ts";
import { askWitness } from "../log/ask-witness.ts";
import type { Cosigner } from "../log/checkpoint.ts";
import { coverageFaults } from "../log/coverage.ts";
import { dueEntries, newestList, readOwnLog } from "../log/due.ts";
import { entryPrefix, formatEntry, type LogEntry } from "../log/entries.ts";
import { logFolder, readLogFolder, type StoredLog } from "../log/log-file.ts";
import { type LogCode, messages as logMessages } from "../log/messages.ts";
import { nextBatch } from "../log/next-batch.ts";
import { formatVerifierKey, parseVerifierKey, toBase64, type VerifierKey } from "../log/note.ts";
import { readNoteKey, writeNoteKey } from "../log/note-keys.ts";
import { logSite, writeLogInto } from "../log/publish.ts";
import { codeChanges } from "../repository/code-change.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { readRound } from "../repository/read-round.ts";
import { messages as cube } from "../statistics/cube/messages.ts";
import { messages as trust } from "../trust/messages.ts";
import type { TrustList } from "../trust/schema.ts";
import { closingsFaults } from "../validation/closings.ts";

const print = printer(cube, holder, keys, logMessages, trust);
const { forTerminal } = print;

const problem = (code: LogCode, values: Diagnostic["values"] = {}) => refused(fault(code, "", values));

/** Warnings and notes go to stderr. */
function printDiagnostics(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0) console.error(forTerminal(diagnostics));
}

async function update(place: Place, keyFile: string, dist?: string): Promise<Checked<string>> {
  const closings = await closingsFaults(place);
  if (hasError(closings)) return refused(...closings);
  printDiagnostics(closings);
  const [authority, due] = [readAuthority(place), dueEntries(place)];
  if (!authority.ok || !due.ok) return refused(...authority.diagnostics, ...due.diagnostics);
  const { rehearsal } = authority.value;
  const signer = readNoteKey({ name: basename(keyFile), text: readKeyText(keyFile), use: "log", rehearsal });
  const keys = ownKeys(place);
  if (!signer.ok || !keys.ok) return refused(...signer.diagnostics, ...keys.diagnostics);
  if (formatVerifierKey(signer.value.key) !== keys.value.list.log) return problem("log-other-key", { name: signer.value.key.name });
  const codes = codeChanges(place);
  const shown = (entries: readonly LogEntry[]): string =>
    entries
      .map((one) => {
        const changed = one.kind === "round" ? codes.get(`${one.round} ${one.version}`) : undefined;
        return formatEntry(one).trimEnd() + (changed ? said({ sv: ` (${changed} koder)`, en: ` (${changed} codes)` }) : "");
      })
      .join("\n");
  if (dist !== undefined) {
    const logged = await logSite({ place, dist, signer: signer.value });
    if (logged.ok) printDiagnostics(logged.diagnostics);
    return logged.ok ? accepted(shown(logged.value)) : logged;
  }
  const done = await appendToFolder({ folder: logFolder(place.content), added: due.value, signer: signer.value });
  if (!done.ok) return done;
  printDiagnostics(done.diagnostics);
  return accepted(shown(done.value.added));
}

/** Writes the batch's two files, to be committed together, and logs it if the key is here. */
async function batch(place: Place, round: string, keyFile: string | undefined): Promise<Checked<string>> {
  const folder = readRound(place, round);
  if (!folder.ok) return folder;
  const made = await nextBatch(place, round);
  if (!made.ok) return made;
  const { number, files } = made.value;
  // Its salt exists nowhere else before they are committed, and it may have been logged.
  if (files.some(({ path }) => existsSync(join(place.root, path)))) return problem("log-batch-waiting", { round, number });
  for (const { path, contents } of files) writeFileAtomic(join(place.root, path), contents);
  const line = `${round}: batch ${number}`;
  if (keyFile === undefined) return accepted(line);
  const logged = await update(place, keyFile);
  return logged.ok ? accepted(`${line}\n${logged.value}`) : logged;
}

/** The log. Refused if there is none. */
function stored(place: Place): Checked<StoredLog> {
  const log = readLogFolder(logFolder(place.content));
  if (!log.ok) return log;
  printDiagnostics(log.diagnostics);
  return log.value ? accepted(log.value) : problem("log-absent");
}

/** The keys of the newest trust list. */
function ownKeys(place: Place): Checked<{ readonly list: TrustList; readonly witnesses: readonly VerifierKey[] }> {
  const list = newestList(place);
  if (!list.ok) return list;
  if (!list.value?.log) return problem("log-none");
  return accepted({ list: list.value, witnesses: list.value.witnesses.map(parseVerifierKey).filter((one) => one !== null) });
}

const signersText = (signers: readonly Cosigner[]): string =>
  signers.map(({ name, time }) => `${name} ${new Date(time * 1000).toISOString()}`).join("\n");

/** Adds the lines that `from` gives to the checkpoint's file. */
async function addLines(place: Place, from: (log: StoredLog) => Promise<Checked<string>>, dist?: string): Promise<Checked<string>> {
  const [log, keys] = [stored(place), ownKeys(place)];
  if (!log.ok || !keys.ok) return refused(...log.diagnostics, ...keys.diagnostics);
  const lines = await from(log.value);
  if (!lines.ok) return lines;
  const done = await addCosignatures({ checkpoint: log.value.checkpoint, lines: lines.value, witnesses: keys.value.witnesses });
  if (!done.ok) return done;
  const folder = logFolder(place.content);
  writeFileAtomic(join(folder, "checkpoint"), done.value.checkpoint);
  const written = dist === undefined ? accepted(undefined) : writeLogInto(dist, folder);
  return written.ok ? accepted(signersText(done.value.added)) : written;
}

/** A line for each entry that is not logged yet. */
function due(place: Place): Checked<string> {
  const [log, wanted] = [readLogFolder(logFolder(place.content)), dueEntries(place)];
  if (!log.ok || !wanted.ok) return refused(...log.diagnostics, ...wanted.diagnostics);
  const logged = new Set(log.value?.lines ?? []);
  const added = wanted.value.map(formatEntry).filter((line) => !logged.has(line));
  return accepted(added.map((line) => line.trimEnd()).join("\n"));
}

async function show(place: Place): Promise<Checked<string>> {
  const log = stored(place);
  if (!log.ok) return log;
  const [verified, due] = [await readOwnLog(place), dueEntries(place)];
  if (!verified.ok || !due.ok) return refused(...verified.diagnostics, ...due.diagnostics);
  if (!verified.value) return problem("log-none");
  const faults = coverageFaults(verified.value, due.value);
  if (faults.length > 0) return refused(...faults);
  const { checkpoint, lines } = log.value;
  const { origin, size, root } = checkpoint;
  const head = [origin, `${size} ${toBase64(root)}`, ...lines.map((one, at) => `${at} ${one.slice(entryPrefix.length, -1)}`)];
  return accepted(
    [...head, `${said({ sv: "Signerad", en: "Signed" })}: ${origin}`, signersText(verified.value.signers)].join("\n").trimEnd(),
  );
}

const key = text("log key file");
const dist = text("folder of the built site");
const locks = ({ root }: { readonly root: string | undefined }) => [placeAt(root).root];
const address = subject(matching("address", /^https?:\/\//, { sv: "en adress, https://…", en: "an address, https://…" }));

await runCommand({
  name: "npm run -s log",
  print,
  forms: [
    form({
      words: "key",
      needs: { origin: text("name"), out: text("folder") },
      takes: { dev: flag, root },
      run: ({ origin, out, dev }) => writeNoteKey({ use: "log", name: origin, development: dev }, out),
    }),
    form({ words: "update", needs: { key }, takes: { dist, root }, locks, run: ({ key, dist, root }) => update(placeAt(root), key, dist) }),
    form({
      words: "batch",
      needs: { round: id() },
      takes: { key, root },
      locks,
      run: ({ round, key, root }) => batch(placeAt(root), round, key),
    }),
    form({
      words: "cosign",
      needs: { file: text("file") },
      takes: { dist, root },
      locks,
      run: ({ file, dist, root }) => addLines(placeAt(root), async () => accepted(readFileSync(file, "utf8")), dist),
    }),
    form({
      words: "witness",
      args: { address },
      takes: { root },
      locks,
      run: ({ address, root }) => addLines(placeAt(root), (log) => askWitness(address, log)),
    }),
    form({ words: "due", takes: { root }, run: ({ root }) => due(placeAt(root)) }),
    form({ words: "show", takes: { root }, run: ({ root }) => show(placeAt(root)) }),
  ],
  about: {
    sv: `update loggar allt som arkivet har och loggen inte: förtroendelistor, versioner, buntar av kuvert och publiceringar. batch
gör nästa bunt, av vilken ingen utanför ser hur många kuvert den har, och loggar den. cosign lägger till den rad som ett vittne
har lämnat, också i den byggda webbplatsen i --dist. witness hämtar raden från ett vittne på nätet. due visar vad update skulle logga.
show prövar loggen med förtroendelistans nycklar.
Utgång: 0 klart · 1 något behöver rättas · 2 inte förstått.`,
    en: `update logs everything that the repository has and the log does not: trust lists, versions, batches and releases. batch makes
the next batch, of which nobody outside can tell how many envelopes it has, and logs it. cosign adds the line that a witness
has printed, also in the built site in --dist. witness fetches the line from a witness over HTTP. due shows what update would log. show
verifies the log with the trust list's keys.
Exit: 0 done · 1 something needs putting right · 2 not understood.`,
  },
  reads: { sv: "arkivet, och den byggda webbplatsen i --dist", en: "the repository, and the built site in --dist" },
  writes: {
    sv: "loggen i content/log, och med key nyckeln i --out; due, show och witness skriver inget",
    en: "the log in content/log, and with key the key in --out; due, show and witness write nothing",
  },
  example: "due",
});
