import { generateHybridIdentity, generateX25519Identity } from "age-encryption";
import { beforeAll, expect, test } from "vitest";
import { codesOf, passed } from "../testing/envelope/invented-round.ts";
import { recipientOf } from "./recipients.ts";
import { joinShares, type Share, type SharesToJoin, shareKeyOf, splitIdentity } from "./shares.ts";

let [operations, recovery] = ["", ""];
let recipients: readonly string[];
let shares: readonly [Share, Share, Share];
let spare: readonly Share[];
const splitting = async (identity: string, use: Share["use"] = "operations", development = false) =>
  (await splitIdentity({ identity, use, development })) as unknown as readonly [Share, Share, Share];
beforeAll(async () => {
  [operations, recovery] = [await generateHybridIdentity(), await generateHybridIdentity()];
  recipients = [await recipientOf(operations), await recipientOf(recovery)];
  shares = await splitting(operations);
  spare = await splitting(recovery, "recovery");
});
const join = (given: readonly Share[], more: Partial<SharesToJoin> = {}) =>
  joinShares({ shares: given, recipients, round: "ovning-1", rehearsal: false, ...more });

test("Any two of the three shares, in any order, and all three, are the key", async () => {
  const [a, b, c] = shares;
  for (const given of [
    [a, b],
    [b, a],
    [a, c],
    [c, a],
    [b, c],
    [c, b],
    [a, b, c],
  ])
    expect(passed(await join(given))).toMatchObject({ identity: operations, use: "operations", recipient: recipients[0] });
  expect(passed(await join(spare.slice(1))).identity).toBe(recovery);
});

test("One share is not enough, and neither is the same one twice", async () => {
  expect(codesOf(await join([]))).toEqual(["share-too-few"]);
  expect((await join([shares[0]])).diagnostics).toMatchObject([{ code: "share-too-few", values: { count: 1, needed: 2, of: 3 } }]);
  expect((await join([shares[0], shares[0]])).diagnostics).toMatchObject([{ code: "share-twice", values: { first: 1, sheet: 2 } }]);
});

test("Shares of two rounds, of two keys of a round, and of two splits of a key are distinguished", async () => {
  const later = await splitting(await generateHybridIdentity());
  const again = await splitting(operations);
  expect(codesOf(await join([shares[0], later[1]]))).toEqual(["share-other-key"]);
  expect(codesOf(await join([shares[0], spare[1] as Share]))).toEqual(["share-other-key"]);
  expect(codesOf(await join([shares[0], again[1]]))).toEqual(["share-other-split"]);
  expect(codesOf(await join([later[0], later[1]]))).toEqual(["share-other-round"]);
  expect(codesOf(await join([shares[0], shares[1]], { recipients: recipients.toReversed() }))).toEqual(["share-other-round"]);
});

test("A share that was changed together with its checks gives another key, which is refused and not printed", async () => {
  for (const at of [0, 15, 31, 32]) {
    const bytes = Uint8Array.from(shares[1].bytes, (byte, index) => (index === at ? byte ^ 0x80 : byte));
    const read = await join([shares[0], { ...shares[1], bytes }]);
    expect(codesOf(read)).toEqual(["share-not-the-key"]);
    expect(JSON.stringify(read)).not.toContain("AGE-SECRET");
  }
});

test("Shares of a development key are refused outside a rehearsal", async () => {
  const [a, b] = await splitting(operations, "operations", true);
  expect(codesOf(await join([a, b]))).toEqual(["share-development"]);
  expect(passed(await join([a, b], { rehearsal: true })).development).toBe(true);
});

test("A classical key is not split", async () => {
  expect(await splitIdentity({ identity: await generateX25519Identity(), use: "operations", development: false })).toBeNull();
});

test("The mark of a key reveals nothing of the secret: it is derived from the public half", async () => {
  expect(shares[0].key).toBe(await shareKeyOf(recipients[0] as string));
  expect(new Set(shares.map((share) => share.split)).size).toBe(1);
});

/** With a threshold of two, one share of a byte takes every value equally often, whatever the byte: 200 splits, 33 × 200 bytes. */
test("One share alone is evenly spread, whatever the key", async () => {
  const counts = new Array<number>(16).fill(0);
  for (let times = 0; times < 200; times++)
    for (const byte of (await splitting(operations))[0].bytes.subarray(0, 32)) counts[byte >> 4] = (counts[byte >> 4] as number) + 1;
  // 400 expected in each sixteenth; six standard deviations is 116.
  for (const many of counts) expect(Math.abs(many - 400)).toBeLessThan(116);
});
