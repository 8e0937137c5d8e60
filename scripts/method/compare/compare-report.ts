// Decides how a comparison of two editions is told: the same sentences for a terminal and in Markdown, nothing unseen, nothing that runs.
import type { Sentence } from "../../core/diagnostic.ts";
import { countClasses, type Difference, type DifferenceClass } from "./compare.ts";
import { classWords, differenceSentences, kindWords, reasonSentences } from "./compare-sentences.ts";

/** One comparison: the editions by name, and where each difference stands, as `file:line` or a pointer. */
export interface Told {
  readonly older: string;
  readonly newer: string;
  /** Whether a correspondence table was there to declare breaks; an edition beside its earlier self has none. */
  readonly hasTable: boolean;
  readonly differences: readonly Difference[];
  readonly placeOf: (difference: Difference) => string;
}

const classes: readonly DifferenceClass[] = ["breaking", "additive", "editorial"];
const languages = ["sv", "en"] as const;

/** What differs, why it has its class and what the table says of it: two or three sentences. */
export function differenceText(one: Difference, language: keyof Sentence, hasTable: boolean): string {
  const what = differenceSentences[one.what][language].replace(/\{([A-Za-z0-9]+)\}/g, (whole, name: string) =>
    name in one.values ? printable(one.values[name] ?? "") : whole,
  );
  return [what, reasonSentences[one.why][language], ...(hasTable ? [declarationText(one, language)] : [])].filter(Boolean).join(" ");
}

function declarationText(one: Difference, language: keyof Sentence): string {
  if (one.class !== "breaking") return "";
  if (!one.isDeclared) return { sv: "Inte deklarerat.", en: "Not declared." }[language];
  const kind = one.declared === undefined || one.declared === "same" ? undefined : kindWords[one.declared];
  const byItself = { sv: "Deklarerat.", en: "Declared." };
  return kind ? { sv: `Deklarerat som ${kind.sv}.`, en: `Declared as ${kind.en}.` }[language] : byItself[language];
}

/** How many differences there are of each class. */
export function headline({ older, newer, differences }: Told, language: keyof Sentence): string {
  const { breaking, additive, editorial } = countClasses(differences);
  const names = `${older} → ${newer}`;
  if (differences.length === 0) return { sv: `${names}: inget skiljer.`, en: `${names}: nothing differs.` }[language];
  return {
    sv: `${names}: brytande ${breaking}, tillagt ${additive}, redaktionellt ${editorial}.`,
    en: `${names}: breaking ${breaking}, additive ${additive}, editorial ${editorial}.`,
  }[language];
}

/** For a terminal: breaking first, each with its place, both languages and what stood and stands there. */
export function terminalLines(told: Told): readonly string[] {
  return [
    ...languages.map((language) => headline(told, language)),
    ...inClasses(told).flatMap(({ name, differences }) => [
      "",
      `${classWords[name].sv} / ${classWords[name].en}`,
      ...differences.flatMap((one) => [
        `  ${told.placeOf(one)} [${one.what}]`,
        ...languages.map((language) => `    ${differenceText(one, language, told.hasTable)}`),
        ...sides(one).map((line) => `    ${line}`),
      ]),
    ]),
  ];
}

/** The same as a list in Markdown. What stands in the editions is shown in blocks of code, where nothing is a link or a name. */
export function markdownLines(told: Told): readonly string[] {
  return [
    `### ${headline(told, "sv")}`,
    `*${headline(told, "en")}*`,
    ...inClasses(told).flatMap(({ name, differences }) => [
      "",
      `#### ${classWords[name].sv} / ${classWords[name].en}`,
      ...differences.flatMap((one) => [
        "",
        `- \`${told.placeOf(one)}\` ${differenceText(one, "sv", told.hasTable)}`,
        `  *${differenceText(one, "en", told.hasTable)}*`,
        ...block(sides(one)).map((line) => `  ${line}`),
      ]),
    ]),
  ];
}

function inClasses({ differences }: Told): readonly { readonly name: DifferenceClass; readonly differences: readonly Difference[] }[] {
  return classes
    .map((name) => ({ name, differences: differences.filter((one) => one.class === name) }))
    .filter((one) => one.differences.length > 0);
}

function sides({ before, after }: Difference): readonly string[] {
  return [...(before === undefined ? [] : [`- ${visible(before)}`]), ...(after === undefined ? [] : [`+ ${visible(after)}`])];
}

function block(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
  const fence = "`".repeat(longest + 1);
  return [`${fence}diff`, ...lines, fence];
}

/** On one line, with every character that is not seen, or that steers a terminal or the reading direction, written out. */
export function visible(text: string): string {
  return text
    .replace(/\s*\n\s*/g, " ↵ ")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, (one) => `\\u{${one.codePointAt(0)?.toString(16) ?? ""}}`);
}

/** An id or a number that a proposer may have chosen: letters, numbers, commas, dashes and slashes; nothing that Markdown reads. */
export function printable(value: string | number): string {
  return String(value)
    .slice(0, 200)
    .replace(/[^\p{L}\p{N} ,/–-]/gu, "?");
}
