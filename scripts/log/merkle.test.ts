import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { verifyConsistency } from "../testing/log/consistency.ts";
import * as fc from "../testing/properties.ts";
import { areEqual, consistencyProof, type Hash, leafHash, rootOf } from "./merkle.ts";

type Row = readonly [string, number, number, number, number, readonly number[], boolean];
interface Vectors {
  readonly hashes: readonly string[];
  readonly consistency: readonly Row[];
}

const vectors = JSON.parse(readFileSync("scripts/testing/log/merkle-vectors.json", "utf8")) as Vectors;
const hashAt = (at: number): Hash => new Uint8Array(Buffer.from(vectors.hashes[at] as string, "base64"));

describe("the vectors of transparency-dev/merkle", () => {
  test("97 of 98 consistency proofs are; the other has roots of 12 bytes, which no SHA-256 gives", () => {
    const other = vectors.consistency.filter(([, oldSize, size, oldRoot, root, proof, valid]) => {
      const claim = { oldSize, size, oldRoot: hashAt(oldRoot), root: hashAt(root), proof: proof.map(hashAt) };
      return verifyConsistency(claim) !== valid;
    });
    expect(vectors.consistency).toHaveLength(98);
    expect(other.map(([name]) => name)).toEqual(["consistency/additional/sizes-are-equal-one-and-proof-is-empty"]);
    expect(hashAt(other[0]?.[3] ?? 0)).toHaveLength(12);
  });

  test("beside them: the empty tree, about which they prove nothing, begins every tree, as tlog-witness says", () => {
    const [oldRoot, root] = [rootOf([]), rootOf([leafHash(Uint8Array.of(1))])];
    expect(verifyConsistency({ oldSize: 0, oldRoot, size: 1, root, proof: [] })).toBe(true);
    expect(verifyConsistency({ oldSize: 0, oldRoot, size: 1, root, proof: [root] })).toBe(false);
    expect(verifyConsistency({ oldSize: 0, oldRoot: root, size: 1, root, proof: [] })).toBe(false);
  });
});

/** The definitions of RFC 9162, section 2.1.1, word for word and by another SHA-256: slow, and easy to compare with the text. */
const sha = (...parts: readonly Uint8Array[]): Hash => new Uint8Array(createHash("sha256").update(Buffer.concat(parts)).digest());
function mth(entries: readonly Uint8Array[]): Hash {
  if (entries.length === 0) return sha();
  if (entries.length === 1) return sha(Uint8Array.of(0), entries[0] as Uint8Array);
  const k = 2 ** (Math.ceil(Math.log2(entries.length)) - 1);
  return sha(Uint8Array.of(1), mth(entries.slice(0, k)), mth(entries.slice(k)));
}

const entries = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 70 });
const bent = (hash: Hash): Hash => Uint8Array.from(hash, (byte, at) => (at === 5 ? byte ^ 1 : byte));

describe("compared with the definitions of RFC 9162", () => {
  test("roots are equal", () => {
    fc.forAll(100, [entries], (all) => areEqual(rootOf(all.map(leafHash)), mth(all)));
  });

  test("every proof of every tree up to 70 entries verifies against the defined roots: 2,555", () => {
    const all = Array.from({ length: 70 }, (_, at) => new TextEncoder().encode(`entry ${at}`));
    const roots = Array.from({ length: 71 }, (_, size) => mth(all.slice(0, size)));
    let verified = 0;
    for (let size = 1; size <= 70; size++) {
      const leaves = all.slice(0, size).map(leafHash);
      const root = roots[size] as Hash;
      for (let oldSize = 0; oldSize <= size; oldSize++)
        if (verifyConsistency({ oldSize, oldRoot: roots[oldSize] as Hash, size, root, proof: consistencyProof(leaves, oldSize) }))
          verified++;
    }
    expect(verified).toBe(2555);
  });

  test("a proof with a changed, added or missing hash or another root is refused", () => {
    const place = fc.tuple(fc.integer({ min: 2, max: 60 }), fc.nat(), fc.nat());
    fc.forAll(100, [place], ([size, where, which]) => {
      const leaves = Array.from({ length: size }, (_, at) => leafHash(Uint8Array.of(at)));
      const oldSize = 1 + (where % (size - 1));
      const proof = consistencyProof(leaves, oldSize);
      const at = which % proof.length;
      const sound = { oldSize, oldRoot: rootOf(leaves.slice(0, oldSize)), size, root: rootOf(leaves), proof };
      expect(verifyConsistency(sound)).toBe(true);
      for (const wrong of [
        { proof: proof.with(at, bent(proof[at] as Hash)) },
        { proof: proof.toSpliced(at, 1) },
        { proof: [...proof, sound.root] },
        { root: bent(sound.root) },
        { oldRoot: bent(sound.oldRoot) },
      ])
        expect(verifyConsistency({ ...sound, ...wrong })).toBe(false);
    });
  });
});
