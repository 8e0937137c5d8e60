// Decides the draw of a cell: by a secret key and by who is counted there, never by when or in which table.
import { createHash, createHmac } from "node:crypto";
import type { Draw } from "../statistics/rounding/controlled-rounding.ts";

/**
 * A number in [0, 1) for a cell: HMAC-SHA256(key, counter ‖ SHA-256 of the sorted organisation ids), its first 48 bits.
 * The same organisations under the same counter get the same draw in every table and release.
 */
export function drawWith(key: Uint8Array): Draw {
  // Not by the variable: a cell that counts the same organisations in two tables must round alike in both.
  return (_variable, counter, organisations) => {
    const who = createHash("sha256").update(organisations.toSorted().join("\n")).digest();
    const mac = createHmac("sha256", key).update(String(counter)).update("\n").update(who).digest();
    return mac.readUIntBE(0, 6) / 2 ** 48;
  };
}
