import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";
import type { SealedEnvelope } from "../envelope/seal.ts";
import { acceptProposal } from "../forge/accept.ts";
import type { Forge } from "../forge/forge.ts";
import { gitText } from "../forge/git/git.ts";
import { listFiles } from "../forge/git/objects.ts";
import { passed } from "../testing/envelope/invented-round.ts";
import { addToMain, fileOf, type InventedStore, inventedDay, inventStore, plain } from "../testing/forge/invented-store.ts";
import { inventIntake, outboxFolder } from "../testing/intake/test-intake.ts";
import { trust } from "../testing/trust/trustees.ts";
import { type DeliverRequest, deliver } from "./deliver.ts";
import { realDisk } from "./durable.ts";
import { type Outbox, openOutbox } from "./outbox.ts";

const { verifyRound } = trust;

let store: InventedStore;
let envelopes: readonly SealedEnvelope[];
beforeEach(async () => {
  store = await inventStore();
  envelopes = [await store.sealOne(), await store.sealOne(1), await store.sealOne(2)];
  const { post } = await inventIntake(store, verifyRound);
  for (const { bytes } of envelopes) await post(bytes);
});

/** As after a restart: the outbox is read from its folder. */
async function deliverNow(changes: Partial<DeliverRequest> = {}) {
  return deliver({ forge: store.forge, outbox: await openOutbox(outboxFolder(store)), verifyRound, ...changes });
}

const digests = (): readonly string[] => envelopes.map((one) => one.digest).toSorted();
const accept = (proposal: number) => acceptProposal({ forge: store.forge, proposal, verifyRound, now: 1_790_500_000 });

test("waiting envelopes become one proposal with exactly those envelopes, which passes the check, and leave the outbox", async () => {
  const { delivered, diagnostics } = await deliverNow();
  expect([delivered, diagnostics]).toEqual([[{ round: "ovning-1", proposal: 1, digests: digests() }], []]);
  const proposal = await store.forge.proposal(1);
  expect(proposal).toMatchObject({ branch: expect.stringMatching(/^intake\/ovning-1\/[0-9a-f]{16}$/), day: inventedDay });
  expect(await gitText(store.git, "cat-file", "commit", proposal?.head as string)).toMatch(
    /intake@infosaktrappan\.invalid> 1790812800 \+0000\n\nSubmissions$/,
  );
  passed(await accept(1));
  expect((await listFiles(store.git, "main", "submissions")).map((file) => file.path)).toEqual(
    envelopes.map((one) => fileOf(one).path).sort(),
  );
  const outbox = await openOutbox(outboxFolder(store));
  expect(await outbox.waiting("ovning-1")).toEqual([]);
  expect(outbox.receipts("ovning-1")).toHaveLength(3);
  expect((await deliverNow()).delivered).toEqual([]);
});

test.each<[string, (outbox: Outbox) => Partial<DeliverRequest>]>([
  [
    "before the proposal is made",
    () => ({ forge: { ...store.forge, proposeFiles: () => Promise.reject(new Error("power")) } satisfies Forge }),
  ],
  ["after the proposal is made", (outbox) => ({ outbox: { ...outbox, remove: () => Promise.reject(new Error("power")) } })],
  [
    "after one envelope has left",
    (outbox) => ({
      outbox: {
        ...outbox,
        remove: async (round, all) => {
          await outbox.remove(round, all.slice(0, 1));
          throw new Error("power");
        },
      },
    }),
  ],
  ["before the batch is removed", (outbox) => ({ outbox: { ...outbox, removeBatch: () => Promise.reject(new Error("power")) } })],
])("a crash %s is followed by the same commit and the same proposal, whatever has been received since", async (_, crash) => {
  const [batch] = await commitOfUndisturbed();
  await expect(deliverNow(crash(await openOutbox(outboxFolder(store))))).rejects.toThrow("power");
  await addToMain(store.git, [plain("README.md", "the main branch moves on")]);
  const later = await store.sealOne();
  await (await inventIntake(store, verifyRound)).post(later.bytes);
  const { delivered } = await deliverNow();
  expect(delivered.map((one) => [one.proposal, one.digests])).toEqual([
    [1, digests()],
    [2, [later.digest]],
  ]);
  expect((await store.forge.proposals()).map((one) => one.number)).toEqual([1, 2]);
  expect((await store.forge.proposal(1))?.head).toBe(batch);
  const left = readdirSync(outboxFolder(store), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && !entry.parentPath.includes("receipts"),
  );
  expect(left).toEqual([]);
});

/** The commit that an undisturbed delivery would propose; nothing is stored. */
async function commitOfUndisturbed(): Promise<readonly string[]> {
  const heads: string[] = [];
  const noting: Forge = {
    ...store.forge,
    proposals: () => Promise.resolve([]),
    proposeFiles: async (proposed) => {
      const { writeCommit, unixSeconds } = await import("../forge/git/commit.ts");
      const { base, files, message, author, day } = proposed;
      heads.push(await writeCommit(store.git, { parent: base, files, message, author, seconds: unixSeconds(day) }));
      throw new Error("only looking");
    },
  };
  const outbox = await openOutbox(outboxFolder(store));
  await expect(deliver({ forge: noting, outbox: { ...outbox, putBatch: () => Promise.resolve() }, verifyRound })).rejects.toThrow(
    "only looking",
  );
  return heads;
}

test("an envelope that was lost after its receipt is proposed once its file is put back, and not because it is sent again", async () => {
  const [lost] = envelopes as [SealedEnvelope];
  const file = join(outboxFolder(store), "waiting", "ovning-1", `${lost.digest}.json`);
  const kept = readFileSync(file);
  rmSync(file);
  const others = digests().filter((one) => one !== lost.digest);
  expect((await deliverNow()).delivered).toMatchObject([{ digests: others }]);
  const { post } = await inventIntake(store, verifyRound);
  await post(lost.bytes);
  expect((await deliverNow()).delivered).toEqual([]);
  writeFileSync(file, kept);
  expect((await deliverNow()).delivered).toMatchObject([{ digests: [lost.digest] }]);
});

test("nothing leaves the outbox if its proposal does not contain it", async () => {
  const lying: Forge = {
    ...store.forge,
    proposals: async () => [
      { number: 1, branch: await branchOfAll(), head: (await store.forge.head("main")) as string, day: inventedDay, state: "open" },
    ],
  };
  await expect(deliverNow({ forge: lying })).rejects.toThrow("does not contain every envelope");
  expect(await (await openOutbox(outboxFolder(store))).waiting("ovning-1")).toEqual(digests());
});

async function branchOfAll(): Promise<string> {
  const { createHash } = await import("node:crypto");
  return `intake/ovning-1/${createHash("sha256").update(digests().join("\n")).digest("hex").slice(0, 16)}`;
}

test("an envelope whose key was revoked since is set aside with its reason, and does not stop others", async () => {
  await store.publish({}, [store.round.keys[0]?.sub as string]);
  const { delivered, diagnostics } = await deliverNow();
  expect(delivered[0]?.digests).toEqual(digests().filter((one) => one !== envelopes[0]?.digest));
  expect(diagnostics).toMatchObject([
    { code: "intake-set-aside", values: { digest: envelopes[0]?.digest, codes: "envelope-revoked-key" } },
  ]);
  expect(readdirSync(join(outboxFolder(store), "set-aside", "ovning-1", "envelope-revoked-key"))).toEqual([`${envelopes[0]?.digest}.json`]);
  passed(await accept(1));
});

test("an envelope over its key's quota, because others were accepted some other way, is set aside too", async () => {
  const others: SealedEnvelope[] = [];
  for (let count = 0; count < 20; count++) others.push(await store.sealOne());
  await addToMain(store.git, others.map(fileOf));
  const { delivered, diagnostics } = await deliverNow();
  expect(delivered[0]?.digests).toHaveLength(2);
  expect(diagnostics).toMatchObject([{ values: { codes: "envelope-quota" } }]);
  passed(await accept(1));
});

test("what was accepted some other way is not proposed again; a closed round's envelopes wait", async () => {
  await addToMain(store.git, [fileOf(envelopes[0] as SealedEnvelope)]);
  await store.publish({ next: { status: "closed" } });
  const { delivered, diagnostics } = await deliverNow();
  expect(delivered).toEqual([]);
  expect(diagnostics.map((one) => one.code)).toEqual(["round-closed", "round-closed"]);
  expect(await (await openOutbox(outboxFolder(store))).waiting("ovning-1")).toEqual(
    digests().filter((one) => one !== envelopes[0]?.digest),
  );
});

test("an envelope received on the last day and proposed after it is accepted: the day of its receipt counts", async () => {
  const last = await store.sealOne();
  await (await inventIntake(store, verifyRound, { setup: { today: () => "2026-11-30" } })).post(last.bytes);
  const { delivered } = await deliverNow();
  expect(delivered.map((one) => one.digests.length).toSorted()).toEqual([1, 3]);
  for (const { proposal } of delivered) passed(await accept(proposal));
  expect(await listFiles(store.git, "main", "submissions")).toHaveLength(4);
});

test("an envelope that a crash left without a receipt is not proposed, and is proposed once after it is sent again", async () => {
  await deliverNow();
  const late = await store.sealOne();
  const failing = {
    ...realDisk,
    rename: (from: string, to: string) => (to.includes("receipts") ? Promise.reject(new Error("power")) : realDisk.rename(from, to)),
  };
  expect((await (await inventIntake(store, verifyRound, { disk: failing })).post(late.bytes)).status).toBe(503);
  for (let start = 0; start < 2; start++) expect((await deliverNow()).delivered).toEqual([]);
  expect(readdirSync(join(outboxFolder(store), "unacknowledged", "ovning-1"))).toEqual([`${late.digest}.json`]);
  expect((await (await inventIntake(store, verifyRound)).post(late.bytes)).status).toBe(202);
  expect((await deliverNow()).delivered.map((one) => one.digests)).toEqual([[late.digest]]);
});
