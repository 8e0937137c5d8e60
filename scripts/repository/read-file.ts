// Reads files and folders of the working tree, each checked against its shape.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { lineFinder, parseShaped } from "../core/parse.ts";
import type { Static, TSchema } from "../core/type.ts";

/** Reads a YAML or JSON file and checks its shape; every fault carries file, pointer and line, and nothing of the file's contents. */
export function readShaped<T extends TSchema>(file: string, schema: T): Checked<Static<T>> {
  return readFile(file, schema, false);
}

/** As `readShaped`, for content, which is public: faults name the key and the value. Frozen, since the value is cached and shared. */
export function readContent<T extends TSchema>(file: string, schema: T): Checked<Static<T>> {
  return readFile(file, schema, true);
}

function readFile<T extends TSchema>(file: string, schema: T, isPublic: boolean): Checked<Static<T>> {
  if (!existsSync(file)) return refused({ ...fault("file-missing"), file });
  const text = readFileSync(file, "utf8");
  const known = isPublic ? lastRead.get(file) : undefined;
  if (known?.text === text && known.schema === schema) return accepted(known.value as Static<T>);
  const read = parseShaped({ text, file, schema, isPublic });
  if (isPublic && read.ok) lastRead.set(file, { text, schema, value: frozen(read.value) });
  return read;
}

/** By file: a method's files are read for every step and page, and parsing dominates. Secrets are never cached. */
const lastRead = new Map<string, { readonly text: string; readonly schema: TSchema; readonly value: unknown }>();

function frozen(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}

/** Every content file of a folder, in name order, or all faults of all files. A missing folder counts as empty. */
export function readFolder<T extends TSchema>(input: {
  readonly folder: string;
  readonly ending: string;
  readonly schema: T;
}): Checked<readonly Static<T>[]> {
  const files = readFiles(input);
  return files.ok
    ? accepted(
        files.value.map((one) => one.value),
        files.diagnostics,
      )
    : files;
}

/** As `readFolder`, each value with its file. `except`: a file of another shape. */
export function readFiles<T extends TSchema>(input: {
  readonly folder: string;
  readonly ending: string;
  readonly except?: string;
  readonly schema: T;
}): Checked<readonly { readonly file: string; readonly value: Static<T> }[]> {
  if (!existsSync(input.folder)) return accepted([]);
  const names = readdirSync(input.folder)
    .filter((name) => name.endsWith(input.ending) && name !== input.except)
    .sort();
  const read = names.map((name) => ({ file: join(input.folder, name), checked: readContent(join(input.folder, name), input.schema) }));
  const faults = read.flatMap((one) => one.checked.diagnostics);
  const values = read.flatMap(({ file, checked }) => (checked.ok ? [{ file, value: checked.value }] : []));
  return values.length === read.length ? accepted(values, faults) : refused(...faults);
}

/** Subfolders, sorted. Names that begin with a full stop are folders being written. */
export function listFolders(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}

/** Adds the line of each pointer, if the file can be read. */
export function withLines(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const parsed = new Map<string, (pointer: string) => number | undefined>();
  return diagnostics.map((one) => {
    if (one.file === undefined || one.line !== undefined || !existsSync(one.file)) return one;
    const find = parsed.get(one.file) ?? lineFinder(readFileSync(one.file, "utf8"));
    parsed.set(one.file, find);
    const line = find(one.pointer);
    return line === undefined ? one : { ...one, line };
  });
}

/** The value. @throws Error with every code, file and pointer, and nothing of the contents. */
export function unwrap<T>(checked: Checked<T>): T {
  if (checked.ok) return checked.value;
  throw new Error(checked.diagnostics.map((one) => [one.code, one.file, one.pointer].filter(Boolean).join(" ")).join(", "));
}
