// Decides how a release is written in SDMX-CSV 2.0 (SDMX 3.0, sdmx-twg/sdmx-csv, data message field guide), and how that is read back.

import { accepted, type Checked, fault, refused } from "../../core/diagnostic.ts";
import type { Cell } from "../schema.ts";
import { countIn } from "./csv.ts";
import type { Dataset } from "./dataset.ts";
import { delimitedText, parseDelimited } from "./delimited.ts";
import type { FormatCode } from "./messages.ts";
import { notesOf, noticeOf } from "./notes.ts";
import { statusOf } from "./status.ts";
import { contents } from "./words.ts";

/** Parts the languages of a text; no text holds one. */
const between = "|";

const columns = [
  `STRUCTURE[${between}]`,
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
 * One observation a line, ids only; the names of the codes stand in the tables. OBS_STATUS by SDMX's own list CL_OBS_STATUS: A normal,
 * B the first after a break in its series, E estimated, Q missing and suppressed, with an empty value. What holds for the whole set stands on a last line that has no dimensions.
 */
export function sdmxCsvFile(dataset: Dataset): string {
  const { cube, about } = dataset;
  const notice = noticeOf(dataset);
  const structure = ["dataflow", structureOf(dataset), "I"];
  const marked = notice ? inBoth(notice.sv, notice.en) : "";
  const lines = cube.cells.map(({ row, variable, category, count }) => [
    ...structure,
    ...[row, variable, category, about.closes],
    ...[count ?? "", statusOf(dataset, { variable, count })],
    ...[cube.round, cube.release, cube.edition, marked, "", ""],
  ]);
  const title = inBoth(`${about.system.sv}: ${contents.sv}`, `${about.system.en}: ${contents.en}`);
  const comment = inBoth(notesOf(dataset, "sv").join(" "), notesOf(dataset, "en").join(" "));
  const whole = [...structure, ...Array(6).fill(""), cube.round, cube.release, cube.edition, marked, title, comment];
  return delimitedText([columns, ...lines, whole], ",");
}

/** AGENCY:ID(VERSION). The version is that of the cube's shape. */
function structureOf({ about, cube }: Dataset): string {
  const agency =
    about.publisherShort
      .toUpperCase()
      .normalize("NFD")
      .replace(/[^A-Z0-9]/g, "") || "PUBLISHER";
  return `${agency}:INFOSAKTRAPPAN(${cube.schema.split("/")[1] ?? "1"}.0.0)`;
}

function inBoth(sv: string, en: string): string {
  const clean = (text: string) => text.replaceAll(between, "/");
  return [`sv:${clean(sv)}`, `en:${clean(en)}`].join(between);
}

/** The cells of a message of ours; lines without dimensions tell of the whole set. */
export function readSdmxCsv(text: string): Checked<readonly Cell[]> {
  const broken = (what: string) => refused(fault<FormatCode>("format-syntax", "", { format: "SDMX-CSV", what }));
  const [headings = [], ...records] = parseDelimited(text, ",") ?? [];
  if (!/^STRUCTURE(?:\[.\])?$/.test(headings[0] ?? "") || headings[1] !== "STRUCTURE_ID")
    return broken("no STRUCTURE and STRUCTURE_ID first");
  const cells: Cell[] = [];
  for (const [line, record] of records.entries()) {
    const at = (name: string): string => record[headings.indexOf(name)] ?? "";
    const key = [at("ORG_GROUP"), at("INDICATOR"), at("CATEGORY"), at("TIME_PERIOD")] as const;
    if (key.every((part) => part === "") && at("OBS_VALUE") === "") continue;
    const status = at("OBS_STATUS");
    const count = countIn(at("OBS_VALUE"), "");
    if (count === undefined || key.includes("") || (count === null) !== (status === "Q")) return broken(`line ${line + 2}`);
    cells.push({ row: key[0], variable: key[1], category: key[2], count });
  }
  return accepted(cells);
}
