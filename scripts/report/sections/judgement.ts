// The judgement on one page, which a minister can read in a minute: where each type stands, what is strong and weak, and what is proposed.
import { roundSeason, termsOf } from "../../core/terms/terms.ts";
import { capitalize } from "../../core/text.ts";
import { pointFloor } from "../../statistics/wording/figure-rule.ts";
import type { ReportInput } from "../material/input.ts";
import { nonResponseStatement } from "../non-response.ts";
import { type Block, heading, list, paragraph, type ReportTable, strong, styled } from "../output/nodes.ts";
import { type ReportLanguage, reportLanguage } from "../report-language.ts";
import type { Recommendation } from "../schema.ts";
import { hasAreas, highest, lowest, namedAreas } from "../statements/area-statements.ts";
import { findingOf } from "../statements/finding.ts";
import { fewTitle, largeTypeRows, titleOf } from "../statements/nouns.ts";
import { goals } from "./goals.ts";
import { shownTypesSentence } from "./levels.ts";
import { addresseeNames, costWords, monthWords } from "./recommendations.ts";
import { standingsOf } from "./standings.ts";
import { earlierErrorsOf, warningBlocks, warningsOf } from "./warnings.ts";
import { contextOf, noComparisonSentence, proposalSentence, proseOr, sourceOf } from "./wording.ts";

/** Recommendations on the page: the first of the file. */
const most = 3;

const texts = {
  sv: {
    prose: "sammanfattning",
    unknown: "Därför är andelen bland alla osäker.",
    where: "Så många är under nivå 1",
    strengths: "Styrkor, svagheter och de tre målen",
    what: "Vad",
    inPlace: "Mest på plats",
    left: "Mest kvar att göra",
    none: "inget område skiljer ut sig",
    noneOfGoal: "skiljer inte ut sig",
    hasLeft: (names: string) => `mest kvar: ${names}`,
    hasMost: (names: string) => `mest på plats: ${names}`,
    goals: "Jämfört med de andra områdena, oavsett måsten. Målen: se kapitlet ”De tre målen och strategin”.",
    few: (groups: string) => `${groups} är för få för en egen kolumn.`,
    noAreas: "Publiceringen redovisar inte områden. Därför står inga styrkor, svagheter eller mål här.",
    propose: "Det här föreslår vi",
    proposeNone: "Inga rekommendationer är skrivna.",
    more: (many: number) => `Alla ${many} rekommendationer står i kapitlet ”Rekommendationer”.`,
    facts: (to: string, cost: string, by: string) => `Till: ${to}. Kostnad: ${cost}. Klart: senast i ${by}.`,
    share: "Talet är andelen av de svarande.",
    small: `Där färre än ${pointFloor} har svarat står mellan vilka antal det ligger.`,
    likely: "Det troliga räknar med att de flesta som slutat svara står kvar.",
    rated: "Organisationerna har bedömt sig själva. Det här är inte officiell statistik.",
    wrong: (round: string) => `Siffrorna från ${round} har ett känt fel, som står under ”Förändring”.`,
  },
  en: {
    prose: "summary",
    unknown: "The share of all organisations is therefore uncertain.",
    where: "How many are below level 1",
    strengths: "Strengths, weaknesses and the three goals",
    what: "What",
    inPlace: "Most in place",
    left: "Most left to do",
    none: "no area stands out",
    noneOfGoal: "does not stand out",
    hasLeft: (names: string) => `most left: ${names}`,
    hasMost: (names: string) => `most in place: ${names}`,
    goals: "Compared with the other areas, whatever the musts. The goals are assessed through the areas.",
    few: (groups: string) => `${groups} are too few for a column of their own.`,
    noAreas: "The release has no figures by area, so strengths, weaknesses and goals are not assessed here.",
    propose: "What we propose",
    proposeNone: "No recommendations have been written.",
    more: (many: number) => `All ${many} recommendations are in the chapter “Rekommendationer”.`,
    facts: (to: string, cost: string, by: string) => `Addressed to: ${to}. Cost: ${cost}. Due: ${by}.`,
    share: "The figure is the share of respondents.",
    small: `Where fewer than ${pointFloor} answered, it is a range of counts.`,
    likely: "The likely range assumes that most of those that stopped answering have not moved.",
    rated: "The organisations assessed themselves. These are not official statistics.",
    wrong: (round: string) => `The figures for ${round} have a known error, described in Swedish under “Förändring”.`,
  },
} as const;

export function judgementBlocks(input: ReportInput, language: ReportLanguage): readonly Block[] {
  const context = contextOf(input, language);
  const text = texts[language];
  const silent = nonResponseStatement(context, "all");
  return [
    styled("finding", strong(findingOf(context))),
    ...proseOr(input, text.prose, ""),
    ...(silent ? [paragraph(silent, text.unknown)] : []),
    standingsOf(input, language, text.where),
    styled("fine", ...notes(input, language)),
    ...strengthBlocks(input, language),
    heading(3, text.propose),
    ...proposals(input, language),
  ];
}

/** What the figures are of, and how far they can be trusted. */
function notes(input: ReportInput, language: ReportLanguage): readonly (string | null)[] {
  const text = texts[language];
  const { before, now } = input;
  const rows = standingsOf(input, language, "").rows;
  return [
    text.share,
    rows.some(({ isSmall }) => isSmall) ? text.small : null,
    shownTypesSentence(input, language),
    rows.some(({ bar }) => bar?.likely) && !rows[0]?.bar?.likely ? text.likely : null,
    before ? null : noComparisonSentence(input, language),
    before && earlierErrorsOf(input).length > 0 ? text.wrong(roundSeason({ opens: before.opens }, language)) : null,
    text.rated,
    proposalSentence(input, language),
    language === reportLanguage ? `${sourceOf([now])}.` : null,
  ];
}

/** What stands out in all areas, and in those of each goal, by the one rule for which areas the report names. */
function strengthBlocks(input: ReportInput, language: ReportLanguage): readonly Block[] {
  const context = contextOf(input, language);
  const text = texts[language];
  if (!hasAreas(context)) return [paragraph(text.noAreas)];
  const rows = largeTypeRows(input.now.cube);
  const few = fewTitle(language, input.now.cube);
  const areas = input.areas[language];
  const named = (row: string, category: string): readonly { readonly id: string; readonly name: string }[] =>
    (namedAreas(context, { row, areas, category }) ?? []).map(({ area }) => area);
  const listed = (names: readonly { readonly name: string }[]): string => termsOf[language].listInWords(names.map(({ name }) => name));
  const overall = (category: string) => rows.map((row) => capitalize(listed(named(row, category)) || text.none));
  const goal = (ids: readonly string[]) =>
    rows.map((row) => {
      const [left, inPlace] = [lowest, highest].map((category) => {
        const own = named(row, category).filter(({ id }) => ids.includes(id));
        return own.length === 0 ? "" : listed(own);
      });
      const parts = [left && text.hasLeft(left), inPlace && text.hasMost(inPlace)].filter((one) => one !== undefined);
      return capitalize(parts.filter((one) => one !== "").join("; ") || text.noneOfGoal);
    });
  const table: ReportTable = {
    type: "reportTable",
    isWords: true,
    hasNoNumber: true,
    caption: text.strengths,
    columns: [{ title: text.what }, ...rows.map((row) => ({ title: titleOf(language, row) }))],
    rows: [
      [text.inPlace, ...overall(highest)],
      [text.left, ...overall(lowest)],
      ...goals.map((one) => [one.title[language], ...goal(one.areas)]),
    ],
    note: few === "" ? text.goals : `${text.goals} ${text.few(few)}`,
  };
  return [table];
}

function proposals({ recommendations }: ReportInput, language: ReportLanguage): readonly Block[] {
  const text = texts[language];
  const all = recommendations?.recommendations ?? [];
  if (all.length === 0) return [paragraph(text.proposeNone)];
  const items = all
    .slice(0, most)
    .map((one) => [strong(one.text[language] || one.text[reportLanguage]), text.facts(...factsOf(one, language))]);
  return [list(items), ...(all.length > most ? [paragraph(text.more(all.length))] : [])];
}

function factsOf({ addressee, cost, by }: Recommendation, language: ReportLanguage): readonly [string, string, string] {
  return [addresseeNames[language][addressee], costWords(cost, language), monthWords(by, language)];
}

/** The same in English, with the warnings that the report begins with. */
export function englishBlocks(input: ReportInput): readonly Block[] {
  const children = [
    ...warningsOf(input, "en").flatMap(warningBlocks),
    ...judgementBlocks(input, "en"),
    styled("fine", "The rest of the report is in Swedish."),
  ];
  return [{ type: "reportPart", language: "en", children }];
}
