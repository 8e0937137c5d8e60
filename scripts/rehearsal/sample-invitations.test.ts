import { expect, test } from "vitest";
import { types } from "../core/organisation-types.ts";
import { samplesOf } from "./sample-invitations.ts";

test("two codes of each type of organisation, a municipality's too, as far as there are so many", () => {
  const prefixes = types.map(({ prefix }) => prefix);
  const unused = prefixes.flatMap((prefix, at) =>
    Array.from({ length: at === 0 ? 1 : 5 }, (_, n) => ({ organisation: `${prefix}-x${n}`, name: "", code: "", sub: "" })),
  );
  const sampled = samplesOf(unused.toReversed()).map(({ organisation }) => organisation.split("-")[0]);
  expect(sampled).toEqual(prefixes.flatMap((prefix, at) => Array(at === 0 ? 1 : 2).fill(prefix)));
  expect(sampled).toContain("m");
});
