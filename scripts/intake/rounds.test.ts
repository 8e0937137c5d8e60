import { beforeEach, expect, test } from "vitest";
import type { Forge } from "../forge/forge.ts";
import type { RoundVerifier } from "../forge/round-at.ts";
import { addToMain, fileOf, type InventedStore, inventStore, plain } from "../testing/forge/invented-store.ts";
import { inventIntake } from "../testing/intake/test-intake.ts";
import { trust } from "../testing/trust/trustees.ts";
import { roundCache } from "./rounds.ts";

let store: InventedStore;
let reads: number;
let verified: number;
const verifyRound: RoundVerifier = (folder, round, seenVersion) => {
  verified++;
  return trust.verifyRound(folder, round, seenVersion);
};

beforeEach(async () => {
  [reads, verified] = [0, 0];
  store = await inventStore();
});

/** The store's forge, which counts every start of Git: each asks where the repository is. */
function countingForge(): Forge {
  const git = {
    get directory() {
      reads++;
      return store.git.directory;
    },
  };
  return {
    ...store.forge,
    git,
    readTree: (commit, folder) => {
      reads++;
      return store.forge.readTree(commit, folder);
    },
  };
}
const makeCache = (forge = countingForge()) => roundCache({ forge, verifyRound, outbox: { receipts: () => [] } });

test("two thousand rounds that do not exist cost one read together, and a new commit one more", async () => {
  const cache = makeCache();
  for (let count = 0; count < 2000; count++) {
    expect((await cache.read(`invented-${count}`)).round).toMatchObject({ ok: false, diagnostics: [{ code: "round-missing" }] });
  }
  expect(reads).toBe(1);
  await addToMain(store.git, [plain("README.md", "the main branch moves on")]);
  for (let count = 0; count < 2000; count++) await cache.read(`invented-${count}`);
  expect(reads).toBe(2);
});

test("a body that is no envelope costs no read at all, and an envelope to rounds that do not exist one", async () => {
  const { post } = await inventIntake(store, verifyRound, { setup: { forge: countingForge() } });
  const { bytes } = await store.sealOne();
  for (let count = 0; count < 50; count++) expect((await post("{}", `invented-${count}`)).status).toBe(422);
  expect(reads).toBe(0);
  for (let count = 0; count < 50; count++) expect((await post(bytes, `invented-${count}`)).status).toBe(404);
  expect(reads).toBe(1);
});

test("a round is read once for each commit, by however many at the same time, and its envelopes when first asked for", async () => {
  const cache = makeCache();
  const all = await Promise.all(Array.from({ length: 100 }, () => cache.read("ovning-1")));
  expect([all.every((one) => one.round.ok), verified]).toEqual([true, 1]);
  const before = reads;
  const { digest, envelope } = await store.sealOne();
  const sets = await Promise.all(all.map((one) => one.envelopesOf(envelope.sub)));
  expect(sets.map((one) => one.size)).toEqual(sets.map(() => 0));
  expect(reads).toBeGreaterThan(before);
  await addToMain(store.git, [fileOf(await store.sealOne())]);
  const later = await cache.read("ovning-1");
  expect([(await later.envelopesOf(envelope.sub)).size, verified]).toEqual([1, 2]);
  expect(await later.envelopesOf(envelope.sub)).not.toContain(digest);
});

test("a round that is published while the intake runs is found, and one that could not be read is tried again", async () => {
  let isBroken = true;
  const forge: Forge = {
    ...store.forge,
    get git() {
      if (isBroken) throw new Error("disk");
      return store.git;
    },
  };
  const cache = makeCache(forge);
  expect(cache.isKnown("ovning-1")).toBe(false);
  await expect(cache.read("ovning-1")).rejects.toThrow("disk");
  isBroken = false;
  expect((await cache.read("ovning-1")).round.ok).toBe(true);
  expect([cache.isKnown("ovning-1"), cache.isKnown("ovning-2")]).toEqual([true, false]);
  await addToMain(store.git, [plain("content/rounds/ovning-2/charter.json", "{}")]);
  expect((await cache.read("ovning-2")).round).toMatchObject({
    ok: false,
    diagnostics: expect.arrayContaining([expect.objectContaining({ code: "round-not-readable" })]),
  });
  expect(await cache.list()).toMatchObject({ rounds: ["ovning-1", "ovning-2"] });
});
