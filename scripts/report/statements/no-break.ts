// Decides where a line may not break: a number stays with the word that it belongs to, and its digits with each other.

const months =
  "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october|december";
const season = "våren|hösten|spring|autumn";

const dayAndMonth = new RegExp(`(\\d) (?=(?:${months})(?!\\p{L}))`, "giu");
const monthAndYear = new RegExp(`(?<!\\p{L})(${months}|${season}) (?=\\d{4}(?!\\d))`, "giu");

/** "nivå 1", "38 procent", "10 000", "10 juni 2026", "n = 325" and "ÖVN 2026-0001" with spaces that hold together. The words are the same to whoever reads them aloud. */
export function withNoBreaks(text: string): string {
  return text
    .replace(/(nivå|block|utgåva|level|edition|round) (?=\d)/gi, "$1\u00a0")
    .replace(dayAndMonth, "$1\u00a0")
    .replace(monthAndYear, "$1\u00a0")
    .replace(/(?<![\p{L}])([nN]) = (?=\d)/gu, "$1\u00a0=\u00a0")
    .replace(/(?<![\p{L}])(\p{Lu}{2,}) (?=\d{4}[-:/]\d)/gu, "$1\u00a0")
    .replace(/(\d) (?=procent|per cent|%|av |of |\d{3}(?!\d))/g, "$1\u00a0");
}
