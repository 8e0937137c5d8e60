import { describe, expect, it } from "vitest";
import { placeAt } from "../../repository/place.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readEdition } from "../../repository/read-method.ts";
import { edit, q, widened } from "../../testing/method/editable.ts";
import type { EditionEntry } from "../schema.ts";
import { compareEditions } from "./compare.ts";
import { breakFaults, type EditionChange, lockFaults, lockOf } from "./edition-locks.ts";

type Status = EditionEntry["status"];
const entry = (status: Status, digest = "a".repeat(64)): EditionEntry => ({ id: "2026", status, digest, languages: ["sv"] });
const change = (rest: Partial<EditionChange>): EditionChange => ({
  before: entry("published"),
  after: entry("published"),
  index: 1,
  rounds: [],
  changedFiles: [],
  editionsFile: "editions.yaml",
  ...rest,
});
const codes = (rest: Partial<EditionChange>) =>
  lockFaults(change(rest)).map((one) => `${one.severity} ${one.code} ${one.file} ${one.pointer}`);
const without = (rest: Partial<EditionChange>): EditionChange => {
  const { after, ...gone } = change(rest);
  return gone;
};

describe("a published edition", () => {
  it("breaks no lock if unchanged, and may be retired", () => {
    expect(codes({})).toEqual([]);
    expect(codes({ after: entry("retired") })).toEqual([]);
    expect(codes({ before: entry("retired"), after: entry("published") })).toEqual([]);
  });

  it.each<[Status, Status]>([
    ["published", "draft"],
    ["published", "pilot"],
    ["retired", "pilot"],
  ])("never goes from %s back to %s", (from, to) => {
    expect(codes({ before: entry(from), after: entry(to) })).toEqual(["error lock-status-back editions.yaml /editions/1/status"]);
  });

  it("keeps its digest and its files", () => {
    expect(codes({ after: entry("published", "b".repeat(64)), changedFiles: ["scale.yaml"] })).toEqual([
      "error lock-digest editions.yaml /editions/1/digest",
      "error lock-file scale.yaml ",
    ]);
  });

  it("keeps its entry", () => {
    const found = lockFaults(without({ changedFiles: ["scale.yaml"] }));
    expect(found.map((one) => one.code)).toEqual(["lock-entry-gone", "lock-file"]);
  });
});

describe("a draft or a pilot", () => {
  it("may change, be published and go back, but its removal is reported", () => {
    for (const [from, to] of [
      ["draft", "pilot"],
      ["pilot", "draft"],
      ["pilot", "published"],
    ] as const) {
      expect(codes({ before: entry(from), after: entry(to, "b".repeat(64)), changedFiles: ["scale.yaml"] })).toEqual([]);
    }
    expect(lockFaults(without({ before: entry("pilot") }))).toMatchObject([{ code: "edition-gone", severity: "warning" }]);
  });

  it("is locked by a round that names it, which may still be published", () => {
    const rounds = ["2027-1"];
    expect(lockOf({ before: entry("pilot"), rounds })).toBe("2027-1");
    expect(lockOf({ before: entry("pilot"), rounds: [] })).toBeUndefined();
    expect(codes({ before: entry("pilot"), after: entry("published"), rounds })).toEqual([]);
    expect(codes({ before: entry("pilot"), after: entry("draft"), rounds })).toEqual([
      "error lock-status-back editions.yaml /editions/1/status",
    ]);
    expect(codes({ before: entry("pilot"), after: entry("pilot"), rounds, changedFiles: ["questionnaire.yaml"] })).toEqual([
      "error lock-file questionnaire.yaml ",
    ]);
  });
});

describe("breaking differences from an earlier state", () => {
  const older = widened(unwrap(readEdition(placeAt("."), "2026")));
  const newer = edit(older, (e) => {
    e.set(q("risk-method", "weight"), 2);
    e.set(q("risk-done", "text/sv"), "Annat?");
    e.set(q("risk-done", "help/lookIn/sv"), "Arkivet.");
  });
  const files = { scale: "s", questionnaire: "q" };
  const found = (lock: string | undefined) => breakFaults(compareEditions(older, newer), { id: "2026", lock, files });

  it("are a single warning while the edition is being tried out", () => {
    expect(found(undefined)).toMatchObject([
      { code: "edition-breaks", severity: "warning", file: "q", pointer: "/questions/16/weight", values: { count: 2 } },
    ]);
  });

  it("leave added texts a note that says why they are allowed, and only where nothing is locked", () => {
    const goal = { sv: "Skriv en plan.", en: "Write a plan." };
    const newer = edit(older, (e) => e.set(q("risk-method", "options/0/goal"), goal));
    const added = compareEditions(older, newer);
    expect(breakFaults(added, { id: "2026", lock: undefined, files })).toMatchObject([
      { code: "edition-adds", severity: "note", file: "q", pointer: "/questions/16/options/0/goal/sv", values: { count: 2 } },
    ]);
    expect(breakFaults(added, { id: "2026", lock: "2027-1", files })).toEqual([]);
  });

  it("are an error each if the edition is locked", () => {
    expect(found("published")).toMatchObject([
      {
        code: "edition-breaks-locked",
        severity: "error",
        pointer: "/questions/16/weight",
        values: { what: "question-weight", lock: "published" },
      },
      { code: "edition-breaks-locked", severity: "error", pointer: "/questions/17/text/sv" },
    ]);
  });

  it("are not reported if there are none", () => {
    const later = edit(older, (e) => e.set(q("risk-done", "help/lookIn/sv"), "Arkivet."));
    expect(breakFaults(compareEditions(older, later), { id: "2026", lock: "published", files })).toEqual([]);
  });
});
