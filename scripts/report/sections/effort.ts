// What it would take: organisations × next measures × effort, as an interval, and only where the release has the figures.
import { inWords } from "../../core/terms/sv.ts";
import { mostHours } from "../../method/effort.ts";
import { roundingErrorOf } from "../../statistics/base.ts";
import { responseRate } from "../../statistics/cube/cube.ts";
import { countBounds } from "../../statistics/uncertainty/worst-case.ts";
import type { ReportInput } from "../material/input.ts";
import { type Block, paragraph } from "../output/nodes.ts";
import { hasMeasures, publishedMeasures } from "../statements/area-statements.ts";
import { titleOf, typeRows } from "../statements/nouns.ts";
import { isWithdrawn } from "./warnings.ts";
import { answersNote, contextOf, proseOr } from "./wording.ts";

const efforts = [
  { effort: 1, name: "dagar" },
  { effort: 2, name: "veckor" },
  { effort: 3, name: "månader" },
] as const;

export function effortBlocks(input: ReportInput): readonly Block[] {
  const context = contextOf(input);
  if (!hasMeasures(context)) {
    return [
      paragraph(
        `${isWithdrawn(input, "measure") ? "Tabellerna över åtgärder är tillbakadragna." : "Publiceringen redovisar inte vilka åtgärder organisationerna har framför sig."} Därför går det inte att räkna ut vad som krävs, och rapporten gissar inte.`,
      ),
      ...proseOr(input, "insats", ""),
    ];
  }
  const rows = typeRows(input.now.cube).flatMap((row) =>
    efforts.map(({ effort, name }) => {
      const measures = input.measures.filter((one) => one.effort === effort);
      const published = publishedMeasures(context, { row, measures });
      if (published.length === 0 && measures.length > 0) return [titleOf("sv", row), name, "..", "..", ".."];
      const counts = published.map(({ figure }) => figure.count).filter((count) => count > 0);
      const { n } = responseRate(input.now.cube, row);
      const bounds = counts.map((count) => countBounds(count, n));
      const [low, high] = [bounds.reduce((sum, one) => sum + one.low, 0), bounds.reduce((sum, one) => sum + one.high, 0)];
      return [
        titleOf("sv", row),
        name,
        String(counts.length),
        String(published.length - counts.length),
        counts.length === 0 ? "–" : `${low}–${high}`,
      ];
    }),
  );
  return [
    paragraph(
      "Varje organisation räknas en gång för varje nyckelåtgärd den har framför sig. Summan är antalet sådana par. Spannet är vad avrundningen lämnar öppet.",
      `Åtgärderna är delade efter arbetet i en liten organisation tills de är på plats första gången: dagar är högst ${mostHours.days} timmar, veckor högst ${mostHours.weeks} och månader mer. Timmarna är uppskattade.`,
      "Tabellen gäller bara dem som svarade. Åtgärder som är 0 i publiceringen är inte med i summan; hur många de är står i en egen kolumn.",
    ),
    {
      type: "reportTable",
      isStatistics: true,
      caption: "Nästa åtgärder efter arbete",
      columns: [
        { title: "Grupp" },
        { title: "Arbete" },
        { title: "I summan", group: "Antal åtgärder", numeric: true },
        { title: "Som är 0", group: "Antal åtgärder", numeric: true },
        { title: "Summa, antal par", numeric: true },
      ],
      rows,
      note: `Åtgärder som är 0 utelämnas, eftersom det inte går att säga att någon har dem framför sig. Upp till ${inWords(roundingErrorOf(input.now.cube.base))} organisationer kan ha avrundats bort för var och en, så summan kan vara så mycket större. ${answersNote(input, typeRows(input.now.cube))}`,
    },
    ...proseOr(input, "insats", ""),
  ];
}
