// What is lacking for level 1: how many musts those below it lack, and for each must the share, the measure that cures it and the support.
import { types } from "../../core/organisation-types.ts";
import { listInWords } from "../../core/terms/sv.ts";
import { isSmall, shares } from "../../statistics/cube/cube.ts";
import { isDivided, leastLackingIn } from "../../statistics/plan/levels.ts";
import { type LackingFigure, lackingIn, mostLacking } from "../../statistics/uncertainty/lacking.ts";
import { mustsShown } from "../../statistics/wording/sv.ts";
import type { MustName, ReportInput } from "../material/input.ts";
import { type Block, heading, paragraph, type ReportTable } from "../output/nodes.ts";
import type { Support } from "../schema.ts";
import { fewTitle, isFewRow, titleOf, wholeOf } from "../statements/nouns.ts";
import { isWithdrawn } from "./warnings.ts";
import { answersNote, countText, intervalNote, listedNotes } from "./wording.ts";

type Availability = "used" | "does-not-reach" | "unknown" | "missing";
export const availabilityWords: Readonly<Record<Availability, string>> = {
  used: "finns och används",
  "does-not-reach": "finns men når inte fram",
  unknown: "finns, men ingen vet hur det når fram",
  missing: "saknas i registret",
};

/** Whether the release has tables of questions: a correction may have withdrawn them. */
export function hasQuestions({ now }: ReportInput): boolean {
  return now.cube.variables.some(({ kind }) => kind === "question");
}

/** What is lacking in each group, and whether there is support for it. Questions are published by type: a part of a type has its type's. */
export function needBlocks(input: ReportInput, groups: readonly string[]): readonly Block[] {
  const few = fewTitle("sv", input.now.cube);
  const tooFew = few === "" ? [] : [paragraph(`${few} är för få för en egen lista.`)];
  if (groups.every(isFewRow)) return tooFew;
  const divided = divisionTable(input, groups);
  return [...(divided ? [divided] : []), ...mustBlocks(input, groups), ...(groups.length > 1 ? tooFew : [])];
}

function mustBlocks(input: ReportInput, groups: readonly string[]): readonly Block[] {
  if (input.musts.length === 0) return [paragraph("Utgåvan har inget måste i block 1.")];
  if (!hasQuestions(input)) {
    const why = isWithdrawn(input, "question") ? "Tabellerna över frågor är tillbakadragna." : "Publiceringen redovisar inga frågor.";
    return [paragraph(`${why} Därför går det inte att säga vilka måsten som saknas, och rapporten gissar inte.`)];
  }
  return [
    paragraph(
      "Nivå 1 kräver ett visst svar på vissa frågor i block 1. Ett sådant krav är ett måste. Den som har svarat lägre, eller inte vet, saknar det.",
      "Åtgärden är den som höjer svaret med minst arbete.",
    ),
    ...groups.flatMap((row) => groupBlocks(input, row, groups.length > 1)),
  ];
}

function groupBlocks(input: ReportInput, group: string, hasHeading: boolean): readonly Block[] {
  const row = wholeOf(group) ?? group;
  const title = titleOf("sv", row);
  const figures = lackingIn(input.now.cube, row, input.musts);
  const own = hasHeading ? [heading(4, title)] : [];
  if (!figures) return [...own, paragraph(`${title}: för få har svarat för att frågorna ska redovisas.`)];
  const first = mostLacking(figures);
  const named = listInWords(first.map(({ question }) => `”${mustOf(input, question).name}”`));
  const [shown, all] = [figures.length, input.musts.length];
  // Of musts that are not published nobody knows how many lack them.
  const most = shown < all ? "Av de måsten som redovisas saknar flest det" : "Flest saknar måstet";
  return [
    ...own,
    ...(row === group ? [] : [paragraph(`Frågor redovisas inte efter storlek. Siffrorna gäller alla ${title.toLowerCase()}.`)]),
    // More than three cannot be told apart: the table has them all.
    paragraph(
      first.length > 0 && first.length <= 3
        ? `${most} i ${first.length > 1 ? "någon av frågorna" : "frågan"} ${named}.`
        : "Inget måste saknas säkert av fler än de flesta andra.",
      shown < all ? mustsShown(shown, all) : null,
    ),
    mustTable(input, group, figures),
  ];
}

/** One table per group: a reader has one in mind. The figures are of its type, the support is that which reaches the group. */
function mustTable(input: ReportInput, group: string, figures: readonly LackingFigure[]): ReportTable {
  const row = wholeOf(group) ?? group;
  const names = new Map(input.measures.map(({ id, name }) => [id, name]));
  // Those that support often does not reach (RiR 2024:6) have a report of their own.
  const smallest = row === group ? smallestOf(row) : undefined;
  const hasShares = figures.every((one) => !one.isSmall);
  const supportFor = (measure: string | null, of: string) =>
    measure === null ? "–" : availabilityWords[availabilityOf(input.support, measure, of)];
  return {
    type: "reportTable",
    isStatistics: true,
    caption: `${titleOf("sv", row)}: hur många som saknar varje måste i block 1, åtgärden och stödet`,
    columns: [
      { title: "Fråga" },
      ...(hasShares ? [{ title: "Andel, %", group: "Saknar", numeric: true }] : []),
      { title: "Antal", group: "Saknar", numeric: true },
      { title: "Åtgärd" },
      { title: "Stöd" },
      ...(smallest === undefined ? [] : [{ title: "Stöd till de minsta" }]),
    ],
    rows: figures.map(({ question, share, counts }) => {
      const { name, measure } = mustOf(input, question);
      return [
        name,
        ...(hasShares ? [String(Math.round(100 * share))] : []),
        `${counts.low}–${counts.high}`,
        measure === null ? "–" : (names.get(measure) ?? measure),
        supportFor(measure, group),
        ...(smallest === undefined ? [] : [supportFor(measure, smallest)]),
      ];
    }),
    note: listedNotes(["Antalet är ett spann: så mycket lämnar avrundningen öppet.", answersNote(input, [row])]),
  };
}

/** The size class of a type whose support is recorded apart. */
function smallestOf(row: string): string | undefined {
  const type = types.find(({ id }) => `type-${id}` === row);
  const size = type?.sizes.find(({ hasOwnReach }) => hasOwnReach);
  return type && size && `${type.id}-size-${size.id}`;
}

function mustOf({ musts }: ReportInput, question: string): MustName {
  return musts.find(({ id }) => id === question) ?? { id: question, must: 0, name: question, measure: null };
}

const lackingWords: Readonly<Record<number, string>> = { 4: "Fyra eller fler", 2: "Två eller tre", 0: "Högst ett" };

/** Those below level 1 by how many musts they lack, in the groups that are not small; null where no group has them. */
function divisionTable({ now }: ReportInput, groups: readonly string[]): ReportTable | null {
  const found = groups.flatMap((row) => {
    const classes = isSmall(now.cube, row) ? [] : (shares(now.cube, row, "level") ?? []).filter(({ category }) => isDivided(category));
    return classes.length > 0 ? [{ row, classes }] : [];
  });
  const [first] = found;
  if (!first) return null;
  const rows = found.map(({ row, classes }) => [titleOf("sv", row), ...classes.map(countText)]);
  return {
    type: "reportTable",
    isStatistics: true,
    caption: "De som är under nivå 1, efter hur många måsten i block 1 de saknar, avrundade antal",
    columns: [
      { title: "Grupp" },
      ...first.classes.map(({ category }) => ({
        title: lackingWords[leastLackingIn(category)] ?? category,
        group: "Saknade måsten",
        numeric: true,
      })),
    ],
    rows,
    note: listedNotes(["Den som inte saknar något måste saknar i stället poäng.", intervalNote(rows)]),
  };
}

/** The best support for a measure in a group; reach in a size class is recorded separately. */
export function availabilityOf(register: readonly Support[], measure: string, row: string): Availability {
  const whole = wholeOf(row);
  const type = (whole ?? row).slice("type-".length);
  const helping = register.filter((one) => one.measures.includes(measure) && one.for.some((each) => each === type));
  const reaches = helping.map((one) => (whole !== undefined ? (one.reachSmall ?? "unknown") : one.reach));
  return (["used", "unknown", "does-not-reach"] as const).find((one) => reaches.includes(one)) ?? "missing";
}
