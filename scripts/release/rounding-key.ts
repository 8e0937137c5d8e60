// The rounding secret, sealed to the round's recipients: the key that draws the rounding, how often each variable has been redrawn,
// and what each release counted.
import { createHash, createHmac } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Type, { type Static } from "typebox";
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import { hasShape } from "../core/shape.ts";
import { type Bytes, fromBase64url } from "../envelope/base64url.ts";
import { utf8 } from "../envelope/digest.ts";
import { checkRecipients } from "../envelope/recipients.ts";
import { sealTo } from "../envelope/seal.ts";
import type { RoundDocument } from "../round/document.ts";
import type { Place } from "../shared/place.ts";
import type { Draw } from "../statistics/rounding/controlled-rounding.ts";
import { releaseFault } from "./messages.ts";
import { unseal } from "./opening/open.ts";

/** The plaintext of `rounding.age`. A correction must reuse key and counters, or the average of two releases would undo the rounding. */
const RoundingSecret = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-rounding/1"),
    /** 32 bytes in base64url. */
    key: Type.String({ pattern: "^[A-Za-z0-9_-]{43}$" }),
    counters: Type.Record(Type.String({ pattern: "^[a-z][a-z0-9-]*$" }), Type.Integer({ minimum: 0 })),
    /** What each release counted (see statistics/rounding/release-snapshot.ts) and the SHA-256 of its cube, for auditing a correction. */
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
type RoundingSecret = Static<typeof RoundingSecret>;

/** With the key as 32 bytes. */
export type OpenedSecret = RoundingSecret & { readonly bytes: Uint8Array };

/** The secret of a round's folder. Without it nothing is published. */
export function readRoundingSecret(place: Place, round: string, identities: readonly string[]): Promise<Checked<OpenedSecret>> {
  const file = join(place.content, "rounds", round, "rounding.age");
  return openRoundingSecret(existsSync(file) ? readFileSync(file) : new Uint8Array(), identities);
}

export async function openRoundingSecret(sealed: Uint8Array, identities: readonly string[]): Promise<Checked<OpenedSecret>> {
  const plaintext = await unseal(sealed, identities);
  const missing = refused(releaseFault("release-rounding-key"));
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

/** The contents of `rounding.age`, sealed to both of the round's hybrid recipients or not at all. Two calls give different bytes. */
export async function sealRoundingSecret(
  secret: RoundingSecret,
  round: Pick<RoundDocument, "recipients" | "kid">,
): Promise<Checked<Bytes>> {
  const recipients = await checkRecipients(round);
  return recipients.ok ? sealTo(recipients.value, utf8(canonicalize(secret as unknown as Json))) : recipients;
}

/**
 * A cell's draw in [0, 1): HMAC-SHA256(key, counter ‖ SHA-256 of the sorted organisation ids), its first 48 bits. The same organisations
 * under the same counter get the same draw in every table and release.
 */
export function drawWith(key: Uint8Array): Draw {
  // Independent of the variable: a cell that counts the same organisations in two tables must be rounded alike in both.
  return (_variable, counter, organisations) => {
    const who = createHash("sha256").update(organisations.toSorted().join("\n")).digest();
    const mac = createHmac("sha256", key).update(String(counter)).update("\n").update(who).digest();
    return mac.readUIntBE(0, 6) / 2 ** 48;
  };
}
