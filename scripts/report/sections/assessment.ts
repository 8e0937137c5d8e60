// Decides how the assessment itself is told: levels by type and size, what is strong and weak, and what has changed.
import { shares } from "../../statistics/cube.ts";
import { type AreaFigure, areaFigures, areaStatement, highest, leading, lowest } from "../area-statements.ts";
import { direction, shareOf } from "../figure.ts";
import type { ReportInput } from "../input.ts";
import { type Block, heading, list, paragraph, type ReportFigure, type ReportTable } from "../nodes.ts";
import { sizeRows, titleOf, typeRows } from "../nouns.ts";
import { changeStatement, comparisonStatement, levelStatement, type Speaker, underLevel1, worstStatement } from "../statements.ts";
import { listed, speakerOf, uncomparedInWords, wordsOr } from "./speaking.ts";

export function assessmentBlocks(input: ReportInput): readonly Block[] {
  const speaker = speakerOf(input);
  const types = typeRows(input.now.cube);
  const shown = types.filter((row) => levelStatement(speaker, row) !== null);
  return [
    ...wordsOr(input, "bedomning", ""),
    heading(3, "Nivåer"),
    ...shown.map((row) => paragraph(levelStatement(speaker, row), worstStatement(speaker, row))),
    ...comparisons(speaker, shown),
    levelFigure(input, { rows: types, caption: "Andel av de svarande som är under nivå 1" }),
    levelTable(input, [...types, "all"]),
    heading(3, "Efter storlek"),
    ...types.flatMap((type) => sizeBlocks(input, type)),
    heading(3, "Styrkor och svagheter"),
    ...strengthBlocks(input),
    heading(3, "Förändring"),
    ...changeBlocks(input),
  ];
}

/** Only what is certain is told pair by pair; that nothing is, is one sentence. */
function comparisons(speaker: Speaker, rows: readonly string[]): readonly Block[] {
  const [first, second] = rows;
  if (first === undefined || second === undefined) return [];
  const pairs = rows.flatMap((one, at) => rows.slice(at + 1).map((other) => ({ one, other })));
  const certain = pairs.filter(({ one, other }) => {
    const [a, b] = [one, other].map((row) => shareOf(speaker.releases.now, underLevel1(row)));
    return a && b && direction(a, b) !== "unclear";
  });
  if (certain.length > 0) return [paragraph(...certain.map(({ one, other }) => comparisonStatement(speaker, one, other)))];
  return [
    paragraph(
      "Skillnaderna mellan typerna är mindre än vad avrundningen lämnar öppet. Det går inte att säga att någon typ ligger före en annan.",
    ),
  ];
}

function levelFigure(
  { now }: ReportInput,
  { rows, caption }: { readonly rows: readonly string[]; readonly caption: string },
): ReportFigure {
  const bars = rows.map((row) => {
    const figure = shareOf(now.cube, underLevel1(row));
    const value = figure ? `${Math.round(100 * figure.share)} % (${figure.count} av ${figure.of})` : "för få svar";
    return {
      label: titleOf("sv", row),
      value,
      share: figure?.share ?? null,
      low: figure?.between.low ?? 0,
      high: figure?.between.high ?? 0,
    };
  });
  return {
    type: "reportFigure",
    caption,
    alternative: `Liggande staplar. ${bars.map(({ label, value }) => `${label}: ${value}`).join(". ")}.`,
    bars,
    note: "Självskattade svar. Det smala strecket visar vad avrundningen lämnar öppet; är det långt ska andelen läsas som ungefärlig.",
  };
}

/** Regions are few, so that their levels are told as under level 1 or higher. */
function levelTable({ now }: ReportInput, rows: readonly string[]): ReportTable {
  const cells = (row: string): readonly string[] => {
    const found = shares(now.cube, row, "level");
    if (!found) return ["..", "..", "..", "..", ".."];
    const counts = found.map(({ count }) => count);
    if (row !== "type-region") return counts.map(String);
    const higher = counts.slice(1).reduce((sum, one) => sum + one, 0);
    return [String(counts[0]), `tillsammans ${higher}`, "", "", ""];
  };
  return {
    type: "reportTable",
    caption: "Svarande på varje nivå, avrundade antal",
    columns: [{ title: "Grupp" }, ...["Under nivå 1", "Nivå 1", "Nivå 2", "Nivå 3", "Nivå 4"].map((title) => ({ title, numeric: true }))],
    rows: rows.map((row) => [titleOf("sv", row), ...cells(row)]),
    note: "”..” betyder att gruppen är för liten för att redovisas. Regionerna är få och visas därför som under nivå 1 eller högre.",
  };
}

function sizeBlocks(input: ReportInput, type: string): readonly Block[] {
  const rows = sizeRows(input.now.cube, type);
  const [smallest, largest] = [rows[0], rows.at(-1)];
  if (smallest === undefined || largest === undefined || smallest === largest) return [];
  const speaker = speakerOf(input);
  const compared = comparisonStatement(speaker, smallest, largest);
  const caption = `${titleOf("sv", type)}: andel av de svarande som är under nivå 1, efter storlek`;
  const none = `${titleOf("sv", type)}: minst en av grupperna är för liten för att redovisas.`;
  return [paragraph(compared ?? none), levelFigure(input, { rows, caption })];
}

function strengthBlocks(input: ReportInput): readonly Block[] {
  const speaker = speakerOf(input);
  const areas = input.areas.sv;
  const rows = typeRows(input.now.cube).filter((row) => row !== "type-region");
  const perRow = rows.flatMap((row) => {
    const weak = named(areaFigures(speaker, { row, areas, category: lowest }), areas.length);
    const strong = named(areaFigures(speaker, { row, areas, category: highest }), areas.length);
    return [
      heading(4, titleOf("sv", row)),
      ...told(speaker, "Mest på plats", strong),
      ...told(speaker, "Mest kvar att göra", weak),
      areaTable(input, row),
    ];
  });
  return [
    paragraph(
      "Måttet är andelen av poängen i block 1, de frågor som alla svarande har besvarat. Avrundningen gör att områden ofta inte går att skilja åt. Då nämns de tillsammans, eller inte alls. Regionerna är för få för en egen profil.",
    ),
    ...perRow,
  ];
}

/** The areas that no other outdoes; null where that is more than half of them, since next to nothing can then be told apart. */
function named(figures: readonly AreaFigure[], all: number): readonly AreaFigure[] | null {
  const first = leading(figures);
  return first.length === 0 || 2 * first.length > all ? null : first;
}

function told(speaker: ReturnType<typeof speakerOf>, label: string, figures: readonly AreaFigure[] | null): readonly Block[] {
  if (figures === null) return [paragraph(`${label}: inget område skiljer sig säkert från de flesta andra.`)];
  // More than three are named but not each told, so that the list stays readable.
  if (figures.length > 3)
    return [paragraph(`${label}: ${listed(figures.map(({ area }) => `”${area.name}”`))}. De går inte att skilja åt.`)];
  return [paragraph(`${label}:`), list(figures.map((one) => areaStatement(speaker, one)))];
}

function areaTable({ now, areas }: ReportInput, row: string): ReportTable {
  return {
    type: "reportTable",
    caption: `${titleOf("sv", row)} efter hur stor del av poängen som är på plats i varje område, avrundade antal`,
    columns: [{ title: "Område" }, ...["Under 25 %", "25–49 %", "50–74 %", "75–100 %"].map((title) => ({ title, numeric: true }))],
    rows: areas.sv.map(({ id, name }) => {
      const found = shares(now.cube, row, `area-${id}`);
      return [name, ...(found?.map(({ count }) => String(count)) ?? ["..", "..", "..", ".."])];
    }),
  };
}

function changeBlocks(input: ReportInput): readonly Block[] {
  if (!input.before) {
    return [paragraph(uncomparedInWords(input, "sv"))];
  }
  const speaker = speakerOf(input);
  const said = [...typeRows(input.now.cube)].map((row) => changeStatement(speaker, row)).filter((one) => one !== null);
  return [
    paragraph(`Jämförelsen är med mätomgången ${input.before.cube.round}, publicering ${input.before.cube.release}.`),
    said.length > 0 ? list(said) : paragraph("Ingen grupp redovisas i båda mätomgångarna, så det går inte att säga något om förändring."),
    paragraph(
      "Det är två tvärsnitt: alla som svarade då mot alla som svarar nu. Publiceringen har ingen panel, alltså ingen redovisning av dem som svarade båda gångerna.",
      "Det går därför inte att skilja verklig förändring från att andra organisationer har svarat.",
    ),
  ];
}
