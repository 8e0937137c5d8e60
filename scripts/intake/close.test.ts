import { beforeEach, expect, test } from "vitest";
import { hasShape } from "../core/shape.ts";
import { acknowledgedFaults } from "../envelope/acknowledged.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "../envelope/node-signing.ts";
import { nodeVerifiers } from "../envelope/node-verifiers.ts";
import { Acknowledged } from "../envelope/round-document.ts";
import { acceptProposal } from "../forge/accept.ts";
import { readBlobs } from "../forge/git/objects.ts";
import { passed } from "../testing/envelope/invented-round.ts";
import { type InventedStore, inventStore } from "../testing/forge/invented-store.ts";
import { inventIntake, outboxFolder } from "../testing/intake/test-intake.ts";
import { trust } from "../testing/trust/trustees.ts";
import { closeIntake } from "./close.ts";
import { deliver } from "./deliver.ts";
import { openOutbox } from "./outbox.ts";

const { verifyRound } = trust;
const over = "2026-12-01";

let store: InventedStore;
beforeEach(async () => {
  store = await inventStore();
});

async function request(today = over) {
  const receiptSigner = store.round.signReceipt;
  return { forge: store.forge, outbox: await openOutbox(outboxFolder(store)), verifyRound, today, round: "ovning-1", receiptSigner };
}
const codes = (result: Awaited<ReturnType<typeof closeIntake>>): readonly string[] => result.diagnostics.map((one) => one.code);

test("on closing, the hashes of all acknowledged envelopes are proposed as one file, with the reason for each that was set aside", async () => {
  const [proposed, revoked] = [await store.sealOne(), await store.sealOne(1)];
  const { post } = await inventIntake(store, verifyRound);
  for (const { bytes } of [proposed, revoked]) await post(bytes);
  expect(codes(await closeIntake(await request("2026-10-05")))).toEqual(["intake-not-over"]);
  expect(codes(await closeIntake(await request()))).toEqual(["intake-not-empty"]);
  await store.publish({}, [store.round.keys[1]?.sub as string]);
  const { delivered } = await deliver(await request());
  expect(codes(await closeIntake(await request()))).toEqual(["intake-not-empty"]);
  passed(await acceptProposal({ forge: store.forge, proposal: delivered[0]?.proposal as number, verifyRound, now: 1_790_500_000 }));
  const closed = passed(await closeIntake(await request()));
  const [text] = await readBlobs(store.git, [`${closed.head}:content/rounds/ovning-1/acknowledged.json`]);
  const file = JSON.parse(Buffer.from(text ?? "").toString()) as Acknowledged;
  expect(hasShape(Acknowledged, file)).toBe(true);
  expect(file.envelopes).toEqual([proposed.digest, revoked.digest].toSorted());
  expect(file.excused).toEqual([{ envelope: revoked.digest, code: "envelope-revoked-key" }]);
  expect(passed(await closeIntake(await request())).number).toBe(closed.number);
  expect(await acknowledgedFaults({ acknowledged: file, round: store.round.document, signature: nodeVerifiers.signature })).toEqual([]);
});

test("a round is closed early only on request, and nothing is acknowledged after the list was made, not even after a restart", async () => {
  const early = { ...(await request("2026-10-05")), early: true };
  passed(await closeIntake(early));
  const later = await inventIntake(store, verifyRound);
  const answer = await later.post((await store.sealOne()).bytes);
  expect([answer.status, await answer.json()]).toEqual([409, { diagnostics: [{ code: "round-closed" }] }]);
  expect(later.outbox.receipts("ovning-1")).toEqual([]);
});

test("without the round's own receipt key nothing is proposed, since nobody could verify the list", async () => {
  const other = signingKeyOf(generateSeed()) as SigningKey;
  for (const receiptSigner of [undefined, other.sign])
    expect(codes(await closeIntake({ ...(await request()), receiptSigner }))).toEqual(["intake-no-receipt-key"]);
});

test("a round that does not exist is reported as such", async () => {
  expect(codes(await closeIntake({ ...(await request()), round: "ovning-9" }))).toEqual(["round-missing"]);
});
