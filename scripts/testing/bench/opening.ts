// Sealing and opening envelopes beside bare opening of what is sealed, which nobody can do without, and what a second thread gives.

import { fromBase64url } from "../../envelope/base64url.ts";
import { type SealedEnvelope, seal } from "../../envelope/seal.ts";
import { readHolders } from "../../envelope/sealing/holders.ts";
import { contextOf } from "../../envelope/sealing/layout.ts";
import { openSealed } from "../../envelope/sealing/open-sealed.ts";
import { envelopePath } from "../../envelope/verify.ts";
import { type Opened, openEnvelopes, type StoredEnvelope } from "../../release/opening/open.ts";
import { openInParallel } from "../../release/opening/open-parallel.ts";
import { unwrap } from "../../repository/read-file.ts";
import { inventResponse, inventRound, partsOfEnvelope } from "../envelope/invented-round.ts";
import { type Figure, millisecondsOf } from "./figure.ts";
import { type BareData, secondCore } from "./two-cores.ts";

const many = 120;
const runs = 5;
/** The threads open this many times as much, and only the second half is timed: a thread takes half a second to start and warm up. */
const longer = 6;

/** Bare opening and opening in turns, so that other work on the machine touches both; the least of five of each. */
export async function openingFigures(): Promise<readonly Figure[]> {
  const invented = await inventRound(1);
  const { document: round, keys, roster } = invented;
  const key = keys[0] as (typeof keys)[number];
  const holders = unwrap(await readHolders(round));
  const context = contextOf({ use: "envelope", round: round.round, kid: round.kid, subject: key.sub });
  const envelopes: StoredEnvelope[] = [];
  const bareData: BareData[] = [];
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
  const long = { ...input, envelopes: Array.from({ length: longer }, () => envelopes).flat() };
  const bare = async (): Promise<void> => {
    for (const one of bareData) await openSealed(one);
  };
  const least = { bare: Number.POSITIVE_INFINITY, opened: Number.POSITIVE_INFINITY };
  for (let run = 0; run < runs; run++) {
    least.bare = Math.min(least.bare, (await millisecondsOf(bare)) / many);
    least.opened = Math.min(least.opened, (await millisecondsOf(async () => expectAll(await openEnvelopes(input)))) / many);
  }
  const inThreads: number[] = [];
  for (const threads of [1, 2]) {
    let halfTime = 0;
    const progress = (done: number): void => {
      if (halfTime === 0 && done >= (longer * many) / 2) halfTime = performance.now();
    };
    expectAll(await openInParallel({ ...long, progress }, threads), longer);
    inThreads.push(performance.now() - halfTime);
  }
  const [alone = 0, together = 1] = inThreads;
  const floor = { name: "bare opening from two holders' parts", value: least.bare };
  return [
    { name: "open one envelope, checks and all", unit: "ms", value: least.opened, limit: 1.3 * least.bare, floor },
    { name: "seal one envelope", unit: "ms", value: sealing / many, floor },
    {
      name: `two threads' speed, of one's, once they run: ${(longer * many) / 2} envelopes`,
      unit: "×",
      value: alone / together,
      floor: {
        name: "two threads at bare opening, of one",
        value: await secondCore(bareData[0] as BareData),
      },
    },
  ];
}

function expectAll({ opened }: Opened, times = 1): void {
  if (opened.length !== times * many) throw new Error("the bench's own envelopes must open");
}
