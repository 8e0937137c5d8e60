// Topological order of names that depend on each other.

interface DependencyOrder {
  /** Every name once, after those it depends on. Names in a cycle are included, in unspecified order. */
  readonly order: readonly string[];
  /** For a name that closes a cycle: the cycle, beginning and ending with the same name. */
  readonly cycles: ReadonlyMap<string, readonly string[]>;
}

/** `dependencies` gives the names that each name depends on; those that are not keys are ignored. Iterative, so that chains may be long. */
export function dependencyOrder(dependencies: ReadonlyMap<string, readonly string[]>): DependencyOrder {
  const finished = new Set<string>();
  const order: string[] = [];
  const cycles = new Map<string, readonly string[]>();
  for (const start of dependencies.keys()) {
    if (finished.has(start)) continue;
    const path = [{ name: start, next: 0 }];
    const onPath = new Set([start]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const other = dependencies.get(top.name)?.[top.next++];
      if (other === undefined) {
        path.pop();
        onPath.delete(top.name);
        finished.add(top.name);
        order.push(top.name);
      } else if (onPath.has(other)) {
        const names = path.map((one) => one.name);
        if (!cycles.has(top.name)) cycles.set(top.name, [...names.slice(names.indexOf(other)), other]);
      } else if (dependencies.has(other) && !finished.has(other)) {
        path.push({ name: other, next: 0 });
        onPath.add(other);
      }
    }
  }
  return { order, cycles };
}

const longestShown = 12;

/** The cycle as one line; a long one is shortened in the middle. */
export function formatCycle(cycle: readonly string[]): string {
  const shown = cycle.length <= longestShown ? cycle : [...cycle.slice(0, longestShown - 3), "…", ...cycle.slice(-2)];
  return shown.join(" → ");
}

/**
 * Returns a function that gives each name's value, computed once. Asked for a name, it computes the values in the order of `names` up
 * to that name, so that each finds those it depends on already known. Undefined for a name that is not among `names`.
 */
export function memoizeInOrder<Value>(names: Iterable<string>, compute: (name: string) => Value): (name: string) => Value | undefined {
  const known = new Map<string, Value>();
  const remaining = names[Symbol.iterator]();
  return (wanted) => {
    while (!known.has(wanted)) {
      const next = remaining.next();
      if (next.done) break;
      known.set(next.value, compute(next.value));
    }
    return known.get(wanted);
  };
}
