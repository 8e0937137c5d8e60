// A sentence on how far the rounding moves a share on average, in the groups that the release shows.
import type { ProtectedCube } from "../statistics/cube/cube.ts";
import { expectedErrorsIn } from "../statistics/cube/quality.ts";
import { shownTypes } from "../statistics/plan/shown-types.ts";
import { type Language, languages } from "../statistics/wording/words.ts";
import { titleOf, typeRows } from "./statements/nouns.ts";

/** The row that stands for all is called by its parts together: they stand beside it. */
function nameOf(language: Language, row: string, cube: ProtectedCube): string {
  const name = titleOf(language, row, cube).toLowerCase();
  return row === shownTypes ? `${name} ${language === "sv" ? "tillsammans" : "together"}` : name;
}

const decimals: Readonly<Record<Language, Intl.NumberFormat>> = {
  sv: new Intl.NumberFormat("sv-SE", { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
};

/**
 * "Avrundningen flyttar en andel i genomsnitt 0,5 procentenheter för alla organisationer och 9,3 för regioner." Everyone and the types
 * by name, from the smallest error to the largest; smaller groups as a range. Null where every group is withheld.
 */
export function roundingErrorStatement(cube: ProtectedCube, language: Language): string | null {
  const errors = expectedErrorsIn(cube);
  const named = [...cube.rows.filter(({ parent }) => parent === null).map(({ id }) => id), ...typeRows(cube)];
  const byError = Map.groupBy(
    named.filter((row) => errors.has(row)),
    (row) => errors.get(row)?.mean ?? 0,
  );
  const groups = [...byError].toSorted(([one], [other]) => one - other);
  if (groups.length === 0) return null;
  const number = (points: number) => decimals[language].format(points);
  const unit = language === "sv" ? " procentenheter" : " percentage points";
  const parts = groups.map(([points, rows], at) => {
    const of = languages[language].listInWords(rows.map((row) => nameOf(language, row, cube)));
    return `${number(points)}${at === 0 ? unit : ""} ${language === "sv" ? "för" : "for"} ${of}`;
  });
  const smaller = [...errors].filter(([row]) => !named.includes(row)).map(([, { mean }]) => mean);
  const range = [...new Set([Math.min(...smaller), Math.max(...smaller)])].map(number);
  const average = languages[language].listInWords(parts);
  if (language === "sv") {
    const rest =
      smaller.length === 0
        ? ""
        : ` För grupperna efter storlek och landsdel är det ${range.length > 1 ? `mellan ${range.join(" och ")}` : range[0]}.`;
    return `Avrundningen flyttar en andel i genomsnitt ${average}.${rest} Det är simulerat, efter hur många som svarat i gruppen.`;
  }
  const rest =
    smaller.length === 0
      ? ""
      : ` For the groups by size and part of the country it is ${range.length > 1 ? `between ${range.join(" and ")}` : range[0]}.`;
  return `The rounding moves a share by an average of ${average}.${rest} These are simulated values that depend on the number of answers in each group.`;
}
