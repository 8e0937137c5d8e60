// Decides how a measured figure is told: beside its limit and its floor, and whether the limit is met.

export interface Figure {
  readonly name: string;
  readonly unit: "ms" | "s" | "kB" | "MB" | "envelopes" | "×";
  readonly value: number;
  /** The most that it may be; absent where none is set. */
  readonly limit?: number;
  /** What it is compared with, measured in the same run: the least that any page or program must do. */
  readonly floor: { readonly name: string; readonly value: number };
}

/** Whether the limit is met; undefined where there is none. */
export function isMet({ value, limit }: Figure): boolean | undefined {
  return limit === undefined ? undefined : value <= limit;
}

/** One line a figure, in columns. */
export function figureTable(figures: readonly Figure[]): string {
  const number = (one: number): string => one.toFixed(one < 0.1 ? 4 : one < 10 ? 2 : 1);
  const rows = figures.map((one) => {
    const { name, unit, value, limit, floor } = one;
    const met = isMet(one);
    const ratio = floor.value > 0 ? `${number(value / floor.value)} ×` : "–";
    const told = met === undefined ? "" : met ? "met" : "NOT MET";
    return [
      name,
      `${number(value)} ${unit}`,
      limit === undefined ? "–" : `${Number(limit.toFixed(2))} ${unit}`,
      told,
      ratio,
      `${floor.name} (${number(floor.value)} ${unit})`,
    ];
  });
  return columns([["figure", "measured", "limit", "", "ratio", "floor"], ...rows]);
}

/** Figures to the right, words to the left. */
function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const isNumber = (at: number): boolean => at === 1 || at === 2 || at === 4;
  const cell = (text: string, at: number): string => (isNumber(at) ? text.padStart(widths[at] ?? 0) : text.padEnd(widths[at] ?? 0));
  return rows.map((row) => row.map(cell).join("  ").trimEnd()).join("\n");
}
