import { expect, test } from "vitest";
import { modelOf } from "../../method/model.ts";
import type { Answers } from "../../method/schema.ts";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { inventedPopulation } from "../../testing/statistics/invented-nation.ts";
import { count } from "./count.ts";

const edition = unwrap(readEdition(placeAt("."), "2026"));
const { questions } = modelOf(edition);
const population = inventedPopulation({ municipality: 1, region: 0, agency: 0 });
const [{ id: organisation = "" } = {}] = population.organisations;

/** The highest option of every question of the first blocks that is always asked, but for the questions left out. */
const answersTo = (blocks: number, without: readonly string[] = []): Answers =>
  Object.fromEntries(
    questions
      .filter(({ block, id, askedWhen }) => block <= blocks && askedWhen === undefined && !without.includes(id))
      .map(({ id, credits, several }) => [id, several ? [0] : credits.length - 1]),
  );
const plainOf = (block: number): readonly string[] =>
  questions
    .filter((one) => one.block === block && !one.several && !one.notApplicableWhen && one.askedWhen === undefined)
    .map(({ id }) => id);

const countOf = (answers: Answers) => {
  const outcomes = [{ organisation, status: "answered", path: "one", answers, background: {} }] as const;
  return count({ edition, population, resolution: { outcomes, quarantined: [], superseded: 0 } });
};

test("An answer that lacks a question of block 1 is set aside completely", () => {
  expect(countOf(answersTo(1))).toMatchObject({ units: [{ status: "answered" }], quarantined: [] });
  for (const lacking of plainOf(1).slice(0, 3))
    expect(countOf(answersTo(1, [lacking]))).toEqual({
      units: [{ organisation, status: "no-answer" }],
      quarantined: [{ path: "one", code: "count-first-block" }],
    });
});

test("A later block that is answered in part counts as not answered, and the blocks before it as they are", () => {
  const [lacking = "", ...others] = plainOf(2);
  const [unit] = countOf(answersTo(2, [lacking])).units;
  if (unit?.status !== "answered") throw new Error("block 1 is answered");
  const counted = unit.questions ?? {};
  expect(new Set([lacking, ...others].map((id) => counted[id]))).toEqual(new Set(["unanswered"]));
  expect(plainOf(1).map((id) => counted[id])).not.toContain("unanswered");
  const [whole] = countOf(answersTo(2)).units;
  expect(plainOf(2).map((id) => (whole?.status === "answered" ? whole.questions?.[id] : undefined))).not.toContain("unanswered");
});

test("An answer to another method's questions is set aside", () => {
  expect(countOf({ ...answersTo(1), "no-such-question": 0 }).quarantined).toEqual([{ path: "one", code: "count-other-questions" }]);
});
