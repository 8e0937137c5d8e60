// Invitation codes for a person who tries the rehearsal: the only codes that are ever stored.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { types } from "../core/organisation-types.ts";
import { writeFileAtomic } from "../core/write.ts";
import type { Invitation } from "../envelope/invitation/invite.ts";
import type { Place } from "../repository/place.ts";
import { rehearsalNotice } from "../statistics/schema.ts";

type SampleInvitation = Invitation & { readonly name: string };

/** Two of each type of organisation, as far as there are so many. */
export function samplesOf(unused: readonly SampleInvitation[]): readonly SampleInvitation[] {
  return types.flatMap(({ prefix }) => unused.filter(({ organisation }) => organisation.startsWith(`${prefix}-`)).slice(0, 2));
}

/** Written outside content and store, so that neither the site nor Git ever contains a code. */
export function writeSampleInvitations(place: Place, invitations: readonly SampleInvitation[]): void {
  writeFileAtomic(join(place.root, "handout.json"), `${JSON.stringify({ notice: rehearsalNotice, invitations }, null, 2)}\n`, {
    mode: 0o600,
  });
}

export function readSampleInvitations(place: Place): readonly SampleInvitation[] {
  return (JSON.parse(readFileSync(join(place.root, "handout.json"), "utf8")) as { invitations: readonly SampleInvitation[] }).invitations;
}
