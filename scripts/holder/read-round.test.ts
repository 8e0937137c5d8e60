import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { utf8 } from "../envelope/digest.ts";
import { documentOf } from "../envelope/round-document.ts";
import { seal } from "../envelope/seal.ts";
import { envelopePath } from "../envelope/verify.ts";
import { updateRefs, writeCommit } from "../forge/git/commit.ts";
import { resolveCommit } from "../forge/git/git.ts";
import { canonicalText } from "../repository/round-files.ts";
import { codesOf, inventResponse, inventRoundKeys, passed } from "../testing/envelope/invented-round.ts";
import { inventedAuthor } from "../testing/forge/invented-store.ts";
import { inventedLog } from "../testing/log/invented-log.ts";
import { longTest } from "../testing/long-test.ts";
import { closedRound, type InventedClosed, type InventedMember, inventClosedRound } from "../testing/release/closed-round.ts";
import { firstVersion, inventTrust, nextVersion, trust } from "../testing/trust/trustees.ts";
import { canonicalDigest } from "../trust/chain.ts";
import { nextList } from "../trust/lists.ts";
import { readClosedRound } from "./read-round.ts";

const closed = await inventClosedRound();
const codes = async (of: InventedClosed, isDevelopment = true) => codesOf(await readClosedRound(of.place, closedRound, isDevelopment));

test("A closed rehearsal is read as its trustees signed it", async () => {
  const { charter, version } = passed(await readClosedRound(closed.place, closedRound, true));
  expect(charter).toEqual(closed.charter);
  expect(version).toEqual(closed.versions.at(-1));
});

test("A real key never opens a rehearsal, and outside a rehearsal a development key is refused", async () => {
  // No list is pinned in the code, so that a real key has nothing to go by.
  expect(await codes(closed, false)).toContain("holder-not-pinned");
  const real = await inventClosedRound({ charter: { rehearsal: false } });
  expect(await codes(real)).toEqual(["holder-key-development"]);
});

test("While the round is open, or waits to be closed, nothing is read", async () => {
  const open = await inventClosedRound();
  const [first] = open.versions as [InventedClosed["versions"][number]];
  await open.publish([first, nextVersion(first)]);
  expect(await codes(open)).toEqual(["holder-round-open"]);
});

test("The version that opens a round waits until all three have signed it, and a later one until two have", async () => {
  const waiting = await inventClosedRound();
  const [first] = waiting.versions as [InventedClosed["versions"][number]];
  const folder = join(waiting.place.content, "rounds", closedRound, "versions");
  for (const name of ["0002.json", "0002.signatures.json"]) rmSync(join(folder, name));
  expect(await codes(waiting)).toEqual(["holder-round-open"]);
  const sign = (version: string, document: object, places: readonly number[]): void =>
    writeFileSync(join(folder, `${version}.signatures.json`), canonicalText(trust.sign("round", document, places)));
  sign("0001", first, [0, 1]);
  expect(await codes(waiting)).toEqual(["holder-not-pinned"]);
  sign("0001", first, [0, 1, 2]);
  const closing = waiting.versions[1] as (typeof waiting.versions)[number];
  writeFileSync(join(folder, "0002.json"), canonicalText(closing));
  sign("0002", closing, [0]);
  expect(await codes(waiting)).toEqual(["holder-round-open"]);
  sign("0002", closing, [0, 2]);
  expect(await codes(waiting)).toEqual([]);
});

test("A round that another trust list vouches for, or with a key that its trustee has not signed, is refused", async () => {
  const others = inventTrust(["fourth", "fifth", "sixth"]);
  const foreign = await inventClosedRound({ charter: { trust: others.digest } });
  expect(await codes(foreign)).toContain("round-trust");
  const { holders, kid } = await inventRoundKeys(closedRound, others);
  const swapped = await inventClosedRound({
    charter: { holders: holders.map((one, at) => ({ ...one, name: closed.charter.holders[at]?.name as string })), kid },
  });
  expect(await codes(swapped)).toEqual(["round-holder", "round-holder", "round-holder"]);
});

test("The newest trust list says whether there is a log, and without it nothing is opened", async () => {
  const logged = await inventClosedRound();
  const folder = join(logged.place.content, "trust");
  const people = trust.list.trustees;
  const since = { [closedRound]: { version: 2, release: 0 } };
  const list = nextList([trust.signed], people, { log: inventedLog.vkey, quorum: 0, witnesses: [], since });
  writeFileSync(join(folder, "2.json"), canonicalText(list));
  expect(await codes(logged)).toEqual([]);
  writeFileSync(join(folder, "2.signatures.json"), canonicalText(trust.sign("trust", list)));
  expect(await codes(logged)).toEqual(["holder-log"]);
  // Once something else is wrong the log is not asked.
  writeFileSync(join(folder, "1.signatures.json"), canonicalText(trust.sign("trust", trust.list, [0])));
  expect(await codes(logged)).toEqual(["trust-signatures"]);
  writeFileSync(join(folder, "1.signatures.json"), "no JSON");
  expect(await codes(logged)).toEqual(["holder-file"]);
});

test("An id of other keys is refused", async () => {
  const other = await inventClosedRound();
  const [first, last] = other.versions as [InventedClosed["versions"][number], InventedClosed["versions"][number]];
  const charter = { ...other.charter, kid: "0".repeat(32) };
  const opened = { ...first, charter: canonicalDigest(charter) };
  await other.publish([opened, { ...last, charter: opened.charter, previous: canonicalDigest(opened) }], charter);
  expect(await codes(other)).toEqual(["holder-kid"]);
});

test("Another closing root is refused, and so is a closed version that only one trustee has signed", async () => {
  const other = await inventClosedRound();
  const [first, last] = other.versions as [InventedClosed["versions"][number], InventedClosed["versions"][number]];
  await other.publish([first, { ...last, closing: { root: "0".repeat(64), code: "c".repeat(64) } }]);
  expect(await codes(other)).toEqual(["holder-other-store"]);
  const path = `content/rounds/${closedRound}/versions/0002.signatures.json`;
  await other.put([{ path, contents: '{"first":"A"}\n' }]);
  expect(await codes(other)).toEqual(["holder-round-open"]);
});

test("A file that is not canonical JSON is refused", async () => {
  const other = await inventClosedRound();
  await other.put([{ path: `content/rounds/${closedRound}/charter.json`, contents: `${JSON.stringify(other.charter, null, 2)}\n` }]);
  expect(await codes(other)).toEqual(["holder-file"]);
});

describe("A store that is not the one that was closed is refused", () => {
  test("with an envelope more", async () => {
    const more = await inventClosedRound();
    const [member] = more.members as [InventedMember];
    const document = documentOf(more.charter, more.versions[1] as InventedClosed["versions"][number]);
    const late = passed(await seal({ round: more.charter, keys: member.keys, inner: inventResponse(document) }));
    await more.put([{ path: envelopePath(closedRound, late.digest), contents: late.bytes }]);
    expect(await codes(more)).toEqual(["holder-other-store"]);
  });

  test("with an envelope written over, whatever its name says", async () => {
    const over = await inventClosedRound();
    const [first, second] = over.envelopes as [InventedClosed["envelopes"][number], InventedClosed["envelopes"][number]];
    await over.put([{ path: envelopePath(closedRound, first.digest), contents: second.bytes }]);
    expect(await codes(over)).toEqual(["holder-other-store"]);
    await over.put([{ path: envelopePath(closedRound, first.digest), contents: first.bytes }]);
    expect(await codes(over)).toEqual([]);
    await over.put([{ path: envelopePath(closedRound, first.digest), contents: utf8("x".repeat(70_000)) }]);
    expect(await codes(over)).toEqual(["holder-other-store"]);
  });

  test("with an envelope under another name, which would set it aside", async () => {
    const renamed = await inventClosedRound();
    const [first] = renamed.envelopes as [InventedClosed["envelopes"][number]];
    await rewriteStore(renamed, (path, bytes) => {
      const last = path.endsWith("0.json") ? "1" : "0";
      return [[path.includes(first.digest) ? path.replace(/.\.json$/, `${last}.json`) : path, bytes]];
    });
    expect(await codes(renamed)).toEqual(["holder-other-store"]);
  });

  longTest("with envelopes added at other times, which would let another answer count", async () => {
    const later = await inventClosedRound();
    await rewriteStore(later, (path, bytes) => [[path, bytes]], 100_000);
    expect(await codes(later)).toEqual(["holder-other-store"]);
    const same = await inventClosedRound();
    await rewriteStore(same, (path, bytes) => [[path, bytes]]);
    expect(await codes(same)).toEqual([]);
  });

  test("with an envelope less", async () => {
    const less = await inventClosedRound();
    const [first] = less.envelopes as [InventedClosed["envelopes"][number]];
    await rewriteStore(less, (path, bytes) => (path.includes(first.digest) ? [] : [[path, bytes]]));
    expect(await codes(less)).toEqual(["holder-other-store"]);
  });
});

/** The store's history anew: each envelope by a commit of its own, as changed and at a later time. */
async function rewriteStore(
  { place, envelopes }: InventedClosed,
  change: (path: string, bytes: Uint8Array) => readonly (readonly [string, Uint8Array])[],
  later = 0,
): Promise<void> {
  const git = { directory: place.git };
  const tip = await resolveCommit(git, "refs/heads/main");
  let parent: string | undefined;
  for (const { digest, bytes } of envelopes) {
    const files = change(envelopePath(closedRound, digest), bytes).map(([path, contents]) => ({ path, contents }));
    if (files.length > 0)
      parent = await writeCommit(git, { parent, files, author: inventedAuthor, message: "Add", seconds: 1_790_000_100 + later });
  }
  await updateRefs(git, [{ ref: "refs/heads/main", to: parent as string, from: tip }]);
}

test("A round without a signed version is refused", async () => {
  const none = await inventClosedRound();
  await none.publish([firstVersion(none.charter)]);
  rmSync(`${none.place.content}/rounds/${closedRound}/versions`, { recursive: true });
  expect(await codes(none)).toEqual(["holder-not-pinned"]);
});
