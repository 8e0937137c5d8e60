import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canonicalize } from "../../core/canonical.ts";
import { type Bytes, toBase64url } from "../../envelope/base64url.ts";
import { digestOf, utf8 } from "../../envelope/digest.ts";
import { responseText } from "../../envelope/inner-response.ts";
import { deriveReplyKey } from "../../envelope/invitation/invitation.ts";
import { pad } from "../../envelope/padding.ts";
import { type Reply, readReply } from "../../envelope/read-reply.ts";
import { makeReplies, type Outcome } from "../../envelope/reply.ts";
import { slotLength } from "../../envelope/reply-slot.ts";
import type { SealedEnvelope } from "../../envelope/seal.ts";
import { readHolders } from "../../envelope/sealing/holders.ts";
import { boxLength, contextOf, places } from "../../envelope/sealing/layout.ts";
import { sealToHolders } from "../../envelope/sealing/two-of-three.ts";
import { envelopeMessage } from "../../envelope/signed-text.ts";
import { envelopePath } from "../../envelope/verify.ts";
import { codesOf, inventResponse, passed } from "../../testing/envelope/invented-round.ts";
import { closedRound, type InventedClosed, type InventedMember, inventClosedRound, sessionOf } from "../../testing/release/closed-round.ts";
import { nextVersion, rosterFile } from "../../testing/trust/trustees.ts";
import { gather } from "./gather.ts";
import { repliesFor } from "./replies.ts";

/** Digests of what the fifth member sent with tools of its own, and what each is expected to be replied with. */
const odd: (readonly [digest: string, Outcome])[] = [];
const release = { round: closedRound, release: "r1" };

const closed = await inventClosedRound({ extra: oddEnvelopes });
const session = await sessionOf(closed, places);
const gathered = passed(await gather({ place: closed.place, round: closedRound, session, progress: () => undefined }));
const replies = await makeReplies({ ...release, slots: gathered.replies });

const replyTo = async ({ code, keys }: InventedMember, by = code): Promise<Reply | null> =>
  readReply({
    ...release,
    replies,
    subs: closed.members.map((one) => one.keys.sub),
    sub: keys.sub,
    replyKey: await deriveReplyKey(by, closedRound),
  });
const member = (at: number): InventedMember => closed.members[at] as InventedMember;
const sent = (by: number, ...all: readonly (readonly [at: number, Outcome])[]): Reply => ({
  ...{ count: all.length, organisation: member(by).organisation, state: "valid", codes: 1 },
  envelopes: all.map(([at, outcome]) => ({
    ...{ digest: (closed.envelopes[at] as SealedEnvelope).digest.slice(0, 16), outcome, isByOther: false },
  })),
});

async function oddEnvelopes(charter: InventedClosed["charter"], members: readonly InventedMember[]) {
  const { keys } = members[4] as InventedMember;
  const { kid, padding, edition, editionDigest } = charter;
  const context = contextOf({ use: "envelope", round: closedRound, kid, subject: keys.sub });
  const holders = passed(await readHolders(charter));
  const inner = { ...inventResponse({ edition, editionDigest } as Parameters<typeof inventResponse>[0]) };
  const sealed = (text: string) => sealToHolders({ plaintext: pad(text, padding) as Bytes, holders, context });
  const files: (readonly [string, Bytes])[] = [];
  const add = async (ciphertext: Uint8Array, outcome?: Outcome): Promise<void> => {
    const head = { kid, round: closedRound, sub: keys.sub };
    const isSigned = outcome !== undefined;
    const sig = toBase64url(isSigned ? await keys.sign(await envelopeMessage(head, ciphertext)) : new Uint8Array(64));
    const bytes = utf8(canonicalize({ ct: toBase64url(ciphertext), ...head, schema: "infosaktrappan-envelope/2", sig }));
    const digest = await digestOf(bytes);
    files.push([envelopePath(closedRound, digest), bytes]);
    if (outcome) odd.push([digest, outcome]);
  };
  const flip = (bytes: Uint8Array, at: number) => bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
  const honest = await sealed(responseText(inner));
  await add(flip(honest, 40), "not-as-sealed");
  await add(flip(honest, 3 * boxLength), "payload");
  await add(await sealed("not json"), "gate");
  await add(await sealed(canonicalize({ ...inner, extra: 1 } as never)), "shape");
  await add(await sealed(responseText({ ...inner, editionDigest: "0".repeat(64) })), "other-edition");
  await add(await sealed(responseText({ ...inner, issuedAt: 1 })), "replaced");
  // Questions that the edition does not have; it is the last, so the organisation has no answer.
  await add(await sealed(responseText({ ...inner, issuedAt: 1_790_000_050 })), "answers");
  await add(honest.map((byte) => byte ^ 3));
  files.push([join("submissions", closedRound, "ab", `${"ab".repeat(32)}.json`), utf8("{}")]);
  return files;
}

test("Each outcome reaches the key that sent the envelope: counted, replaced, declined, withdrawn", async () => {
  const [first, , ...others] = await Promise.all([0, 1, 2, 3].map((at) => replyTo(member(at))));
  expect(first?.count).toBe(2);
  expect(first?.envelopes.map(({ outcome }) => outcome).sort()).toEqual(["counted", "replaced"]);
  const inOrder = first?.envelopes.toSorted((a, b) => (a.outcome > b.outcome ? -1 : 1));
  expect(inOrder).toEqual(sent(0, [0, "replaced"], [1, "counted"]).envelopes);
  expect(await replyTo(member(1))).toEqual(sent(1, [2, "counted"]));
  expect(others).toEqual([sent(2, [3, "declined"]), sent(3, [4, "withdrawn"])]);
});

test("Each envelope that is set aside is in its sender's reply, with the reason; one with a bad signature is in nobody's", async () => {
  const reply = await replyTo(member(4));
  const expected = odd.map(([digest, outcome]) => ({ digest: digest.slice(0, 16), outcome, isByOther: false }));
  expect(reply?.count).toBe(7);
  expect(new Set(reply?.envelopes)).toEqual(new Set(expected));
  expect(gathered.counts).toMatchObject({
    envelopes: 14,
    setAside: { "envelope-signature": 1, "shape-missing": 1, "count-other-questions": 1 },
  });
  const all = await Promise.all(closed.members.map((one) => replyTo(one)));
  expect(all.reduce((sum, one) => sum + (one?.count ?? 0), 0)).toBe(5 + 7);
});

test("A reply opens to its own code alone, and there is one of one size for each key of the roster", async () => {
  expect(replies).toHaveLength(5 * slotLength);
  for (const [at, own] of closed.members.entries())
    for (const [other, { code }] of closed.members.entries()) if (at !== other) expect(await replyTo(own, code)).toBeNull();
});

test("The same count replies with the same bytes, and what stands in them is no level", async () => {
  const session = await sessionOf(closed, [3, 2, 1]);
  const again = passed(await gather({ place: closed.place, round: closedRound, session, progress: () => undefined }));
  expect(await makeReplies({ ...release, slots: again.replies })).toEqual(replies);
  expect(Object.keys(gathered.replies[0] ?? {}).sort()).toEqual(["codes", "envelopes", "organisation", "replyKey", "state", "sub"]);
});

test("The reply says when a key sent none, and of more than twenty how many there were and which did not count", () => {
  const registry = new Map([
    ["silent", { organisation: "m-0001", reply: toBase64url(new Uint8Array(32)) }],
    ["eager", { organisation: "m-0002", reply: toBase64url(new Uint8Array(32).fill(1)) }],
  ]);
  const opened = Array.from({ length: 22 }, (_, at) => ({
    path: `p${at}`,
    digest: `d${at}`,
    sub: "eager",
    addedAt: 1,
    position: at,
    response: { issuedAt: at },
  }));
  const beyond = opened.slice(20).map(({ path }) => ({ path, code: "resolve-too-many" as const }));
  const outcomes = [{ organisation: "m-0002", status: "withdrawn" as const, path: "p19" }];
  const slots = repliesFor({
    registry,
    revoked: [],
    opened: { opened: opened as unknown as Parameters<typeof repliesFor>[0]["opened"]["opened"], quarantined: [] },
    resolution: { outcomes, quarantined: beyond, superseded: 19 },
    counted: { quarantined: [] },
  });
  expect(slots[0]).toEqual({
    ...{ sub: "silent", replyKey: new Uint8Array(32), organisation: "m-0001", state: "valid", codes: 1, envelopes: [] },
  });
  expect(slots[1]?.envelopes.map(({ outcome }) => outcome)).toEqual([
    ...Array<Outcome>(19).fill("replaced"),
    "withdrawn",
    "too-many",
    "too-many",
  ]);
});

test("A revoked key gets a reply about its own envelopes, and no longer counts", async () => {
  const [first] = closed.versions as [InventedClosed["versions"][number]];
  const own = await inventClosedRound();
  const [opened, last] = own.versions as [InventedClosed["versions"][number], InventedClosed["versions"][number]];
  expect(first.version).toBe(opened.version);
  const part = rosterFile(closedRound, [], [own.members[1]?.keys.sub as string]);
  await own.put([{ path: `content/rounds/${closedRound}/${part.path}`, contents: part.text }]);
  const { acknowledged, closing } = last;
  await own.publish([
    opened,
    nextVersion(opened, {
      roster: [...opened.roster, part.digest],
      status: "closed",
      ...(acknowledged ? { acknowledged } : {}),
      ...(closing ? { closing } : {}),
    }),
  ]);
  const session = await sessionOf(own, [1, 2]);
  const done = await gather({ place: own.place, round: closedRound, session, progress: () => undefined });
  expect(codesOf(done)).toEqual([]);
  const slot = passed(done).replies.find(({ sub }) => sub === own.members[1]?.keys.sub);
  expect(slot?.envelopes).toEqual([{ digest: own.envelopes[2]?.digest, outcome: "revoked", isByOther: false }]);
  expect(slot?.state).toBe("revoked");
  expect(passed(done).counts).toMatchObject({ valid: 1, setAside: { "envelope-revoked-key": 1 } });
  rmSync(own.place.root, { recursive: true, force: true });
});

test("A replaced code is told so and of its own envelopes alone; the valid one of all that the organisation's codes sent", () => {
  const reply = toBase64url(new Uint8Array(32));
  const registry = new Map(["old", "new", "gone"].map((sub) => [sub, { organisation: sub === "gone" ? "m-0002" : "m-0001", reply }]));
  const sent = { path: "p", digest: "d", sub: "new", addedAt: 2, position: 2, response: { issuedAt: 2 } };
  const by = { sub: "old", digest: "e", addedAt: 1, position: 1 };
  const slots = repliesFor({
    registry,
    revoked: ["old", "gone"],
    opened: {
      opened: [sent] as unknown as Parameters<typeof repliesFor>[0]["opened"]["opened"],
      quarantined: [{ path: "q", code: "envelope-revoked-key", by }],
    },
    resolution: { outcomes: [{ organisation: "m-0001", status: "withdrawn", path: "p" }], quarantined: [], superseded: 0 },
    counted: { quarantined: [] },
  });
  expect(slots.map(({ sub, state, codes, envelopes }) => [sub, state, codes, envelopes.map((one) => [one.digest, one.isByOther])])).toEqual(
    [
      ["old", "replaced", 2, [["e", false]]],
      [
        "new",
        "valid",
        2,
        [
          ["e", true],
          ["d", false],
        ],
      ],
      ["gone", "revoked", 1, []],
    ],
  );
});
