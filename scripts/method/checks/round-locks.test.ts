import { describe, expect, it } from "vitest";
import { checkLocks } from "./round-locks.ts";

const lock = { file: "charter.json", round: "2026-host", edition: "2026", editionDigest: "a" };
const edition = { id: "2026", digest: "a", file: "questionnaire.yaml" };

describe("an edition that a round was opened with", () => {
  it("may stay unchanged, and an edition that no round names may change", () => {
    expect(checkLocks([edition, { ...edition, id: "2028", digest: "b" }], [lock])).toEqual([]);
  });

  it("must not change, become unreadable or disappear: each round reports it", () => {
    expect(checkLocks([{ ...edition, digest: "b" }], [lock, { ...lock, round: "2027-host" }])).toMatchObject([
      { code: "edition-locked", severity: "error", file: "questionnaire.yaml", values: { edition: "2026", round: "2026-host" } },
      { code: "edition-locked", values: { round: "2027-host" } },
    ]);
    expect(checkLocks([{ id: "2026", file: "questionnaire.yaml" }], [lock])).toMatchObject([{ code: "edition-locked" }]);
    expect(checkLocks([], [lock])).toMatchObject([{ code: "round-unknown-edition", file: "charter.json", pointer: "/edition" }]);
  });
});
