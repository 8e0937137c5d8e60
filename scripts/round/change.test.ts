import { expect, test } from "vitest";
import { type ChangeRequest, changedRound } from "./change.ts";
import type { RoundDocument } from "./document.ts";

const decision = { diaryNumber: "2026-1", date: "2026-12-01" };
const document = {
  round: "r1",
  version: 4,
  status: "open",
  rehearsal: false,
  edition: "2026",
  editionDigest: "e",
  opens: "2027-03-01",
  closes: "2027-03-31",
  plan: { variables: [{ kind: "measure" }] },
  measures: "m",
  decisions: {
    securityProtection: decision,
    secrecy: decision,
    classification: decision,
    archive: decision,
    consultation: decision,
    storage: decision,
  },
} as unknown as RoundDocument;
const request: ChangeRequest = {
  act: "open",
  document,
  signed: false,
  version: 4,
  decision: "2027-5",
  decided: "2027-02-01",
  today: "2027-02-01",
  edition: { status: "pilot", digest: "e" },
  measures: "m",
};
const change = (changes: Partial<ChangeRequest>) => changedRound({ ...request, ...changes });
const codes = (changes: Partial<ChangeRequest>) => change(changes).diagnostics.map((one) => `${one.code} ${one.pointer}`);
const changedBy = (changes: Partial<ChangeRequest>): RoundDocument => {
  const changed = change(changes);
  if (!changed.ok) throw new Error(codes(changes).join());
  return changed.value;
};

test("Opening records the decision and changes nothing else", () => {
  const { acts, ...rest } = changedBy({});
  expect(acts).toEqual([{ act: "open", decision: "2027-5", date: "2027-02-01" }]);
  expect(rest).toEqual(document);
});

test("Everything that is missing before a round opens is reported at once", () => {
  const decisions = { ...document.decisions, secrecy: { diaryNumber: "TODO: diarienummer", date: "2026-12-01" } };
  expect(
    codes({
      document: { ...document, decisions, closes: "2027-03-20" } as RoundDocument,
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
  expect(codes({ measures: "n" })).toEqual(["round-measures-other /measures"]);
  expect(codes({ measures: "n", document: { ...document, plan: { variables: [] } } as unknown as RoundDocument })).toEqual([]);
  const { edition: _, ...without } = request;
  expect(changedRound(without).diagnostics.map((one) => one.code)).toEqual(["round-edition-other"]);
});

test("A round is opened once, and a closed one is never reopened", () => {
  const opened = changedBy({});
  expect(codes({ document: opened, signed: true })).toEqual(["round-is-open /status"]);
  for (const act of ["open", "extend", "close"] as const)
    expect(codes({ act, document: { ...document, status: "closed" }, signed: true })).toContain("round-is-closed /status");
});

test("An extension moves the last day to a later day that has not passed, by at most half a year", () => {
  const extend = { act: "extend", signed: true, version: 5, today: "2027-03-30", decided: "2027-03-30" } as const;
  expect(changedBy({ ...extend, closes: "2027-04-30" })).toMatchObject({ closes: "2027-04-30", version: 5, status: "open" });
  expect(codes({ ...extend, closes: "2027-03-31" })).toEqual(["round-extend-earlier /closes"]);
  expect(codes({ ...extend, today: "2027-05-02", closes: "2027-05-01" })).toEqual(["round-extend-earlier /closes"]);
  expect(codes(extend)).toEqual(["round-extend-earlier /closes"]);
  expect(changedBy({ ...extend, closes: "2027-09-27" }).closes).toBe("2027-09-27");
  expect(codes({ ...extend, closes: "2027-09-28" })).toEqual(["round-extend-late /closes"]);
  expect(codes({ ...extend, signed: false, closes: "2027-04-30" })).toEqual(["round-not-open /status"]);
});

test("Closing waits for the last day to pass and for the outbox to be empty", () => {
  const close = { act: "close", signed: true, version: 5, today: "2027-04-01", decided: "2027-04-01", acknowledged: true } as const;
  expect(changedBy(close)).toMatchObject({ status: "closed", version: 5, closes: "2027-03-31" });
  expect(codes({ ...close, today: "2027-03-31", decided: "2027-03-31", acknowledged: false })).toEqual([
    "round-close-early /closes",
    "round-close-outbox ",
  ]);
  expect(changedBy({ ...close, today: "2027-03-31", decided: "2027-03-31", early: true }).status).toBe("closed");
});
