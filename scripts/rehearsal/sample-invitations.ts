// Decides which invented invitations a person who tries the rehearsal is given: the only codes that are ever kept.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomic } from "../core/write.ts";
import type { Invitation } from "../envelope/invitation/invite.ts";
import type { Place } from "../shared/place.ts";
import { rehearsalNotice } from "../statistics/schema.ts";

export type Handout = Invitation & { readonly name: string };

/** Kept outside content and store, so that neither the site nor Git ever holds a code. */
export function writeHandout(place: Place, invitations: readonly Handout[]): void {
  writeFileAtomic(join(place.root, "handout.json"), `${JSON.stringify({ notice: rehearsalNotice, invitations }, null, 2)}\n`, {
    mode: 0o600,
  });
}

export function readHandout(place: Place): readonly Handout[] {
  return (JSON.parse(readFileSync(join(place.root, "handout.json"), "utf8")) as { invitations: readonly Handout[] }).invitations;
}
