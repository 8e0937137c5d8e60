import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { generateSeed, type SigningKey, signingKeyOf } from "../envelope/node-signing.ts";
import { nodeVerifiers } from "../envelope/node-verifiers.ts";
import { verifyReceipt } from "../envelope/receipt.ts";
import { passed } from "../testing/envelope/invented-round.ts";
import { addToMain, fileOf, type InventedStore, inventStore } from "../testing/forge/invented-store.ts";
import { codesIn, inventIntake, outboxFolder } from "../testing/intake/test-intake.ts";
import { trust } from "../testing/trust/trustees.ts";
import { type Disk, realDisk } from "./durable.ts";
import { formatLogEntry } from "./journal.ts";
import { openOutbox } from "./outbox.ts";
import { maxQueueLength } from "./server.ts";

const { verifyRound } = trust;

let store: InventedStore;
beforeEach(async () => {
  store = await inventStore();
});

function brokenDisk(step: keyof Disk, code: string, from = 0): Disk {
  let count = 0;
  const fail = (...args: readonly [never, never]): Promise<void> =>
    count++ < from
      ? (realDisk[step] as (...all: readonly [never, never]) => Promise<void>)(...args)
      : Promise.reject(Object.assign(new Error(code), { code }));
  return { ...realDisk, [step]: fail };
}

describe("a submitted envelope", () => {
  test("is answered with 202 and a valid receipt, and is in the outbox byte for byte", async () => {
    const { outbox, post } = await inventIntake(store, verifyRound);
    const { bytes, digest } = await store.sealOne();
    const response = await post(bytes);
    expect(response.status).toBe(202);
    expect(response.headers.get("set-cookie")).toBeNull();
    const receipt = new Uint8Array(await response.arrayBuffer());
    passed(await verifyReceipt({ bytes: receipt, round: store.round.document, envelope: digest, verifiers: nodeVerifiers }));
    expect(await outbox.waiting("ovning-1")).toEqual([digest]);
    expect(await outbox.read("ovning-1", digest)).toEqual(new Uint8Array(bytes));
  });

  test("is answered with 200 and the same receipt when repeated, even after a restart, on another day and after closing", async () => {
    const first = await inventIntake(store, verifyRound);
    const { bytes } = await store.sealOne();
    const receipt = await (await first.post(bytes)).text();
    const again = await first.post(bytes);
    expect([again.status, await again.text()]).toEqual([200, receipt]);
    await store.publish({ next: { status: "closed" } });
    const restarted = await inventIntake(store, verifyRound, { setup: { today: () => "2026-12-24" } });
    const late = await restarted.post(bytes);
    expect([late.status, await late.text()]).toEqual([200, receipt]);
    expect((await restarted.post((await store.sealOne(1)).bytes)).status).toBe(409);
  });

  test("that two connections send at once is stored once, with one receipt", async () => {
    const { outbox, post } = await inventIntake(store, verifyRound);
    const { bytes } = await store.sealOne();
    const both = await Promise.all([post(bytes), post(bytes)]);
    expect(both.map((one) => one.status).toSorted()).toEqual([200, 202]);
    expect(await both[0]?.text()).toBe(await both[1]?.text());
    expect(outbox.receipts("ovning-1")).toHaveLength(1);
  });
});

describe("what is refused", () => {
  test.each<[string, number, string, (bytes: Uint8Array) => [string | Uint8Array, string?, Record<string, string>?]]>([
    ["another media type", 415, "intake-media-type", (bytes) => [bytes, "ovning-1", { "content-type": "text/plain" }]],
    ["more than 64 KiB", 413, "gate-too-large", () => ["x".repeat(65_537)]],
    ["nothing", 400, "gate-empty", () => [""]],
    ["no JSON", 400, "gate-not-json", () => ["hej"]],
    ["an envelope with a line feed after it", 400, "gate-byte", (bytes) => [`${Buffer.from(bytes)}\n`]],
    ["another kind of document", 422, "shape-missing", () => ['{"schema":"infosaktrappan-response/1"}']],
    [
      "an envelope with another signature",
      422,
      "envelope-signature",
      (bytes) => [
        Buffer.from(bytes)
          .toString()
          .replace(/"sig":".{4}/, '"sig":"AAAA'),
      ],
    ],
    ["a round that does not exist", 404, "round-missing", (bytes) => [bytes, "ovning-9"]],
    ["a round whose name is a path", 404, "round-missing", (bytes) => [bytes, "..%2f..%2fetc"]],
  ])("%s gives %i", async (_, status, code, make) => {
    const { outbox, post } = await inventIntake(store, verifyRound);
    const response = await post(...make((await store.sealOne()).bytes));
    expect(response.status).toBe(status);
    expect(await codesIn(response)).toContain(code);
    expect(await outbox.rounds()).toEqual([]);
  });

  test("a body without a content length is cut off at the limit", async () => {
    const { app } = await inventIntake(store, verifyRound);
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (sink) => {
        given++;
        sink.enqueue(new Uint8Array(16_384));
      },
    });
    const init = { method: "POST", body: endless, duplex: "half", headers: { "content-type": "application/json" } } as RequestInit;
    expect((await app.request("/v1/rounds/ovning-1/envelopes", init)).status).toBe(413);
    expect(given).toBeLessThan(10);
  });

  test("a twenty-first envelope of one key gives 429, accepted ones included", async () => {
    const { post } = await inventIntake(store, verifyRound);
    const first = await store.sealOne();
    await addToMain(store.git, [fileOf(first)]);
    for (let count = 1; count < 20; count++) expect((await post((await store.sealOne()).bytes)).status).toBe(202);
    const beyond = await post((await store.sealOne()).bytes);
    expect([beyond.status, await codesIn(beyond)]).toEqual([429, ["envelope-quota"]]);
    expect((await post(first.bytes)).status).toBe(202);
    expect((await post((await store.sealOne(1)).bytes)).status).toBe(202);
  });

  test("another address or method gives 404 and a diagnostic", async () => {
    const { app } = await inventIntake(store, verifyRound);
    expect(await codesIn(await app.request("/v1/rounds/ovning-1/envelopes"))).toEqual(["intake-no-such-door"]);
  });
});

describe("what cannot be stored is never acknowledged", () => {
  /** Folder syncs when an outbox is opened. */
  const opening = 3;
  test.each<[keyof Disk, string, string, number?]>([
    ["write", "ENOSPC", "intake-disk-full"],
    ["write", "EDQUOT", "intake-disk-full"],
    ["write", "EIO", "intake-not-stored"],
    ["rename", "EIO", "intake-not-stored"],
    ["syncFolder", "EIO", "intake-not-stored", opening],
  ])("when %s fails with %s", async (step, code, expected, from) => {
    const disk = brokenDisk(step, code, from);
    const broken = await inventIntake(store, verifyRound).then(() => inventIntake(store, verifyRound, { disk }));
    const { bytes } = await store.sealOne();
    const response = await broken.post(bytes);
    expect([response.status, response.headers.get("retry-after"), await codesIn(response)]).toEqual([503, "300", [expected]]);
    expect(broken.outbox.receipts("ovning-1")).toEqual([]);
    const repaired = await inventIntake(store, verifyRound);
    expect((await repaired.post(bytes)).status).toBe(202);
  });

  test("if there is no room for the receipt the envelope does not count as waiting, and the next attempt gives the first receipt", async () => {
    const { post } = await inventIntake(store, verifyRound, { disk: brokenDisk("write", "ENOSPC", 1) });
    const { bytes, digest } = await store.sealOne();
    expect((await post(bytes)).status).toBe(503);
    const repaired = await inventIntake(store, verifyRound);
    expect(await repaired.outbox.waiting("ovning-1")).toEqual([]);
    expect((await repaired.post(bytes)).status).toBe(202);
    expect(await repaired.outbox.waiting("ovning-1")).toEqual([digest]);
  });

  test("if this intake has no receipt key, or one other than the round's", async () => {
    const { bytes } = await store.sealOne();
    const other = signingKeyOf(generateSeed()) as SigningKey;
    for (const signer of [undefined, other.sign]) {
      const { outbox, post } = await inventIntake(store, verifyRound, { setup: { receiptSigner: () => signer } });
      const response = await post(bytes);
      expect([response.status, await codesIn(response)]).toEqual([503, ["intake-receipt-key"]]);
      expect(await outbox.waiting("ovning-1")).toEqual([]);
    }
  });

  test("if the round's own files are invalid, and the sender does not see their faults", async () => {
    await store.publish({ first: { roster: ["0".repeat(64)] } });
    const { post } = await inventIntake(store, verifyRound);
    const response = await post((await store.sealOne()).bytes);
    expect([response.status, await codesIn(response)]).toEqual([503, ["intake-round-unavailable"]]);
  });
});

test("a crash between writing and renaming leaves no partial envelope, and what was stored before is still there", async () => {
  const { post } = await inventIntake(store, verifyRound);
  const { bytes, digest } = await store.sealOne();
  await post(bytes);
  // A process that dies cleans nothing up: the file with the temporary name remains.
  await realDisk.write(join(outboxFolder(store), "waiting", "ovning-1", `${"a".repeat(64)}.json.beef.unfinished`), new Uint8Array(10));
  const outbox = await openOutbox(outboxFolder(store));
  expect(await outbox.waiting("ovning-1")).toEqual([digest]);
  expect(readdirSync(join(outboxFolder(store), "waiting", "ovning-1"))).toEqual([`${digest}.json`]);
});

test("the log has statuses, codes and existing rounds, and nothing from bodies or keys", async () => {
  const { log, post } = await inventIntake(store, verifyRound);
  const { bytes, envelope } = await store.sealOne();
  await post(bytes);
  await post('{"answer":"IST1-0000"}');
  await post(bytes, "ist1-0000-in-the-address");
  expect(log.map(({ milliseconds: _, ...rest }) => rest)).toEqual([
    { event: "answered", status: 202, round: "ovning-1" },
    { event: "answered", status: 422, round: "ovning-1", codes: expect.arrayContaining(["shape-missing"]) },
    { event: "answered", status: 404, codes: ["round-missing"] },
  ]);
  const lines = log.map((one) => formatLogEntry(one, new Date())).join("\n");
  for (const secret of [envelope.sub, envelope.ct.slice(0, 20), "IST1", "ist1", 'answer":']) expect(lines).not.toContain(secret);
});

test("a queue of two hundred is full: further senders are asked to come back, and nobody in the queue is dropped", async () => {
  const { post, outbox } = await inventIntake(store, verifyRound);
  const { bytes } = await store.sealOne();
  const answers = await Promise.all(Array.from({ length: maxQueueLength + 3 }, () => post(bytes)));
  const count = (status: number): number => answers.filter((one) => one.status === status).length;
  expect([count(202), count(200), count(503)]).toEqual([1, maxQueueLength - 1, 3]);
  expect(answers.filter((one) => one.status === 503).map((one) => one.headers.get("retry-after"))).toEqual(["5", "5", "5"]);
  expect(outbox.receipts("ovning-1")).toHaveLength(1);
});
