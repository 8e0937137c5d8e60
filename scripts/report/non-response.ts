// Sentences about nonresponse: how many did not answer, and how far the share under level 1 can be from the published one for that reason.
import { worstOf } from "../statistics/uncertainty/figure.ts";
import { roundOutwards } from "../statistics/uncertainty/worst-case.ts";
import type { ReportLanguage } from "./report-language.ts";
import { plainOf } from "./statements/nouns.ts";
import { type Sentence, sentence, underLevel1 } from "./statements/sentence.ts";
import { allAnswered, responsePiece, type StatementContext } from "./statements/statements.ts";

const didNotAnswer: Readonly<Record<ReportLanguage, string>> = { sv: " svarade inte.", en: " did not answer." };

/** "185 av 510 inbjudna organisationer (36 procent) svarade inte." Null where all did. */
export function nonResponseStatement(context: StatementContext, row: string): Sentence | null {
  const words = allAnswered(context.releases.now, row) ? null : responsePiece(context, row, "silent");
  return words && sentence(context.language, words, didNotAnswer[context.language]);
}

/** What nonresponse and rounding leave open for each of the rows, in Swedish; nothing about a row that is withheld or where all answered. */
export function openStatements({ releases }: StatementContext, rows: readonly string[]): readonly Sentence[] {
  const open = rows.flatMap((row) => {
    const cell = underLevel1(row);
    const bounds = allAnswered(releases.now, row) ? null : worstOf(releases.now, cell);
    return bounds ? [{ row, cell, bounds: roundOutwards(bounds) }] : [];
  });
  return open.map(({ row, cell, bounds: [low, high] }, at) => {
    const span = { text: `så låg som ${low} eller så hög som ${high} procent`, about: { kind: "worst", cell } } as const;
    const group = plainOf("sv", row);
    return at === 0
      ? sentence("sv", `därför kan andelen under nivå 1 bland alla ${group} vara `, span, ".")
      : sentence("sv", `bland alla ${group} kan den vara `, span, ".");
  });
}
