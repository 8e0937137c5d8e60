import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromBase64url } from "../../envelope/base64url.ts";
import { digestOf, joined, utf8 } from "../../envelope/digest.ts";
import { nodeVerifiers } from "../../envelope/node-verifiers.ts";
import type { RoundDocument } from "../../envelope/round-document.ts";
import type { Envelope } from "../../envelope/schema.ts";
import { readHolders } from "../../envelope/sealing/holders.ts";
import { boxLength, boxOf, contextOf, type Place as HolderPlace, payloadOf, places } from "../../envelope/sealing/layout.ts";
import { openSealed } from "../../envelope/sealing/open-sealed.ts";
import { sealToHolders } from "../../envelope/sealing/two-of-three.ts";
import { verifyEnvelope } from "../../envelope/verify.ts";
import { secretsIn } from "../../keys/key-folder.ts";
import { closeAndRelease } from "../../rehearsal/close-round.ts";
import { holdSession } from "../../rehearsal/holders.ts";
import { secondRound as round } from "../../rehearsal/make.ts";
import { readTrustees, trusteeNames } from "../../rehearsal/open-round.ts";
import { itemsToCount } from "../../release/items-to-open.ts";
import { makeRelease, type Release } from "../../release/make-release.ts";
import { type Place, placeAt } from "../../repository/place.ts";
import { readRelease } from "../../repository/published.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readRound } from "../../repository/read-round.ts";
import { flipped } from "../envelope/invented-holders.ts";
import { codesOf } from "../envelope/invented-round.ts";
import { openBox } from "../envelope/open-box.ts";
import { resignedFiles } from "../trust/resign.ts";
import { signEnvelope } from "./forged.ts";
import { classicalKey, keysOf, paddedText, sealCorrectly, sealToStranger, sendTo } from "./odd-envelopes.ts";
import { outcomesOf, ownReply } from "./own-reply.ts";
import { relog } from "./relog.ts";
import { copyRehearsal } from "./shared.ts";
import { write } from "./two-machines.ts";

// The attacks that succeeded against the first protocol (A1 is in the tests of trust), each tried again by the same means.
const root = mkdtempSync(join(tmpdir(), "attacks-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let place: Place;
let document: RoundDocument;
let strange: readonly string[];
let honest: string;
let release: Release;
let code: (at: number) => string;
beforeAll(async () => {
  const made = await copyRehearsal("tiny", join(root, "made"));
  place = made.place;
  code = (at) => made.unused[at]?.code ?? "";
  document = unwrap(readRound(place, round)).document;
  strange = await Promise.all(places.map((stranger) => sealToStranger(document, code(0), { stranger })));
  const answered = Math.floor(Date.now() / 1000) - 1000;
  honest = await sealCorrectly(document, code(2));
  await sendTo(place, document, [...strange, honest, await sealCorrectly(document, code(1), undefined, answered)]);
  // Whoever printed the letters answers for the same organisation, later.
  await sendTo(place, document, [await sealCorrectly(document, code(1), { type: "withdraw" })]);
  const keys = join(place.root, "keys");
  release = unwrap(await closeAndRelease({ place, round, keys, now: Math.floor(Date.now() / 1000), progress: () => undefined }));
});

const secretOf = (at: HolderPlace): Uint8Array => {
  const own = { folder: join(place.root, "keys", trusteeNames[at - 1] ?? ""), round, rehearsal: true };
  return fromBase64url(secretsIn(own, "holder")[0] ?? "") as Uint8Array;
};
const contextFor = (sub: string): string => contextOf({ use: "envelope", round, kid: document.kid, subject: sub });
const parse = (text: string): { readonly sealed: Uint8Array; readonly context: string } => {
  const { ct, sub } = JSON.parse(text) as Envelope;
  return { sealed: fromBase64url(ct) as Uint8Array, context: contextFor(sub) };
};
const orders: readonly (readonly HolderPlace[])[] = [[1, 2], [1, 3], [2, 3], [2, 1], [3, 1], [3, 2], places];

/** The verdict of each group of holders, with their real key files. */
async function verdicts({ sealed, context }: ReturnType<typeof parse>): Promise<readonly string[]> {
  const holders = unwrap(await readHolders(document));
  const opened = orders.map(async (order) => {
    const parts = new Map(order.map((at) => [at, openBox(boxOf(sealed, at), at, secretOf(at), context)]));
    const result = await openSealed({ sealed, length: document.padding, holders, context, parts });
    return result.ok ? "opened" : result.code;
  });
  return [...new Set(await Promise.all(opened))];
}

describe("A2: an envelope for known and foreign recipients, by one invited organisation", () => {
  test("gets the same verdict from every pair of holders, whichever recipient is foreign", async () => {
    for (const one of strange) expect(await verdicts(parse(one))).toEqual(["open-not-as-sealed"]);
    expect(await verdicts(parse(honest))).toEqual(["opened"]);
  });

  test("stops nothing: the release is made by one pair and countersigned by another, and both set the envelope aside", async () => {
    expect(Object.keys(unwrap(await readRelease(place, round, "r1")).manifest.signatures)).toEqual(["andra", "forsta"]);
    expect(release.counts.setAside).toEqual({ "open-not-as-sealed": 3 });
    expect(release.wrongHolders).toEqual([]);
  });

  test("tells its sender that it was not as sealed: a page that sealed to a reader of its own is found out", async () => {
    expect(await outcomesOf(place, round, code(0))).toEqual([3, "not-as-sealed", "not-as-sealed", "not-as-sealed"]);
    expect(await outcomesOf(place, round, code(2))).toEqual([1, "declined"]);
  });

  test("stops nothing where the third holder's key is lost: the same tables, and the same replies, from each pair that is left", async () => {
    for (const lost of trusteeNames) {
      cpSync(place.root, join(root, `lost-${lost}`), { recursive: true });
      const copy = placeAt(join(root, `lost-${lost}`));
      for (const path of [`statistics/${round}`, `rounds/${round}/counted.sealed`, `rounds/${round}/private-r1.sealed`])
        rmSync(join(copy.content, path), { recursive: true });
      const keys = join(copy.root, "keys");
      for (const file of resignedFiles(copy, round, readTrustees(keys), { newest: { lost: [lost] } }))
        write(copy, file.path, file.contents);
      await relog(copy, keys);
      const holders = trusteeNames.filter((name) => name !== lost);
      const session = unwrap(await holdSession({ place: copy, wanted: itemsToCount(copy, round), keys, holders }));
      const again = unwrap(await makeRelease({ place: copy, round, session, signer: join(keys, "forsta"), progress: () => undefined }));
      for (const name of ["cube.json", "replies.bin"]) {
        const [one, other] = [again, release].map(({ files }) => files.find(({ path }) => path.endsWith(name))?.contents ?? "");
        expect(Buffer.from(one as string).equals(Buffer.from(other as string)), `${name} without ${lost}`).toBe(true);
      }
    }
  });
});

describe("A3: a recipient of another kind, hidden where nobody looks", () => {
  const judge = async (text: string) => {
    const { roster } = unwrap(readRound(place, round));
    return codesOf(await verifyEnvelope({ bytes: utf8(text), round: document, roster, verifiers: nodeVerifiers }));
  };

  test("has no room: a longer envelope is refused by the check, and there is no byte of the right length that is free", async () => {
    const keys = await keysOf(document, code(2));
    const { sealed, context } = parse(honest);
    expect(await judge(await signEnvelope(document, keys, joined(sealed, classicalKey())))).toEqual(["envelope-ciphertext"]);
    const holders = unwrap(await readHolders(document));
    const all = new Map(places.map((at) => [at, openBox(boxOf(sealed, at), at, secretOf(at), context)]));
    // Every part's own bytes, and whatever lies first, last and in between in each of the regions.
    const regions = [...places.map((at) => [(at - 1) * boxLength, at * boxLength]), [3 * boxLength, sealed.length]] as [number, number][];
    for (const [from, to] of regions)
      for (let at = from; at < to; at = at === to - 1 ? to : Math.min(at + 149, to - 1)) {
        const changed = flipped(sealed, at, at % 8);
        const parts = new Map(
          places.map((one) => [one, openBox(boxOf(changed, one), one, secretOf(one), context) ?? all.get(one) ?? null]),
        );
        const result = await openSealed({ sealed: changed, length: document.padding, holders, context, parts });
        expect([at, result.ok ? "opened" : result.code]).toEqual([at, from < 3 * boxLength ? "open-not-as-sealed" : "open-payload"]);
      }
  });

  test("in the place of a box or of its end is not as sealed", async () => {
    const keys = await keysOf(document, code(2));
    const context = contextFor(keys.sub);
    const sealed = await sealToHolders({ plaintext: paddedText(document), holders: unwrap(await readHolders(document)), context });
    for (const at of places) {
      const box = boxOf(sealed, at).slice();
      box.set(classicalKey(), boxLength - 32);
      const boxes = places.map((one) => (one === at ? box : boxOf(sealed, one)));
      const text = await signEnvelope(document, keys, joined(...boxes, payloadOf(sealed)));
      expect(await judge(text)).toEqual([]);
      expect(await verdicts(parse(text))).toEqual(["open-not-as-sealed"]);
    }
  });
});

describe("A4: what a sender learns", () => {
  test("is what became of the envelope, and not that it lies in the store: what nobody could open is not said to be opened", async () => {
    const digests = await Promise.all(strange.map(async (one) => (await digestOf(utf8(one))).slice(0, 16)));
    const reply = await ownReply(place, round, code(0));
    expect(reply?.envelopes.map(({ digest }) => digest).toSorted()).toEqual(digests.toSorted());
    expect(reply?.envelopes.some(({ outcome }) => outcome === "counted")).toBe(false);
  });
});

describe("A6: whoever printed the code answers a second time", () => {
  test("shows in the organisation's reply: two envelopes, its own replaced", async () => {
    expect(await outcomesOf(place, round, code(1))).toEqual([2, "replaced", "withdrawn"]);
  });
});
