import { beforeEach, expect, test } from "vitest";
import { generateSeed, type SigningKey, signingKeyOf } from "../envelope/node-signing.ts";
import type { Signer } from "../envelope/verifiers.ts";
import type { Forge } from "../forge/forge.ts";
import { addToMain, type InventedStore, inventedDay, inventStore, plain } from "../testing/forge/invented-store.ts";
import { inventIntake, outboxFolder } from "../testing/intake/test-intake.ts";
import { trust } from "../testing/trust/trustees.ts";
import { type Disk, realDisk } from "./durable.ts";
import { openOutbox } from "./outbox.ts";
import { codesNow, findMissing, type ReadinessSetup } from "./readiness.ts";
import { roundCache } from "./rounds.ts";

const { verifyRound } = trust;

let store: InventedStore;
beforeEach(async () => {
  store = await inventStore();
});

interface Changes extends Partial<Pick<ReadinessSetup, "receiptSigner" | "today">> {
  readonly forge?: Forge;
  readonly disk?: Disk;
}

async function setupOf({ disk, forge = store.forge, ...changes }: Changes = {}): Promise<ReadinessSetup> {
  const outbox = await openOutbox(outboxFolder(store));
  const probed = disk ? await openOutbox(outboxFolder(store), disk) : outbox;
  const rounds = roundCache({ forge, verifyRound, outbox });
  return { forge, rounds, outbox: probed, receiptSigner: () => store.round.signReceipt, today: () => inventedDay, ...changes };
}
const codesOf = async (changes?: Changes): Promise<readonly string[]> =>
  (await findMissing(await setupOf(changes))).map((one) => one.code).sort();
const failing = (code: string): Disk => ({ ...realDisk, write: () => Promise.reject(Object.assign(new Error(code), { code })) });
const other = signingKeyOf(generateSeed()) as SigningKey;

test("nothing is missing where a receipt could be given", async () => {
  expect(await codesOf()).toEqual([]);
});

test.each([
  ["no receipt key for an open round", () => undefined],
  ["the receipt key of another round", () => other.sign],
  ["a receipt key that cannot be used", () => () => Promise.reject(new Error("broken"))],
])("%s is reported, with the round's name", async (_, receiptSigner) => {
  expect(await findMissing(await setupOf({ receiptSigner }))).toMatchObject([
    { code: "intake-receipt-key", values: { round: "ovning-1" } },
  ]);
});

test("a round that is over needs no receipt key, and one that has yet to open does", async () => {
  const receiptSigner = () => undefined;
  expect(await codesOf({ receiptSigner, today: () => "2020-01-01" })).toEqual(["intake-receipt-key"]);
  expect(await codesOf({ receiptSigner, today: () => "2999-01-01" })).toEqual([]);
  await store.publish({ next: { status: "closed" } });
  expect(await codesOf({ receiptSigner })).toEqual([]);
});

test("a repository that cannot be reached is reported, and so is one without a main branch", async () => {
  expect(await codesOf({ forge: { ...store.forge, head: () => Promise.reject(new Error("gone")) } })).toEqual(["intake-store-unreachable"]);
  expect(await codesOf({ forge: { ...store.forge, head: async () => undefined } })).toEqual(["intake-no-store"]);
});

test.each([
  ["ENOSPC", "intake-outbox-full"],
  ["EDQUOT", "intake-outbox-full"],
  ["EACCES", "intake-outbox-folder"],
  ["EROFS", "intake-outbox-folder"],
])("an outbox that answers %s is reported as %s", async (code, expected) => {
  expect(await codesOf({ disk: failing(code) })).toEqual([expected]);
});

test("a round that does not match its signatures is reported, and one that is being prepared, or that was closed long ago, is not", async () => {
  await store.publish({ first: { roster: ["0".repeat(64)] } });
  expect(await findMissing(await setupOf())).toMatchObject([{ code: "intake-round-unreadable", values: { round: "ovning-1" } }]);
  await store.publish();
  const three = '{"a":"x","b":"x","c":"x"}';
  const files = {
    "drafted/draft.yaml": "round: drafted",
    "prepared/charter.json": "{}",
    "prepared/versions/0001.signatures.json": "{}",
    "old/charter.json": '{"schema":"infosaktrappan-charter/0"}',
    "old/versions/0001.signatures.json": three,
    "old/versions/0002.json": '{"status":"closed"}',
  };
  const put = Object.entries(files).map(([path, text]) => plain(`content/rounds/${path}`, text));
  await addToMain(store.git, put);
  expect(await codesOf()).toEqual([]);
});

test("everything that is missing is reported at once", async () => {
  await addToMain(store.git, [
    plain("content/rounds/broken/charter.json", "{}"),
    plain("content/rounds/broken/versions/0001.signatures.json", '{"a":"x","b":"x","c":"x"}'),
  ]);
  expect(await codesOf({ receiptSigner: () => undefined, disk: failing("EROFS") })).toEqual([
    "intake-outbox-folder",
    "intake-receipt-key",
    "intake-round-unreadable",
  ]);
});

test("health says what is missing by its codes, looks again after ten seconds, and leaves nothing in the outbox", async () => {
  let now = 0;
  let signer: Signer | undefined;
  const setup = { receiptSigner: () => signer, clock: () => now };
  const { app } = await inventIntake(store, verifyRound, { setup });
  const health = async () => {
    const answer = await app.request("/v1/health");
    return [answer.status, await answer.json()];
  };
  const missing = [503, { status: "unavailable", codes: ["intake-receipt-key"] }];
  expect(await health()).toEqual(missing);
  signer = store.round.signReceipt;
  now = 9_999;
  expect(await health()).toEqual(missing);
  now = 10_000;
  expect(await health()).toEqual([200, { status: "ok" }]);
  expect(await (await openOutbox(outboxFolder(store))).batches()).toEqual([]);
});

test("however many ask at once, the outbox is tried once", async () => {
  let writes = 0;
  const disk: Disk = {
    ...realDisk,
    write: (file, bytes) => {
      writes++;
      return realDisk.write(file, bytes);
    },
  };
  const codes = codesNow(await setupOf({ disk }));
  await Promise.all(Array.from({ length: 100 }, codes));
  expect(writes).toBe(1);
});
