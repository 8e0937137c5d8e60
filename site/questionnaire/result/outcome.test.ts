import { expect, test } from "vitest";
import { filledTo, inventPage } from "../../e2e/support/invented-page.ts";
import { emptyFilled, withAnswer, withFact } from "../drafts/state.ts";
import { partlyAnswered } from "../sending/submission.ts";
import { outcomeOf } from "./outcome.ts";

const data = inventPage();
const { model } = data;

test("with nothing filled in, every block's first question is unanswered", () => {
  const outcome = outcomeOf(model, emptyFilled(3));
  expect(outcome.blocks.map((one) => one.answered)).toEqual([0, 0, 0, 0]);
  expect(outcome.blocks[0]?.firstUnanswered).toBe(model.questions.find((one) => one.block === 1)?.id);
});

test("a later block answered in part is listed, and counts as unanswered", () => {
  const next = model.questions.find((one) => one.block === 2)?.id ?? "";
  const outcome = outcomeOf(model, withAnswer(filledTo(data, 1, 3), next, 3));
  expect(outcome.score).toMatchObject({ level: 1, atLeast: true, answeredBlocks: 1 });
  expect(partlyAnswered(outcome).map(({ block, answered }) => [block, answered])).toEqual([[2, 1]]);
});

test("what is answered 'vet inte' is listed in the questionnaire's order", () => {
  const [first, second] = model.questions.filter((one) => one.block === 1).map((one) => one.id);
  const filled = withAnswer(withAnswer(emptyFilled(3), second ?? "", "unknown"), first ?? "", "unknown");
  expect(outcomeOf(model, filled).unknown).toEqual([first, second]);
});

test("a question made inapplicable by a background fact is not counted in its block", () => {
  const closed = model.questions.find((one) => one.notApplicableWhen);
  const when = closed?.notApplicableWhen;
  if (!closed || !when) throw new Error("the edition has no such question");
  const asked = outcomeOf(model, emptyFilled(3)).blocks[closed.block - 1]?.asked ?? 0;
  expect(outcomeOf(model, withFact(emptyFilled(3), when.fact, when.is)).blocks[closed.block - 1]?.asked).toBe(asked - 1);
});

test("every condition of the next level is met or unmet, whatever the answers", () => {
  const counts = [0, 1, 2].map((option) => outcomeOf(model, filledTo(data, 1, option)).score);
  for (const { level, met, unmet } of counts.slice(0, 2)) expect([level, met.length + unmet.length]).toEqual([0, 21]);
  // Below its floor, though its musts would lift it.
  expect(counts[0]?.unmet.map(({ id }) => id)).toContain("area:safeguards:1");
});
