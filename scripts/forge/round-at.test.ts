import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { generateSeed, signingKeyOf } from "../keys/ed25519.ts";
import { signRound } from "../keys/sign-round.ts";
import { trustRound } from "../keys/trust.ts";
import { type InventedStore, inventStore } from "../testing/forge/invented-store.ts";
import { resolveCommit } from "./git/git.ts";
import { highestVersion, type RoundVerifier, readRoundAt } from "./round-at.ts";

const root = signingKeyOf(generateSeed());
if (!root) throw new TypeError("a fresh seed is 32 bytes");
const verifyRound: RoundVerifier = (folder, round, seenVersion) =>
  trustRound({ authority: { rehearsal: true, rootKey: root.publicKey }, folder, round, seenVersion });
let store: InventedStore;
beforeAll(async () => {
  store = await inventStore((document) => signRound(document, root));
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
