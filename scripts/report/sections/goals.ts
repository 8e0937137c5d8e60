// Decides how the assignment's three goals and the strategy's pillars are read: through the areas of the questionnaire, named each time.
import { type AreaFigure, type AreaName, areaFigures, areaStatement, highest, leading, lowest } from "../area-statements.ts";
import type { ReportInput } from "../input.ts";
import { type Block, heading, paragraph, type ReportTable, strong, type TableCell } from "../nodes.ts";
import { titleOf } from "../nouns.ts";
import { shortPhrase } from "../phrase.ts";
import { listed, speakerOf, wordsOr } from "./speaking.ts";

interface Goal {
  readonly title: string;
  readonly areas: readonly string[];
}

/** From the reasons that the assignment gives. Which areas tell of which goal is our reading, and stands in the report. */
const goals: readonly Goal[] = [
  { title: "Organisationerna känner till hot och risker", areas: ["risk", "assets"] },
  { title: "Organisationerna tar ansvar", areas: ["governance", "organisation", "suppliers"] },
  { title: "Arbetet är systematiskt", areas: ["followup", "people"] },
];

/** The national strategy's pillars (skr. 2024/25:121). */
const pillars: readonly Goal[] = [
  { title: "Pelare A: systematiskt arbete", areas: ["governance", "organisation", "assets", "risk", "followup"] },
  { title: "Pelare B: kunskap", areas: ["people"] },
  { title: "Pelare C: förebygga och hantera", areas: ["suppliers", "safeguards", "incident", "continuity"] },
];

const rows = ["type-municipality", "type-agency"] as const;

export function goalBlocks(input: ReportInput): readonly Block[] {
  return [
    paragraph(
      "Formuläret frågar inte om målen direkt. Vi läser dem genom de områden som ligger närmast, och skriver vilka. För varje område står hur stor andel av de svarande som har det mesta på plats, och hur stor andel som har det mesta kvar att göra.",
    ),
    ...wordsOr(input, "mal", ""),
    ...goals.flatMap((goal) => [heading(3, goal.title), ...goalPart(input, goal)]),
    heading(3, "Strategins pelare"),
    paragraph("Pelarna är de som står i den nationella strategin (skr. 2024/25:121)."),
    ...pillars.flatMap((pillar) => [heading(4, pillar.title), ...goalPart(input, pillar)]),
  ];
}

/** What it is read through, where most is left to do, and the areas in a table. */
function goalPart(input: ReportInput, goal: Goal): readonly Block[] {
  const areas = namesOf(input, goal);
  const read = paragraph(readThrough(areas.map(({ name }) => `”${name}”`)));
  if (areas.length === 0) return [read];
  const shown = rows.filter((row) => figuresOf(input, { row, areas, category: lowest }).length > 0);
  if (shown.length === 0) return [read, paragraph("Områdena redovisas inte, eftersom för få har svarat.")];
  const left = shown.flatMap((row) => mostLeft(input, row, areas) ?? []);
  const alike = areas.length > 1 && left.length === 0 ? [paragraph("Var mest är kvar att göra går inte säkert att säga.")] : [];
  return [read, ...left, ...alike, areaTable(input, { goal, areas, shown })];
}

function readThrough(names: readonly string[]): string {
  if (names.length === 0) return "Den här utgåvan har inget område som säger något om det.";
  return names.length === 1 ? `Läses genom området ${names[0]}.` : `Läses genom områdena ${listed(names)}.`;
}

function namesOf({ areas }: ReportInput, goal: Goal): readonly AreaName[] {
  return areas.sv.filter(({ id }) => goal.areas.includes(id));
}

function figuresOf(input: ReportInput, asked: Parameters<typeof areaFigures>[1]): readonly AreaFigure[] {
  return areaFigures(speakerOf(input), asked);
}

/** The areas where most in the row may have most left; null where there is one alone, or the rounding cannot tell any apart from the rest. */
function mostLeft(input: ReportInput, row: string, areas: readonly AreaName[]): Block | null {
  const figures = figuresOf(input, { row, areas, category: lowest });
  const [first, ...others] = leading(figures);
  if (!first || figures.length === 1 || others.length + 1 === figures.length) return null;
  const name = strong(`${titleOf("sv", row)}, mest kvar att göra.`);
  if (others.length === 0) return paragraph(name, areaStatement(speakerOf(input), first));
  return paragraph(name, `${listed([first, ...others].map(({ area }) => `”${area.name}”`))}. De går inte att skilja åt.`);
}

interface Told {
  readonly goal: Goal;
  readonly areas: readonly AreaName[];
  /** Rows that are not withheld. */
  readonly shown: readonly string[];
}

/** Each area a line; two columns for each row of the plan: most in place, and most left. */
function areaTable(input: ReportInput, { goal, areas, shown }: Told): ReportTable {
  const asked = shown.flatMap((row) => [highest, lowest].map((category) => ({ row, category })));
  const cell = (area: AreaName, { row, category }: (typeof asked)[number]): TableCell => {
    const [found] = figuresOf(input, { row, areas: [area], category });
    return found ? { text: shortPhrase("sv", found.figure), about: { kind: "cell", cell: found.figure.cell } } : "..";
  };
  return {
    type: "reportTable",
    caption: `${goal.title}: andel av de svarande`,
    columns: [
      { title: "Område" },
      ...asked.map(({ row, category }) => ({
        title: `${titleOf("sv", row)}: ${category === highest ? "mest på plats" : "mest kvar"}`,
        numeric: true,
      })),
    ],
    rows: areas.map((area) => [area.name, ...asked.map((one) => cell(area, one))]),
    note: "Mest på plats är minst tre fjärdedelar av poängen i block 1. Mest kvar är mindre än en fjärdedel.",
  };
}
