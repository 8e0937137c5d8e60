import { expect, test } from "vitest";
import type { Diagnostic } from "../core/diagnostic.ts";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { shareRows } from "./share-text.ts";
import type { Share } from "./shares.ts";
import { askForSheets, readSheets } from "./typed-sheets.ts";

const share = (seed: number): Share => ({
  use: "recovery",
  development: true,
  key: "00000001",
  split: "0001",
  bytes: Uint8Array.from({ length: 33 }, (_, at) => at * seed),
});
const rows = (seed: number): readonly string[] => shareRows(share(seed)).map((groups) => groups.join(" "));

/** Answers in turn; null when there are no more. */
function typist(answers: readonly string[]) {
  const left = [...answers];
  const questions: string[] = [];
  const told: Diagnostic[] = [];
  const ask = async (question: string): Promise<string | null> => {
    questions.push(question);
    return left.shift() ?? null;
  };
  return { questions, told, asking: { ask, tell: (faults: readonly Diagnostic[]) => void told.push(...faults) } };
}

test("Sheets are separated by an empty line in one text, or are in texts of their own", () => {
  const [one, two] = [rows(3).join("\n"), rows(5).join("\r\n")];
  expect(passed(readSheets([`${one}\n\n${two}\n`]))).toEqual([share(3), share(5)]);
  expect(passed(readSheets([one, two]))).toEqual([share(3), share(5)]);
  expect(passed(readSheets([""]))).toEqual([]);
});

test("Faults of all sheets are reported together, each with its sheet", () => {
  const faults = readSheets([rows(3).slice(1).join("\n"), rows(5).slice(2).join("\n")]);
  expect(codesOf(faults)).toEqual(["share-rows", "share-rows"]);
  expect(faults.diagnostics.map((one) => one.values["sheet"])).toEqual([1, 2]);
});

test("A person is asked row by row, and again after a typing error, until two sheets are complete", async () => {
  const wrong = (rows(3)[1] as string).replace(/.$/, (letter) => (letter === "7" ? "8" : "7"));
  const { asking, questions, told } = typist([rows(3)[0] as string, wrong, ...rows(3).slice(1), ...rows(5)]);
  const sheets = await askForSheets(asking);
  expect(passed(readSheets(sheets ?? []))).toEqual([share(3), share(5)]);
  expect(told).toMatchObject([{ code: "share-letter", values: { sheet: 1, row: 2, group: 5, place: 4 } }]);
  expect(questions[1]).toBe(questions[2]);
  expect(questions).toHaveLength(11);
  expect([questions[0], questions.at(-1)]).toEqual(["Blad 1, rad 1 / Sheet 1, row 1: ", "Blad 2, rad 5 / Sheet 2, row 5: "]);
});

test("Input that ends too early gives nothing", async () => {
  expect(await askForSheets(typist(rows(3)).asking)).toBeNull();
});
