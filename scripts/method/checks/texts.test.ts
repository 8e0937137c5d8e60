import { expect, it } from "vitest";
import { unfinishedTexts } from "./texts.ts";

it("finds every text that is still to be written, wherever it is, and no other", () => {
  const data = { a: { sv: "TODO: Skriv.", en: "Done, not TODO." }, "b/c": ["TODO"], d: 1, e: null };
  expect(unfinishedTexts(data).map((one) => one.pointer)).toEqual(["/a/sv", "/b~1c/0"]);
});
