import { expect, test } from "vitest";
import { checklist } from "./checklist.ts";
import { runbook } from "./runbook/example.ts";
import type { RoundFacts } from "./runbook/round-facts.ts";
import { parts } from "./runbook/step.ts";

const stepIds = [
  ...["contact", "trust-list", "trust-signed", "trust-pinned"],
  ...["calendar", "dialogue", "draft", "decisions", "holder-keys", "invited", "signed", "opened-logged", "site"],
  ...["offered", "intake", "taken-in", "reminded", "intake-closed", "closed", "closed-signed", "closed-logged", "thanked"],
  ...["released", "countersigned", "released-logged", "pages"],
  ...["reported", "report", "archived", "next-released", "destroyed"],
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
  entry: { reminder: "2027-03-15" },
  kind: "ordinary",
  hasDraft: true,
  document,
  decided: true,
  holders: ["anna", "bo", "cia"],
  hasRoster: true,
  trusted: true,
  acknowledged: true,
  logged: { opened: true, site: true, closed: true, released: true, pages: true },
  release: { id: "r1", signers: ["anna", "bo"], hasTables: true },
  panelDone: false,
  reported: true,
  archived: true,
  nextReleased: true,
  destroyers: 3,
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

test("A completed round has no next step, and only the letters' dispatch leaves no trace", () => {
  expect(nextOf(whole)).toBeUndefined();
  const states = checklist(whole);
  expect(states.filter(({ state }) => state === "unseen").map(({ id }) => id)).toEqual(["offered", "thanked"]);
  expect(states.filter(({ state }) => state === "waiting")).toEqual([]);
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
    ["dialogue", { ...whole, gates: ["opening-consultation"] }],
    ["draft", { ...whole, hasDraft: false }],
    ["decisions", { ...whole, decided: false }],
    ["holder-keys", { ...whole, hasRoster: false, holders: ["anna"] }],
    ["invited", { ...whole, hasRoster: false }],
    ["signed", { ...whole, trusted: false }],
    ["signed", { ...whole, signing: waits }],
    ["opened-logged", { ...whole, logged: { ...whole.logged, opened: false } }],
    ["site", { ...whole, logged: { ...whole.logged, site: false } }],
    ["intake-closed", { ...whole, document: open, acknowledged: false }],
    ["closed", { ...whole, document: open }],
    ["closed-signed", { ...whole, document: open, signing: { ...waits, status: "closed" } }],
    ["closed-logged", { ...whole, logged: { ...whole.logged, closed: false } }],
    ["released", withoutRelease],
    ["countersigned", { ...whole, release: { id: "r1", signers: ["anna"], hasTables: true } }],
    ["released-logged", { ...whole, logged: { ...whole.logged, released: false } }],
    ["pages", { ...whole, logged: { ...whole.logged, pages: false } }],
    ["reported", { ...whole, reported: false }],
    ["archived", { ...whole, archived: false }],
    ["next-released", { ...whole, nextReleased: false }],
    ["destroyed", { ...whole, destroyers: 1 }],
  ];
  for (const [id, facts] of lacking) expect([id, nextOf(facts)?.id]).toEqual([id, id]);
  expect(nextOf({ ...whole, signing: waits })?.en).toContain("1 of 2 have signed.");
  expect(nextOf({ ...whole, gates: ["opening-consultation"] })?.sv).toContain("Kvar: ett besvarat samråd.");
  expect(nextOf({ ...whole, gates: ["unfinished-text"] })?.sv).toContain("Kvar: det som npm run validate säger.");
  expect(nextOf({ ...whole, contactMissing: ["contact.hours", "contact.standIn"] })?.en).toContain("Left: contact.hours, contact.standIn.");
});

test("A command is exact and names whose it is, and those who have done theirs are not asked again", () => {
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

test("A meeting is one person who counts and two who open; who has signed does not count again, and whose key is lost is not asked", () => {
  const release = { id: "r1", signers: ["anna"], hasTables: true };
  const lost = { ...document, lost: ["cia"] };
  expect(nextOf({ ...whole, release })).toMatchObject({ isMeeting: true, enough: 2 });
  expect(linesOf({ ...whole, release, document: lost })?.map((one) => one.replace(/ --round.*/, ""))).toEqual([
    "bo: npm run -s release --",
    "anna: npm run -s holder -- open",
    "bo: npm run -s holder -- open",
  ]);
});

test("Whoever joined after the round opened may count, but has no key that opens or is to be destroyed", () => {
  const trust = { ...whole.trust, trustees: ["anna", "cia", "dan"] } as RoundFacts["trust"] & object;
  const { release: _, ...uncounted } = { ...whole, trust, document: { ...document, lost: ["bo"] } };
  const own = (facts: RoundFacts) => linesOf(facts)?.map((one) => one.replace(/ --round.*/, ""));
  expect(own(uncounted)).toEqual(["anna: npm run -s release --", "cia: npm run -s holder -- open", "anna: npm run -s holder -- open"]);
  expect(
    own({
      ...whole,
      trust,
      document: { ...document, lost: ["bo"] },
      release: { id: "r1", signers: ["anna", "cia"], hasTables: true },
      destroyers: 0,
    }),
  ).toEqual(["anna: npm run -s keys -- destroy", "cia: npm run -s keys -- destroy"]);
});

test("While the round is open no step waits for anybody, and the first one says from which day it can be done", () => {
  const open = { ...document, status: "open" } as const;
  const { release: _, ...rest } = whole;
  const unlogged = { opened: true, site: true, closed: false, released: false, pages: false };
  const facts: RoundFacts = {
    ...rest,
    document: open,
    acknowledged: false,
    logged: unlogged,
    archived: false,
    destroyers: 0,
    today: "2027-03-31",
  };
  expect(nextOf(facts)).toBeUndefined();
  const states = new Map(checklist(facts).map((one) => [one.id, one]));
  expect(states.get("intake-closed")).toMatchObject({ state: "waiting", from: "2027-04-01" });
  expect(["intake", "taken-in", "reminded"].map((id) => states.get(id)?.state)).toEqual(["unseen", "unseen", "unseen"]);
  expect(nextOf({ ...facts, today: "2027-04-01" })?.id).toBe("intake-closed");
});

test("A pilot waits for the panel instead of a report and a next round, and a round without tables for nothing", () => {
  const pilot: RoundFacts = { ...whole, kind: "pilot", release: { id: "r1", signers: ["anna", "bo"], hasTables: false } };
  const ids = checklist(pilot).map(({ id }) => id);
  const ofPilot = { reported: "panel", report: "report-again" } as Readonly<Record<string, string>>;
  expect(ids).toEqual(stepIds.flatMap((id) => (id === "next-released" ? [] : [ofPilot[id] ?? id])));
  expect(nextOf(pilot)?.id).toBe("panel");
  expect(nextOf({ ...pilot, panelDone: true })).toBeUndefined();
  const few = { ...whole, release: { id: "r1", signers: ["anna", "bo"], hasTables: false }, reported: false, nextReleased: false };
  expect(nextOf(few)).toBeUndefined();
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

/** Commands of a round that somebody has to know, whatever their options: `round sign`, `release`. */
function commandsOf(role: string, kind: "ordinary" | "pilot"): readonly string[] {
  const steps = parts.filter((part) => part !== "once").flatMap((part) => runbook(part, kind));
  const lines = steps.flatMap(({ commands = [] }) => commands.filter(({ who }) => who.role === role).map(({ line }) => line));
  const words = lines.map((line) => /^npm run (?:-s )?([a-z]+)(?: -- ([a-z]+))?/.exec(line)?.slice(1).filter(Boolean).join(" "));
  return [...new Set(words.filter((one) => one !== undefined))].sort();
}

test("A coordinator has at most ten commands and an issuer two; a trustee has four, and two more for counting and closing", () => {
  const own = ["accept", "build", "intake", "log batch", "log cosign", "log update", "new round", "round archive"];
  expect(commandsOf("coordinator", "pilot")).toEqual(own);
  expect(commandsOf("coordinator", "ordinary")).toEqual([...own.slice(0, 7), "report", "round archive"]);
  for (const kind of ["ordinary", "pilot"] as const) {
    expect(commandsOf("issuer", kind)).toEqual(["invite", "round letters"]);
    expect(commandsOf("trustee", kind)).toEqual(["holder key", "holder open", "keys destroy", "release", "round close", "round sign"]);
  }
});

test("A log that witnesses cosign says who they are and how many are needed; one without them says nothing of it", () => {
  const logged = { ...whole, logged: { ...whole.logged, closed: false } };
  const textOf = (facts: RoundFacts) => checklist(facts).flatMap(({ id, sv, en }) => (id === "closed-logged" ? [sv, en] : []));
  const trust = { ...whole.trust, witnesses: { names: ["vittne-a", "vittne-b"], quorum: 1, log: "logg+1+x" } } as RoundFacts["trust"] &
    object;
  expect(textOf({ ...logged, trust })).toEqual([
    expect.stringMatching(/Vittnen: vittne-a, vittne-b[.] Minst 1 av dem/),
    expect.stringMatching(/Witnesses: vittne-a, vittne-b[.] At least 1 of them/),
  ]);
  expect(linesOf({ ...logged, trust })?.slice(1)).toEqual([
    "vittne-a: npm run -s witness -- content/log --log-key logg+1+x --key keys/witness.identity --state keys/witness.state > keys/vittne-a.txt",
    "coordinator: npm run -s log -- cosign --file keys/vittne-a.txt",
  ]);
  expect(textOf(logged).join()).not.toMatch(/[Vv]ittne|[Ww]itness/);
});
