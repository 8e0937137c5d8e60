// The appendix that every figure links to: its cells, their counts, and the release and manifest that they are from.
import { releaseName } from "../../core/release-name.ts";
import { capitalize } from "../../core/text.ts";
import { formatCellName } from "../../statistics/uncertainty/figure.ts";
import type { ReportInput } from "../material/input.ts";
import { type Block, figuresIn, paragraph, type ReportTable, siteLink } from "../output/nodes.ts";
import { type CellIn, cellAnchor, cellsOf, type FigureWords, readCell } from "../statements/sentence.ts";
import { contextOf, roundNameOf } from "./wording.ts";

/** Every cell that the blocks are based on, once each, in reading order. */
export function sourceBlocks(input: ReportInput, blocks: readonly Block[]): readonly Block[] {
  const { now, before } = input;
  return [
    paragraph(
      "Tabellerna visar varje cell som en siffra i texten bygger på, en tabell för varje publicering. Cellens namn är rad, variabel och kategori, och står likadant i publiceringens fil.",
    ),
    ...sourceTables(input, figuresIn(blocks)),
    ...[now, ...(before ? [before] : [])].map(({ cube, manifest, opens }) =>
      paragraph(
        `${capitalize(roundNameOf({ cube, opens }))}, ${releaseName(cube.release, "sv")}:`,
        siteLink(input.site, `/resultat/${cube.round}/${cube.release}/cube.json`, "siffrorna"),
        "och",
        siteLink(input.site, `/resultat/${cube.round}/${cube.release}/manifest.json`, "intyget"),
        `(med ${Object.keys(manifest.signatures).length} underskrifter). Kontrollsumma för siffrorna, SHA-256: ${manifest.digests["cube"] ?? ""}.`,
      ),
    ),
    ...(figuresIn(blocks).some(({ about }) => about.kind === "panel") ? [panelSource(input)] : []),
  ];
}

/** The source of the table that decomposes the change. */
function panelSource(input: ReportInput): Block {
  const { cube, manifest } = input.now;
  return paragraph(
    "Hur förändringen delar sig är räknat ur",
    siteLink(input.site, `/resultat/${cube.round}/${cube.release}/panel.json`, "panelens siffror"),
    `(kontrollsumma, SHA-256: ${manifest.digests["panel"] ?? ""}).`,
  );
}

/** A table for each release and one for the panel, so that cell names are unique within a table. */
function sourceTables(input: ReportInput, figures: readonly FigureWords[]): readonly ReportTable[] {
  return (["now", "before", "panel"] as const).flatMap((when) => {
    const source = when === "panel" ? input.now : input[when];
    const rows = cellRows(input, figures, when);
    if (!source || rows.length === 0) return [];
    // The figures of a change link to the cell as it is now.
    const hasAnchors = when !== "before";
    return [
      {
        type: "reportTable",
        caption: `Cellerna bakom siffrorna i texten: ${when === "panel" ? "panelen i " : ""}${roundNameOf(source)}, ${releaseName(source.cube.release, "sv")}`,
        columns: [{ title: "Cell" }, { title: "Antal", numeric: true }, { title: "Av", numeric: true }],
        rows: rows.map(({ cells }) => cells),
        anchors: rows.map(({ anchor }) => (hasAnchors ? anchor : "")),
      },
    ];
  });
}

/** Every cell of one file that the figures are based on, once each. */
function cellRows(input: ReportInput, figures: readonly FigureWords[], when: CellIn["when"]) {
  const { releases } = contextOf(input);
  const named = figures.flatMap(({ about }) => cellsOf(about).filter((one) => one.when === when));
  const cells = new Map(named.map(({ cell }) => [formatCellName(cell), cell]));
  return [...cells].flatMap(([name, cell]) => {
    const figure = readCell(releases, { cell, when });
    if (!figure) return [];
    return [{ anchor: cellAnchor({ kind: "cell", cell }), cells: [name, String(figure.count), String(figure.of)] }];
  });
}
