import { expect, test } from "vitest";
import { shareInWords } from "./findings.ts";

test("a share in English words is of the group by name, or of those that answered", () => {
  const figure = { count: 80, of: 160, n: 163, share: 0.4, between: { low: 0.39, high: 0.42 }, isSmall: false };
  expect(shareInWords(figure, "municipalities")).toBe("about four in ten of the municipalities");
});
