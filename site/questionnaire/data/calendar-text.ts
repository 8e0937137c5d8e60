// Decides how a calendar is written: the content lines of RFC 5545, escaped, folded and ended as it says.

export type Property = readonly [name: string, value: string];

/** Octets of a line without its end (RFC 5545, section 3.1). */
const widest = 75;
const encoder = new TextEncoder();

/** The lines of a component, with those of the components in it between its BEGIN and END. */
export function component(name: string, properties: readonly Property[], inner: readonly string[] = []): readonly string[] {
  const own = properties.map(([property, value]) => `${property}:${value}`);
  return [`BEGIN:${name}`, ...own, ...inner, `END:${name}`];
}

/** The file's text: every line folded, every line ended by CRLF. */
export function calendarText(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** A value of type TEXT (section 3.3.11): no character in it can end the line or the value. Control characters have no place in one. */
export function text(value: string): string {
  return value
    .toWellFormed()
    .replaceAll(/\r\n?/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .replaceAll(/[\\;,]/g, (one) => `\\${one}`)
    .replaceAll("\n", "\\n");
}

/** A value of type DATE: `2026-11-24` as `20261124`. */
export function date(day: string): string {
  return day.replaceAll("-", "");
}

/** A moment in UTC: `20261124T101500Z`. */
export function moment(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** Never inside a character or an escape: a reader that unfolds bytes, unfolds text or looks at one line at a time reads the same. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = "";
  let octets = 0;
  for (const [unit] of line.matchAll(/\\?./gsu)) {
    const size = encoder.encode(unit).length;
    if (octets + size > widest) {
      parts.push(part);
      part = " ";
      octets = 1;
    }
    part += unit;
    octets += size;
  }
  return [...parts, part].join("\r\n");
}
