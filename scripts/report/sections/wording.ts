// What the sections share: names of rounds and sources, the maintainers' prose, and sentences that several sections have.

import { releaseName } from "../../core/terms/release-name.ts";
import { inWords, listInWords } from "../../core/terms/sv.ts";
import { roundName, termsOf } from "../../core/terms/terms.ts";
import { roundingErrorOf } from "../../statistics/base.ts";
import { isSmall, type ProtectedCube, responseRate } from "../../statistics/cube/cube.ts";
import { errorsOfChange } from "../../statistics/cube/known-errors.ts";
import { countBounds } from "../../statistics/uncertainty/worst-case.ts";
import { figureRule, pointFloor } from "../../statistics/wording/figure-rule.ts";
import type { ProsePart, ReleaseSource, ReportInput } from "../material/input.ts";
import { type Block, cellContent, paragraph, type ReportTable } from "../output/nodes.ts";
import { type ReportLanguage, reportLanguage } from "../report-language.ts";
import { titleOf } from "../statements/nouns.ts";
import type { StatementContext } from "../statements/statements.ts";

export function contextOf(input: ReportInput, language: ReportLanguage = reportLanguage): StatementContext {
  const { now, before, knownErrors } = input;
  return {
    language,
    releases: { now: now.cube, before: before?.cube ?? null, panel: now.panel },
    errors: errorsOfChange(knownErrors, { now: now.cube, before: before?.cube ?? null }),
  };
}

/** The name of a release's round, for the middle of a sentence. */
export function roundNameOf({ cube, opens }: Pick<ReleaseSource, "cube" | "opens">): string {
  return roundName({ opens, rehearsal: cube.rehearsal }, "sv");
}

/** The source of numbers: each release by name, since a round can have several. */
export function sourceOf(sources: readonly Pick<ReleaseSource, "cube" | "opens">[]): string {
  return `Källa: Infosäktrappan, ${sources.map((one) => `${roundNameOf(one)}, ${releaseName(one.cube.release, "sv")}`).join("; ")}`;
}

/** The maintainers' prose, or `otherwise`: an empty section would look like a finding. */
export function proseOr(input: ReportInput, part: ProsePart, otherwise: string): readonly Block[] {
  const prose = input.prose[part];
  // A file may have only a note from one writer to another.
  if (prose && prose.children.length > 0) return prose.children;
  return otherwise === "" ? [] : [paragraph(otherwise)];
}

/** "Så många svarade: kommuner 173, statliga myndigheter 132." The exact numbers behind percentages. */
export function answersNote({ now }: ReportInput, rows: readonly string[]): string {
  const answers = rows.map((row) => `${titleOf("sv", row, now.cube).toLowerCase()} ${responseRate(now.cube, row).n}`);
  return answers.length === 0 ? "" : `Så många svarade: ${listInWords(answers)}.`;
}

/** Why the report says nothing about change. */
export function noComparisonSentence({ noComparison }: ReportInput, language: ReportLanguage): string {
  if (noComparison !== "other-edition") {
    return {
      sv: "Det finns ingen tidigare mätomgång att jämföra med. Därför säger rapporten inget om förändring.",
      en: "There is no earlier round to compare with, so the report says nothing about change.",
    }[language];
  }
  return {
    sv: "Den förra mätomgången följde en annan utgåva med andra frågor. Därför säger rapporten inget om förändring.",
    en: "The previous round used a different edition, with different questions, so the report says nothing about change.",
  }[language];
}

/** That the edition and its thresholds are proposals; null once they are settled. */
export function proposalSentence({ edition }: Pick<ReportInput, "edition">, language: ReportLanguage): string | null {
  if (edition.status === "published" || edition.status === "retired") return null;
  return {
    sv: `Utgåva ${edition.id} och gränserna mellan nivåerna är förslag tills en pilot har prövat dem.`,
    en: `Edition ${edition.id} and the thresholds between the levels remain proposals until a pilot has tested them.`,
  }[language];
}

export const reportTitles: Readonly<Record<ReportLanguage, string>> = {
  sv: "Samlad bedömning av arbetet med informationssäkerhet i offentlig förvaltning",
  en: "Overall assessment of information security work in public administration",
};

/** What is exact and what is rounded. */
export function roundingRule({ base }: Pick<ProtectedCube, "base">, language: ReportLanguage): string {
  const word = termsOf[language].inWords(base);
  return {
    sv: `Hur många som bjöds in och svarade är exakta tal. Andra antal är avrundade till ett ${word}tal, uppåt eller nedåt.`,
    en: `The numbers invited and answered are exact. Other counts are rounded up or down to a multiple of ${word}.`,
  }[language];
}

/** A rounded count of 0 does not mean none. */
export function zero({ base }: Pick<ProtectedCube, "base">): string {
  return `Noll kan vara upp till ${inWords(roundingErrorOf(base))}.`;
}

/** A rounded count as it stands in a table: an interval where the row is small. */
export function countText({ now }: ReportInput, row: string, count: number): string {
  return countOf(count, responseRate(now.cube, row).n);
}

/** The same of a group of exactly `n`. */
export function countOf(count: number, n: number): string {
  const { low, high } = countBounds(count, n);
  return figureRule(n) === "interval" ? `${low}–${high}` : String(count);
}

/** Why a table has intervals, where one of its rows is small. */
export function intervalNote({ now }: ReportInput, rows: readonly string[]): string {
  return rows.some((row) => isSmall(now.cube, row))
    ? `Där färre än ${pointFloor} har svarat står ett spann, som det sanna antalet ligger inom.`
    : "";
}

export function hasZero(rows: ReportTable["rows"]): boolean {
  return rows.some((cells) => cells.slice(1).some((cell) => cellContent(cell) === "0"));
}

/** Joins the notes that apply. */
export function listedNotes(notes: readonly (string | false)[]): string {
  return notes.filter((one) => one !== false && one !== "").join(" ");
}
