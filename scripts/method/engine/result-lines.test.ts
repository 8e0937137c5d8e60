import { describe, expect, it } from "vitest";
import { type MethodFolder, readMethodFolder } from "../../repository/method-folder.ts";
import { unwrap } from "../../repository/read-file.ts";
import type { Edition, Response } from "../edition.ts";
import { modelOf } from "../model.ts";
import { contextOf, methodOf, resultsOf } from "./evaluate.ts";
import { resultLines, resultsAsJson } from "./result-lines.ts";

function output(edition: Edition, answers: Response["answers"]) {
  const method = unwrap(methodOf(modelOf(edition), edition.scale.results));
  const response = { answers, background: {} };
  const input = { method, results: resultsOf(method, response), context: contextOf(method, response) };
  return { lines: resultLines({ edition, ...input }), json: resultsAsJson(input) };
}

const kind = (name: string): MethodFolder["edition"] => unwrap(readMethodFolder(`scripts/method/kinds/${name}`)).edition;

describe("results for people", () => {
  it("have the names that the method gives them, and what remains by name and by question number", () => {
    expect(output(kind("profile"), { plan: 3, known: 1, trained: 1 }).lines).toEqual([
      "The work: 4",
      "The people: Many",
      "Basic profile: yes",
      "Full profile: no",
      "  Remains: The work",
      "  Remains: The people",
    ]);
    expect(output(kind("steps"), { plan: 3, known: 1 }).lines).toEqual(["Rung: 1", "  Remains: question 2"]);
  });

  it("say when they cannot be determined, and leave out intermediate results", () => {
    expect(output(kind("dimensions"), {}).lines).toEqual([
      "The work: cannot be determined",
      "The people: cannot be determined",
      "As a whole: cannot be determined",
    ]);
  });

  it("are in the edition's first language", () => {
    const edition = kind("languages");
    const swedish = { ...edition, entry: { ...edition.entry, languages: ["sv", "en"] } };
    expect(output(edition, { plan: 1 }).lines).toEqual(["Grade: High"]);
    expect(output(swedish, { plan: 1 }).lines).toEqual(["Omdöme: Högt"]);
    expect(output(swedish, {}).lines).toEqual(["Omdöme: går inte att säga"]);
  });
});

describe("results for programs", () => {
  it("have every result by name, intermediate ones included, and what remains of each", () => {
    expect(output(kind("dimensions"), { plan: 2, known: 2, trained: 1 }).json).toEqual({
      work: { kind: "number", value: 4, exact: "4" },
      people: { kind: "number", value: 2, exact: "2" },
      both: { kind: "number", value: 6, exact: "6" },
      grade: { kind: "band", value: "high", rank: 1 },
    });
    expect(output(kind("profile"), {}).json.basic).toMatchObject({
      kind: "missing",
      value: null,
      unmet: [{ missing: true, results: ["work"] }, { missing: true }],
    });
  });
});
