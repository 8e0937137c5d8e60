// Change: first what became of those that answered both times, then the shares of all that answered, then and now.

import { releaseName } from "../../core/terms/release-name.ts";
import { inWords } from "../../core/terms/sv.ts";
import { termsOf } from "../../core/terms/terms.ts";
import { roundingErrorOf } from "../../statistics/base.ts";
import { panelFloor } from "../../statistics/schema.ts";
import { isPanelOf } from "../../statistics/uncertainty/change.ts";
import { noise } from "../../statistics/wording/sv.ts";
import type { ReportInput } from "../material/input.ts";
import { type Block, heading, list, paragraph, type ReportTable } from "../output/nodes.ts";
import { changeStatement, movementOf, movementStatement, turnoverOf, turnoverStatements } from "../statements/change-statements.ts";
import { fewTitle, isFewRow, kindOf, plainOf, titleOf, wholeOf } from "../statements/nouns.ts";
import { earlierErrorBlocks } from "./warnings.ts";
import { contextOf, countText, listedNotes, noComparisonSentence, roundNameOf, sourceOf } from "./wording.ts";

/** What became of each row since the round before; or why there is no comparison. `depth` is that of headings inside. */
export function changeBlocks(input: ReportInput, rows: readonly string[], depth: 3 | 4 = 4): readonly Block[] {
  if (!input.before) return [paragraph(noComparisonSentence(input, "sv"))];
  const context = contextOf(input);
  const shares = rows.map((row) => changeStatement(context, row)).filter((one) => one !== null);
  return [
    paragraph(`Jämförelsen är med ${roundNameOf(input.before)}, ${releaseName(input.before.cube.release, "sv")}.`),
    ...earlierErrorBlocks(input, "sv"),
    ...movementBlocks(input, rows),
    heading(depth, "Alla som svarade, då och nu"),
    ...(shares.length === 0
      ? [paragraph("Ingen grupp redovisas i båda mätomgångarna.")]
      : [
          paragraph(
            "De som svarade nu är delvis andra än de som svarade förra gången. En skillnad mellan de två andelarna visar därför inte att någon organisation har förändrats.",
          ),
          list(shares),
        ]),
  ];
}

/** What became of those that answered both times, and of the others; or why that is not shown. */
function movementBlocks(input: ReportInput, rows: readonly string[]): readonly Block[] {
  const context = contextOf(input);
  const moved = rows.filter((row) => movementOf(context.releases, row) !== null);
  const turnover = rows.flatMap((row) => turnoverStatements(context, row));
  if (moved.length === 0 && turnover.length === 0) {
    return [paragraph(noMovement(input, rows), "Därför säger rapporten inget om vilket håll utvecklingen går åt.")];
  }
  return [
    paragraph("Panelen är de som svarade båda gångerna. Bara den visar vilket håll organisationerna har gått åt."),
    ...(moved.length > 0 ? [list(moved.map((row) => movementStatement(context, row) ?? "")), movementTable(input, moved)] : []),
    ...(turnover.length > 0
      ? [
          paragraph("De som svarade bara en av gångerna:"),
          list(turnover),
          paragraph(
            "Hur de fördelar sig på nivåer redovisas inte. Vilka som har slutat svara kan vara känt, så en sådan tabell kunde röja dem.",
          ),
        ]
      : []),
  ];
}

/** Why none of the rows has a movement. */
function noMovement(input: ReportInput, rows: readonly string[]): string {
  const { now, before, panel } = contextOf(input).releases;
  const [what, types] = ["Vad som har hänt hos dem som svarade båda gångerna redovisas", rows.filter((row) => !isFewRow(row))];
  if (!panel || !before || !isPanelOf(panel, { before, after: now })) return `${what} inte: publiceringarna har ingen panel tillsammans.`;
  const found = panel.rows.filter(({ row }) => types.includes(row));
  if (types.length === 0)
    return `${what} inte: ${termsOf.sv.listInWords(rows.map((row) => kindOf("sv", row).definite))} är för få för en panel.`;
  const wholes = types.flatMap((row) => wholeOf(row) ?? []);
  if (wholes.length > 0) return `${what} bara för alla ${plainOf("sv", wholes[0] ?? "")} tillsammans, inte efter storlek.`;
  if (found.length === 0) return `${what} inte: gruppen är ny sedan förra gången.`;
  return found.some(({ withheld }) => withheld === "disclosure")
    ? `${what} inte: att visa det skulle säga för mycket om någon grupp.`
    : `${what} inte: minst ${panelFloor} ska ha svarat båda gångerna, lika många ha tillkommit och lika många ha slutat svara.`;
}

function movementTable(input: ReportInput, rows: readonly string[]): ReportTable {
  const { now, before } = input;
  const { releases } = contextOf(input);
  const body = rows.flatMap((row) => {
    const movement = movementOf(releases, row);
    if (!movement) return [];
    const { n } = movement;
    const counts = (["rose", "same", "fell"] as const).map((part) => {
      const { low, high } = movement.counts[part];
      return countText({ count: movement[part], counts: { low, high }, rest: { low: n - high, high: n - low }, n });
    });
    const { leavers, joiners } = turnoverOf(releases, row) ?? {};
    return [[titleOf("sv", row), ...counts, String(n), String(leavers?.n ?? ".."), String(joiners?.n ?? "..")]];
  });
  const few = fewTitle("sv", now.cube);
  const error = roundingErrorOf(now.cube.base);
  return {
    type: "reportTable",
    isStatistics: true,
    source: sourceOf([before, now].filter((one) => one !== null)),
    caption: "Nivån nu mot nivån förra gången, för dem som svarade båda gångerna",
    columns: [
      { title: "Grupp" },
      ...["Steg", "Stod kvar", "Sjönk", "Alla"].map((title) => ({ title, group: "Svarade båda gångerna", numeric: true })),
      { title: "Slutade svara", numeric: true },
      { title: "Tillkom", numeric: true },
    ],
    rows: body,
    note: listedNotes([
      `De tre första talen är avrundade, och inget ligger mer än ${inWords(error)} från det sanna. Där ett spann står ligger det sanna inom det. De andra talen är exakta.`,
      `Att fler har stigit än sjunkit, eller tvärtom, sägs bara när skillnaden är större än vad ${noise} ger i nitton fall av tjugo. Annars står nettot med sitt intervall.`,
      rows.length > 1 && few !== "" && `${few} är för få för en panel.`,
    ]),
  };
}
