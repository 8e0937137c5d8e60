// Names of groups, answers, dimensions and tables in the published files, in both languages.
import { terms as en } from "../../core/terms/en.ts";
import { terms as sv, type Terms } from "../../core/terms/sv.ts";
import type { Bilingual } from "./dataset.ts";

type BilingualById = Readonly<Record<string, Bilingual>>;

/** Zips the two languages' names of the same ids. */
function named(pick: (terms: Terms) => Readonly<Record<string, string>>): BilingualById {
  const english = pick(en);
  return Object.fromEntries(Object.entries(pick(sv)).map(([id, name]) => [id, { sv: name, en: english[id] ?? name }]));
}

export const types = named(({ types }) => Object.fromEntries(Object.entries(types).map(([id, { title }]) => [id, title])));
export const all: Bilingual = { sv: sv.all.title, en: en.all.title };
export const sectors: BilingualById = {
  local: { sv: "Kommuner och regioner", en: "Municipalities and regions" },
  agency: { sv: "Statliga myndigheter, samtliga", en: "State agencies, all" },
};
export const sizes: Readonly<Record<string, BilingualById>> = {
  municipality: named(({ sizes }) => sizes.municipality ?? {}),
  agency: named(({ sizes }) => sizes.agency ?? {}),
};
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
export const panelGroups: BilingualById = {
  "panel-before": { sv: "Svarade båda gångerna, nivån förra gången", en: "Answered both times, the level last time" },
  "panel-after": { sv: "Svarade båda gångerna, nivån nu", en: "Answered both times, the level now" },
  joiners: { sv: "Svarade bara nu, nivån nu", en: "Answered only now, the level now" },
  leavers: { sv: "Svarade bara förra gången, nivån då", en: "Answered only last time, the level then" },
};
export const yes: Bilingual = { sv: "ja", en: "yes" };

export const rehearsal: Bilingual = { sv: "Övning – påhittade organisationer", en: "Rehearsal – invented organisations" };

export const variables: BilingualById = {
  respondent: { sv: "Hur många som svarade", en: "How many answered" },
  level: { sv: "Nivå", en: "Level" },
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
  panel: { sv: "efter grupp, vilka gånger de svarade och nivå", en: "by group, which times they answered and level" },
  reason: { sv: "som avstod, efter grupp och skäl", en: "that declined, by group and reason" },
  measure: {
    sv: "efter grupp och åtgärd: de som behöver åtgärden för att nå nästa nivå på kortaste vägen",
    en: "by group and measure: those that need the measure to reach the next level by the shortest way",
  },
};

export const dimensions = {
  row: { sv: "Grupp", en: "Group" },
  time: { sv: "År", en: "Year" },
  variable: {
    area: { sv: "Område", en: "Area" },
    question: { sv: "Fråga", en: "Question" },
    measure: { sv: "Åtgärd", en: "Measure" },
    panel: { sv: "Vilka gånger de svarade", en: "Which times they answered" },
  } as BilingualById,
  otherVariable: { sv: "Variabel", en: "Variable" },
  category: {
    respondent: { sv: "Svar", en: "Response" },
    level: { sv: "Nivå", en: "Level" },
    area: { sv: "Andel på plats, procent", en: "Share in place, per cent" },
    question: { sv: "Svarsalternativ", en: "Option" },
    measure: { sv: "Behöver åtgärden", en: "Needs the measure" },
    reason: { sv: "Skäl", en: "Reason" },
    panel: { sv: "Nivå", en: "Level" },
  } as BilingualById,
  otherCategory: { sv: "Kategori", en: "Category" },
} as const;

export const contents: Bilingual = { sv: "Antal organisationer", en: "Number of organisations" };
export const units: Bilingual = { sv: "organisationer", en: "organisations" };
export const subjectArea: Bilingual = { sv: "Informationssäkerhet", en: "Information security" };
/** Numbered options, for a table of several questions with different options. */
export const option = (number: number): Bilingual => ({ sv: `alternativ ${number}`, en: `option ${number}` });
