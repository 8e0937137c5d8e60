import { expect, test } from "vitest";
import { inventMaterial, tryAll } from "./invented-mutation-run.ts";

test.each([1, 2, 3, 4, 5])(
  "of ten thousand changed envelopes none is accepted, and each is refused with a code (seed %i)",
  async (seed) => {
    const { tried, accepted, untyped } = await tryAll(await inventMaterial(seed), 10_000);
    expect(tried).toBeGreaterThanOrEqual(10_000);
    expect({ accepted, untyped }).toEqual({ accepted: [], untyped: [] });
  },
);
