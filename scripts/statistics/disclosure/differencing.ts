// Guards against differencing: two published groups whose difference is a few organisations disclose their answers.
import type { Variable } from "../schema.ts";
import type { Finding } from "./findings.ts";
import type { System } from "./system.ts";

/** The fewest organisations by which two published groups may differ, whatever their numbers: the draws, too, reveal which set changed. */
export const minDifference = 10;

/** The fewest that published groups may single out together: what a floor keeps from being shown must not be computed either. */
export function fewestSingledOut({ floor }: Pick<Variable, "floor">): number {
  return Math.max(minDifference, floor);
}

/**
 * Pairs of shown groups that differ by fewer than `minDifference` organisations each way – two releases a few answers apart, a panel
 * that a few have left, two divisions of a country that nearly agree – and small sets that several groups together single out.
 */
export function differencingFindings(system: System): readonly Finding[] {
  const shown = system.rows.filter(({ isShown, size }) => isShown && size > 0);
  const sizes = system.atoms.map(({ members }) => members.length);
  const sets = shown.map(({ atoms }) => new Set(atoms));
  const found: Finding[] = [];
  const report = (row: string) => found.push({ code: "audit-few-between", variable: system.variable.id, row, categories: [] });
  sets.forEach((one, at) => {
    for (const [before, other] of sets.slice(0, at).entries()) {
      const [more, less] = [sizeOf(one, other, sizes), sizeOf(other, one, sizes)];
      const alike = sizeOf(one, new Set(), sizes) - more;
      // Two small groups that hardly overlap are simply two groups; these are one group with a few organisations exchanged.
      if (more + less > 0 && more < minDifference && less < minDifference && alike > Math.max(more, less))
        report(shown[Math.max(at, before)]?.id ?? "");
    }
  });
  for (const at of singledOut(sets, sizes, fewestSingledOut(system.variable))) {
    const row = shown.find(({ atoms }) => atoms.includes(at));
    if (!shown.some(({ atoms }) => atoms.length === 1 && atoms[0] === at)) report(row?.id ?? "");
  }
  return found;
}

function sizeOf(one: ReadonlySet<number>, other: ReadonlySet<number>, sizes: readonly number[]): number {
  let size = 0;
  for (const atom of one) if (!other.has(atom)) size += sizes[atom] ?? 0;
  return size;
}

/** Atoms of fewer than `fewest` whose counts are linear combinations of published ones (Gaussian elimination modulo a prime). */
function singledOut(sets: readonly ReadonlySet<number>[], sizes: readonly number[], fewest: number): readonly number[] {
  const basis = new Map<number, Map<number, number>>();
  const reduced = (vector: Map<number, number>): Map<number, number> => {
    for (const column of [...vector.keys()].sort((a, b) => a - b)) {
      const pivot = basis.get(column);
      const factor = vector.get(column) ?? 0;
      if (pivot && factor !== 0) subtract(vector, pivot, factor);
    }
    return vector;
  };
  for (const set of sets) {
    const vector = reducedFully(new Map([...set].map((atom) => [atom, 1])), reduced);
    const [lead] = [...vector.keys()].sort((a, b) => a - b);
    if (lead === undefined) continue;
    const scale = inverse(vector.get(lead) ?? 1);
    basis.set(lead, new Map([...vector].map(([column, value]) => [column, times(value, scale)])));
  }
  return sizes.flatMap((size, atom) => (size > 0 && size < fewest && reducedFully(new Map([[atom, 1]]), reduced).size === 0 ? [atom] : []));
}

/** Subtracting a pivot can bring in columns with pivots of their own, so this repeats until nothing changes. */
function reducedFully(vector: Map<number, number>, reduce: (vector: Map<number, number>) => Map<number, number>): Map<number, number> {
  for (let before = ""; ; ) {
    reduce(vector);
    const now = [...vector].join(";");
    if (now === before) return vector;
    before = now;
  }
}

const prime = 2_147_483_647;

function subtract(vector: Map<number, number>, pivot: ReadonlyMap<number, number>, factor: number): void {
  for (const [column, value] of pivot) {
    const left = ((vector.get(column) ?? 0) - times(value, factor) + prime) % prime;
    if (left === 0) vector.delete(column);
    else vector.set(column, left);
  }
}

function times(a: number, b: number): number {
  return Number((BigInt(a) * BigInt(b)) % BigInt(prime));
}

function inverse(value: number): number {
  let [result, base, power] = [1, value, prime - 2];
  while (power > 0) {
    if (power % 2 === 1) result = times(result, base);
    base = times(base, base);
    power = Math.floor(power / 2);
  }
  return result;
}
