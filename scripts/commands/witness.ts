// `npm run witness`: reads a published log and prints a cosignature, or makes the witness's key.

import { existsSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form } from "../cli/forms.ts";
import { flag, subject, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { messages as keys } from "../keys/messages.ts";
import { type LogCode, messages as logMessages } from "../log/messages.ts";
import { readNoteKey, writeNoteKey } from "../log/note-keys.ts";
import { openSource } from "../log/source.ts";
import { WitnessState, witnessLog } from "../log/witness.ts";
import { readShaped } from "../repository/read-file.ts";

const print = printer(keys, logMessages);

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
  // Before the line is printed: what has been cosigned must never be forgotten.
  writeFileAtomic(stateFile, `${JSON.stringify(done.value.state, null, 2)}\n`);
  if (out !== undefined) writeFileAtomic(out, done.value.line);
  return accepted(done.value.line.trimEnd(), done.diagnostics);
}

await runCommand({
  name: "npm run -s witness",
  print,
  forms: [
    form({
      words: "key",
      needs: { name: text("name"), out: text("folder") },
      takes: { dev: flag },
      run: ({ name, out, dev }) => writeNoteKey({ use: "witness", name, development: dev }, out),
    }),
    form({
      args: { place: subject(text("address or folder of the site, or content/log")) },
      needs: { "log-key": text("verifier key"), key: text("witness key file"), state: text("file") },
      takes: { name: text("name"), out: text("file"), dev: flag },
      run: ({ place, "log-key": logKey, key: keyFile, state: stateFile, name, out, dev: rehearsal }) =>
        sign({ place, logKey, keyFile, stateFile, out, name, rehearsal }),
    }),
  ],
  about: {
    sv: `Läser hela loggen. Om den är hel, signerad och en fortsättning på den som lästes senast skrivs en rad ut: vittnets signatur. Lämna raden,
som med --out också blir en fil, till den som sköter loggen. content/log läses innan något är publicerat. Säkerhetskopiera tillståndsfilen: utan den syns det inte om
loggen är omskriven. Kör aldrig två på en gång.
Utgång: 0 underskrivet · 1 inte underskrivet, och varför · 2 inte förstått.`,
    en: `Reads the entire log. If it is valid, signed and continues what was read last, one line is printed: the witness's signature. Send it, or
the file that --out makes of it, to the log's keeper. content/log is read before anything is published. Back up the state file: without it nothing shows whether the log has
been rewritten. Never run two at once.
Exit: 0 signed · 1 not signed, and why · 2 not understood.`,
  },
  reads: { sv: "loggen på webbplatsen, och nyckeln --key", en: "the site's log, and the key --key" },
  writes: {
    sv: "filerna --state och --out; key skriver nyckeln i mappen --out",
    en: "the files --state and --out; key writes the key into the folder --out",
  },
  example: "https://exempel.se --log-key <verifier key> --key ../vittne.key --state ../sett.json",
});
