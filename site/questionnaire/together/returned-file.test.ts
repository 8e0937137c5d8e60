import { expect, test } from "vitest";
import { accepted, fault, refused } from "../../../scripts/core/diagnostic.ts";
import { filledTo, inventPage } from "../../e2e/support/invented-page.ts";
import { sentenceOf } from "../data/sentence-of.ts";
import { draftText } from "../drafts/draft-text.ts";
import { messages as draftMessages } from "../drafts/messages.ts";
import { messages } from "./messages.ts";
import { makeDistinct, readReturned } from "./returned-file.ts";

const data = { ...inventPage(), earlier: { "2025": "/svara/2026/fran-2025.json" } };
const whole = filledTo(data, 4, 2);
const text = draftText(data, whole);
const read = (given: string, name = "del.json", organisation = "") =>
  readReturned(name, accepted(new TextEncoder().encode(given)), { data, organisation });
const codes = (given: string) => read(given).diagnostics.map((one) => one.code);

test("a returned file is read as a draft, and its diagnostics name it", () => {
  expect(read(text)).toEqual({ ok: true, value: { file: "del.json", filled: whole }, diagnostics: [] });
  const changed = JSON.stringify({ ...JSON.parse(text), more: 1, editionDigest: "f".repeat(64) });
  expect(read(changed).diagnostics.map((one) => [one.code, one.file])).toEqual([
    ["draft-other-digest", "del.json"],
    ["draft-unknown-key", "del.json"],
  ]);
});

test.each([
  ["cut off", text.slice(0, 700), "draft-not-json"],
  ["empty", "", "draft-not-json"],
  ["another JSON", '{"name":"package"}', "draft-other-file"],
  ["a receipt", '{"schema":"infosaktrappan-receipt/1"}', "draft-other-file"],
  ["an earlier edition", text.replace('"edition":"2026"', '"edition":"2025"'), "merge-earlier-edition"],
])("a file that is %s is refused with its sentence", (_, given, code) => {
  expect(read(given)).toMatchObject({ ok: false, diagnostics: [{ code, severity: "error", file: "del.json" }] });
});

test.each([
  ["an unknown edition", { edition: "1999" }, "draft-other-edition"],
  ["an impossible answer", { answers: { "risk-done": 9 } }, "draft-option"],
  ["an answer to nothing", { answers: { invented: 1 } }, "draft-unknown-question"],
  ["a part that does not exist", { part: { areas: ["weather"] } }, "draft-part"],
  ["answers outside its part", { part: { areas: ["risk"] } }, "merge-outside-part"],
  ["a note that is a number", { notes: { "risk-done": 1 } }, "draft-text"],
])("a file with %s is read, with a warning", (_, change, code) => {
  expect(read(JSON.stringify({ ...JSON.parse(text), ...change })).ok).toBe(true);
  expect(codes(JSON.stringify({ ...JSON.parse(text), ...change }))).toEqual([code]);
});

test("a file of another organisation is refused by name, and not where one of them has no name or they are written alike", () => {
  const named = draftText(data, whole, "Exempelkommun");
  const other = read(named, "del.json", "Andra kommun");
  expect(other).toMatchObject({ ok: false, diagnostics: [{ code: "merge-other-organisation", file: "del.json" }] });
  const sentence = other.diagnostics.map((one) => sentenceOf(one, messages, "sv")).join("");
  expect(sentence).toContain("Filen gäller Exempelkommun, men ni har Andra kommun öppen.");
  for (const organisation of ["", "exempelkommun"]) expect(read(named, "del.json", organisation)).toMatchObject({ ok: true });
  expect(read(text, "del.json", "Andra kommun")).toMatchObject({ ok: true });
});

test("into a draft without a name, files that name two organisations are not merged together", () => {
  const named = draftText(data, whole, "Exempelkommun");
  const mixed = readReturned("del.json", accepted(new TextEncoder().encode(named)), { data, organisation: "", mergedWith: "Andra kommun" });
  expect(mixed).toMatchObject({ ok: false, diagnostics: [{ code: "merge-mixed-organisations", file: "del.json" }] });
  for (const mergedWith of ["EXEMPELKOMMUN", undefined])
    expect(readReturned("del.json", accepted(new TextEncoder().encode(named)), { data, organisation: "", mergedWith })).toMatchObject({
      ok: true,
      value: { organisation: "Exempelkommun" },
    });
});

test("a file that could not be read keeps its diagnostic, with its name", () => {
  const unread = refused(fault("draft-too-large", "", { limit: 1 }));
  expect(readReturned("stor.json", unread, { data, organisation: "" })).toMatchObject({
    ok: false,
    diagnostics: [{ code: "draft-too-large", file: "stor.json" }],
  });
});

test("files with the same name are distinguished", () => {
  expect(makeDistinct(["a", "b", "a", "a"])).toEqual(["a", "b", "a (2)", "a (3)"]);
  expect(makeDistinct(["a", "b"], ["a", "a (2)"])).toEqual(["a (3)", "b"]);
});

test("every message has its values filled in, in both languages, and none repeats the file's content", () => {
  const hidden = {
    ...JSON.parse(text),
    edition: "hemligt",
    part: { areas: ["risk"], label: "hemligt".repeat(20) },
    notes: { hemligt: "hemligt" },
  };
  const { diagnostics } = read(JSON.stringify(hidden));
  expect(diagnostics.length).toBeGreaterThan(3);
  for (const one of diagnostics) {
    for (const language of ["sv", "en"] as const)
      expect(sentenceOf(one, { ...draftMessages, ...messages }, language)).not.toMatch(/[{}]|hemligt/);
  }
});
