// Merkle trees over SHA-256 (RFC 9162, section 2.1; the trees of RFC 6962): roots, and proofs made and verified.
import { sha256 } from "@noble/hashes/sha2.js";
import { concatBytes } from "@noble/hashes/utils.js";

/** 32 bytes: the hash of a leaf, of a node or of a tree. */
export type Hash = Uint8Array;

const hashLength = 32;
const [leafPrefix, nodePrefix] = [Uint8Array.of(0), Uint8Array.of(1)];

/** SHA-256(0x00 ‖ entry), RFC 9162, section 2.1.1. */
export function leafHash(entry: Uint8Array): Hash {
  return sha256(concatBytes(leafPrefix, entry));
}

/** SHA-256(0x01 ‖ left ‖ right), RFC 9162, section 2.1.1. */
function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(concatBytes(nodePrefix, left, right));
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

/** PATH(index, leaves), RFC 9162, section 2.1.3.1: the hashes beside the way from a leaf to the root, lowest first. */
export function inclusionProof(leaves: readonly Hash[], index: number): readonly Hash[] {
  const proof: Hash[] = [];
  let [level, at] = [leaves, index];
  while (level.length > 1) {
    const beside = level[at % 2 === 0 ? at + 1 : at - 1];
    if (beside) proof.push(beside);
    [level, at] = [levelAbove(level), half(at)];
  }
  return proof;
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

const half = (n: number): number => Math.floor(n / 2);
const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const areHashes = (all: readonly Hash[]): boolean => all.every((one) => one.length === hashLength);

export interface InclusionClaim {
  readonly leaf: Hash;
  /** From 0. */
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Hash[];
  readonly root: Hash;
}

/** Whether the proof leads from the leaf to the root (RFC 9162, section 2.1.3.2). */
export function verifyInclusion({ leaf, index, size, proof, root }: InclusionClaim): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || !areHashes([leaf, root, ...proof])) return false;
  let [fn, sn, hash] = [index, size - 1, leaf];
  for (const one of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      hash = nodeHash(one, hash);
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else hash = nodeHash(hash, one);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && areEqual(hash, root);
}

export interface ConsistencyClaim {
  readonly oldSize: number;
  readonly oldRoot: Hash;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

/**
 * Whether the tree of `size` begins with that of `oldSize` (RFC 9162, section 2.1.4.2). Every tree begins with the empty one, whose
 * proof is empty (C2SP tlog-witness, add-checkpoint).
 */
export function verifyConsistency({ oldSize, oldRoot, size, root, proof }: ConsistencyClaim): boolean {
  if (!isSize(oldSize) || !isSize(size) || oldSize > size || !areHashes([oldRoot, root, ...proof])) return false;
  if (oldSize === size) return proof.length === 0 && areEqual(oldRoot, root);
  if (oldSize === 0) return proof.length === 0 && areEqual(oldRoot, rootOf([]));
  // A full tree is a node of the new one, and its root stands for the first hash of the proof.
  const isFull = Number.isInteger(Math.log2(oldSize));
  const [first, ...rest] = isFull ? [oldRoot, ...proof] : proof;
  if (!first || (isFull && proof.length === 0)) return false;
  let [fn, sn] = [oldSize - 1, size - 1];
  while (fn % 2 === 1) [fn, sn] = [half(fn), half(sn)];
  let [old, all] = [first, first];
  for (const one of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      [old, all] = [nodeHash(one, old), nodeHash(one, all)];
      while (fn % 2 === 0 && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    } else all = nodeHash(all, one);
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0 && areEqual(old, oldRoot) && areEqual(all, root);
}
