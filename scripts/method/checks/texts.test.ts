import { expect, it } from "vitest";
import { LocalText } from "../schema.ts";
import { textFaults, unfinishedTexts } from "./texts.ts";

it("finds every text that is still to be written, wherever it is, and no other", () => {
  const data = { a: { sv: "TODO: Skriv.", en: "Done, not TODO." }, "b/c": ["TODO"], d: 1, e: null };
  expect(unfinishedTexts(data).map((one) => one.pointer)).toEqual(["/a/sv", "/b~1c/0"]);
});

it("finds a text that is blank or has characters that nobody sees, and leaves soft hyphens, joiners and line breaks alone", () => {
  const faulty = [" \n", "\u200b", "a\u202eb", "\u001b[1m", "\ufeffA", "\u2066x"];
  for (const sv of faulty) expect(textFaults(LocalText, { sv, en: "Good" }, []).map(({ pointer }) => pointer)).toEqual(["/sv"]);
  for (const sv of ["in\u00adformation", "a\u200db", "one\ntwo\tthree", "a\u00a0b"])
    expect(textFaults(LocalText, { sv }, ["sv"])).toEqual([]);
});
