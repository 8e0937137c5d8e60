import { expect, test } from "vitest";
import { inventPage } from "../../e2e/support/invented-page.ts";
import { emptyFilled, type Filled } from "../drafts/state.ts";
import { mergeTexts } from "./merge-texts.ts";
import type { Returned } from "./returned-file.ts";

const data = inventPage();
const [id = ""] = data.model.questions.map((one) => one.id);
const empty = emptyFilled(3);
const noted = (text: string, more: Partial<Filled> = {}): Filled => ({ ...empty, notes: { [id]: text }, ...more });
const file = (name: string, text: string, label?: string): Returned => ({
  file: name,
  filled: noted(text, label ? { part: { areas: ["governance"], label } } : {}),
});
const merge = (here: Filled, ...files: readonly Returned[]) => mergeTexts(here, files, data);
const note = (here: Filled, ...files: readonly Returned[]) => merge(here, ...files).filled.notes?.[id];

test("a note is added unchanged if there is none", () => {
  expect(merge(empty, file("a", "Fråga driften"))).toEqual({ filled: noted("Fråga driften"), count: 1, diagnostics: [] });
});

test("differing notes are joined, one below the other, each with its author: the part's label or the file's name", () => {
  const here = noted("Vår");
  expect(note(here, file("a.json", "It vet", "It-enheten"), file("b.json", "HR vet"))).toBe(
    "Vår\n\nIt-enheten:\nIt vet\n\nb.json:\nHR vet",
  );
  expect(note(empty, file("a", "Ja"), file("b", "Nej"))).toBe("a:\nJa\n\nb:\nNej");
});

test("the same note is not added twice, whichever way it came", () => {
  expect(merge(noted("Samma"), file("a", "Samma"))).toMatchObject({ count: 0 });
  const once = merge(noted("Vår"), file("a", "Er")).filled;
  expect(merge(once, file("a", "Er"))).toEqual({ filled: once, count: 0, diagnostics: [] });
});

test("a note that continues the one here replaces it, and an older version changes nothing", () => {
  expect(note(noted("Fråga driften"), file("a", "Fråga driften\nSvar: ja"))).toBe("Fråga driften\nSvar: ja");
  expect(note(noted("Fråga driften\nSvar: ja"), file("a", "Fråga driften"))).toBe("Fråga driften\nSvar: ja");
  expect(note(noted("Jasper"), file("a", "Ja"))).toBe("Jasper\n\na:\nJa");
});

test("a note that does not fit is left out and reported, and the one here is unchanged", () => {
  const here = noted("x".repeat(700));
  const { filled, count, diagnostics } = merge(here, file("lång.json", "y".repeat(700)));
  expect({ filled, count }).toEqual({ filled: here, count: 0 });
  expect(diagnostics).toMatchObject([{ code: "merge-text-long", file: "lång.json", values: { question: id, limit: 1000 } }]);
});

test("names are on one line, each once", () => {
  const who = (text: string): Filled => ({ ...empty, finders: { [id]: text } });
  const merged = mergeTexts(
    who("Karin"),
    [
      { file: "a", filled: who("Per") },
      { file: "b", filled: who("Karin") },
    ],
    data,
  );
  expect(merged.filled.finders).toEqual({ [id]: "Karin, Per" });
});
