import { expect, test } from "vitest";
import * as fc from "../../testing/properties.ts";
import { histories, naive, registry } from "../../testing/release/invented-histories.ts";
import { resolve } from "./resolve.ts";

test("ten thousand random histories give the result of a naive model", () => {
  fc.assert(
    fc.property(histories, (history) => {
      const { outcomes } = resolve(history, registry);
      expect(outcomes.map(({ organisation, status, path }) => ({ organisation, status, path }))).toEqual(naive(history));
    }),
    { numRuns: 10_000 },
  );
});
