// Puts mutated envelopes to the check.

import type { Diagnostic } from "../../core/diagnostic.ts";
import { nodeVerifiers } from "../../envelope/node-verifiers.ts";
import { seal } from "../../envelope/seal.ts";
import { verifyEnvelope } from "../../envelope/verify.ts";
import { drawing } from "../random.ts";
import { type InventedRound, inventResponse, inventRound, passed } from "./invented-round.ts";
import { byteMutations, type Material, type Mutation, memberMutations } from "./mutations.ts";

export interface TestedMaterial extends Material {
  readonly round: InventedRound;
}

/** A round with two members and a round of another name, with one envelope by each member. The check accepts the first as it is. */
export async function inventMaterial(seed: number): Promise<TestedMaterial> {
  const [round, elsewhere] = [await inventRound(2), await inventRound(1, "ovning-2")];
  const sealOne = async ({ document, keys }: InventedRound, member: number): Promise<Uint8Array> => {
    const own = keys[member] as InventedRound["keys"][number];
    return passed(await seal({ round: document, keys: own, inner: inventResponse(document, own.sub) })).bytes;
  };
  const bytes = await sealOne(round, 0);
  passed(await check(round, bytes));
  return { round, bytes, others: [await sealOne(round, 1), await sealOne(elsewhere, 0)], below: drawing(seed) };
}

/**
 * Names of the mutations that were accepted, and of those refused without a code or with an exception. An unchanged envelope does not
 * count.
 */
export async function tryAll(material: TestedMaterial, count: number) {
  const known = new Set([material.bytes, ...material.others].map((one) => Buffer.from(one).toString("latin1")));
  const accepted: string[] = [];
  const uncoded: string[] = [];
  let tried = 0;
  for (const mutation of allMutations(material)) {
    if (tried >= count) break;
    if (known.has(Buffer.from(mutation.bytes).toString("latin1"))) continue;
    tried++;
    try {
      const checked = await check(material.round, mutation.bytes);
      if (checked.ok) accepted.push(mutation.name);
      else if (checked.diagnostics.length === 0 || !checked.diagnostics.every(hasCode)) uncoded.push(mutation.name);
    } catch {
      uncoded.push(mutation.name);
    }
  }
  return { tried, accepted, uncoded };
}

function* allMutations(material: Material): Generator<Mutation> {
  yield* memberMutations(material);
  yield* byteMutations(material);
}

const hasCode = ({ code }: Diagnostic): boolean => /^[a-z]+(-[a-z0-9]+)+$/.test(code);

function check({ document, roster }: InventedRound, bytes: Uint8Array) {
  return verifyEnvelope({ bytes, round: document, roster, verifiers: nodeVerifiers });
}
