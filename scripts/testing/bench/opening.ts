// Sealing and opening envelopes beside bare opening of what is sealed, which nobody can do without.

import { fromBase64url } from "../../envelope/base64url.ts";
import { type SealedEnvelope, seal } from "../../envelope/seal.ts";
import { readHolders } from "../../envelope/sealing/holders.ts";
import { contextOf } from "../../envelope/sealing/layout.ts";
import { openSealed, type ToOpenSealed } from "../../envelope/sealing/open-sealed.ts";
import { envelopePath } from "../../envelope/verify.ts";
import { type Opened, openEnvelopes, type StoredEnvelope } from "../../release/opening/open.ts";
import { unwrap } from "../../repository/read-file.ts";
import { inventResponse, inventRound, partsOfEnvelope } from "../envelope/invented-round.ts";
import { type Figure, millisecondsOf } from "./figure.ts";

const many = 120;
const runs = 5;

/** Bare opening and opening in turns, so that other work on the machine touches both; the least of five of each. */
export async function openingFigures(): Promise<readonly Figure[]> {
  const invented = await inventRound(1);
  const { document: round, keys, roster } = invented;
  const key = keys[0] as (typeof keys)[number];
  const holders = unwrap(await readHolders(round));
  const context = contextOf({ use: "envelope", round: round.round, kid: round.kid, subject: key.sub });
  const envelopes: StoredEnvelope[] = [];
  const bareData: ToOpenSealed[] = [];
  const sealed: SealedEnvelope[] = [];
  const sealing = await millisecondsOf(async () => {
    for (let at = 0; at < many; at++) {
      const { bytes, digest, envelope } = unwrap(
        await seal({ round, keys: key, inner: inventResponse(round, undefined, { issuedAt: at }) }),
      );
      sealed.push({ bytes, digest, envelope });
    }
  });
  for (const [at, { bytes, digest, envelope }] of sealed.entries()) {
    const parts = partsOfEnvelope(invented, envelope);
    envelopes.push({ path: envelopePath(round.round, digest), bytes, addedAt: 1, position: at, parts });
    bareData.push({ sealed: fromBase64url(envelope.ct) as Uint8Array, length: round.padding, holders, context, parts });
  }
  const input = { envelopes, round, roster };
  const bare = async (): Promise<void> => {
    for (const one of bareData) await openSealed(one);
  };
  const least = { bare: Number.POSITIVE_INFINITY, opened: Number.POSITIVE_INFINITY };
  for (let run = 0; run < runs; run++) {
    least.bare = Math.min(least.bare, (await millisecondsOf(bare)) / many);
    least.opened = Math.min(least.opened, (await millisecondsOf(async () => expectAll(await openEnvelopes(input)))) / many);
  }
  const floor = { name: "bare opening from two holders' parts", value: least.bare };
  return [
    { name: "open one envelope, checks and all", unit: "ms", value: least.opened, limit: 1.3 * least.bare, floor },
    { name: "seal one envelope", unit: "ms", value: sealing / many, floor },
  ];
}

function expectAll({ opened }: Opened): void {
  if (opened.length !== many) throw new Error("the bench's own envelopes must open");
}
