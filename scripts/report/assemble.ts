// Assembles the report: its sections in order, numbered figures and tables, and last the source of every figure.
import { noBreak } from "../core/no-break.ts";
import { releaseName } from "../core/terms/release-name.ts";
import { termsOf } from "../core/terms/terms.ts";
import { capitalize } from "../core/text.ts";
import { rehearsalNotice } from "../statistics/schema.ts";
import type { ReportInput } from "./material/input.ts";
import type { Block, ReportFigure, ReportTable } from "./output/nodes.ts";
import { type ReportLanguage, reportLanguage } from "./report-language.ts";
import { assessmentBlocks } from "./sections/assessment.ts";
import { conductBlocks } from "./sections/conduct.ts";
import { goalBlocks } from "./sections/goals.ts";
import { englishBlocks, judgementBlocks } from "./sections/judgement.ts";
import { letterBlocks } from "./sections/letter.ts";
import { qualityBlocks } from "./sections/quality.ts";
import { earlierBlocks, recommendationBlocks } from "./sections/recommendations.ts";
import { sourceBlocks } from "./sections/sources.ts";
import { structureBlocks } from "./sections/structure.ts";
import { supportBlocks } from "./sections/support.ts";
import { draftWarnings, type Warning, warningsOf } from "./sections/warnings.ts";
import { reportTitles, roundNameOf, sourceOf } from "./sections/wording.ts";

export interface Section {
  readonly id: string;
  /** With its number: "3 Samlad bedömning". The letter and the appendices have none. */
  readonly title: string;
  /** Language of the title, where it is not that of the report. */
  readonly language?: ReportLanguage;
  readonly blocks: readonly Block[];
}

export interface Report {
  readonly title: string;
  /** The round and the release that it is about. */
  readonly subject: string;
  /** Registration number and date, or that it is a draft. */
  readonly status: readonly string[];
  readonly authority: string;
  /** Once on every page of a rehearsal's report, and first in its files. */
  readonly notice: string | null;
  /** Before everything else, in Swedish. */
  readonly warnings: readonly Warning[];
  readonly sections: readonly Section[];
}

/** A section before chapters are numbered. */
interface Part {
  readonly id: string;
  readonly title: string;
  readonly isNumbered: boolean;
  readonly language?: ReportLanguage;
  readonly blocks: readonly Block[];
}

function part(id: string, title: string, blocks: readonly Block[]): Part {
  return { id, title, isNumbered: false, blocks };
}

/** A numbered chapter. */
function chapter(id: string, title: string, blocks: readonly Block[]): Part {
  return { id, title, isNumbered: true, blocks };
}

/** The national report. Pure: the same input gives the same report. */
export function assembleReport(input: ReportInput): Report {
  const report = reportOf(input, reportTitles[reportLanguage], [
    part("sammanfattning", "Bedömningen på en sida", judgementBlocks(input, reportLanguage)),
    part("missiv", "Missiv", letterBlocks(input)),
    { ...part("summary", "Summary in English", englishBlocks(input)), language: "en" },
    chapter("genomforande", "Så genomfördes uppdraget", conductBlocks(input)),
    chapter("bedomning", "Samlad bedömning", assessmentBlocks(input)),
    chapter("mal", "De tre målen och strategin", goalBlocks(input)),
    chapter("struktur", "Så kan strukturen utvecklas", structureBlocks(input)),
    chapter("stod", "Så kan stödet utvecklas", supportBlocks(input)),
    chapter("tidigare", "Tidigare rekommendationer", earlierBlocks(input)),
    chapter("rekommendationer", "Rekommendationer", recommendationBlocks(input)),
    chapter("kvalitet", "Om siffrorna", qualityBlocks(input)),
  ]);
  return { ...report, warnings: [...draftWarnings(input, reportLanguage), ...report.warnings] };
}

/** A report of the parts, with its warnings, and the appendix of sources last. */
function reportOf(input: ReportInput, title: string, parts: readonly Part[]): Report {
  const blocks = parts.flatMap((part) => part.blocks);
  const appendix = part("kallor", "Bilaga: källor till siffrorna", sourceBlocks(input, blocks));
  const { now, authority } = input;
  return {
    title,
    subject: `${capitalize(roundNameOf(now))}, ${releaseName(now.cube.release, reportLanguage)}`,
    status: statusOf(input, reportLanguage),
    authority: authority.name[reportLanguage],
    notice: now.cube.notice ?? (now.cube.rehearsal ? rehearsalNotice : null),
    warnings: warningsOf(input, reportLanguage),
    sections: numbered([...parts, appendix], sourceOf([now])),
  };
}

/** Numbers chapters, figures and tables through the whole report, and adds the source to those with the release's numbers. */
function numbered(parts: readonly Part[], source: string): readonly Section[] {
  const blocks = parts.flatMap((part) => part.blocks);
  const chapters = parts.filter(({ isNumbered }) => isNumbered);
  const numberedBlocks = blocks.filter((block) => isNumberedBlock(block));
  const place = (block: Block): number => numberedBlocks.filter(({ type }) => type === block.type).indexOf(block as ReportTable) + 1;
  const sourceIn = (block: ReportTable | ReportFigure) =>
    block.type === "reportFigure" || block.isStatistics ? { source: block.source ?? source } : {};
  return parts.map((part) => ({
    id: part.id,
    title: part.isNumbered ? `${chapters.indexOf(part) + 1} ${part.title}` : part.title,
    ...(part.language ? { language: part.language } : {}),
    blocks: part.blocks.map((block): Block => (isNumberedBlock(block) ? { ...block, ...sourceIn(block), number: place(block) } : block)),
  }));
}

function isNumberedBlock(block: Block): block is ReportTable | ReportFigure {
  return (block.type === "reportTable" && !block.hasNoNumber) || block.type === "reportFigure";
}

const statusWords = {
  sv: { number: "Diarienummer", draft: "Utkast", undecided: "Inte beslutad." },
  en: { number: "Reference number", draft: "Draft", undecided: "Not approved." },
} as const;

/** The letter's registration number and date, or that the report is a draft. */
function statusOf({ letter, today }: ReportInput, language: ReportLanguage): readonly string[] {
  const day = termsOf[language].dateInWords(letter?.date ?? today);
  const { number, draft, undecided } = statusWords[language];
  return letter ? [`${number} ${letter.diaryNumber}`, day] : [`${draft}, ${day}. ${undecided}`];
}

/** Author and status of the report in one paragraph, after its title where the page has another. */
export function leadOf(input: ReportInput, language: ReportLanguage, title: string | null): string {
  const parts = [...(title === null ? [] : [title]), input.authority.name[language], ...statusOf(input, language)];
  return noBreak(parts.map((part) => (part.endsWith(".") ? part : `${part}.`)).join(" "));
}
