import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canonicalize } from "../core/canonical.ts";
import { fromBase64url, toBase64url } from "../envelope/base64url.ts";
import { digestOf, utf8 } from "../envelope/digest.ts";
import { hpkeSeal } from "../envelope/sealing/hpke.ts";
import { type Place as HolderPlace, places } from "../envelope/sealing/layout.ts";
import { envelopeMessage } from "../envelope/signed-text.ts";
import { envelopePath } from "../envelope/verify.ts";
import { itemKinds } from "../holder/items.ts";
import { partRecordLength, partsContext, partsInfo } from "../holder/session.ts";
import { codesOf, pairs, passed } from "../testing/envelope/invented-round.ts";
import { longTest } from "../testing/long-test.ts";
import {
  closedRound,
  type InventedClosed,
  type InventedMember,
  inventClosedRound,
  partsFrom,
  sessionOf,
} from "../testing/release/closed-round.ts";
import { cases } from "../testing/test-profile.ts";
import { nextVersion } from "../testing/trust/trustees.ts";
import { canonicalDigest } from "../trust/chain.ts";
import { gather } from "./opening/gather.ts";
import { acceptParts, type CountingSession, missingHolders, partsOf, presentHolders, startSession } from "./session.ts";

const closed = await inventClosedRound();

const start = async (of = closed): Promise<CountingSession> => passed(await startSession(of.place, new Map([[closedRound, itemKinds]])));
const count = (session: CountingSession, of = closed) =>
  gather({ place: of.place, round: closedRound, session, progress: () => undefined });

/** What a holder who runs other code seals to the session. */
function lie(session: CountingSession, at: HolderPlace, change: (records: Uint8Array) => Uint8Array, honest: Uint8Array): Uint8Array {
  const answer = session.rounds.get(closedRound)?.answers.get(at) as Uint8Array;
  const aad = Buffer.from(partsContext(session.session, { round: closedRound, place: at, answer }));
  return hpkeSeal({
    to: fromBase64url(session.session.recipient) as Uint8Array,
    plaintext: change(honest.slice()),
    info: partsInfo,
    aad,
  }) as Uint8Array;
}
/** The records that an honest holder handed over. */
async function recordsOf(session: CountingSession, at: HolderPlace, of = closed): Promise<Uint8Array> {
  const own = await start(of);
  const rounds = new Map(
    [...own.rounds].map(([round, one]) => [round, { ...one, answers: session.rounds.get(round)?.answers ?? new Map() }]),
  );
  const same = { ...own, rounds, session: session.session, secret: session.secret };
  passed(acceptParts(same, closedRound, await partsFrom(of, session, at)));
  return own.rounds.get(closedRound)?.records.get(at) as Uint8Array;
}

longTest("Two holders suffice: every pair, and all three, count the same", async () => {
  const results = await Promise.all([...pairs, places].map(async (from) => passed(await count(await sessionOf(closed, from)))));
  const [first] = results;
  expect(first?.counts).toEqual({ envelopes: 5, valid: 2, declined: 1, withdrawn: 1, superseded: 1, setAside: {} });
  for (const one of results) expect(one).toEqual(first);
});

test("One holder alone opens nothing, whichever it is and however often the parts are handed over", async () => {
  for (const at of places) {
    const session = await sessionOf(closed, [at, at]);
    expect(presentHolders(session, closedRound)).toEqual([closed.charter.holders[at - 1]?.name]);
    expect(missingHolders(session)).toMatchObject([{ code: "count-holders", values: { round: closedRound, count: 1 } }]);
    expect(codesOf(await count(session))).toEqual(["count-holders"]);
  }
  expect(codesOf(await count(await start()))).toEqual(["count-holders"]);
});

test("A session's secret is new each time, and is in nothing that is written", async () => {
  const [one, other] = [await start(), await start()];
  expect(one.secret).not.toEqual(other.secret);
  const asked = ({ session }: CountingSession) => session.rounds.map(({ challenges: _, ...rest }) => rest);
  expect(asked(one)).toEqual(asked(other));
  for (const form of ["hex", "base64", "base64url"] as const)
    expect(JSON.stringify(one.session)).not.toContain(Buffer.from(one.secret).toString(form));
});

test("Parts for another session, round or list, and junk, are refused and leave nothing behind", async () => {
  const session = await start();
  const [elsewhere, honest] = [await start(), await partsFrom(closed, session, 1)];
  const all = await recordsOf(session, 1);
  const refusals: readonly (readonly [string, Uint8Array])[] = [
    ["for another session", await partsFrom(closed, elsewhere, 1)],
    ["junk", crypto.getRandomValues(new Uint8Array(honest.length))],
    ["nothing", new Uint8Array()],
    ["cut short", honest.subarray(0, -1)],
    ["changed in a bit", honest.map((byte, at) => (at === 1200 ? byte ^ 1 : byte))],
    ["a record too few", lie(session, 1, (records) => records.subarray(partRecordLength), all)],
    ["a record too many", lie(session, 1, (records) => Buffer.concat([records, new Uint8Array(partRecordLength)]), all)],
  ];
  for (const [name, sealed] of refusals) expect(codesOf(acceptParts(session, closedRound, sealed)), name).toEqual(["count-parts"]);
  expect(codesOf(acceptParts(session, "ovning-2", honest))).toEqual(["count-parts"]);
  expect(presentHolders(session, closedRound)).toEqual([]);
  expect(passed(acceptParts(session, closedRound, honest))).toBe("first");
});

test("Nobody hands over parts in another's name: neither a stranger with the session nor another holder puts a holder's own out of use", async () => {
  const session = await start();
  const records = await recordsOf(session, 1);
  const second = await partsFrom(closed, session, 2);
  const own = session.rounds.get(closedRound)?.answers;
  for (const answer of [new Uint8Array(), new Uint8Array(32), own?.get(1) as Uint8Array, own?.get(3) as Uint8Array]) {
    const aad = Buffer.from(partsContext(session.session, { round: closedRound, place: 2, answer }));
    const forged = hpkeSeal({
      to: fromBase64url(session.session.recipient) as Uint8Array,
      plaintext: records,
      info: partsInfo,
      aad,
    }) as Uint8Array;
    expect(codesOf(acceptParts(session, closedRound, forged))).toEqual(["count-parts"]);
  }
  passed(acceptParts(session, closedRound, second));
  expect(presentHolders(session, closedRound)).toEqual(["second"]);
  // The answers are in nothing that is written.
  for (const [, answer] of own ?? []) expect(JSON.stringify(session.session)).not.toContain(toBase64url(answer));
});

test("Parts are of one item each, null where a holder's box does not open, and none of what was not asked for", async () => {
  const session = await sessionOf(closed, [1, 3]);
  const [envelope] = closed.envelopes;
  const parts = partsOf(session, closedRound, envelope?.digest as string);
  expect([...parts].map(([at, part]) => `${at} ${part?.length}`)).toEqual(["1 64", "3 64"]);
  expect(partsOf(session, closedRound, "0".repeat(64)).size).toBe(0);
  expect(partsOf(session, "ovning-2", envelope?.digest as string).size).toBe(0);
});

test("A holder who lies only makes the third be asked for, is named then, and changes nothing", async () => {
  const expected = passed(await count(await sessionOf(closed, [1, 2])));
  const junk = (records: Uint8Array): Uint8Array => {
    for (let at = 0; at < records.length; at += partRecordLength) records.fill(7, at + 1, at + partRecordLength);
    return records;
  };
  const only = (record: number) => (records: Uint8Array) => records.fill(9, record * partRecordLength + 1, (record + 1) * partRecordLength);
  const none = (records: Uint8Array): Uint8Array => records.fill(0);
  // All of it, the registry alone, the last envelope alone, and as if no box had opened.
  for (const change of cases({ part: [junk, only(0)], whole: [junk, only(0), only(5), none] })) {
    for (const liar of cases({ part: [1, 3] as const, whole: places })) {
      const honest = places.filter((at) => at !== liar);
      const session = await start();
      passed(acceptParts(session, closedRound, lie(session, liar, change, await recordsOf(session, liar))));
      passed(acceptParts(session, closedRound, await partsFrom(closed, session, honest[0] as HolderPlace)));
      const asked = await count(session);
      expect(asked.diagnostics).toMatchObject([
        { code: "count-third-holder", values: { name: closed.charter.holders[(honest[1] as number) - 1]?.name } },
      ]);
      passed(acceptParts(session, closedRound, await partsFrom(closed, session, honest[1] as HolderPlace)));
      const done = passed(await count(session));
      expect(done).toEqual({ ...expected, wrongHolders: [closed.charter.holders[liar - 1]?.name] });
    }
  }
});

/** An envelope that was not sealed as it should be, signed by an invited member. */
async function withHostile(): Promise<InventedClosed> {
  return inventClosedRound({
    extra: async ({ kid }, members) => {
      const [member] = members.slice(-1) as [InventedMember];
      const sealed = crypto.getRandomValues(new Uint8Array(11_808));
      const head = { kid, round: closedRound, sub: member.keys.sub };
      const sig = toBase64url(await member.keys.sign(await envelopeMessage(head, sealed)));
      const bytes = utf8(canonicalize({ ct: toBase64url(sealed), ...head, schema: "infosaktrappan-envelope/2", sig }));
      return [
        [envelopePath(closedRound, await digestOf(bytes)), bytes],
        [join("submissions", closedRound, "ab", `${"ab".repeat(32)}.json`), utf8("x".repeat(70_000))],
      ];
    },
  });
}

test("A sender's envelope that nobody opens makes the third be asked for, is set aside with one code by all, and names no holder", async () => {
  const hostile = await withHostile();
  const setAside = { "open-not-as-sealed": 1, "gate-too-large": 1 };
  for (const pair of pairs) expect(codesOf(await count(await sessionOf(hostile, pair), hostile))).toEqual(["count-third-holder"]);
  const done = passed(await count(await sessionOf(hostile, places), hostile));
  expect(done.counts).toMatchObject({ valid: 2, setAside });
  expect(done.wrongHolders).toEqual([]);
  // If the third key is lost, the same by the two that are left.
  const [first, last] = hostile.versions as [InventedClosed["versions"][number], InventedClosed["versions"][number]];
  const lost = nextVersion(last, { lost: ["third"], acts: [{ act: "lose", decision: "2027-1", date: "2026-12-02" }] });
  expect(lost.previous).toBe(canonicalDigest(last));
  await hostile.publish([first, last, lost]);
  const two = passed(await count(await sessionOf(hostile, [1, 2]), hostile));
  expect(two.counts).toEqual(done.counts);
  expect(two.replies).toEqual(done.replies);
  rmSync(hostile.place.root, { recursive: true, force: true });
});
