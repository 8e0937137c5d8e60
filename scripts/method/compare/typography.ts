// Tells differences in typography (spaces, quotation marks, dashes) from differences in words, and finds where two texts differ.

/**
 * Whether two texts are equal once spaces, quotation marks, dashes and ellipses are written in one way, and spaces before and after
 * punctuation are left out. Letters, capitals and the punctuation itself count.
 */
export function isTypography(older: string, newer: string): boolean {
  return normalize(older) === normalize(newer);
}

/** Removes invisible characters (soft hyphen, zero width). Marks that change the text's direction stay, since they change what is read. */
function normalize(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/[\p{Pi}\p{Pf}\u201a\u201e"'`\u00b4]/gu, '"')
    .replaceAll("…", "...")
    .replace(/\s+/g, " ")
    .replace(/ (?=[,;:!?)\]}/]|\.(?![\p{L}\p{N}]))|(?<=[([{/]) |(?<=[\p{L}][,;:!?]) /gu, "")
    .trim();
}

const context = 30;
const longest = 160;

/** Both texts from 30 characters before the first difference to 30 after the last, each at most 160 characters and two ellipses. */
export function excerptsAround(older: string, newer: string): readonly [string, string] {
  const [a, b] = [Array.from(older), Array.from(newer)];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const excerpt = (text: readonly string[]): string => {
    const [from, to] = [Math.max(0, start - context), Math.min(text.length, text.length - end + context)];
    const last = Math.min(to, from + longest);
    return `${from > 0 ? "…" : ""}${text.slice(from, last).join("")}${last < text.length ? "…" : ""}`;
  };
  return [excerpt(a), excerpt(b)];
}
