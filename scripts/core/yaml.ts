// Reads the YAML 1.2 that this project writes, and JSON, with nothing from npm: what counts, signs and logs reads settings and methods with it.
import { pointerPart } from "./match.ts";
import type { ReadCode } from "./messages.ts";

interface YamlFault {
  readonly code: ReadCode;
  readonly line: number;
}

interface YamlRead {
  /** Undefined if there are faults. */
  readonly value: unknown;
  /** Every repeated key, and the first of other faults: those after it mostly follow from it. */
  readonly faults: readonly YamlFault[];
  /** Where the value of a JSON Pointer stands, or the innermost one around it that is known. */
  readonly lineOf: (pointer: string) => number | undefined;
}

/**
 * Reads one document of block and flow collections, texts on one line, in quotation marks or not, and texts after `|` or `>`. Everything else
 * of YAML is refused: `yaml-alias`, `yaml-tab`, `yaml-key-twice`, else `not-yaml`. What it reads the package `yaml` reads alike
 * (`yaml.test.ts`). Never throws for what is written.
 */
export function readYaml(text: string): YamlRead {
  const reader = new Reader(`${text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n")}\n`);
  const value = reader.document();
  const faults = reader.faults.toSorted((a, b) => a.line - b.line);
  const lineOf = (pointer: string): number | undefined => {
    const at = reader.places.get(pointer);
    if (at !== undefined) return reader.lineAt(at);
    return pointer === "" ? undefined : lineOf(pointer.replace(/\/[^/]*$/, ""));
  };
  return { value: faults.length > 0 ? undefined : value, faults, lineOf };
}

/** Collections within each other: far more than anybody writes. */
const deepest = 100;
const space = /(?:[ \t]*(?:(?<![^ \t\n])#.*)?\n)*[ \t]*/y;
const restOfLine = /[ \t]*(?:(?<![^ \t\n])#.*)?\n/y;
const item = /-(?=[ \t\n])/y;
/** Of YAML's escapes those of JSON. */
const quoted = String.raw`"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4}))*"|'(?:[^'\n]|'')*'`;
/** Texts without quotation marks reach to a colon or a comment, and in flow collections to their marks. */
function textIn(marks: string): { readonly scalar: RegExp; readonly key: RegExp } {
  const end = String.raw`[ \t\n${marks}]`;
  const plain = String.raw`(?![\-?:]${end}|[\s,\[\]\{\}#&*!\|>'"%@\x60])(?:[^:#\n${marks}]|:(?!${end})|(?<![ \t])#)+`;
  const afterQuoted = marks === "" ? `(?=${end})` : "";
  return {
    scalar: new RegExp(`${quoted}|${plain}`, "uy"),
    key: new RegExp(String.raw`(?:${quoted})[ \t]*:${afterQuoted}|${plain}[ \t]*:(?=${end})`, "uy"),
  };
}
const texts = { block: textIn(""), flow: textIn(String.raw`,\[\]\{\}`) };
/** What YAML's core schema takes for a number, a truth value or nothing (section 10.3.2), and what of it is read. */
const special = /^(~|null|true|false|[-+]?\.inf|\.nan|0o[0-7]+|0x[0-9a-f]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)(e[-+]?[0-9]+)?)$/i;
const ordinary = /^(null|true|false|-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?)$/i;

/** A cursor. A column is the number of characters before a place on its line. */
class Reader {
  readonly faults: YamlFault[] = [];
  /** Offsets by JSON Pointer. */
  readonly places = new Map<string, number>();
  private readonly text: string;
  private at = 0;

  constructor(text: string) {
    this.text = text;
  }

  document(): unknown {
    try {
      const other = /\r|^(?:---|\.\.\.)(?=[ \t\n])|^%/m.exec(this.text);
      if (other) throw this.stop("not-yaml", other.index);
      const value = this.value(-1, "");
      if (!this.isAtEnd()) throw this.stop();
      return value;
    } catch (error) {
      const { fault } = error as { readonly fault?: YamlFault };
      if (!fault) throw error;
      this.faults.push(fault);
      return undefined;
    }
  }

  lineAt(offset: number): number {
    return this.text.slice(0, Math.min(offset, this.text.length - 1)).split("\n").length;
  }

  private stop(code: ReadCode = "not-yaml", at = this.at): Error {
    return Object.assign(new Error(code), { fault: { code, line: this.lineAt(at) } });
  }

  /** Past what the pattern, which is sticky, matches here. */
  private take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.at;
    const [found] = pattern.exec(this.text) ?? [];
    this.at += found?.length ?? 0;
    return found;
  }

  private sees(pattern: RegExp): boolean {
    pattern.lastIndex = this.at;
    return pattern.test(this.text);
  }

  private isAtEnd(): boolean {
    this.take(space);
    return this.at >= this.text.length;
  }

  private column(): number {
    const start = this.text.lastIndexOf("\n", this.at - 1) + 1;
    if (this.text.slice(start, this.at).includes("\t")) throw this.stop("yaml-tab");
    return this.at - start;
  }

  private note(pointer: string, at = this.at): void {
    if (!this.places.has(pointer)) this.places.set(pointer, at);
    if (pointer.split("/").length > deepest) throw this.stop();
  }

  /** What stands next, if it is further in than `parent`; else null. No list or mapping begins on its key's line without a bracket. */
  private value(parent: number, pointer: string, isAfterKey = false): unknown {
    if (!isAfterKey && (this.isAtEnd() || this.column() <= parent)) return null;
    this.note(pointer);
    if (!isAfterKey && this.sees(item)) return this.sequence(this.column(), pointer);
    if (!isAfterKey && this.sees(texts.block.key)) return this.mapping(this.column(), pointer);
    if (this.sees(/[|>]/y)) return this.blockScalar(parent);
    const value = this.flowValue("block", parent, pointer);
    if (!this.sees(restOfLine)) throw this.stop();
    return value;
  }

  /** Whether a collection in this column goes on. */
  private goesOn(column: number): boolean {
    const own = this.isAtEnd() ? -1 : this.column();
    if (own > column) throw this.stop();
    return own === column;
  }

  private sequence(column: number, pointer: string): unknown[] {
    const items: unknown[] = [];
    while (this.goesOn(column) && this.take(item)) items.push(this.value(column, `${pointer}/${items.length}`));
    return items;
  }

  private mapping(column: number, pointer: string): object {
    const entries = new Map<string, unknown>();
    while (this.goesOn(column))
      this.entry("block", entries, pointer, (own) => {
        if (this.take(restOfLine) === undefined) {
          this.take(/[ \t]+/y);
          return this.value(column, own, true);
        }
        // A list may stand as far out as its key.
        return this.value(!this.isAtEnd() && this.column() === column && this.sees(item) ? column - 1 : column, own);
      });
    return Object.fromEntries(entries);
  }

  /** A key, and the value that `read` gives for its pointer. */
  private entry(kind: keyof typeof texts, entries: Map<string, unknown>, pointer: string, read: (own: string) => unknown): void {
    const start = this.at;
    const written = this.take(texts[kind].key)
      ?.slice(0, -1)
      .replace(/[ \t]+$/, "");
    if (written === undefined) throw this.unread();
    const key = this.scalar(written);
    // Keys are texts; a number is one too, if it is written as it is read.
    if (key === null || (typeof key !== "string" && String(key) !== written)) throw this.stop("not-yaml", start);
    const own = `${pointer}/${pointerPart(String(key))}`;
    if (entries.has(String(key))) this.faults.push({ code: "yaml-key-twice", line: this.lineAt(start) });
    else this.note(own, start);
    entries.set(String(key), read(own));
  }

  private flowValue(kind: keyof typeof texts, parent: number, pointer: string): unknown {
    if (this.sees(/[[{]/y)) return this.flow(parent, pointer);
    const written = this.take(texts[kind].scalar);
    if (written === undefined) throw this.unread();
    return this.scalar(written.replace(/[ \t]+$/, ""));
  }

  private unread(): Error {
    return this.stop(this.sees(/[&*]/y) ? "yaml-alias" : "not-yaml");
  }

  private flow(parent: number, pointer: string): unknown {
    this.note(pointer);
    const isMap = this.take(/[[{]/y) === "{";
    const [end, items, entries] = [isMap ? "}" : "]", [] as unknown[], new Map<string, unknown>()];
    const read = (own: string): unknown => {
      this.skip(parent);
      return this.flowValue("flow", parent, own);
    };
    while (this.skip(parent) !== end) {
      const own = `${pointer}/${items.length}`;
      if (isMap) this.entry("flow", entries, pointer, read);
      else {
        this.note(own);
        items.push(read(own));
      }
      if (this.skip(parent) !== end && !this.take(/,/y)) throw this.stop();
    }
    this.at++;
    return isMap ? Object.fromEntries(entries) : items;
  }

  /** Past spaces, comments and line breaks in a flow collection. The character there. */
  private skip(parent: number): string | undefined {
    const skipped = this.take(space) ?? "";
    const indent = /(?<=\n)[ \t]*$/.exec(skipped)?.[0];
    if (indent?.includes("\t")) throw this.stop("yaml-tab");
    if ((indent !== undefined && indent.length <= parent) || this.at >= this.text.length) throw this.stop();
    return this.text[this.at];
  }

  /** An integer beyond the safe range stays text, which no schema accepts as a number. */
  private scalar(written: string): unknown {
    if (written.startsWith("'")) return written.slice(1, -1).replaceAll("''", "'");
    if (written.startsWith('"')) return JSON.parse(written) as string;
    if (!special.test(written)) return written;
    if (!ordinary.test(written)) throw this.stop("not-yaml", this.at - 1);
    const value = JSON.parse(written.toLowerCase().replace(/^(-?)0+(?=[0-9])/, "$1")) as unknown;
    if (typeof value !== "number") return value;
    return Number.isInteger(value) && !Number.isSafeInteger(value) ? written : value + 0;
  }

  /** `|` keeps line breaks, `>` joins lines; a `-` leaves out the last break. */
  private blockScalar(parent: number): string {
    const head = this.take(/[|>]-?(?:[ \t]+#.*|[ \t]*)\n/y);
    if (head === undefined) throw this.stop();
    const indent = this.sees(/ *[^ \n]/y) ? (/^ */.exec(this.text.slice(this.at))?.[0].length ?? 0) : 0;
    const rows = indent > parent ? this.take(new RegExp(` {${indent}}[^\\n]*\\n(?:(?: {${indent}}[^\\n]*| *)\\n)*`, "y")) : "";
    const lines = (rows ?? "").replace(/\n[ \n]*$/, "").split("\n");
    const inner = lines.map((row) => row.slice(indent));
    const isFolded = head.startsWith(">");
    // Joined lines that are further in, and rows of spaces, are read in ways that nobody expects.
    if (inner.some((row) => (isFolded ? /^[ \t]/ : /^\t|^ +$/).test(row))) throw this.stop();
    const folded = inner
      .join("\n")
      .replace(/(?<!\n)\n(?!\n)/g, " ")
      .replace(/\n(\n+)/g, "$1");
    const text = isFolded ? folded : inner.join("\n");
    return head[1] === "-" || text === "" ? text : `${text}\n`;
  }
}
