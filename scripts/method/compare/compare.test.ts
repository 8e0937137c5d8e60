import { describe, expect, it } from "vitest";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { type Editable, edit, q, some, widened } from "../../testing/method/editable.ts";
import { planted } from "../../testing/method/planted-edits.ts";
import type { Edition } from "../edition.ts";
import { compareEditions, type Difference } from "./compare.ts";
import { differenceText } from "./compare-report.ts";

const older = widened(unwrap(readEdition(placeAt("."), "2026")));
const shown = (all: readonly Difference[]): readonly string[] => all.map((one) => `${one.class} ${one.what} ${one.why}`);

describe("an edit of edition 2026", () => {
  it("is planted in at least forty kinds and places, and an edition does not differ from itself", () => {
    expect(planted.length).toBeGreaterThanOrEqual(40);
    expect(compareEditions(older, structuredClone(older))).toEqual([]);
  });

  const cases = planted.map(([title, edits, ...found]) => ({ title, edits, found }));
  it.each(cases)("is found and classified: $title", ({ edits, found }) => {
    const differences = compareEditions(older, edit(older, edits));
    expect(shown(differences)).toEqual(found);
    for (const one of differences) {
      expect(differenceText(one, true)).not.toMatch(/[{}]/);
      expect(one.older ?? one.newer).toMatch(/^(\/|$)/);
      expect(one.isDeclared).toBe(false);
    }
  });

  it("has its place in both editions, the content before and after, and what it affects", () => {
    const [one] = compareEditions(
      older,
      edit(older, (e) => e.set(q("risk-done", "weight"), 3)),
    );
    expect(one).toMatchObject({
      file: "questionnaire",
      older: "/questions/17/weight",
      newer: "/questions/17/weight",
      before: "1",
      after: "3",
      question: "risk-done",
      touches: { questions: ["risk-done"], facts: [], results: ["level", "sum", "doubled"] },
    });
    const newer = edit(older, (e) => e.drop("questionnaire/questions/governance-policy"));
    const moved = compareEditions(older, newer);
    expect(moved).toMatchObject([{ what: "question-removed", older: "/questions/0" }]);
    expect(moved[0]).not.toHaveProperty("newer");
  });

  it("of a rule affects the results that depend on it", () => {
    const [one] = compareEditions(
      older,
      edit(older, (e) => e.set("scale/results/sum/sum/0/answer", "assets-ot")),
    );
    expect(one?.touches.results).toEqual(["sum", "doubled"]);
  });

  it("of a block's introduction affects the questions of that block and the later ones", () => {
    const [one] = compareEditions(
      older,
      edit(older, (e) => e.set("questionnaire/blocks/3/intro/sv", "Nytt.")),
    );
    expect(one?.touches.questions.length).toBe(22);
  });

  it("of a fact affects the questions that it makes not applicable", () => {
    const [one] = compareEditions(
      older,
      edit(older, (e) => e.set("questionnaire/background/control-technology/text/sv", "Har ni teknik?")),
    );
    expect(one?.touches).toEqual({ questions: ["assets-ot"], facts: ["control-technology"], results: ["level"] });
  });
});

describe("a method without a staircase", () => {
  const bare = edit(older, (e) => {
    e.drop("scale/results/level");
    e.drop("scale/creditMax");
  });

  it("may gain a question that no rule uses, and breaks with one that a rule or a follow-up uses", () => {
    const one = {
      id: "news",
      area: "risk",
      block: 1,
      text: some,
      options: [
        { credit: 0, text: some },
        { credit: 1, text: some },
      ],
    };
    const withOne = edit(bare, (e) => e.add("questionnaire/questions", one));
    const added = (edits: (e: Editable) => void = () => undefined) => shown(compareEditions(bare, edit(withOne, edits)));
    expect(added()).toEqual(["additive question-added added"]);
    expect(added((e) => e.set(q("risk-threats", "askedWhen"), { answered: "news" }))).toContain("breaking question-added arithmetic");
    expect(added((e) => e.set("scale/results/all", { count: { each: { answered: "*" } } }))).toContain(
      "breaking question-added arithmetic",
    );
  });
});

describe("an edition that does not conform to the schema", () => {
  it("is still compared", () => {
    const parts = ["scale", "questionnaire"] as const;
    const keys = parts.flatMap((part) => Object.keys(older[part]).map((key) => [part, key] as const));
    for (const [part, key] of keys) {
      for (const value of [undefined, null, 7, "x", [], [null, 7, "x", []], {}]) {
        const newer = { ...older, [part]: { ...older[part], [key]: value } } as Edition;
        const isName = key === "edition";
        expect(compareEditions(older, newer).length > 0).toBe(!isName);
        expect(compareEditions(newer, older).length > 0).toBe(!isName);
      }
    }
  });

  it("may have a hole in a list, which no file has", () => {
    const holed = (list: readonly unknown[]): unknown[] => Object.assign(new Array(list.length + 1), list);
    const { background, questions } = older.questionnaire;
    const facts = background.map((one) => ({ ...one, options: holed(one.options) }));
    for (const change of [{ background: facts }, { background: holed(background) }, { questions: holed(questions) }]) {
      const newer = { ...older, questionnaire: { ...older.questionnaire, ...change } } as Edition;
      expect(compareEditions(older, newer)).not.toEqual([]);
      expect(compareEditions(newer, older)).not.toEqual([]);
    }
  });
});
