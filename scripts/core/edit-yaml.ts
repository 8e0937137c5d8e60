// Edits one place of a YAML text and keeps every other byte, comments included.
import { isMap, isScalar, isSeq, type Node, parseDocument, stringify } from "yaml";

type Path = readonly (string | number)[];

/** The text with the scalar at the path replaced by `source`; undefined if there is no scalar there. */
export function withScalar(text: string, path: Path, source: string): string | undefined {
  const node = parseDocument(text).getIn(path, true);
  const [start, end] = (isScalar(node) ? node.range : undefined) ?? [0, 0];
  return end > start ? text.slice(0, start) + source + text.slice(end) : undefined;
}

/** The text with the map at the path replaced by another in the same style, comments in it too; undefined if there is none. */
export function withMap(text: string, path: Path, value: Readonly<Record<string, unknown>>): string | undefined {
  const map = parseDocument(text).getIn(path, true);
  if (!isMap(map) || !map.range) return undefined;
  const [start, end] = rangeOf(map);
  const indent = " ".repeat(start - lineStart(text, start));
  const style = { lineWidth: 0, collectionStyle: map.flow ? "flow" : "any" } as const;
  const lines = stringify(value, style).trimEnd().replaceAll("\n", `\n${indent}`);
  return text.slice(0, start) + lines + text.slice(lastContent(text, end));
}

/**
 * The text with an item appended to the list at the path, with the indentation and the spacing of the other items.
 * `lines` are those of the item, the first with its dash. Undefined if the list is empty or in flow style.
 */
export function withItem(text: string, path: Path, lines: readonly string[]): string | undefined {
  const list = parseDocument(text).getIn(path, true);
  if (!isSeq(list) || list.flow || list.items.length === 0 || !list.range) return undefined;
  const [start] = list.range;
  const indent = " ".repeat(start - lineStart(text, start));
  const end = endOfLine(text, lastContent(text, rangeOf(list.items.at(-1))[1]));
  const [first, second] = [rangeOf(list.items[0]), rangeOf(list.items[1])];
  const isApart = list.items.length > 1 && /\n[ \t]*\n/.test(text.slice(first[1] - 1, second[0]));
  const item = lines.map((line) => `${indent}${line}\n`).join("");
  const before = text.slice(0, end);
  return `${before}${before.endsWith("\n") ? "" : "\n"}${isApart ? "\n" : ""}${item}${text.slice(end)}`;
}

/** Start and end offset of a node's own value. */
function rangeOf(node: unknown): readonly [number, number] {
  const [start = 0, end = 0] = (node as Node | undefined)?.range ?? [];
  return [start, end];
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** The end without trailing white space: the range of a block scalar includes the empty lines after it. */
function lastContent(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

/** The offset after the line break, so that a comment at the end of the line stays with it. */
function endOfLine(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  return found < 0 ? text.length : found + 1;
}
