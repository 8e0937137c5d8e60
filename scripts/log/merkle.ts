// Merkle trees over SHA-256 (RFC 9162, section 2.1; the trees of RFC 6962): roots, and proofs of consistency.

import { sha256 } from "#sha256";
import { joined } from "../envelope/digest.ts";

/** 32 bytes: the hash of a leaf, of a node or of a tree. */
export type Hash = Uint8Array;

const [leafPrefix, nodePrefix] = [Uint8Array.of(0), Uint8Array.of(1)];

/** SHA-256(0x00 ‖ entry), RFC 9162, section 2.1.1. */
export function leafHash(entry: Uint8Array): Hash {
  return sha256(joined(leafPrefix, entry));
}

/** SHA-256(0x01 ‖ left ‖ right), RFC 9162, section 2.1.1. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(joined(nodePrefix, left, right));
}

export function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at]);
}

/** The level above: pairs are hashed, and a last node without a partner moves up as it is. Gives the trees of RFC 9162. */
function levelAbove(level: readonly Hash[]): readonly Hash[] {
  const above: Hash[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at] as Hash, level[at + 1]];
    above.push(right ? nodeHash(left, right) : left);
  }
  return above;
}

/** The root of the leaf hashes; for an empty log the hash of nothing. */
export function rootOf(leaves: readonly Hash[]): Hash {
  let level = leaves;
  while (level.length > 1) level = levelAbove(level);
  return level[0] ?? sha256(new Uint8Array(0));
}

/** PROOF(oldSize, leaves), RFC 9162, section 2.1.4.1: that the first `oldSize` leaves are a prefix. Empty where that is 0 or all. */
export function consistencyProof(leaves: readonly Hash[], oldSize: number): readonly Hash[] {
  return oldSize === 0 || oldSize === leaves.length ? [] : subproof(leaves, oldSize, true);
}

/** SUBPROOF(size, part, isComplete): `isComplete` while the old tree is this very subtree, whose root the verifier has. */
function subproof(part: readonly Hash[], size: number, isComplete: boolean): readonly Hash[] {
  if (size === part.length) return isComplete ? [] : [rootOf(part)];
  let at = 1;
  while (at * 2 < part.length) at *= 2;
  return size <= at
    ? [...subproof(part.slice(0, at), size, isComplete), rootOf(part.slice(at))]
    : [...subproof(part.slice(at), size - at, false), rootOf(part.slice(0, at))];
}
