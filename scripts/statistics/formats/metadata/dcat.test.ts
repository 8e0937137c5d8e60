import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import jsonld from "jsonld";
import { Parser, Store, Writer } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { RdfXmlParser } from "rdfxml-streaming-parser";
import { beforeAll, describe, expect, it } from "vitest";
import { type Invention, inventedCube, inventedDataset } from "../../../testing/statistics/invented-dataset.ts";
import { filesOf } from "../files.ts";
import { catalogue } from "./dcat.ts";
import type { PublishedFile } from "./distributions.ts";
import { jsonLd, type RdfNode, rdfXml } from "./graph.ts";

type Quads = ReturnType<Parser["parse"]>;

const site = "https://www.example.se";
const shapes = new Store(
  new Parser().parse(readFileSync(new URL("../../../testing/statistics/dcat-ap-se.shapes.ttl", import.meta.url), "utf8")),
);

function described(invention: Invention): readonly RdfNode[] {
  const dataset = inventedDataset(invention);
  const files = filesOf(dataset).map((file): PublishedFile => ({ ...file, bytes: file.text.length, sha256: "0a".repeat(32) }));
  return catalogue(site, [{ dataset, files }]);
}

async function fromJsonLd(nodes: readonly RdfNode[]): Promise<Quads> {
  return new Parser().parse(await jsonld.toRDF(JSON.parse(jsonLd(nodes)), { format: "application/n-quads" }));
}

async function fromXml(nodes: readonly RdfNode[]): Promise<Quads> {
  const quads: unknown[] = [];
  for await (const quad of Readable.from([rdfXml(nodes)]).pipe(
    new RdfXmlParser({ baseIRI: "urn:none:" }) as unknown as NodeJS.ReadWriteStream,
  ))
    quads.push(quad);
  return quads as Quads;
}

const canonical = (quads: Quads) => new Set(new Writer({ format: "N-Quads" }).quadsToString(quads).trim().split("\n"));

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
  const nodes = described({ released: "2026-06-15", email: "fragor@example.se" });
  let quads: Quads;
  beforeAll(async () => {
    quads = await fromJsonLd(nodes);
  });

  const valuesOf = (property: string, subject?: string) =>
    quads
      .filter((one) => one.predicate.value.endsWith(property) && (subject === undefined || one.subject.value === `${site}${subject}`))
      .map((one) => one.object.value);

  it("has the same statements in JSON-LD and in the RDF/XML that Sveriges dataportal harvests", async () => {
    expect(quads.length).toBeGreaterThan(60);
    expect(canonical(await fromXml(nodes))).toEqual(canonical(quads));
  });

  it("has what DCAT-AP-SE requires", async () => {
    expect(await faultsOf(quads)).toEqual([]);
    expect(await faultsOf(await fromJsonLd(described({})))).toEqual([]);
  });

  it("links the series to the round, and the round to every file of the release", () => {
    expect(valuesOf("#inSeries")).toEqual([`${site}/resultat/#serie`]);
    expect(valuesOf("#dataset", "/resultat/#katalog")).toEqual([`${site}/resultat/#serie`, `${site}/resultat/omgang-1/#datamangd`]);
    const files = filesOf(inventedDataset()).filter(({ format }) => format !== "csvw");
    expect(new Set(valuesOf("#downloadURL"))).toEqual(new Set(files.map(({ name }) => `${site}/resultat/omgang-1/r1/${name}`)));
    expect(valuesOf("#checksumValue")).toEqual(["0a".repeat(32)]);
  });

  it("uses no blank nodes and no relative addresses", () => {
    const terms = quads.flatMap(({ subject, object }) => [subject, object]);
    expect(terms.filter(({ termType }) => termType === "BlankNode")).toEqual([]);
    expect(terms.filter(({ termType, value }) => termType === "NamedNode" && !/^(?:https?:\/\/|mailto:|tel:)/.test(value))).toEqual([]);
  });

  it("marks every title and description of a rehearsal as such", async () => {
    const marked = await fromXml(described({ cube: inventedCube(true) }));
    const texts = marked.filter(
      ({ predicate, subject }) => /(?:title|description)$/.test(predicate.value) && !subject.value.includes("/r1/"),
    );
    expect(texts.length).toBeGreaterThan(10);
    expect(
      texts.filter(({ object }) => !/Övning – påhittade organisationer|Rehearsal – invented organisations/.test(object.value)),
    ).toEqual([]);
  });

  it("has no contact without e-mail and telephone, and no day where none is known", async () => {
    const bare = await fromJsonLd(described({}));
    expect(bare.filter(({ predicate }) => /contactPoint$|issued$/.test(predicate.value))).toEqual([]);
  });

  it("is empty without a release", () => {
    expect(catalogue(site, [])).toEqual([]);
  });

  it.each([
    ["a catalogue with another licence", "#katalog", "dcterms:license", "license"],
    ["a dataset without a publisher", "#datamangd", "dcterms:publisher", "publisher"],
    ["a distribution without an address", "#csv", "dcat:accessURL", "accessURL"],
    ["a dataset outside the series", "#datamangd", "dcat:inSeries", "inSeries"],
  ])("is checked by rules that detect %s", async (_, end, property, path) => {
    const broken = nodes.map((node) =>
      node.id.endsWith(end) ? { ...node, properties: node.properties.filter(([name]) => name !== property) } : node,
    );
    expect((await faultsOf(await fromJsonLd(broken))).some((one) => one.endsWith(` ${path}`))).toBe(true);
  });
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
