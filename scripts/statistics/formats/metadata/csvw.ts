// Metadata of the CSV table by W3C's Metadata Vocabulary for Tabular Data (CSV on the Web).
import * as english from "../../../core/terms/en.ts";
import * as swedish from "../../../core/terms/sv.ts";
import { base } from "../../base.ts";
import { type Column, columnOrders, columns, type TableKind } from "../csv.ts";
import type { Bilingual, Dataset, FileLanguage } from "../dataset.ts";
import { missing, separators } from "../delimited.ts";
import { datasetTitle, licenceAddress } from "../notes.ts";
import { statusNames } from "../status.ts";

const statusTitle: Bilingual = { sv: "Siffrans status", en: "Status of the figure" };

/** What each column has. */
export const descriptions: Readonly<Record<Column, Bilingual>> = {
  round: { sv: "Mätomgångens kod", en: "Code of the round" },
  release: { sv: "Publiceringens kod inom mätomgången", en: "Code of the release within the round" },
  row: { sv: "Gruppens kod", en: "Code of the group" },
  rowName: { sv: "Gruppens namn", en: "Name of the group" },
  variable: { sv: "Variabelns kod", en: "Code of the variable" },
  variableName: { sv: "Variabelns namn", en: "Name of the variable" },
  category: { sv: "Kategorins kod", en: "Code of the category" },
  categoryName: { sv: "Kategorins namn", en: "Name of the category" },
  count: {
    sv: `Antal organisationer, avrundat till ${swedish.multiplesOf(base)}; för kategorierna asked, answered, stayed och size exakt; för class en klass`,
    en: `Number of organisations, rounded to ${english.multipleOf(base)}; exact for the categories asked, answered, stayed and size; for class a class`,
  },
  low: { sv: "Det lägsta som det sanna antalet kan vara", en: "The lowest that the true count can be" },
  high: { sv: "Det högsta som det sanna antalet kan vara", en: "The highest that the true count can be" },
  answered: { sv: "Svarande i gruppen, exakt", en: "Respondents in the group, exact" },
  asked: { sv: "Inbjudna i gruppen, exakt", en: "Invited in the group, exact" },
  className: { sv: "Klassens namn", en: "Name of the class" },
  period: { sv: "År, eller två år för dem som svarade båda gångerna", en: "Year, or two years for those that answered both times" },
  status: { sv: statusesIn("sv"), en: statusesIn("en") },
  source: { sv: "Källa, status och licens", en: "Source, status and licence" },
  notice: { sv: "Om siffrorna är påhittade", en: "Whether the figures are invented" },
};

/** "Status of the figure (CL_OBS_STATUS): A normal; B …". */
function statusesIn(language: FileLanguage): string {
  const codes = Object.entries(statusNames).map(([code, name]) => `${code} ${name[language]}`);
  return `${statusTitle[language]} (CL_OBS_STATUS): ${codes.join("; ")}`;
}

interface CsvwRequest {
  readonly url: string;
  readonly language: FileLanguage;
  readonly kind: TableKind;
  readonly notes: readonly string[];
}

/** Located by name: the table's with `-metadata.json` appended (Metadata Vocabulary for Tabular Data, section 5.2). */
export function csvwFile(dataset: Dataset, { url, language, kind, notes }: CsvwRequest): string {
  const { about } = dataset;
  const file = {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": language }],
    url,
    "dc:title": datasetTitle(dataset, language),
    "dc:description": notes.join(" "),
    "dc:publisher": about.publisher[language],
    "dc:license": { "@id": licenceAddress },
    "dc:language": language,
    notes: notes.map((value) => ({ "dc:description": value })),
    dialect: {
      delimiter: separators[language],
      encoding: "utf-8",
      header: true,
      quoteChar: '"',
      doubleQuote: true,
      lineTerminators: ["\r\n"],
    },
    tableSchema: {
      columns: columnOrders[kind].map((column) => columnOf(column, language)),
      primaryKey: (["round", "row", "variable", "category"] as const).map((column) => columns[column].en),
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const mayBeMissing = ["count", "low", "high"] as const;
const numbers: ReadonlySet<Column> = new Set(["answered", "asked", ...mayBeMissing]);

function columnOf(column: Column, language: FileLanguage) {
  const isNullable = mayBeMissing.some((one) => one === column);
  return {
    name: columns[column].en,
    titles: columns[column][language],
    "dc:description": descriptions[column][language],
    datatype: numbers.has(column) ? { base: "nonNegativeInteger" } : "string",
    // Only a notice and the name of a class may be empty.
    ...(isNullable ? { null: [missing[language]] } : {}),
    required: !isNullable && column !== "notice" && column !== "className",
  };
}
