// Levels as figures and tables, and a type by size.
import { count, shares } from "../../statistics/cube/cube.ts";
import { answered, respondent } from "../../statistics/plan/plan.ts";
import { shareOf, worstOf } from "../../statistics/uncertainty/figure.ts";
import type { ReportInput } from "../material/input.ts";
import { type Bar, type Block, formatBounds, paragraph, type ReportFigure, type ReportTable } from "../output/nodes.ts";
import { allTitle, contains, sizeRows, titleOf } from "../statements/nouns.ts";
import { comparisonStatement, underLevel1 } from "../statements/statements.ts";
import { contextOf, hasZero, listedNotes, zero } from "./wording.ts";

/** The share under level 1 of each row: a bar for those that answered, and a line for the bounds of the share of all. */
export function levelFigure(
  { now }: ReportInput,
  { rows, caption }: { readonly rows: readonly string[]; readonly caption: string },
): ReportFigure {
  const bars = rows.map((row) => {
    const figure = shareOf(now.cube, underLevel1(row));
    const value = figure ? `${Math.round(100 * figure.share)} % (${figure.count} av ${figure.of})` : "för få svar";
    const isWhole = rows.some((one) => contains(row, one));
    return {
      label: isWhole ? allTitle("sv", row) : titleOf("sv", row),
      value,
      share: figure?.share ?? null,
      worst: worstOf(now.cube, underLevel1(row)),
    };
  });
  return {
    type: "reportFigure",
    caption,
    alternative: `Liggande staplar. ${bars.map(inWords).join(". ")}.`,
    bars,
    isUnderLevel1: true,
    note: "Självskattade svar. Linjen under stapeln visar hur stor andelen av alla i gruppen kan vara, vad de andra än hade svarat och hur avrundningen än har fallit ut.",
  };
}

function inWords({ label, value, worst }: Bar): string {
  return `${label}: ${value}${worst ? `, av alla ${formatBounds(worst)}` : ""}`;
}

/** Where the levels of a small group are shown as one number: not withheld, so not the sign for that. */
const together = "ihop";

/** Small groups, shown as under level 1 or higher, as on the site: regions, and groups by size and part of the country. */
function isSmall({ rows }: ReportInput["now"]["cube"], row: string): boolean {
  return row === "type-region" || !["all", "type"].includes(rows.find(({ id }) => id === row)?.family ?? "all");
}

/** How many answered in each row, and how many of them are at each level. */
export function levelTable({ now }: ReportInput, rows: readonly string[]): ReportTable {
  const isTogether = (row: string): boolean => isSmall(now.cube, row);
  // A table of small groups only has no columns for single levels.
  const levels = rows.every(isTogether) ? [] : ["1", "2", "3", "4"];
  // One heading for all, so that they fit on a telephone.
  const columns = ["Under 1", ...levels, "1–4"];
  const cells = (row: string): readonly string[] => {
    const found = shares(now.cube, row, "level");
    if (!found) return columns.map(() => "..");
    const [under = 0, ...higher] = found.map(({ count }) => count);
    const sum = higher.reduce((all, one) => all + one, 0);
    return [under, ...levels.map((_, at) => (isTogether(row) ? together : (higher[at] ?? 0))), sum].map(String);
  };
  const answers = (row: string): string => String(count(now.cube, row, { variable: respondent, category: answered }) ?? "..");
  // "Alla organisationer" would be as wide as a column on a telephone.
  const body = rows.map((row) => [row === "all" ? "Alla" : titleOf("sv", row), answers(row), ...cells(row)]);
  const withheld = rows.filter((row) => shares(now.cube, row, "level") === null);
  const small = rows.filter((row) => isTogether(row) && !withheld.includes(row));
  const note = listedNotes([
    withheld.length > 0 && "”..” betyder att gruppen är för liten för att redovisas.",
    small.length > 0 && smallGroupNote(small, levels.length > 0),
    hasZero(body) && zero,
  ]);
  return {
    type: "reportTable",
    isStatistics: true,
    caption: "Svarande på varje nivå, avrundade antal",
    columns: [
      { title: "Grupp" },
      { title: "Antal svar", numeric: true },
      ...columns.map((title) => ({ title, group: "Nivå", numeric: true })),
    ],
    rows: body,
    ...(note === "" ? {} : { note }),
  };
}

function smallGroupNote(rows: readonly string[], hasColumns: boolean): string {
  const shown = hasColumns
    ? `”${together}” betyder att nivå 1–4 visas som ett tal, i sista kolumnen.`
    : "Nivå 1–4 visas som ett tal, i sista kolumnen.";
  const who = rows.every((row) => row === "type-region") ? "Regionerna är få" : rows.length > 1 ? "Grupperna är små" : "Gruppen är liten";
  return `${shown} ${who}, och varje nivå för sig är osäker. Publiceringens filer har alla nivåer.`;
}

/** A comparison of a type's smallest and largest sizes, and a figure of all its sizes; nothing where it has no sizes. */
export function sizeBlocks(input: ReportInput, type: string): readonly Block[] {
  const rows = sizeRows(input.now.cube, type);
  const [smallest, largest] = [rows[0], rows.at(-1)];
  if (smallest === undefined || largest === undefined || smallest === largest) return [];
  const context = contextOf(input);
  const compared = comparisonStatement(context, smallest, largest);
  const caption = `${titleOf("sv", type)}: andel av de svarande som är under nivå 1, efter storlek`;
  const none = `${titleOf("sv", type)}: minst en av grupperna är för liten för att redovisas.`;
  return [paragraph(compared ?? none), levelFigure(input, { rows, caption })];
}
