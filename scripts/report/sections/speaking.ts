// What the sections share: names of rounds and sources, the maintainers' prose, and sentences that several sections have.
import { releaseName } from "../../core/release-name.ts";
import { roundName } from "../../core/round-name.ts";
import { listed } from "../../core/terms/sv.ts";
import { count } from "../../statistics/cube/cube.ts";
import { answered, respondent } from "../../statistics/plan/plan.ts";
import type { ProsePart, ReleaseSource, ReportInput } from "../material/input.ts";
import { type Block, paragraph } from "../output/nodes.ts";
import { titleOf } from "../statements/nouns.ts";
import type { Speaker } from "../statements/statements.ts";
import type { Language } from "../statements/words.ts";

export function speakerOf(input: ReportInput, language: Language = "sv"): Speaker {
  return { language, releases: { now: input.now.cube, before: input.before?.cube ?? null, panel: input.now.panel } };
}

/** The name of a release's round, for the middle of a sentence. */
export function roundInWords({ cube, opens }: Pick<ReleaseSource, "cube" | "opens">): string {
  return roundName({ opens, rehearsal: cube.rehearsal }, "sv");
}

/** The source of numbers: each release by name, since a round can have several. */
export function sourceOf(sources: readonly Pick<ReleaseSource, "cube" | "opens">[]): string {
  return `Källa: Infosäktrappan, ${sources.map((one) => `${roundInWords(one)}, ${releaseName(one.cube.release, "sv")}`).join("; ")}`;
}

/** The maintainers' prose, or `otherwise`: an empty section would look like a finding. */
export function wordsOr(input: ReportInput, part: ProsePart, otherwise: string): readonly Block[] {
  const prose = input.prose[part];
  if (prose) return prose.children;
  return otherwise === "" ? [] : [paragraph(otherwise)];
}

/** "Så många svarade, i avrundade tal: kommuner 175, statliga myndigheter 130." The counts behind percentages; withheld rows are left out. */
export function restsOn({ now }: ReportInput, rows: readonly string[]): string {
  const answers = rows.flatMap((row) => {
    const found = count(now.cube, row, { variable: respondent, category: answered });
    return found === null ? [] : [`${titleOf("sv", row).toLowerCase()} ${found}`];
  });
  return answers.length === 0 ? "" : `Så många svarade, i avrundade tal: ${listed(answers)}.`;
}

/** Why the report says nothing about change. */
export function uncomparedInWords({ uncompared }: ReportInput, language: Language): string {
  if (uncompared === "none") {
    return language === "sv"
      ? "Det finns ingen tidigare mätomgång att jämföra med. Därför säger rapporten inget om förändring."
      : "There is no earlier round to compare with, so the report says nothing about change.";
  }
  return language === "sv"
    ? "Den förra mätomgången följde en annan utgåva med andra frågor. Därför säger rapporten inget om förändring."
    : "The round before followed another edition with other questions, so the report says nothing about change.";
}

/** That the edition and its thresholds are proposals; null once they are settled. */
export function proposalInWords({ edition }: Pick<ReportInput, "edition">, language: Language): string | null {
  if (edition.status === "published" || edition.status === "retired") return null;
  return language === "sv"
    ? `Utgåva ${edition.id} och gränserna mellan nivåerna är förslag tills en pilot har prövat dem.`
    : `Edition ${edition.id} and the thresholds between the levels are proposals until a pilot has tested them.`;
}

export const reportTitle = "Samlad bedömning av arbetet med informationssäkerhet i offentlig förvaltning";
export const reportTitleEnglish = "Overall assessment of information security work in public administration";
