// The appendix that every figure links to: its cells, their counts, and the release and manifest that they are from.
import { releaseName } from "../../core/terms/release-name.ts";
import { capitalize } from "../../core/text.ts";
import { responseRate } from "../../statistics/cube/cube.ts";
import { formatCellName } from "../../statistics/uncertainty/figure.ts";
import { turnoverIn } from "../../statistics/uncertainty/movement.ts";
import { pointFloor } from "../../statistics/wording/figure-rule.ts";
import { wordsOf } from "../../statistics/wording/words.ts";
import type { ReleaseSource, ReportInput } from "../material/input.ts";
import { type Block, figuresIn, paragraph, type ReportTable, siteLink } from "../output/nodes.ts";
import { movementOf } from "../statements/change-statements.ts";
import { type CellIn, cellsOf, type FigureWords, panelPart, readCell, sourceAnchor } from "../statements/sentence.ts";
import { contextOf, countText, roundNameOf } from "./wording.ts";

/** Every cell that the blocks are based on, once each, in reading order. */
export function sourceBlocks(input: ReportInput, blocks: readonly Block[]): readonly Block[] {
  const { now, before } = input;
  return [
    paragraph(
      "Varje tal i texten bygger på celler i publiceringens fil.",
      siteLink(input.site, `/rapport/${now.cube.round}/${now.cube.release}/`, "Rapporten på webbplatsen"),
      "har en tabell över dem, och där leder varje understruken siffra till sin rad.",
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
    ...(panelRows(input, figuresIn(blocks)).length > 0 ? [panelSource(input)] : []),
  ];
}

function panelSource(input: ReportInput): Block {
  const { cube, manifest } = input.now;
  return paragraph(
    "Panelens tal är ur",
    siteLink(input.site, `/resultat/${cube.round}/${cube.release}/panel.json`, "panelens fil"),
    `(kontrollsumma, SHA-256: ${manifest.digests["panel"] ?? ""}).`,
  );
}

/** A table for each release, one for exact sizes and one for the panel, so that names are unique within a table. */
function sourceTables(input: ReportInput, figures: readonly FigureWords[]): readonly ReportTable[] {
  const named = (source: ReleaseSource): string => `${roundNameOf(source)}, ${releaseName(source.cube.release, "sv")}`;
  const cells = (["now", "before"] as const).flatMap((when) => {
    const source = input[when];
    // The figures of a change link to the cell as it is now.
    const rows = cellRows(input, figures, when).map((one) => (when === "before" ? { ...one, anchor: "" } : one));
    if (!source) return [];
    return [{ caption: `Cellerna bakom siffrorna i texten: ${named(source)}`, columns: ["Cell", "Antal", "Av"], rows, note: cellNote }];
  });
  const sizes = {
    caption: `Exakta antal bakom siffrorna i texten: ${named(input.now)}`,
    columns: ["Rad", "Svarade", "Inbjudna"],
    rows: sizeRows(input, figures),
  };
  const panel = {
    caption: `Ur panelen i ${named(input.now)}`,
    columns: ["Uppgift", "Värde", "Av"],
    rows: panelRows(input, figures),
  };
  return [...cells, sizes, panel]
    .filter(({ rows }) => rows.length > 0)
    .map(({ caption, columns, rows, ...more }) => ({
      ...more,
      type: "reportTable",
      isForScreens: true,
      caption,
      columns: columns.map((title, at) => ({ title, ...(at === 0 ? {} : { numeric: true }) })),
      rows: rows.map((one) => one.cells),
      anchors: rows.map(({ anchor }) => anchor),
    }));
}

const cellNote = `En cells namn är rad, variabel och kategori, och står likadant i publiceringens fil. Cellens antal är avrundat, eller ett spann: där färre än ${pointFloor} har svarat, och där ingen eller alla kan vara med. Talet efter ”Av” är hur många som har svarat, exakt. Andelen är mitten av det som antalet kan vara, delad med det.`;

interface SourceRow {
  readonly anchor: string;
  readonly cells: readonly string[];
}

/** Each row whose number of answers is mentioned, once. */
function sizeRows({ now }: ReportInput, figures: readonly FigureWords[]): readonly SourceRow[] {
  const named = new Map(figures.flatMap(({ about }) => (about.kind === "response" ? [[about.row, about] as const] : [])));
  return [...named].map(([row, about]) => {
    const { n, N } = responseRate(now.cube, row);
    return { anchor: sourceAnchor(about), cells: [row, String(n), String(N)] };
  });
}

/** Each part of the panel that is mentioned, once: movement as rose + same + fell, and a class in words. */
function panelRows(input: ReportInput, figures: readonly FigureWords[]): readonly SourceRow[] {
  const { releases } = contextOf(input);
  const named = new Map(
    figures.flatMap(({ about }) => (about.kind === "movement" || about.kind === "turnover" ? [[sourceAnchor(about), about] as const] : [])),
  );
  return [...named].flatMap(([anchor, about]) => {
    const name = `${about.row}/${panelPart(about)}`;
    if (about.kind === "movement") {
      const movement = movementOf(releases, about.row);
      if (!movement) return [];
      const { rose, same, fell, n } = movement;
      return [{ anchor, cells: [name, `${rose} + ${same} + ${fell}`, String(n)] }];
    }
    const group = releases.panel && turnoverIn(releases.panel, about.row)?.[about.group];
    if (!group || group.below === null) return [];
    return [{ anchor, cells: [name, wordsOf.sv.classes[group.below], String(group.n)] }];
  });
}

/** Every cell of one file that the figures are based on, once each. */
function cellRows(input: ReportInput, figures: readonly FigureWords[], when: CellIn["when"]): readonly SourceRow[] {
  const { releases } = contextOf(input);
  const named = figures.flatMap(({ about }) => cellsOf(about).filter((one) => one.when === when));
  const cells = new Map(named.map(({ cell }) => [formatCellName(cell), cell]));
  return [...cells].flatMap(([name, cell]) => {
    const figure = readCell(releases, { cell, when });
    if (!figure) return [];
    const n = figure.n ?? figure.of.high;
    return [{ anchor: sourceAnchor({ kind: "cell", cell }), cells: [name, countText({ ...figure, n }), String(n)] }];
  });
}
