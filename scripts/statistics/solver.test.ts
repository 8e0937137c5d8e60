import { describe, expect, it } from "vitest";
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
    least: members.reduce((sum, key) => sum + value(key), 0),
    most: members.reduce((sum, key) => sum + value(key), 0),
  });
  return {
    lower: keys.map((key) => (withheld.includes(key) ? 0 : value(key))),
    upper: keys.map((key) => (withheld.includes(key) ? 10_000 : value(key))),
    constraints: [
      ...rows.map((row) => sumOf(keys.filter((key) => key.startsWith(row)))),
      ...columns.map((column) => sumOf(keys.filter((key) => key.endsWith(column)))),
    ],
    whole: false,
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

describe("the solver, on a table whose attack is known", () => {
  it("finds a withheld cell exactly where the margins give it away", async () => {
    expect(await intervalOfWb(withheldFirst)).toEqual([47, 47]);
  });

  it("finds the known intervals after one more cell is withheld", async () => {
    expect(await intervalOfWb([...withheldFirst, "xd"])).toEqual([0, 78]);
    expect(await intervalOfWb([...withheldFirst, "xb"])).toEqual([0, 141]);
  });

  it("says that a contradiction has no answer", async () => {
    const contradiction: Program = { lower: [0], upper: [1], constraints: [{ columns: [0], values: [1], least: 2, most: 2 }], whole: true };
    expect(await withProgram(contradiction, (session) => session.minimize([1]))).toEqual({ status: "infeasible" });
  });

  it("proves whole-number optima, not fractions", async () => {
    const program: Program = {
      lower: [0, 0],
      upper: [9, 9],
      constraints: [{ columns: [0, 1], values: [2, 2], least: 3, most: 9 }],
      whole: true,
    };
    const solution = await withProgram(program, (session) => session.minimize([1, 1]));
    expect(solution).toMatchObject({ status: "optimal", objective: 2 });
  });
});
