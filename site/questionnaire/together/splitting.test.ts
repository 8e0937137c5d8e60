import { expect, test } from "vitest";
import { shapeFaults } from "../../../scripts/core/shape.ts";
import { Draft } from "../../../scripts/method/response-schema.ts";
import { filledTo, inventPage } from "../../e2e/support/invented-page.ts";
import { openDraft } from "../drafts/draft-file.ts";
import { draftText } from "../drafts/draft-text.ts";
import type { Filled } from "../drafts/state.ts";
import { makePart } from "./part.ts";
import { blocksOf, factsOf, partOf } from "./splitting.ts";

const data = inventPage();
const all: Filled = {
  ...filledTo(data, 4, 2),
  background: { "control-technology": "yes", "answered-how": "workshop" },
  target: 4,
  notes: { "incident-plan": "Finns i pärmen", "risk-done": "Fråga ekonomi" },
  finders: { "incident-plan": "It-chefen", "risk-done": "Ekonomichefen" },
};
const areaOf = (id: string) => data.model.questions.find((one) => one.id === id)?.area;

test("a part contains its areas' answers and notes, and no others", () => {
  const part = partOf(data, all, makePart(["incident", "continuity"], "It"));
  expect(new Set(Object.keys(part.answers).map(areaOf))).toEqual(new Set(["incident", "continuity"]));
  expect(Object.keys(part.answers)).toHaveLength(
    data.model.questions.filter((one) => ["incident", "continuity"].includes(one.area)).length,
  );
  expect(part.notes).toEqual({ "incident-plan": "Finns i pärmen" });
  expect(part.finders).toEqual({ "incident-plan": "It-chefen" });
});

test("a part of some blocks contains nothing of its areas' other blocks, and no fact that only concerns those", () => {
  const part = partOf(data, all, makePart(["incident", "assets"], "", [1]));
  expect(Object.keys(part.answers).map((id) => data.model.questions.find((one) => one.id === id)?.block)).toEqual([1, 1, 1, 1]);
  expect(part.background).toEqual({});
  expect(shapeFaults(Draft, JSON.parse(draftText(data, part)))).toEqual([]);
});

test("a fact is included only if a question of the part depends on it", () => {
  expect(partOf(data, all, makePart(["incident"], "")).background).toEqual({});
  expect(factsOf(data, makePart(["assets"], ""))).toEqual(["control-technology"]);
  expect(partOf(data, all, makePart(["assets"], "")).background).toEqual({ "control-technology": "yes" });
});

test("a part's file has the published shape and no target, and opens as a part", () => {
  const part = partOf(data, all, makePart(["assets", "incident"], "It-enheten"));
  const text = draftText(data, part);
  expect(shapeFaults(Draft, JSON.parse(text))).toEqual([]);
  expect(text).not.toContain("target");
  expect(openDraft(text, data)).toEqual({ ok: true, value: { ...part, target: 0 }, diagnostics: [] });
});

test("a part of an empty draft is empty, and still a part", () => {
  const text = draftText(data, partOf(data, { ...all, answers: {}, background: {}, notes: {}, finders: {} }, makePart(["risk"], "")));
  expect(shapeFaults(Draft, JSON.parse(text))).toEqual([]);
  expect(openDraft(text, data)).toMatchObject({ ok: true, value: { answers: {}, part: { areas: ["risk"] } } });
});

test("blocks are sorted numerically, also from ten on", () => {
  const question = data.model.questions[0] as (typeof data.model.questions)[number];
  expect(blocksOf({ questions: [10, 2, 1, 2].map((block) => ({ ...question, block })) })).toEqual([1, 2, 10]);
});
