// Decides the appendix that every figure leads to: its cell, what the cell says, and the release and manifest that it stands in.
import { releaseName } from "../../release-name.ts";
import { roundWhen } from "../../round-name.ts";
import { cellText, shareOf } from "../figure.ts";
import type { ReportInput } from "../input.ts";
import { cellAnchor } from "../link.ts";
import { type Block, figuresIn, paragraph, type ReportTable, siteLink } from "../nodes.ts";
import { capital, cellsOf, type FigureWords } from "../sentence.ts";
import { roundInWords, speakerOf } from "./speaking.ts";

/** Every cell that the blocks rest on, once each, in the order that a reader meets them. */
export function sourceBlocks(input: ReportInput, told: readonly Block[]): readonly Block[] {
  const { now, before } = input;
  return [
    paragraph(
      "Tabellen visar varje cell som en siffra i texten bygger på. Cellens namn är rad, variabel och kategori, och står likadant i publiceringens fil.",
    ),
    sourceTable(input, figuresIn(told)),
    ...[now, ...(before ? [before] : [])].map(({ cube, manifest, opens }) =>
      paragraph(
        `${capital(roundInWords({ cube, opens }))}, ${releaseName(cube.release, "sv")}:`,
        siteLink(input.site, `/resultat/${cube.round}/${cube.release}/cube.json`, "siffrorna"),
        "och",
        siteLink(input.site, `/resultat/${cube.round}/${cube.release}/manifest.json`, "intyget"),
        `(med ${Object.keys(manifest.signatures).length} underskrifter). Kontrollsumma för siffrorna, SHA-256: ${manifest.digests["cube"] ?? ""}.`,
      ),
    ),
    ...(now.panel === null ? [] : [panelSource(input)]),
  ];
}

/** Where the numbers stand that the table of the divided change is counted from. */
function panelSource(input: ReportInput): Block {
  const { cube, manifest } = input.now;
  return paragraph(
    "Hur förändringen delar sig är räknat ur",
    siteLink(input.site, `/resultat/${cube.round}/${cube.release}/panel.json`, "panelens siffror"),
    `(kontrollsumma, SHA-256: ${manifest.digests["panel"] ?? ""}).`,
  );
}

function sourceTable(input: ReportInput, figures: readonly FigureWords[]): ReportTable {
  const { releases } = speakerOf(input);
  const seen = new Map<string, { readonly anchor: string; readonly row: readonly string[] }>();
  for (const words of figures) {
    for (const { cell, when } of cellsOf(words)) {
      const key = `${when} ${cellText(cell)}`;
      const cube = releases[when];
      const source = input[when];
      const figure = cube && shareOf(cube, cell);
      if (!source || !figure || seen.has(key)) continue;
      const anchor = when === "now" ? cellAnchor({ text: "", about: { kind: "cell", cell } }) : "";
      seen.set(key, {
        anchor,
        row: [cellText(cell), String(figure.count), String(figure.of), `${roundWhen(source, "sv")}, ${source.cube.release}`],
      });
    }
  }
  const rows = [...seen.values()];
  return {
    type: "reportTable",
    caption: "Cellerna bakom siffrorna i texten",
    columns: [{ title: "Cell" }, { title: "Antal", numeric: true }, { title: "Av", numeric: true }, { title: "Publicering" }],
    rows: rows.map(({ row }) => row),
    anchors: rows.map(({ anchor }) => anchor),
  };
}
