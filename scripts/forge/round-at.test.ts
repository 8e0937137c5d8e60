import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateSeed, signingKeyOf } from "../keys/ed25519.ts";
import { type InventedStore, inventStore } from "../testing/forge/invented-store.ts";
import { trust } from "../testing/trust/trustees.ts";
import { trustRound } from "../trust/trust-round.ts";
import { resolveCommit } from "./git/git.ts";
import { highestVersion, type RoundVerifier, readRoundAt } from "./round-at.ts";

const verifyRound: RoundVerifier = (folder, round, seenVersion) =>
  trustRound({ authority: { rehearsal: true, trust: trust.digest }, folder, round, seenVersion });
let store: InventedStore;
beforeAll(async () => {
  store = await inventStore();
});
afterAll(() => rmSync(store.folder, { recursive: true, force: true }));

const now = async () => (await resolveCommit(store.git, "refs/heads/main")) ?? "";

test("a signed document is accepted, and so is the next version", async () => {
  const { round } = store.round.document;
  await store.publish({ version: 5 });
  expect((await readRoundAt({ git: store.git, commit: await now(), round, verifyRound })).ok).toBe(true);
  expect(await highestVersion({ git: store.git, commit: await now(), round })).toBe(5);
});

test("an older version that was rolled back to is refused, even though it is signed", async () => {
  const { round } = store.round.document;
  await store.publish({ version: 6, status: "closed" });
  await store.publish({ version: 5 });
  const back = await readRoundAt({ git: store.git, commit: await now(), round, verifyRound });
  expect(back.diagnostics.map((one) => one.code)).toEqual(["round-version"]);
});
