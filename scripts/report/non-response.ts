// Sentences about nonresponse: how many did not answer, and how far the share under level 1 can be from the published one for that reason.
import { worstOf } from "../statistics/uncertainty/figure.ts";
import { roundOutwards } from "../statistics/uncertainty/worst-case.ts";
import { invited, plainOf } from "./statements/nouns.ts";
import { phraseOf, widestShare } from "./statements/phrase.ts";
import { figuresOf, type Sentence, sentence } from "./statements/sentence.ts";
import { allAnswered, respondents, type StatementContext, underLevel1 } from "./statements/statements.ts";

/** "Drygt en tredjedel av de tillfrågade organisationerna (36 procent) svarade inte." Null where all did, or where counts would have to stand instead of a share. */
export function nonResponseStatement({ language, releases }: StatementContext, row: string): Sentence | null {
  const about = { kind: "rest", cell: respondents(row) } as const;
  const [figure] = figuresOf(releases, about) ?? [];
  if (!figure || figure.count <= 0 || figure.between.high - figure.between.low > widestShare) return null;
  const text = phraseOf(language, figure, invited(language, row));
  return sentence(language, { text, about }, language === "sv" ? " svarade inte." : " did not answer.");
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
