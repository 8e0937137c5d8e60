// Finds the secrets for one use and round in a folder of key files.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Checked, Diagnostic } from "../core/diagnostic.ts";
import { type SigningKey, signingKeyOf } from "./ed25519.ts";
import { type KeyUse, readKeyFile } from "./key-file.ts";

export interface KeyFolder {
  readonly folder: string;
  readonly round: string;
  readonly rehearsal: boolean;
}

/** Why a folder has no usable key for a use: the faults of its files of that use and round. Names no file. */
export function keyFaultsIn(keys: KeyFolder, use: KeyUse): readonly Diagnostic[] {
  const unusable = readAll(keys, use)
    .map((read) => read.diagnostics)
    .filter((reasons) => reasons.every((one) => one.code === "key-file-development"))
    .flat();
  return [...new Map(unusable.map((one) => [one.code, one])).values()];
}

/** Secrets for one use, in order of file name. Files for another use, round or kind are skipped; no message ever names a file. */
export function secretsIn(keys: KeyFolder, use: KeyUse): readonly string[] {
  return readAll(keys, use).flatMap((read) => (read.ok ? [read.value] : []));
}

function readAll(keys: KeyFolder, use: KeyUse): readonly Checked<string>[] {
  if (!existsSync(keys.folder)) return [];
  return readdirSync(keys.folder)
    .filter((name) => name.endsWith(".identity"))
    .sort()
    .map((name) => {
      const text = readFileSync(join(keys.folder, name), "utf8");
      return readKeyFile({ name, text, use, rehearsal: keys.rehearsal, ...(isTrustees(use) ? {} : { round: keys.round }) });
    });
}

/** A trustee's own keys outlive rounds. */
function isTrustees(use: KeyUse): boolean {
  return use === "root" || use === "release";
}

/** Signing keys for one use. */
export function signingKeysIn(keys: KeyFolder, use: KeyUse): readonly SigningKey[] {
  return secretsIn(keys, use).flatMap((seed) => signingKeyOf(seed) ?? []);
}
