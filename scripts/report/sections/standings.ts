// Where each type and the whole frame stand: the table of the judgement.
import { roundSeason, termsOf } from "../../core/terms/terms.ts";
import { capitalize } from "../../core/text.ts";
import { nationalRow, responseRate } from "../../statistics/cube/cube.ts";
import { shareOf } from "../../statistics/uncertainty/figure.ts";
import { headline } from "../../statistics/uncertainty/headline.ts";
import { roundOutwards } from "../../statistics/uncertainty/worst-case.ts";
import { countPhrase, shortPhrase } from "../../statistics/wording/phrase.ts";
import { wordsOf } from "../../statistics/wording/words.ts";
import type { ReportInput } from "../material/input.ts";
import type { BarWords, ReportStandings, StandingRow, SureBar } from "../output/nodes.ts";
import type { ReportLanguage } from "../report-language.ts";
import { movementOf, movementPieces } from "../statements/change-statements.ts";
import { verdictIn } from "../statements/finding.ts";
import { isFewRow, kindOf, plainOf, titleOf, typeRows } from "../statements/nouns.ts";
import { type FigureWords, sentence, underLevel1 } from "../statements/sentence.ts";
import { allAnswered, responsePiece, type StatementContext } from "../statements/statements.ts";
import { contextOf } from "./wording.ts";

const texts = {
  sv: {
    columns: ["Grupp", "Svarade", "Av de svarande", "Av alla i gruppen"],
    since: (round: string) => `Sedan ${round}`,
    answered: (n: string, all: string) => `${n} av ${all} svarade`,
    withheld: "redovisas inte",
    alternative: (n: string, group: string, low: number, high: number) =>
      `Av alla ${n} ${group} är minst ${low} och högst ${high} procent under nivå 1.`,
    likely: (low: number, high: number) => `Troligen ${low}–${high} procent.`,
    share: (share: string) => `Av de svarande: ${share}.`,
    ofThe: "av de ",
  },
  en: {
    columns: ["Group", "Answered", "Of respondents", "Of the whole group"],
    since: (round: string) => `Since ${round}`,
    answered: (n: string, all: string) => `${n} of ${all} answered`,
    withheld: "withheld",
    alternative: (n: string, group: string, low: number, high: number) =>
      `Of all ${n} ${group}, at least ${low} and at most ${high} per cent are below level 1.`,
    likely: (low: number, high: number) => `Probably ${low}–${high} per cent.`,
    share: (share: string) => `Of respondents: ${share}.`,
    ofThe: "of the ",
  },
} as const;

const barWords: Readonly<Record<ReportLanguage, BarWords>> = {
  sv: { ...wordsOf.sv.sure, unit: " %", how: "Stapeln gäller alla i gruppen. Det randiga är vad ingen vet." },
  en: { ...wordsOf.en.sure, unit: "%", how: "The bar is the whole group. The striped part is not known." },
};

/** The whole frame first, then the types. `caption`: what the table shows. */
export function standingsOf(input: ReportInput, language: ReportLanguage, caption: string): ReportStandings {
  const { now, before } = input;
  const text = texts[language];
  const rows = [nationalRow(now.cube) ?? "all", ...typeRows(now.cube)].filter((row) => responseRate(now.cube, row).N > 0);
  const [group, answered, share, all] = text.columns;
  return {
    type: "reportStandings",
    caption,
    columns: [group, answered, share, all, before ? text.since(roundSeason({ opens: before.opens }, language)) : ""],
    rows: rows.map((row, at) => ({ ...standingOf(input, contextOf(input, language), row), isWhole: at === 0 })),
    words: barWords[language],
  };
}

function standingOf({ now, before }: ReportInput, context: StatementContext, row: string): Omit<StandingRow, "isWhole"> {
  const { language } = context;
  const text = texts[language];
  const { inDigits } = termsOf[language];
  const figure = shareOf(now.cube, underLevel1(row));
  const { n, N } = responseRate(now.cube, row);
  const response = responsePiece(context, row, "answered");
  const about = { kind: "cell", cell: underLevel1(row) } as const;
  return {
    name: titleOf(language, row, now.cube),
    isSmall: figure?.isSmall ?? false,
    response: response ? { ...response, display: text.answered(inDigits(n), inDigits(N)) } : "",
    figure: figure ? shareCell(language, figure, about) : text.withheld,
    bar: figure ? barOf(context, row) : null,
    direction: before ? directionOf(context, row) : null,
  };
}

function shareCell(
  language: ReportLanguage,
  figure: NonNullable<ReturnType<typeof shareOf>>,
  about: FigureWords["about"],
): StandingRow["figure"] {
  if (figure.isSmall) return { text: countPhrase(language, figure), about };
  const text = shortPhrase(language, figure);
  return { text, about, display: text.replace(/ (?:procent|per cent)$/, barWords[language].unit) };
}

function barOf(context: StatementContext, row: string): SureBar | null {
  const { language, releases } = context;
  const { now, panel = null } = releases;
  const found = headline(now, row, "under-1", panel);
  const figure = shareOf(now, underLevel1(row));
  if (!found || !figure) return null;
  const text = texts[language];
  const likely = allAnswered(now, row) ? null : found.likely;
  const alternative = [
    text.alternative(termsOf[language].inDigits(found.N), plainOf(language, row, now), ...roundOutwards(found.worst)),
    ...(likely ? [text.likely(...roundOutwards(likely))] : []),
    ...(figure.isSmall ? [] : [text.share(shortPhrase(language, figure))]),
  ].join(" ");
  return { worst: found.worst, likely, share: figure.isSmall ? null : figure.share, alternative };
}

/** The row that stands for all has the movement of the types that have a panel, however many are shown. */
function directionOf(context: StatementContext, row: string): StandingRow["direction"] {
  const { language, releases } = context;
  const text = texts[language];
  const movement = movementOf(releases, row);
  const { directions, noDirection } = wordsOf[language];
  const { short } = directions[verdictIn(context, row)];
  if (!movement) return { short, more: isFewRow(row) ? noDirection.few(kindOf(language, row)) : noDirection.hidden };
  // Without the net change, which stands in the chapter on change.
  const [clause, , numbers = ""] = movementPieces(context, row, movement);
  const about = { kind: "movement", row } as const;
  const words = typeof clause === "string" || clause === undefined ? "" : clause.text;
  return {
    short: { text: words, about, display: short },
    more: sentence(language, capitalize(text.ofThe), numbers, "."),
  };
}
