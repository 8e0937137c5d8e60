import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { RdfXmlParser } from "rdfxml-streaming-parser";
import { beforeAll, describe, expect, it } from "vitest";
import {
  type Invention,
  inventedCube,
  inventedDataset,
  inventedPanel,
  inventedSeries,
} from "../../../testing/statistics/invented-dataset.ts";
import type { Dataset } from "../dataset.ts";
import { type DataFile, filesOf, seriesFilesOf } from "../files.ts";
import { catalogue, catalogueFile } from "./dcat.ts";
import { type RdfNode, rdfXml } from "./graph.ts";

type Quads = ReturnType<Parser["parse"]>;

const site = "https://www.example.se";
const read = (path: string) => readFileSync(new URL(`../../../../${path}`, import.meta.url), "utf8");
const shapes = new Store(new Parser().parse(read("scripts/testing/statistics/dcat-ap-se.shapes.ttl")));

function described(invention: Invention): readonly RdfNode[] {
  const dataset = inventedDataset({ panel: inventedPanel, ...invention });
  const series = inventedSeries();
  return catalogue(site, [{ dataset, files: filesOf(dataset) }], { series, files: seriesFilesOf(series) });
}

const fromXml = (nodes: readonly RdfNode[]): Promise<Quads> => parsed(rdfXml(nodes));

async function parsed(xml: string): Promise<Quads> {
  const quads: unknown[] = [];
  for await (const quad of Readable.from([xml]).pipe(new RdfXmlParser({ baseIRI: "urn:none:" }) as unknown as NodeJS.ReadWriteStream))
    quads.push(quad);
  return quads as Quads;
}

async function faultsOf(quads: Quads): Promise<readonly string[]> {
  const validator = new SHACLValidator(shapes as never, {});
  const report = await validator.validate(new Store(quads) as never);
  return report.results.map(
    (one) =>
      `${one.focusNode?.value.replace(site, "")} ${
        one.path
          ? String((one.path as { value?: string }).value ?? "")
              .split(/[/#]/)
              .at(-1)
          : ""
      }`,
  );
}

describe("the catalogue for data portals", () => {
  const nodes = described({ email: "fragor@example.se" });
  let quads: Quads;
  beforeAll(async () => {
    quads = await fromXml(nodes);
  });

  const valuesOf = (property: string, subject?: string) =>
    quads
      .filter((one) => one.predicate.value.endsWith(property) && (subject === undefined || one.subject.value === `${site}${subject}`))
      .map((one) => one.object.value);

  it("has what DCAT-AP-SE requires, in the RDF/XML that Sveriges dataportal harvests", async () => {
    expect(quads.length).toBeGreaterThan(60);
    expect(await faultsOf(quads)).toEqual([]);
    expect(await faultsOf(await fromXml(described({})))).toEqual([]);
  });

  it("has the authority's number and themes, or the site's own publisher, government and technology", async () => {
    const published = async (about: Pick<Dataset["about"], "organisationNumber" | "themes">) => {
      const dataset = inventedDataset({ panel: inventedPanel });
      const files = filesOf(dataset);
      const quads = await fromXml(catalogue(site, [{ dataset: { ...dataset, about: { ...dataset.about, ...about } }, files }], null));
      expect(await faultsOf(quads)).toEqual([]);
      return [...new Set(quads.filter(({ predicate }) => /publisher$|#theme$/.test(predicate.value)).map(({ object }) => object.value))];
    };
    const theme = "http://publications.europa.eu/resource/authority/data-theme";
    const own = await published({ organisationNumber: "000000-0000", themes: ["JUST"] });
    expect(own).toEqual(["http://dataportal.se/organisation/SE0000000000", `${theme}/JUST`]);
    const none = await published({ organisationNumber: null, themes: undefined });
    expect(none).toEqual([`${site}/#utgivare`, `${theme}/GOVE`, `${theme}/TECH`]);
  });

  it.each(["sv", "en"])("can be part of an authority's own catalogue, as the page on running it says, in %s", async (language) => {
    const written = /```xml\n([^`]+)```/.exec(read(`content/pages/drift.${language}.mdx`))?.[1] ?? "";
    const own = await parsed(rdfXml([]).replace("</rdf:RDF>", `${written}</rdf:RDF>`));
    const parts = own.filter(({ predicate }) => predicate.value.endsWith("hasPart")).map(({ object }) => object.value);
    // A portal fetches a part from its own address, and takes all as one graph.
    expect(parts).toEqual([`${site}/resultat/${catalogueFile}`]);
    expect(valuesOf("#dataset", parts[0]?.replace(site, "")).length).toBeGreaterThan(2);
    const rest = read("scripts/testing/statistics/own-catalogue.ttl");
    const joined = (name: string) => faultsOf([...own, ...quads, ...new Parser().parse(rest.replace("NAME", name))]);
    expect(await joined("Påhittade myndigheten")).toEqual([]);
    // Planted: the publisher has two names.
    expect(await joined("Myndigheten")).toEqual(["/#utgivare name"]);
  });

  const datasets = ["#alla-omgangar", "omgang-1/#datamangd", "omgang-1/#panel"].map((end) => `/resultat/${end}`);

  it("has a series of rounds, and beside it a dataset for the panel and one over all rounds, with every file between them", () => {
    const members = quads.filter(({ predicate }) => predicate.value.endsWith("#inSeries")).map(({ subject }) => subject.value);
    expect(members).toEqual([`${site}${datasets[1]}`]);
    expect(valuesOf("#dataset", `/resultat/${catalogueFile}`).toSorted()).toEqual(
      ["/resultat/#serie", ...datasets].map((path) => `${site}${path}`).toSorted(),
    );
    const addresses = (files: readonly DataFile[], folder: string) =>
      files.filter(({ format }) => format !== "csvw").map(({ name }) => `${site}/resultat/${folder}${name}`);
    const own = addresses(filesOf(inventedDataset({ panel: inventedPanel })), "omgang-1/r1/");
    const series = addresses(seriesFilesOf(inventedSeries()), "");
    expect(valuesOf("#downloadURL").toSorted()).toEqual([...own, ...series].toSorted());
    const ofPanel = valuesOf("#distribution", datasets[2]).flatMap((id) => valuesOf("#downloadURL", id.replace(site, "")));
    expect(ofPanel.toSorted()).toEqual(own.filter((address) => address.includes("/panel")).toSorted());
  });

  it("gives each dataset the days that it is about", () => {
    expect(datasets.map((id) => [valuesOf("#startDate", `${id}-period`), valuesOf("#endDate", `${id}-period`)].flat())).toEqual([
      ["2025-03-03", "2026-05-29"],
      ["2026-03-02", "2026-05-29"],
      ["2025-03-03", "2026-05-29"],
    ]);
    // When they were first published, and last.
    for (const id of datasets) expect([valuesOf("/issued", id), valuesOf("/modified", id)]).toEqual([["2026-09-01"], ["2026-11-20"]]);
  });

  it("gives every format as an IRI of the EU's table of file types, and every media type as one of IANA's", () => {
    const europe = "http://publications.europa.eu/resource/authority/file-type";
    expect(new Set(valuesOf("terms/format"))).toEqual(new Set(["CSV", "TXT", "JSON"].map((code) => `${europe}/${code}`)));
    const iana = "http://www.iana.org/assignments/media-types";
    expect(new Set(valuesOf("#mediaType"))).toEqual(
      new Set(["text/csv", "text/plain", "application/json"].map((type) => `${iana}/${type}`)),
    );
  });

  it("is checked for the node kind of every property of every class", async () => {
    const kinds = new Map(
      nodes.flatMap((node) => node.properties.map(([property, value]) => [`${node.types.join()} ${property}`, { node, property, value }])),
    );
    expect(kinds.size).toBeGreaterThan(40);
    const undetected: string[] = [];
    for (const [kind, { node, property, value }] of kinds) {
      const other = "link" in value ? { text: "x" } : { link: `${site}/x` };
      const properties = node.properties.map((one) => (one[0] === property ? ([property, other] as const) : one));
      const changed = nodes.map((one) => (one === node ? { ...node, properties } : one));
      if ((await faultsOf(await fromXml(changed))).length === 0) undetected.push(kind);
    }
    expect(undetected).toEqual([]);
  });

  it("uses no blank nodes and no relative addresses", () => {
    const terms = quads.flatMap(({ subject, object }) => [subject, object]);
    expect(terms.filter(({ termType }) => termType === "BlankNode")).toEqual([]);
    expect(terms.filter(({ termType, value }) => termType === "NamedNode" && !/^(?:https?:\/\/|mailto:|tel:)/.test(value))).toEqual([]);
  });

  it("marks every title and description of a rehearsal as such", async () => {
    const dataset = inventedDataset({ cube: inventedCube(true), panel: inventedPanel });
    const marked = await fromXml(catalogue(site, [{ dataset, files: [] }], null));
    const texts = marked.filter(({ predicate }) => /(?:title|description)$/.test(predicate.value));
    expect(texts.length).toBeGreaterThan(10);
    expect(
      texts.filter(({ object }) => !/Övning – påhittade organisationer|Rehearsal – invented organisations/.test(object.value)),
    ).toEqual([]);
  });

  it("has no contact without e-mail and telephone", async () => {
    const bare = await fromXml(described({}));
    expect(bare.filter(({ predicate }) => /contactPoint$/.test(predicate.value))).toEqual([]);
  });

  it("is empty without a release", () => {
    expect(catalogue(site, [], null)).toEqual([]);
  });

  it.each([
    ["a catalogue with another licence", "katalog.rdf", "dcterms:license", "license"],
    ["a dataset without a publisher", "#datamangd", "dcterms:publisher", "publisher"],
    ["a distribution without an address", "#datamangd-csv", "dcat:accessURL", "accessURL"],
  ])("is checked by rules that detect %s", async (_, end, property, path) => {
    const broken = nodes.map((node) =>
      node.id.endsWith(end) ? { ...node, properties: node.properties.filter(([name]) => name !== property) } : node,
    );
    expect((await faultsOf(await fromXml(broken))).some((one) => one.endsWith(` ${path}`))).toBe(true);
  });

  it.each(["dcterms:publisher", "dcat:theme", "dcat:keyword", "dcat:landingPage"])(
    "is checked by rules that detect a series with another %s than its datasets",
    async (property) => {
      const broken = nodes.map((node) =>
        node.id.endsWith("#serie")
          ? {
              ...node,
              properties: node.properties.map(([name, value]) => [name, name === property ? { link: `${site}/x` } : value] as const),
            }
          : node,
      );
      expect((await faultsOf(await fromXml(broken))).some((one) => one.startsWith("/resultat/omgang-1/#datamangd "))).toBe(true);
    },
  );
});

describe("RDF/XML", () => {
  it("preserves letters, markup characters and line breaks of a text, and drops only what XML cannot represent", async () => {
    const text = 'Säg "ja" & <nej>\r\n\tå 😀';
    const nodes: readonly RdfNode[] = [
      { id: `${site}/?a=1&b=2`, types: ["dcat:Dataset"], properties: [["dcterms:title", { text: `${text}\u0001`, language: "sv" }]] },
    ];
    const [, title] = await fromXml(nodes);
    expect(title?.object.value).toBe(`${text} `);
    expect(title?.subject.value).toBe(`${site}/?a=1&b=2`);
  });
});
