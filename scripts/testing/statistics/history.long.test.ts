import { expect, test } from "vitest";
import { releasedAlways, releasedOnce } from "./invented-history.ts";

test("a thousand rounds released once, some with a correction, prove no answer, neither to an outsider nor to a coalition of three", async () => {
  const { answers, toOutsider, toCoalition, stopped, errors, corrections } = await releasedOnce(1000);
  console.log(
    `1,000 rounds (${stopped} stopped by the audit; ${corrections} of ${errors} corrections published), ${answers} answers: ${toOutsider} proved by an outsider, ${toCoalition} by a coalition of three`,
  );
  expect(toOutsider).toBe(0);
  expect(toCoalition).toBe(0);
  expect(stopped).toBeLessThan(100);
  expect(errors).toBeGreaterThan(300);
  expect(corrections).toBeGreaterThan(100);
});

test("the same attacker proves more than half when unrounded counts follow every merge of the same thousand rounds", async () => {
  const { answers, proved } = await releasedAlways(1000);
  console.log(
    `1,000 rounds, a release after every merge: ${proved} of ${answers} answers proved (${Math.round((100 * proved) / answers)} %)`,
  );
  expect(proved).toBeGreaterThan(0.5 * answers);
});
