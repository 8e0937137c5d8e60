import { expect, test } from "vitest";
import { inventMaterial, tryAll } from "./invented-mutation-run.ts";

test("of two thousand changed envelopes none is accepted, and each is refused with a code", async () => {
  const { tried, accepted, untyped } = await tryAll(await inventMaterial(7), 2_000);
  expect(tried).toBeGreaterThanOrEqual(2_000);
  expect({ accepted, untyped }).toEqual({ accepted: [], untyped: [] });
});
