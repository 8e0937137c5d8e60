import { expect, test } from "vitest";
import { checklist, type RoundFacts } from "./checklist.ts";

const stepIds = [
  ...["document", "decisions", "calendar", "invited", "opened", "signed"],
  ...["offered", "reminded", "taken-in", "closed"],
  ...["released", "countersigned", "thanked", "reported", "next-released", "destroyed"],
];

const closed = {
  kind: "ordinary",
  status: "closed",
  opens: "2027-03-01",
  closes: "2027-03-31",
  rehearsal: false,
  signatures: 2,
  acts: [{ act: "open", decision: "x", date: "2027-02-01" }],
} as const;
const document = closed as unknown as NonNullable<RoundFacts["document"]>;
const whole: RoundFacts = {
  round: "r1",
  today: "2027-09-02",
  document,
  decided: true,
  inCalendar: true,
  reminder: "2027-03-15",
  hasRoster: true,
  trusted: true,
  acknowledged: true,
  release: { id: "r1", signers: 2, hasTables: true },
  panelDone: false,
  reported: true,
  nextReleased: true,
  destroyed: true,
};
const stateOf = (facts: RoundFacts) => Object.fromEntries(checklist(facts).map(({ id, state }) => [id, state]));
const nextOf = (facts: RoundFacts) => checklist(facts).find(({ state }) => state === "next");

test("The steps are in the order in which they are done, each in both languages", () => {
  const steps = checklist(whole);
  expect(steps.map(({ id }) => id)).toEqual(stepIds);
  for (const { sv, en } of steps) expect([sv, en].every((text) => /\.$/.test(text))).toBe(true);
});

test("A completed round has no next step, and letters are shown as steps that the files cannot show", () => {
  expect(nextOf(whole)).toBeUndefined();
  const states = stateOf(whole);
  const unseen = Object.keys(states).filter((id) => states[id] === "unseen");
  expect(unseen).toEqual(["offered", "reminded", "thanked"]);
  expect(Object.values(states).filter((one) => one === "done")).toHaveLength(stepIds.length - unseen.length);
});

test("Undoing one step makes it the next one, with its command", () => {
  const { document: _, release: __, ...rest } = whole;
  const open = { ...document, status: "open" } as typeof document;
  const lacking: readonly (readonly [string, RoundFacts])[] = [
    ["document", { ...rest, release: { id: "r1", signers: 2, hasTables: true } }],
    ["decisions", { ...whole, decided: false }],
    ["calendar", { ...whole, inCalendar: false }],
    ["invited", { ...whole, hasRoster: false }],
    ["opened", { ...whole, document: { ...document, acts: [] }, trusted: false }],
    ["signed", { ...whole, trusted: false }],
    ["signed", { ...whole, signing: { signers: 1, needed: 2 } }],
    ["taken-in", { ...whole, acknowledged: false }],
    ["closed", { ...whole, document: open }],
    ["released", { ...rest, document }],
    ["countersigned", { ...whole, release: { id: "r1", signers: 1, hasTables: true } }],
    ["reported", { ...whole, reported: false }],
    ["next-released", { ...whole, nextReleased: false }],
    ["destroyed", { ...whole, destroyed: false }],
  ];
  for (const [id, facts] of lacking) expect(nextOf(facts)?.id, id).toBe(id);
  expect(nextOf({ ...whole, signing: { signers: 1, needed: 2 } })?.en).toContain("1 of 2 have signed.");
  expect(nextOf({ ...whole, destroyed: false })?.command).toContain("keys -- destroy --round r1");
});

test("While the round is open no step waits for anybody, and the first one says from which day it can be done", () => {
  const open = { ...document, status: "open" } as typeof document;
  const { release: _, ...rest } = whole;
  const facts: RoundFacts = {
    ...rest,
    document: open,
    acknowledged: false,
    reported: false,
    nextReleased: false,
    destroyed: false,
    today: "2027-03-31",
  };
  expect(nextOf(facts)).toBeUndefined();
  expect(checklist(facts).find(({ id }) => id === "taken-in")).toMatchObject({ state: "waiting", from: "2027-04-01" });
  expect(nextOf({ ...facts, today: "2027-04-01" })?.id).toBe("taken-in");
});

test("A pilot waits for the panel instead of a report and a next round, and a round without tables for nothing", () => {
  const pilot: RoundFacts = { ...whole, document: { ...document, kind: "pilot" }, release: { id: "r1", signers: 2, hasTables: false } };
  const ids = checklist(pilot).map(({ id }) => id);
  expect(ids).toEqual(stepIds.flatMap((id) => (id === "next-released" ? [] : id === "reported" ? ["panel"] : [id])));
  expect(nextOf(pilot)).toMatchObject({ id: "panel", command: expect.stringContaining("--report-again") });
  expect(nextOf({ ...pilot, panelDone: true })).toBeUndefined();
  const few = { ...whole, release: { id: "r1", signers: 2, hasTables: false }, reported: false, nextReleased: false };
  expect(nextOf(few)).toBeUndefined();
});
