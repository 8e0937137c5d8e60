// Decides how an attacker fares who follows a whole round: which answers it can prove from everything that was published on the way.
import { columnsOf, type Knowledge, organisationOf, type System, systemOf } from "../../statistics/disclosure/knowledge.ts";
import type { Variable } from "../../statistics/schema.ts";
import { withProgram } from "../../statistics/solver.ts";

/**
 * The organisations, insiders apart, whose category of one variable follows from what is known. Each must fall where it truly falls
 * in every table that fits: one program for each set of organisations that nothing tells apart, from its truth away.
 */
export async function provedAnswers(knowledge: Knowledge, variable: Variable): Promise<readonly string[]> {
  const system = systemOf(knowledge, variable);
  const open = new Map<number, number>();
  system.atoms.forEach(({ truth, members, isKnown }, at) => {
    const category = truth.indexOf(members.length);
    if (!isKnown && category >= 0) open.set(at, category);
  });
  const refute = (table: ArrayLike<number>) => {
    for (const [atom, category] of open) {
      const column = atom * system.categories.length + category;
      if ((table[column] ?? 0) < (system.atoms[atom]?.members.length ?? 0) - 1e-6) open.delete(atom);
    }
  };
  for (const whole of [false, true]) {
    const program = { lower: system.lower, upper: system.upper, constraints: system.constraints, whole };
    await withProgram(program, (session) => {
      for (const [atom, category] of [...open]) {
        if (!open.has(atom)) continue;
        const solution = session.minimize(costsOf(system, atom, category));
        // A table of fractions refutes nothing: only whole organisations answer.
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
