// Levels as figures and tables, and a type by size.

import { termsOf } from "../../core/terms/terms.ts";
import type { ShareBar } from "../../drawing/share-bars.ts";
import { isSmall, levelShares, nationalRow, responseRate, runOf, shares } from "../../statistics/cube/cube.ts";
import { fromLevel, levelsIn, topLevel } from "../../statistics/plan/levels.ts";
import { shownTypes } from "../../statistics/plan/shown-types.ts";
import { type ShareFigure, shareOf, worstOf } from "../../statistics/uncertainty/figure.ts";
import { isCounted } from "../../statistics/wording/phrase.ts";
import type { ReportInput } from "../material/input.ts";
import { type Block, formatBounds, paragraph, type ReportFigure, type ReportTable } from "../output/nodes.ts";
import type { ReportLanguage } from "../report-language.ts";
import { allTitle, contains, plainOf, sizeRows, titleOf, typeRows } from "../statements/nouns.ts";
import { underLevel1 } from "../statements/sentence.ts";
import { certainPairs, comparisonStatement } from "../statements/statements.ts";
import { contextOf, countText, intervalNote, listedNotes } from "./wording.ts";

/**
 * The share under level 1 of each row: a bar for those that answered – of a small group from the lowest share that it can be to the
 * highest – and a line for the bounds of the share of all.
 */
export function levelFigure(
  { now }: ReportInput,
  { rows, caption }: { readonly rows: readonly string[]; readonly caption: string },
): ReportFigure {
  const bars = rows.map((row): ShareBar => {
    const figure = shareOf(now.cube, underLevel1(row));
    const isWhole = rows.some((one) => contains(row, one));
    return {
      label: isWhole ? allTitle("sv", row) : titleOf("sv", row, now.cube),
      value: figure ? shareText(figure) : "för få svar",
      share: figure && !isCounted(figure) ? figure.share : null,
      between: figure && isCounted(figure) ? figure.between : null,
      worst: worstOf(now.cube, underLevel1(row)),
    };
  });
  const hasIntervals = bars.some(({ between }) => between !== null);
  return {
    type: "reportFigure",
    caption,
    alternative: `Liggande staplar. ${bars.map(inWords).join(". ")}.`,
    bars,
    isUnderLevel1: true,
    note: listedNotes([
      "Självskattade svar. Linjen under stapeln visar hur stor andelen av alla i gruppen kan vara, vad de andra än hade svarat och hur avrundningen än har fallit ut.",
      hasIntervals && "En ljusare stapel visar ett spann, eftersom gruppen är för liten för en andel.",
    ]),
    tableNote:
      "Självskattade svar. Av alla i gruppen: hur stor andelen kan vara, vad de andra än hade svarat och hur avrundningen än har fallit ut.",
  };
}

function shareText(figure: ShareFigure): string {
  const { counts, share, n } = figure;
  return isCounted(figure) ? `${counts.low}–${counts.high} av ${n} svar` : `${Math.round(100 * share)} % (${n} svar)`;
}

function inWords({ label, value, worst }: ShareBar): string {
  return `${label}: ${value}${worst ? `, av alla ${formatBounds(worst)}` : ""}`;
}

/** Where the levels of a small group are shown as one number: not withheld, so not the sign for that. */
const inLast = "ihop";

/** The types, and last the row that stands for the whole frame. */
export function nationalRows({ now }: ReportInput): readonly string[] {
  return [...typeRows(now.cube), nationalRow(now.cube) ?? "all"];
}

/** That some types stand for all, since another is too small to be shown; null where they do not. */
export function shownTypesSentence({ now }: ReportInput, language: ReportLanguage): string | null {
  if (nationalRow(now.cube) !== shownTypes) return null;
  const withheld = typeRows(now.cube).filter((row) => responseRate(now.cube, row).N > 0 && shares(now.cube, row, "level") === null);
  const missing = termsOf[language].listInWords(withheld.map((row) => plainOf(language, row)));
  const shown = plainOf(language, shownTypes, now.cube);
  return {
    sv: `För få ${missing} har svarat för att redovisas. Därför står ${shown} tillsammans där alla organisationer annars hade stått.`,
    en: `Too few ${missing} answered to be shown, so ${shown} together stand in for all organisations.`,
  }[language];
}

/** How many answered in each row, and how many of them are at each level. */
export function levelTable(input: ReportInput, rows: readonly string[]): ReportTable {
  const { cube } = input.now;
  const isTogether = (row: string): boolean => isSmall(cube, row);
  // A table of small groups only has no columns for single levels.
  const top = topLevel(levelsIn(cube));
  const levels = rows.every(isTogether) ? [] : Array.from({ length: top }, (_, at) => String(at + 1));
  // One heading for all, so that they fit on a telephone.
  const columns = ["Under 1", ...levels, `1–${top}`];
  const cells = (row: string): readonly string[] => {
    const found = levelShares(cube, row);
    if (!found) return columns.map(() => "..");
    const together = runOf(cube, row, { variable: "level", categories: fromLevel(levelsIn(cube), 1) });
    const shown = found.map(countText);
    return [
      ...shown.slice(0, 1),
      ...levels.map((_, at) => (isTogether(row) ? inLast : (shown[at + 1] ?? ".."))),
      together ? countText(together) : "..",
    ];
  };
  const answers = (row: string): string => String(responseRate(cube, row).n);
  // "Alla organisationer" would be as wide as a column on a telephone.
  const body = rows.map((row) => [row === "all" ? "Alla" : titleOf("sv", row, cube), answers(row), ...cells(row)]);
  const withheld = rows.filter((row) => shares(cube, row, "level") === null);
  const small = rows.filter((row) => isTogether(row) && !withheld.includes(row));
  const note = listedNotes([
    withheld.length > 0 && "”..” betyder att gruppen är för liten för att redovisas.",
    rows.includes(shownTypes) && (shownTypesSentence(input, "sv") ?? ""),
    small.length > 0 && smallGroupNote(top, levels.length > 0),
    intervalNote(body),
  ]);
  return {
    type: "reportTable",
    isStatistics: true,
    caption: "Svarande på varje nivå: antal svar exakt, antal på nivåerna avrundade",
    columns: [
      { title: "Grupp" },
      { title: "Antal svar", numeric: true },
      ...columns.map((title) => ({ title, group: "Nivå", numeric: true })),
    ],
    rows: body,
    ...(note === "" ? {} : { note }),
  };
}

function smallGroupNote(top: number, hasColumns: boolean): string {
  return hasColumns
    ? `”${inLast}” betyder att nivå 1–${top} visas som ett tal, i sista kolumnen: gruppen är liten, och varje nivå för sig är osäker.`
    : `Nivå 1–${top} visas som ett tal, i sista kolumnen: gruppen är liten, och varje nivå för sig är osäker.`;
}

/** The sizes of a type that certainly differ, or its smallest and largest, and a figure of all; nothing where it has no sizes. */
export function sizeBlocks(input: ReportInput, type: string): readonly Block[] {
  const rows = sizeRows(input.now.cube, type);
  const [smallest, largest] = [rows[0], rows.at(-1)];
  if (smallest === undefined || largest === undefined || smallest === largest) return [];
  const context = contextOf(input);
  const certain = certainPairs(context, rows);
  const compared = certain.length > 0 ? certain : [comparisonStatement(context, smallest, largest)];
  const caption = `${titleOf("sv", type)}: andel av de svarande som är under nivå 1, efter storlek`;
  const none = `${titleOf("sv", type)}: minst en av grupperna är för liten för att redovisas.`;
  return [paragraph(...(compared.includes(null) ? [none] : compared)), levelFigure(input, { rows, caption })];
}
