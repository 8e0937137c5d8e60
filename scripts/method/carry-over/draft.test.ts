import { describe, expect, it } from "vitest";
import type { Model } from "../edition.ts";
import type { Answers, Background } from "../schema.ts";
import { checkDraft } from "./draft.ts";
import { type DraftCode, messages } from "./messages.ts";

const model: Model = {
  creditMax: 1,
  blocks: 1,
  thresholds: [[50], [60, 50]],
  areaFloor: 0,
  areas: ["a"],
  questions: [
    { id: "plan", area: "a", block: 1, weight: 1, credits: [0, 1] },
    { id: "valves", area: "a", block: 1, weight: 1, credits: [0, 1], notApplicableWhen: { fact: "plant", is: "no" } },
  ],
};
const facts = [{ id: "plant", options: [{ id: "yes" }, { id: "no" }] }];
const check = (answers: Answers, background: Background = {}, target?: number) =>
  checkDraft(model, { answers, background, ...(target === undefined ? {} : { target }) }, facts);
const codes = (...args: Parameters<typeof check>) => check(...args).diagnostics.map((one) => `${one.code} ${one.pointer}`);

/** One draft for each code, so that every code is tested. */
const faulty: Record<DraftCode, Parameters<typeof check>> = {
  "draft-unknown-question": [{ secret: 1, plan: 1 }],
  "draft-option": [{ plan: 2 }],
  "draft-not-applicable": [{ valves: "not-applicable" }, { plant: "yes" }],
  "draft-unknown-fact": [{}, { harbour: "yes" }],
  "draft-fact-option": [{}, { plant: "maybe" }],
  "draft-target": [{}, {}, 3],
};

describe("a draft", () => {
  it("that the edition understands is kept completely", () => {
    const kept = check({ plan: "unknown", valves: "not-applicable" }, { plant: "no" }, 2);
    expect(kept).toEqual({
      response: { answers: { plan: "unknown", valves: "not-applicable" }, background: { plant: "no" } },
      target: 2,
      diagnostics: [],
    });
  });

  it.each(Object.entries(faulty))("gives %s, as a warning with a text, and nothing else", (code, args) => {
    const found = check(...args).diagnostics;
    const { en, severity } = messages[code as DraftCode];
    expect(severity).toBe("warning");
    expect(found).toMatchObject([{ code, severity }]);
    for (const [, name = ""] of en.matchAll(/\{([A-Za-z0-9]+)\}/g)) expect(found[0]?.values).toHaveProperty(name);
  });

  it("keeps what is right beside what is not", () => {
    expect(check({ plan: 1, valves: 7, other: 1 }, { plant: "yes", harbour: "no" }).response).toEqual({
      answers: { plan: 1 },
      background: { plant: "yes" },
    });
  });

  it("never has its unknown keys or answers repeated", () => {
    expect(
      JSON.stringify(check({ "secret-key": 1, plan: 7 }, { "secret-fact": "secret-answer", plant: "secret-option" }).diagnostics),
    ).not.toMatch(/secret|7/);
  });

  it("has not-applicable judged by the background that was kept, not as written", () => {
    expect(codes({ valves: "not-applicable" }, { plant: "maybe" })).toEqual([
      "draft-fact-option /background/plant",
      "draft-not-applicable /answers/valves",
    ]);
  });

  it("from a handmade file cannot reach anything but the questions", () => {
    const answers = JSON.parse('{"__proto__": {"plan": 1}, "constructor": 1, "plan": [1], "valves": 0.5}') as Answers;
    expect(check(answers).response.answers).toEqual({});
  });
});
