import { expect, test } from "vitest";
import { shapeFaults } from "../../../scripts/core/shape.ts";
import { responseText } from "../../../scripts/envelope/inner-response.ts";
import { SealedResponse } from "../../../scripts/envelope/schema.ts";
import { filledTo, inventPage, round } from "../../e2e/support/invented-page.ts";
import { emptyFilled, type Filled, withAnswer, withFact } from "../drafts/state.ts";
import { outcomeOf } from "../result/outcome.ts";
import { linesOf, submissionOf } from "./submission.ts";

const data = inventPage();
const issuedAt = 1_790_000_000;
const of = (filled: Filled) => submissionOf({ data, filled, outcome: outcomeOf(data.model, filled) }, issuedAt);

test("the whole questionnaire has the sealed shape, and its text fits the padding", () => {
  const all = data.facts.reduce((filled, fact) => withFact(filled, fact.id, fact.options.at(-1)?.id ?? ""), filledTo(data, 4, 3));
  const unknown = { ...all, answers: Object.fromEntries(Object.keys(all.answers).map((id) => [id, "unknown" as const])) };
  expect(shapeFaults(SealedResponse, of(unknown))).toEqual([]);
  expect(responseText(of(unknown)).length).toBeLessThan(round.padding);
});

test("only complete blocks are sent, and the target level never is", () => {
  const next = data.model.questions.find((one) => one.block === 2)?.id ?? "";
  const sent = of({ ...withAnswer(filledTo(data, 1, 1), next, 3), target: 4 });
  expect(Object.keys(sent.answers)).toHaveLength(data.model.questions.filter((one) => one.block === 1).length);
  expect(sent.answers).not.toHaveProperty(next);
  expect(JSON.stringify(sent)).not.toContain("target");
});

test("a question made inapplicable by a background fact is sent as not applicable, whatever was answered before", () => {
  const closed = data.model.questions.find((one) => one.notApplicableWhen);
  const when = closed?.notApplicableWhen;
  if (!closed || !when) throw new Error("the edition has no such question");
  expect(of(withFact(filledTo(data, 4, 3), when.fact, when.is)).answers[closed.id]).toBe("not-applicable");
  expect(of(filledTo(data, 4, 3)).answers[closed.id]).toBe(3);
});

test("the shown lines, joined, are byte for byte what is sealed – with and without background", () => {
  for (const filled of [filledTo(data, 2, 1), withFact(filledTo(data, 1, 0), "it-operation", "own"), emptyFilled(3)]) {
    const inner = of(filled);
    const texts = linesOf(inner).map((one) => one.text);
    expect(texts.join("")).toBe(responseText(inner));
  }
});

test("each answer is on a line of its own, indented", () => {
  const lines = linesOf(of(filledTo(data, 1, 1)));
  expect(lines[0]).toEqual({ depth: 0, text: "{" });
  expect(lines[1]).toEqual({ depth: 1, text: '"answers":{' });
  expect(lines.filter((one) => one.depth === 2)).toHaveLength(20);
  expect(lines.at(-1)).toEqual({ depth: 0, text: "}" });
});

test("neither a note nor the plan is ever sent: it is not in the response, the sealed text or what is shown", () => {
  const canary = "KANARIEFAGEL";
  const questions = data.model.questions.map((one) => one.id);
  const texts = Object.fromEntries(questions.map((id) => [id, `${canary} ${id}`]));
  const bare = filledTo(data, 4, 2);
  const sent = of({
    ...bare,
    notes: texts,
    finders: texts,
    plan: { who: texts, bounds: { "followup-gaps": { most: 0 } } },
    part: { areas: ["risk"], label: canary },
  });
  expect(sent).toEqual(of(bare));
  expect(Object.keys(sent).sort()).toEqual(["answers", "background", "edition", "editionDigest", "issuedAt", "schema", "type"].sort());
  expect(responseText(sent)).not.toContain(canary);
  expect(JSON.stringify(linesOf(sent))).not.toContain(canary);
});
