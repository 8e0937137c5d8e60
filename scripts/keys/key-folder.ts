// Finds the secrets for one use and round in a folder of key files.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { type SigningKey, signingKeyOf } from "../envelope/node-signing.ts";
import { type KeyUse, readKeyFile } from "./key-file.ts";
import type { KeysCode } from "./messages.ts";

export interface KeyFolder {
  /** Or `-`: the one key file on standard input. */
  readonly folder: string;
  readonly round: string;
  readonly rehearsal: boolean;
}

/** Instead of a key file's name: standard input, for jobs whose secrets lie in no file. */
export const standardInput = "-";

let typed: string | undefined;

/** The text of a key file. Standard input is read once. */
export function readKeyText(file: string): string {
  if (file !== standardInput) return readFileSync(file, "utf8");
  typed ??= readFileSync(0, "utf8");
  return typed;
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
  const { rehearsal } = keys;
  const round = isTrustees(use) ? {} : { round: keys.round };
  return keyFilesIn(keys.folder).map((file) => readKeyFile({ ...file, use, rehearsal, ...round }));
}

function keyFilesIn(folder: string): readonly { readonly name: string; readonly text: string }[] {
  if (folder === standardInput) return [{ name: folder, text: readKeyText(folder) }];
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith(".identity"));
  return names.sort().map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
}

/** A trustee's own keys outlive rounds. */
function isTrustees(use: KeyUse): boolean {
  return use === "root" || use === "release";
}

/** The signing key in one file, by its path. */
export function readSigningKey(file: string, use: KeyUse, rehearsal: boolean): Checked<SigningKey> {
  const secret = readKeyFile({ name: basename(file), text: readFileSync(file, "utf8"), use, rehearsal });
  if (!secret.ok) return secret;
  const key = signingKeyOf(secret.value);
  return key ? accepted(key) : refused(fault<KeysCode>("key-file-form"));
}

/** Signing keys for one use. */
export function signingKeysIn(keys: KeyFolder, use: KeyUse): readonly SigningKey[] {
  return secretsIn(keys, use).flatMap((seed) => signingKeyOf(seed) ?? []);
}
