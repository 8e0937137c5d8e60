// Writes iCalendar content lines (RFC 5545).

export type Property = readonly [name: string, value: string];

/** Longest line in octets, without its CRLF (RFC 5545, section 3.1). */
const widest = 75;
const encoder = new TextEncoder();

/** A component's lines from BEGIN to END. `inner`: the lines of its sub-components. */
export function component(name: string, properties: readonly Property[], inner: readonly string[] = []): readonly string[] {
  const own = properties.map(([property, value]) => `${property}:${value}`);
  return [`BEGIN:${name}`, ...own, ...inner, `END:${name}`];
}

/** The file's text, every line folded and ended by CRLF. */
export function calendarText(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

/** Escapes a value of type TEXT (section 3.3.11), and removes the control characters that it does not allow. */
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

/** A value of type DATE-TIME in UTC: `20261124T101500Z`. */
export function moment(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** Folds only between characters, and never inside an escape, so that parsers that unfold bytes or text, or not at all, agree. */
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
