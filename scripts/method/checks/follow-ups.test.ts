import { describe, expect, it } from "vitest";
import { readMethodFolder } from "../../repository/method-folder.ts";
import { unwrap } from "../../repository/read-file.ts";
import type { Question } from "../schema.ts";
import { checkFollowUps } from "./check-rules.ts";

const { edition } = unwrap(readMethodFolder("scripts/method/kinds/follow-ups"));

function faultsAfter(changes: Readonly<Record<string, Partial<Question>>>): string[] {
  const questions = edition.questionnaire.questions.map((one) => ({ ...one, ...changes[one.id] }));
  return checkFollowUps({ ...edition, questionnaire: { ...edition.questionnaire, questions } }).map(
    (one) => `${one.severity} ${one.code} ${one.pointer}`,
  );
}

const chosen = (question: string, option: number) => ({ selected: { question, option } });

describe("the conditions of follow-up questions", () => {
  it("are sound in the small method", () => {
    expect(faultsAfter({})).toEqual([]);
  });

  it("name questions, options and facts that exist", () => {
    expect(
      faultsAfter({ terms: { askedWhen: { some: [chosen("suppliers", 7), chosen("none", 0), { fact: { id: "plant", is: "yes" } }] } } }),
    ).toEqual([
      "error unknown-option /questions/1/askedWhen/some/0/selected/option",
      "error unknown-question /questions/1/askedWhen/some/1/selected/question",
      "error unknown-fact /questions/1/askedWhen/some/2/fact/id",
    ]);
  });

  it("can be met by some answer", () => {
    const tooMuch = { compare: { left: { answer: "suppliers" }, is: "more-than", right: { number: 1 } } };
    expect(faultsAfter({ terms: { askedWhen: tooMuch } })).toEqual(["error follow-up-unreachable /questions/1/askedWhen"]);
    expect(faultsAfter({ terms: { askedWhen: { none: [tooMuch] } } })).toEqual([]);
  });

  it("do not depend on each other in a cycle", () => {
    expect(faultsAfter({ terms: { askedWhen: chosen("checked", 1) } })).toEqual(["error follow-up-cycle /questions/1/askedWhen"]);
  });
});
