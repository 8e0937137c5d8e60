import { expect, test } from "vitest";
import { cases } from "../test-profile.ts";
import { inventMaterial, tryAll } from "./mutation-run.ts";

const count = cases({ part: 2_000, whole: 10_000 });

test.each(cases({ part: [7], whole: [1, 2, 3, 4, 5] }))(
  "none of thousands of mutated envelopes is accepted, and each is refused with a code (seed %i)",
  async (seed) => {
    const { tried, accepted, uncoded } = await tryAll(await inventMaterial(seed), count);
    expect(tried).toBeGreaterThanOrEqual(count);
    expect({ accepted, uncoded }).toEqual({ accepted: [], uncoded: [] });
  },
);
