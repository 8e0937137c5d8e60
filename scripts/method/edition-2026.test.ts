import { describe, expect, it } from "vitest";
import { placeAt } from "../repository/place.ts";
import { unwrap } from "../repository/read-file.ts";
import { readEdition, readExamples, readMeasures } from "../repository/read-method.ts";
import { raised } from "../testing/method/invented.ts";
import { responseOf } from "./checks/check-example.ts";
import type { Model } from "./edition.ts";
import { applicableIn, score } from "./engine/staircase.ts";
import { modelOf, modelSteps } from "./model.ts";
import { planTo } from "./pathway/plan.ts";

const place = placeAt(".");
const edition = unwrap(readEdition(place, "2026"));
const examples = unwrap(readExamples(place, "2026"));
const steps = modelSteps(unwrap(readMeasures(place)));
const model: Model = modelOf(edition);

describe("edition 2026", () => {
  it("has two questions or more of each area in block 1, whose floor then counts", () => {
    const none = { answers: {}, background: {} };
    const asked = applicableIn(model, none, 1);
    expect(model.areas.filter((area) => asked.filter((one) => one.area === area).length < 2)).toEqual([]);
  });

  it("has a must in every block, so that each level asks for something", () => {
    const blocks = new Set(model.questions.map(({ block }) => block));
    const withMust = new Set(model.questions.filter(({ must }) => must !== undefined).map(({ block }) => block));
    expect([...blocks].filter((block) => !withMust.has(block))).toEqual([]);
  });
});

describe("the worked examples", () => {
  it.each(examples.map((one) => [one.id, one] as const))("%s reaches every target that its answers can be judged by", (_, example) => {
    const response = responseOf(model, example);
    for (let target = 1; target <= model.thresholds.length; target++) {
      for (const isCheapest of [false, true]) {
        const plan = planTo({ model, steps, response, target, size: "small", isCheapest });
        expect(plan.blocks.some(({ kind }) => kind === "unreachable")).toBe(false);
        if (plan.unanswered.length + plan.unknown.length > 0) continue;
        expect(score(model, raised(response, plan.steps)).level).toBeGreaterThanOrEqual(target);
      }
    }
  });

  it("shows that the way from nothing begins with who leads it, and then what is urgent and what that needs: backup, stronger login and who to call", () => {
    const answers = Object.fromEntries(model.questions.map(({ id }) => [id, 0]));
    const plan = planTo({ model, steps, response: { answers, background: {} }, target: 1, size: "small" });
    const urgent = plan.steps.filter(({ step }) => step?.urgent);
    expect(plan.steps[0]).toMatchObject({ question: "organisation-coordinator", to: 1 });
    const first = plan.steps.slice(1, plan.steps.findLastIndex(({ step }) => step?.urgent) + 1);
    expect(
      first.filter(({ step, question, to }) => !step?.urgent && !urgent.some((one) => one.step?.after?.includes(`${question}:${to}`))),
    ).toEqual([]);
    const raisedTo = new Map(plan.steps.map((one) => [one.question, one.to]));
    expect(raisedTo.get("continuity-backup")).toBeGreaterThanOrEqual(2);
    expect(raisedTo.get("safeguards-mfa")).toBeGreaterThanOrEqual(1);
  });
});
