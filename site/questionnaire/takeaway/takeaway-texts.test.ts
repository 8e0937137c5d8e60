import { expect, test } from "vitest";
import { catalogue, edition } from "../../e2e/support/example-takeaway.ts";
import { methodTexts } from "../../e2e/support/method-texts.ts";
import { measureIn } from "./takeaway-texts.ts";

test("an unknown id is given as it is, never as a gap", () => {
  const all = methodTexts(edition, catalogue, "sv");
  expect([all.question("x"), all.area("x"), all.measure("x").title, measureIn({}, "x").title]).toEqual(["x", "x", "x", "x"]);
  expect([all.number("x"), all.option("x", 0), all.ask("x")]).toEqual(["", "", undefined]);
});
