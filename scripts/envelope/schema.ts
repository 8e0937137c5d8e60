// The shapes of the envelope, the response sealed inside it, and the receipt.
import { type Static, Type } from "../core/type.ts";
import { Answers, Background, EditionId } from "../method/basic-shapes.ts";

export const Hex256 = Type.String({ pattern: "^[0-9a-f]{64}$" });
/** 32 bytes in base64url without padding: an Ed25519 public key. */
export const Key = Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" });
/** 64 bytes in base64url without padding: an Ed25519 signature. */
export const Signature = Type.String({ pattern: "^[A-Za-z0-9_-]{86}$" });
/** A trustee, who also holds a part of the rounds' keys. */
export const TrusteeName = Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 40 });
export const Kid = Type.String({ pattern: "^[0-9a-f]{32}$" });
export const Day = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" });
export const RoundId = Type.String({ pattern: "^[a-z0-9]+(-[a-z0-9]+)*$", maxLength: 40 });

/** The file is one line of canonical JSON, named by the SHA-256 of its bytes. */
export const Envelope = Type.Closed({
  ct: Type.String({ pattern: "^[A-Za-z0-9_-]+$" }),
  kid: Kid,
  round: RoundId,
  schema: Type.Literal("infosaktrappan-envelope/2"),
  sig: Signature,
  sub: Key,
});

export const declineReasons = ["no-time", "other-followup", "confidentiality", "no-benefit", "other"] as const;

const inner = {
  edition: EditionId,
  editionDigest: Hex256,
  /** Whole Unix seconds by the sender's clock: max(now, last + 1). */
  issuedAt: Type.Integer({ minimum: 0, maximum: 9_999_999_999 }),
  schema: Type.Literal("infosaktrappan-response/2"),
};
/** What is sealed. Round and key are not repeated in it: they are part of what the sealing is bound to. */
export const SealedResponse = Type.Union([
  Type.Closed({ ...inner, type: Type.Literal("submit"), answers: Answers, background: Background }),
  Type.Closed({ ...inner, type: Type.Literal("decline"), reason: Type.Enum([...declineReasons]) }),
  Type.Closed({ ...inner, type: Type.Literal("withdraw") }),
]);

export const Receipt = Type.Closed({
  schema: Type.Literal("infosaktrappan-receipt/2"),
  round: RoundId,
  /** SHA-256 of the envelope's bytes. */
  envelope: Hex256,
  sub: Key,
  receivedOn: Day,
  kid: Kid,
  /** Ed25519 by the round's receipt key over the canonical bytes of the other members. */
  sig: Signature,
});

export type Envelope = Static<typeof Envelope>;
export type SealedResponse = Static<typeof SealedResponse>;
export type Receipt = Static<typeof Receipt>;
export type DeclineReason = (typeof declineReasons)[number];
