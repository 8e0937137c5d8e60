// Decides nothing in the product: holds changed envelopes against the check, for tests and for nothing else.

import type { Diagnostic } from "../../core/diagnostic.ts";
import { seededRandom } from "../../core/random.ts";
import { nodeVerifiers } from "../../envelope/node-verifiers.ts";
import { seal } from "../../envelope/seal.ts";
import { verifyEnvelope } from "../../envelope/verify.ts";
import { byteMutations, type Material, type Mutation, memberMutations } from "./invented-mutations.ts";
import { type InventedRound, inventResponse, inventRound, passed } from "./invented-round.ts";

export interface Tried extends Material {
  readonly round: InventedRound;
}

/** A round with two members, a round of another name, one envelope of each. The check itself accepts the first. */
export async function inventMaterial(seed: number): Promise<Tried> {
  const [round, elsewhere] = [await inventRound(2), await inventRound(1, "ovning-2")];
  const sealOne = async ({ document, keys }: InventedRound, member: number): Promise<Uint8Array> => {
    const own = keys[member] as InventedRound["keys"][number];
    return passed(await seal({ round: document, keys: own, inner: inventResponse(document, own.sub) })).bytes;
  };
  const bytes = await sealOne(round, 0);
  passed(await check(round, bytes));
  return { round, bytes, others: [await sealOne(round, 1), await sealOne(elsewhere, 0)], below: numbersFrom(seed) };
}

/** Names of what was accepted, and of what was refused without a code or with an exception. An unchanged envelope is no mutation. */
export async function tryAll(material: Tried, count: number) {
  const known = new Set([material.bytes, ...material.others].map((one) => Buffer.from(one).toString("latin1")));
  const accepted: string[] = [];
  const untyped: string[] = [];
  let tried = 0;
  for (const mutation of both(material)) {
    if (tried >= count) break;
    if (known.has(Buffer.from(mutation.bytes).toString("latin1"))) continue;
    tried++;
    try {
      const checked = await check(material.round, mutation.bytes);
      if (checked.ok) accepted.push(mutation.name);
      else if (checked.diagnostics.length === 0 || !checked.diagnostics.every(hasCode)) untyped.push(mutation.name);
    } catch {
      untyped.push(mutation.name);
    }
  }
  return { tried, accepted, untyped };
}

function* both(material: Material): Generator<Mutation> {
  yield* memberMutations(material);
  yield* byteMutations(material);
}

const hasCode = ({ code }: Diagnostic): boolean => /^[a-z]+(-[a-z0-9]+)+$/.test(code);

function check({ document, roster }: InventedRound, bytes: Uint8Array) {
  return verifyEnvelope({ bytes, round: document, roster, verifiers: nodeVerifiers });
}

function numbersFrom(seed: number): (limit: number) => number {
  const random = seededRandom(seed);
  return (limit) => Math.floor(random() * limit);
}
