// The plan over the real edition: against an integer program that shares nothing with it.
import { expect, test } from "vitest";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition, readMeasures } from "../../repository/read-method.ts";
import { raised } from "../../testing/method/invented.ts";
import { leastHours, readEdition as readAnew } from "../../testing/plan/plan-program.ts";
import { cases } from "../../testing/test-profile.ts";
import { score } from "../engine/staircase.ts";
import { modelOf, modelSteps } from "../model.ts";
import { hoursIn, totalOf } from "./hours.ts";
import { planTo } from "./plan.ts";

const place = placeAt(".");
const model = modelOf(unwrap(readEdition(place, "2026")));
const steps = modelSteps(unwrap(readMeasures(place)));
const anew = readAnew("2026");
const { questionnaire } = unwrap(readEdition(place, "2026"));

/** A fixed row of numbers from 0 to 1: the same answers every time. */
function numbers(seed: number): () => number {
  let now = seed;
  return () => {
    now = (now * 1_103_515_245 + 12_345) % 2 ** 31;
    return now / 2 ** 31;
  };
}

test("the least hours equal the integer program's, and the plan takes at most a quarter more, to every level", async () => {
  const random = numbers(7);
  const price = new Map(
    steps.map((one) => {
      const [least, most] = totalOf(hoursIn(one, "small"));
      return [`${one.question}:${one.to}`, least + most];
    }),
  );
  let differing = 0;
  for (let at = 0; at < cases({ part: 24, whole: 1000 }); at++) {
    const target = 1 + (at % 4);
    const bias = 0.3 + 0.7 * random();
    const answers = Object.fromEntries(model.questions.map(({ id }) => [id, Math.min(3, Math.floor(4 * bias * random()))]));
    const response = { answers, background: {} };
    const input = { model, steps, response, target, size: "small" as const };
    const sum = (plan: ReturnType<typeof planTo>): number =>
      plan.steps.reduce((all, one) => all + (price.get(`${one.question}:${one.to}`) ?? 0), 0);
    const [cheapest, plan] = [planTo({ ...input, isCheapest: true }), planTo(input)];
    const least = await leastHours(anew, answers, target, (question, to) => price.get(`${question}:${to}`) ?? 0);
    expect(sum(cheapest), `case ${at}`).toBe(least);
    expect(sum(plan)).toBeLessThanOrEqual((least ?? 0) * 1.25);
    expect(score(model, raised(response, plan.steps)).level).toBeGreaterThanOrEqual(target);
    if (sum(plan) > sum(cheapest)) differing++;
  }
  expect(differing).toBeGreaterThan(3);
});

test("whatever somebody has to decide takes the six weeks that the plan says a decision takes", () => {
  const decided = steps.filter(({ question, to }) =>
    /\bbesluta\b/i.test(questionnaire.questions.find(({ id }) => id === question)?.options[to]?.goal?.sv ?? ""),
  );
  expect(decided.length).toBeGreaterThan(40);
  const isShort = ({ weeks = 2, grows, buys }: (typeof steps)[number]) => weeks < 6 && !buys && !["decision", "technical"].includes(grows);
  expect(decided.filter(isShort).map(({ question, to }) => `${question}:${to}`)).toEqual([]);
});
