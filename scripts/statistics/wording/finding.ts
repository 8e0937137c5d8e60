// The finding of a release, in its first words: the direction of the whole frame, and how many of those that answered are under level 1.
import type { Language } from "../../core/terms/languages.ts";
import { termsOf } from "../../core/terms/terms.ts";
import { capitalize } from "../../core/text.ts";
import { nationalRow, type ProtectedCube } from "../cube/cube.ts";
import type { ErrorsOfChange } from "../cube/known-errors.ts";
import { shareOf } from "../uncertainty/figure.ts";
import type { Movement } from "../uncertainty/movement.ts";
import { countPhrase, shareWords, shortPhrase } from "./phrase.ts";
import { verdict } from "./verdict.ts";
import { wordsOf } from "./words.ts";

interface FindingInput {
  readonly cube: ProtectedCube;
  /** Of those that answered both rounds, in the row of the whole frame; null where nothing is published of them. */
  readonly movement: Movement | null;
  /** In the levels or the respondents of this release and of the one before. */
  readonly errors: ErrorsOfChange;
}

/** Sentences without their full stops. */
export interface FindingWords {
  /** Null without a panel. A type by name where only one has a panel: its direction is not that of all. */
  readonly direction: string | null;
  readonly level: string;
}

/** "Fler har stigit än sjunkit" and "Omkring fyra av tio som svarade är under nivå 1". */
export function findingWords(language: Language, { cube, movement, errors }: FindingInput): FindingWords {
  const { finding: text, directions } = wordsOf[language];
  const row = nationalRow(cube);
  const figure = row === null ? null : shareOf(cube, { row, variable: "level", category: "0" });
  if (!figure) return { direction: null, level: typesFinding(language, cube) };
  const found = verdict(movement, errors);
  const isWrong = errors.now.length > 0 && found !== "known-error";
  const level = `${text.level(capitalize(shareWords(language, figure, text.answered)))}${isWrong ? text.wrong : ""}`;
  if (!movement) return { direction: null, level };
  const [only, ...others] = movement.rows;
  const { short, of } = directions[found];
  return { direction: only !== undefined && others.length === 0 ? capitalize(of(namesOf(language, only))) : short, level };
}

/** The share of each type, with the numbers of its own page: "Av dem som svarade är 46 procent av kommunerna … under nivå 1". */
export function typesFinding(language: Language, cube: ProtectedCube): string {
  const text = wordsOf[language].finding;
  const shares = cube.rows.flatMap(({ id, family }) => {
    const figure = family === "type" ? shareOf(cube, { row: id, variable: "level", category: "0" }) : null;
    if (!figure) return [];
    const { plain, definite } = namesOf(language, id);
    return [figure.isSmall ? `${countPhrase(language, figure)} ${plain}` : `${shortPhrase(language, figure)} ${text.of} ${definite}`];
  });
  return shares.length === 0 ? text.withheld : text.types(termsOf[language].listInWords(shares));
}

/** A type in a sentence: "kommuner", "kommunerna". */
function namesOf(language: Language, row: string): { readonly plain: string; readonly definite: string } {
  const { types, all } = termsOf[language].terms;
  const noun = types[row.replace("type-", "")] ?? all;
  return { plain: noun.plain, definite: wordsOf[language].finding.definite(noun) };
}
