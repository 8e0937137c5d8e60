// The assignment's three goals and the strategy's pillars, read through the areas of the questionnaire.
import { listInWords } from "../../core/terms/sv.ts";
import { shortPhrase } from "../../statistics/wording/phrase.ts";
import type { ReportInput } from "../material/input.ts";
import { type Block, heading, paragraph, type ReportTable, strong, type TableCell } from "../output/nodes.ts";
import type { ReportLanguage } from "../report-language.ts";
import { type AreaName, areaFigures, areaStatement, hasAreas, highest, lowest, namedAreas } from "../statements/area-statements.ts";
import { largeTypeRows, titleOf } from "../statements/nouns.ts";
import { answersNote, contextOf, proseOr } from "./wording.ts";

interface Goal {
  readonly title: Readonly<Record<ReportLanguage, string>>;
  readonly areas: readonly string[];
}

/** From the reasons that the assignment gives. Which areas correspond to which goal is our interpretation, and the report says so. */
export const goals: readonly Goal[] = [
  { title: { sv: "Hot och risker är kända", en: "Threats and risks are known" }, areas: ["risk", "assets"] },
  { title: { sv: "Ansvar tas", en: "Responsibility is taken" }, areas: ["governance", "organisation", "suppliers"] },
  { title: { sv: "Arbetet är systematiskt", en: "The work is systematic" }, areas: ["followup", "people"] },
];

/** The national strategy's pillars (skr. 2024/25:121). */
const pillars: readonly (Omit<Goal, "title"> & { readonly title: string })[] = [
  { title: "Pelare A: systematiskt arbete", areas: ["governance", "organisation", "assets", "risk", "followup"] },
  { title: "Pelare B: kunskap", areas: ["people"] },
  { title: "Pelare C: förebygga och hantera", areas: ["suppliers", "safeguards", "incident", "continuity"] },
];

export function goalBlocks(input: ReportInput): readonly Block[] {
  const context = contextOf(input);
  if (!hasAreas(context)) {
    return [
      paragraph(
        "Formuläret frågar inte om målen direkt. De läses genom områden, och publiceringen redovisar inte områden. Därför säger rapporten inget om målen och pelarna.",
      ),
      ...proseOr(input, "mal", ""),
    ];
  }
  const shown = largeTypeRows(input.now.cube).filter(
    (row) => areaFigures(context, { row, areas: input.areas.sv, category: lowest }).length > 0,
  );
  return [
    paragraph(
      "Formuläret frågar inte om målen direkt. Vi läser dem genom de områden som ligger närmast, och skriver vilka. I tabellen står för varje område hur stor andel av de svarande som har det mesta på plats, och hur stor andel som har det mesta kvar att göra.",
      "Vilka områden som nämns avgörs av samma regel som under ”Styrkor och svagheter”: ett område jämförs med formulärets alla områden, inte bara med dem som läses tillsammans med det.",
    ),
    ...proseOr(input, "mal", ""),
    ...(shown.length > 0 ? [areaTable(input, shown)] : []),
    ...goals.flatMap(({ title, areas }) => [heading(3, title.sv), ...goalPart(input, { areas, shown })]),
    heading(3, "Strategins pelare"),
    paragraph("Pelarna är de som står i den nationella strategin (skr. 2024/25:121)."),
    ...pillars.flatMap(({ title, areas }) => [heading(4, title), ...goalPart(input, { areas, shown })]),
  ];
}

/** The areas of a goal, and those of them where most is left to do. */
function goalPart(
  input: ReportInput,
  { areas: ids, shown }: Pick<Goal, "areas"> & { readonly shown: readonly string[] },
): readonly Block[] {
  const areas = input.areas.sv.filter(({ id }) => ids.includes(id));
  const read = paragraph(readThrough(areas.map(({ name }) => `”${name}”`)));
  if (areas.length === 0) return [read];
  if (shown.length === 0) return [read, paragraph("Områdena redovisas inte, eftersom för få har svarat.")];
  return [read, ...shown.map((row) => mostLeft(input, row, areas))];
}

function readThrough(names: readonly string[]): string {
  if (names.length === 0) return "Den här utgåvan har inget område som säger något om det.";
  return names.length === 1 ? `Läses genom området ${names[0]}.` : `Läses genom områdena ${listInWords(names)}.`;
}

/** Which of the areas are among those with most left to do of all areas; that none is, or that no area can be singled out. */
function mostLeft(input: ReportInput, row: string, areas: readonly AreaName[]): Block {
  const context = contextOf(input);
  const name = strong(`${titleOf("sv", row)}, mest kvar att göra.`);
  const all = namedAreas(context, { row, areas: input.areas.sv, category: lowest });
  if (all === null) return paragraph(name, "Inget område i formuläret skiljer sig säkert från de flesta andra.");
  const own = all.filter(({ area }) => areas.some(({ id }) => id === area.id));
  const [first] = own;
  if (!first)
    return paragraph(name, areas.length > 1 ? "Inget av områdena hör till dem med mest kvar." : "Området hör inte till dem med mest kvar.");
  if (all.length === 1) return paragraph(name, areaStatement(context, first));
  return paragraph(name, `${listInWords(own.map(({ area }) => `”${area.name}”`))}.`);
}

/** Each area a line; two columns for each row of the plan that is not withheld: most in place, and most left. */
function areaTable(input: ReportInput, shown: readonly string[]): ReportTable {
  const asked = shown.flatMap((row) => [highest, lowest].map((category) => ({ row, category })));
  return {
    type: "reportTable",
    isStatistics: true,
    caption: "Områdena som målen och pelarna läses genom: andel av de svarande",
    columns: [
      { title: "Område" },
      ...asked.map(({ row, category }) => ({
        group: titleOf("sv", row),
        title: category === highest ? "Mest på plats, %" : "Mest kvar, %",
        numeric: true,
      })),
    ],
    rows: input.areas.sv.map((area) => [area.name, ...asked.map((one) => shareCell(input, area, one))]),
    note: `Mest på plats är minst tre fjärdedelar av poängen i block 1. Mest kvar är mindre än en fjärdedel. ${answersNote(input, shown)}`,
  };
}

/** The column heading gives the unit, per cent. */
function shareCell(input: ReportInput, area: AreaName, { row, category }: { readonly row: string; readonly category: string }): TableCell {
  const [found] = areaFigures(contextOf(input), { row, areas: [area], category });
  if (!found) return "..";
  const text = shortPhrase("sv", found.figure);
  return { text, display: text.replace(/ procent$/, ""), about: { kind: "cell", cell: found.figure.cell } };
}
