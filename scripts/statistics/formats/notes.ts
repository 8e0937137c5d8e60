// Notes in every file: source, round, n and N, rounding, withheld cells, status, licence and contact.
import * as english from "../../core/terms/en.ts";
import * as swedish from "../../core/terms/sv.ts";
import { base, roundingErrorOf } from "../base.ts";
import { responseRate } from "../cube/cube.ts";
import { isDivided, levelsIn } from "../plan/levels.ts";
import { pointFloor } from "../wording/figure-rule.ts";
import { roundedWithin, withheldNote } from "../wording/in-files.ts";
import type { Bilingual, Dataset, FileLanguage } from "./dataset.ts";
import { panelVariables } from "./observations.ts";
import { periodOf, type RoundDays } from "./periods.ts";
import type { Series } from "./series.ts";
import { levelBreak } from "./status.ts";
import type { Table } from "./tables.ts";
import { contents, levelNote, questionRowsNote, rehearsal, roundWord, shareNotes, stepNote, subjects } from "./words.ts";

export const licence = "CC0-1.0";
/** The licence's IRI in the European and Swedish data portals, hence with http. */
export const licenceAddress = "http://creativecommons.org/publicdomain/zero/1.0/";

/** The notice of a rehearsal, or null. The cube's own notice is in Swedish. */
export function noticeOf({ cube }: Pick<Dataset, "cube">): Bilingual | null {
  return cube.rehearsal ? { ...rehearsal, sv: cube.notice ?? rehearsal.sv } : null;
}

/** The title, preceded by the notice of a rehearsal. */
export function withNotice(dataset: Pick<Dataset, "cube">, language: FileLanguage, title: string): string {
  const notice = noticeOf(dataset);
  return notice ? `${notice[language]}: ${title}` : title;
}

/** Title of a table without round and year: "Antal organisationer efter grupp och nivå". */
export function titleOf({ kind }: Pick<Table, "kind">, language: FileLanguage): string {
  return [contents[language], subjects[kind]?.[language] ?? kind].join(" ");
}

/** Title of everything that a release says. */
export function datasetTitle(dataset: Dataset, language: FileLanguage): string {
  const { about, cube } = dataset;
  return withNotice(dataset, language, `${about.system[language]}, ${contents[language].toLowerCase()}, ${cube.round} ${cube.release}`);
}

/** The source of the figures, as a citation. */
export function sourceOf({ about, cube }: Dataset, language: FileLanguage): string {
  const by = `${about.publisher[language]}, ${about.system[language]}`;
  return `${by}, ${roundWord[language]} ${cube.round}, ${words[language].release} ${cube.release}`;
}

/** The source of the series: of each round's figures. */
export function seriesSourceOf({ parts }: Pick<Series, "parts">, language: FileLanguage): string {
  return parts.map(({ dataset, period }) => `${period}: ${sourceOf(dataset, language)}`).join("; ");
}

/** Exact n and N of the whole frame. */
export function sizeOf({ cube }: Pick<Dataset, "cube">): { readonly n: number; readonly N: number } {
  return responseRate(cube, cube.rows[0]?.id ?? "");
}

/** Notes of one or two sentences each, the most important first. `kinds`: of the variables in the file; absent: all of the cube's. */
export function notesOf(
  dataset: Dataset,
  language: FileLanguage,
  kinds: readonly string[] = dataset.cube.variables.map(({ kind }) => kind),
): readonly string[] {
  const notice = noticeOf(dataset);
  const { n, N } = sizeOf(dataset);
  const own = kinds.some(isPanel)
    ? panelNotes(dataset, language)
    : [sizeNotes[language](n, N), ...breakNotes(dataset).map((note) => note[language])];
  return [
    ...(notice ? [`${notice[language]}.`] : []),
    ...errorNotes(dataset, language, kinds),
    `${words[language].source}: ${sourceOf(dataset, language)}. ${words[language].days(dataset.about)}`,
    ...own,
    ...[...new Set(kinds)].flatMap((kind) => shareNotes[kind]?.[language] ?? []),
    ...(kinds.includes("level") && levelsIn(dataset.cube).some(isDivided) ? [levelNote[language]] : []),
    ...(kinds.includes("question") ? [stepNote[language]] : []),
    ...(dataset.cube.variables.some(({ kind, types }) => types && kinds.includes(kind)) ? [questionRowsNote[language]] : []),
    ...standingNotes(dataset, language),
  ];
}

/** Notes of the series over all rounds. */
export function seriesNotesOf({ parts, newest }: Pick<Series, "parts" | "newest">, language: FileLanguage): readonly string[] {
  const notice = noticeOf(newest);
  const broken = parts.filter(({ breaks }) => breaks).map(({ period }) => words[language].breaksIn(period));
  return [
    ...(notice ? [`${notice[language]}.`] : []),
    ...parts.flatMap(({ dataset }) => errorNotes(dataset, language, ["respondent", "level"])),
    `${words[language].source}: ${seriesSourceOf({ parts }, language)}.`,
    words[language].exact,
    shareNotes["level"]?.[language] ?? "",
    ...broken,
    ...standingNotes(newest, language),
  ];
}

function isPanel(kind: string): boolean {
  return panelVariables.some((one) => one === kind);
}

/** The known errors of what is in the file; a panel rests on who answered and on levels, in both of its rounds. */
function errorNotes({ cube, panel, errors = [] }: Dataset, language: FileLanguage, kinds: readonly string[]): readonly string[] {
  const isOfPanel = kinds.some(isPanel);
  const compared = isOfPanel && panel ? [cube, panel.panel.compares] : [cube];
  const concerned = isOfPanel ? ["respondent", "level"] : kinds;
  return compared.flatMap((one) =>
    errors
      .filter(({ round, releases }) => round === one.round && releases.includes(one.release))
      .filter((error) => error.kinds.some((kind) => concerned.includes(kind)))
      .map(({ round, date, text }) => `${words[language].knownError(round, date)} ${text[language]}`),
  );
}

/** How far a shown count is from the truth, and what follows for sums of rows. */
const most = roundingErrorOf(base);
const swedishReach = `${roundedWithin.sv(base, most)}. En nolla kan alltså vara upp till ${swedish.inWords(most)}. Minst och högst är vad raden ensam säger säkert om det sanna antalet. Varje rad är avrundad för sig, så delar behöver inte ge helheten: varje rad kan skilja upp till ${swedish.inWords(most)}.`;
const englishReach = `${roundedWithin.en(base, most)}. So a zero may be up to ${english.inWords(most)}. At least and at most are what the row alone says for certain of the true count. Each row is rounded on its own, so parts need not add up to the whole: each row can be up to ${english.inWords(most)} off.`;

const words = {
  sv: {
    source: "Källa",
    release: "publicering",
    days: ({ opens, closes }: RoundDays) => `Svaren lämnades från ${opens} till och med ${closes}.`,
    exact: `Antalen inbjudna och svarande är exakta. Alla andra antal är ${swedishReach}`,
    breaksIn: (period: string) => `Tidsserien för nivån bryts ${period}: jämför inte med tidigare mätomgångar.`,
    compares: (then: string, now: string) => `Jämför ${then} med ${now}.`,
    periods: (both: string, later: string, earlier: string) =>
      `De som svarade båda gångerna har perioden ${both}, de som svarade bara den senare ${later} och de som svarade bara den tidigare ${earlier}.`,
    panelExact: `Storlekar och klasser är exakta. Antalen efter hur nivån har ändrats är ${swedishReach}`,
    standing: [
      "Alla svar är självskattade: ingen annan har kontrollerat dem.",
      `I en grupp med färre än ${pointFloor} svarande är de avrundade antalen osäkra (status E). Räkna inte ut andelar av dem.`,
      withheldNote.sv,
      "Statistiken är inte officiell statistik.",
      `Licens: ${licence} (${licenceAddress}). Alla får använda siffrorna fritt.`,
    ],
    knownError: (round: string, day: string) => `Känt fel i mätomgång ${round}, meddelat ${day}:`,
    contact: "Kontakt",
  },
  en: {
    source: "Source",
    release: "release",
    days: ({ opens, closes }: RoundDays) => `Answers were given from ${opens} up to and including ${closes}.`,
    exact: `The numbers invited and answered are exact. All other counts are ${englishReach}`,
    breaksIn: (period: string) => `The series of the level breaks in ${period}: do not compare with earlier rounds.`,
    compares: (then: string, now: string) => `Compares ${then} with ${now}.`,
    periods: (both: string, later: string, earlier: string) =>
      `Those that answered both times have the period ${both}, those that answered only the later ${later}, and those that answered only the earlier ${earlier}.`,
    panelExact: `Sizes and classes are exact. The counts by how the level changed are ${englishReach}`,
    standing: [
      "All answers are self-assessed: nobody else has checked them.",
      `In a group with fewer than ${pointFloor} respondents the rounded counts are unreliable (status E). Do not compute shares from them.`,
      withheldNote.en,
      "The statistics are not official statistics.",
      `Licence: ${licence} (${licenceAddress}). Everyone may use the figures freely.`,
    ],
    knownError: (round: string, day: string) => `Known error in round ${round}, announced ${day}:`,
    contact: "Contact",
  },
} as const;

const sizeNotes = {
  sv: (n: number, N: number) => `n = ${n} svarande av N = ${N} inbjudna. ${words.sv.exact}`,
  en: (n: number, N: number) => `n = ${n} respondents of N = ${N} invited. ${words.en.exact}`,
} as const;

/** What the panel compares, and which period each of its numbers has. */
function panelNotes({ panel, about, cube }: Dataset, language: FileLanguage): readonly string[] {
  if (!panel) return [];
  const { compares } = panel.panel;
  const [span = "", now = "", then = ""] = panelVariables.map((variable) => periodOf(variable, about, panel.before));
  const releaseOf = ({ round, release }: { readonly round: string; readonly release: string }) => `${round} ${release}`;
  const text = words[language];
  return [`${text.compares(releaseOf(compares), releaseOf(cube))} ${text.periods(span, now, then)}`, text.panelExact];
}

/** What holds for every file: small groups, withheld values, status, licence and contact. */
function standingNotes(dataset: Pick<Dataset, "about">, language: FileLanguage): readonly string[] {
  return [...words[language].standing, contactOf(dataset, language)];
}

/** Breaks and estimates. Stated for the whole file, since not every format can state them per figure. */
function breakNotes({ breaks, isEstimated }: Dataset): readonly Bilingual[] {
  const isOther = [...(breaks ?? [])].some((id) => id !== "level");
  return [...(isEstimated ? [estimated] : []), ...(breaks?.has("level") ? [levelBreak] : []), ...(isOther ? [otherBreaks] : [])];
}

const otherBreaks: Bilingual = {
  sv: "Tidsserierna för fler variabler bryts också här. Var och en är märkt: jämför den inte med tidigare mätomgångar.",
  en: "The series of other variables break here too. Each is marked: do not compare it with earlier rounds.",
};
const estimated: Bilingual = {
  sv: "Siffrorna är uppskattade: svaren i en tidigare mätomgång är räknade med en senare utgåvas regler, vart och ett på den lägsta nivå som är möjlig.",
  en: "The figures are estimated: the answers of an earlier round are counted by a later edition’s rules, each at the lowest level that is possible.",
};

/** Contact details, as far as the authority has filled them in. */
export function contactOf({ about }: Pick<Dataset, "about">, language: FileLanguage): string {
  const { email, telephone } = about.contact;
  return `${words[language].contact}: ${[about.publisher[language], email, telephone].filter((one) => one !== null).join(", ")}.`;
}
