// The need for support: the measures that are next for most organisations, against the register of existing support.
import { types } from "../../core/organisation-types.ts";
import { inWords, listInWords } from "../../core/terms/sv.ts";
import type { ReportInput } from "../material/input.ts";
import { type Block, heading, list, paragraph, type ReportTable } from "../output/nodes.ts";
import type { Support } from "../schema.ts";
import { type AreaFigure, hasMeasures, measureFigures, measureStatement } from "../statements/area-statements.ts";
import { fewTitle, isFewRow, titleOf, wholeOf } from "../statements/nouns.ts";
import { monthWords } from "./recommendations.ts";
import { answersNote, contextOf, countText, intervalNote, listedNotes, proseOr } from "./wording.ts";

/** How many measures each group has in its table, where ties with the last are included, and in sentences. */
const limits = { rows: 8, sentences: 3 } as const;
/** How many measures without support are named; the others are only counted. */
const namedGaps = 8;
/** The types that are large enough, each with its size classes that have a report of their own: in Sweden those that support often does not reach (RiR 2024:6). */
const groups = types
  .filter(({ isFew }) => !isFew)
  .flatMap(({ id, sizes }) => [
    `type-${id}`,
    ...sizes.filter(({ address }) => address !== undefined).map((size) => `${id}-size-${size.id}`),
  ]);

type Availability = "used" | "does-not-reach" | "unknown" | "missing";
const availabilityWords: Readonly<Record<Availability, string>> = {
  used: "finns och används",
  "does-not-reach": "finns men når inte fram",
  unknown: "finns, men ingen vet hur det når fram",
  missing: "saknas i registret",
};

export function supportBlocks(input: ReportInput): readonly Block[] {
  return [
    heading(3, "De åtgärder som flest har framför sig"),
    ...needBlocks(input, groups),
    ...(hasMeasures(contextOf(input)) ? tooFew(input) : []),
    heading(3, "Det stöd som finns"),
    ...registerBlocks(input),
    heading(3, "Myndighetens förslag"),
    ...proseOr(input, "stod", "Myndigheten har inte skrivit några förslag till den här rapporten."),
  ];
}

/** The most common next measures of each group, and whether there is support for them; or that the release has no measures. */
export function needBlocks(input: ReportInput, groups: readonly string[]): readonly Block[] {
  const context = contextOf(input);
  if (!hasMeasures(context)) {
    return [
      paragraph(
        "Publiceringen redovisar inte åtgärder. Därför går det inte att säga vilka åtgärder flest har framför sig, och rapporten gissar inte.",
      ),
    ];
  }
  if (groups.every(isFewRow)) return tooFew(input);
  return [
    paragraph(
      "En åtgärd räknas för en organisation när den ingår i varje minsta plan som tar organisationen till nästa nivå. Det säger inte hur många som saknar den: andra kan behöva den längre fram.",
      `Åtgärder som ligger närmare varandra än ${inWords(2 * input.now.cube.base)} organisationer kan i verkligheten stå i omvänd ordning.`,
    ),
    ...groups.flatMap((row) => {
      const figures = firstOf(measureFigures(context, { row, measures: input.measures }), limits.rows);
      if (figures.length === 0) return [];
      return [
        ...(groups.length > 1 ? [heading(4, titleOf("sv", row))] : []),
        ...sentencesOf(figures).map((some) => list(some.map((one) => measureStatement(context, one)))),
        needTable(input, row, figures),
      ];
    }),
  ];
}

/** Those that have a sentence: the first, without a tie that is longer than the sentences may be. The table has them all. */
function sentencesOf(figures: readonly AreaFigure[]): readonly (readonly AreaFigure[])[] {
  const first = firstOf(figures, limits.sentences);
  const last = first.at(-1)?.figure.count ?? 0;
  const shown = first.length > limits.sentences ? first.filter(({ figure }) => figure.count > last) : first;
  return shown.length > 0 ? [shown] : [];
}

/** The first `many`, largest first, and any with the same count as the last of them. */
function firstOf(figures: readonly AreaFigure[], many: number): readonly AreaFigure[] {
  const last = figures[many - 1]?.figure.count ?? 0;
  return figures.filter(({ figure }) => figure.count >= last);
}

/** One table per group: a reader has one group in mind. */
function needTable(input: ReportInput, row: string, figures: readonly AreaFigure[]): ReportTable {
  return {
    type: "reportTable",
    isStatistics: true,
    caption: `${titleOf("sv", row)}: vanligaste nästa åtgärder och det stöd som finns, avrundade antal`,
    columns: [{ title: "Åtgärd" }, { title: "Antal", numeric: true }, { title: "Stöd" }],
    rows: figures.map(({ area, figure }) => [
      area.name,
      countText(input, row, figure.count),
      availabilityWords[availabilityOf(input.support, area.id, row)],
    ]),
    note: listedNotes([answersNote(input, [row]), intervalNote(input, [row])]),
  };
}

function tooFew({ now }: ReportInput): readonly Block[] {
  const few = fewTitle("sv", now.cube);
  return few === "" ? [] : [paragraph(`${few} är för få för en egen lista. Deras antal står i publiceringens fil.`)];
}

/** The best support for a measure in a group; reach in a size class is recorded separately. */
export function availabilityOf(register: readonly Support[], measure: string, row: string): Availability {
  const whole = wholeOf(row);
  const type = (whole ?? row).slice("type-".length);
  const helping = register.filter((one) => one.measures.includes(measure) && one.for.some((each) => each === type));
  const reaches = helping.map((one) => (whole !== undefined ? (one.reachSmall ?? "unknown") : one.reach));
  return (["used", "unknown", "does-not-reach"] as const).find((one) => reaches.includes(one)) ?? "missing";
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
