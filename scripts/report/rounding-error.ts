// A sentence on how far the rounding moves a share on average, in the groups that the release shows.

import { languageTag } from "../core/terms/language-facts.ts";
import { listInWords } from "../core/terms/sv.ts";
import type { ProtectedCube } from "../statistics/cube/cube.ts";
import { expectedErrorsIn } from "../statistics/cube/quality.ts";
import { shownTypes } from "../statistics/plan/shown-types.ts";
import { reportLanguage } from "./report-language.ts";
import { titleOf, typeRows } from "./statements/nouns.ts";

/** The row that stands for all is called by its parts together: they stand beside it. */
function nameOf(row: string, cube: ProtectedCube): string {
  const name = titleOf(reportLanguage, row, cube).toLowerCase();
  return row === shownTypes ? `${name} tillsammans` : name;
}

const decimals = new Intl.NumberFormat(languageTag(reportLanguage), { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/**
 * "Avrundningen flyttar en andel i genomsnitt 0,5 procentenheter för alla organisationer och 9,3 för regioner." Everyone and the types
 * by name, from the smallest error to the largest; smaller groups as a range. Null where every group is withheld.
 */
export function roundingErrorStatement(cube: ProtectedCube): string | null {
  const errors = expectedErrorsIn(cube);
  const named = [...cube.rows.filter(({ parent }) => parent === null).map(({ id }) => id), ...typeRows(cube)];
  const known = named.filter((row) => errors.has(row));
  const byError = Map.groupBy(known, (row) => errors.get(row)?.mean ?? 0);
  const groups = [...byError].toSorted(([one], [other]) => one - other);
  if (groups.length === 0) return null;
  const number = (points: number) => decimals.format(points);
  const parts = groups.map(([points, rows], at) => {
    return `${number(points)}${at === 0 ? " procentenheter" : ""} för ${listInWords(rows.map((row) => nameOf(row, cube)))}`;
  });
  const smaller = [...errors].filter(([row]) => !named.includes(row)).map(([, { mean }]) => mean);
  const [least, most] = [Math.min(...smaller), Math.max(...smaller)];
  const range = least === most ? number(least) : `mellan ${number(least)} och ${number(most)}`;
  return [
    `Avrundningen flyttar en andel i genomsnitt ${listInWords(parts)}.`,
    ...(smaller.length === 0 ? [] : [`För grupperna efter storlek och landsdel är det ${range}.`]),
    "Det är simulerat, efter hur många som svarat i gruppen.",
  ].join(" ");
}
