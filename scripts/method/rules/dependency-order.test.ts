import { describe, expect, it } from "vitest";
import * as fc from "../../testing/properties.ts";
import { dependencyOrder, formatCycle, memoizeInOrder } from "./dependency-order.ts";

describe("the dependency order", () => {
  it("has every name once, after those it depends on, or reports a cycle", () => {
    const names = fc.constantFrom(..."abcdef");
    const graphs = fc.uniqueArray(fc.tuple(names, fc.array(names, { maxLength: 3 })), { selector: ([name]) => name, maxLength: 6 });
    fc.forAll(2000, [graphs], (entries) => {
      const dependencies = new Map(entries);
      const { order, cycles } = dependencyOrder(dependencies);
      expect(order.toSorted()).toEqual([...dependencies.keys()].toSorted());
      const isAfter = (name: string, other: string) => !dependencies.has(other) || order.indexOf(other) < order.indexOf(name);
      const isSorted = order.every((name) => dependencies.get(name)?.every((other) => isAfter(name, other)));
      expect(cycles.size === 0).toBe(isSorted);
      for (const cycle of cycles.values()) {
        expect(cycle.at(0)).toBe(cycle.at(-1));
        for (const [index, name] of cycle.slice(0, -1).entries()) expect(dependencies.get(name)).toContain(cycle[index + 1]);
      }
    });
  });

  it("works for a chain of 100,000", () => {
    const chain = new Map(Array.from({ length: 100_000 }, (_, index) => [`${index}`, [`${index + 1}`]]));
    expect(dependencyOrder(chain).order.at(-1)).toBe("0");
  });

  it("shortens a long cycle in the middle", () => {
    const cycle = [...Array.from({ length: 40 }, (_, index) => `r${index}`), "r0"];
    expect(formatCycle(cycle)).toBe("r0 → r1 → r2 → r3 → r4 → r5 → r6 → r7 → r8 → … → r39 → r0");
    expect(formatCycle(["a", "b", "a"])).toBe("a → b → a");
  });
});

describe("memoized values", () => {
  it("are computed once each, up to the requested one", () => {
    const computed: string[] = [];
    const value = memoizeInOrder(["a", "b", "c"], (name) => {
      computed.push(name);
      return name.toUpperCase();
    });
    expect([value("b"), value("a"), value("b")]).toEqual(["B", "A", "B"]);
    expect(computed).toEqual(["a", "b"]);
    expect([value("none"), value("c")]).toEqual([undefined, "C"]);
  });

  it("are found even in the wrong order, or in a cycle", () => {
    const names = { a: "b", b: "c", c: "a" } as const;
    const value: (name: string) => string | undefined = memoizeInOrder(
      Object.keys(names),
      (name) => `${name}${value(names[name as keyof typeof names]) ?? ""}`,
    );
    expect(value("a")).toBe("abc");
  });
});
