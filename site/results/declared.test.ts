import { expect, test } from "vitest";
import type { ProtectedCube } from "../../scripts/statistics/cube/cube.ts";
import { inventedCube } from "../../scripts/testing/statistics/invented-dataset.ts";
import { comparable } from "./declared.ts";

const round = (id: string, edition: string, continues: boolean, because?: Readonly<Record<string, string>>) => ({
  cube: { ...inventedCube(true), round: id, edition } as ProtectedCube,
  continues,
  ...(because ? { because } : {}),
});

test("a release is comparable with rounds since the last break, also across editions that continue the series", () => {
  const all = [round("1", "2026", true), round("2", "2026", true), round("3", "2028", true)];
  expect(comparable(all)).toEqual({ earlier: ["1", "2"], breaks: [] });
  expect(comparable(all.slice(0, 1))).toEqual({ earlier: [], breaks: [] });
});

test("every break has the reason from the correspondence table, or else that the edition was replaced", () => {
  const all = [round("1", "2026", true), round("2", "2028", false), round("3", "2028", true), round("4", "2030", false, { sv: "Därför." })];
  expect(comparable(all.slice(0, 3))).toEqual({
    earlier: ["2"],
    breaks: [{ round: "2", reason: { sv: "Utgåva 2026 ersattes av utgåva 2028.", en: "Edition 2026 was replaced by edition 2028." } }],
  });
  expect(comparable(all).earlier).toEqual([]);
  expect(comparable(all).breaks.map((one) => one.round)).toEqual(["2", "4"]);
  expect(comparable(all).breaks[1]?.reason).toEqual({ sv: "Därför." });
});
