import { expect, test } from "vitest";
import { shapeFaults } from "../../../scripts/core/shape.ts";
import { GroupAnswers } from "../../../scripts/method/response-schema.ts";
import { filledTo, inventPage } from "../../e2e/support/invented-page.ts";
import { draftLimit, draftText } from "../drafts/draft-text.ts";
import { groupFileOf, readGroupFile, readText } from "./group-file.ts";
import { messages } from "./messages.ts";

const data = inventPage();
const filled = {
  ...filledTo(data, 1, 2),
  background: { "answered-how": "workshop", "control-technology": "no" },
  notes: { "risk-done": "Vår hemliga anteckning" },
  finders: { "risk-done": "Kim Ek" },
  owners: { "risk-done": "Kim Ek" },
};
const draft = draftText(data, filled);
const made = groupFileOf(draft, "  Norrby\tkommun ", data);
const text = made.ok ? made.value.text : "";
const changed = (change: object): string => JSON.stringify({ ...(JSON.parse(text) as object), ...change });
const codes = (file: string): readonly string[] => readGroupFile(file, data).diagnostics.map((one) => one.code);

test("a draft becomes a file of the published shape, with its name and answers and nothing else of it", () => {
  expect(made).toMatchObject({ ok: true, value: { answers: 20, leftOut: 3 }, diagnostics: [] });
  expect(shapeFaults(GroupAnswers, JSON.parse(text))).toEqual([]);
  for (const word of ["hemliga", "Kim Ek", "workshop", "target"]) expect(text).not.toContain(word);
  expect(JSON.parse(text)).toMatchObject({ organisation: "Norrby kommun", background: { "control-technology": "no" } });
});

test("the file reads back with the same answers and the facts that decide which questions are asked", () => {
  expect(readGroupFile(text, data)).toEqual({
    ok: true,
    value: { organisation: "Norrby kommun", response: { answers: filled.answers, background: { "control-technology": "no" } } },
    diagnostics: [],
  });
});

test("a draft without notes is taken in with the name that it has, and its plan; one with notes or names is refused", () => {
  const { notes: _, finders: __, owners: ___, ...plain } = filled;
  const response = { answers: filled.answers, background: plain.background };
  const read = (of: object) => readGroupFile(JSON.stringify({ ...JSON.parse(draftText(data, plain)), ...of }), data);
  expect(read({})).toMatchObject({ ok: true, value: { response } });
  expect(read({ organisation: "Norrby kommun" })).toMatchObject({ value: { organisation: "Norrby kommun", response } });
  // As in the second year.
  expect(read({ plan: { lastRound: { "risk-done": 1 }, who: {} } })).toMatchObject({ ok: true, value: { response } });
  for (const own of [{ who: { "risk-done:1": "Kim Ek" } }, { mark: "Kim Ek" }])
    expect(read({ plan: own }).diagnostics.map((one) => one.code)).toEqual(["group-more-than-answers"]);
  expect(codes(draft)).toEqual(["group-more-than-answers"]);
  expect(codes(draftText(data, { ...plain, finders: filled.finders }))).toEqual(["group-more-than-answers"]);
});

test.each([
  ["", "group-empty"],
  [" \n", "group-empty"],
  [text.slice(0, -20), "group-not-json"],
  ["%PDF-1.7", "group-not-json"],
  ["null", "group-other-file"],
  ["[1]", "group-other-file"],
  [changed({ schema: "infosaktrappan-plan/1" }), "group-other-file"],
  [changed({ answers: [1] }), "group-other-file"],
  [changed({ edition: "1999" }), "group-other-edition"],
  [changed({ edition: undefined }), "group-other-edition"],
  [changed({ part: { areas: ["risk"] } }), "group-part"],
  [changed({ owners: { "risk-done": "It-chefen" } }), "group-more-than-answers"],
  [changed({ answers: { "risk-done": 9 } }), "group-edited"],
  [changed({ answers: { "no-such-question": 1, "risk-done": 1 } }), "group-edited"],
  [changed({ background: [] }), "group-edited"],
  [changed({ background: { "control-technology": "kanske" } }), "group-edited"],
  [changed({ organisation: "" }), "group-edited"],
  [changed({ editionDigest: "x" }), "group-edited"],
  [changed({ answers: {} }), "group-no-answers"],
  ["x".repeat(draftLimit + 1), "group-too-large"],
])("of file %#, %.20s, nothing is taken in, and one message says why", (file, code) => {
  expect(readGroupFile(file, data).ok).toBe(false);
  expect(codes(file)).toEqual([code]);
});

test("questions reworded since then are told, and the answers are taken in", () => {
  const read = readGroupFile(changed({ editionDigest: "a".repeat(64) }), data);
  expect(read.ok).toBe(true);
  expect(read.diagnostics.map((one) => [one.code, one.severity])).toEqual([["group-other-digest", "warning"]]);
});

test("no message repeats anything of the file", () => {
  const secret = "HEMLIGT9731";
  for (const file of [
    changed({ edition: secret }),
    changed({ [secret]: secret }),
    changed({ answers: { [secret]: secret, "risk-done": secret } }),
    changed({ organisation: secret.repeat(9) }),
  ])
    expect(JSON.stringify(readGroupFile(file, data).diagnostics)).not.toContain(secret);
});

test("every part of a message has its value", () => {
  const values: Readonly<Record<string, string>> = { edition: "2026", count: "1", other: "A", limit: "60" };
  for (const { sv, en } of Object.values(messages))
    for (const one of [sv, en]) expect(one.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)).not.toContain("{");
});

test("a file without a name is refused", () => {
  expect(groupFileOf(draft, " ", data).diagnostics.map((one) => one.code)).toEqual(["group-name"]);
});

test("a file that is too large is never read, and one that cannot be read is told", async () => {
  const unread = { size: 50_000_000, text: () => Promise.reject(new Error("must not be read")) };
  expect((await readText(unread)).diagnostics.map((one) => one.code)).toEqual(["group-too-large"]);
  expect((await readText({ ...unread, size: 10 })).diagnostics.map((one) => one.code)).toEqual(["group-not-json"]);
});
