// Reads YAML 1.2 as this project writes it, and JSON, with nothing from npm: what counts, signs and logs reads settings and methods with this.
import type { ReadCode } from "./messages.ts";

interface YamlRead {
  /** Undefined if there are faults. */
  readonly value: unknown;
  /** Every repeated key, and the first of other faults: those after it mostly follow from it. */
  readonly faults: readonly { readonly code: ReadCode; readonly line: number }[];
  /** Where the value of a JSON Pointer stands, or the innermost one around it that is known. */
  readonly lineOf: (pointer: string) => number | undefined;
}

type YamlFault = YamlRead["faults"][number];

/**
 * Reads one document of block and flow collections, texts in quotation marks on one line, plain ones, and those after `|` or `>`. Everything
 * else of YAML is refused: `yaml-alias` for anchors and aliases, else `yaml-form`; `yaml-tab`, `yaml-key-twice`, and `not-yaml` for what no
 * reader takes. What it reads the package `yaml` reads alike (`validate` compares). Never throws for what is written.
 */
export function readYaml(text: string): YamlRead {
  const reader = new Reader(text);
  const lineOf = (pointer: string): number | undefined =>
    reader.places.get(pointer) ?? (pointer === "" ? undefined : lineOf(pointer.replace(/\/[^/]*$/, "")));
  try {
    const value = reader.document();
    return { value: reader.repeated.length > 0 ? undefined : value, faults: reader.repeated, lineOf };
  } catch (error) {
    const { fault } = error as { readonly fault?: YamlFault };
    if (!fault) throw error;
    return { value: undefined, faults: [...reader.repeated, fault].toSorted((a, b) => a.line - b.line), lineOf };
  }
}

/** Collections within each other: far more than anybody writes. */
const deepest = 100;
const trailing = /[ \t]+$/;
const isItem = (text: string): boolean => /^-([ \t]|$)/.test(text);
const endsWith = (rest: string): boolean => /^([ \t]+#.*|[ \t]*)$/.test(rest);
const quotedText = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;
/** To a colon or comment, and in flow collections to their marks. */
const plainText = {
  block: /^(?![-?:](?:[ \t]|$)|[,[\]{}#&*!|>'"%@`])(?:[^:#]|:(?![ \t]|$)|(?<![ \t])#)+/,
  flow: /^(?![-?:](?:[ \t,[\]{}]|$)|[,[\]{}#&*!|>'"%@`])(?:[^:#,[\]{}]|:(?![ \t,[\]{}]|$)|(?<![ \t])#)+/,
};
/** What YAML's core schema takes for a number, a truth value or nothing (section 10.3.2). */
const special = /^(~|null|true|false|[-+]?\.inf|\.nan|0o[0-7]+|0x[0-9a-f]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)(e[-+]?[0-9]+)?)$/i;
const ordinary = /^(null|true|false|-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?)$/i;

interface Line {
  readonly indent: number;
  /** Without what the line is indented by. */
  readonly text: string;
  readonly number: number;
}

/** A cursor: the line `at`, and while a value on it is read, `column` in its text. */
class Reader {
  readonly repeated: YamlFault[] = [];
  /** Lines by JSON Pointer. */
  readonly places = new Map<string, number>();
  private readonly lines: Line[];
  private at = 0;
  private column = 0;
  private depth = 0;

  constructor(text: string) {
    const rows = text.replace(/^\uFEFF/, "").split(/\r?\n/);
    this.lines = rows.map((row, index) => {
      const indent = row.length - row.replace(/^ +/, "").length;
      return { indent, text: row.slice(indent), number: index + 1 };
    });
  }

  document(): unknown {
    const odd = this.lines.find(({ text }) => text.includes("\r"));
    const value = odd ?? this.block(-1, "");
    if (odd || this.next()) throw this.stop("not-yaml", odd);
    return value;
  }

  private get line(): Line {
    return this.lines[Math.min(this.at, this.lines.length - 1)] as Line;
  }

  private get rest(): string {
    return this.line.text.slice(this.column);
  }
  private stop(code: ReadCode, { number: line } = this.line): Error {
    return Object.assign(new Error(code), { fault: { code, line } satisfies YamlFault });
  }

  /** The next line that is neither empty nor a comment. */
  private next(): Line | undefined {
    while (this.at < this.lines.length && /^(#|$)/.test(this.line.text)) this.at++;
    if (this.at >= this.lines.length) return undefined;
    if (this.line.text.startsWith("\t")) throw this.stop("yaml-tab");
    if (this.line.indent === 0 && /^(---|\.\.\.)([ \t]|$)|^%/.test(this.line.text)) throw this.stop("yaml-form");
    return this.line;
  }

  private enter<T>(read: () => T): T {
    if (++this.depth > deepest) throw this.stop("yaml-form");
    const value = read();
    this.depth--;
    return value;
  }

  /** What stands on the following lines, further in than `parent`; null if nothing does. */
  private block(parent: number, pointer: string): unknown {
    const line = this.next();
    if (!line || line.indent <= parent) return null;
    if (!this.places.has(pointer)) this.places.set(pointer, line.number);
    const { indent, text } = line;
    this.column = 0;
    if (isItem(text)) return this.enter(() => this.sequence(indent, pointer));
    return this.key("block") === undefined ? this.inline(parent, pointer) : this.enter(() => this.mapping(indent, pointer));
  }

  private sequence(indent: number, pointer: string): unknown[] {
    const items: unknown[] = [];
    for (let line = this.next(); line?.indent === indent && isItem(line.text); line = this.next()) {
      const own = `${pointer}/${items.length}`;
      const inner = 1 + (/^ */.exec(line.text.slice(1))?.[0].length ?? 0);
      this.column = inner;
      if (this.rest.startsWith("\t")) throw this.stop("yaml-tab");
      if (endsWith(line.text.slice(1))) this.at++;
      else if (/^[|>]/.test(this.rest)) {
        items.push(this.inline(indent, own));
        continue;
      }
      // Its first line is read as if it stood alone, as far in as it stands.
      else this.lines[this.at] = { indent: indent + inner, text: this.rest, number: line.number };
      items.push(this.block(indent, own));
    }
    return this.ended(indent, items);
  }

  private mapping(indent: number, pointer: string): object {
    const entries = new Map<string, unknown>();
    for (let line = this.next(); line?.indent === indent; line = this.next()) {
      this.column = 0;
      const key = this.key("block");
      if (key === undefined) throw this.stop(/^[?&*!]([ \t]|\w|$)/.test(line.text) ? "yaml-form" : "not-yaml");
      const own = this.named(pointer, key, entries);
      entries.set(key, this.member(indent, own));
    }
    return this.ended(indent, Object.fromEntries(entries));
  }

  private ended<T>(indent: number, value: T): T {
    if ((this.next()?.indent ?? -1) > indent) throw this.stop("yaml-form");
    return value;
  }

  private member(indent: number, pointer: string): unknown {
    if (!endsWith(this.rest)) return this.inline(indent, pointer);
    this.at++;
    const next = this.next();
    // A list may stand as far out as its key.
    return this.block(next?.indent === indent && isItem(next.text) ? indent - 1 : indent, pointer);
  }

  /** Notes where a key stands, or that it is repeated. The pointer of its value. */
  private named(pointer: string, key: string, entries: ReadonlyMap<string, unknown>): string {
    const own = `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (entries.has(key)) this.repeated.push({ code: "yaml-key-twice", line: this.line.number });
    else this.places.set(own, this.line.number);
    return own;
  }

  /** The key at the cursor, which then stands after its colon; undefined, and the cursor unmoved, where there is none. */
  private key(kind: keyof typeof plainText): string | undefined {
    const written = (quotedText.exec(this.rest) ?? plainText[kind].exec(this.rest))?.[0];
    const after = /^[ \t]*:/.exec(this.rest.slice(written?.length ?? 0))?.[0];
    const isKey = after && (kind === "flow" || /^([ \t]|$)/.test(this.rest.slice((written?.length ?? 0) + after.length)));
    if (written === undefined || !isKey) return undefined;
    const value = /^["']/.test(written) ? this.unquoted(written) : this.plainValue(written.replace(trailing, ""));
    // Keys are texts; a number is one too, if it is written as it is read.
    if (value === null || String(value) !== (typeof value === "string" ? value : written.replace(trailing, "")))
      throw this.stop("yaml-form");
    this.column += written.length + after.length;
    return String(value);
  }

  /** A value that begins at the cursor, alone on its line but for a flow collection or a text after `|` or `>`. */
  private inline(parent: number, pointer: string): unknown {
    this.column += /^[ \t]*/.exec(this.rest)?.[0].length ?? 0;
    if (!this.places.has(pointer)) this.places.set(pointer, this.line.number);
    if (/^[|>]/.test(this.rest)) return this.blockScalar(parent);
    const isPlain = !/^["'[{]/.test(this.rest);
    const value = this.flowValue("block", parent, pointer);
    if (!endsWith(this.rest)) throw this.stop("not-yaml");
    const isWhole = !/^[ \t]*$/.test(this.rest);
    this.at++;
    return typeof value === "string" && isPlain && !isWhole ? this.continued(value, parent) : value;
  }

  /** A plain text with the lines that follow it and are further in, up to a comment. */
  private continued(text: string, parent: number): string {
    let all = text;
    for (
      this.column = 0;
      this.at < this.lines.length && this.line.indent > parent && /^(?!(---|\.\.\.)([ \t]|$))[^#\s]/.test(this.line.text);
      this.at++
    ) {
      const written = /^(?:[^:#]|:(?![ \t]|$)|(?<![ \t])#)+/.exec(this.line.text)?.[0].replace(trailing, "");
      if (written === undefined || written.length < this.line.text.replace(trailing, "").length) throw this.stop("yaml-form");
      all += ` ${written}`;
    }
    return all;
  }

  private flowValue(kind: keyof typeof plainText, parent: number, pointer: string): unknown {
    const [first] = this.rest;
    if (first === "[" || first === "{") return this.enter(() => this.flow(first === "{", parent, pointer));
    const written = (quotedText.exec(this.rest) ?? plainText[kind].exec(this.rest))?.[0].replace(trailing, "");
    if (written === undefined) throw this.unread();
    this.column += written.length;
    return /^["']/.test(written) ? this.unquoted(written) : this.plainValue(written);
  }

  /** What cannot be read at the cursor. Text in quotation marks may end on a later line. */
  private unread(first = this.rest[0] ?? ""): Error {
    if (/[&*]/.test(first)) return this.stop("yaml-alias");
    const isLater = /["']/.test(first) && this.lines.slice(this.at + 1).some(({ text }) => text.includes(first));
    return this.stop(isLater || /[!?]/.test(first) ? "yaml-form" : "not-yaml");
  }

  private flow(isMap: boolean, parent: number, pointer: string): unknown {
    const [items, entries] = [[] as unknown[], new Map<string, unknown>()];
    this.column++;
    while (this.skip(parent) !== (isMap ? "}" : "]")) {
      const key = isMap ? this.key("flow") : undefined;
      if (isMap && key === undefined) throw this.unread();
      const own = key === undefined ? `${pointer}/${items.length}` : this.named(pointer, key, entries);
      if (key === undefined) this.places.set(own, this.line.number);
      else this.skip(parent);
      const value = this.flowValue("flow", parent, own);
      if (key === undefined) items.push(value);
      else entries.set(key, value);
      if (this.skip(parent) === ",") this.column++;
      else if (this.rest[0] !== (isMap ? "}" : "]")) throw this.stop("yaml-form");
    }
    this.column++;
    return isMap ? Object.fromEntries(entries) : items;
  }

  /** Past spaces, comments and line breaks in a flow collection. The character there. */
  private skip(parent: number): string {
    while (endsWith(this.rest) || (this.column === 0 && this.rest.startsWith("#"))) {
      this.at++;
      this.column = 0;
      if (this.at >= this.lines.length) throw this.stop("not-yaml");
      if (this.line.text !== "" && this.line.indent <= parent) throw this.stop("not-yaml");
    }
    this.column += /^[ \t]*/.exec(this.rest)?.[0].length ?? 0;
    return this.rest[0] as string;
  }

  /** An integer beyond the safe range stays text, which no schema accepts as a number. */
  private plainValue(text: string): unknown {
    if (!special.test(text)) return text;
    if (!ordinary.test(text)) throw this.stop("yaml-form");
    if (/^[ntf]/i.test(text)) return JSON.parse(text.toLowerCase()) as boolean | null;
    const value = Number(text);
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? text : value + 0;
  }

  private unquoted(written: string): string {
    if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
    try {
      // Of YAML's escapes those of JSON.
      return JSON.parse(written.replaceAll("\t", "\\t")) as string;
    } catch {
      throw this.stop("yaml-form");
    }
  }

  /** `|` keeps line breaks, `>` joins lines; a `-` leaves out the last break. */
  private blockScalar(parent: number): string {
    const [, kind, chomp] = /^([|>])(-?)(?:[ \t]+#.*|[ \t]*)$/.exec(this.rest) ?? [];
    if (kind === undefined) throw this.stop("yaml-form");
    const rows: Line[] = [];
    for (this.at++; this.at < this.lines.length && (this.line.text === "" || this.line.indent > parent); this.at++) rows.push(this.line);
    const end = rows.findLastIndex(({ text }) => text !== "") + 1;
    const indent = rows[0]?.indent ?? 0;
    const texts = rows.slice(0, end).map((row) => (row.text === "" ? "" : " ".repeat(Math.max(0, row.indent - indent)) + row.text));
    // Empty lines before the first, and joined lines that are further in, are read in ways that nobody expects.
    const isEven = rows.every((row) => row.text === "" || (row.indent >= indent && (kind === "|" || row.indent === indent)));
    if (texts[0] === "" || !isEven || texts.some((one) => one.startsWith("\t"))) throw this.stop("yaml-form");
    const text =
      kind === "|"
        ? texts.join("\n")
        : texts
            .join("\n")
            .replace(/(?<!\n)\n(?!\n)/g, " ")
            .replace(/\n(\n+)/g, "$1");
    return chomp === "-" || end === 0 ? text : `${text}\n`;
  }
}
