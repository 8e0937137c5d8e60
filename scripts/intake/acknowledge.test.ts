import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import { type InventedStore, inventedDay, inventStore } from "../testing/forge/invented-store.ts";
import { codesIn, inventIntake, outboxFolder, slowDisk } from "../testing/intake/test-intake.ts";
import { trust } from "../testing/trust/trustees.ts";
import { openOutbox } from "./outbox.ts";
import { maxQueueLength } from "./server.ts";

const { verifyRound } = trust;

let store: InventedStore;
beforeEach(async () => {
  store = await inventStore();
});

test("what is refused never waits in the line: while the first envelope is being stored, everything else is answered", async () => {
  const { disk, reached, release } = slowDisk();
  const { post } = await inventIntake(store, verifyRound, { disk });
  const first = post((await store.sealOne()).bytes);
  await reached;
  const { bytes } = await store.sealOne(1);
  const text = Buffer.from(bytes).toString();
  const stranger = text.replace(/"sub":"[^"]*"/, `"sub":"${"A".repeat(43)}"`);
  const refused: readonly [string, string, number][] = [
    ["{}", "ovning-1", 422],
    ["{}", "invented", 422],
    ["hej", "ovning-1", 400],
    [text, "invented", 404],
    [text.replace(/"sig":".{4}/, '"sig":"AAAA'), "ovning-1", 422],
    [stranger, "ovning-1", 422],
  ];
  for (const [body, round, status] of refused) {
    const answers = await Promise.all(Array.from({ length: maxQueueLength + 50 }, () => post(body, round)));
    expect(new Set(answers.map((one) => one.status))).toEqual(new Set([status]));
  }
  release();
  expect([(await first).status, (await post(bytes)).status]).toEqual([202, 202]);
});

test("a close by another process is seen at the next envelope, and what has a receipt keeps it", async () => {
  const { post, outbox } = await inventIntake(store, verifyRound);
  const { bytes } = await store.sealOne();
  const receipt = await (await post(bytes)).text();
  await (await openOutbox(outboxFolder(store))).closeRound("ovning-1");
  const late = await post((await store.sealOne(1)).bytes);
  expect([late.status, await codesIn(late)]).toEqual([409, ["round-closed"]]);
  const again = await post(bytes);
  expect([again.status, await again.text()]).toEqual([200, receipt]);
  expect(outbox.receipts("ovning-1")).toHaveLength(1);
});

test("an envelope that waits in the line when the round is closed gets no receipt", async () => {
  const { disk, reached, release } = slowDisk();
  const { post, outbox } = await inventIntake(store, verifyRound, { disk });
  const first = post((await store.sealOne()).bytes);
  await reached;
  const second = post((await store.sealOne(1)).bytes);
  // Time for the second to take its place: a third goes through the same checks and is refused by the last of them.
  const { bytes } = await store.sealOne(2);
  await post(
    Buffer.from(bytes)
      .toString()
      .replace(/"sig":".{4}/, '"sig":"AAAA'),
  );
  mkdirSync(join(outboxFolder(store), "shut", "ovning-1"), { recursive: true });
  release();
  expect([(await first).status, (await second).status]).toEqual([202, 409]);
  expect(outbox.receipts("ovning-1")).toHaveLength(1);
});

test("what may have changed in the line is checked again: a key that was revoked, a quota that was used up, the last day", async () => {
  let today = inventedDay;
  const { disk, reached, release } = slowDisk();
  const { post, outbox } = await inventIntake(store, verifyRound, { disk, setup: { today: () => today } });
  const ordinary = Array.from({ length: 21 }, () => store.sealOne());
  const twentyOne = (await Promise.all(ordinary)).map(({ bytes }) => post(bytes));
  const revoked = post((await store.sealOne(1)).bytes);
  await reached;
  await store.publish({}, [store.round.keys[1]?.sub as string]);
  release();
  const statuses = (await Promise.all(twentyOne)).map((one) => one.status).toSorted();
  expect(statuses).toEqual([...Array.from({ length: 20 }, () => 202), 429]);
  expect([(await revoked).status, await codesIn(await revoked)]).toEqual([422, ["envelope-revoked-key"]]);
  today = "2999-01-01";
  expect((await post((await store.sealOne(2)).bytes)).status).toBe(409);
  expect(outbox.receipts("ovning-1")).toHaveLength(20);
});
