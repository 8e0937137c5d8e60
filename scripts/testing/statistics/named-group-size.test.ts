import { expect, test } from "vitest";
import type { Knowledge } from "../../statistics/disclosure/knowledge.ts";
import { namedGroups } from "../../statistics/disclosure/named-groups.ts";
import type { System } from "../../statistics/disclosure/system.ts";

const release = (round: string) => ({ round, release: "r1" });
const knowledge = {
  publications: [{ cube: release("one") }, { cube: release("two") }],
  panels: [{ ...release("two"), compares: release("one") }],
} as unknown as Knowledge;

/** The groups where `left` municipalities answered the first round alone, and forty both. */
function sizesWith(left: number): readonly number[] {
  const atom = (rows: readonly string[], presence: readonly number[], size: number) => ({
    members: Array.from({ length: size }, (_, at) => String(at)),
    rows,
    presence,
  });
  const atoms = [
    atom(["0/type-municipality"], [0], left),
    atom(["0/type-municipality"], [0, 1], 40),
    atom(["1/type-municipality"], [0, 1], 40),
  ];
  const system = { variable: { kind: "level" }, categories: ["0", "1", "2", "3", "4"], atoms, rows: [] } as unknown as System;
  return namedGroups(system, knowledge).map(({ size }) => size);
}

test("a group that anybody can name is guarded from ten organisations", () => {
  expect(sizesWith(10)).toContain(10);
  expect(sizesWith(9)).not.toContain(9);
});
