// The report's first words: the direction of the whole frame, and how many of those that answered are under level 1.
import { capitalize } from "../../core/text.ts";
import { nationalRow } from "../../statistics/cube/cube.ts";
import { shareOf } from "../../statistics/uncertainty/figure.ts";
import { shareWords } from "../../statistics/wording/phrase.ts";
import { type Verdict, verdict } from "../../statistics/wording/verdict.ts";
import { directionWords, type Language, languages } from "../../statistics/wording/words.ts";
import { movementOf } from "./change-statements.ts";
import { kindOf, typeRows } from "./nouns.ts";
import { underLevel1 } from "./sentence.ts";
import type { StatementContext } from "./statements.ts";

const answered = {
  sv: { direct: "som svarade", of: "av dem som svarade" },
  en: { direct: "organisations that answered", of: "of those that answered" },
} as const;

const words = {
  sv: {
    level: (share: string) => `${share} är under nivå 1`,
    wrong: ", men siffrorna har ett känt fel",
    types: (list: string) => `Av dem som svarade är ${list} under nivå 1`,
    withheld: "För få har svarat för att visa var typerna står på trappan",
  },
  en: {
    level: (share: string) => `${share} are below level 1`,
    wrong: ", but the figures have a known error",
    types: (list: string) => `Of those that answered, ${list} are below level 1`,
    withheld: "Too few have answered to show where the types stand on the staircase",
  },
} as const;

/** What may be said of the direction in a row. */
export function verdictIn({ releases, hasKnownError = false }: StatementContext, row: string): Verdict {
  return verdict(movementOf(releases, row), hasKnownError);
}

/**
 * "Ingen säker förändring. Omkring fyra av tio som svarade är under nivå 1." No direction without a panel, and a type by name where only
 * one has a panel: its direction is not that of all. `isWrong`: the release's own levels or respondents have a known error.
 */
export function findingOf(context: StatementContext, isWrong: boolean): string {
  const { language, releases } = context;
  const text = words[language];
  const row = nationalRow(releases.now);
  const figure = row === null ? null : shareOf(releases.now, underLevel1(row));
  if (row === null || !figure) return `${typesFinding(context)}.`;
  const level = `${text.level(capitalize(shareWords(language, figure, answered[language])))}${isWrong ? text.wrong : ""}.`;
  const movement = movementOf(releases, "all");
  if (!movement) return level;
  const [only, ...others] = movement.rows;
  const { short, of } = directionWords[language][verdictIn(context, "all")];
  const direction = only !== undefined && others.length === 0 ? capitalize(of(kindOf(language, only))) : short;
  return `${direction}. ${level}`;
}

function typesFinding({ language, releases }: StatementContext): string {
  const shares = typeRows(releases.now).flatMap((row) => {
    const figure = shareOf(releases.now, underLevel1(row));
    const { plain, definite } = kindOf(language, row);
    return figure ? [shareWords(language, figure, { direct: plain, of: ofGroup[language](definite, plain) })] : [];
  });
  return shares.length === 0 ? words[language].withheld : words[language].types(languages[language].listInWords(shares));
}

const ofGroup: Readonly<Record<Language, (definite: string, plain: string) => string>> = {
  sv: (definite) => `av ${definite}`,
  en: (_, plain) => `of the ${plain}`,
};
