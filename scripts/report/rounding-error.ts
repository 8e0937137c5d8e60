// A sentence on how far the rounding moves a share on average, in the groups that the release shows.

import { languageTag } from "../core/terms/language-facts.ts";
import { termsOf } from "../core/terms/terms.ts";
import type { ProtectedCube } from "../statistics/cube/cube.ts";
import { expectedErrorsIn } from "../statistics/cube/quality.ts";
import { shownTypes } from "../statistics/plan/shown-types.ts";
import type { ReportLanguage } from "./report-language.ts";
import { titleOf, typeRows } from "./statements/nouns.ts";

/** The row that stands for all is called by its parts together: they stand beside it. */
function nameOf(language: ReportLanguage, row: string, cube: ProtectedCube): string {
  const name = titleOf(language, row, cube).toLowerCase();
  return row === shownTypes ? `${name} ${words[language].together}` : name;
}

const words = {
  sv: {
    together: "tillsammans",
    unit: " procentenheter",
    for: "för",
    average: (parts: string) => `Avrundningen flyttar en andel i genomsnitt ${parts}.`,
    smaller: (range: string) => `För grupperna efter storlek och landsdel är det ${range}.`,
    range: (least: string, most: string) => `mellan ${least} och ${most}`,
    simulated: "Det är simulerat, efter hur många som svarat i gruppen.",
  },
  en: {
    together: "together",
    unit: " percentage points",
    for: "for",
    average: (parts: string) => `The rounding moves a share by an average of ${parts}.`,
    smaller: (range: string) => `For the groups by size and part of the country it is ${range}.`,
    range: (least: string, most: string) => `between ${least} and ${most}`,
    simulated: "These are simulated values that depend on the number of answers in each group.",
  },
} as const;

/**
 * "Avrundningen flyttar en andel i genomsnitt 0,5 procentenheter för alla organisationer och 9,3 för regioner." Everyone and the types
 * by name, from the smallest error to the largest; smaller groups as a range. Null where every group is withheld.
 */
export function roundingErrorStatement(cube: ProtectedCube, language: ReportLanguage): string | null {
  const errors = expectedErrorsIn(cube);
  const named = [...cube.rows.filter(({ parent }) => parent === null).map(({ id }) => id), ...typeRows(cube)];
  const byError = Map.groupBy(
    named.filter((row) => errors.has(row)),
    (row) => errors.get(row)?.mean ?? 0,
  );
  const groups = [...byError].toSorted(([one], [other]) => one - other);
  if (groups.length === 0) return null;
  const text = words[language];
  const decimals = new Intl.NumberFormat(languageTag(language), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const number = (points: number) => decimals.format(points);
  const parts = groups.map(([points, rows], at) => {
    const of = termsOf[language].listInWords(rows.map((row) => nameOf(language, row, cube)));
    return `${number(points)}${at === 0 ? text.unit : ""} ${text.for} ${of}`;
  });
  const smaller = [...errors].filter(([row]) => !named.includes(row)).map(([, { mean }]) => mean);
  const [least, most] = [Math.min(...smaller), Math.max(...smaller)];
  const range = least === most ? number(least) : text.range(number(least), number(most));
  const rest = smaller.length === 0 ? [] : [text.smaller(range)];
  return [text.average(termsOf[language].listInWords(parts)), ...rest, text.simulated].join(" ");
}
