// Splits an opening key between three people and joins any two of their shares (Shamir's scheme).
import { combine, split } from "shamir-secret-sharing";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import type { Bytes } from "../envelope/base64url.ts";
import { digestOf } from "../envelope/digest.ts";
import { identityOfSecret, secretOfIdentity } from "./bech32.ts";
import type { KeysCode } from "./messages.ts";
import { recipientOf } from "./recipients.ts";

export const shareUses = ["operations", "recovery"] as const;
export type ShareUse = (typeof shareUses)[number];

/** Three sheets, of which two are needed. */
export const [shareCount, shareThreshold] = [3, 2];

/** One person's share, with what keeps it apart from those of other keys and of other splits of the same key. */
export interface Share {
  readonly use: ShareUse;
  readonly development: boolean;
  /** First four bytes of a digest of the key's public half, hex: the same on every share of the key. */
  readonly key: string;
  /** Two random bytes, hex: the same on the three shares of one split. */
  readonly split: string;
  /** 33 bytes of Shamir's scheme over GF(2⁸), the last of them the share's own place on the curve. Alone it says nothing of the key. */
  readonly bytes: Bytes;
}

/** First four bytes of SHA-256(`infosaktrappan/1/share-key\n` + recipient), hex. */
export async function shareKeyOf(recipient: string): Promise<string> {
  return (await digestOf(`infosaktrappan/1/share-key\n${recipient}`)).slice(0, 8);
}

export interface KeyToSplit {
  readonly identity: string;
  readonly use: ShareUse;
  readonly development: boolean;
}

/** Three shares, any two of which are the key. Null where the identity is not a post-quantum hybrid one. Two calls give other shares. */
export async function splitIdentity({ identity, use, development }: KeyToSplit): Promise<readonly Share[] | null> {
  const secret = secretOfIdentity(identity);
  if (!secret) return null;
  const key = await shareKeyOf(await recipientOf(identity));
  const mark = Array.from(crypto.getRandomValues(new Uint8Array(2)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const parts = await split(secret, shareCount, shareThreshold);
  return parts.map((bytes) => ({ use, development, key, split: mark, bytes: new Uint8Array(bytes) }));
}

export interface SharesToJoin {
  /** In the order in which they were given, which is how the faults name them. */
  readonly shares: readonly Share[];
  /** The recipients of the round's document, operations first. */
  readonly recipients: readonly string[];
  readonly round: string;
  readonly rehearsal: boolean;
}

export interface JoinedKey {
  readonly use: ShareUse;
  readonly development: boolean;
  readonly recipient: string;
  readonly identity: string;
}

/**
 * The opening key of two or three shares, proved by its public half: it is the round's own recipient or it is refused. Every way in
 * which the shares cannot belong together is reported by the number of the sheet.
 */
export async function joinShares(input: SharesToJoin): Promise<Checked<JoinedKey>> {
  const { shares, recipients, round } = input;
  const [first] = shares;
  if (!first || shares.length < shareThreshold)
    return refused(problem("share-too-few", { count: shares.length, needed: shareThreshold, of: shareCount }));
  const recipient = recipients[shareUses.indexOf(first.use)] ?? "";
  const faults = shares.flatMap((share, at) => kinFaults(shares, share, at));
  if ((await shareKeyOf(recipient)) !== first.key) faults.push(problem("share-other-round", { round }));
  if (shares.some((share) => share.development) && !input.rehearsal) faults.push(problem("share-development"));
  if (faults.length > 0) return refused(...faults);
  const identity = identityOfSecret(await combine(shares.map((share) => new Uint8Array(share.bytes))));
  if ((await recipientOf(identity)) !== recipient) return refused(problem("share-not-the-key"));
  return accepted({ use: first.use, development: first.development, recipient, identity });
}

/** Why a share cannot belong with those before it. */
function kinFaults(shares: readonly Share[], share: Share, at: number): readonly Diagnostic<KeysCode>[] {
  const sheet = at + 1;
  const first = shares[0] as Share;
  if (share.key !== first.key || share.use !== first.use) return [problem("share-other-key", { first: 1, sheet })];
  if (share.split !== first.split) return [problem("share-other-split", { first: 1, sheet })];
  const place = share.bytes.at(-1);
  const twin = shares.slice(0, at).findIndex((one) => one.split === share.split && one.bytes.at(-1) === place);
  return twin < 0 ? [] : [problem("share-twice", { first: twin + 1, sheet })];
}

function problem(code: KeysCode, values: Diagnostic["values"] = {}): Diagnostic<KeysCode> {
  return fault(code, "", values);
}
