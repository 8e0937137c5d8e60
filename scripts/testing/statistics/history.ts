// An attacker that follows a round from start to end: which answers it can prove from everything published along the way.
import type { Knowledge } from "../../statistics/disclosure/knowledge.ts";
import { organisationOf, type System, systemOf } from "../../statistics/disclosure/system.ts";
import { columnsOf } from "../../statistics/disclosure/unknowns.ts";
import type { Variable } from "../../statistics/schema.ts";
import { withProgram } from "../../statistics/solver.ts";

/**
 * The organisations outside the coalition whose category of one variable follows from what is known: they fall in it in every feasible
 * table. Solves one program for each set of indistinguishable organisations, which moves as many as possible from their true category.
 */
export async function provedAnswers(knowledge: Knowledge, variable: Variable): Promise<readonly string[]> {
  const system = systemOf(knowledge, variable);
  const open = new Map<number, number>();
  system.atoms.forEach(({ truth, members, isKnown }, at) => {
    const category = truth?.indexOf(members.length) ?? -1;
    if (!isKnown && category >= 0) open.set(at, category);
  });
  const refute = (table: ArrayLike<number>) => {
    for (const [atom, category] of open) {
      const column = atom * system.categories.length + category;
      if ((table[column] ?? 0) < (system.atoms[atom]?.members.length ?? 0) - 1e-6) open.delete(atom);
    }
  };
  for (const integer of [false, true]) {
    const program = { lower: system.lower, upper: system.upper, constraints: system.constraints, integer };
    await withProgram(program, (session) => {
      for (const [atom, category] of [...open]) {
        if (!open.has(atom)) continue;
        const solution = session.minimize(costsOf(system, atom, category));
        // A fractional table refutes nothing: organisations are not divisible.
        if (solution.status === "optimal" && solution.values.every((value) => Math.abs(value - Math.round(value)) < 1e-6))
          refute(solution.values);
      }
    });
  }
  return [...open.keys()].flatMap((atom) => (system.atoms[atom]?.members ?? []).map(organisationOf));
}

function costsOf(system: System, atom: number, category: number): readonly number[] {
  const own = new Set(columnsOf(system, [atom], [system.categories[category] ?? ""]));
  return system.truth.map((_, column) => (own.has(column) ? 1 : 0));
}
