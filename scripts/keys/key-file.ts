// The format of key files, and which may be used where: never a development key outside a rehearsal.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import type { KeysCode } from "./messages.ts";

/** `log` signs the log's checkpoints, `witness` cosigns them (scripts/log). */
export type KeyUse = "holder" | "log" | "receipt" | "release" | "root" | "witness";

export interface KeyFileFacts {
  readonly use: KeyUse;
  /** Absent for keys that outlive rounds: a trustee's, the log's and a witness's. */
  readonly round?: string;
  /** The trustee. */
  readonly name?: string;
  readonly development: boolean;
  /** The public half, for whoever opens the file; of log and witness as a verifier key `name+id+key`. */
  readonly publicKey: string;
  /** 32 bytes in base64url: the seed of an Ed25519 key, or a holder's secret. */
  readonly secret: string;
}

/**
 * A file for one secret, named `[<round>-]<use>[-<name>][.dev].identity`. The lines before the secret begin with `#`. Git ignores
 * `*.identity`.
 */
export function keyFile(facts: KeyFileFacts): { readonly name: string; readonly text: string } {
  const stem = [facts.round, facts.use, facts.name].filter((part) => part !== undefined).join("-");
  const lines = [
    "# infosaktrappan-key/1",
    `# use: ${facts.use}`,
    ...(facts.round === undefined ? [] : [`# round: ${facts.round}`]),
    `# development: ${facts.development ? "yes" : "no"}`,
    `# public key: ${facts.publicKey}`,
    facts.secret,
  ];
  return { name: `${stem}${facts.development ? ".dev" : ""}.identity`, text: `${lines.join("\n")}\n` };
}

export interface KeyFileToRead {
  readonly name: string;
  readonly text: string;
  readonly use: KeyUse;
  readonly round?: string;
  /** Outside a rehearsal a development key is refused, whether its name or its contents give it away. */
  readonly rehearsal: boolean;
}

/** Whether a file is a development key, by its name or by its contents. */
export function isDevelopmentKey({ name, text }: { readonly name: string; readonly text: string }): boolean {
  return /(^|[^a-z])dev([^a-z]|$)/i.test(name) || !/^# development: no\r?$/m.test(text);
}

/** The secret in a key file, if the file is for this use and round and may be used here. Faults never contain any of it. */
export function readKeyFile(file: KeyFileToRead): Checked<string> {
  const lines = file.text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const headerOf = (key: string): string | undefined => lines.find((line) => line.startsWith(`# ${key}: `))?.slice(key.length + 4);
  const secrets = lines.filter((line) => !line.startsWith("#"));
  const faults: Diagnostic<KeysCode>[] = [];
  if (lines[0] !== "# infosaktrappan-key/1" || secrets.length !== 1) faults.push(fault("key-file-form"));
  else if (headerOf("use") !== file.use) faults.push(fault("key-file-other-use", "", { use: file.use }));
  else if (file.round !== undefined && headerOf("round") !== file.round)
    faults.push(fault("key-file-other-round", "", { round: file.round }));
  if (isDevelopmentKey(file) && !file.rehearsal) faults.push(fault("key-file-development"));
  const secret = secrets[0]?.trim();
  if (faults.length === 0 && !/^[\w-]{43}$/.test(secret ?? "")) faults.push(fault("key-file-form"));
  return faults.length > 0 || secret === undefined ? refused(...faults) : accepted(secret);
}
