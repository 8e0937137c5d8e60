// Decides how a text is changed in one place of a YAML file, every other byte and every comment left as it was.
import { isScalar, isSeq, type Node, parseDocument } from "yaml";

type Path = readonly (string | number)[];

/** The text with another value at the path, written as `source`; undefined where no single value stands there. */
export function withScalar(text: string, path: Path, source: string): string | undefined {
  const node = parseDocument(text).getIn(path, true);
  const [start, end] = (isScalar(node) ? node.range : undefined) ?? [0, 0];
  return end > start ? text.slice(0, start) + source + text.slice(end) : undefined;
}

/**
 * The text with one more item last in the list at the path, indented as the others and parted from them as they are from each other.
 * `lines` are those of the item, the first with its dash. Undefined where the list is empty or stands on one line.
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

/** Where a node's own value begins and ends. */
function rangeOf(node: unknown): readonly [number, number] {
  const [start = 0, end = 0] = (node as Node | undefined)?.range ?? [];
  return [start, end];
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** After the last character that is not white space: a block scalar's value takes the empty lines after it along. */
function lastContent(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

/** After the line break that ends the line: a comment on it stays with it. */
function endOfLine(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  return found < 0 ? text.length : found + 1;
}
