// Decides the report's order and numbers: sections, figures and tables, each numbered once, and the source of every figure last.

import { noBreak } from "../core/no-break.ts";
import { releaseName } from "../core/release-name.ts";
import { capitalize } from "../core/text.ts";
import type { ReportInput } from "./material/input.ts";
import type { Block, ReportFigure, ReportTable } from "./output/nodes.ts";
import { assessmentBlocks } from "./sections/assessment.ts";
import { conductBlocks } from "./sections/conduct.ts";
import { effortBlocks } from "./sections/effort.ts";
import { goalBlocks } from "./sections/goals.ts";
import { letterBlocks } from "./sections/letter.ts";
import { qualityBlocks } from "./sections/quality.ts";
import { earlierBlocks, recommendationBlocks } from "./sections/recommendations.ts";
import { sourceBlocks } from "./sections/sources.ts";
import { dateInWords, reportTitle, roundInWords, sourceOf } from "./sections/speaking.ts";
import { structureBlocks } from "./sections/structure.ts";
import { englishBlocks, summaryBlocks } from "./sections/summary.ts";
import { supportBlocks } from "./sections/support.ts";
import { type Warning, warningsOf } from "./sections/warnings.ts";
import type { Language } from "./statements/words.ts";

export interface Section {
  readonly id: string;
  /** With its number: "3 Samlad bedömning". The letter and the appendices have none. */
  readonly title: string;
  /** Of the title, where it is not the report's own. */
  readonly language?: string;
  readonly blocks: readonly Block[];
}

export interface Report {
  readonly title: string;
  /** What stands under the title on the cover, a line each. */
  readonly cover: readonly string[];
  readonly authority: string;
  /** Stands on every page of a rehearsal's report and in every file. */
  readonly notice: string | null;
  /** What is told before anything else, in Swedish. */
  readonly warnings: readonly Warning[];
  readonly sections: readonly Section[];
}

/** A section before it has its number. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly isNumbered: boolean;
  readonly language?: string;
  readonly blocks: readonly Block[];
}

/** The whole report. Pure: the same input gives the same report. */
export function assembleReport(input: ReportInput): Report {
  const parts = partsOf(input);
  const appendix: Part = {
    id: "kallor",
    title: "Bilaga: källor till siffrorna",
    isNumbered: false,
    blocks: sourceBlocks(
      input,
      parts.flatMap(({ blocks }) => blocks),
    ),
  };
  return {
    title: reportTitle,
    cover: coverOf(input),
    authority: input.authority.name,
    notice: noticeOf(input),
    warnings: warningsOf(input, "sv"),
    sections: numberedParts([...parts, appendix], marksOf(input)),
  };
}

export interface Marks {
  readonly mark: string | null;
  readonly source: string;
}

/** What each figure and table says of itself. */
export function marksOf(input: ReportInput): Marks {
  return { mark: noticeOf(input), source: sourceOf([input.now]) };
}

/** Chapters, figures and tables are each numbered through the whole report, and the latter say what they are. */
export function numberedParts(parts: readonly Part[], { mark, source }: Marks): readonly Section[] {
  const blocks = parts.flatMap((part) => part.blocks);
  const chapters = parts.filter(({ isNumbered }) => isNumbered);
  const place = (block: Block): number => blocks.filter(({ type }) => type === block.type).indexOf(block) + 1;
  const marked = (block: ReportTable | ReportFigure) => ({
    ...(mark === null ? {} : { mark }),
    ...(block.type === "reportFigure" || block.isStatistics ? { source: block.source ?? source } : {}),
  });
  return parts.map((part) => ({
    id: part.id,
    title: part.isNumbered ? `${chapters.indexOf(part) + 1} ${part.title}` : part.title,
    ...(part.language ? { language: part.language } : {}),
    blocks: part.blocks.map((block): Block => (isNumberedBlock(block) ? { ...block, ...marked(block), number: place(block) } : block)),
  }));
}

function isNumberedBlock(block: Block): block is ReportTable | ReportFigure {
  return block.type === "reportTable" || block.type === "reportFigure";
}

function partsOf(input: ReportInput): readonly Part[] {
  const part = (id: string, title: string, blocks: readonly Block[]): Part => ({ id, title, isNumbered: true, blocks });
  return [
    { id: "missiv", title: "Missiv", isNumbered: false, blocks: letterBlocks(input) },
    part("sammanfattning", "Bedömningen på en sida", summaryBlocks(input)),
    { id: "summary", title: "Summary in English", isNumbered: false, language: "en", blocks: englishBlocks(input) },
    part("genomforande", "Så genomfördes uppdraget", conductBlocks(input)),
    part("bedomning", "Samlad bedömning", assessmentBlocks(input)),
    part("mal", "De tre målen och strategin", goalBlocks(input)),
    part("struktur", "Så kan strukturen utvecklas", structureBlocks(input)),
    part("stod", "Så kan stödet utvecklas", supportBlocks(input)),
    part("insats", "Vad som krävs", effortBlocks(input)),
    part("tidigare", "Tidigare rekommendationer", earlierBlocks(input)),
    part("rekommendationer", "Rekommendationer", recommendationBlocks(input)),
    part("kvalitet", "Om siffrorna", qualityBlocks(input)),
  ];
}

/** What stands in every file of a rehearsal; null in a real round. */
export function noticeOf({ now }: ReportInput): string | null {
  if (now.cube.notice !== undefined) return now.cube.notice;
  return now.cube.rehearsal ? "Övning – påhittade organisationer" : null;
}

/** The round and release, and the letter's number and date or that it is a draft. */
export function coverOf(input: ReportInput): readonly string[] {
  const { now } = input;
  return [`${capitalize(roundInWords(now))}, ${releaseName(now.cube.release, "sv")}`, ...standingOf(input, "sv")];
}

/** The letter's number and date, or that the report is a draft. */
function standingOf({ letter, today }: ReportInput, language: Language): readonly string[] {
  const day = dateInWords(letter?.date ?? today, language);
  if (letter) return [`${language === "sv" ? "Diarienummer" : "Reference number"} ${letter.diaryNumber}`, day];
  return [language === "sv" ? `Utkast, ${day}. Inte beslutad.` : `Draft, ${day}. Not decided.`];
}

/** Whose the report is and how far it has come, in one paragraph; what it is first, where the page's own title does not say. */
export function leadOf(input: ReportInput, language: Language, title: string | null): string {
  const { name, nameEn } = input.authority;
  const parts = [...(title === null ? [] : [title]), language === "sv" ? name : nameEn, ...standingOf(input, language)];
  return noBreak(parts.map((part) => (part.endsWith(".") ? part : `${part}.`)).join(" "));
}
