import { expect, test } from "vitest";
import type { RoundCharter, RoundVersion } from "../envelope/round-document.ts";
import { type ChangeRequest, changedRound } from "./change.ts";

const decision = { diaryNumber: "2026-1", date: "2026-12-01" };
const charter = {
  round: "r1",
  rehearsal: false,
  edition: "2026",
  editionDigest: "e",
  opens: "2027-03-01",
  holders: ["forsta", "andra", "tredje"].map((name) => ({ name })),
  decisions: {
    securityProtection: decision,
    secrecy: decision,
    classification: decision,
    archive: decision,
    consultation: decision,
    storage: decision,
  },
} as unknown as RoundCharter;
const version: RoundVersion = {
  schema: "infosaktrappan-round/2",
  round: "r1",
  version: 1,
  previous: null,
  charter: "c",
  status: "open",
  closes: "2027-03-31",
  roster: ["a"],
  registry: [],
  acts: [],
  lost: [],
};
/** The version after the one that opened the round, with nothing changed yet. */
const next: RoundVersion = { ...version, version: 2, previous: "p" };
const request: ChangeRequest = {
  act: "open",
  charter,
  version,
  opened: false,
  decision: "2027-5",
  decided: "2027-02-01",
  today: "2027-02-01",
  edition: { status: "pilot", digest: "e" },
};
const change = (changes: Partial<ChangeRequest>) => changedRound({ ...request, ...changes });
const codes = (changes: Partial<ChangeRequest>) => change(changes).diagnostics.map((one) => `${one.code} ${one.pointer}`);
const changedBy = (changes: Partial<ChangeRequest>): RoundVersion => {
  const changed = change(changes);
  if (!changed.ok) throw new Error(codes(changes).join());
  return changed.value;
};

test("Opening records the decision and changes nothing else", () => {
  const { acts, ...rest } = changedBy({});
  expect(acts).toEqual([{ act: "open", decision: "2027-5", date: "2027-02-01" }]);
  const { acts: _, ...before } = version;
  expect(rest).toEqual(before);
});

test("Opening again, before the trustees have signed, replaces the decision and records it once", () => {
  expect(changedBy({ version: changedBy({}), decision: "2027-6" }).acts).toEqual([{ act: "open", decision: "2027-6", date: "2027-02-01" }]);
});

test("Everything that is missing before a round opens is reported at once", () => {
  const decisions = { ...charter.decisions, secrecy: { diaryNumber: "TODO: diarienummer", date: "2026-12-01" } };
  expect(
    codes({
      charter: { ...charter, decisions } as RoundCharter,
      version: { ...version, closes: "2027-03-20" },
      decided: "2027-02-02",
      edition: { status: "draft", digest: "e" },
    }),
  ).toEqual([
    "round-decision-future ",
    "round-decision-unwritten /decisions/secrecy",
    "round-short /closes",
    "round-edition-unfrozen /edition",
  ]);
  expect(codes({ edition: { status: "published", digest: "f" } })).toEqual(["round-edition-other /editionDigest"]);
  const { edition: _, ...without } = request;
  expect(changedRound(without).diagnostics.map((one) => one.code)).toEqual(["round-edition-other"]);
});

test("A round is opened once, and a closed one is never reopened", () => {
  expect(codes({ version: next, opened: true })).toEqual(["round-is-open /status"]);
  for (const act of ["open", "extend", "close"] as const)
    expect(codes({ act, version: { ...next, status: "closed" }, opened: true })).toContain("round-is-closed /status");
});

test("An extension moves the last day to a later day that has not passed, by at most half a year", () => {
  const extend = { act: "extend", opened: true, version: next, today: "2027-03-30", decided: "2027-03-30" } as const;
  expect(changedBy({ ...extend, closes: "2027-04-30" })).toMatchObject({ closes: "2027-04-30", version: 2, status: "open" });
  expect(codes({ ...extend, closes: "2027-03-31" })).toEqual(["round-extend-earlier /closes"]);
  expect(codes({ ...extend, today: "2027-05-02", closes: "2027-05-01" })).toEqual(["round-extend-earlier /closes"]);
  expect(codes(extend)).toEqual(["round-extend-earlier /closes"]);
  expect(changedBy({ ...extend, closes: "2027-09-27" }).closes).toBe("2027-09-27");
  expect(codes({ ...extend, closes: "2027-09-28" })).toEqual(["round-extend-late /closes"]);
  expect(codes({ ...extend, opened: false, version, closes: "2027-04-30" })).toEqual(["round-not-open /status"]);
});

test("Closing waits for the last day to pass and for the outbox to be empty", () => {
  const close = { act: "close", opened: true, version: next, today: "2027-04-01", decided: "2027-04-01", acknowledged: true } as const;
  expect(changedBy(close)).toMatchObject({ status: "closed", version: 2, closes: "2027-03-31" });
  expect(codes({ ...close, today: "2027-03-31", decided: "2027-03-31", acknowledged: false })).toEqual([
    "round-close-early /closes",
    "round-close-outbox ",
  ]);
  const early = changedBy({ ...close, today: "2027-03-31", decided: "2027-03-30", early: true });
  expect([early.status, early.acts.at(-1)]).toEqual(["closed", { act: "close", decision: "2027-5", date: "2027-03-30", on: "2027-03-31" }]);
});

test("A lost key is recorded with its decision, in an open round and in a closed one, and changes nothing else", () => {
  for (const status of ["open", "closed"] as const) {
    const lost = changedBy({ act: "lose", version: { ...next, status }, opened: true, holder: "andra" });
    expect(lost).toEqual({ ...next, status, lost: ["andra"], acts: [{ act: "lose", decision: "2027-5", date: "2027-02-01" }] });
  }
});

test("Only a holder's key can be lost, and only one: with two lost nothing would open", () => {
  const lose = { act: "lose", version: next, opened: true } as const;
  expect(codes(lose)).toEqual(["round-lose-name /lost"]);
  expect(codes({ ...lose, holder: "nobody" })).toEqual(["round-lose-name /lost"]);
  const once = { ...next, lost: ["andra"] };
  expect(codes({ ...lose, version: once, holder: "andra" })).toEqual(["round-lose-name /lost"]);
  expect(codes({ ...lose, version: once, holder: "tredje" })).toEqual(["round-lose-second /lost"]);
  expect(codes({ ...lose, opened: false, holder: "andra" })).toEqual(["round-not-open /status"]);
});
