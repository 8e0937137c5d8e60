// `npm run witness`: reads a published log and prints a cosignature, or makes the witness's key.
import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { writeSecrets } from "../keys/secret-files.ts";
import type { LogCode } from "../log/messages.ts";
import { makeNoteKey, readNoteKey } from "../log/note-keys.ts";
import { openSource } from "../log/source.ts";
import { WitnessState, witnessLog } from "../log/witness.ts";
import { readShaped } from "../repository/read-file.ts";
import { flag, runCommand, text, type Values as ValuesOf, type Work } from "../shared/command.ts";
import { forTerminal } from "../shared/print.ts";

const usage = `npm run -s witness -- key --name <name> --out <folder> [--dev]
npm run -s witness -- <address or folder of the site, or content/log> --log-key <verifier key> --key <witness key file> --state <file> [--name <name>]
  [--out <file>] [--dev]
Läser hela loggen. Om den är hel, signerad och en fortsättning på den som lästes senast skrivs en rad ut: vittnets signatur. Lämna raden,
som med --out också blir en fil, till den som sköter loggen. content/log läses innan något är publicerat. Säkerhetskopiera tillståndsfilen: utan den syns det inte om
loggen är omskriven. Kör aldrig två på en gång.
Reads the entire log. If it is valid, signed and continues what was read last, one line is printed: the witness's signature. Send it, or
the file that --out makes of it, to the log's keeper. content/log is read before anything is published. Back up the state file: without it nothing shows whether the log has
been rewritten. Never run two at once.
Exit: 0 signed · 1 not signed, and why · 2 not understood.`;

const options = { name: text, out: text, key: text, state: text, "log-key": text, dev: flag };
type Values = ValuesOf<typeof options>;

function makeKey(name: string, out: string, development: boolean): Checked<string> {
  const made = makeNoteKey({ use: "witness", name, development });
  if (!made.ok) return made;
  for (const path of writeSecrets(out, [made.value.file])) console.error(path);
  return accepted(made.value.vkey);
}

interface Request {
  readonly place: string;
  readonly logKey: string;
  readonly keyFile: string;
  readonly stateFile: string;
  readonly out: string | undefined;
  readonly name: string | undefined;
  /** Whether a development key may be used: such a key is worth nothing outside a rehearsal. */
  readonly rehearsal: boolean;
}

async function sign({ place, logKey, keyFile, stateFile, out, name, rehearsal }: Request): Promise<Checked<string>> {
  const signer = readNoteKey({ name: basename(keyFile), text: readFileSync(keyFile, "utf8"), use: "witness", rehearsal });
  if (!signer.ok) return signer;
  const known = signer.value.key.name;
  if (name !== undefined && name !== known) return refused(fault<LogCode>("log-key-name", "", { known, name }));
  const seen = existsSync(stateFile) ? readShaped(stateFile, WitnessState) : accepted(null);
  if (!seen.ok) return refused(...seen.diagnostics, { ...fault<LogCode>("log-state"), file: stateFile });
  const time = Math.floor(Date.now() / 1000);
  const done = await witnessLog({ source: openSource(place), logKey, seen: seen.value, signer: signer.value, time });
  if (!done.ok) return done;
  if (done.diagnostics.length > 0) console.error(forTerminal(done.diagnostics));
  // Before the line is printed: what has been cosigned must never be forgotten.
  writeFileAtomic(stateFile, `${JSON.stringify(done.value.state, null, 2)}\n`);
  if (out !== undefined) writeFileAtomic(out, done.value.line);
  return accepted(done.value.line.trimEnd());
}

function choose(values: Values, [word, ...others]: readonly string[]): Work | undefined {
  const { name, out, key, state, "log-key": logKey, dev = false } = values;
  if (!word || others.length > 0) return undefined;
  if (word === "key" && name && out) return () => makeKey(name, out, dev);
  if (!logKey || !key || !state) return undefined;
  return () => sign({ place: word, logKey, keyFile: key, stateFile: state, out, name, rehearsal: dev });
}

await runCommand({
  usage,
  reads: { sv: "loggen på webbplatsen, och nyckeln --key", en: "the site's log, and the key --key" },
  writes: {
    sv: "filerna --state och --out; key skriver nyckeln i mappen --out",
    en: "the files --state and --out; key writes the key into the folder --out",
  },
  example: "npm run -s witness -- https://exempel.se --log-key <verifier key> --key ../vittne.key --state ../sett.json",
  options,
  allowPositionals: true,
  choose,
});
