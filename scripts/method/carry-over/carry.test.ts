import { describe, expect, it } from "vitest";
import { models, responses } from "../../testing/method/invented.ts";
import * as fc from "../../testing/properties.ts";
import type { Model, ModelQuestion, Response } from "../edition.ts";
import { score } from "../engine/staircase.ts";
import { percent } from "../result.ts";
import { carriedResponse, carryOver, carryOverSteps, type EditionStep } from "./carry.ts";
import type { Correspondence, CorrespondenceTable } from "./correspondence.ts";
import { rescore } from "./rescore.ts";

const question = (id: string, more: Partial<ModelQuestion> = {}): ModelQuestion => ({
  id,
  area: "work",
  block: 1,
  weight: 1,
  credits: [0, 1, 2, 3],
  ...more,
});

const model = (...questions: readonly ModelQuestion[]): Model => ({
  creditMax: 3,
  blocks: Math.max(...questions.map((one) => one.block)),
  thresholds: [[50], [65, 50]].slice(0, Math.max(...questions.map((one) => one.block))),
  areaFloor: 0,
  areas: ["work"],
  questions,
});

const table = (questions: readonly Correspondence[], background?: Correspondence[]): CorrespondenceTable => ({
  from: "2026",
  to: "2028",
  questions: [...questions],
  ...(background ? { background } : {}),
});

/** What each option of the older question may be in the newer one, as "0 1 2-3". */
const range = (from: string, to: string, options: string) => ({
  from,
  to,
  options: options.split(" ").map((one): [number, number] => [Number.parseInt(one, 10), Number(one.split("-").at(-1))]),
});
const same = (...ids: readonly string[]): Correspondence[] => ids.map((id) => ({ kind: "same", from: [id], to: [id] }));
const response = (answers: Response["answers"], background: Response["background"] = {}): Response => ({ answers, background });
const standing = (step: EditionStep, answers: Response["answers"], id: string) =>
  carryOver({ ...step, response: response(answers) }).standings.get(id);

describe("carrying answers over to a newer edition", () => {
  it("keeps every answer if nothing has changed, and asks for no review", () => {
    const cases = models({ blocks: 3, areas: 2, questions: 8, options: 4 }).chain((one) =>
      responses(one, false).map((given) => ({ one, given })),
    );
    fc.forAll(100, [cases], ({ one, given }) => {
      const identity = table(same(...one.questions.map(({ id }) => id)));
      const carried = carryOver({ older: one, newer: one, table: identity, response: given });
      expect(carriedResponse(carried)).toEqual(given);
      expect([...carried.standings.values()].filter((one) => one.kind === "carried" && one.toReview)).toEqual([]);
      expect(carried.reached).toBe(score(one, given).answeredBlocks);
    });
  });

  it("bounds each part of a split question by its own ranges, and fills in what is certain, for review", () => {
    // "Är det bestämt hur ni hanterar en incident?" becomes "Finns en plan?" and "Är den övad?". The old option 2 was a decided plan,
    // 3 an exercised one. So the plan is certain, and below 3 there is no exercise (option 0).
    const step = {
      older: model(question("plan")),
      newer: model(question("written"), question("exercised", { credits: [0, 3] })),
      table: table([
        {
          kind: "split",
          from: ["plan"],
          to: ["written", "exercised"],
          ranges: [range("plan", "written", "0 1 2-3 3"), range("plan", "exercised", "0 0 0-1 1")],
        },
      ]),
    };
    expect(standing(step, { plan: 2 }, "written")).toEqual({ kind: "range", low: 2, high: 3 });
    expect(standing(step, { plan: 2 }, "exercised")).toEqual({ kind: "range", low: 0, high: 1 });
    const carried = carryOver({ ...step, response: response({ plan: 3 }) });
    expect(carriedResponse(carried).answers).toEqual({ written: 3, exercised: 1 });
    for (const question of ["written", "exercised"]) expect(carried.standings.get(question)).toMatchObject({ toReview: true });
    // By hand, answer 2: written 2..3 and exercised 0..3 credits of 6, so 33 to 100 per cent and level 0 to 1.
    const bounds = rescore(step.newer, carryOver({ ...step, response: response({ plan: 2 }) }));
    expect(bounds).toMatchObject({ level: { low: 0, high: 1 }, share: { low: { earned: 2 }, high: { earned: 6, possible: 6 } } });
    expect(bounds && percent(bounds.areas.work?.share.low ?? { earned: 0, possible: 0 })).toBe(33);
  });

  it("answers a merged question no higher than each of its parts allows", () => {
    const merged: Correspondence = {
      kind: "merged",
      from: ["list", "owners"],
      to: ["inventory"],
      ranges: [range("list", "inventory", "0 1 2 3"), range("owners", "inventory", "0-1 1-2 2-3 3")],
    };
    const step = { older: model(question("list"), question("owners")), newer: model(question("inventory")), table: table([merged]) };
    // min(3, 1) and min(3, 2); then min(1, 2) = min(1, 3) = 1, which is certain.
    expect(standing(step, { list: 3, owners: 1 }, "inventory")).toEqual({ kind: "range", low: 1, high: 2 });
    expect(standing(step, { list: 1, owners: 2 }, "inventory")).toEqual({ kind: "carried", answer: 1, toReview: true });
    // A part without ranges says nothing: the lowest is 0, the highest what the other allows.
    const half = { ...step, table: table([{ ...merged, ranges: merged.ranges?.slice(0, 1) ?? [] }]) };
    expect(standing(half, { list: 2, owners: 3 }, "inventory")).toEqual({ kind: "range", low: 0, high: 2 });
  });

  it("does not fill in a narrower question without ranges, but allows every option", () => {
    const narrower: Correspondence = { kind: "narrower", from: ["backup"], to: ["backup"] };
    const step = { older: model(question("backup")), newer: model(question("backup")), table: table([narrower]) };
    expect(standing(step, { backup: 3 }, "backup")).toEqual({ kind: "range", low: 0, high: 3 });
    const bounded = { ...step, table: table([{ ...narrower, ranges: [range("backup", "backup", "0 0-1 0-2 0-3")] }]) };
    expect(standing(bounded, { backup: 2 }, "backup")).toEqual({ kind: "range", low: 0, high: 2 });
    expect(standing(bounded, { backup: 0 }, "backup")).toEqual({ kind: "carried", answer: 0, toReview: true });
  });

  it("concludes nothing from ranges that do not include the chosen option", () => {
    const short: Correspondence = { kind: "reworded", from: ["a"], to: ["a"], ranges: [range("a", "a", "0 1")] };
    const step = { older: model(question("a")), newer: model(question("a")), table: table([short]) };
    expect(standing(step, { a: 3 }, "a")).toEqual({ kind: "range", low: 0, high: 3 });
  });

  it("counts a block as reached if everything in it is known from earlier blocks", () => {
    const older = model(question("a"), question("b"), question("c", { block: 2 }));
    const newer = model(question("a"), question("b", { block: 2 }), question("c", { block: 3 }));
    const carried = carryOver({ older, newer, table: table(same("a", "b", "c")), response: response({ a: 1, b: 2 }) });
    expect(carried.reached).toBe(2);
  });

  it("keeps vet inte if the question is the same, and counts it as the lowest option if not", () => {
    const reworded: Correspondence = { kind: "reworded", from: ["b"], to: ["b"], ranges: [range("b", "b", "0 1 2 3")] };
    const both = model(question("a"), question("b"));
    const step = { older: both, newer: both, table: table([...same("a"), reworded]) };
    const answers = { a: "unknown", b: "unknown" } as const;
    expect(standing(step, answers, "a")).toEqual({ kind: "carried", answer: "unknown", toReview: false });
    expect(standing(step, answers, "b")).toEqual({ kind: "carried", answer: 0, toReview: true });
  });

  it("keeps ej tillämpligt only if the question still does not apply", () => {
    const closed = { notApplicableWhen: { fact: "plant", is: "no" } };
    const older = model(question("a"), question("plant-work", closed));
    const given = response({ a: 1, "plant-work": "not-applicable" }, { plant: "no" });
    const carry = (newer: Model, background?: Correspondence[]) =>
      carryOver({ older, newer, table: table(same("a", "plant-work"), background), response: given });
    expect(carry(older).standings.get("plant-work")).toEqual({ kind: "carried", answer: "not-applicable", toReview: false });
    const open = carry(model(question("a"), question("plant-work")));
    expect(open.standings.get("plant-work")).toEqual({ kind: "range", low: 0, high: 3 });
    // The fact is reworded: it must be answered again, and until then the question may count or not.
    const reasked = carry(older, [{ kind: "reworded", from: ["plant"], to: ["plant"] }]);
    expect(reasked).toMatchObject({ background: {}, openFacts: ["plant"] });
    // By hand: 1 of 3 if it does not count, 1 of 6 to 4 of 6 if it does.
    expect(rescore(older, reasked)?.share).toEqual({ low: { earned: 1, possible: 6 }, high: { earned: 4, possible: 6 } });
  });

  it("carries a fact over to its new id", () => {
    const older = model(question("a"));
    const renamed: Correspondence = { kind: "same", from: ["plant"], to: ["control-technology"] };
    const carried = carryOver({ older, newer: older, table: table(same("a"), [renamed]), response: response({ a: 1 }, { plant: "no" }) });
    expect(carried.background).toEqual({ "control-technology": "no" });
  });

  it("drops what is dropped, and asks for what is new or was never answered", () => {
    const older = model(question("a"), question("gone"), question("later", { block: 2 }));
    const newer = model(question("a"), question("fresh"), question("later", { block: 2 }));
    const rows: Correspondence[] = [
      ...same("a", "later"),
      { kind: "dropped", from: ["gone"], to: [] },
      { kind: "new", from: [], to: ["fresh"] },
    ];
    const carried = carryOver({ older, newer, table: table(rows), response: response({ a: 3, gone: 3 }) });
    expect([...carried.standings]).toEqual([
      ["a", { kind: "carried", answer: 3, toReview: false }],
      ["fresh", { kind: "new" }],
      ["later", { kind: "unanswered" }],
    ]);
    // The new question is in a completed block and may have any option; block 2 stays unanswered: 3 of 6 to 6 of 6.
    expect(rescore(newer, carried)).toMatchObject({
      level: { low: 1, high: 1 },
      atLeast: true,
      share: { low: { earned: 3, possible: 6 }, high: { earned: 6, possible: 6 } },
    });
  });

  it("composes over three editions", () => {
    const [first, second, third] = [
      model(question("a"), question("b")),
      model(question("ab")),
      model(question("final", { credits: [0, 3] })),
    ];
    const merged = [range("a", "ab", "0 1 2 3"), range("b", "ab", "0-3 1-3 2-3 3")];
    const toSecond = table([{ kind: "merged", from: ["a", "b"], to: ["ab"], ranges: merged }]);
    const toThird = table([{ kind: "reworded", from: ["ab"], to: ["final"], ranges: [range("ab", "final", "0 0 0-1 1")] }]);
    const steps: [EditionStep, EditionStep] = [
      { older: first, newer: second, table: toSecond },
      { older: second, newer: third, table: toThird },
    ];
    // a 3, b 1: the middle question is 1..3, and by the second table 0..1. a 1, b 0: 0..1 and then 0 for certain.
    expect(carryOverSteps(steps, response({ a: 3, b: 1 })).standings.get("final")).toEqual({ kind: "range", low: 0, high: 1 });
    expect(carryOverSteps(steps, response({ a: 1, b: 0 })).standings.get("final")).toEqual({ kind: "carried", answer: 0, toReview: true });
    expect(carryOverSteps(steps, response({ a: 3, b: 3 })).standings.get("final")).toEqual({ kind: "carried", answer: 1, toReview: true });
  });

  it("still asks for review of an answer that changed in an earlier step", () => {
    const one = model(question("a"));
    const changed = table([{ kind: "reworded", from: ["a"], to: ["a"], ranges: [range("a", "a", "0 1 2 3")] }]);
    const steps: [EditionStep, EditionStep] = [
      { older: one, newer: one, table: changed },
      { older: one, newer: one, table: table(same("a")) },
    ];
    expect(carryOverSteps(steps, response({ a: 2 })).standings.get("a")).toMatchObject({ toReview: true });
  });

  it("carries several choices unchanged if the question is the same, and never guesses them", () => {
    const several = { credits: [0, 1, 2], several: true, exclusive: [0] } as const;
    const both = model(question("a", several));
    const step = { older: both, newer: both, table: table(same("a")) };
    expect(standing(step, { a: [1, 2] }, "a")).toEqual({ kind: "carried", answer: [1, 2], toReview: false });
    const otherwise = { ...step, table: table([{ kind: "reworded", from: ["a"], to: ["a"] }]) };
    expect(standing(otherwise, { a: [1, 2] }, "a")).toEqual({ kind: "range", low: 0, high: 2 });
  });
});
