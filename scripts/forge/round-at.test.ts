import { beforeEach, expect, test } from "vitest";
import type { RoundVersion } from "../envelope/round-document.ts";
import { canonicalText } from "../repository/round-files.ts";
import { codesOf } from "../testing/envelope/invented-round.ts";
import { addToMain, commitEntries, fileOf, type InventedStore, inventStore, plain } from "../testing/forge/invented-store.ts";
import { inventTrust, nextVersion, trust } from "../testing/trust/trustees.ts";
import { updateRefs } from "./git/commit.ts";
import { nullObjectId, resolveCommit } from "./git/git.ts";
import { closingRootAt } from "./git/history.ts";
import { highestVersion, readRoundAt } from "./round-at.ts";
import { closingFaults } from "./waiting-closing.ts";

const { verifyRound } = trust;
const round = "ovning-1";
const versions = `content/rounds/${round}/versions`;
let store: InventedStore;
beforeEach(async () => {
  store = await inventStore();
});

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

/** The next version with these changes, signed by the trustees at these places, or by a stranger under the first one's name. */
async function propose(changes: Partial<RoundVersion>, places: readonly number[] | "stranger"): Promise<void> {
  const folder = await read();
  const before = folder.ok ? folder.value.versions.at(-1)?.document : undefined;
  const next = nextVersion(before as RoundVersion, changes);
  const at = `${versions}/000${next.version}`;
  const signatures = places === "stranger" ? stranger.sign("round", next, [0]) : trust.sign("round", next, places);
  await addToMain(store.git, [plain(`${at}.json`, canonicalText(next)), plain(`${at}.signatures.json`, canonicalText(signatures))]);
}
const stranger = inventTrust();
const rootNow = async () => closingRootAt({ git: store.git, commit: await now(), round });
const waits = async () => {
  const folder = await read();
  const request = { git: store.git, commit: await now(), round, verifyRound };
  return folder.ok ? (await closingFaults(request, folder.value)).map(({ code }) => code) : codesOf(folder);
};

test("A closing that one trustee has signed, with the root of the store, stops what would undo it", async () => {
  await addToMain(store.git, [fileOf(await store.sealOne())]);
  expect(await waits()).toEqual([]);
  await propose({ status: "closed", closing: { root: await rootNow(), code: "c".repeat(64) } }, [2]);
  expect(await waits()).toEqual(["round-closing-waits"]);
  // An envelope that got in all the same gives the store another root: the closing has to be made again, and accepting may go on.
  await addToMain(store.git, [fileOf(await store.sealOne(1))]);
  expect(await waits()).toEqual([]);
});

test("Nothing is stopped by a closing that nobody has signed, that a stranger signed, of another store, or by another change", async () => {
  const closing = { root: await rootNow(), code: "c".repeat(64) };
  await propose({ status: "closed", closing }, []);
  expect(await waits()).toEqual([]);
  await propose({ status: "closed", closing }, "stranger");
  expect(await waits()).toEqual([]);
  await propose({ status: "closed", closing: { root: "0".repeat(64), code: "c".repeat(64) } }, [0]);
  expect(await waits()).toEqual([]);
  await propose({ closes: "2026-12-31" }, [0]);
  expect(await waits()).toEqual([]);
});

test("A closing that is wrong otherwise stops nothing either: nobody can sign it", async () => {
  await propose({ status: "closed", closing: { root: await rootNow(), code: "c".repeat(64) }, closes: "2026-11-01" }, [0]);
  expect(await waits()).toEqual([]);
});

test("A correction after opening waits for all three, and counts as seen from then on", async () => {
  await store.publish({ next: { status: "closed" } });
  const acts = [{ act: "correct" as const, decision: "d", date: "2026-12-03", opened: true as const }];
  await propose({ closing: { root: "1".repeat(64), code: "c".repeat(64) }, acts }, [0, 1]);
  expect([(await read()).ok, await highest()]).toEqual([true, 2]);
  await propose({ closing: { root: "1".repeat(64), code: "c".repeat(64) }, acts }, [0, 1, 2]);
  expect(await read()).toMatchObject({ ok: true, value: { document: { version: 3 } } });
  expect(await highest()).toBe(3);
});
