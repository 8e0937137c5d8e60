// The files of a round and of the trust lists in the working tree, as bytes. Imports nothing from npm: holders' machines use it too.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalize, type Json } from "../core/canonical.ts";
import type { Place } from "./place.ts";

/** Files by path below `content/`: those of `trust/` and of the round's folder. */
export type RoundFiles = ReadonlyMap<string, Uint8Array>;

/** The files of `content/trust` and of the round's folder; letters and reports left out. */
export function roundFiles(place: Place, round: string): RoundFiles {
  const folders = ["trust", `rounds/${round}`, ...["versions", "roster", "registry"].map((name) => `rounds/${round}/${name}`)];
  return new Map(
    folders.flatMap((folder) =>
      filesIn(join(place.content, folder)).map((name) => [`${folder}/${name}`, readFileSync(join(place.content, folder, name))] as const),
    ),
  );
}

function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(json|sealed)$/.test(entry.name))
    .map((entry) => entry.name);
}

/** `0007.json` */
export function versionFile(version: number): string {
  return `${String(version).padStart(4, "0")}.json`;
}

/** Signatures beside a document: `0007.signatures.json`. */
export function signaturesFile(file: string): string {
  return file.replace(/\.json$/, ".signatures.json");
}

/** Paths of the documents in a folder of signed documents, in order of version. */
export function documentsIn(files: RoundFiles, folder: string): readonly string[] {
  return [...files.keys()]
    .filter((path) => path.startsWith(`${folder}/`) && /\/[0-9]+\.json$/.test(path))
    .sort((a, b) => numberOf(a) - numberOf(b));
}

function numberOf(path: string): number {
  return Number(/([0-9]+)\.json$/.exec(path)?.[1]);
}

/** Canonical JSON and a line feed, as every signed file is written. */
export function canonicalText(value: object): string {
  return `${canonicalize(value as Json)}\n`;
}
