// Change: the cross-sections first, then how much of it is real change and how much is due to who answered.
import { releaseName } from "../../core/release-name.ts";
import { type Change, change } from "../../statistics/uncertainty/change.ts";
import { type Bounds, roundOutwards } from "../../statistics/uncertainty/worst-case.ts";
import type { ReportInput } from "../material/input.ts";
import { type Block, heading, list, paragraph, type ReportTable } from "../output/nodes.ts";
import { changeStatement, panelStatement } from "../statements/change-statements.ts";
import { titleOf } from "../statements/nouns.ts";
import type { Sentence } from "../statements/sentence.ts";
import type { Language } from "../statements/words.ts";
import { earlierErrorBlocks } from "./warnings.ts";
import { contextOf, noComparisonSentence, roundNameOf, sourceOf } from "./wording.ts";

/** The share under level 1 since the round before, for each row; or why there is no comparison. `depth` is that of headings inside. */
export function changeBlocks(input: ReportInput, rows: readonly string[], depth: 3 | 4 = 4): readonly Block[] {
  if (!input.before) return [paragraph(noComparisonSentence(input, "sv"))];
  const context = contextOf(input);
  const statements = rows.map((row) => changeStatement(context, row)).filter((one) => one !== null);
  return [
    paragraph(`Jämförelsen är med ${roundNameOf(input.before)}, ${releaseName(input.before.cube.release, "sv")}.`),
    statements.length > 0
      ? list(statements)
      : paragraph("Ingen grupp redovisas i båda mätomgångarna, så det går inte att säga något om förändring."),
    ...earlierErrorBlocks(input, "sv"),
    ...(statements.length > 0 ? panelBlocks(input, rows, depth) : []),
  ];
}

function panelBlocks(input: ReportInput, rows: readonly string[], depth: 3 | 4): readonly Block[] {
  const splits = rows.flatMap((row) => splitOf(input, row) ?? []);
  if (splits.length === 0) {
    return [
      paragraph(
        "Det är alla som svarade då mot alla som svarade nu. Ingen panel redovisas här, alltså ingen redovisning av dem som svarade båda gångerna.",
        "Det går därför inte att skilja verklig förändring från att andra organisationer har svarat.",
      ),
    ];
  }
  return [
    heading(depth, "Verklig förändring och ändrad sammansättning"),
    paragraph(
      "Andelen kan bli en annan utan att någon organisation har förändrats: de som står lågt kan ha slutat svara, eller andra kan ha kommit till. Därför delas skillnaden upp. Panelen är de som svarade båda gångerna.",
    ),
    list(splits.map(({ row }) => panelSentences(input, row, "sv"))),
    splitTable(input, splits),
  ];
}

type Decomposed = Change & { readonly split: NonNullable<Change["split"]> };

function splitOf({ now, before }: ReportInput, row: string): Decomposed | null {
  const found = before && change({ before: before.cube, after: now.cube, panel: now.panel, row, subject: "under-1" });
  return found?.split ? { ...found, split: found.split } : null;
}

/** The panel's sentences about a group's change; none where it has no panel. */
export function panelSentences(input: ReportInput, row: string, language: Language): readonly (Sentence | string)[] {
  const found = splitOf(input, row);
  const statement = panelStatement(contextOf(input, language), row);
  if (!found || !statement) return [];
  return [statement, ...(found.split.isOnlySelection ? [selection[language]] : [])];
}

const selection: Readonly<Record<Language, string>> = {
  sv: "Skillnaden bland alla som svarade kan helt bero på vilka som svarade.",
  en: "The difference among all that answered may be entirely due to who answered.",
};

/** Number of answers in the two cross-sections, group by group. */
function answeredThenAndNow(splits: readonly Decomposed[]): string {
  return splits.map(({ row, from, to }) => `${titleOf("sv", row).toLowerCase()} ${from.of} då, ${to.of} nu`).join("; ");
}

function splitTable({ now, before }: ReportInput, splits: readonly Decomposed[]): ReportTable {
  const signed = (points: number): string => (points === 0 ? "0" : `${points > 0 ? "+" : "−"}${Math.abs(points)}`);
  const points = (share: number, between: Bounds): string => {
    const [low, high] = roundOutwards(between).map(signed);
    return `${signed(Math.round(100 * share))} (${low} till ${high})`;
  };
  return {
    type: "reportTable",
    isStatistics: true,
    source: sourceOf([before, now].filter((one) => one !== null)),
    caption: "Skillnaden i andel under nivå 1, i procentenheter, och vad den består av",
    // The groups are few and the names of the components long, so each component is a row.
    columns: [{ title: "Del" }, ...splits.map(({ row }) => ({ title: titleOf("sv", row), numeric: true }))],
    rows: [
      ["Hela skillnaden", ...splits.map(({ difference, between }) => points(difference, between))],
      ["Bidrag: svarade båda gångerna", ...splits.map(({ split }) => points(split.within, split.between.within))],
      ["Bidrag: nytillkomna", ...splits.map(({ split }) => points(split.joiners, split.between.joiners))],
      ["Bidrag: svarade inte igen", ...splits.map(({ split }) => points(split.leavers, split.between.leavers))],
      ["Antal i panelen", ...splits.map(({ split }) => String(split.parts.after.of))],
    ],
    note: `Räknat på avrundade antal ur publiceringens panel. Hela skillnaden bygger på alla som svarade: ${answeredThenAndNow(splits)}. Skillnaden och bidragen står i procentenheter. Inom parentes står vad avrundningen lämnar öppet. De tre bidragen ger tillsammans hela skillnaden. I tabellen är de avrundade var för sig, så summan kan skilja sig med en procentenhet.${splits.length > 1 ? " Regionerna är för få för en panel." : ""}`,
  };
}
