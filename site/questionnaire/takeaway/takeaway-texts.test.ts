import { expect, test } from "vitest";
import { catalogue, edition } from "../../e2e/support/example-takeaway.ts";
import { methodTexts } from "../../e2e/support/method/method-texts.ts";

test("an unknown id is given as it is or as nothing, never as a gap", () => {
  const all = methodTexts(edition, catalogue, "sv");
  expect([all.question("x"), all.area("x")]).toEqual(["x", "x"]);
  expect([all.number("x"), all.option("x", 0), all.ask("x"), all.measure("x"), all.step("x:1")]).toEqual([
    "",
    "",
    undefined,
    undefined,
    {},
  ]);
});
