// An invented round with real keys.

import type { Checked } from "../../core/diagnostic.ts";
import { type Bytes, fromBase64url, toBase64url } from "../../envelope/base64url.ts";
import { makeCode, type SubmissionKeys, signingKeys, submissionKeys } from "../../envelope/invitation/invitation.ts";
import { documentOf, type Roster, type RoundCharter, type RoundDocument } from "../../envelope/round-document.ts";
import type { SealedResponse } from "../../envelope/schema.ts";
import { checkHolders, kidOf } from "../../envelope/sealing/holders.ts";
import { publicKeyOf } from "../../envelope/sealing/hpke.ts";
import { boxOf, contextOf, type Place } from "../../envelope/sealing/layout.ts";
import type { Signer } from "../../envelope/verifiers.ts";
import { base } from "../../statistics/base.ts";
import { holderMessage } from "../../trust/chain.ts";
import { firstVersion, type InventedTrust, trust } from "../trust/trustees.ts";
import { openBox } from "./open-box.ts";

export interface InventedRound {
  readonly charter: RoundCharter;
  readonly document: RoundDocument;
  readonly roster: Roster;
  readonly keys: readonly SubmissionKeys[];
  /** The holders' secrets, 32 bytes each. */
  readonly secrets: Readonly<Record<Place, Bytes>>;
  readonly signReceipt: Signer;
}

/** Freshly generated keys, the holders' signed by these trustees; digests of files that do not exist are zeroes. */
export async function inventRound(members = 3, round = "ovning-1", by = trust): Promise<InventedRound> {
  const { secrets, holders, kid } = await inventRoundKeys(round, by);
  const keys = await Promise.all(Array.from({ length: members }, () => submissionKeys(makeCode(), round)));
  const receipt = await signingKeys(random());
  const zeroes = "0".repeat(64);
  const charter: RoundCharter = {
    schema: "infosaktrappan-charter/2",
    kind: "ordinary",
    round,
    rehearsal: true,
    trust: by.digest,
    edition: "2026",
    editionDigest: "e".repeat(64),
    opens: "2026-09-01",
    holders,
    kid,
    padding: 8192,
    receiptKey: toBase64url(receipt.publicKey),
    population: { id: "2026", digest: zeroes },
    plan: { base, families: [], variables: [] },
    signatures: 2,
  };
  const roster: Roster = { round, keys: keys.map((one) => one.sub).sort(), of: new Map(), revoked: [] };
  return { charter, document: documentOf(charter, firstVersion(charter)), roster, keys, secrets, signReceipt: receipt.sign };
}

const random = (): Bytes => crypto.getRandomValues(new Uint8Array(32));

/** Three trustees' keys of a round, as its charter names them. */
export async function inventRoundKeys(
  round: string,
  by: InventedTrust = trust,
): Promise<Pick<InventedRound, "secrets"> & Pick<RoundCharter, "holders" | "kid">> {
  const secrets = { 1: random(), 2: random(), 3: random() };
  const holders = by.trustees.map(({ name, root }, at) => {
    const key = toBase64url(publicKeyOf(secrets[(at + 1) as Place]));
    return { name, key, proof: toBase64url(root.sign(holderMessage(round, name, key))) };
  });
  const kid = await kidOf(passed(checkHolders(holders.map(({ key }) => fromBase64url(key) as Bytes))));
  return { secrets, holders, kid };
}

/** Holders' places in these orders: "12 312" is the first two, and all three with the third first. */
export const ordersIn = (text: string): readonly (readonly Place[])[] =>
  text.split(" ").map((order) => Array.from(order, (place) => Number(place) as Place));

/** Any two of the three. */
export const pairs = ordersIn("12 13 23");

/** What holders in these places hand over of an envelope. */
export function partsOfEnvelope(
  { document, secrets }: Pick<InventedRound, "document" | "secrets">,
  { ct, sub }: { readonly ct: string; readonly sub: string },
  from: readonly Place[] = [1, 2],
): ReadonlyMap<Place, Uint8Array | null> {
  const context = contextOf({ use: "envelope", round: document.round, kid: document.kid, subject: sub });
  const sealed = fromBase64url(ct) as Bytes;
  const part = (place: Place) => openBox(boxOf(sealed, place), place, secrets[place], context);
  return new Map(from.map((place) => [place, part(place)]));
}

/** A submission; `changes` replaces members. Whose it is follows from the key that seals it, so `_sub` is not in it. */
export function inventResponse(document: RoundDocument, _sub?: string, changes: Partial<SealedResponse> = {}): SealedResponse {
  const { edition, editionDigest } = document;
  const base = { schema: "infosaktrappan-response/2", type: "submit", edition, editionDigest, issuedAt: 1_790_000_000 } as const;
  return { ...base, answers: { "risk-owner": 2, inventory: "unknown" }, background: { size: "small" }, ...changes } as SealedResponse;
}

/** The value of a check that must pass. @throws Error with the codes where it did not. */
export function passed<T>(checked: Checked<T>): T {
  if (!checked.ok) throw new Error(codesOf(checked).join(", "));
  return checked.value;
}

export function codesOf(checked: Checked<unknown>): readonly string[] {
  return checked.diagnostics.map((one) => one.code);
}
