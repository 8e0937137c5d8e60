// The need for support, from what is lacking, against the register of existing support.
import type { ReportInput } from "../material/input.ts";
import { type Block, heading, paragraph, type ReportTable } from "../output/nodes.ts";
import type { Support } from "../schema.ts";
import { isFewRow, typeRows } from "../statements/nouns.ts";
import { availabilityWords, needBlocks } from "./needs.ts";
import { monthWords } from "./recommendations.ts";
import { proseOr } from "./wording.ts";

export function supportBlocks(input: ReportInput): readonly Block[] {
  const large = typeRows(input.now.cube).filter((row) => !isFewRow(row));
  return [
    heading(3, "Det som saknas för nivå 1"),
    ...needBlocks(input, large),
    heading(3, "Det stöd som finns"),
    ...registerBlocks(input),
    stepTable(input),
    heading(3, "Myndighetens förslag"),
    ...proseOr(input, "stod", "Myndigheten har inte skrivit några förslag till den här rapporten."),
  ];
}

function registerBlocks({ support, measures }: ReportInput): readonly Block[] {
  if (support.length > 0) return [registerTable(support, measures)];
  return [paragraph("Registret över stöd är tomt. Ingen har fört in något stöd som går att belägga.")];
}

/** What the steps of each area have to lean on: where the last column is high, support is missing. */
function stepTable({ areas, steps, support }: ReportInput): ReportTable {
  const helped = new Set(support.flatMap((one) => one.measures));
  return {
    type: "reportTable",
    isWords: true,
    caption: "Stegen i åtgärderna, och vad som finns att ta hjälp av",
    columns: [
      { title: "Område" },
      ...["Steg", "Stöd i registret", "Sida att läsa", "Inget av dem"].map((title) => ({ title, numeric: true })),
    ],
    rows: areas.sv.map(({ id, name }) => {
      const own = steps.filter((one) => one.area === id);
      const inRegister = own.filter(({ measure }) => helped.has(measure));
      const none = own.filter((one) => !one.hasPage && !helped.has(one.measure));
      return [name, ...[own, inRegister, own.filter(({ hasPage }) => hasPage), none].map((all) => String(all.length))];
    }),
    note: "En sida att läsa är en sida hos någon annan som vi har läst. Att inget är antecknat betyder inte att stöd saknas, bara att ingen har fört in det.",
  };
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
