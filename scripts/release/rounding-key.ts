// Decides how the round's rounding key is kept: sealed to the round's recipients, with how often each variable has been redrawn.

import Type, { type Static } from "typebox";
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { hasShape } from "../core/shape.ts";
import { type Bytes, fromBase64url } from "../envelope/base64url.ts";
import { utf8 } from "../envelope/digest.ts";
import { checkRecipients } from "../envelope/recipients.ts";
import { sealTo } from "../envelope/seal.ts";
import type { RoundDocument } from "../round/document.ts";
import type { ReleaseCode } from "./messages.ts";
import { unseal } from "./opening/open.ts";

/** The plaintext of `rounding.age`. A correction must reuse both key and counters, or averaging two releases would undo the rounding. */
export const RoundingSecret = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-rounding/1"),
    /** 32 bytes in base64url. */
    key: Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" }),
    counters: Type.Record(Type.String({ pattern: "^[a-z][a-z0-9-]*$" }), Type.Integer({ minimum: 0 })),
    /** What each release counted, and the SHA-256 of its cube: a correction is audited together with them. See statistics/rounding/release-snapshot.ts. */
    counted: Type.Optional(
      Type.Array(
        Type.Object(
          {
            release: Type.String({ pattern: "^r[1-9][0-9]*$" }),
            cube: Type.String({ pattern: "^[0-9a-f]{64}$" }),
            organisations: Type.Record(Type.String(), Type.String({ pattern: "^[0-9a-z-]*$" })),
          },
          { additionalProperties: false },
        ),
      ),
    ),
  },
  { additionalProperties: false },
);
export type RoundingSecret = Static<typeof RoundingSecret>;

/** With the key as 32 bytes. */
export type OpenedSecret = RoundingSecret & { readonly bytes: Uint8Array };

/** The secret, opened. Without it nothing is published. */
export async function openRoundingSecret(sealed: Uint8Array, identities: readonly string[]): Promise<Checked<OpenedSecret>> {
  const plaintext = await unseal(sealed, identities);
  const missing = refused(fault<ReleaseCode>("release-rounding-key"));
  if (plaintext === null) return missing;
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder().decode(plaintext));
  } catch {
    return missing;
  }
  if (!hasShape(RoundingSecret, value)) return missing;
  const secret = value as RoundingSecret;
  const bytes = fromBase64url(secret.key);
  return bytes ? accepted({ ...secret, bytes }) : missing;
}

/** `rounding.age` as it is to lie in the round's folder, sealed to the round's two hybrid recipients or not at all. Two calls give different bytes. */
export async function sealRoundingSecret(
  secret: RoundingSecret,
  round: Pick<RoundDocument, "recipients" | "kid">,
): Promise<Checked<Bytes>> {
  const recipients = await checkRecipients(round);
  return recipients.ok ? sealTo(recipients.value, utf8(canonicalize(secret as unknown as Json))) : recipients;
}
