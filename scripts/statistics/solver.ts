// Adapter for HiGHS: solves linear and integer programs. No other module imports the solver.
import highsModule, { type Highs } from "highs";

/** min ≤ Σ values·x ≤ max. */
export interface Constraint {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly min: number;
  readonly max: number;
}

/** A program over bounded columns. `integer` makes every column an integer; otherwise it is the linear relaxation. */
export interface Program {
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly constraints: readonly Constraint[];
  readonly integer: boolean;
}

/** The outcome of one solve. There are `values` only where the optimum is proven. */
type Solution =
  | { readonly status: "optimal"; readonly objective: number; readonly values: readonly number[] }
  | { readonly status: "infeasible" }
  | { readonly status: "stopped"; readonly code: number };

/** A program loaded once, for many objectives over the same constraints. */
export interface Session {
  /** Minimizes Σ costs·x. One cost per column. */
  minimize(costs: readonly number[]): Solution;
}

let loading: Promise<Highs> | undefined;

/**
 * Loads the program, calls `use` and frees the solver's memory afterwards.
 * One thread, a fixed seed and no time limit: the same program gives the same answer on every machine.
 */
export async function withProgram<T>(program: Program, use: (session: Session) => T): Promise<T> {
  // The package's types describe its CommonJS form, where the loader is one level down; its ES form has it on top.
  const loader = highsModule as unknown as () => Promise<Highs>;
  loading ??= loader();
  const highs = await loading;
  const model = highs.createModel(highsModel(program));
  try {
    const exact = { random_seed: 0, mip_rel_gap: 0, mip_abs_gap: 1e-9, mip_feasibility_tolerance: 1e-7 } as const;
    // Without feasibility jump, a full round's integer programs take three fifths of the time, for the same answers.
    // The primal simplex (4) starts from the last optimum, which a new objective leaves feasible: a full round's audit is 27 % shorter.
    const fast = { mip_heuristic_run_feasibility_jump: false, simplex_strategy: program.integer ? 0 : 4 } as const;
    model.options.set({ output_flag: false, ...exact, ...fast });
    const allColumns = { kind: "range", from: 0, to: program.lower.length - 1 } as const;
    return use({
      minimize(costs) {
        model.changeColsCost(allColumns, [...costs]);
        model.run();
        const code = model.getModelStatus();
        const status = highs.constants.modelStatus;
        if (code === status.infeasible || code === status.unboundedOrInfeasible) return { status: "infeasible" };
        if (code !== status.optimal) return { status: "stopped", code };
        return { status: "optimal", objective: model.getObjectiveValue(), values: [...model.getSolution().colValue] };
      },
    });
  } finally {
    model.dispose();
  }
}

function highsModel(program: Program) {
  const numCols = program.lower.length;
  const numRows = program.constraints.length;
  const starts = [0];
  for (const { columns } of program.constraints) starts.push((starts.at(-1) ?? 0) + columns.length);
  return {
    numCols,
    numRows,
    colCost: new Array<number>(numCols).fill(0),
    colLower: [...program.lower],
    colUpper: [...program.upper],
    rowLower: program.constraints.map(({ min }) => min),
    rowUpper: program.constraints.map(({ max }) => max),
    matrix: {
      format: "csr" as const,
      numRows,
      numCols,
      starts,
      indices: program.constraints.flatMap(({ columns }) => columns),
      values: program.constraints.flatMap(({ values }) => values),
    },
    ...(program.integer ? { integrality: new Int32Array(numCols).fill(1) } : {}),
  };
}
