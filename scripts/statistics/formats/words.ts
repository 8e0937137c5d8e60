// Decides the words of the files that are published: what groups, answers, dimensions and tables are called, in both languages.
import type { Both } from "./dataset.ts";

type Named = Readonly<Record<string, Both>>;

/** The same words as on the site's pages; a test beside the site's file of terms holds them together. */
export const types: Named = {
  municipality: { sv: "Kommuner", en: "Municipalities" },
  region: { sv: "Regioner", en: "Regions" },
  agency: { sv: "Statliga myndigheter", en: "State agencies" },
};
export const all: Both = { sv: "Alla organisationer", en: "All organisations" };
export const sectors: Named = {
  local: { sv: "Kommuner och regioner", en: "Municipalities and regions" },
  agency: { sv: "Statliga myndigheter, samtliga", en: "State agencies, all" },
};
export const sizes: Readonly<Record<string, Named>> = {
  municipality: {
    "0-9999": { sv: "under 10 000 invånare", en: "fewer than 10,000 inhabitants" },
    "10000-19999": { sv: "10 000–19 999 invånare", en: "10,000–19,999 inhabitants" },
    "20000-49999": { sv: "20 000–49 999 invånare", en: "20,000–49,999 inhabitants" },
    "50000-up": { sv: "50 000 invånare eller fler", en: "50,000 inhabitants or more" },
  },
  agency: {
    "0-49": { sv: "under 50 årsarbetskrafter", en: "fewer than 50 full-time equivalents" },
    "50-199": { sv: "50–199 årsarbetskrafter", en: "50–199 full-time equivalents" },
    "200-999": { sv: "200–999 årsarbetskrafter", en: "200–999 full-time equivalents" },
    "1000-up": { sv: "1 000 årsarbetskrafter eller fler", en: "1,000 full-time equivalents or more" },
  },
};
export const parts: Named = {
  se11: { sv: "Stockholm", en: "Stockholm" },
  se12: { sv: "Östra Mellansverige", en: "East Middle Sweden" },
  se21: { sv: "Småland med öarna", en: "Småland and the islands" },
  se22: { sv: "Sydsverige", en: "South Sweden" },
  se23: { sv: "Västsverige", en: "West Sweden" },
  se31: { sv: "Norra Mellansverige", en: "North Middle Sweden" },
  "se32-33": { sv: "Norrland (mellersta och övre)", en: "Norrland (Central and Upper)" },
};
export const respondents: Named = {
  answered: { sv: "svarade", en: "answered" },
  declined: { sv: "avstod", en: "declined" },
  "no-answer": { sv: "svarade inte", en: "did not answer" },
};
export const classes: Named = {
  "0-24": { sv: "under 25", en: "under 25" },
  "25-49": { sv: "25–49", en: "25–49" },
  "50-74": { sv: "50–74", en: "50–74" },
  "75-100": { sv: "75–100", en: "75–100" },
};
/** Of a question, beside its options. */
export const withoutOption: Named = {
  unknown: { sv: "vet inte", en: "don’t know" },
  unanswered: { sv: "obesvarad", en: "not answered" },
  "not-asked": { sv: "gäller inte organisationen", en: "does not apply to the organisation" },
};
/** Why an organisation declined: the words of the page where it chose. */
export const reasons: Named = {
  "no-time": { sv: "hinner inte", en: "do not have the time" },
  "other-followup": { sv: "följs redan upp på annat sätt", en: "already followed up in another way" },
  confidentiality: { sv: "kan inte lämna ut sådana uppgifter", en: "cannot give out such information" },
  "no-benefit": { sv: "ser ingen nytta med det", en: "see no benefit in it" },
  other: { sv: "annan orsak", en: "another reason" },
};
/** Who is counted: a panel answered this round and the one that it compares with. */
export const panelGroups: Named = {
  "panel-before": { sv: "Svarade båda gångerna, nivån förra gången", en: "Answered both times, the level last time" },
  "panel-after": { sv: "Svarade båda gångerna, nivån nu", en: "Answered both times, the level now" },
  joiners: { sv: "Svarade bara nu, nivån nu", en: "Answered only now, the level now" },
  leavers: { sv: "Svarade bara förra gången, nivån då", en: "Answered only last time, the level then" },
};
export const yes: Both = { sv: "ja", en: "yes" };

export const rehearsal: Both = { sv: "Övning – påhittade organisationer", en: "Rehearsal – invented organisations" };

export const variables: Named = {
  respondent: { sv: "Hur många som svarade", en: "How many answered" },
  level: { sv: "Nivå", en: "Level" },
  reason: { sv: "Varför organisationer avstod", en: "Why organisations declined" },
};

/** What a table is about, after "Antal organisationer". */
export const subjects: Named = {
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
  } as Named,
  otherVariable: { sv: "Variabel", en: "Variable" },
  category: {
    respondent: { sv: "Svar", en: "Response" },
    level: { sv: "Nivå", en: "Level" },
    area: { sv: "Andel på plats, procent", en: "Share in place, per cent" },
    question: { sv: "Svarsalternativ", en: "Option" },
    measure: { sv: "Behöver åtgärden", en: "Needs the measure" },
    reason: { sv: "Skäl", en: "Reason" },
    panel: { sv: "Nivå", en: "Level" },
  } as Named,
  otherCategory: { sv: "Kategori", en: "Category" },
} as const;

export const contents: Both = { sv: "Antal organisationer", en: "Number of organisations" };
export const units: Both = { sv: "organisationer", en: "organisations" };
export const subjectArea: Both = { sv: "Informationssäkerhet", en: "Information security" };
/** Where a table holds several questions, whose options have texts of their own. */
export const option = (number: number): Both => ({ sv: `alternativ ${number}`, en: `option ${number}` });
