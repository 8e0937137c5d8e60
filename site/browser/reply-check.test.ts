import { expect, test } from "vitest";
import { toBase64url } from "../../scripts/envelope/base64url.ts";
import { deriveReplyKey, type InvitationCode, makeCode, submissionKeys } from "../../scripts/envelope/invitation/invitation.ts";
import { makeReplies, type RepliedEnvelope } from "../../scripts/envelope/reply.ts";
import { sha256 } from "../../scripts/repository/digests.ts";
import { type ReleaseReplies, replyTo } from "./reply-check.ts";

const round = "ovning-1";
const counted = { organisation: "m-0114", state: "valid", codes: 1 } as const;
const digests = Array.from({ length: 25 }, (_, at) => sha256(`${at}`));
const digest = (at: number): string => digests[at] as string;
const [sender, silent, eager, stranger] = [makeCode(), makeCode(), makeCode(), makeCode()];
const sent = new Map<InvitationCode, readonly RepliedEnvelope[]>([
  [
    sender,
    [
      { digest: digest(0), outcome: "replaced", isByOther: true },
      { digest: digest(1), outcome: "counted", isByOther: false },
    ],
  ],
  [silent, []],
  [eager, digests.slice(2).map((one) => ({ digest: one, outcome: "too-many", isByOther: false }))],
]);
let files: ReleaseReplies & { readonly replies: Uint8Array; readonly keys: string };
const slots = await Promise.all(
  [...sent].map(async ([code, envelopes]) => ({
    sub: (await submissionKeys(code, round)).sub,
    replyKey: await deriveReplyKey(code, round),
    ...counted,
    envelopes,
  })),
);
const replies = await makeReplies({ round, release: "r1", slots });
const of = { round, release: "r1", replies: sha256(replies) };
files = { replies, keys: `${slots.map(({ sub }) => sub).join("\n")}\n` };
const ask = (code: InvitationCode, envelope?: string, changes: Partial<Parameters<typeof replyTo>[0]> = {}) =>
  replyTo({ code, of, files, ...(envelope === undefined ? {} : { envelope }), ...changes });

test("a code alone tells as whom it was counted, how many envelopes were sent and what became of each", async () => {
  expect(await ask(sender)).toEqual({
    ...{ kind: "reply", ...counted, count: 2 },
    envelopes: [
      { digest: digest(0).slice(0, 16), outcome: "replaced", isByOther: true },
      { digest: digest(1).slice(0, 16), outcome: "counted", isByOther: false },
    ],
  });
  expect(await ask(silent)).toEqual({ kind: "reply", ...counted, count: 0, envelopes: [] });
});

test("with a receipt it tells whether that envelope is among them: somebody else's, or one that was lost, is not", async () => {
  expect(await ask(sender, digest(0))).toMatchObject({ hasReceipt: true });
  expect(await ask(sender, digest(5))).toMatchObject({ hasReceipt: false });
  expect(await ask(silent, digest(0))).toMatchObject({ count: 0, hasReceipt: false });
});

test("of more than twenty it says nothing about one that is not listed, since it cannot know", async () => {
  expect(await ask(eager, digest(24))).toMatchObject({ count: 23, hasReceipt: true });
  expect(await ask(eager, digest(3))).not.toHaveProperty("hasReceipt");
  expect(await ask(eager, digest(0))).not.toHaveProperty("hasReceipt");
});

test("a code of another round has no reply", async () => {
  expect(await ask(stranger)).toEqual({ kind: "other-round" });
  expect(await ask(sender, undefined, { of: { ...of, round: "ovning-2" } })).toEqual({ kind: "other-round" });
});

test("replies that the manifest does not sign, a missing file and another list of keys are not read", async () => {
  const changed = files.replies.map((byte, at) => (at === 50 ? byte ^ 1 : byte));
  const tried: readonly Partial<Parameters<typeof replyTo>[0]>[] = [
    { files: { ...files, replies: changed } },
    { files: { ...files, replies: undefined } },
    { files: { ...files, keys: undefined } },
    { of: { ...of, replies: "0".repeat(64) } },
    // Signed, but of another length than the roster, or for another release.
    { files: { ...files, keys: `${files.keys}${toBase64url(new Uint8Array(32))}\n` } },
    { of: { ...of, release: "r2" } },
  ];
  for (const changes of tried) expect(await ask(sender, undefined, changes)).toEqual({ kind: "unavailable" });
  // A slot that was changed, and signed as it is, is read by nobody whose slot it is; the others' stay.
  const signed = { files: { ...files, replies: changed }, of: { ...of, replies: sha256(changed) } };
  const found = await Promise.all([...sent.keys()].map((code) => ask(code, undefined, signed)));
  expect(found.map(({ kind }) => kind).sort()).toEqual(["reply", "reply", "unavailable"]);
});

test("a slot that was moved to another key's place is not taken for that key's reply", async () => {
  const [size, moved] = [files.replies.length / 3, files.replies.slice()];
  moved.set(files.replies.subarray(0, size), size);
  moved.set(files.replies.subarray(size, 2 * size), 0);
  const signed = { files: { ...files, replies: moved }, of: { ...of, replies: sha256(moved) } };
  const found = await Promise.all([...sent.keys()].map((code) => ask(code, undefined, signed)));
  expect(found.map(({ kind }) => kind).sort()).toEqual(["reply", "unavailable", "unavailable"]);
});
