// The shape of a trust list: the three people whose signatures count.
import { type Static, Type } from "../core/type.ts";
import { notice } from "../envelope/round-document.ts";
import { Hex256, Key, RoundId, Signature, TrusteeName } from "../envelope/schema.ts";

/** One person. Two keys, since lists and rounds are signed rarely and releases at every meeting. Both are Ed25519. */
export const Trustee = Type.Closed({ name: TrusteeName, release: Key, root: Key });

/** The last version and release of a round that an earlier list vouches for. */
const Taken = Type.Closed({ version: Type.Integer({ minimum: 1 }), release: Type.Integer({ minimum: 0 }) });

const VerifierKey = Type.String({ pattern: "^[^ +\\p{C}]+\\+[0-9a-f]{8}\\+[A-Za-z0-9+/=]+$", maxLength: 300 });

/** `content/trust/<version>.json`: canonical JSON and a line feed. Its digest is the SHA-256 of the bytes without the line feed. */
export const TrustList = Type.Closed({
  schema: Type.Literal("infosaktrappan-trust/2"),
  notice,
  version: Type.Integer({ minimum: 1 }),
  /** Digest of the version before; null in the first. */
  previous: Type.Union([Hex256, Type.Null()]),
  trustees: Type.Array(Trustee, { minItems: 3, maxItems: 3 }),
  /** Verifier key of the public log (C2SP signed-note); null without a log. */
  log: Type.Union([VerifierKey, Type.Null()]),
  /** Verifier keys of those who cosign it, and how many of them readers demand. With 0 only the authority vouches for the log. */
  witnesses: Type.Array(VerifierKey, { maxItems: 10 }),
  quorum: Type.Integer({ minimum: 0, maximum: 10 }),
  /** Every round that is open or has been, and where the list takes it over: it vouches for what comes after this version and release. */
  since: Type.Record(RoundId, Taken),
});

/** `<version>.signatures.json`: a trustee's name → the signature by that trustee's root key. */
export const Signatures = Type.Record(TrusteeName, Signature);

export type TrustList = Static<typeof TrustList>;
export type Signatures = Static<typeof Signatures>;
