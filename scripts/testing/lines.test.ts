import { expect, test } from "vitest";
import { linesByZone, overCap, table } from "./lines.ts";

const files: Readonly<Record<string, string>> = {
  "scripts/core/day.ts": "1\n2\n3\n",
  "scripts/core/day.test.ts": "1\n2\n",
  "scripts/core/write.long.test.ts": "1\n",
  "scripts/testing/random.ts": "1\n2\n3\n4\n",
  "scripts/method/fixtures/rule.ts": "1\n",
  "site/data/terms.ts": "1\n",
  "site/charts/Bar.astro": "1\n2\n",
  "site/styles/tokens.css": "1\n",
  "site/e2e/support/crawl.ts": "1\n2\n3\n",
  "site/text/sv/form/plan.ts": "1\n2\n",
  "site/addresses.txt": "1\n",
  "scripts/trust/README.md": "1\n",
};
const zones = linesByZone(
  [...Object.keys(files), "site/charts/Gone.ts"],
  (file) => files[file] ?? "",
  (file) => file !== "site/charts/Gone.ts",
);

test("Lines are counted by zone, and those of tests and of what only tests use apart", () => {
  expect(Object.fromEntries(zones)).toEqual({
    "scripts/core": { product: 3, other: 3 },
    "scripts/testing": { product: 0, other: 4 },
    "scripts/method": { product: 0, other: 1 },
    "site/data": { product: 1, other: 0 },
    "site/charts": { product: 2, other: 0 },
    "site/styles": { product: 1, other: 0 },
    "site/e2e": { product: 0, other: 3 },
    "site/text": { product: 2, other: 0 },
  });
  expect(table(zones, { product: 1_000, other: 11 })).toMatch(/together +9 +11\n +cap +1,000 +11$/);
});

test("A line too many is told, of each kind by itself", () => {
  expect(overCap(zones, { product: 9, other: 11 })).toEqual([]);
  expect(overCap(zones, { product: 8, other: 11 })).toEqual([expect.stringMatching(/^9 product lines, 1 above the cap\. /)]);
  expect(overCap(zones, { product: 9, other: 10 })).toEqual([expect.stringMatching(/^11 other lines, 1 above the cap\. /)]);
});
