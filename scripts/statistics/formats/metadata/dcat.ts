// Describes the statistics for data portals by DCAT-AP-SE 3: a series with a dataset for each round, and beside it one for each panel and one
// over all rounds, which are of another kind; each has one distribution per format.
import type { Dataset } from "../dataset.ts";
import { type DataFile, formats } from "../files.ts";
import { licenceAddress, notesOf, seriesNotesOf, withNotice } from "../notes.ts";
import type { RoundDays } from "../periods.ts";
import type { Series } from "../series.ts";
import { contents, panelTitle } from "../words.ts";
import { distributionNode, europe, languages } from "./distributions.ts";
import { both, day, link, type RdfNode } from "./graph.ts";

interface CatalogueRound {
  readonly dataset: Dataset;
  readonly files: readonly DataFile[];
}

/** The series over all rounds, whose files are beside the catalogue. */
interface CatalogueSeries {
  readonly series: Series;
  readonly files: readonly DataFile[];
}

/** Beside the results. Its address is the catalogue's own IRI, where a portal loads it from when it is part of another catalogue. */
export const catalogueFile = "katalog.rdf";

/** Sweden's IRI in DCAT-AP-SE. */
const sweden = "http://sws.geonames.org/2661886/";

/**
 * The catalogue of the latest release of each round, the oldest round first. `site` is the site's address without a trailing slash: the
 * portal accepts absolute addresses only, so a site without one publishes no catalogue. There are no blank nodes.
 */
export function catalogue(site: string, rounds: readonly CatalogueRound[], over: CatalogueSeries | null): readonly RdfNode[] {
  const newest = rounds.at(-1)?.dataset;
  if (!newest) return [];
  const publisher = publisherNode(site, newest);
  const contact = contactNode(site, newest);
  const common: RdfNode["properties"] = [
    ["dcterms:publisher", link(publisher.id)],
    ...(newest.about.themes ?? ["GOVE", "TECH"]).map((theme) => ["dcat:theme", link(`${europe}/data-theme/${theme}`)] as const),
    ...keywords,
    // One for all: what a series and its datasets share (recommendation 21). Where the files are is their `accessURL`.
    ["dcat:landingPage", link(`${site}/resultat/`)],
    ["dcterms:spatial", link(sweden)],
    ...(contact ? [["dcat:contactPoint", link(contact.id)] as const] : []),
  ];
  const shared: Shared = { site, publisher: publisher.id, common };
  // Of one kind only, the rounds (recommendation 15): what is over all of them and the panels are beside the series.
  const inSeries: Shared = { ...shared, common: [...common, ["dcat:inSeries", link(`${site}/resultat/#serie`)]] };
  const beside = [...(over ? [overAllRounds(site, over)] : []), ...rounds.flatMap((round) => ofPanel(site, round))];
  const described = [
    ...beside.map((one) => datasetNodes(shared, one)),
    ...rounds.map((round) => datasetNodes(inSeries, ofRound(site, round))),
  ];
  const ids = described.map(([first]) => first?.id ?? "");
  return [catalogueNode(shared, newest, ids), seriesNode(shared, newest), ...described.flat(), publisher, ...(contact ? [contact] : [])];
}

/** By its organisation number, as portals know it (DCAT-AP-SE, foaf:Agent), or by an address of the site's own. */
function publisherNode(site: string, { about: { publisher, organisationNumber } }: Dataset): RdfNode {
  const id =
    organisationNumber === null ? `${site}/#utgivare` : `http://dataportal.se/organisation/SE${organisationNumber.replace("-", "")}`;
  return { id, types: ["foaf:Agent"], properties: both("foaf:name", publisher.sv, publisher.en) };
}

interface Shared {
  readonly site: string;
  readonly publisher: string;
  readonly common: RdfNode["properties"];
}

function marked(dataset: Dataset, sv: string, en: string): readonly [sv: string, en: string] {
  return [withNotice(dataset, "sv", sv), withNotice(dataset, "en", en)];
}

/** Null where there is neither e-mail nor telephone. */
function contactNode(site: string, { about }: Dataset): RdfNode | null {
  const { email, telephone } = about.contact;
  if (email === null && telephone === null) return null;
  return {
    id: `${site}/#kontakt`,
    types: ["vcard:Kind", "vcard:Organization"],
    properties: [
      ["vcard:fn", { text: about.publisher.sv }],
      ...(email === null ? [] : [["vcard:hasEmail", link(`mailto:${encodeURI(email)}`)] as const]),
      ...(telephone === null ? [] : [["vcard:hasTelephone", link(`tel:${telephone.replace(/[^+0-9]/g, "")}`)] as const]),
    ],
  };
}

function catalogueNode({ site, publisher }: Shared, newest: Dataset, datasets: readonly string[]): RdfNode {
  const { system } = newest.about;
  return {
    id: `${site}/resultat/${catalogueFile}`,
    types: ["dcat:Catalog"],
    properties: [
      ...both("dcterms:title", ...marked(newest, system.sv, system.en)),
      ...both("dcterms:description", ...marked(newest, `Statistiken i ${system.sv}.`, `The statistics of ${system.en}.`)),
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
        ...marked(
          newest,
          `Systematiskt informationssäkerhetsarbete i offentlig sektor (${system.sv})`,
          `Systematic information security work in the public sector (${system.en})`,
        ),
      ),
      ...both("dcterms:description", ...marked(newest, "En datamängd för varje mätomgång.", "A dataset for each round.")),
      ...common,
      ["dcterms:accrualPeriodicity", link(`${europe}/frequency/IRREG`)],
    ],
  };
}

/** A dataset of the catalogue, before it is a node. */
interface Described {
  readonly dataset: Dataset;
  readonly id: string;
  /** Address of its page, to which the names of its files are relative. */
  readonly page: string;
  readonly title: readonly [sv: string, en: string];
  readonly description: readonly [sv: string, en: string];
  readonly days: RoundDays;
  readonly published: Readonly<Record<"issued" | "modified", string | null>>;
  readonly version: string;
  readonly files: readonly DataFile[];
}

function ofRound(site: string, { dataset, files }: CatalogueRound): Described {
  const { cube, about } = dataset;
  return {
    dataset,
    id: `${site}/resultat/${cube.round}/#datamangd`,
    page: `${site}/resultat/${cube.round}/${cube.release}/`,
    title: [`${contents.sv} på trappan, mätomgång ${cube.round}`, `${contents.en} on the staircase, round ${cube.round}`],
    description: [notesOf(dataset, "sv").join(" "), notesOf(dataset, "en").join(" ")],
    days: about,
    published: about,
    version: cube.release,
    files: files.filter(({ isPanel }) => !isPanel),
  };
}

/** A panel covers both of its rounds. */
function ofPanel(site: string, { dataset, files }: CatalogueRound): readonly Described[] {
  const { panel, cube, about } = dataset;
  if (!panel) return [];
  const described = ofRound(site, { dataset, files });
  const { compares } = panel.panel;
  return [
    {
      ...described,
      id: `${site}/resultat/${cube.round}/#panel`,
      title: [`${panelTitle.sv}: ${compares.round} och ${cube.round}`, `${panelTitle.en}: ${compares.round} and ${cube.round}`],
      description: [notesOf(dataset, "sv", ["movement"]).join(" "), notesOf(dataset, "en", ["movement"]).join(" ")],
      days: { opens: panel.before.opens, closes: about.closes },
      files: files.filter(({ isPanel }) => isPanel),
    },
  ];
}

function overAllRounds(site: string, { series, files }: CatalogueSeries): Described {
  const { newest, parts } = series;
  return {
    dataset: newest,
    id: `${site}/resultat/#alla-omgangar`,
    page: `${site}/resultat/`,
    title: [`${contents.sv} på trappan, alla mätomgångar`, `${contents.en} on the staircase, all rounds`],
    description: [seriesNotesOf(series, "sv").join(" "), seriesNotesOf(series, "en").join(" ")],
    days: { opens: (parts[0]?.dataset ?? newest).about.opens, closes: newest.about.closes },
    published: { issued: (parts[0]?.dataset ?? newest).about.issued, modified: newest.about.modified },
    version: `${newest.cube.round} ${newest.cube.release}`,
    files,
  };
}

const keywords: RdfNode["properties"] = [
  ...both("dcat:keyword", "informationssäkerhet", "information security"),
  ...both("dcat:keyword", "offentlig sektor", "public sector"),
  ...both("dcat:keyword", "statistik", "statistics"),
];

/** The dataset first, then its period and its distributions. */
function datasetNodes({ common }: Shared, described: Described): readonly RdfNode[] {
  const { dataset, id, files } = described;
  const period = `${id}-period`;
  const written = formats.filter((format) => format !== "csvw").filter((format) => files.some((file) => file.format === format));
  const distributions = written.map((format) => distributionNode(described, format));
  const node: RdfNode = {
    id,
    types: ["dcat:Dataset"],
    properties: [
      ...both("dcterms:title", ...marked(dataset, ...described.title)),
      ...both("dcterms:description", ...described.description),
      ...common,
      ["dcterms:identifier", { text: id }],
      ["dcterms:accessRights", link(`${europe}/access-right/PUBLIC`)],
      ["dcterms:language", link(languages.sv)],
      ["dcterms:language", link(languages.en)],
      ["dcterms:temporal", link(period)],
      ["dcat:version", { text: described.version }],
      ...(["issued", "modified"] as const).flatMap((property) => {
        const date = described.published[property];
        return date === null ? [] : [[`dcterms:${property}`, day(date)] as const];
      }),
      ...distributions.map((one) => ["dcat:distribution", link(one.id)] as const),
    ],
  };
  const time: RdfNode = {
    id: period,
    types: ["dcterms:PeriodOfTime"],
    properties: [
      ["dcat:startDate", day(described.days.opens)],
      ["dcat:endDate", day(described.days.closes)],
    ],
  };
  return [node, time, ...distributions];
}
