import { expect, test } from "vitest";
import { shapeFaults } from "../../../scripts/core/shape.ts";
import { Draft } from "../../../scripts/method/response-schema.ts";
import * as fc from "../../../scripts/testing/properties.ts";
import { filledTo, inventPage } from "../../e2e/support/invented-page.ts";
import { inventMethod } from "../../e2e/support/method/invented-method.ts";
import { buildPageData } from "../data/build-data.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import { openDraft } from "./draft-file.ts";
import { draftLimit, draftText } from "./draft-text.ts";
import { messages } from "./messages.ts";
import { organisationIn } from "./organisation-name.ts";
import { emptyFilled } from "./state.ts";

const data = inventPage();
const full = { ...filledTo(data, 4, 2), background: { "answered-how": "workshop" }, target: 2 };
const codes = (text: string): readonly string[] => openDraft(text, data).diagnostics.map((one) => one.code);

test("a saved draft has the shape that the command line reads, and opens unchanged", () => {
  const text = draftText(data, full);
  expect(shapeFaults(Draft, JSON.parse(text))).toEqual([]);
  const opened = openDraft(text, data);
  expect(opened).toEqual({ ok: true, value: full, diagnostics: [] });
});

test("a saved draft names its organisation, which is no part of what is filled in", () => {
  const text = draftText(data, full, "Exempelkommun");
  expect(shapeFaults(Draft, JSON.parse(text))).toEqual([]);
  expect(organisationIn(text)).toBe("Exempelkommun");
  // What is sent is made from this, so the name cannot come into it.
  expect(openDraft(text, data)).toEqual({ ok: true, value: full, diagnostics: [] });
  for (const other of [
    "",
    "{",
    "null",
    "[]",
    draftText(data, full),
    JSON.stringify({ organisation: 7 }),
    JSON.stringify({ organisation: " " }),
  ])
    expect(organisationIn(other)).toBeUndefined();
});

test("every draft that can be filled in round-trips unchanged", () => {
  const answers = fc.dictionary(
    fc.constantFrom(...data.model.questions.map((one) => one.id)),
    fc.constantFrom<0 | 1 | 2 | 3 | "unknown">(0, 1, 2, 3, "unknown"),
    { noNullPrototype: true },
  );
  fc.forAll(60, [answers, fc.integer({ min: 1, max: 4 })], (given, target) => {
    const filled = { ...emptyFilled(target), answers: given };
    expect(openDraft(draftText(data, filled), data)).toEqual({ ok: true, value: filled, diagnostics: [] });
  });
});

test.each([
  ["", "draft-not-json"],
  ["{", "draft-not-json"],
  ["[]", "draft-other-file"],
  ["null", "draft-other-file"],
  ['{"schema":"infosaktrappan-draft/1"}', "draft-other-file"],
  ['{"schema":"infosaktrappan-receipt/1","answers":{}}', "draft-other-file"],
  ["x".repeat(draftLimit + 1), "draft-too-large"],
])("a file that is no draft is refused and says why (%#)", (text, code) => {
  expect(openDraft(text, data)).toMatchObject({ ok: false, diagnostics: [{ code, severity: "error" }] });
});

test("everything usable is kept, and everything else is reported at once", () => {
  const draft = JSON.parse(draftText(data, full)) as Record<string, unknown>;
  const [first, second] = data.model.questions.map((one) => one.id);
  const damaged = {
    ...draft,
    editionDigest: "f".repeat(64),
    more: 1,
    target: "three",
    answers: { ...full.answers, [first ?? ""]: 4, [second ?? ""]: "not-applicable", invented: 1 },
    background: { "answered-how": "guessing", other: "yes" },
  };
  const opened = openDraft(JSON.stringify(damaged), data);
  expect(opened.diagnostics.map((one) => one.code).sort()).toEqual(
    [
      "draft-fact-option",
      "draft-not-applicable",
      "draft-option",
      "draft-other-digest",
      "draft-target",
      "draft-unknown-fact",
      "draft-unknown-key",
      "draft-unknown-question",
    ].sort(),
  );
  if (!opened.ok) throw new Error("refused");
  expect(Object.keys(opened.value.answers)).toHaveLength(data.model.questions.length - 2);
  expect(opened.value.target).toBe(0);
});

test("malformed answers, nonexistent options and inherited property names are left out", () => {
  const draft = JSON.parse(draftText(data, full)) as Record<string, unknown>;
  const [a, b, c] = data.model.questions.map((one) => one.id);
  const text = JSON.stringify({ ...draft, answers: { [a ?? ""]: 1.5, [b ?? ""]: { credits: 1 }, [c ?? ""]: null } }).replace(
    '"answers":{',
    '"answers":{"__proto__":1,',
  );
  const opened = openDraft(text, data);
  expect(opened.ok && opened.value.answers).toEqual({});
  expect(codes(text)).toContain("draft-unknown-question");
});

test("a draft of another edition keeps what this one has, and reports it", () => {
  expect(codes(draftText({ ...data, edition: "2027" }, full))).toEqual(["draft-other-edition"]);
});

test("a method without levels: multiple choices round-trip, and no target is written or read", () => {
  const edition = inventMethod();
  const other = buildPageData({ language: "sv", edition, digest: edition.entry.digest, round: undefined });
  const filled = { ...emptyFilled(), answers: { decides: 1, affects: [0, 1], data: [], public: 1 } };
  const text = draftText(other, filled);
  expect(shapeFaults(Draft, JSON.parse(text))).toEqual([]);
  expect(text).not.toContain("target");
  expect(openDraft(text, other)).toEqual({ ok: true, value: filled, diagnostics: [] });
  const faulty = JSON.stringify({ ...JSON.parse(text), target: 3, answers: { affects: [0, 2], data: 7, decides: [1], review: 3 } });
  const opened = openDraft(faulty, other);
  expect(opened.diagnostics.map((one) => one.code)).toEqual(["draft-option", "draft-option", "draft-option", "draft-option"]);
});

test("every message has its values filled in, and none repeats the file's content", () => {
  const draft = JSON.parse(draftText(data, full)) as Record<string, unknown>;
  const text = JSON.stringify({
    ...draft,
    edition: "hemligt",
    answers: { hemligt: 1, ...full.answers },
    background: { hemligt: "hemligt" },
    target: 99,
  });
  const opened = openDraft(text, data);
  expect(opened.diagnostics.length).toBeGreaterThan(3);
  for (const one of opened.diagnostics) {
    for (const language of ["sv", "en"] as const) expect(sentenceOf(one, messages, language)).not.toMatch(/[{}]|hemligt/);
  }
});

test("notes, finders and the part round-trip, in the published shape", () => {
  const [first = "", second = ""] = data.model.questions.map((one) => one.id);
  const noted = {
    ...full,
    notes: { [first]: "Fråga driften\n”om” det här", [second]: "å" },
    finders: { [first]: "It-chefen" },
    part: { areas: ["governance", "risk"], label: "Ledningen" },
    target: 0,
  };
  const text = draftText(data, noted);
  expect(shapeFaults(Draft, JSON.parse(text))).toEqual([]);
  expect(openDraft(text, data)).toEqual({ ok: true, value: noted, diagnostics: [] });
});

test("a changed plan round-trips, in the published shape; a part has none, and a file without one opens as before", () => {
  const plan = { bounds: { "followup-gaps": { most: 0 } }, who: { "followup-report:1": "Kim" }, start: "2027-01-11" };
  const planned = { ...full, plan };
  const text = draftText(data, planned);
  expect(shapeFaults(Draft, JSON.parse(text))).toEqual([]);
  expect(openDraft(text, data)).toEqual({ ok: true, value: planned, diagnostics: [] });
  expect(draftText(data, { ...planned, part: { areas: ["risk"] } })).not.toContain("gap-list");
  expect(JSON.parse(draftText(data, full))).not.toHaveProperty("plan");
  const broken = JSON.stringify({ ...JSON.parse(text), plan: { ...plan, start: "i morgon" } });
  expect(codes(broken)).toEqual(["draft-plan"]);
});

test("the largest possible draft is within the limit for reading, and has the published shape", () => {
  const each = (text: string) => Object.fromEntries(data.model.questions.map((one) => [one.id, text]));
  const largest = { ...full, notes: each("😀".repeat(1000)), finders: each("\\".repeat(100)) };
  const text = draftText(data, largest);
  expect(shapeFaults(Draft, JSON.parse(text))).toEqual([]);
  expect(new TextEncoder().encode(text).length).toBeLessThan(draftLimit);
  expect(openDraft(text, data)).toEqual({ ok: true, value: largest, diagnostics: [] });
});
