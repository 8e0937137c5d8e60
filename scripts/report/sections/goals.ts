// Decides how the assignment's three goals and the strategy's pillars are read: through the areas of the questionnaire, named each time.
import { areaFigures, highest, lowest } from "../area-statements.ts";
import type { ReportInput } from "../input.ts";
import { type Block, heading, paragraph, strong } from "../nodes.ts";
import { titleOf } from "../nouns.ts";
import { shortPhrase } from "../phrase.ts";
import { type Piece, type Sentence, sentence } from "../sentence.ts";
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
    ...goals.flatMap((goal) => goalPart(input, goal)),
    heading(3, "Strategins pelare"),
    paragraph("Pelarna är de som står i den nationella strategin (skr. 2024/25:121)."),
    ...pillars.flatMap((pillar) => [heading(4, pillar.title), paragraph(read(input, pillar)), ...statements(input, pillar)]),
  ];
}

function goalPart(input: ReportInput, goal: Goal): readonly Block[] {
  return [heading(3, goal.title), paragraph(read(input, goal)), ...statements(input, goal)];
}

function read(input: ReportInput, goal: Goal): string {
  const names = namesOf(input, goal).map(({ name }) => `”${name}”`);
  if (names.length === 0) return "Den här utgåvan har inget område som säger något om det.";
  return names.length === 1 ? `Läses genom området ${names[0]}.` : `Läses genom områdena ${listed(names)}.`;
}

function namesOf({ areas }: ReportInput, goal: Goal) {
  return areas.sv.filter(({ id }) => goal.areas.includes(id));
}

/** A paragraph for municipalities and one for agencies: how many have most in place, and most left to do, area by area. */
function statements(input: ReportInput, goal: Goal): readonly Block[] {
  const areas = namesOf(input, goal);
  const said = rows.flatMap((row) => {
    const high = areaList(input, { row, areas, category: highest });
    const low = areaList(input, { row, areas, category: lowest });
    return high && low ? [paragraph(strong(`${titleOf("sv", row)}.`), high, low)] : [];
  });
  if (said.length > 0 || areas.length === 0) return said;
  return [paragraph("Områdena redovisas inte, eftersom för få har svarat.")];
}

/** "Minst tre fjärdedelar av poängen på plats har 14 procent i ”A” och 11 procent i ”B”." Null where the row is withheld. */
function areaList(input: ReportInput, asked: Parameters<typeof areaFigures>[1]): Sentence | null {
  const figures = areaFigures(speakerOf(input), asked);
  if (figures.length === 0) return null;
  const start = asked.category === highest ? "minst tre fjärdedelar av poängen på plats har " : "mindre än en fjärdedel av poängen har ";
  const pieces = figures.flatMap(({ area, figure }, at): Piece[] => [
    at === 0 ? "" : at === figures.length - 1 ? " och " : ", ",
    { text: shortPhrase("sv", figure), about: { kind: "cell", cell: figure.cell } },
    ` i ”${area.name}”`,
  ]);
  return sentence("sv", start, ...pieces, ".");
}
