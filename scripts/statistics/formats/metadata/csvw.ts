// Metadata of the CSV table by W3C's Metadata Vocabulary for Tabular Data (CSV on the Web).
import { type Column, columnOrder, columns } from "../csv.ts";
import type { Dataset, FileLanguage } from "../dataset.ts";
import { licenceAddress, notesOf, noticeOf, withheld } from "../notes.ts";
import { statusNames } from "../status.ts";
import { contents } from "../words.ts";

const descriptions: Readonly<Record<Column, Readonly<Record<FileLanguage, string>>>> = {
  round: { sv: "Mätomgångens kod", en: "Code of the round" },
  release: { sv: "Publiceringens kod inom mätomgången", en: "Code of the release within the round" },
  row: { sv: "Gruppens kod", en: "Code of the group" },
  rowName: { sv: "Gruppens namn", en: "Name of the group" },
  variable: { sv: "Variabelns kod", en: "Code of the variable" },
  variableName: { sv: "Variabelns namn", en: "Name of the variable" },
  category: { sv: "Kategorins kod", en: "Code of the category" },
  categoryName: { sv: "Kategorins namn", en: "Name of the category" },
  count: { sv: "Antal organisationer, avrundat till femtal", en: "Number of organisations, rounded to a multiple of five" },
  answered: { sv: "Svarande i gruppen, avrundat till femtal", en: "Respondents in the group, rounded to a multiple of five" },
  asked: { sv: "Tillfrågade i gruppen, avrundat till femtal", en: "Asked in the group, rounded to a multiple of five" },
  status: { sv: statusesIn("sv"), en: statusesIn("en") },
  source: { sv: "Källa, status och licens", en: "Source, status and licence" },
  notice: { sv: "Om siffrorna är påhittade", en: "Whether the figures are invented" },
};

/** "Status of the figure (CL_OBS_STATUS): A normal; B …". */
function statusesIn(language: FileLanguage): string {
  const codes = Object.entries(statusNames).map(([code, name]) => `${code} ${name[language]}`);
  return `${language === "sv" ? "Siffrans status" : "Status of the figure"} (CL_OBS_STATUS): ${codes.join("; ")}`;
}

/** Located by name: the table's with `-metadata.json` appended (Metadata Vocabulary for Tabular Data, section 5.2). */
export function csvwFile(dataset: Dataset, { url, language }: { readonly url: string; readonly language: FileLanguage }): string {
  const { about, cube } = dataset;
  const notice = noticeOf(dataset);
  const notes = notesOf(dataset, language);
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
      columns: columnOrder.map((column) => columnOf(column, language)),
      primaryKey: (["row", "variable", "category"] as const).map((column) => columns[column].en),
    },
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

const numbers: ReadonlySet<Column> = new Set(["count", "answered", "asked"]);

function columnOf(column: Column, language: FileLanguage) {
  const isCount = column === "count";
  return {
    name: columns[column].en,
    titles: columns[column][language],
    "dc:description": descriptions[column][language],
    datatype: numbers.has(column) ? { base: "nonNegativeInteger" } : "string",
    // Only a count may be missing, and only a notice may be empty.
    ...(isCount ? { null: [withheld] } : {}),
    required: !isCount && column !== "notice",
  };
}
