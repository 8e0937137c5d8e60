import { rmSync } from "node:fs";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { RoundVersion } from "../envelope/round-document.ts";
import { canonicalText } from "../repository/round-files.ts";
import { codesOf } from "../testing/envelope/invented-round.ts";
import { addToMain, commitEntries, type InventedStore, inventStore, plain } from "../testing/forge/invented-store.ts";
import { nextVersion, trust } from "../testing/trust/trustees.ts";
import { updateRefs } from "./git/commit.ts";
import { nullObjectId, resolveCommit } from "./git/git.ts";
import { highestVersion, readRoundAt } from "./round-at.ts";

const { verifyRound } = trust;
const round = "ovning-1";
const versions = `content/rounds/${round}/versions`;
let store: InventedStore;
beforeEach(async () => {
  store = await inventStore();
});
afterEach(() => rmSync(store.folder, { recursive: true, force: true }));

const now = async () => (await resolveCommit(store.git, "refs/heads/main")) ?? "";
const read = async () => readRoundAt({ git: store.git, commit: await now(), round, verifyRound });
const highest = async () => highestVersion({ git: store.git, commit: await now(), round });

test("A signed version is accepted, and so is the next one", async () => {
  expect([(await read()).ok, await highest()]).toEqual([true, 1]);
  await store.publish({ next: {} });
  expect([(await read()).ok, await highest()]).toEqual([true, 2]);
});

test("A version that waits for signatures is neither in force nor counted as seen: the one before it is in force", async () => {
  const before = await read();
  const first = before.ok ? before.value.versions[0]?.document : undefined;
  const next = nextVersion(first as RoundVersion, { closes: "2026-12-31" });
  const one = trust.sign("round", next, [0]);
  const files = [plain(`${versions}/0002.json`, canonicalText(next)), plain(`${versions}/0002.signatures.json`, canonicalText(one))];
  await addToMain(store.git, files);
  expect(await read()).toMatchObject({ ok: true, value: { document: { version: 1, closes: "2026-11-30" }, pending: { document: next } } });
  expect(await highest()).toBe(1);
  await addToMain(store.git, [plain(`${versions}/0002.signatures.json`, canonicalText(trust.sign("round", next, [0, 2])))]);
  expect(await read()).toMatchObject({ ok: true, value: { document: { version: 2, closes: "2026-12-31" } } });
  expect(await highest()).toBe(2);
});

test("Older versions that were rolled back to are refused, though each is signed", async () => {
  await store.publish({ next: {} });
  const gone = ["0002.json", "0002.signatures.json"].map((name) => ({ mode: "0", blob: nullObjectId, path: `${versions}/${name}` }));
  const to = await commitEntries(store.git, gone);
  await updateRefs(store.git, [{ ref: "refs/heads/main", to, from: await now() }]);
  expect(codesOf(await read())).toEqual(["round-version"]);
});

test("A version whose signatures were taken away is refused, not passed over", async () => {
  await store.publish({ next: { status: "closed" } });
  await addToMain(store.git, [plain(`${versions}/0002.signatures.json`, "{}\n")]);
  expect(codesOf(await read())).toEqual(["round-version"]);
});
