// A short report for one group: its levels, its strengths and weaknesses, and what it lacks for level 1.
import { noBreak } from "../core/no-break.ts";
import { types } from "../core/organisation-types.ts";
import type { Language } from "../core/terms/languages.ts";
import { chapter, type Report, reportOf } from "./assemble.ts";
import type { ReportInput } from "./material/input.ts";
import { type Block, list, paragraph, siteLink, strong } from "./output/nodes.ts";
import { changeBlocks } from "./sections/change.ts";
import { levelFigure, levelTable, sizeBlocks } from "./sections/levels.ts";
import { needBlocks } from "./sections/needs.ts";
import { areaRule, noAreas, strengthsOf } from "./sections/strengths.ts";
import { contextOf, roundingRule } from "./sections/wording.ts";
import { hasAreas } from "./statements/area-statements.ts";
import { movementStatement } from "./statements/change-statements.ts";
import { isFewRow, titleOf, wholeOf } from "./statements/nouns.ts";
import { comparisonStatement, levelStatement, likelyStatement, responseStatement, worstStatement } from "./statements/statements.ts";

/** The groups with a short report, by the last part of its address: types, and size classes with a report of their own. */
export const shortGroups: Readonly<Record<string, string>> = Object.fromEntries([
  ...types.map(({ id, address }) => [address, `type-${id}`]),
  ...types.flatMap(({ id, sizes }) =>
    sizes.flatMap((size) => (size.address === undefined ? [] : [[size.address, `${id}-size-${size.id}`]])),
  ),
]);

/** The group as a heading, for display: "Kommuner med under 10 000 invånare". */
export function shortTitle(language: Language, group: string): string {
  return noBreak(titleOf(language, shortGroups[group] ?? group));
}

/** One group's report, assembled like the national one and from the same cells; null where the release withholds or lacks the row. */
export function assembleShort(input: ReportInput, group: string): Report | null {
  const row = shortGroups[group];
  if (row === undefined) return null;
  if (levelStatement(contextOf(input), row) === null) return null;
  const strengths = hasAreas(contextOf(input)) ? [paragraph(areaRule), ...strengthsOf(input, row)] : [paragraph(noAreas)];
  return reportOf(input, `Kort rapport: ${titleOf("sv", row).toLowerCase()}`, [
    chapter("lage", "Läget", levelBlocks(input, row)),
    ...(isFewRow(row) ? [] : [chapter("omraden", "Styrkor och svagheter", strengths)]),
    chapter("niva-1", "Det som saknas för nivå 1", needBlocks(input, [row])),
    chapter("vidare", "Så använder ni det här", useBlocks(input, row)),
  ]);
}

function levelBlocks(input: ReportInput, row: string): readonly Block[] {
  const context = contextOf(input);
  const whole = wholeOf(row);
  return [
    paragraph(levelStatement(context, row), movementStatement(context, row), likelyStatement(context, row), worstStatement(context, row)),
    ...(whole === undefined ? [] : [paragraph(comparisonStatement(context, row, whole))]),
    paragraph(
      strong("Så säkert är det."),
      "Svaren är självskattade, och ingen annan har kontrollerat dem.",
      responseStatement(context, row),
      roundingRule(input.now.cube, "sv"),
      "Det här är inte officiell statistik.",
    ),
    levelFigure(input, { rows: whole === undefined ? [row] : [row, whole], caption: "Andel av de svarande som är under nivå 1" }),
    levelTable(input, [row]),
    ...sizeBlocks(input, row),
    ...changeBlocks(input, [row], 3),
  ];
}

/** What an organisation of the group can do with the report. */
function useBlocks({ site }: ReportInput, row: string): readonly Block[] {
  return [
    list([
      [
        "Svara på frågorna i",
        siteLink(site, "/svara/", "formuläret"),
        "på webbplatsen. Ni ser genast er egen nivå och vilka åtgärder som tar er till nästa. Inget skickas förrän ni själva väljer det.",
      ],
      "Ställ ert resultat bredvid siffrorna här. Om ni står lägre än de flesta är det ett skäl att börja, inte ett betyg.",
      wholeOf(row) !== undefined
        ? "Välj åtgärder som går att göra tillsammans med en samarbetspart. Det står vid varje åtgärd på webbplatsen."
        : "Ta med er plan till ledningen. Formuläret gör ett färdigt beslutsunderlag utan era svagheter i den öppna delen.",
    ]),
    paragraph("Rapporten säger inget om någon enskild organisation, och den rangordnar ingen."),
  ];
}
