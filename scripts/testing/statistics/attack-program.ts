// A linear or integer program of one attack, written for HiGHS, and the intervals that it proves. Shares no code with the audit.
import highsModule, { type Highs } from "highs";

/** Sums of columns: the column's number and its coefficient. */
export type Terms = readonly (readonly [column: number, coefficient: number])[];

/** A number that the attacker wants: how many of `size` organisations are in some categories. */
export interface Goal {
  readonly name: string;
  readonly columns: readonly number[];
  readonly size: number;
  /** How many more are in the columns, known already. */
  readonly known: number;
  /** A published row, which must leave three insiders in doubt; else nothing is promised but that not all are known. */
  readonly isShown: boolean;
}

export interface Proved extends Goal {
  /** No table has fewer, or more. */
  readonly low: number;
  readonly high: number;
}

/** Columns are counts of organisations, from 0 up to a known size; rows are what is known of their sums. */
export class AttackProgram {
  readonly upper: number[] = [];
  readonly lower: number[] = [];
  private readonly rows: { readonly terms: Terms; readonly min: number; readonly max: number }[] = [];

  column(most: number): number {
    this.lower.push(0);
    return this.upper.push(most) - 1;
  }

  /** min ≤ Σ ≤ max. */
  know(terms: Terms, min: number, max: number): void {
    this.rows.push({ terms, min, max });
  }

  /** So many are in the columns together. */
  between(columns: readonly number[], min: number, max: number): void {
    this.know(
      columns.map((column) => [column, 1] as const),
      min,
      max,
    );
  }

  /** What is broken by a table, for checking that the true one is feasible. */
  brokenBy(table: readonly number[]): number {
    const isOut = (value: number, min: number, max: number) => value < min - 1e-6 || value > max + 1e-6;
    return (
      this.rows.filter(({ terms, min, max }) =>
        isOut(
          terms.reduce((sum, [column, by]) => sum + by * (table[column] ?? 0), 0),
          min,
          max,
        ),
      ).length + table.filter((value, at) => isOut(value, this.lower[at] ?? 0, this.upper[at] ?? 0)).length
    );
  }

  /**
   * Every goal with the interval that the program proves of it, as far as it is narrower than `wide` values or reaches the ends. Linear
   * programs first: their bounds are outer, and every integral optimum shows what is possible of all other goals. What neither settles is
   * left to integer programs.
   */
  async attack(goals: readonly Goal[], wide = 5): Promise<readonly Proved[]> {
    const found = goals.map((goal) => ({ goal, low: 0, high: goal.size, least: Number.POSITIVE_INFINITY, most: Number.NEGATIVE_INFINITY }));
    const isOpen = ({ goal: { size, isShown }, least, most }: (typeof found)[number]) =>
      isShown ? !(least <= size - 4 && most >= 4 && most - least >= Math.min(wide - 1, size)) : size > 0 && !(least < size && most > 0);
    const witness = (table: ArrayLike<number>) => {
      for (const one of found) {
        let sum = -one.goal.known;
        for (const column of one.goal.columns) sum += Math.round(table[column] ?? 0);
        one.least = Math.min(one.least, sum);
        one.most = Math.max(one.most, sum);
      }
    };
    for (const integer of [false, true]) {
      if (!found.some(isOpen)) break;
      const solve = await this.load(integer);
      try {
        for (const one of found) {
          for (const direction of [1, -1]) {
            if (!isOpen(one) || (direction > 0 ? one.least === one.low : one.most === one.high)) continue;
            const { value, table } = solve.minimize(one.goal.columns, direction);
            if (direction > 0) one.low = Math.max(one.low, Math.ceil(value - one.goal.known - 1e-4));
            else one.high = Math.min(one.high, Math.floor(-value - one.goal.known + 1e-4));
            if (integer || table.every((count) => Math.abs(count - Math.round(count)) < 1e-6)) witness(table);
          }
        }
      } finally {
        solve.dispose();
      }
    }
    return found.map(({ goal, low, high }) => ({ ...goal, low, high }));
  }

  private async load(integer: boolean) {
    const highs = await highsLoaded();
    const starts = [0];
    for (const { terms } of this.rows) starts.push((starts.at(-1) ?? 0) + terms.length);
    const width = this.upper.length;
    const model = highs.createModel({
      numCols: width,
      numRows: this.rows.length,
      colCost: new Array<number>(width).fill(0),
      colLower: this.lower,
      colUpper: this.upper,
      rowLower: this.rows.map(({ min }) => min),
      rowUpper: this.rows.map(({ max }) => max),
      matrix: {
        format: "csr" as const,
        numRows: this.rows.length,
        numCols: width,
        starts,
        indices: this.rows.flatMap(({ terms }) => terms.map(([column]) => column)),
        values: this.rows.flatMap(({ terms }) => terms.map(([, by]) => by)),
      },
      ...(integer ? { integrality: new Int32Array(width).fill(1) } : {}),
    });
    model.options.set({
      output_flag: false,
      random_seed: 0,
      mip_rel_gap: 0,
      mip_abs_gap: 0.999,
      mip_heuristic_run_feasibility_jump: false,
    });
    return {
      minimize(columns: readonly number[], direction: number): { readonly value: number; readonly table: readonly number[] } {
        const costs = new Array<number>(width).fill(0);
        for (const column of columns) costs[column] = direction;
        model.changeColsCost({ kind: "range", from: 0, to: width - 1 }, costs);
        model.run();
        const status = model.getModelStatus();
        if (status !== highs.constants.modelStatus.optimal) throw new Error(`the attack's program ended with status ${status}`);
        return { value: model.getObjectiveValue(), table: [...model.getSolution().colValue] };
      },
      dispose: () => model.dispose(),
    };
  }
}

let loading: Promise<Highs> | undefined;

function highsLoaded(): Promise<Highs> {
  // The types describe the CommonJS form; the ES form has the loader on top.
  loading ??= (highsModule as unknown as () => Promise<Highs>)();
  return loading;
}

/** What the method promises of a published row: three insiders never know the others, and no count is known but for two values. */
export function isViolation({ size, isShown, low, high }: Proved): boolean {
  return isShown ? size > 0 && (low >= size - 3 || high <= 3 || high - low < 2) : size > 0 && (low >= size || high <= 0);
}
