// Prints a comparison of two editions, for a terminal and as Markdown. Proposers choose its content, so everything in it is made inert.
import { countClasses, type Difference, type DifferenceClass } from "./compare.ts";
import { classWords, differenceTexts, kindWords, reasons } from "./difference-texts.ts";

/** One comparison. `placeOf` gives the place of a difference, as `file:line` or a pointer. */
export interface ComparisonReport {
  readonly older: string;
  readonly newer: string;
  /** Whether there was a correspondence table to declare breaks; an edition compared with its earlier state has none. */
  readonly hasTable: boolean;
  readonly differences: readonly Difference[];
  readonly placeOf: (difference: Difference) => string;
}

const classes = Object.keys(classWords) as readonly DifferenceClass[];

/** What differs, the reason for its class and what the table says of it: two or three sentences. */
export function differenceText(one: Difference, hasTable: boolean): string {
  const what = differenceTexts[one.what].replace(/\{([A-Za-z0-9]+)\}/g, (placeholder, name: string) =>
    name in one.values ? printable(one.values[name] ?? "") : placeholder,
  );
  return [what, reasons[one.why], ...(hasTable ? [declarationText(one)] : [])].filter(Boolean).join(" ");
}

function declarationText(one: Difference): string {
  if (one.class !== "breaking") return "";
  if (!one.isDeclared) return "Not declared.";
  return one.declared === undefined || one.declared === "same" ? "Declared." : `Declared as ${kindWords[one.declared]}.`;
}

/** The number of differences of each class, in one sentence. */
export function headline({ older, newer, differences }: ComparisonReport): string {
  const { breaking, additive, editorial } = countClasses(differences);
  const names = `${older} → ${newer}`;
  if (differences.length === 0) return `${names}: nothing differs.`;
  return `${names}: breaking ${breaking}, additive ${additive}, editorial ${editorial}.`;
}

/** For a terminal: breaking differences first, each with its place, what differs, and the content before and after. */
export function terminalLines(report: ComparisonReport): readonly string[] {
  return [
    headline(report),
    ...byClass(report).flatMap(({ name, found }) => [
      "",
      classWords[name],
      ...found.flatMap((one) => [
        `  ${report.placeOf(one)} [${one.what}]`,
        `    ${differenceText(one, report.hasTable)}`,
        ...beforeAndAfter(one).map((line) => `    ${line}`),
      ]),
    ]),
  ];
}

/** The same as a list in Markdown. Content of the editions is shown in code blocks, where nothing becomes a link or a mention. */
export function markdownLines(report: ComparisonReport): readonly string[] {
  return [
    `### ${headline(report)}`,
    ...byClass(report).flatMap(({ name, found }) => [
      "",
      `#### ${classWords[name]}`,
      ...found.flatMap((one) => [
        "",
        `- \`${report.placeOf(one)}\` ${differenceText(one, report.hasTable)}`,
        ...codeBlock(beforeAndAfter(one)).map((line) => `  ${line}`),
      ]),
    ]),
  ];
}

function byClass(report: ComparisonReport): readonly { readonly name: DifferenceClass; readonly found: readonly Difference[] }[] {
  return classes
    .map((name) => ({ name, found: report.differences.filter((one) => one.class === name) }))
    .filter(({ found }) => found.length > 0);
}

function beforeAndAfter({ before, after }: Difference): readonly string[] {
  return [...(before === undefined ? [] : [`- ${visible(before)}`]), ...(after === undefined ? [] : [`+ ${visible(after)}`])];
}

function codeBlock(lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/`+/g) ?? []).map((run) => run.length)));
  const fence = "`".repeat(longest + 1);
  return [`${fence}diff`, ...lines, fence];
}

/** On one line, with characters escaped that are invisible, or that control a terminal or the direction of the text. */
export function visible(text: string): string {
  return text
    .replace(/\s*\n\s*/g, " ↵ ")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}/gu, (one) => `\\u{${one.codePointAt(0)?.toString(16) ?? ""}}`);
}

/** An id or a number that a proposer may have chosen, without characters that have a meaning in Markdown. */
export function printable(value: string | number): string {
  return String(value)
    .slice(0, 200)
    .replace(/[^\p{L}\p{N} ,/–-]/gu, "?");
}
