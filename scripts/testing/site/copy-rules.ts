// What a line about published figures must never say. Knows nothing of how the lines are made.

export interface CopyRule {
  readonly never: string;
  readonly breaks: (line: string, exact: readonly string[]) => boolean;
}

const says =
  (...patterns: readonly RegExp[]) =>
  (line: string): boolean =>
    patterns.some((one) => one.test(line));

/** What a percentage is of: those that answered, all of a group, or those that were invited. */
const base =
  /svarade|svarande|av alla|alla \d|organisationer|inbjudna|som avstod|som slutat svara|answered|respondents|of all|invited|declined|organisations/i;

export const copyRules: readonly CopyRule[] = [
  {
    never: "a percentage without whom it is of",
    breaks: (line) => /\d[\s\u00a0]*(?:%|procent(?!enhet)|per cent(?!age))/.test(line) && !base.test(line),
  },
  {
    never: "a difference without whom it is of",
    breaks: (line) => /skillnad mot|difference from/i.test(line) && !base.test(line),
  },
  {
    never: "a change, of rounds that others may have answered",
    breaks: says(
      /(?<!\p{L})(?:ök(?:at|ade|ar|ning(?:en)?)|minsk(?:at|ade|ar|ning(?:en)?)|förbättr\p{L}*|försämr\p{L}*)(?!\p{L})/iu,
      /\b(?:increas|decreas|improv|worsen)\w*/i,
      /(?:lägre|högre) andel|(?:lower|higher) share/i,
    ),
  },
  {
    never: "that all answered or all have something, of a rounded count",
    // An interval may end at 100 per cent.
    breaks: (line, exact) =>
      !exact.includes("all") &&
      (/(?<!–|\bto |\btill |\bhögst |\bat most |\bmellan \d+ och |\bbetween \d+ and )\b100[\s\u00a0]*(?:%|procent|per cent)/i.test(line) ||
        /\balla (?:\d[\d\s\u00a0]*)?(?:\p{L}+ )?svarade\b|\ball (?:\d[\d,]* )?(?:\w+ )?answered\b/iu.test(line)),
  },
  {
    never: "that organisations lack or need something, or lack something basic",
    breaks: says(/\b(?:saknar|behöver)\b|i grunden/i, /\b(?:lack|need)s?\b/i),
  },
  {
    never: "asked, of those that were invited",
    breaks: says(/tillfråga/i, /\b(?:all|those|numbers|organisations|\d) asked\b|\basked (?:this time|again)/i),
  },
  { never: "a cause", breaks: says(/tack vare|på grund av|har lett till|orsakat/i, /because of|due to|thanks to|caused by/i) },
  { never: "a decimal", breaks: says(/\d,\d{1,2}(?!\d)/, /(?<!CC0 )\d\.\d/) },
  {
    never: "a rounded count of an exact number, without its bounds",
    breaks: (line, exact) =>
      [...line.replaceAll(/(?<=\d)[\u00a0\u202f,](?=\d{3})/g, "").matchAll(/(\p{L}+ |\d+–)?(\d+) (?:av|of) (\d+)/gu)].some(
        ([, lead = "", count, of]) =>
          !/^(?:(?:omkring|och|högst|minst|about|and|to|most|least) |\d+–)$/i.test(lead) && !exact.includes(`${count}/${of}`),
      ),
  },
  {
    never: "likely, of anything but the likely interval of all",
    // Before its interval, or between quotation marks where the word is explained.
    breaks: says(
      /(?<![”“])\b(?:troligen|troligtvis|förmodligen|probably)\b(?!”)(?! (?:är )?\d+(?:–\u2060?| till | to )\d+[\s\u00a0]*(?:%|procent|per\scent))/i,
    ),
  },
  { never: "bounds as if they were a guess", breaks: says(/\d–\d+[\s\u00a0]*% \(osäkert|\(uncertain/i) },
  {
    never: "where those that stopped answering stand, in more than thirds",
    breaks: says(/sluta(?:t|de) svara[^.]*\d+[\s\u00a0]*(?:%|procent|av \d)/i, /stopped answering[^.]*\d+[\s\u00a0]*(?:%|per cent|of \d)/i),
  },
];

/** The rules that the line breaks. `exact`: pairs "177/290" that are no rounded counts, and "all" where everybody in a group answered. */
export function brokenRules(line: string, exact: readonly string[] = []): readonly string[] {
  return copyRules.filter(({ breaks }) => breaks(line, exact)).map(({ never }) => never);
}
