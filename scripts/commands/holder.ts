// `npm run holder`: a trustee's key of one round – makes it, tries it, and opens with it in a session of counting.

import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { runCommand } from "../cli/command.ts";
import { form, type Values } from "../cli/forms.ts";
import { choice, flag, id, root, text } from "../cli/options.ts";
import { printer } from "../cli/print.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { requireOwnNode } from "../core/own-node.ts";
import { said } from "../core/said.ts";
import { typedLine } from "../core/typed-line.ts";
import { writeFileAtomic } from "../core/write.ts";
import { fromBase64url } from "../envelope/base64url.ts";
import { signingKeyOf } from "../envelope/node-signing.ts";
import { isTried } from "../holder/drill.ts";
import { type HolderCode, messages as holderMessages } from "../holder/messages.ts";
import { type HolderParts, openForSession } from "../holder/open.ts";
import { readClosedRound } from "../holder/read-round.ts";
import { counterOf, isSessionCode, parseSession, partsFile } from "../holder/read-session.ts";
import { type Runner, runnerFaults, runners } from "../holder/runner.ts";
import type { Session } from "../holder/session.ts";
import { isDevelopmentKey, type KeyUse, readKeyFile } from "../keys/key-file.ts";
import { readKeyText } from "../keys/key-folder.ts";
import { makeHolder } from "../keys/make-keys.ts";
import { type KeysCode, messages as keys } from "../keys/messages.ts";
import { writeSecrets } from "../keys/secret-files.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { messages as trust } from "../trust/messages.ts";
import type { Signatures } from "../trust/schema.ts";

const print = printer(holderMessages, keys, trust);
const { forTerminal } = print;

function readSecret(file: string, use: KeyUse, round?: string): Checked<{ readonly secret: string; readonly isDevelopment: boolean }> {
  const key = { name: basename(file), text: ofRound(readKeyText(file), round) };
  const isDevelopment = isDevelopmentKey(key);
  requireOwnNode(isDevelopment);
  const secret = readKeyFile({ ...key, use, rehearsal: isDevelopment, ...(round === undefined ? {} : { round }) });
  return secret.ok ? accepted({ secret: secret.value, isDevelopment }) : secret;
}

/** Of several key files, one after the other, as in a secret of the forge: the one of this round. */
function ofRound(text: string, round: string | undefined): string {
  const files = text.split(/^(?=# infosaktrappan-key\/1\r?$)/m).filter((one) => one.trim() !== "");
  return files.length < 2 ? text : (files.find((one) => round !== undefined && one.includes(`\n# round: ${round}\n`)) ?? text);
}

const newKey = { round: id(), name: id("name"), "root-key": text("own root key file"), out: text("folder") };

/** The key's public half goes to the round's draft in this clone as a card; without one it is printed. */
function makeKey(
  place: Place,
  { round, name, "root-key": rootKey, out, dev }: Values<typeof newKey, { dev: typeof flag }>,
): Checked<string> {
  const root = readSecret(rootKey, "root");
  if (!root.ok) return root;
  const key = signingKeyOf(root.value.secret);
  if (!key || root.value.isDevelopment !== dev) return refused(fault<KeysCode>(key ? "key-file-development" : "key-file-form"));
  const { file, holder } = makeHolder({ round, name, development: dev, root: key });
  for (const path of writeSecrets(out, [file])) console.error(path);
  const folder = join(place.content, "rounds", round);
  if (!existsSync(join(folder, "draft.yaml"))) return accepted(`  - { name: ${holder.name}, key: ${holder.key}, proof: ${holder.proof} }`);
  const card = join(folder, "holders", `${name}.json`);
  writeFileAtomic(card, `${JSON.stringify(holder, null, 2)}\n`);
  return accepted(card);
}

function readHolderKey(file: string, round: string): Checked<{ readonly secret: Uint8Array; readonly isDevelopment: boolean }> {
  const own = readSecret(file, "holder", round);
  if (!own.ok) return own;
  const bytes = fromBase64url(own.value.secret);
  return bytes?.length === 32
    ? accepted({ secret: bytes, isDevelopment: own.value.isDevelopment })
    : refused(fault<KeysCode>("key-file-form"));
}

/** Whether the key is one of the charter's, and opens what is sealed to it. */
function drill(place: Place, file: string, round: string): Checked<string> {
  const own = readHolderKey(file, round);
  if (!own.ok) return own;
  if (!isTried({ place, round, secret: own.value.secret })) return refused(fault<HolderCode>("holder-key-other", "", { round }));
  return accepted(said({ sv: `Nyckeln är en av ${round}s tre och öppnar.`, en: `The key is one of the three of ${round}, and opens.` }));
}

interface Opening {
  /** Undefined: everything that the session asks for, which is opened only where nobody types a code. */
  readonly round?: string;
  readonly session: string;
  readonly key: string;
  readonly out: string;
  readonly signed: string | undefined;
  readonly code?: string | undefined;
  readonly runner: Runner | undefined;
}

/** Opens the one round, or everything that the session asks for: all of it, or nothing is written. */
async function open(
  place: Place,
  { round: only, session: file, key: keyFile, signed, code, runner, out }: Opening,
): Promise<Checked<string>> {
  const session = await readSession({ file, signed, code });
  if (!session.ok) return session;
  const opened: { readonly file: string; readonly parts: HolderParts }[] = [];
  for (const round of only === undefined ? session.value.rounds.map((asked) => asked.round) : [only]) {
    const own = readHolderKey(keyFile, round);
    if (!own.ok) return own;
    const { secret, isDevelopment } = own.value;
    const read = await readClosedRound(place, round, isDevelopment);
    if (!read.ok) return read;
    const isCounters = signed === undefined || counterOf(session.value, signaturesIn(signed), read.value.list) !== undefined;
    const faults = [...runnerFaults(read.value.charter, runner), ...(isCounters ? [] : [fault<HolderCode>("holder-counter")])];
    if (faults.length > 0) return refused(...faults);
    const parts = await openForSession({ place, round: read.value, session: session.value, secret });
    if (!parts.ok) return parts;
    opened.push({ file: join(out, partsFile(round, parts.value.name)), parts: parts.value });
  }
  for (const { file, parts } of opened) writeFileAtomic(file, parts.sealed);
  const lines = opened.map(({ file, parts: { items } }) =>
    said({ sv: `${file}: ${items} delar, låsta till räknedatorn.`, en: `${file}: ${items} parts, locked to the counting machine.` }),
  );
  return accepted(lines.join("\n"));
}

/**
 * The counting person's session: by the code on their screen, or later by their signature. The code is asked for first: it is on the screen
 * once the file is written, so that no earlier session's file is read.
 */
async function readSession({
  file,
  signed,
  code,
}: { readonly file: string } & Pick<Opening, "signed" | "code">): Promise<Checked<Session>> {
  for (let tries = 1; ; tries += 1) {
    const typed = signed === undefined && code === undefined ? await typedLine(said(codeQuestion)) : code;
    const session = parseSession(readFileSync(file, "utf8"));
    if (!session) return refused({ ...fault<HolderCode>("holder-session-form"), file });
    if (signed !== undefined || isSessionCode(session, typed ?? "")) return accepted(session);
    const wrong = fault<HolderCode>("holder-code");
    // A person may mistype it.
    if (code !== undefined || !process.stdin.isTTY || tries === 3) return refused(wrong);
    console.error(forTerminal([wrong]));
  }
}

const codeQuestion = { sv: "Koden på räknedatorns skärm: ", en: "The code on the counting machine's screen: " };

function signaturesIn(file: string): Signatures {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof value === "object" && value !== null ? (value as Signatures) : {};
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
}

const key = text("holder key file");
const opening = { session: text("session.json"), key, out: text("folder") };
const where = { root, runner: choice(...runners) };

await runCommand({
  name: "npm run -s holder",
  print,
  forms: [
    form({
      words: "key",
      needs: newKey,
      takes: { dev: flag, root },
      run: ({ root, ...values }) => makeKey(placeAt(root), values),
    }),
    form({
      words: "drill",
      needs: { round: id(), key },
      takes: { root },
      run: ({ root, key, round }) => drill(placeAt(root), key, round),
    }),
    form({
      words: "open",
      needs: { round: id(), ...opening },
      takes: { code: text("code"), signed: text("file"), ...where },
      run: ({ root, ...values }) => open(placeAt(root), values),
    }),
    form({
      words: "open",
      needs: { ...opening, key: text("file with the key of each round"), signed: text("file") },
      takes: where,
      run: ({ root, ...values }) => open(placeAt(root), values),
    }),
  ],
  about: {
    sv: `key gör er nyckel för en mätomgång och lägger dess publika del bredvid utkastet; utan utkast skrivs den ut. drill prövar att nyckeln
öppnar. open öppnar er del av allt som sessionen frågar efter och låser den till räknedatorn. Ensam öppnar er del ingenting. open kräver att mätomgången är stängd och att er
egen kopia av arkivet är den som stängdes. Läs sessionens kod på räknedatorns skärm, inte i filen. Programmet använder inget från npm.
I ett jobb på GitHub ser ingen skärmen: där står räknarens underskrift (session.signatures.json) i --signed, och --key - läser nyckeln
från standard in.`,
    en: `key makes your key of one round and puts its public half beside the draft; without a draft it is printed. drill checks that the key
opens. open opens your part of everything that the session asks for, and seals it to the counting machine. Your part alone opens nothing. open requires that the round is closed and
that your own copy of the repository is the one that was closed. Read the session's code on the counting machine's screen, not in the
file. The program uses nothing from npm.
In a job on GitHub nobody sees the screen: there --signed gives the counter's signature (session.signatures.json), and --key - reads the
key from standard input.`,
  },
  reads: { sv: "er nyckelfil, sessionen och er kopia av arkivet", en: "your key file, the session and your copy of the repository" },
  writes: { sv: "nyckel eller öppnad del i mappen --out", en: "a key or an opened part in the folder --out" },
  example: "drill --round 2027 --key ../nyckel/hallare.identity",
});
