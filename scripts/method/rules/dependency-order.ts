// Decides in which order what hangs on each other is taken: each after all that it names, however long the chain.

export interface DependencyOrder {
  /** Every name once, after those it names; the members of a circle too, in some order. */
  readonly order: readonly string[];
  /** For a name that closes a circle: the circle, beginning and ending with the same name. */
  readonly circles: ReadonlyMap<string, readonly string[]>;
}

/** `named` gives what each name hangs on; what is not a key of it is passed over. Follows chains in a loop, since a stack has an end. */
export function dependencyOrder(named: ReadonlyMap<string, readonly string[]>): DependencyOrder {
  const finished = new Set<string>();
  const order: string[] = [];
  const circles = new Map<string, readonly string[]>();
  for (const start of named.keys()) {
    if (finished.has(start)) continue;
    const path = [{ name: start, next: 0 }];
    const onPath = new Set([start]);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const other = named.get(top.name)?.[top.next++];
      if (other === undefined) {
        path.pop();
        onPath.delete(top.name);
        finished.add(top.name);
        order.push(top.name);
      } else if (onPath.has(other)) {
        const names = path.map((one) => one.name);
        if (!circles.has(top.name)) circles.set(top.name, [...names.slice(names.indexOf(other)), other]);
      } else if (named.has(other) && !finished.has(other)) {
        path.push({ name: other, next: 0 });
        onPath.add(other);
      }
    }
  }
  return { order, circles };
}

const longestShown = 12;

/** The circle as one line; of a long one its beginning and its end. */
export function circleText(circle: readonly string[]): string {
  const shown = circle.length <= longestShown ? circle : [...circle.slice(0, longestShown - 3), "…", ...circle.slice(-2)];
  return shown.join(" → ");
}

/**
 * Gives each name's value, reckoned once. What is asked for is reckoned in the given order up to there, so that each finds those it
 * hangs on already known. Undefined for a name that is not among `names`.
 */
export function inTurn<Value>(names: Iterable<string>, reckon: (name: string) => Value): (name: string) => Value | undefined {
  const known = new Map<string, Value>();
  const left = names[Symbol.iterator]();
  return (wanted) => {
    while (!known.has(wanted)) {
      const next = left.next();
      if (next.done) break;
      known.set(next.value, reckon(next.value));
    }
    return known.get(wanted);
  };
}
