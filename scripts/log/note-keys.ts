// Key files of the log and of its witnesses: Ed25519 seeds in the project's format, with the verifier key as public half.
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { fromBase64url } from "../envelope/base64url.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "../envelope/node-signing.ts";
import { keyFile, readKeyFile } from "../keys/key-file.ts";
import { type SecretFile, writeSecrets } from "../keys/secret-files.ts";
import type { NoteSigner } from "./checkpoint.ts";
import type { LogCode } from "./messages.ts";
import { formatVerifierKey, isKeyName, keyTypes, parseVerifierKey, type VerifierKey, verifierKey } from "./note.ts";

/** `log` signs checkpoints (type 1), `witness` cosigns them (type 4). */
type NoteUse = "log" | "witness";

const typeOf = { log: keyTypes.ed25519, witness: keyTypes.cosignature } as const;

export interface NoteKeyRequest {
  readonly use: NoteUse;
  /** The log's origin or the witness's name: a URL without its scheme. */
  readonly name: string;
  /** A development key is refused outside a rehearsal. */
  readonly development: boolean;
}

function publicHalf(use: NoteUse, name: string, { publicKey }: SigningKey): VerifierKey {
  return verifierKey(name, typeOf[use], fromBase64url(publicKey) as Uint8Array);
}

/** A new key: its file, `log.identity` or `witness.identity`, and its verifier key. Fault `log-name` for a name that no note can carry. */
export function makeNoteKey({ use, name, development }: NoteKeyRequest): Checked<{ readonly file: SecretFile; readonly vkey: string }> {
  // A line feed would end the line of the name, and the name of a scheme would never be served.
  if (!isKeyName(name) || name.includes("://")) return refused(fault<LogCode>("log-name"));
  const secret = generateSeed();
  const vkey = formatVerifierKey(publicHalf(use, name, signingKeyOf(secret) as SigningKey));
  const { name: path, text } = keyFile({ use, development, publicKey: vkey, secret });
  return accepted({ file: { path, text }, vkey });
}

/** Writes a new key's file into the folder, and says where; its verifier key is the outcome. */
export function writeNoteKey(request: NoteKeyRequest, folder: string): Checked<string> {
  const made = makeNoteKey(request);
  if (!made.ok) return made;
  for (const path of writeSecrets(folder, [made.value.file])) console.error(path);
  return accepted(made.value.vkey);
}

export interface NoteKeyToRead {
  /** Of the file, without its folder. */
  readonly name: string;
  readonly text: string;
  readonly use: NoteUse;
  readonly rehearsal: boolean;
}

/** The signer of a key file: the faults of `readKeyFile`, or `log-key-file` if the named public half is not that of the secret. */
export function readNoteKey(file: NoteKeyToRead): Checked<NoteSigner> {
  const secret = readKeyFile(file);
  if (!secret.ok) return secret;
  const named = parseVerifierKey(/^# public key: (.+?)\r?$/m.exec(file.text)?.[1] ?? "");
  const key = signingKeyOf(secret.value);
  const isOwn = named && key && formatVerifierKey(publicHalf(file.use, named.name, key)) === formatVerifierKey(named);
  return isOwn ? accepted({ key: named, sign: key.sign }) : refused(fault<LogCode>("log-key-file"));
}
