// Names of groups, answers, dimensions and tables in the published files, in both languages.
import { types as allTypes } from "../../core/organisation-types.ts";
import { terms as en } from "../../core/terms/en.ts";
import { terms as sv, type Terms } from "../../core/terms/sv.ts";
import type { Bilingual, FileLanguage } from "./dataset.ts";
import type { measures } from "./observations.ts";

type BilingualById = Readonly<Record<string, Bilingual>>;

/** Zips the two languages' names of the same ids. */
function named(pick: (terms: Terms) => Readonly<Record<string, string>>): BilingualById {
  const english = pick(en);
  return Object.fromEntries(Object.entries(pick(sv)).map(([id, name]) => [id, { sv: name, en: english[id] ?? name }]));
}

export const types = named(({ types }) => Object.fromEntries(Object.entries(types).map(([id, { title }]) => [id, title])));
export const all: Bilingual = { sv: sv.all.title, en: en.all.title };
export const sizes: Readonly<Record<string, BilingualById>> = Object.fromEntries(
  allTypes.map(({ id }) => [id, named(({ sizes }) => sizes[id] ?? {})]),
);
export const parts = named(({ parts }) => parts);
export const respondents = named(({ respondents }) => respondents);
export const classes: BilingualById = {
  "0-24": { sv: "under 25", en: "under 25" },
  "25-49": { sv: "25–49", en: "25–49" },
  "50-74": { sv: "50–74", en: "50–74" },
  "75-100": { sv: "75–100", en: "75–100" },
};
/** Categories of a question other than its options. */
export const withoutOption: BilingualById = {
  unknown: { sv: "vet inte", en: "don’t know" },
  unanswered: { sv: "obesvarad", en: "not answered" },
  "not-asked": { sv: "gäller inte organisationen", en: "does not apply to the organisation" },
};
/** Reasons for declining, as worded on the page where they are chosen. */
export const reasons: BilingualById = {
  "no-time": { sv: "hinner inte", en: "do not have the time" },
  "other-followup": { sv: "följs redan upp på annat sätt", en: "already followed up in another way" },
  confidentiality: { sv: "kan inte lämna ut sådana uppgifter", en: "cannot give out such information" },
  "no-benefit": { sv: "ser ingen nytta med det", en: "see no benefit in it" },
  other: { sv: "annan orsak", en: "another reason" },
};
/** The groups of a panel, which answered this round and the one that it compares with. */
const panelGroups: BilingualById = {
  movement: { sv: "Svarade båda gångerna", en: "Answered both times" },
  joiners: { sv: "Svarade bara den senare gången", en: "Answered only the later time" },
  leavers: { sv: "Svarade bara den tidigare gången", en: "Answered only the earlier time" },
};
export const panelTitle: Bilingual = {
  sv: "De som svarade i två mätomgångar, och de som svarade i en av dem",
  en: "Those that answered two rounds, and those that answered one of them",
};
/** How many of a group were below level 1, by class. */
export const shareClasses: readonly Bilingual[] = [
  { sv: "färre än en av tre", en: "fewer than one in three" },
  { sv: "en till två av tre", en: "one to two in three" },
  { sv: "minst två av tre", en: "at least two in three" },
];
const classNames = (language: FileLanguage) => shareClasses.map((one, at) => `${at} = ${one[language]}`).join(", ");
export const panelCategoryNames: BilingualById = {
  stayed: { sv: "svarade båda gångerna", en: "answered both times" },
  rose: { sv: "nivån är högre", en: "the level is higher" },
  same: { sv: "nivån är densamma", en: "the level is the same" },
  fell: { sv: "nivån är lägre", en: "the level is lower" },
  size: { sv: "antal organisationer", en: "number of organisations" },
  class: { sv: `under nivå 1, klass: ${classNames("sv")}`, en: `below level 1, class: ${classNames("en")}` },
};
/** A class of those below level 1, by the fewest musts of block 1 that are lacking in it. */
export const lacking = (least: number): Bilingual =>
  ({
    4: { sv: "saknar fyra eller fler måsten", en: "lacks four or more musts" },
    2: { sv: "saknar två eller tre måsten", en: "lacks two or three musts" },
    0: { sv: "saknar högst ett måste", en: "lacks one must at most" },
  })[least] ?? { sv: String(least), en: String(least) };
const shareOfAnswered: Bilingual = {
  sv: "En andel av en grupp är antalet delat med hur många som svarade i den. På sidorna delar radens första och sista kategori först lika på det som antalen tillsammans skiljer sig från dem som svarade.",
  en: "A share of a group is the count divided by how many in it answered. On the pages, the row’s first and last category first share equally what its counts together differ from those that answered.",
};
/** Of the CSV files in each language. */
export const separatorNote: Bilingual = {
  sv: "CSV på svenska har semikolon mellan kolumnerna, och två punkter där ett tal saknas. CSV på engelska har komma och NA.",
  en: "CSV in English has commas between the columns, and NA where a number is missing. CSV in Swedish has semicolons and two dots.",
};
/** What a share of each kind is of. */
export const shareNotes: BilingualById = {
  respondent: { sv: "Andelen som avstod är av alla inbjudna.", en: "The share that declined is of all invited." },
  level: shareOfAnswered,
  area: shareOfAnswered,
  question: {
    sv: "Andelen för ett svar är av dem som besvarade frågan: av summan av svarens antal. ”Vet inte” är ett svar. Andra andelar är av alla som svarade i gruppen.",
    en: "The share of an answer is of those that answered the question: of the sum of the answers’ counts. “Don’t know” is an answer. Other shares are of all in the group that answered.",
  },
  reason: { sv: "Andelen för ett skäl är av dem som avstod.", en: "The share of a reason is of those that declined." },
};
/** Of a level that divides those below level 1. */
export const levelNote: Bilingual = {
  sv: "De som är under nivå 1 är delade efter hur många måsten i block 1 de saknar. Summan av nivåer som följer på varandra är lika säker som ett tal.",
  en: "Those below level 1 are divided by how many musts of block 1 they lack. The sum of consecutive levels is as certain as one number.",
};
/** Of questions, whose answers are shown one by one. */
export const stepNote: Bilingual = {
  sv: "Där svaren på en fråga är steg har den som svarat ett högre också nått de lägre. Lägg då ihop ett steg med dem över det.",
  en: "Where the answers to a question are steps, whoever gave a higher one has also reached the lower ones. Then add a step to those above it.",
};
/** Of questions that are published for some types alone. */
export const questionRowsNote: Bilingual = {
  sv: "Frågor redovisas för varje typ av organisation som är stor nog, och inte för alla tillsammans: då gick det att räkna fram ungefär vad de andra har svarat.",
  en: "Questions are published for each type of organisation that is large enough, and not for all together: what the others answered could then roughly be worked out.",
};

export const rehearsal: Bilingual = { sv: "Övning – påhittade organisationer", en: "Rehearsal – invented organisations" };

export const variables: BilingualById = {
  respondent: { sv: "Hur många som svarade", en: "How many answered" },
  level: { sv: "Nivå", en: "Level" },
  ...panelGroups,
  reason: { sv: "Varför organisationer avstod", en: "Why organisations declined" },
};

/** The subject of a table, following "Antal organisationer". */
export const subjects: BilingualById = {
  respondent: { sv: "efter grupp och svar", en: "by group and response" },
  level: { sv: "efter grupp och nivå på trappan", en: "by group and level of the staircase" },
  area: {
    sv: "efter grupp, område och hur stor del av innehållet i block 1 som är på plats",
    en: "by group, area and how much of block 1 is in place",
  },
  question: { sv: "efter grupp, fråga och svarsalternativ", en: "by group, question and option" },
  movement: {
    sv: "som svarade i två mätomgångar, efter grupp och hur nivån har ändrats",
    en: "that answered two rounds, by group and how the level changed",
  },
  joiners: {
    sv: "som svarade bara i den senare av två mätomgångar, efter grupp",
    en: "that answered only the later of two rounds, by group",
  },
  leavers: {
    sv: "som svarade bara i den tidigare av två mätomgångar, efter grupp",
    en: "that answered only the earlier of two rounds, by group",
  },
  series: { sv: "efter grupp, svar och nivå i alla mätomgångar", en: "by group, response and level in all rounds" },
  reason: { sv: "som avstod, efter grupp och skäl", en: "that declined, by group and reason" },
};

export const dimensions = {
  row: { sv: "Grupp", en: "Group" },
  year: { sv: "År", en: "Year" },
  /** Where periods are no years: two years, or rounds. */
  period: { sv: "Period", en: "Period" },
  variable: {
    area: { sv: "Område", en: "Area" },
    question: { sv: "Fråga", en: "Question" },
  } as BilingualById,
  measure: { sv: "Mått", en: "Measure" },
  otherVariable: { sv: "Variabel", en: "Variable" },
  category: {
    respondent: { sv: "Svar", en: "Response" },
    level: { sv: "Nivå", en: "Level" },
    area: { sv: "Andel på plats, procent", en: "Share in place, per cent" },
    question: { sv: "Svarsalternativ", en: "Option" },
    reason: { sv: "Skäl", en: "Reason" },
    movement: { sv: "Hur nivån har ändrats", en: "How the level changed" },
    joiners: { sv: "Uppgift", en: "Item" },
    leavers: { sv: "Uppgift", en: "Item" },
    series: { sv: "Svar och nivå", en: "Response and level" },
  } as BilingualById,
  otherCategory: { sv: "Kategori", en: "Category" },
} as const;

/** The count as it is shown, and what can be concluded of the true one. */
export const measureNames: Readonly<Record<(typeof measures)[number], Bilingual>> = {
  count: { sv: "antal", en: "count" },
  low: { sv: "minst", en: "at least" },
  high: { sv: "högst", en: "at most" },
};
export const contents: Bilingual = { sv: "Antal organisationer", en: "Number of organisations" };
export const roundWord: Bilingual = { sv: "mätomgång", en: "round" };
export const units: Bilingual = { sv: "organisationer", en: "organisations" };
export const subjectArea: Bilingual = { sv: "Informationssäkerhet", en: "Information security" };
/** Numbered options, for a table of several questions with different options. */
export const option = (number: number): Bilingual => ({ sv: `alternativ ${number}`, en: `option ${number}` });
