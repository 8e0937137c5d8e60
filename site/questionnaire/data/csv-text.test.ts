import { expect, test } from "vitest";
import * as fc from "../../../scripts/testing/properties.ts";
import { csvRows } from "../../e2e/support/saved-files.ts";
import { csvText } from "./csv-text.ts";

const written = (cell: string): string | undefined => csvRows(csvText([["head"], [cell]]))[1]?.[0];

test.each(["=1+1", "+46", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1"])(
  "a cell that begins like a formula is made harmless (%j)",
  (text) => {
    expect(written(text)).toBe(`'${text}`);
  },
);

test("no cell begins like a formula, whatever the texts contain, and every other text is unchanged", () => {
  const part = fc.constantFrom("=", "+", "-", "@", '"', ";", "\r\n", ",", "a", "å", "'", " ");
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const odd = parts.join("");
      expect(written(odd)).not.toMatch(/^\s*[=+\-@]/);
      expect([odd, `'${odd}`]).toContain(written(odd));
    }),
    { numRuns: 300 },
  );
});

test.each(["– ett streck", "”Citat”", "'redan", "10-talet"])("a dash or a quotation mark does not begin a formula (%s)", (text) => {
  expect(written(text)).toBe(text);
});
