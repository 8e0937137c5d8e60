// The notes that files and pages have word for word, in both languages. Apart, since a release needs no more of the words.
import * as english from "../../core/terms/en.ts";
import * as swedish from "../../core/terms/sv.ts";

/** Of counts: what they are rounded to, and how far from them the true ones may be. */
export const roundedWithin = {
  sv: (base: number, most: number): string =>
    `avrundade till ${swedish.multipleOf(base)}: det sanna antalet kan vara upp till ${swedish.inWords(most)} mer eller mindre`,
  en: (base: number, most: number): string =>
    `rounded to ${english.multipleOf(base)}: the true count may be up to ${english.inWords(most)} more or less`,
};

export const withheldNote = {
  sv: "”..” betyder att antalet inte redovisas: gruppen är för liten (status Q), eller antalet publiceras inte för den (status O).",
  en: "“..”, or NA in CSV, means that the count is not shown: the group is too small (status Q), or the count is not published for it (status O).",
};
