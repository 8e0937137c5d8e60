import { expect, test } from "vitest";
import { followLinked } from "./linked-histories.ts";

test("three linked rounds with their panels prove no answer, neither to an outsider nor to a coalition of three", async () => {
  const { answers, toOutsider, toCoalition, stopped, panels } = await followLinked({ histories: 4, size: "small" });
  expect(answers).toBeGreaterThan(400);
  expect([toOutsider, toCoalition]).toEqual([0, 0]);
  expect(stopped).toBeLessThan(2);
  expect(panels).toBeGreaterThan(0);
});
