// Every true row of a size that can have given a published one, found by rounding all of them with every offset. For tests: it shares
// nothing with the rounding and the bounds that it checks, and needs no idea of either but the published rule.

/** Counts of 0 to `n` in so many categories that add up to `n`. */
function allRows(n: number, categories: number): readonly (readonly number[])[] {
  if (categories === 1) return [[n]];
  const rows: number[][] = [];
  for (let first = 0; first <= n; first += 1) for (const rest of allRows(n - first, categories - 1)) rows.push([first, ...rest]);
  return rows;
}

/** By the numbers shown, as `5,0,10`: every true row that some offset rounds to them. */
export function possibleRows(n: number, categories: number): ReadonlyMap<string, readonly (readonly number[])[]> {
  const found = new Map<string, Set<readonly number[]>>();
  for (const row of allRows(n, categories))
    for (let offset = 0; offset < 5; offset += 1) {
      const shown = showing(row, offset);
      // What may not be shown: more than all, unless both ends show somebody.
      const sum = shown.reduce((all, one) => all + one, 0);
      if (sum > n && (shown[0] === 0 || shown.at(-1) === 0)) continue;
      const key = shown.join();
      found.set(key, (found.get(key) ?? new Set()).add(row));
    }
  return new Map([...found].map(([key, rows]) => [key, [...rows]]));
}

/** A multiple of five is passed for each fifth organisation, counted through the categories in order from the offset. */
function showing(row: readonly number[], offset: number): readonly number[] {
  let waiting = offset;
  return row.map((count) => {
    let shown = 0;
    for (let one = 0; one < count; one += 1) {
      waiting += 1;
      if (waiting === 5) {
        waiting = 0;
        shown += 5;
      }
    }
    return shown;
  });
}
