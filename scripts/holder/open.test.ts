import { expect, test } from "vitest";
import { fromBase64url, toBase64url } from "../envelope/base64url.ts";
import { hpkeOpen } from "../envelope/sealing/hpke.ts";
import { boxOf, contextOf, places } from "../envelope/sealing/layout.ts";
import { startSession } from "../release/session.ts";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { openBox } from "../testing/envelope/open-box.ts";
import { closedRound, inventClosedRound } from "../testing/release/closed-round.ts";
import { itemKinds, itemsDigest, itemsOf } from "./items.ts";
import { openForSession, placeOf } from "./open.ts";
import { readClosedRound } from "./read-round.ts";
import { isSessionCode, parseSession } from "./read-session.ts";
import { partRecordLength, partsContext, partsInfo, type Session, sessionCode } from "./session.ts";

const closed = await inventClosedRound();
const round = passed(await readClosedRound(closed.place, closedRound, true));
const counting = passed(await startSession(closed.place, new Map([[closedRound, itemKinds]])));

const open = (changes: Partial<Parameters<typeof openForSession>[0]> = {}) =>
  openForSession({ place: closed.place, round, session: counting.session, secret: closed.secrets[2], ...changes });
const changed = (change: (round: Session["rounds"][number]) => Partial<Session["rounds"][number]>): Session => ({
  ...counting.session,
  rounds: counting.session.rounds.map((one) => ({ ...one, ...change(one) })),
});

test("A holder hands over a part for each item, in the session's order, that the session's secret alone opens", async () => {
  const reported: number[] = [];
  const { name, items, sealed } = passed(await open({ progress: (done) => reported.push(done) }));
  expect({ name, items, last: reported.at(-1) }).toEqual({ name: "second", items: 6, last: 6 });
  const answer = counting.rounds.get(closedRound)?.answers.get(2) as Uint8Array;
  const aad = Buffer.from(partsContext(counting.session, { round: closedRound, place: 2, answer }));
  const records = hpkeOpen({ box: sealed, secret: counting.secret, info: partsInfo, aad });
  expect(records).toHaveLength(6 * partRecordLength);
  expect(Array.from({ length: 6 }, (_, at) => records?.[at * partRecordLength])).toEqual([1, 1, 1, 1, 1, 1]);
  for (const place of places) expect(hpkeOpen({ box: sealed, secret: closed.secrets[place], info: partsInfo, aad })).toBeNull();
  for (const other of [1, 3] as const) {
    const context = Buffer.from(partsContext(counting.session, { round: closedRound, place: other, answer }));
    expect(hpkeOpen({ box: sealed, secret: counting.secret, info: partsInfo, aad: context })).toBeNull();
  }
  const path = closed.envelopes.map(({ digest }) => digest).toSorted();
  const first = closed.envelopes.find(({ digest }) => digest === path[0])?.envelope as { readonly ct: string; readonly sub: string };
  const context = contextOf({ use: "envelope", round: closedRound, kid: closed.charter.kid, subject: first.sub });
  const part = openBox(boxOf(fromBase64url(first.ct) as Uint8Array, 2), 2, closed.secrets[2], context);
  // The registry comes first, then the envelopes in order of path.
  expect(records?.subarray(partRecordLength + 1, 2 * partRecordLength)).toEqual(part);
});

test("Parts made twice are other bytes: nothing of a holder's is kept to be used again", async () => {
  expect(passed(await open()).sealed).not.toEqual(passed(await open()).sealed);
});

test("A session that asks for another list, another round or other kinds than this machine has is refused", async () => {
  expect(codesOf(await open({ session: changed(() => ({ items: "0".repeat(64) })) }))).toEqual(["holder-other-list"]);
  expect(codesOf(await open({ session: changed(() => ({ kinds: ["envelopes"] })) }))).toEqual(["holder-other-list"]);
  expect(codesOf(await open({ session: changed(() => ({ round: "ovning-2" })) }))).toEqual(["holder-session-round"]);
  const [first, ...others] = closed.envelopes;
  expect(others.length).toBeGreaterThan(0);
  const fewer = itemsDigest();
  const source = { place: closed.place, round: closedRound, kid: closed.charter.kid, registry: round.version.registry };
  for await (const item of itemsOf(source, itemKinds)) if (item.id !== first?.digest) fewer.add(item);
  expect(codesOf(await open({ session: changed(() => ({ items: fewer.digest() })) }))).toEqual(["holder-other-list"]);
});

test("Another person's key, and a session without a public key, are refused", async () => {
  expect(codesOf(await open({ secret: crypto.getRandomValues(new Uint8Array(32)) }))).toEqual(["holder-key-other"]);
  expect(placeOf(round.charter, closed.secrets[3])).toEqual({ name: "third", place: 3 });
  for (const recipient of ["", "A".repeat(43), "å"]) {
    expect(codesOf(await open({ session: { ...counting.session, recipient } }))).toEqual(["holder-session-form"]);
  }
});

test("A challenge for somebody else, of another session or that is none is not answered", async () => {
  const challenges = counting.session.rounds[0]?.challenges as readonly string[];
  const other = passed(await startSession(closed.place, new Map([[closedRound, itemKinds]]))).session.rounds[0]
    ?.challenges as readonly string[];
  const [envelope] = closed.envelopes;
  const ofEnvelope = toBase64url(boxOf(fromBase64url(envelope?.envelope.ct as string) as Uint8Array, 2));
  for (const wrong of [challenges[0], other[1], ofEnvelope, "", "å"]) {
    const session = changed(() => ({ challenges: challenges.with(1, wrong as string) }));
    expect(codesOf(await open({ session }))).toEqual(["holder-session-form"]);
  }
});

test("The code shows every change to a session, and a text that is no session is none", () => {
  const { session } = counting;
  expect(sessionCode(session)).toMatch(/^([0-9a-f]{4} ){5}[0-9a-f]{4}$/);
  const others = [
    { ...session, recipient: `${session.recipient.startsWith("A") ? "B" : "A"}${session.recipient.slice(1)}` },
    changed(() => ({ items: "0".repeat(64) })),
    changed(() => ({ kinds: ["envelopes"] })),
    changed(() => ({ round: "ovning-2" })),
    changed(({ challenges }) => ({ challenges: challenges.toReversed() })),
    { ...session, rounds: [...session.rounds, ...session.rounds] },
  ];
  expect(new Set([session, ...others].map(sessionCode)).size).toBe(7);
  const code = sessionCode(session);
  for (const typed of [code, code.replaceAll(" ", ""), ` ${code.toUpperCase()}\n`]) expect(isSessionCode(session, typed)).toBe(true);
  for (const typed of ["", code.slice(1), `${code}0`, sessionCode(others[0] as Session)]) expect(isSessionCode(session, typed)).toBe(false);
  expect(parseSession(JSON.stringify(session))).toEqual(session);
  expect(parseSession(JSON.stringify({ ...session, more: 1 }))).toEqual(session);
  const wrong: readonly unknown[] = [
    null,
    [],
    {},
    { ...session, schema: "infosaktrappan-session/1" },
    { ...session, recipient: 1 },
    { ...session, rounds: [] },
    { ...session, rounds: [null] },
    { ...session, rounds: [{ ...session.rounds[0], kinds: ["everything"] }] },
    { ...session, rounds: [{ ...session.rounds[0], kinds: [] }] },
    { ...session, rounds: [{ ...session.rounds[0], challenges: [] }] },
    { ...session, rounds: [{ ...session.rounds[0], challenges: ["", "", 1] }] },
    { ...session, rounds: [{ ...session.rounds[0], round: "../x" }] },
  ];
  for (const one of wrong) expect(parseSession(JSON.stringify(one)), JSON.stringify(one)).toBeNull();
  expect(parseSession("{")).toBeNull();
});
