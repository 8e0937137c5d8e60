// The assessment: levels by type and size, strengths and weaknesses, and change.
import type { ReportInput } from "../material/input.ts";
import { type Block, heading, list, paragraph, strong } from "../output/nodes.ts";
import { hasAreas } from "../statements/area-statements.ts";
import { movementStatement } from "../statements/change-statements.ts";
import { fewTitle, largeTypeRows, titleOf, typeRows } from "../statements/nouns.ts";
import { certainPairs, levelStatement, likelyStatement, type StatementContext, worstStatement } from "../statements/statements.ts";
import { changeBlocks } from "./change.ts";
import { levelFigure, levelTable, nationalRows, sizeBlocks } from "./levels.ts";
import { areaRule, noAreas, strengthsOf } from "./strengths.ts";
import { contextOf, proseOr, roundingRule } from "./wording.ts";

export function assessmentBlocks(input: ReportInput): readonly Block[] {
  const context = contextOf(input);
  const types = typeRows(input.now.cube);
  const sizes = types.flatMap((type) => sizeBlocks(input, type));
  const shown = types.filter((row) => levelStatement(context, row) !== null);
  return [
    ...proseOr(input, "bedomning", ""),
    heading(3, "Nivåer"),
    list(types.map((row) => levelItem(context, row))),
    ...comparisons(context, shown),
    levelFigure(input, { rows: nationalRows(input), caption: "Andel av de svarande som är under nivå 1" }),
    levelTable(input, nationalRows(input)),
    paragraph(
      strong("Så säkert är det."),
      "Vi vet inte hur de som inte svarade skulle ha svarat, och räknar inte upp svaren till alla. Därför står det lägsta och det högsta möjliga värdet bredvid varje andel under nivå 1.",
      roundingRule(input.now.cube, "sv"),
      "Mer står i kapitlet ”Om siffrorna”.",
    ),
    ...(sizes.length > 0 ? [heading(3, "Efter storlek"), ...sizes] : []),
    heading(3, "Styrkor och svagheter"),
    ...strengthBlocks(input),
    heading(3, "Förändring"),
    ...changeBlocks(input, types),
  ];
}

/** A type's level, what became of those that answered both times, the likely interval and the worst case. */
function levelItem(context: StatementContext, row: string): Parameters<typeof list>[0][number] {
  const level = levelStatement(context, row);
  const name = strong(`${titleOf("sv", row)}.`);
  if (!level) return [name, "Redovisas inte, eftersom för få har svarat."];
  const more = [movementStatement(context, row), likelyStatement(context, row), worstStatement(context, row)];
  return [name, level, ...more.filter((one) => one !== null)];
}

/** Pairs of types are compared only where one is certainly ahead; otherwise one sentence says that none is. */
function comparisons(context: StatementContext, rows: readonly string[]): readonly Block[] {
  if (rows.length < 2) return [];
  const certain = certainPairs(context, rows);
  if (certain.length > 0) return [paragraph(...certain)];
  return [
    paragraph(
      "Skillnaderna mellan typerna är mindre än vad avrundningen lämnar öppet. Det går inte att säga att någon typ ligger före en annan.",
    ),
  ];
}

function strengthBlocks(input: ReportInput): readonly Block[] {
  if (!hasAreas(contextOf(input))) return [paragraph(noAreas), ...proseOr(input, "sma-typer", "")];
  const rows = largeTypeRows(input.now.cube);
  const few = fewTitle("sv", input.now.cube);
  return [
    paragraph(areaRule, few && `${few} är för få för en egen profil.`),
    ...proseOr(input, "sma-typer", ""),
    ...rows.flatMap((row) => [heading(4, titleOf("sv", row)), ...strengthsOf(input, row)]),
  ];
}
