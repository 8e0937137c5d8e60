import { expect, test } from "vitest";
import { releasedAlways, releasedOnce } from "./invented-history.ts";

test("rounds released once, some with a correction, prove no answer, neither to an outsider nor to a coalition of three", async () => {
  const { answers, toOutsider, toCoalition, stopped, corrections } = await releasedOnce(12);
  expect(answers).toBeGreaterThan(200);
  expect([toOutsider, toCoalition]).toEqual([0, 0]);
  expect(stopped).toBeLessThan(4);
  expect(corrections).toBeGreaterThan(0);
});

test("the same attacker proves more than half of the answers when unrounded counts follow every merge", async () => {
  const { answers, proved } = await releasedAlways(4);
  expect(proved).toBeGreaterThan(0.5 * answers);
});
