import { describe, expect, it } from "vitest";
import { type IsSafe, intervalsOf, targetsOf } from "./disclosure/intervals.ts";
import { fixedProgram, fullProgram, nearProgram } from "./disclosure/linking-constraints.ts";
import type { System } from "./disclosure/system.ts";
import { type Program, withProgram } from "./solver.ts";

/** A published table with known margins, used to test attacks on withheld cells: rows w x y z, columns a b c d. */
const table: Record<string, readonly number[]> = {
  w: [30, 47, 64, 89],
  x: [90, 124, 5, 31],
  y: [92, 100, 59, 85],
  z: [800, 991, 651, 685],
};
const rows = Object.keys(table);
const columns = ["a", "b", "c", "d"];
const withheldFirst = ["wa", "wb", "wc", "xa", "xc", "yb", "yd", "zb", "zd"];

function attack(withheld: readonly string[]): Program {
  const keys = rows.flatMap((row) => columns.map((column) => row + column));
  const value = (key: string) => table[key.charAt(0)]?.[columns.indexOf(key.charAt(1))] ?? 0;
  const sumOf = (members: readonly string[]) => ({
    columns: members.map((key) => keys.indexOf(key)),
    values: members.map(() => 1),
    min: members.reduce((sum, key) => sum + value(key), 0),
    max: members.reduce((sum, key) => sum + value(key), 0),
  });
  return {
    lower: keys.map((key) => (withheld.includes(key) ? 0 : value(key))),
    upper: keys.map((key) => (withheld.includes(key) ? 10_000 : value(key))),
    constraints: [
      ...rows.map((row) => sumOf(keys.filter((key) => key.startsWith(row)))),
      ...columns.map((column) => sumOf(keys.filter((key) => key.endsWith(column)))),
    ],
    integer: false,
  };
}

async function intervalOfWb(withheld: readonly string[]): Promise<readonly [number, number]> {
  return withProgram(attack(withheld), (session) => {
    const costs = rows.flatMap((row) => columns.map((column) => (row + column === "wb" ? 1 : 0)));
    const low = session.minimize(costs);
    const high = session.minimize(costs.map((cost) => -cost));
    if (low.status !== "optimal" || high.status !== "optimal") throw new Error("the table fits its own margins");
    return [low.objective, -high.objective];
  });
}

/** The same table as the audit sees a variable: each row an atom of indistinguishable organisations, each column a category. */
function systemOf(withheld: readonly string[]): System {
  const families = ["all"];
  const atoms = rows.map((row) => {
    const truth = table[row] ?? [];
    const members = Array.from({ length: truth.reduce((sum, one) => sum + one, 0) }, (_, at) => `${row}${at}`);
    return { members, truth, rows: [], presence: [0], isKnown: false };
  });
  const variable = { id: "anchor", kind: "level", families, categories: columns, floor: 0 } as const;
  return {
    ...attack(withheld),
    variable: { ...variable, categories: [...columns] },
    categories: columns,
    atoms,
    rows: [],
    truth: atoms.flatMap(({ truth }) => truth),
  };
}

/** Only the whole range would do, so that every end is sought. */
const isSafe: IsSafe = ({ size }, { low, high }) => high - low >= size;

/** The audit's own interval of wb, by each kind of program: from inside by feasible tables, and from outside by bounds. */
async function auditedWb(withheld: readonly string[]) {
  const system = systemOf(withheld);
  const linked = { systems: new Map([[system.variable.id, system]]), linkConstraints: [] };
  const targets = targetsOf(system).filter(({ columns: own }) => own.join() === "1");
  expect(targets).toMatchObject([{ row: null, categories: ["b"] }]);
  const programs = [fixedProgram(system, [], new Map()), nearProgram(system, linked, new Map()), fullProgram(system, linked)];
  const found = [];
  for (const program of programs) {
    for (const integer of [false, true]) {
      const attempts = [{ program: () => program, isFull: true, integer }];
      const [one] = await intervalsOf({ targets, tables: [system.truth], attempts, isSafe });
      // The solver's zero may be negative.
      found.push([one?.low, one?.high], [0 + (one?.least ?? Number.NaN), 0 + (one?.most ?? Number.NaN)]);
    }
  }
  return found;
}

describe("the audit's own attack, on a table whose attack is known", () => {
  const everyTime = (low: number, high: number) => new Array(12).fill([low, high]);

  it("finds a withheld cell exactly where the margins give it away", async () => {
    expect(await auditedWb(withheldFirst)).toEqual(everyTime(47, 47));
  });

  it("finds the known intervals after one more cell is withheld", async () => {
    expect(await auditedWb([...withheldFirst, "xd"])).toEqual(everyTime(0, 78));
    expect(await auditedWb([...withheldFirst, "xb"])).toEqual(everyTime(0, 141));
  });
});

describe("the solver, on a table whose attack is known", () => {
  it("finds a withheld cell exactly where the margins give it away", async () => {
    expect(await intervalOfWb(withheldFirst)).toEqual([47, 47]);
  });

  it("finds the known intervals after one more cell is withheld", async () => {
    expect(await intervalOfWb([...withheldFirst, "xd"])).toEqual([0, 78]);
    expect(await intervalOfWb([...withheldFirst, "xb"])).toEqual([0, 141]);
  });

  it("reports a contradiction as infeasible", async () => {
    const contradiction: Program = { lower: [0], upper: [1], constraints: [{ columns: [0], values: [1], min: 2, max: 2 }], integer: true };
    expect(await withProgram(contradiction, (session) => session.minimize([1]))).toEqual({ status: "infeasible" });
  });

  it("proves integer optima, not fractional ones", async () => {
    const program: Program = {
      lower: [0, 0],
      upper: [9, 9],
      constraints: [{ columns: [0, 1], values: [2, 2], min: 3, max: 9 }],
      integer: true,
    };
    const solution = await withProgram(program, (session) => session.minimize([1, 1]));
    expect(solution).toMatchObject({ status: "optimal", objective: 2 });
  });
});
