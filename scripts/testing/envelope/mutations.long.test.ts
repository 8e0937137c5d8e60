import { expect, test } from "vitest";
import { inventMaterial, tryAll } from "./mutation-run.ts";

test.each([1, 2, 3, 4, 5])(
  "none of ten thousand mutated envelopes is accepted, and each is refused with a code (seed %i)",
  async (seed) => {
    const { tried, accepted, uncoded } = await tryAll(await inventMaterial(seed), 10_000);
    expect(tried).toBeGreaterThanOrEqual(10_000);
    expect({ accepted, uncoded }).toEqual({ accepted: [], uncoded: [] });
  },
);
