import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { circleText, dependencyOrder, inTurn } from "./dependency-order.ts";

describe("the order of what hangs on each other", () => {
  it("has every name once, after those it names, or tells a circle", () => {
    const names = fc.constantFrom(..."abcdef");
    const graphs = fc.uniqueArray(fc.tuple(names, fc.array(names, { maxLength: 3 })), { selector: ([name]) => name, maxLength: 6 });
    fc.assert(
      fc.property(graphs, (entries) => {
        const named = new Map(entries);
        const { order, circles } = dependencyOrder(named);
        expect(order.toSorted()).toEqual([...named.keys()].toSorted());
        const isAfter = (name: string, other: string) => !named.has(other) || order.indexOf(other) < order.indexOf(name);
        const isSorted = order.every((name) => named.get(name)?.every((other) => isAfter(name, other)));
        expect(circles.size === 0).toBe(isSorted);
        for (const circle of circles.values()) {
          expect(circle.at(0)).toBe(circle.at(-1));
          for (const [index, name] of circle.slice(0, -1).entries()) expect(named.get(name)).toContain(circle[index + 1]);
        }
      }),
      { numRuns: 2000, seed: 31 },
    );
  });

  it("is found for a chain of 100,000", () => {
    const chain = new Map(Array.from({ length: 100_000 }, (_, index) => [`${index}`, [`${index + 1}`]]));
    expect(dependencyOrder(chain).order.at(-1)).toBe("0");
  });

  it("tells a long circle by its beginning and its end", () => {
    const circle = [...Array.from({ length: 40 }, (_, index) => `r${index}`), "r0"];
    expect(circleText(circle)).toBe("r0 → r1 → r2 → r3 → r4 → r5 → r6 → r7 → r8 → … → r39 → r0");
    expect(circleText(["a", "b", "a"])).toBe("a → b → a");
  });
});

describe("values reckoned in turn", () => {
  it("are reckoned once each, up to the one asked for", () => {
    const reckoned: string[] = [];
    const value = inTurn(["a", "b", "c"], (name) => {
      reckoned.push(name);
      return name.toUpperCase();
    });
    expect([value("b"), value("a"), value("b")]).toEqual(["B", "A", "B"]);
    expect(reckoned).toEqual(["a", "b"]);
    expect([value("none"), value("c")]).toEqual([undefined, "C"]);
  });

  it("come to an end in a wrong order and even in a circle", () => {
    const names = { a: "b", b: "c", c: "a" } as const;
    const value: (name: string) => string | undefined = inTurn(
      Object.keys(names),
      (name) => `${name}${value(names[name as keyof typeof names]) ?? ""}`,
    );
    expect(value("a")).toBe("abc");
  });
});
