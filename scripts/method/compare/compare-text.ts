// Decides whether two texts differ in characters only: spaces, quotation marks and dashes, and never a letter or a full stop.

/** True for texts that are equal once spaces, quotation marks, dashes and dots of omission are written in one way. */
export function isTypography(older: string, newer: string): boolean {
  return plain(older) === plain(newer);
}

/** What cannot be seen (soft hyphen, zero width) goes; marks that turn the direction of the text stay, since they change what is read. */
function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/[\p{Pi}\p{Pf}\u201a\u201e"'`\u00b4]/gu, '"')
    .replaceAll("…", "...")
    .replace(/\s+/g, " ")
    .trim();
}

const context = 30;
const longest = 160;

/** Both texts from shortly before where they part to shortly after where they meet again, each at most 160 characters and two dots. */
export function whereTheyPart(older: string, newer: string): readonly [string, string] {
  const [a, b] = [Array.from(older), Array.from(newer)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const cut = (text: readonly string[]): string => {
    const [from, to] = [Math.max(0, start - context), Math.min(text.length, text.length - end + context)];
    const last = Math.min(to, from + longest);
    return `${from > 0 ? "…" : ""}${text.slice(from, last).join("")}${last < text.length ? "…" : ""}`;
  };
  return [cut(a), cut(b)];
}
