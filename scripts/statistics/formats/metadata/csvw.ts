// Metadata of the CSV table by W3C's Metadata Vocabulary for Tabular Data (CSV on the Web).
import * as english from "../../../core/terms/en.ts";
import * as swedish from "../../../core/terms/sv.ts";
import { base } from "../../base.ts";
import { type Column, columnOrders, columns, type TableKind } from "../csv.ts";
import type { Bilingual, Dataset, FileLanguage } from "../dataset.ts";
import { licenceAddress, notesOf, noticeOf, withheld } from "../notes.ts";
import { statusNames } from "../status.ts";
import { contents } from "../words.ts";

const statusTitle: Bilingual = { sv: "Siffrans status", en: "Status of the figure" };

const descriptions: Readonly<Record<Column, Bilingual>> = {
  round: { sv: "Mätomgångens kod", en: "Code of the round" },
  release: { sv: "Publiceringens kod inom mätomgången", en: "Code of the release within the round" },
  row: { sv: "Gruppens kod", en: "Code of the group" },
  rowName: { sv: "Gruppens namn", en: "Name of the group" },
  variable: { sv: "Variabelns kod", en: "Code of the variable" },
  variableName: { sv: "Variabelns namn", en: "Name of the variable" },
  category: { sv: "Kategorins kod", en: "Code of the category" },
  categoryName: { sv: "Kategorins namn", en: "Name of the category" },
  count: {
    sv: `Antal organisationer, avrundat till ${swedish.multiplesOf(base)}; för kategorierna asked och answered exakt`,
    en: `Number of organisations, rounded to ${english.multipleOf(base)}; exact for the categories asked and answered`,
  },
  answered: { sv: "Svarande i gruppen, exakt", en: "Respondents in the group, exact" },
  asked: { sv: "Inbjudna i gruppen, exakt", en: "Invited in the group, exact" },
  value: {
    sv: `Antal organisationer (storlekar exakt, annars avrundat till ${swedish.multiplesOf(base)}), eller klass för kategorin class`,
    en: `Number of organisations (sizes exact, others rounded to ${english.multipleOf(base)}), or class for the category class`,
  },
  valueName: { sv: "Klassens namn", en: "Name of the class" },
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
  /** Absent: those of a release. */
  readonly notes?: readonly string[];
}

/** Located by name: the table's with `-metadata.json` appended (Metadata Vocabulary for Tabular Data, section 5.2). */
export function csvwFile(dataset: Dataset, { url, language, kind, notes = notesOf(dataset, language) }: CsvwRequest): string {
  const { about, cube } = dataset;
  const notice = noticeOf(dataset);
  const file = {
    "@context": ["http://www.w3.org/ns/csvw", { "@language": language }],
    url,
    "dc:title": `${notice ? `${notice[language]}: ` : ""}${about.system[language]}, ${contents[language].toLowerCase()}, ${cube.round} ${cube.release}`,
    "dc:description": notes.join(" "),
    "dc:publisher": about.publisher[language],
    "dc:license": { "@id": licenceAddress },
    "dc:language": language,
    ...(about.released === null ? {} : { "dc:issued": { "@value": about.released, "@type": "date" } }),
    notes: notes.map((value) => ({ "dc:description": value })),
    dialect: { delimiter: ";", encoding: "utf-8", header: true, quoteChar: '"', doubleQuote: true, lineTerminators: ["\r\n"] },
    tableSchema: {
      columns: columnOrders[kind].map((column) => columnOf(column, language)),
      primaryKey: (["round", "row", "variable", "category"] as const).map((column) => columns[column].en),
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const numbers: ReadonlySet<Column> = new Set(["count", "answered", "asked", "value"]);

function columnOf(column: Column, language: FileLanguage) {
  const isCount = column === "count" || column === "value";
  return {
    name: columns[column].en,
    titles: columns[column][language],
    "dc:description": descriptions[column][language],
    datatype: numbers.has(column) ? { base: "nonNegativeInteger" } : "string",
    // Only a count may be missing, and only a notice and the name of a class may be empty.
    ...(isCount ? { null: [withheld] } : {}),
    required: !isCount && column !== "notice" && column !== "valueName",
  };
}
