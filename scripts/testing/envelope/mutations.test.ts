import { expect, test } from "vitest";
import { inventMaterial, tryAll } from "./mutation-run.ts";

test("none of two thousand mutated envelopes is accepted, and each is refused with a code", async () => {
  const { tried, accepted, uncoded } = await tryAll(await inventMaterial(7), 2_000);
  expect(tried).toBeGreaterThanOrEqual(2_000);
  expect({ accepted, uncoded }).toEqual({ accepted: [], uncoded: [] });
});
