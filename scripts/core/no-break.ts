// Inserts no-break spaces where a line must not break: between a number and its unit, in a standard's name, in a date.

const standards = /\b(ISO\/IEC|NIST CSF|CSF|NIS|MCFFS|MSBFS|SFS)\s(\d[\d.:]*\d|\d)(-(?=\p{L}))?/gu;
const months =
  "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december|january|february|march|may|june|july|august|october";
const seasons = "våren|hösten|spring|autumn";

/** Each matches the text before a space that becomes U+00A0. */
const joinedToNext: readonly RegExp[] = [
  /\b(nivå|block|fråga|utgåva|level|question|edition|round)\s(?=\d)/giu,
  new RegExp(`(\\d) (?=(?:${months})(?!\\p{L}))`, "giu"),
  new RegExp(`(?<!\\p{L})(${months}|${seasons}) (?=\\d{4}(?!\\d))`, "giu"),
  /(?<!\p{L})(\p{Lu}{2,}) (?=\d{4}[-:/]\d)/gu,
  /(\d)\s(?=kap\.|§|%|procent|per cent\b|minut|timm|hour|av |of |\d{3}(?!\d))/gu,
  /(\d\u00a0(?:av|of)) (?=\d)/gu,
  /(\d\u00a0per) (?=cent\b)/gu,
  /(?<!\p{L})((?:mellan|between) \d+) (?=(?:och|and) \d)/giu,
  /(?<!\p{L})((?:mellan|between) \d+\u00a0(?:och|and)) (?=\d)/giu,
  /(kap\.)\s(?=\d)/gu,
  /(,)\s(?=%)/g,
];

/** For display only: text that is searched or compared keeps its plain spaces. */
export function noBreak(text: string): string {
  return joinedToNext
    .reduce((joined, pattern) => joined.replaceAll(pattern, "$1\u00a0"), text)
    .replaceAll(/(?<!\p{L})([nN]) = (?=\d)/gu, "$1\u00a0=\u00a0")
    .replaceAll(/(\d–)(?=\d)/g, "$1\u2060")
    .replaceAll(standards, (_, name: string, number: string, hyphen?: string) => {
      const joined = name.replaceAll("/", "/\u2060").replaceAll(" ", "\u00a0");
      return `${joined}\u00a0${number}${hyphen ? "\u2011" : ""}`;
    });
}
