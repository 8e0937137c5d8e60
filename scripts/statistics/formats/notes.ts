// Notes in every file: source, round, n and N, rounding, withheld cells, status, licence and contact.
import { responseRate } from "../cube/cube.ts";
import type { Bilingual, Dataset, FileLanguage, Table } from "./dataset.ts";
import { contents, rehearsal, subjects } from "./words.ts";

export const licence = "CC0-1.0";
/** The licence's IRI in the European and Swedish data portals, hence with http. */
export const licenceAddress = "http://creativecommons.org/publicdomain/zero/1.0/";
/** A withheld count in formats with text values. */
export const withheld = "..";

/** The notice of a rehearsal, or null. The cube's own notice is in Swedish. */
export function noticeOf({ cube }: Pick<Dataset, "cube">): Bilingual | null {
  return cube.rehearsal ? { ...rehearsal, sv: cube.notice ?? rehearsal.sv } : null;
}

/** Title of a table without round and year: "Antal organisationer efter grupp och nivå". */
export function titleOf({ kind }: Pick<Table, "kind">, language: FileLanguage): string {
  return [contents[language], subjects[kind]?.[language] ?? kind].join(" ");
}

/** The source of the figures, as a citation. */
export function sourceOf({ about, cube }: Dataset, language: FileLanguage): string {
  const by = `${about.publisher[language]}, ${about.system[language]}`;
  return language === "sv"
    ? `${by}, mätomgång ${cube.round}, publicering ${cube.release}`
    : `${by}, round ${cube.round}, release ${cube.release}`;
}

/** Rounded n and N of the whole frame. */
export function sizeOf({ cube }: Pick<Dataset, "cube">): { readonly n: number; readonly N: number } {
  return responseRate(cube, cube.rows[0]?.id ?? "");
}

/** Notes of one or two sentences each, the most important first. */
export function notesOf(dataset: Dataset, language: FileLanguage): readonly string[] {
  const notice = noticeOf(dataset);
  const rest = language === "sv" ? swedish(dataset) : english(dataset);
  return [...(notice ? [`${notice[language]}.`] : []), ...rest];
}

function swedish(dataset: Dataset): readonly string[] {
  const { about } = dataset;
  const { n, N } = sizeOf(dataset);
  return [
    `Källa: ${sourceOf(dataset, "sv")}. Svaren lämnades från ${about.opens} till och med ${about.closes}.`,
    `n = ${n} svarande av N = ${N} tillfrågade. Alla svar är självskattade: ingen annan har kontrollerat dem.`,
    "Alla antal är avrundade till ett femtal, uppåt eller nedåt, och delarna ger tillsammans summan.",
    ...breakNotes(dataset).map((note) => note.sv),
    `”${withheld}” betyder att gruppen är för liten för att redovisas.`,
    "Statistiken är inte officiell statistik.",
    `Licens: ${licence} (${licenceAddress}). Alla får använda siffrorna fritt.`,
    contactOf(dataset, "sv"),
  ];
}

function english(dataset: Dataset): readonly string[] {
  const { about } = dataset;
  const { n, N } = sizeOf(dataset);
  return [
    `Source: ${sourceOf(dataset, "en")}. Answers were given from ${about.opens} up to and including ${about.closes}.`,
    `n = ${n} respondents of N = ${N} asked. All answers are self-assessed: nobody else has checked them.`,
    "All counts are rounded up or down to a multiple of five, and the parts add up to the total.",
    ...breakNotes(dataset).map((note) => note.en),
    `“${withheld}” means that the group is too small to be shown.`,
    "The statistics are not official statistics.",
    `Licence: ${licence} (${licenceAddress}). Everyone may use the figures freely.`,
    contactOf(dataset, "en"),
  ];
}

/** Breaks and estimates. Stated for the whole file, since not every format can state them per figure. */
function breakNotes({ breaks, isEstimated }: Dataset): readonly Bilingual[] {
  const isOther = [...(breaks ?? [])].some((id) => id !== "level");
  return [...(isEstimated ? [estimated] : []), ...(breaks?.has("level") ? [levelBreak] : []), ...(isOther ? [otherBreaks] : [])];
}

const levelBreak: Bilingual = {
  sv: "Tidsserien för nivån bryts här: jämför inte med tidigare mätomgångar.",
  en: "The series of the level breaks here: do not compare with earlier rounds.",
};
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
  const details = [email, telephone].filter((one) => one !== null).join(", ");
  if (details !== "")
    return language === "sv" ? `Kontakt: ${about.publisher.sv}, ${details}.` : `Contact: ${about.publisher.en}, ${details}.`;
  return language === "sv"
    ? `Kontakt: ${about.publisher.sv}. E-post och telefon är inte ifyllda ännu.`
    : `Contact: ${about.publisher.en}. E-mail and telephone have not been filled in yet.`;
}
