// SHA-256 digests (hex) of what rounds and releases pin.
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalize, type Json } from "../core/canonical.ts";
import type { Edition } from "../method/edition.ts";
import type { Place } from "./place.ts";

export function sha256(bytes: string | Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Over the canonical JSON of the scale and the questionnaire. It identifies a frozen edition. */
export function editionDigest(edition: Pick<Edition, "scale" | "questionnaire">): string {
  return sha256(canonicalize({ questionnaire: edition.questionnaire, scale: edition.scale } as unknown as Json));
}

/** Of the population file's bytes, as a round document pins it; of the empty string if there is no file. */
export function populationDigest(place: Place, id: string): string {
  const file = join(place.content, "population", `${id}.json`);
  return sha256(existsSync(file) ? readFileSync(file) : "");
}
