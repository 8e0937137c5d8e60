// Every format read by a reader that is not ours, where there is one, and compared observation for observation.
import { Readable } from "node:stream";
import CsvwParser from "@zazuko/rdf-parser-csvw";
import { csvParseRows, dsvFormat } from "d3";
import jsonld from "jsonld";
import JSONstat from "jsonstat-toolkit";
import { Parser, Store } from "n3";
import { describe, expect, it } from "vitest";
import {
  inventedCube,
  inventedDataset,
  inventedPanel,
  inventedSeries,
  withExactResponse,
} from "../../../testing/statistics/invented-dataset.ts";
import { type DataFile, filesOf, seriesFilesOf } from "../files.ts";
import { type Observation, observationsOf, panelObservations } from "../observations.ts";
import { fromSeriesCode } from "../series.ts";
import { readPx } from "./read-px.ts";

const dataset = inventedDataset({ cube: withExactResponse(inventedCube(true)), panel: inventedPanel });
const series = inventedSeries();
const files = filesOf(dataset);
const parts: readonly (readonly [what: string, files: readonly DataFile[], expected: readonly Observation[]])[] = [
  ["the release", files.filter(({ isPanel }) => !isPanel), observationsOf(dataset)],
  ["the panel", files.filter(({ isPanel }) => isPanel), panelObservations(dataset)],
  ["the series", seriesFilesOf(series), series.parts.flatMap(({ observations }) => observations)],
];

/** As one line each, in no order. */
function lines(observations: readonly Omit<Observation, "status">[]): readonly string[] {
  return observations
    .map(({ row, variable, category, period, count, low, high }) => [row, variable, category, period, count, low, high].join("|"))
    .toSorted();
}
const numberOf = (text: string | undefined) => (text === undefined || text === ".." || text === "NA" ? null : Number(text));
function withStatus(observations: readonly Observation[]): readonly string[] {
  return observations.map((one) => `${lines([one])[0]}|${one.status}`).toSorted();
}

describe.each(parts)("%s", (_, own, expected) => {
  const of = (format: DataFile["format"], language?: string) => own.filter((one) => one.format === format && one.language === language);

  it.each(["sv", "en"])("is the same in CSV by d3, in %s", (language) => {
    const [csv] = of("csv", language);
    const text = csv?.text ?? "";
    // As `read.csv` and `pd.read_csv` read what they are given: with commas, and a byte order mark as part of the first heading.
    const [headings = [], ...records] = language === "en" ? csvParseRows(text) : dsvFormat(";").parseRows(text.slice(1));
    expect(headings[0]).toBe(language === "en" ? "round" : "matomgang");
    const at = (record: readonly string[], names: readonly string[]) => record[headings.findIndex((one) => names.includes(one))] ?? "";
    const read = records.map((one): Observation => {
      return {
        row: at(one, ["grupp", "group"]),
        variable: at(one, ["variabel", "variable"]),
        category: at(one, ["kategori", "category"]),
        period: at(one, ["period"]),
        count: numberOf(at(one, ["antal", "count"])),
        low: numberOf(at(one, ["antal_lagst", "count_low"])),
        high: numberOf(at(one, ["antal_hogst", "count_high"])),
        status: at(one, ["status"]) as Observation["status"],
      };
    });
    expect(withStatus(read)).toEqual(withStatus(expected));
  });

  it.each(["sv", "en"])("is the same in CSV by its metadata, as RDF (CSV on the Web), in %s", async (language) => {
    const [[csv], [metadata]] = [of("csv", language), of("csvw", language)];
    const read = await readCsvw(csv?.text ?? "", metadata?.text ?? "");
    expect(withStatus(read)).toEqual(withStatus(expected));
  });

  it.each(["sv", "en"])("is the same in JSON-stat by its toolkit, in %s", (language) => {
    const read = of("json-stat", language).flatMap(({ text }) => readJsonStat(text));
    expect(withStatus(read)).toEqual(withStatus(expected));
  });

  it("is the same in PX, by a reader that shares no code with the writer", () => {
    const read = of("px").flatMap(({ text }) => {
      const found = readPx(text);
      return found.ok ? found.value : [];
    });
    expect(lines(read)).toEqual(lines(expected));
  });
});

/** The terms of CSV on the Web that the metadata uses, as in its context (which is fetched from the web where this is not given). */
const context = {
  "@vocab": "http://www.w3.org/ns/csvw#",
  dc: "http://purl.org/dc/terms/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  string: "xsd:string",
  columns: { "@id": "column", "@container": "@list" },
  titles: "title",
  datatype: { "@type": "@vocab" },
};

async function readCsvw(csv: string, text: string): Promise<readonly Observation[]> {
  const metadata = { ...JSON.parse(text), "@context": context };
  const described = new Store(new Parser().parse(await jsonld.toRDF(metadata, { format: "application/n-quads" })));
  const parser = new CsvwParser({ metadata: described as never, baseIRI: "" });
  const rows = new Map<string, Map<string, string>>();
  for await (const { subject, predicate, object } of parser.import(Readable.from([csv.replace(/^\uFEFF/, "")]))) {
    const row = rows.get(subject.value) ?? new Map<string, string>();
    rows.set(subject.value, row.set(predicate.value.replace(/^#/, ""), object.value));
  }
  const observations = [...rows.values()].filter((row) => row.has("group"));
  return observations.map((row): Observation => {
    const [variable = "", category = "", period = "", status] = ["variable", "category", "period", "status"].map((name) => row.get(name));
    return {
      row: row.get("group") ?? "",
      ...{ variable, category, period },
      count: numberOf(row.get("count")),
      low: numberOf(row.get("count_low")),
      high: numberOf(row.get("count_high")),
      status: status as Observation["status"],
    };
  });
}

function readJsonStat(text: string): readonly Observation[] {
  const file = JSON.parse(text);
  const read = JSONstat(file);
  const codesOf = (id: string) => (read.id.includes(id) ? read.Dimension(id).id : [file.extension.table as string]);
  return codesOf("row").flatMap((row) =>
    codesOf("variable").flatMap((variable) =>
      codesOf("category").flatMap((category) =>
        codesOf("time").map((time): Observation => {
          const at = { row, ...(read.id.includes("variable") ? { variable } : {}), category, time };
          const [count, low, high] = ["count", "low", "high"].map((measure) => read.Data({ ...at, measure }));
          const values = { count: count?.value ?? null, low: low?.value ?? null, high: high?.value ?? null };
          const key = variable === "series" ? fromSeriesCode(category) : { variable, category };
          return { row, ...key, period: time, ...values, status: (count?.status ?? "A") as Observation["status"] };
        }),
      ),
    ),
  );
}
