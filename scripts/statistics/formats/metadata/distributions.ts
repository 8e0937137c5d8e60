// The files of a dataset as DCAT distributions, with their formats as IRIs of the EU's table of file types and of IANA's media types.
import { type FileLanguage, fileLanguages } from "../dataset.ts";
import type { DataFile, Format } from "../files.ts";
import { licenceAddress } from "../notes.ts";
import { both, link, type RdfNode } from "./graph.ts";

export const europe = "http://publications.europa.eu/resource/authority";
export const languages: Readonly<Record<FileLanguage, string>> = { sv: `${europe}/language/SWE`, en: `${europe}/language/ENG` };
const iana = "http://www.iana.org/assignments/media-types";

/** `dcterms:format` and `dcat:mediaType`. Neither table has PX or JSON-stat: one is a text, the other JSON, and the title says which. */
const fileTypes: Readonly<Record<Exclude<Format, "csvw">, readonly [format: string, mediaType: string]>> = {
  csv: [`${europe}/file-type/CSV`, `${iana}/text/csv`],
  px: [`${europe}/file-type/TXT`, `${iana}/text/plain`],
  "json-stat": [`${europe}/file-type/JSON`, `${iana}/application/json`],
};

const formatNames: Readonly<Record<Exclude<Format, "csvw">, readonly [sv: string, en: string]>> = {
  csv: ["Allt i en tabell (CSV)", "Everything in one table (CSV)"],
  px: ["Tabeller för PxWeb och PC-Axis (PX)", "Tables for PxWeb and PC-Axis (PX)"],
  "json-stat": ["Tabeller för program (JSON-stat 2.0)", "Tables for programs (JSON-stat 2.0)"],
};

interface DistributedFiles {
  /** Id of their dataset. */
  readonly id: string;
  /** Address of its page, to which the names of the files are relative. */
  readonly page: string;
  readonly files: readonly DataFile[];
}

/** One per format. Several files of one format are one distribution with several download addresses, as DCAT-AP-SE recommends. */
export function distributionNode({ id: dataset, page, files }: DistributedFiles, format: Exclude<Format, "csvw">): RdfNode {
  const among = files.filter((file) => file.format === format);
  const inLanguages = new Set(among.flatMap(({ language }) => language ?? fileLanguages));
  return {
    id: `${dataset}-${format}`,
    types: ["dcat:Distribution"],
    properties: [
      ...both("dcterms:title", ...formatNames[format]),
      ["dcat:accessURL", link(page)],
      ...among.map(({ name }) => ["dcat:downloadURL", link(`${page}${name}`)] as const),
      ["dcterms:format", link(fileTypes[format][0])],
      ["dcat:mediaType", link(fileTypes[format][1])],
      ["dcterms:license", link(licenceAddress)],
      ...[...inLanguages].map((one) => ["dcterms:language", link(languages[one])] as const),
    ],
  };
}
