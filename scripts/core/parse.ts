// Parses YAML or JSON and checks its shape; every fault carries its line.

import { isMap, isScalar, LineCounter, parseDocument, type Scalar, visit, type YAMLParseError } from "yaml";
import { accepted, type Checked, type Diagnostic, fault, refused } from "./diagnostic.ts";
import type { ReadCode } from "./messages.ts";
import { shapeFaults } from "./shape.ts";
import type { Static, TSchema } from "./type.ts";

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
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true });
  if (document.errors.length > 0) {
    return refused(
      ...firstErrors(document.errors).map((error) => ({ ...fault(codeOf(error)), file, line: lines.linePos(error.pos[0]).line })),
    );
  }
  visit(document, {
    Scalar(_, node) {
      node.value = exactNumber(node);
    },
  });
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    // Aliases are refused: a reviewer must see what a line means in the line itself.
    return refused({ ...fault("yaml-alias"), file });
  }
  const faults = shapeFaults(schema, value, { isPublic }).map((one): Diagnostic => {
    const line = lineOf(document.contents, one.pointer, lines);
    return { ...one, file, ...(line === undefined ? {} : { line }) };
  });
  return faults.length > 0 ? refused(...faults) : accepted(value as Static<T>);
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

/** Every repeated key, and of other errors only the first: those after it mostly follow from it. */
function firstErrors(errors: readonly YAMLParseError[]): readonly YAMLParseError[] {
  const first = errors.find((one) => one.code !== "DUPLICATE_KEY");
  return errors.filter((one) => one === first || one.code === "DUPLICATE_KEY");
}

function codeOf({ code }: YAMLParseError): ReadCode {
  if (code === "DUPLICATE_KEY") return "yaml-key-twice";
  return code === "TAB_AS_INDENT" ? "yaml-tab" : "not-yaml";
}

/** Normalises -0. An integer beyond the safe range stays text, which no schema accepts as a number. */
function exactNumber({ value, source }: Scalar): unknown {
  if (typeof value !== "number" || !Number.isInteger(value)) return value;
  return Number.isSafeInteger(value) ? value + 0 : source;
}

function lineOf(contents: unknown, pointer: string, lines: LineCounter): number | undefined {
  let node: unknown = contents;
  let offset = (node as { range?: [number] } | null)?.range?.[0];
  for (const part of pointer.split("/").slice(1)) {
    const key = part.replaceAll("~1", "/").replaceAll("~0", "~");
    if (!node || typeof (node as { get?: unknown }).get !== "function") break;
    const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
    const next: unknown = pair
      ? pair.value
      : (node as { get(key: unknown, keep: true): unknown }).get(isMap(node) ? key : Number(key), true);
    const range = (pair?.key as { range?: [number] } | undefined)?.range ?? (next as { range?: [number] } | null)?.range;
    if (range) offset = range[0];
    node = next;
  }
  return offset === undefined ? undefined : lines.linePos(offset).line;
}

/** Gives the line, from 1, of a JSON Pointer in a text that has been parsed before. */
export function lineFinder(text: string): (pointer: string) => number | undefined {
  const lines = new LineCounter();
  const { contents } = parseDocument(text, { lineCounter: lines });
  return (pointer) => lineOf(contents, pointer, lines);
}
