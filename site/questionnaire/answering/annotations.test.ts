import { expect, test } from "vitest";
import { inventPage } from "../../e2e/support/invented-page.ts";
import { readAnnotations } from "../drafts/draft-file.ts";
import { emptyFilled } from "../drafts/state.ts";
import { sanitize, textLimits, withAnnotation } from "./annotations.ts";

const { model } = inventPage();
const [first = "", second = ""] = model.questions.map((one) => one.id);
const at = { kind: "notes", question: first } as const;

test("a note is stored with its question, and removed when only white space remains", () => {
  const noted = withAnnotation(emptyFilled(3), at, "Fråga driften\nom loggarna");
  expect(noted.notes).toEqual({ [first]: "Fråga driften\nom loggarna" });
  expect(withAnnotation(noted, at, " \n ")).toEqual(emptyFilled(3));
  expect(withAnnotation(noted, { kind: "finders", question: second }, "It-chefen")).toEqual({
    ...noted,
    finders: { [second]: "It-chefen" },
  });
});

test("a note is plain text within the limit: no control characters or lone surrogates, and normalized line breaks", () => {
  expect(sanitize("a\r\nb\rc\u0007d\u0000", "notes")).toBe("a\nb\nc d ");
  expect(sanitize("a\nb", "finders")).toBe("a b");
  expect(sanitize("x\ud83d", "notes")).toBe("x\ufffd");
  const long = sanitize("😀".repeat(textLimits.notes + 5), "notes");
  expect([...long]).toHaveLength(textLimits.notes);
  expect(long.isWellFormed()).toBe(true);
});

test("a file's notes on known questions are kept, and the others reported at once without being repeated", () => {
  const given = { [first]: "hemligt".repeat(300), [second]: 7, hemligt: "hemligt", __proto__: null };
  const { texts, diagnostics } = readAnnotations(given, "notes", model);
  expect([...(texts[first] ?? "")]).toHaveLength(1000);
  expect(diagnostics.map((one) => one.code)).toEqual(["draft-text-long", "draft-text", "draft-text-question"]);
  expect(JSON.stringify(diagnostics)).not.toContain("hemligt");
});

test.each([[7], [null], [["a"]], ["text"]])("notes that are not keyed by question are reported and left out (%j)", (given) => {
  expect(readAnnotations(given, "notes", model)).toMatchObject({ texts: {}, diagnostics: [{ code: "draft-text", severity: "warning" }] });
});

test("a file without notes gives none, and no diagnostics", () => {
  expect(readAnnotations(undefined, "finders", model)).toEqual({ texts: {}, diagnostics: [] });
});
