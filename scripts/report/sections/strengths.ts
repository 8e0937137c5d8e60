// A group's strongest and weakest areas, or that the areas cannot be told apart.
import { listInWords } from "../../core/terms/sv.ts";
import { shares } from "../../statistics/cube/cube.ts";
import type { ReportInput } from "../material/input.ts";
import { type Block, list, paragraph, type ReportTable } from "../output/nodes.ts";
import { type AreaFigure, areaStatement, highest, lowest, namedAreas } from "../statements/area-statements.ts";
import { titleOf } from "../statements/nouns.ts";
import { answersNote, contextOf, countText, intervalNote, listedNotes } from "./wording.ts";

/** The rule of `namedAreas` in words: stated once in the report and referred to elsewhere. */
export const areaRule =
  "Måttet är andelen av poängen i block 1, de frågor som alla svarande har besvarat. Ett område nämns när det säkert har fler svarande där än mer än hälften av formulärets andra områden, och inget annat säkert har fler, vad avrundningen än döljer. Flera områden kan därför nämnas tillsammans. Det säger hur områdena förhåller sig till varandra, inte att kraven där är uppfyllda.";

/** Instead, where the release has no areas. */
export const noAreas = "Publiceringen redovisar inte områden. Därför går det inte att säga vad flest har på plats eller kvar att göra.";

/** Where most have most in place and where most have most left to do, then every area in a table. */
export function strengthsOf(input: ReportInput, row: string): readonly Block[] {
  const context = contextOf(input);
  const areas = input.areas.sv;
  const figures = (category: string) => namedAreas(context, { row, areas, category });
  return [
    ...namedBlocks(context, "Mest på plats", figures(highest)),
    ...namedBlocks(context, "Mest kvar att göra", figures(lowest)),
    areaTable(input, row),
  ];
}

function namedBlocks(context: ReturnType<typeof contextOf>, label: string, figures: readonly AreaFigure[] | null): readonly Block[] {
  if (figures === null) return [paragraph(`${label}: inget område skiljer sig säkert från de flesta andra.`)];
  // More than three are named without their shares, to keep the list readable.
  if (figures.length > 3)
    return [paragraph(`${label}: ${listInWords(figures.map(({ area }) => `”${area.name}”`))}. De går inte att skilja åt.`)];
  return [
    paragraph(figures.length > 1 ? `${label}, utan att områdena går att skilja åt:` : `${label}:`),
    list(figures.map((one) => areaStatement(context, one))),
  ];
}

function areaTable(input: ReportInput, row: string): ReportTable {
  const { now, areas } = input;
  const rows = areas.sv.map(({ id, name }) => {
    const found = shares(now.cube, row, `area-${id}`);
    return [name, ...(found?.map(countText) ?? ["..", "..", "..", ".."])];
  });
  return {
    type: "reportTable",
    isStatistics: true,
    caption: `${titleOf("sv", row)} efter hur stor del av poängen som är på plats i varje område, avrundade antal`,
    columns: [
      { title: "Område" },
      ...["Under 25", "25–49", "50–74", "75–100"].map((title) => ({ title, group: "På plats, %", numeric: true })),
    ],
    rows,
    note: listedNotes([answersNote(input, [row]), intervalNote(rows)]),
  };
}
