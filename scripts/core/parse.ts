// Parses YAML or JSON and checks its shape; every fault carries its line.

import { accepted, type Checked, type Diagnostic, fault, refused } from "./diagnostic.ts";
import { shapeFaults } from "./shape.ts";
import type { Static, TSchema } from "./type.ts";
import { readYaml } from "./yaml.ts";

/** Parses a text from a file or a Git object. `file` is only used in diagnostics. */
export function parseShaped<T extends TSchema>(input: {
  readonly text: string;
  readonly file: string;
  readonly schema: T;
  /** As in `shapeFaults`. */
  readonly isPublic?: boolean;
}): Checked<Static<T>> {
  const { text, file, schema, isPublic = false } = input;
  const written = parseMachineJson(text);
  if (written && shapeFaults(schema, written.value, { isPublic }).length === 0) return accepted(written.value as Static<T>);
  const read = readYaml(text);
  if (read.faults.length > 0) return refused(...read.faults.map(({ code, line }) => ({ ...fault(code), file, line })));
  const faults = shapeFaults(schema, read.value, { isPublic }).map((one): Diagnostic => {
    const line = read.lineOf(one.pointer);
    return { ...one, file, ...(line === undefined ? {} : { line }) };
  });
  return faults.length > 0 ? refused(...faults) : accepted(read.value as Static<T>);
}

/**
 * The value of a JSON text that is exactly as a machine writes that value: so it has no repeated key and no number that is read as another,
 * and the parser below, which is much slower, would give the same. Undefined for any other text.
 */
function parseMachineJson(text: string): { readonly value: unknown } | undefined {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const bare = text.trimEnd();
    return [0, 1, 2].some((indent) => JSON.stringify(value, null, indent) === bare) ? { value } : undefined;
  } catch {
    return undefined;
  }
}

/** Gives the line, from 1, of a JSON Pointer in a text that has been parsed before. */
export function lineFinder(text: string): (pointer: string) => number | undefined {
  return readYaml(text).lineOf;
}
