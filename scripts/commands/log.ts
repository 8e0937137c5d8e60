// `npm run log`: makes the log's key, adds entries and cosignatures, asks a witness, and shows the log.
import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { verifyWithNode } from "../envelope/node-verifiers.ts";
import { writeSecrets } from "../keys/secret-files.ts";
import { addCosignatures, appendToFolder } from "../log/append.ts";
import { askWitness } from "../log/ask-witness.ts";
import type { Cosigner } from "../log/checkpoint.ts";
import { entryPrefix, formatEntry, type LogEntry, parseEntry } from "../log/entries.ts";
import { logFolder, readLogFolder, type StoredLog } from "../log/log-file.ts";
import type { LogCode } from "../log/messages.ts";
import { parseVerifierKey, toBase64, type VerifierKey } from "../log/note.ts";
import { makeNoteKey, readNoteKey } from "../log/note-keys.ts";
import { readLog } from "../log/read-log.ts";
import { flag, runCommand, text, type Values as ValuesOf, type Work } from "../shared/command.ts";
import { type Place, placeAt } from "../shared/place.ts";
import { forTerminal } from "../shared/print.ts";
import { readAuthority } from "../shared/read-method.ts";

const usage = `npm run -s log -- key --origin <name> --out <folder> [--dev]
npm run -s log -- append "<entry>"… --key <log key file>
npm run -s log -- cosign --file <file> --witness <verifier key>…
npm run -s log -- witness <address> --witness <verifier key>…
npm run -s log -- show [--log-key <verifier key> [--witness <verifier key>…] [--quorum <number>]]
  [--root <folder>]
En post är "trust 1 <sha256>", "round <id> 2 <sha256>", "batch <id> 3 <sha256>", "close <id> <sha256>", "release <id> r1 <sha256>"
eller "site <sha256>". Det som redan är loggat läggs inte till igen. cosign lägger till den rad som ett vittne har lämnat, witness
hämtar den från ett vittne på nätet. show med --log-key prövar signaturerna.
An entry is "trust 1 <sha256>", "round <id> 2 <sha256>", "batch <id> 3 <sha256>", "close <id> <sha256>", "release <id> r1 <sha256>" or
"site <sha256>". What is logged is not added again. cosign adds the line that a witness has handed over, witness fetches it from a
witness on the web. show with --log-key verifies the signatures.
Exit: 0 done · 1 something needs putting right · 2 not understood.`;

const options = {
  key: text,
  origin: text,
  out: text,
  file: text,
  root: text,
  quorum: text,
  "log-key": text,
  witness: { type: "string", multiple: true },
  dev: flag,
} as const;
type Values = ValuesOf<typeof options>;

const problem = (code: LogCode, values: Diagnostic["values"] = {}) => refused(fault(code, "", values));

/** Warnings and notes go to stderr. */
function tell(diagnostics: readonly Diagnostic[]): void {
  if (diagnostics.length > 0) console.error(forTerminal(diagnostics));
}

function makeKey(origin: string, out: string, development: boolean): Checked<string> {
  const made = makeNoteKey({ use: "log", name: origin, development });
  if (!made.ok) return made;
  for (const path of writeSecrets(out, [made.value.file])) console.error(path);
  return accepted(made.value.vkey);
}

async function append(place: Place, words: readonly string[], keyFile: string): Promise<Checked<string>> {
  const read = words.map((word) => parseEntry(`${word.startsWith(entryPrefix) ? "" : entryPrefix}${word}\n`));
  const added = read.filter((one): one is LogEntry => one !== null);
  if (added.length < read.length) return problem("log-entry", { position: read.indexOf(null) + 1 });
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  const { rehearsal } = authority.value;
  const signer = readNoteKey({ name: basename(keyFile), text: readFileSync(keyFile, "utf8"), use: "log", rehearsal });
  if (!signer.ok) return signer;
  const done = await appendToFolder({ folder: logFolder(place.content), added, signer: signer.value });
  if (!done.ok) return done;
  tell(done.diagnostics);
  return accepted(done.value.added.map((one) => formatEntry(one).trimEnd()).join("\n"));
}

/** The log, which must be there. */
function stored(place: Place): Checked<StoredLog> {
  const log = readLogFolder(logFolder(place.content));
  if (!log.ok) return log;
  tell(log.diagnostics);
  return log.value ? accepted(log.value) : problem("log-absent");
}

function keysOf(texts: readonly string[]): Checked<readonly VerifierKey[]> {
  const read = texts.map(parseVerifierKey);
  const keys = read.filter((one) => one !== null);
  return keys.length === read.length ? accepted(keys) : problem("log-key", { number: read.indexOf(null) + 1 });
}

const signersText = (signers: readonly Cosigner[]): string =>
  signers.map(({ name, time }) => `${name} ${new Date(time * 1000).toISOString()}`).join("\n");

/** Adds the lines that `from` gives to the checkpoint's file. */
async function addLines(
  place: Place,
  witnesses: readonly string[],
  from: (log: StoredLog) => Promise<Checked<string>>,
): Promise<Checked<string>> {
  const [log, keys] = [stored(place), keysOf(witnesses)];
  if (!log.ok || !keys.ok) return refused(...log.diagnostics, ...keys.diagnostics);
  const lines = await from(log.value);
  if (!lines.ok) return lines;
  const done = await addCosignatures({ checkpoint: log.value.checkpoint, lines: lines.value, witnesses: keys.value });
  if (!done.ok) return done;
  writeFileAtomic(join(logFolder(place.content), "checkpoint"), done.value.checkpoint);
  return accepted(signersText(done.value.added));
}

async function show(place: Place, values: Values): Promise<Checked<string>> {
  const log = stored(place);
  if (!log.ok) return log;
  const { checkpoint, lines, texts } = log.value;
  const { origin, size, root, note } = checkpoint;
  const head = [`${origin}`, `${size} ${toBase64(root)}`, ...lines.map((one, at) => `${at} ${one.slice(entryPrefix.length, -1)}`)];
  const names = note.signatures.map((one) => one.name).join(", ");
  const logKey = values["log-key"];
  if (logKey === undefined) return accepted([...head, `Inte prövade/not verified: ${names}`].join("\n"));
  const { witness: witnesses = [], quorum = "0" } = values;
  const verified = await readLog({
    checkpoint: texts.checkpoint,
    entries: lines,
    logKey,
    witnesses,
    quorum: Number(quorum),
    verifier: verifyWithNode,
  });
  if (!verified.ok) return verified;
  return accepted([...head, `Signerad/signed: ${origin}`, signersText(verified.value.signers)].join("\n").trimEnd());
}

function choose(values: Values, [action, ...words]: readonly string[]): Work | undefined {
  const { key, origin, out, file, quorum = "0", witness: witnesses = [] } = values;
  const place = placeAt(values.root);
  if (action === "append" && key && words.length > 0) return () => append(place, words, key);
  const [address, ...others] = words;
  if (action === "witness" && address && others.length === 0 && /^https?:\/\//.test(address) && witnesses.length > 0)
    return () => addLines(place, witnesses, (log) => askWitness(address, log));
  if (address !== undefined) return undefined;
  if (action === "key" && origin && out) return () => makeKey(origin, out, values.dev ?? false);
  if (action === "cosign" && file && witnesses.length > 0)
    return () => addLines(place, witnesses, async () => accepted(readFileSync(file, "utf8")));
  if (action === "show" && /^[0-9]{1,2}$/.test(quorum)) return () => show(place, values);
  return undefined;
}

if (import.meta.main) await runCommand({ usage, options, allowPositionals: true, choose });
