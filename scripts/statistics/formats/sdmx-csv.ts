// Writes and reads SDMX-CSV 2.0 (SDMX 3.0, sdmx-twg/sdmx-csv, data message field guide).
import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import type { Cell } from "../schema.ts";
import { countIn } from "./csv.ts";
import type { Dataset } from "./dataset.ts";
import { delimitedText, parseDelimited } from "./delimited.ts";
import type { FormatCode } from "./messages.ts";
import { notesOf, noticeOf } from "./notes.ts";
import { statusOf } from "./status.ts";
import { contents } from "./words.ts";

/** Separates the languages of a multilingual value; replaced within texts. */
const languageSeparator = "|";

const columns = [
  `STRUCTURE[${languageSeparator}]`,
  "STRUCTURE_ID",
  "ACTION",
  "ORG_GROUP",
  "INDICATOR",
  "CATEGORY",
  "TIME_PERIOD",
  "OBS_VALUE",
  "OBS_STATUS",
  "ROUND",
  "RELEASE",
  "EDITION",
  "COMMENT_OBS[sv|en]",
  "TITLE[sv|en]",
  "COMMENT_DSET[sv|en]",
] as const;

/**
 * One observation per line, ids only; the names of the codes are in the tables. OBS_STATUS by SDMX's code list CL_OBS_STATUS: A normal,
 * B first after a break in its series, E estimated, Q missing and suppressed, with an empty value. Attributes of the whole set are on a
 * last line without dimensions.
 */
export function sdmxCsvFile(dataset: Dataset): string {
  const { cube, about } = dataset;
  const notice = noticeOf(dataset);
  const structure = ["dataflow", structureOf(dataset), "I"];
  const noticeText = notice ? multilingual(notice.sv, notice.en) : "";
  const lines = cube.cells.map(({ row, variable, category, count }) => [
    ...structure,
    ...[row, variable, category, about.closes],
    ...[count ?? "", statusOf(dataset, { variable, count })],
    ...[cube.round, cube.release, cube.edition, noticeText, "", ""],
  ]);
  const title = multilingual(`${about.system.sv}: ${contents.sv}`, `${about.system.en}: ${contents.en}`);
  const comment = multilingual(notesOf(dataset, "sv").join(" "), notesOf(dataset, "en").join(" "));
  const lastLine = [...structure, ...Array(6).fill(""), cube.round, cube.release, cube.edition, noticeText, title, comment];
  return delimitedText([columns, ...lines, lastLine], ",");
}

/** AGENCY:ID(VERSION), with the version of the cube's schema. */
function structureOf({ about, cube }: Dataset): string {
  const agency =
    about.publisherShort
      .toUpperCase()
      .normalize("NFD")
      .replace(/[^A-Z0-9]/g, "") || "PUBLISHER";
  return `${agency}:INFOSAKTRAPPAN(${cube.schema.split("/")[1] ?? "1"}.0.0)`;
}

function multilingual(sv: string, en: string): string {
  const clean = (text: string) => text.replaceAll(languageSeparator, "/");
  return [`sv:${clean(sv)}`, `en:${clean(en)}`].join(languageSeparator);
}

/** The cells of a message written by `sdmxCsvFile`. Lines without dimensions concern the whole set and are skipped. */
export function readSdmxCsv(text: string): Checked<readonly Cell[]> {
  const syntaxFault = (what: string) => refused(fault<FormatCode>("format-syntax", "", { format: "SDMX-CSV", what }));
  const [headings = [], ...records] = parseDelimited(text, ",") ?? [];
  if (!/^STRUCTURE(?:\[.\])?$/.test(headings[0] ?? "") || headings[1] !== "STRUCTURE_ID")
    return syntaxFault("STRUCTURE and STRUCTURE_ID are not the first columns");
  const cells: Cell[] = [];
  for (const [line, record] of records.entries()) {
    const at = (name: string): string => record[headings.indexOf(name)] ?? "";
    const key = [at("ORG_GROUP"), at("INDICATOR"), at("CATEGORY"), at("TIME_PERIOD")] as const;
    if (key.every((part) => part === "") && at("OBS_VALUE") === "") continue;
    const status = at("OBS_STATUS");
    const count = countIn(at("OBS_VALUE"), "");
    if (count === undefined || key.includes("") || (count === null) !== (status === "Q")) return syntaxFault(`line ${line + 2}`);
    cells.push({ row: key[0], variable: key[1], category: key[2], count });
  }
  return accepted(cells);
}
