import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { hasShape } from "../core/shape.ts";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { Destroyed, type DestructionRequest, openingFiles, planDestruction, recordDestruction, removeFiles } from "./destruction.ts";

let folder: string;
const document = { round: "2026", kid: "a".repeat(32), opens: "2026-09-01", status: "closed" } as const;
const names = [
  "2026-holder-andra.dev.identity",
  "2026-holder-forsta.identity",
  "2026-holder-forsta-identity",
  "2026-holder-forsta.identity.txt",
  "ovning-2026-holder-forsta.identity",
  "2026-1-holder-forsta.identity",
  "2026-receipt.identity",
  "2026-release-forsta.identity",
  "root.identity",
  "notes.txt",
];
beforeEach(() => {
  folder = temporaryFolder("destruction");
  mkdirSync(join(folder, "deep", "er"), { recursive: true });
  for (const name of names) writeFileSync(join(folder, name), name);
  writeFileSync(join(folder, "deep", "er", "2026-holder-forsta.dev.identity"), "x");
});
const plan = (changes: Partial<DestructionRequest> = {}) =>
  planDestruction({
    document,
    neededFor: "comparison",
    releasedOpenings: ["2026-09-01", "2028-09-01"],
    released: true,
    early: false,
    folder,
    holder: "forsta",
    recorded: false,
    ...changes,
  });

test("Only the holder's own files that can open the round are removed, at any depth: others' keys, signing keys, other rounds and other files remain", () => {
  const files = passed(plan());
  expect(files.map((file) => file.slice(folder.length + 1))).toEqual([
    "2026-holder-forsta.identity",
    "deep/er/2026-holder-forsta.dev.identity",
  ]);
  removeFiles(files);
  expect(openingFiles(folder, "2026", "forsta")).toEqual([]);
  expect(readdirSync(folder).sort()).toEqual([...names.filter((name) => name !== "2026-holder-forsta.identity"), "deep"].sort());
});

test("Nothing is destroyed while the round is open, not even with early", () => {
  expect(codesOf(plan({ document: { ...document, status: "open" }, early: true }))).toEqual(["destroy-round-open"]);
});

test("Nothing is destroyed before the round and the next one are released, except with early", () => {
  expect(codesOf(plan({ released: false }))).toEqual(["destroy-not-released"]);
  expect(codesOf(plan({ releasedOpenings: ["2024-09-01", "2026-09-01"] }))).toEqual(["destroy-next-not-released"]);
  expect(passed(plan({ neededFor: null, releasedOpenings: ["2026-09-01"] }))).toHaveLength(2);
  expect(passed(plan({ releasedOpenings: [], released: false, early: true }))).toHaveLength(2);
});

test("With nothing to destroy nothing is recorded, except for a folder that a crash left empty", () => {
  const empty = join(folder, "empty");
  expect(codesOf(plan({ folder: empty }))).toEqual(["destroy-nothing"]);
  mkdirSync(empty);
  expect(codesOf(plan({ folder: empty, recorded: true }))).toEqual(["destroy-nothing"]);
  expect(passed(plan({ folder: empty }))).toEqual([]);
});

test("The record has a date, a decision and counts for each occasion, and matches the published schema", () => {
  const act = { date: "2029-03-01", decision: "2029-123", files: 1, early: false };
  const first = recordDestruction({ document, earlier: null, act });
  const second = recordDestruction({ document, earlier: first, act: { ...act, files: 2 }, notice: "Övning" });
  expect(second.acts.map((one) => one.files)).toEqual([1, 2]);
  expect([first, second].every((record) => hasShape(Destroyed, record))).toBe(true);
  expect(hasShape(Destroyed, { ...first, holders: ["Anna"] })).toBe(false);
  expect(hasShape(Destroyed, { ...first, acts: [] })).toBe(false);
});
