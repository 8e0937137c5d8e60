// Decides which secrets a folder of key files offers a round: the ones of the right use, round and kind.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type SigningKey, signingKeyOf } from "./ed25519.ts";
import { type KeyUse, readKeyFile } from "./key-file.ts";

export interface KeyFolder {
  readonly folder: string;
  readonly round: string;
  readonly rehearsal: boolean;
}

/** Secrets of one use, in order of file name. Files of another use, round or kind are passed over; none is ever named in a message. */
export function secretsIn(keys: KeyFolder, use: KeyUse): readonly string[] {
  if (!existsSync(keys.folder)) return [];
  return readdirSync(keys.folder)
    .filter((name) => name.endsWith(".identity"))
    .sort()
    .flatMap((name) => {
      const text = readFileSync(join(keys.folder, name), "utf8");
      const read = readKeyFile({ name, text, use, rehearsal: keys.rehearsal, ...(use === "root" ? {} : { round: keys.round }) });
      return read.ok ? [read.value] : [];
    });
}

/** Signing keys of one use. */
export function signingKeysIn(keys: KeyFolder, use: KeyUse): readonly SigningKey[] {
  return secretsIn(keys, use).flatMap((seed) => signingKeyOf(seed) ?? []);
}
