// The need for support, from what is lacking, against the register of existing support.
import { listInWords } from "../../core/terms/sv.ts";
import type { ReportInput } from "../material/input.ts";
import { type Block, heading, paragraph, type ReportTable } from "../output/nodes.ts";
import type { Support } from "../schema.ts";
import { isFewRow, typeRows } from "../statements/nouns.ts";
import { availabilityWords, needBlocks } from "./needs.ts";
import { monthWords } from "./recommendations.ts";
import { proseOr } from "./wording.ts";

/** How many measures without support are named; the others are only counted. */
const namedGaps = 8;

export function supportBlocks(input: ReportInput): readonly Block[] {
  return [
    heading(3, "Det som saknas för nivå 1"),
    ...needBlocks(
      input,
      typeRows(input.now.cube).filter((row) => !isFewRow(row)),
    ),
    heading(3, "Det stöd som finns"),
    ...registerBlocks(input),
    heading(3, "Myndighetens förslag"),
    ...proseOr(input, "stod", "Myndigheten har inte skrivit några förslag till den här rapporten."),
  ];
}

function registerBlocks({ support, measures }: ReportInput): readonly Block[] {
  const helped = new Set(support.flatMap((one) => one.measures));
  const without = measures.filter(({ id }) => !helped.has(id));
  const gaps =
    without.length === 0
      ? "Alla åtgärder har något stöd i registret."
      : `${without.length} av ${measures.length} åtgärder har inget stöd i registret. Att stöd saknas i registret betyder inte att det inte finns, bara att ingen har fört in det.`;
  if (support.length === 0) {
    return [paragraph("Registret över stöd är tomt. Ingen har fört in något stöd som går att belägga."), paragraph(gaps)];
  }
  const first = without.slice(0, namedGaps).map(({ name }) => `”${name}”`);
  const named =
    without.length > namedGaps
      ? `Bland åtgärderna utan stöd har dessa högst prioritet: ${listInWords(first)}.`
      : `Det är ${listInWords(first)}.`;
  return [registerTable(support, measures), paragraph(gaps, without.length > 0 ? named : "")];
}

function registerTable(support: readonly Support[], measures: ReportInput["measures"]): ReportTable {
  const names = new Map(measures.map(({ id, name }) => [id, name]));
  return {
    type: "reportTable",
    isWords: true,
    caption: "Registret över stöd",
    columns: [{ title: "Stöd" }, { title: "Ges av" }, { title: "Hjälper med" }, { title: "Når fram" }, { title: "Källa" }],
    rows: support
      .toSorted((a, b) => a.name.sv.localeCompare(b.name.sv, "sv"))
      .map(({ name, provider, measures: ids, reach, source }) => [
        name.sv,
        provider,
        ids.map((id) => names.get(id) ?? id).join("; "),
        availabilityWords[reach],
        `${source.title}, läst ${monthWords(source.checked, "sv")}`,
      ]),
  };
}
