// The README of a folder with tables: what holds for its figures and what each column has, in both languages.
import { type Column, columnOrders, columns } from "./csv.ts";
import { type Dataset, type FileLanguage, fileLanguages } from "./dataset.ts";
import { descriptions } from "./metadata/csvw.ts";
import { datasetTitle, notesOf, seriesNotesOf } from "./notes.ts";
import type { Series } from "./series.ts";
import { separatorNote } from "./words.ts";

/** Of a release's files, or of the tables of its figures. A panel has notes and columns of its own. */
export function releaseReadme(dataset: Dataset): string {
  const order = [...new Set(dataset.panel ? Object.values(columnOrders).flat() : columnOrders.release)];
  return readme(dataset, order, (language) => [
    ...new Set([...notesOf(dataset, language), ...(dataset.panel ? notesOf(dataset, language, ["movement"]) : [])]),
  ]);
}

/** Of the files of the series over all rounds. */
export function seriesReadme(series: Series): string {
  return readme(series.newest, columnOrders.release, (language) => seriesNotesOf(series, language));
}

function readme(dataset: Dataset, order: readonly Column[], notes: (language: FileLanguage) => readonly string[]): string {
  const parts = fileLanguages.map((language) => {
    const codebook = order.map((column) => `${columns[column][language]}: ${descriptions[column][language]}.`);
    const listed = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join("\n");
    return [datasetTitle(dataset, language), listed(notes(language)), separatorNote[language], listed(codebook)].join("\n\n");
  });
  return `${parts.join("\n\n\n")}\n`;
}
