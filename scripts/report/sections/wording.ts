// What the sections share: names of rounds and sources, the maintainers' prose, and sentences that several sections have.

import { releaseName } from "../../core/terms/release-name.ts";
import { listInWords } from "../../core/terms/sv.ts";
import { roundName } from "../../core/terms/terms.ts";
import { roundingErrorOf } from "../../statistics/base.ts";
import { type ProtectedCube, type RunFigure, responseRate } from "../../statistics/cube/cube.ts";
import { errorsOfChange } from "../../statistics/cube/known-errors.ts";
import { figureRule, pointFloor } from "../../statistics/wording/figure-rule.ts";
import { roundedWithin } from "../../statistics/wording/in-files.ts";
import { isCounted } from "../../statistics/wording/phrase.ts";
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
  const rounded = roundedWithin[language](base, roundingErrorOf(base));
  return {
    sv: `Hur många som bjöds in och svarade är exakta tal. Andra antal är ${rounded}.`,
    en: `The numbers invited and answered are exact. Other counts are ${rounded}.`,
  }[language];
}

/** A count as it stands in a table: what is shown, or its bounds in a small group and where none or all may be in it. */
export function countText({ count, counts, rest, n }: Pick<RunFigure, "count" | "counts" | "rest" | "n">): string {
  const isSmall = figureRule(n) === "interval";
  return isCounted({ counts, rest, isSmall }) && counts.low < counts.high ? `${counts.low}–${counts.high}` : String(count);
}

/** Why a table has intervals, where it has any. */
export function intervalNote(rows: ReportTable["rows"]): string {
  return rows.some((cells) => cells.slice(1).some((cell) => /^\d+–\d+$/.test(cellContent(cell))))
    ? `Ett spann står där färre än ${pointFloor} har svarat, och där ingen eller alla kan vara med. Det sanna antalet ligger inom det.`
    : "";
}

/** Joins the notes that apply. */
export function listedNotes(notes: readonly (string | false)[]): string {
  return notes.filter((one) => one !== false && one !== "").join(" ");
}
