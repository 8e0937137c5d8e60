// Verifies consistency proofs as a witness does, by the steps of RFC 9162.
import { areEqual, type Hash, nodeHash, rootOf } from "../../log/merkle.ts";

const hashLength = 32;
const half = (n: number): number => Math.floor(n / 2);
const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const areHashes = (all: readonly Hash[]): boolean => all.every((one) => one.length === hashLength);

interface ConsistencyClaim {
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
