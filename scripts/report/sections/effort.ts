// Decides how the report tells what it would take: organisations × next measures × effort, as an interval, and only where the release has it.

import { countBetween } from "../../statistics/worst-case.ts";
import { hasMeasures, measureFigures } from "../area-statements.ts";
import type { ReportInput } from "../input.ts";
import { type Block, paragraph } from "../nodes.ts";
import { titleOf, typeRows } from "../nouns.ts";
import { speakerOf, wordsOr } from "./speaking.ts";

const efforts = [
  { effort: 1, name: "dagar" },
  { effort: 2, name: "veckor" },
  { effort: 3, name: "månader" },
] as const;

export function effortBlocks(input: ReportInput): readonly Block[] {
  const speaker = speakerOf(input);
  if (!hasMeasures(speaker)) {
    return [
      paragraph(
        "Publiceringen redovisar inte vilka åtgärder organisationerna har framför sig. Därför går det inte att räkna ut vad som krävs, och rapporten gissar inte.",
      ),
      ...wordsOr(input, "insats", ""),
    ];
  }
  const rows = typeRows(input.now.cube).flatMap((row) =>
    efforts.map(({ effort, name }) => {
      const figures = measureFigures(speaker, { row, measures: input.measures.filter((one) => one.effort === effort) });
      const bounds = figures.map(({ figure }) => countBetween(figure.count));
      const [low, high] = [bounds.reduce((sum, one) => sum + one.low, 0), bounds.reduce((sum, one) => sum + one.high, 0)];
      return [titleOf("sv", row), name, String(figures.length), figures.length === 0 ? "–" : `${low}–${high}`];
    }),
  );
  return [
    paragraph(
      "Tabellen räknar första verkliga steget i varje nästa åtgärd. Summan är åtgärder gånger organisationer, och spannet är vad avrundningen lämnar öppet.",
      "Den gäller bara dem som svarade, och de åtgärder som någon har framför sig i publiceringen.",
    ),
    {
      type: "reportTable",
      isStatistics: true,
      caption: "Nästa åtgärder efter hur lång tid första steget tar",
      columns: [
        { title: "Grupp" },
        { title: "Första steget" },
        { title: "Olika åtgärder", numeric: true },
        { title: "Summa", numeric: true },
      ],
      rows,
    },
    ...wordsOr(input, "insats", ""),
  ];
}
