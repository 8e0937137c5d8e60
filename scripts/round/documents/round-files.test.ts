import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { placeAt } from "../../repository/place.ts";
import { canonicalText } from "../../repository/round-files.ts";
import { inventRound } from "../../testing/envelope/invented-round.ts";
import { temporaryFolder } from "../../testing/temporary-folder.ts";
import { inventTrust, trust } from "../../testing/trust/trustees.ts";
import { nextList } from "../../trust/lists.ts";
import { invitingFaults, type Setting } from "./round-files.ts";

const root = temporaryFolder("round-files");
const place = placeAt(root);
const { charter } = await inventRound(0);
const setting = {
  place,
  authority: { rehearsal: true, trust: trust.digest },
  charter,
  population: { id: "2026" },
  opened: false,
} as unknown as Setting;
const codes = (changes: object = {}) => invitingFaults({ ...setting, ...changes }).map(({ code }) => code);

test("Nobody is invited to a round that its trustees could never open: its charter does not change any more", () => {
  expect(codes()).toEqual(["trust-not-pinned"]);
  mkdirSync(join(root, "content", "trust"), { recursive: true });
  writeFileSync(join(root, "content", "trust", "1.json"), canonicalText(trust.list));
  expect(codes()).toEqual(["trust-signatures"]);
  writeFileSync(join(root, "content", "trust", "1.signatures.json"), canonicalText(trust.sign("trust", trust.list, [0, 2])));
  expect(codes()).toEqual([]);
  const decisions = { secrecy: { diaryNumber: "TODO: diarienummer", date: "2026-01-01" } };
  const wrong = { ...charter, trust: inventTrust().digest, rehearsal: false, decisions };
  expect(codes({ charter: wrong })).toEqual(["round-trust", "round-rehearsal", "round-decision-unwritten"]);
  expect(codes({ authority: { rehearsal: true, trust: null } })).toEqual(["trust-none"]);
});

test("A list that waits for signatures stops no invitation", () => {
  const next = nextList([trust.signed], trust.list.trustees);
  writeFileSync(join(root, "content", "trust", "2.json"), canonicalText(next));
  expect(codes()).toEqual([]);
});
