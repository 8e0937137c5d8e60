// Measured figures, each beside its limit and its floor, and how they are measured and printed.

export interface Figure {
  readonly name: string;
  readonly unit: "ms" | "s" | "MB";
  readonly value: number;
  /** The most that it may be; absent where none is set. */
  readonly limit?: number;
  /** What it is compared with, measured in the same run: the least that any page or program must do. */
  readonly floor: { readonly name: string; readonly value: number };
}

/** One figure a line, in columns. */
export function figureTable(figures: readonly Figure[]): string {
  const number = (one: number): string => one.toFixed(one < 0.1 ? 4 : one < 10 ? 2 : 1);
  const rows = figures.map((one) => {
    const { name, unit, value, limit, floor } = one;
    const met = one.limit === undefined ? undefined : one.value <= one.limit;
    return [
      name,
      `${number(value)} ${unit}`,
      limit === undefined ? "–" : `${Number(limit.toFixed(2))} ${unit}`,
      met === undefined ? "" : met ? "met" : "NOT MET",
      floor.value > 0 ? `${number(value / floor.value)} ×` : "–",
      `${floor.name} (${number(floor.value)} ${unit})`,
    ];
  });
  return columns([["figure", "measured", "limit", "", "ratio", "floor"], ...rows], [1, 2, 4]);
}

/** Rows of cells of equal width; the columns of numbers are aligned to the right. */
function columns(rows: readonly (readonly string[])[], numbers: readonly number[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const cell = (text: string, at: number): string => (numbers.includes(at) ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0));
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n");
}

/** Milliseconds that the work takes. */
export async function millisecondsOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Median milliseconds of `runs` runs, after one that warms up. */
export async function medianOf(runs: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await millisecondsOf(work));
  return percentile(times, 0.5);
}

/** The nearest-rank percentile: the least number that at least `share` of them do not exceed. @throws Error where there are none. */
export function percentile(numbers: readonly number[], share: number): number {
  const found = numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.ceil(share * numbers.length) - 1)];
  if (found === undefined) throw new Error("nothing was measured");
  return found;
}
