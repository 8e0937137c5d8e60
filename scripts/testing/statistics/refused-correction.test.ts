// What a correction that is not published tells: an error is announced in words, and the figures stay. Enumerated for one row, with no code of
// the audit, for a reader who knows the rule: the figures would stand if some offset gave them from the right counts, and the audit refuses
// another row of the same kind where fewer than ten organisations are counted otherwise.
import { expect, test } from "vitest";
import { possibleRows } from "./enumerate-rows.ts";

type Row = readonly number[];
const moved = (one: Row, other: Row): number => one.reduce((sum, count, at) => sum + Math.max(0, count - (other[at] ?? 0)), 0);

/** The right rows that a refusal leaves, by what is shown. */
function leftBy(n: number, categories: number): ReadonlyMap<string, readonly Row[]> {
  const possible = possibleRows(n, categories);
  const all = [...new Map([...possible.values()].flat().map((row) => [row.join(), row])).values()];
  const left = [...possible].map(([shown, wrong]) => {
    const standing = new Set(wrong.map((row) => row.join()));
    return [shown, all.filter((row) => !standing.has(row.join()) && wrong.some((one) => moved(row, one) < 10))] as const;
  });
  return new Map(left.filter(([, rows]) => rows.length > 0));
}

/** Whether some category is known within two counts, or to be all but three or at most three: what no release may tell. */
const tells = (n: number, rows: readonly Row[]): boolean =>
  rows.length > 0 &&
  rows[0]?.some((_, at) => {
    const values = new Set(rows.map((row) => row[at] ?? 0));
    return values.size < 3 || Math.min(...values) >= n - 3 || Math.max(...values) <= 3;
  }) === true;

/** What is shown of such a row where a refusal tells too much, to who does not know which way the error goes, and to who does. */
function telling(n: number, categories: number): readonly (readonly string[])[] {
  const left = [...leftBy(n, categories)];
  const sidesOf = (shown: string, rows: readonly Row[]): readonly (readonly Row[])[] =>
    [-1, 1].map((way) => rows.filter(([first = 0]) => Math.sign(first - Number.parseInt(shown, 10)) === way));
  return [(_: string, rows: readonly Row[]) => [rows], sidesOf].map((seen) =>
    left.filter(([shown, rows]) => seen(shown, rows).some((one) => tells(n, one))).map(([shown]) => shown),
  );
}

const sizes = [...[10, 11, 14, 17, 25, 31].map((n) => [n, 2] as const), ...[10, 14, 17, 25].map((n) => [n, 3] as const)];

test("Whoever knows the row, but not which way it errs, learns too much of ten shown as five and five alone: they are all alike", () => {
  expect(leftBy(10, 2).get("5,5")?.map(String)).toEqual(["0,10", "10,0"]);
  for (const [n, k] of sizes) expect(telling(n, k)[0], `${n} in ${k}`).toEqual(n === 10 && k === 2 ? ["5,5"] : []);
});

test("Whoever knows the row and which way it errs can learn that nobody is where five are shown at an end; the text must name no group", () => {
  const left = leftBy(25, 2).get("5,20") ?? [];
  expect(left.filter(([first = 0]) => first < 5)).toEqual([[0, 25]]);
  for (const [n, k] of sizes) {
    const shown = telling(n, k)[1] ?? [];
    expect(shown.length, `${n} in ${k}`).toBeGreaterThan(0);
    for (const one of shown) expect(one, `${n} in ${k}`).toMatch(/^5,|,5$|^5,.*,0$|,5,0$/);
  }
});
