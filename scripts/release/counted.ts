// What a count seals to the round's own holders for corrections and for the next round: the rounding key, how often each variable has been
// redrawn, what each release counted, and who answered the rounds before.
import { createHmac, hkdfSync } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { hasShape } from "../core/shape.ts";
import { type Static, Type } from "../core/type.ts";
import { type Bytes, fromBase64url, toBase64url } from "../envelope/base64url.ts";
import { utf8 } from "../envelope/digest.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import { readHolders } from "../envelope/sealing/holders.ts";
import { contextOf } from "../envelope/sealing/layout.ts";
import { sealToHolders } from "../envelope/sealing/two-of-three.ts";
import { countedFile } from "../holder/items.ts";
import type { Place } from "../repository/place.ts";
import { ceilTo } from "../statistics/base.ts";
import type { Draw } from "../statistics/rounding/systematic-rounding.ts";
import { releaseFault } from "./messages.ts";
import { type CountingSession, openFile, presentHolders, thirdHolder } from "./session.ts";

/** The plaintext of `counted.sealed`. A correction reuses key and counters: else the average of two releases would undo the rounding. */
const CountedSecret = Type.Closed({
  schema: Type.Literal("infosaktrappan-counted/2"),
  /** 32 bytes in base64url. */
  key: Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" }),
  counters: Type.Record(Type.String({ pattern: "^[a-z][a-z0-9-]*$" }), Type.Integer({ minimum: 0 })),
  /** What each release counted (see statistics/rounding/release-snapshot.ts) and the SHA-256 of its cube, for auditing a correction. */
  counted: Type.Array(
    Type.Closed({
      release: Type.String({ pattern: "^r[1-9][0-9]*$" }),
      cube: Type.String({ pattern: "^[0-9a-f]{64}$" }),
      organisations: Type.Record(Type.String(), Type.String({ pattern: "^[0-9a-z-]*$" })),
    }),
  ),
  /** Who answered the earlier rounds that this one is linked to, so that those need not be opened again: see linked.ts. */
  linked: Type.Array(
    Type.Closed({ round: Type.String(), release: Type.String({ pattern: "^r[1-9][0-9]*$" }), answered: Type.Array(Type.String()) }),
  ),
});
export type CountedSecret = Static<typeof CountedSecret>;

/** With the key as 32 bytes. */
export type OpenedSecret = CountedSecret & { readonly bytes: Uint8Array };

/** What the round's earlier releases sealed; null if there is none yet. Refused if there is a file that cannot be opened. */
export async function readCounted(place: Place, round: string, session: CountingSession): Promise<Checked<OpenedSecret | null>> {
  const file = join(place.content, "rounds", round, countedFile);
  if (!existsSync(file)) return accepted(null);
  const count = presentHolders(session, round).length;
  if (count < 2) return refused(releaseFault("count-holders", { round, count }));
  const plaintext = await openFile(session, { use: "counted", round, subject: "", id: "counted", sealed: readFileSync(file) });
  const missing = refused(releaseFault("release-counted"));
  if (plaintext === null) return refused(thirdHolder(session, round) ?? releaseFault("release-counted"));
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(plaintext));
  } catch {
    return missing;
  }
  if (!hasShape(CountedSecret, value)) return missing;
  const secret = value as CountedSecret;
  const bytes = fromBase64url(secret.key);
  return bytes ? accepted({ ...secret, bytes }) : missing;
}

/** The plaintext is filled with spaces to a multiple of so many bytes, so that its length does not tell how many digits a counter has. */
const filledTo = 4096;

/** The contents of `counted.sealed`. Two calls give different bytes. */
export async function sealCounted(secret: CountedSecret, round: Pick<RoundDocument, "round" | "holders" | "kid">): Promise<Checked<Bytes>> {
  const holders = await readHolders(round);
  if (!holders.ok) return holders;
  const context = contextOf({ use: "counted", round: round.round, kid: round.kid, subject: "" });
  const text = canonicalize(secret as unknown as Json);
  const plaintext = utf8(text.padEnd(ceilTo(text.length, filledTo)));
  return accepted(await sealToHolders({ plaintext, holders: holders.value, context }));
}

/** 32 bytes in base64url that nobody knows or chooses: HKDF-SHA256 of the counted envelopes' seeds, sorted, salt `infosaktrappan/2`. */
export function fromSeeds(info: string, seeds: readonly Uint8Array[]): string {
  const material = seeds.map((seed) => Buffer.from(seed).toString("hex")).sort();
  return toBase64url(new Uint8Array(hkdfSync("sha256", Buffer.from(material.join("\n")), "infosaktrappan/2", `${info}\n`, 32)));
}

/** The secret of a round's first release, with the rounding key from its seeds. */
export function firstSecret(round: string, seeds: readonly Uint8Array[]): OpenedSecret {
  const key = fromSeeds(`rounding\n${round}`, seeds);
  const bytes = fromBase64url(key) ?? new Uint8Array();
  return { schema: "infosaktrappan-counted/2", key, counters: {}, counted: [], linked: [], bytes };
}

/**
 * A row's draw in [0, 1): HMAC-SHA256 over the JSON of variable, counter, attempt, true counts and sorted organisation ids, its first 48
 * bits. Keyed on the counts, so that a row that a correction changes gets an offset of its own.
 */
export function drawFromKey(key: Uint8Array): Draw {
  return ({ variable, counter, attempt, counts, organisations }) => {
    const row = JSON.stringify([variable, counter, attempt, counts, organisations]);
    return createHmac("sha256", key).update(row).digest().readUIntBE(0, 6) / 2 ** 48;
  };
}
