// Parses YAML or JSON and checks its shape; every fault carries its line.
import type { Static, TSchema } from "typebox";
import { isMap, isScalar, LineCounter, parseDocument, type Scalar, visit } from "yaml";
import { accepted, type Checked, type Diagnostic, fault, refused } from "./diagnostic.ts";
import { shapeFaults } from "./shape.ts";

/** Parses a text from a file or a Git object. `file` is only used in diagnostics. */
export function parseShaped<T extends TSchema>(input: {
  readonly text: string;
  readonly file: string;
  readonly schema: T;
}): Checked<Static<T>> {
  const { text, file, schema } = input;
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true });
  if (document.errors.length > 0) {
    return refused(...document.errors.map((error) => ({ ...fault("not-yaml"), file, line: lines.linePos(error.pos[0]).line })));
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
  const faults = shapeFaults(schema, value).map((one): Diagnostic => {
    const line = lineOf(document.contents, one.pointer, lines);
    return { ...one, file, ...(line === undefined ? {} : { line }) };
  });
  return faults.length > 0 ? refused(...faults) : accepted(value as Static<T>);
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
