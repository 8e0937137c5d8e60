import { expect, test } from "vitest";
import { checklist } from "./checklist.ts";
import { runbook, typedByRole } from "./runbook/example.ts";
import type { RoundFacts } from "./runbook/round-facts.ts";
import { parts } from "./runbook/step.ts";

const stepIds = [
  ...["contact", "trust-list", "trust-signed", "trust-pinned"],
  ...["calendar", "disposal", "dialogue", "draft", "decisions", "holder-keys", "invited", "signed", "opened-logged", "site"],
  ...["offered", "intake", "taken-in", "reminded", "intake-closed", "closed", "closed-signed", "closed-logged"],
  ...["released", "countersigned", "replied", "thanked", "published", "released-logged", "pages"],
  ...["report-written", "reported", "archived", "next-released", "private-report", "destroyed"],
];

const acts: NonNullable<RoundFacts["document"]>["acts"] = [{ act: "open", decision: "x", date: "2027-02-01" }];
const days = { opens: "2027-03-01", closes: "2027-03-31" };
const document: NonNullable<RoundFacts["document"]> = { edition: "2026", status: "closed", ...days, acts, signatures: 2, lost: [] };
const whole: RoundFacts = {
  round: "r1",
  today: "2027-09-02",
  rehearsal: false,
  contactMissing: [],
  trust: { trustees: ["anna", "bo", "cia"], signers: ["anna", "bo"], isPinned: true, isInForce: true, hasLog: true },
  cards: 3,
  gates: [],
  entry: {
    reminder: "2027-03-15",
    disposal: { regulation: "x", diaryNumber: "x", date: "2026-12-01" },
    privateReport: { date: "2027-09-01", opened: false },
  },
  kind: "ordinary",
  hasDraft: true,
  document,
  decided: true,
  holders: ["anna", "bo", "cia"],
  hasRoster: true,
  trusted: true,
  acknowledged: true,
  logged: { opened: "cosigned", site: "cosigned", closed: "cosigned", released: "cosigned", pages: "cosigned" },
  release: { id: "r1", signers: ["anna", "bo"], hasTables: true },
  panelDone: false,
  hasLetter: true,
  reported: true,
  archived: true,
  nextReleased: true,
  earlier: [],
  destroyers: ["anna", "bo", "cia"],
};
const nextOf = (facts: RoundFacts) => checklist(facts).find(({ state }) => state === "next");
const linesOf = (facts: RoundFacts) => nextOf(facts)?.commands?.map(({ who, line }) => `${who.name ?? who.role}: ${line}`);

test("The steps are in the order in which they are done, each in both languages, with a command or whose it is", () => {
  const steps = checklist(whole);
  expect(steps.map(({ id }) => id)).toEqual(stepIds);
  for (const { sv, en } of steps) expect([sv, en].every((text) => /\.$/.test(text))).toBe(true);
  const { trust: _, release: _r, document: _d, ...bare } = whole;
  const all = checklist({ ...bare, hasDraft: false, hasRoster: false, holders: [], decided: false, acknowledged: false });
  // Who has a key of the round is not known before there is a list of trustees.
  const unknown = new Set(["trust-signed", "holder-keys", "signed", "closed-signed"]);
  for (const { id, state, role, commands = [] } of all)
    if (state !== "done" && !unknown.has(id)) expect([id, role !== undefined || commands.length > 0]).toEqual([id, true]);
});

test("A completed round has no next step, and what leaves no trace is ticked off by what came after", () => {
  expect(nextOf(whole)).toBeUndefined();
  const states = checklist(whole);
  expect(states.filter(({ state }) => state !== "done")).toEqual([]);
});

test("Undoing one step makes it the next one", () => {
  const { entry: _no, ...withoutEntry } = whole;
  const { trust: _trust, ...withoutTrust } = whole;
  const { release: _rel, ...withoutRelease } = whole;
  const open = { ...document, status: "open" } as const;
  const waits = { status: "open", signers: ["bo"], needed: 2 } as const;
  const lacking: readonly (readonly [string, RoundFacts])[] = [
    ["contact", { ...whole, contactMissing: ["contact.hours"] }],
    ["trust-list", withoutTrust],
    [
      "trust-signed",
      { ...whole, trust: { trustees: ["anna", "bo", "cia"], signers: ["bo"], isPinned: false, isInForce: false, hasLog: true } },
    ],
    // A later list that waits for signatures, as when somebody has left.
    ["trust-signed", { ...whole, trust: { trustees: ["anna", "bo", "dan"], signers: [], isPinned: true, isInForce: false, hasLog: true } }],
    [
      "trust-pinned",
      { ...whole, trust: { trustees: ["anna", "bo", "cia"], signers: ["bo", "cia"], isPinned: false, isInForce: true, hasLog: true } },
    ],
    ["calendar", withoutEntry],
    ["disposal", { ...whole, decided: false, entry: { reminder: "2027-03-15" } }],
    ["dialogue", { ...whole, gates: ["opening-consultation"] }],
    ["draft", { ...whole, hasDraft: false }],
    ["decisions", { ...whole, decided: false }],
    ["holder-keys", { ...whole, hasRoster: false, holders: ["anna"] }],
    ["invited", { ...whole, hasRoster: false }],
    ["signed", { ...whole, trusted: false }],
    ["signed", { ...whole, signing: waits }],
    ["opened-logged", { ...whole, logged: { ...whole.logged, opened: "none" } }],
    ["site", { ...whole, logged: { ...whole.logged, site: "none" } }],
    ["intake-closed", { ...whole, document: open, acknowledged: false }],
    ["closed", { ...whole, document: open }],
    ["closed-signed", { ...whole, document: open, signing: { ...waits, status: "closed" } }],
    ["closed-logged", { ...whole, logged: { ...whole.logged, closed: "none" } }],
    ["released", withoutRelease],
    ["countersigned", { ...whole, release: { id: "r1", signers: ["anna"], hasTables: true } }],
    ["released-logged", { ...whole, logged: { ...whole.logged, released: "none" } }],
    ["pages", { ...whole, logged: { ...whole.logged, pages: "none" } }],
    ["report-written", { ...whole, hasLetter: false, reported: false }],
    ["reported", { ...whole, reported: false }],
    ["archived", { ...whole, archived: false }],
    ["next-released", { ...whole, nextReleased: false }],
    ["closed-signed", { ...whole, signing: { ...waits, status: "closed" } }],
    ["private-report", { ...whole, entry: { reminder: "2027-03-15" }, destroyers: ["cia"] }],
    ["destroyed", { ...whole, destroyers: ["cia"] }],
  ];
  for (const [id, facts] of lacking) expect([id, nextOf(facts)?.id]).toEqual([id, id]);
  expect(nextOf({ ...whole, signing: waits })?.en).toContain("1 of 2 have signed.");
  expect(nextOf({ ...whole, gates: ["opening-consultation"] })?.sv).toContain("Kvar: ett besvarat samråd.");
  expect(nextOf({ ...whole, gates: ["unfinished-text"] })?.sv).toContain("Kvar: det som npm run validate säger.");
  expect(nextOf({ ...whole, contactMissing: ["contact.hours", "contact.standIn"] })?.en).toContain("Left: contact.hours, contact.standIn.");
});

test("A command is exact and names whose it is, and those who have done theirs are not asked again", () => {
  expect(nextOf({ ...whole, destroyers: ["bo"] })?.enough).toBe(1);
  expect(linesOf({ ...whole, destroyers: ["bo"] })).toEqual([
    "cia: npm run -s keys -- destroy --round r1 --name cia --keys keys",
    "anna: npm run -s keys -- destroy --round r1 --name anna --keys keys",
  ]);
  expect(linesOf({ ...whole, hasRoster: false, holders: ["anna"] })).toEqual([
    "bo: npm run -s holder -- key --round r1 --name bo --root-key keys/root-bo.identity --out keys",
    "cia: npm run -s holder -- key --round r1 --name cia --root-key keys/root-cia.identity --out keys",
  ]);
  expect(linesOf({ ...whole, trusted: false, signing: { status: "open", signers: ["anna", "bo"], needed: 3 } })).toEqual([
    "cia: npm run -s round -- sign --round r1 --key keys/root-cia.identity",
  ]);
  const { trust: _, ...founding } = whole;
  expect(linesOf({ ...founding, cards: 2 })?.filter((line) => line.includes("keys -- trustee"))).toHaveLength(1);
  expect(linesOf({ ...founding, cards: 3 })?.filter((line) => line.includes("keys -- trustee"))).toEqual([]);
  expect(linesOf({ ...whole, hasRoster: false })).toEqual(["issuer: npm run -s invite -- --round r1 --all --pdf"]);
  // In a rehearsal the keys are other files.
  expect(linesOf({ ...whole, rehearsal: true, hasRoster: false, holders: ["anna", "bo"] })).toEqual([
    "cia: npm run -s holder -- key --round r1 --name cia --root-key keys/root-cia.dev.identity --out keys --dev",
  ]);
});

test("A meeting is one person who counts with a key of their own, and one who opens; who has signed does not count again, and whose key is lost is not asked", () => {
  const release = { id: "r1", signers: ["anna"], hasTables: true };
  const lost = { ...document, lost: ["cia"] };
  expect(nextOf({ ...whole, release })).toMatchObject({ isMeeting: true, enough: 1 });
  expect(linesOf({ ...whole, release, document: lost })).toEqual([
    "bo: npm run -s release -- --round r1 --countersign --signer keys --session session --holder-key keys/r1-holder-bo.identity",
    "anna: npm run -s holder -- open --round r1 --session session/session.json --key keys/r1-holder-anna.identity --out session",
  ]);
});

test("A count that reads an earlier round's files asks those who have a key of it to open them too", () => {
  const { release: _, ...uncounted } = { ...whole, earlier: [{ round: "r0", holders: ["anna", "bo"] }] };
  expect(linesOf(uncounted)?.map((one) => one.replace(/npm run -s (\w+) -- .*--round (\w+).*/, "$1 $2"))).toEqual([
    "anna: release r1",
    "bo: holder r1",
    "bo: holder r0",
    "cia: holder r1",
  ]);
});

test("Whoever joined after the round opened may count, but has no key that opens or is to be destroyed", () => {
  const trust = { ...whole.trust, trustees: ["anna", "cia", "dan"] } as RoundFacts["trust"] & object;
  const { release: _, ...uncounted } = { ...whole, trust, document: { ...document, lost: ["bo"] } };
  const own = (facts: RoundFacts) => linesOf(facts)?.map((one) => one.replace(/ --round.*/, ""));
  expect(own(uncounted)).toEqual(["anna: npm run -s release --", "cia: npm run -s holder -- open"]);
  const byDan = { ...uncounted, trust: { ...trust, trustees: ["dan", "anna", "cia"] } };
  expect(linesOf(byDan)?.[0]).toBe("dan: npm run -s release -- --round r1 --signer keys --session session");
  expect(nextOf(byDan)).toMatchObject({ enough: 2, commands: [{}, { who: { name: "anna" } }, { who: { name: "cia" } }] });
  expect(
    own({
      ...whole,
      trust,
      document: { ...document, lost: ["bo"] },
      release: { id: "r1", signers: ["anna", "cia"], hasTables: true },
      destroyers: [],
    }),
  ).toEqual(["cia: npm run -s keys -- destroy", "anna: npm run -s keys -- destroy"]);
});

test("While the round is open no step waits for anybody, and the first one says from which day it can be done", () => {
  const open = { ...document, status: "open" } as const;
  const { release: _, ...rest } = whole;
  const unlogged = { ...whole.logged, closed: "none", released: "none", pages: "none" } as const;
  const facts: RoundFacts = {
    ...rest,
    document: open,
    acknowledged: false,
    logged: unlogged,
    archived: false,
    destroyers: [],
    today: "2027-03-31",
  };
  expect(nextOf(facts)).toBeUndefined();
  const states = new Map(checklist(facts).map((one) => [one.id, one]));
  expect(states.get("intake-closed")).toMatchObject({ state: "waiting", from: "2027-04-01" });
  expect(["intake", "taken-in", "reminded"].map((id) => states.get(id)?.state)).toEqual(["unseen", "unseen", "unseen"]);
  expect(nextOf({ ...facts, today: "2027-04-01" })?.id).toBe("intake-closed");
  // Decided to close early: from that day, by that decision, without the reminder. Begun early without it: whatever the day is.
  const entry = { reminder: "2027-03-15", closing: { on: "2027-03-10", diaryNumber: "x", date: "2027-03-09" } };
  const early = { ...facts, entry, today: "2027-03-10" };
  expect(linesOf(early)?.[0]).toMatch(/ --close r1 --early$/);
  expect(linesOf({ ...early, acknowledged: true })).toEqual([expect.stringMatching(/ --early$/)]);
  expect(checklist(early).some(({ id }) => id === "reminded")).toBe(false);
  expect(nextOf({ ...early, today: "2027-03-09" })).toBeUndefined();
  const signing = { status: "closed", signers: ["anna"], needed: 2 } as const;
  expect(nextOf({ ...facts, today: "2027-03-10", acknowledged: true, signing })?.id).toBe("closed-signed");
});

test("A pilot waits for the panel before it is counted, has no report or next round to wait for, and a round without tables neither", () => {
  const { release: _, ...uncounted } = { ...whole, kind: "pilot" } as const;
  const ids = checklist({ ...uncounted, panelDone: true }).map(({ id }) => id);
  const ofPilot = stepIds.filter((id) => !["report-written", "reported", "next-released"].includes(id));
  expect(ids).toEqual(ofPilot.flatMap((id) => (id === "released" ? ["panel", id] : [id])));
  expect(nextOf(uncounted)?.id).toBe("panel");
  expect(nextOf({ ...uncounted, panelDone: true })?.id).toBe("released");
  const few = { ...whole, release: { id: "r1", signers: ["anna", "bo"], hasTables: false }, reported: false, nextReleased: false };
  expect(nextOf(few)).toBeUndefined();
});

test("A round that closed before its reminder has no reminder, and one that was reminded is past it", () => {
  const closedOn = (on: string): RoundFacts => ({
    ...whole,
    document: { ...document, acts: [...acts, { act: "close", decision: "x", date: on, on }] },
  });
  const reminded = (facts: RoundFacts) => checklist(facts).find(({ id }) => id === "reminded")?.state;
  expect(reminded(closedOn("2027-03-14"))).toBeUndefined();
  expect(reminded(closedOn("2027-04-01"))).toBe("done");
});

test("The runbook's page has the same steps, each person's command once", () => {
  for (const kind of ["ordinary", "pilot"] as const) {
    const steps = parts.flatMap((part) => runbook(part, kind));
    const own = kind === "ordinary" ? { ...whole } : { ...whole, kind };
    const { release: _, ...unreleased } = own;
    expect(steps.map(({ id }) => id)).toEqual(checklist(unreleased).map(({ id }) => id));
    for (const { commands = [], isMeeting } of steps)
      if (!isMeeting) expect(new Set(commands.map(({ line }) => line)).size).toBe(commands.length);
  }
});

test("A coordinator types at most eleven lines in a round and an issuer two; each trustee four, and the one who publishes five", () => {
  const most = { issuer: 2, witness: 6, fewest: 4, most: 5 };
  expect(typedByRole("pilot")).toEqual({ ...most, coordinator: 10 });
  expect(typedByRole("ordinary")).toEqual({ ...most, coordinator: 11 });
});

test("A log that witnesses cosign says who they are and how many are needed; one without them says nothing of it", () => {
  const logged: RoundFacts = { ...whole, logged: { ...whole.logged, closed: "none" } };
  const textOf = (facts: RoundFacts) => checklist(facts).flatMap(({ id, sv, en }) => (id === "closed-logged" ? [sv, en] : []));
  const trust = { ...whole.trust, witnesses: { names: ["vittne-a", "vittne-b"], quorum: 1, log: "logg+1+x" } } as RoundFacts["trust"] &
    object;
  expect(textOf({ ...logged, trust })).toEqual([
    expect.stringMatching(/Vittnen: vittne-a, vittne-b[.] Minst 1 av dem/),
    expect.stringMatching(/Witnesses: vittne-a, vittne-b[.] At least 1 of them/),
  ]);
  expect(linesOf({ ...logged, trust })?.slice(1)).toEqual([
    "vittne-a: npm run -s witness -- content/log --log-key logg+1+x --key keys/witness.identity --state keys/witness.state --out session/vittne-a.txt",
    "coordinator: npm run -s log -- cosign --file session/vittne-a.txt",
  ]);
  // What is logged already is not logged again.
  expect(linesOf({ ...logged, trust, logged: { ...whole.logged, closed: "appended" } })).toEqual(linesOf({ ...logged, trust })?.slice(1));
  expect(textOf(logged).join()).not.toMatch(/[Vv]ittne|[Ww]itness/);
});
