// Describes the statistics for data portals by DCAT-AP-SE 3: a dataset series with one dataset per round and one distribution per format.
import type { Dataset } from "../dataset.ts";
import { type DataFile, type Format, formats, mediaTypes } from "../files.ts";
import { licenceAddress, notesOf, noticeOf } from "../notes.ts";
import { contents } from "../words.ts";
import type { RdfNode, RdfValue } from "./graph.ts";

/** A file after it has been written. */
export interface PublishedFile extends Pick<DataFile, "name" | "format" | "language"> {
  readonly bytes: number;
  /** Hex SHA-256 of the bytes. */
  readonly sha256: string;
}

interface CatalogueRound {
  readonly dataset: Dataset;
  readonly files: readonly PublishedFile[];
}

const europe = "http://publications.europa.eu/resource/authority";
const languages = { sv: `${europe}/language/SWE`, en: `${europe}/language/ENG` } as const;
/** Sweden's IRI in DCAT-AP-SE. */
const sweden = "http://sws.geonames.org/2661886/";

const formatNames: Readonly<Record<Exclude<Format, "csvw">, readonly [sv: string, en: string]>> = {
  csv: ["Hela publiceringen som en tabell (CSV)", "The whole release as one table (CSV)"],
  px: ["Tabeller för PxWeb och PC-Axis (PX)", "Tables for PxWeb and PC-Axis (PX)"],
  "json-stat": ["Tabeller för program (JSON-stat 2.0)", "Tables for programs (JSON-stat 2.0)"],
  "sdmx-csv": ["Hela publiceringen för statistiksystem (SDMX-CSV 2.0)", "The whole release for statistical systems (SDMX-CSV 2.0)"],
};

/**
 * The catalogue of the latest release of each round, the oldest round first. `site` is the site's address without a trailing slash: the
 * portal accepts absolute addresses only, so a site without one publishes no catalogue. There are no blank nodes.
 */
export function catalogue(site: string, rounds: readonly CatalogueRound[]): readonly RdfNode[] {
  const newest = rounds.at(-1)?.dataset;
  if (!newest) return [];
  const publisher: RdfNode = {
    id: `${site}/#utgivare`,
    types: ["foaf:Agent"],
    properties: [
      ["foaf:name", { text: newest.about.publisher.sv, language: "sv" }],
      ["foaf:name", { text: newest.about.publisher.en, language: "en" }],
    ],
  };
  const contact = contactNode(site, newest);
  const common: RdfNode["properties"] = [
    ["dcterms:publisher", link(publisher.id)],
    ...(contact ? [["dcat:contactPoint", link(contact.id)] as const] : []),
  ];
  const shared: Shared = { site, publisher: publisher.id, common };
  const described = rounds.map((round) => datasetNodes(shared, round));
  const ids = described.map(([first]) => first?.id ?? "");
  return [catalogueNode(shared, newest, ids), seriesNode(shared, newest), ...described.flat(), publisher, ...(contact ? [contact] : [])];
}

interface Shared {
  readonly site: string;
  readonly publisher: string;
  readonly common: RdfNode["properties"];
}

function link(address: string): RdfValue {
  return { link: address };
}

function both(property: string, sv: string, en: string): RdfNode["properties"] {
  return [
    [property, { text: sv, language: "sv" }],
    [property, { text: en, language: "en" }],
  ];
}

function withNotice(dataset: Dataset, sv: string, en: string): readonly [sv: string, en: string] {
  const notice = noticeOf(dataset);
  return notice ? [`${notice.sv}: ${sv}`, `${notice.en}: ${en}`] : [sv, en];
}

/** Null where there is neither e-mail nor telephone. */
function contactNode(site: string, { about }: Dataset): RdfNode | null {
  const { email, telephone } = about.contact;
  if (email === null && telephone === null) return null;
  return {
    id: `${site}/#kontakt`,
    types: ["vcard:Organization"],
    properties: [
      ["vcard:fn", { text: about.publisher.sv }],
      ...(email === null ? [] : [["vcard:hasEmail", link(`mailto:${encodeURI(email)}`)] as const]),
      ...(telephone === null ? [] : [["vcard:hasTelephone", link(`tel:${telephone.replace(/[^+0-9]/g, "")}`)] as const]),
    ],
  };
}

function catalogueNode({ site, publisher }: Shared, newest: Dataset, datasets: readonly string[]): RdfNode {
  const { system } = newest.about;
  const description = withNotice(
    newest,
    `Statistiken i ${system.sv}, en mätomgång i taget.`,
    `The statistics of ${system.en}, round by round.`,
  );
  return {
    id: `${site}/resultat/#katalog`,
    types: ["dcat:Catalog"],
    properties: [
      ...both("dcterms:title", ...withNotice(newest, system.sv, system.en)),
      ...both("dcterms:description", ...description),
      ["dcterms:publisher", link(publisher)],
      ["dcterms:license", link(licenceAddress)],
      ["dcterms:language", link(languages.sv)],
      ["dcterms:language", link(languages.en)],
      ["dcterms:spatial", link(sweden)],
      ["foaf:homepage", link(`${site}/`)],
      ["dcat:themeTaxonomy", link(`${europe}/data-theme`)],
      ["dcat:dataset", link(`${site}/resultat/#serie`)],
      ...datasets.map((id) => ["dcat:dataset", link(id)] as const),
    ],
  };
}

function seriesNode({ site, common }: Shared, newest: Dataset): RdfNode {
  const { system } = newest.about;
  return {
    id: `${site}/resultat/#serie`,
    types: ["dcat:DatasetSeries"],
    properties: [
      ...both(
        "dcterms:title",
        ...withNotice(
          newest,
          `Systematiskt informationssäkerhetsarbete i offentlig sektor (${system.sv})`,
          `Systematic information security work in the public sector (${system.en})`,
        ),
      ),
      ...both("dcterms:description", ...withNotice(newest, "En datamängd för varje mätomgång.", "One dataset for each round.")),
      ...common,
      ["dcterms:accrualPeriodicity", link(`${europe}/frequency/IRREG`)],
      ["dcterms:spatial", link(sweden)],
    ],
  };
}

/** The round's dataset first, then its period and its distributions. */
function datasetNodes(shared: Shared, { dataset, files }: CatalogueRound): readonly RdfNode[] {
  const { site, common } = shared;
  const { cube, about } = dataset;
  const page = `${site}/resultat/${cube.round}/${cube.release}/`;
  const id = `${site}/resultat/${cube.round}/#datamangd`;
  const period = `${site}/resultat/${cube.round}/#period`;
  const written = formats.filter((format) => format !== "csvw").filter((format) => files.some((file) => file.format === format));
  const distributions = written.map((format) => distributionNode(page, format, files));
  const named = [`${contents.sv} på trappan, mätomgång ${cube.round}`, `${contents.en} on the staircase, round ${cube.round}`] as const;
  const node: RdfNode = {
    id,
    types: ["dcat:Dataset"],
    properties: [
      ...both("dcterms:title", ...withNotice(dataset, ...named)),
      ...both("dcterms:description", notesOf(dataset, "sv").join(" "), notesOf(dataset, "en").join(" ")),
      ...common,
      ["dcterms:identifier", { text: id }],
      ["dcterms:accessRights", link(`${europe}/access-right/PUBLIC`)],
      ["dcat:theme", link(`${europe}/data-theme/GOVE`)],
      ["dcat:theme", link(`${europe}/data-theme/TECH`)],
      ...["informationssäkerhet", "offentlig sektor", "statistik"].map((text) => ["dcat:keyword", { text, language: "sv" }] as const),
      ...["information security", "public sector", "statistics"].map((text) => ["dcat:keyword", { text, language: "en" }] as const),
      ["dcterms:language", link(languages.sv)],
      ["dcterms:language", link(languages.en)],
      ["dcterms:spatial", link(sweden)],
      ["dcterms:temporal", link(period)],
      ["dcat:landingPage", link(page)],
      ["dcat:inSeries", link(`${site}/resultat/#serie`)],
      ["dcat:version", { text: cube.release }],
      ...(about.released === null ? [] : [["dcterms:issued", day(about.released)] as const]),
      ...distributions.map((one) => ["dcat:distribution", link(one.id)] as const),
    ],
  };
  const time: RdfNode = {
    id: period,
    types: ["dcterms:PeriodOfTime"],
    properties: [
      ["dcat:startDate", day(about.opens)],
      ["dcat:endDate", day(about.closes)],
    ],
  };
  return [node, time, ...distributions, ...distributions.flatMap(({ id }, at) => checksumOf(id, written[at] as Format, files))];
}

function day(value: string): RdfValue {
  return { value, type: "xsd:date" };
}

/** One per format. Several files of one format are one distribution with several download addresses, as DCAT-AP-SE recommends. */
function distributionNode(page: string, format: Exclude<Format, "csvw">, files: readonly PublishedFile[]): RdfNode {
  const among = files.filter((file) => file.format === format);
  const only = among.length === 1 ? among[0] : undefined;
  const id = `${page}#${format}`;
  const fileLanguages = new Set(among.flatMap(({ language }) => language ?? (["sv", "en"] as const)));
  return {
    id,
    types: ["dcat:Distribution"],
    properties: [
      ...both("dcterms:title", ...formatNames[format]),
      ["dcat:accessURL", link(page)],
      ...among.map(({ name }) => ["dcat:downloadURL", link(`${page}${name}`)] as const),
      ["dcterms:format", { text: mediaTypes[format] }],
      ["dcterms:license", link(licenceAddress)],
      ...[...fileLanguages].map((one) => ["dcterms:language", link(languages[one])] as const),
      ...(only ? [["dcat:byteSize", { value: String(only.bytes), type: "xsd:nonNegativeInteger" }] as const] : []),
      ...(only ? [["spdx:checksum", link(`${id}-sha256`)] as const] : []),
    ],
  };
}

function checksumOf(distribution: string, format: Format, files: readonly PublishedFile[]): readonly RdfNode[] {
  const [only, ...more] = files.filter((file) => file.format === format);
  if (!only || more.length > 0) return [];
  return [
    {
      id: `${distribution}-sha256`,
      types: ["spdx:Checksum"],
      properties: [
        ["spdx:algorithm", link("http://spdx.org/rdf/terms#checksumAlgorithm_sha256")],
        ["spdx:checksumValue", { value: only.sha256, type: "xsd:hexBinary" }],
      ],
    },
  ];
}
