// Decides who is invited to a round: a code per organisation, the public roster of keys, and the sealed registry.

import { canonicalize, type Json } from "../../core/canonical.ts";
import { accepted, type Checked, refused } from "../../core/diagnostic.ts";
import type { Roster, RoundDocument } from "../../round/document.ts";
import type { Bytes } from "../base64url.ts";
import { digestOf, utf8 } from "../digest.ts";
import { checkRecipients } from "../recipients.ts";
import { sealTo } from "../seal.ts";
import { type Draw, drawRandom, formatCode, makeCode, submissionKeys } from "./invitation.ts";
import { type Registry, registryText } from "./registry.ts";

export interface Invitation {
  readonly organisation: string;
  /** As printed in the letter. Exists here and on paper only. */
  readonly code: string;
  readonly sub: string;
}

export interface InvitationsInput {
  readonly round: Pick<RoundDocument, "round" | "recipients" | "kid">;
  /** Organisation ids; one code each. An id twice gives two codes. */
  readonly organisations: readonly string[];
  /** What an earlier call made, when codes are added: earlier keys and revocations stay. */
  readonly earlier?: { readonly roster: Roster; readonly registry: Registry };
  readonly draw?: Draw;
}

export interface Invitations {
  readonly invitations: readonly Invitation[];
  readonly roster: Roster;
  /** The bytes of `roster.json` and `registry.age` as they are to lie in the round's folder. */
  readonly files: { readonly roster: Bytes; readonly registry: Bytes };
  /** SHA-256 of those bytes, hex: what the round document pins. */
  readonly digests: { readonly roster: string; readonly registry: string };
}

/** Draws the codes, derives the keys and seals the registry to the round's two recipients. The registry is never written open. */
export async function makeInvitations(input: InvitationsInput): Promise<Checked<Invitations>> {
  const recipients = await checkRecipients(input.round);
  if (!recipients.ok) return refused(...recipients.diagnostics);
  const { round } = input.round;
  const invitations: Invitation[] = [];
  for (const organisation of input.organisations) {
    const code = makeCode(input.draw ?? drawRandom);
    const { sub } = await submissionKeys(code, round);
    invitations.push({ organisation, code: formatCode(code), sub });
  }
  const entries = [...(input.earlier?.registry.entries ?? []), ...invitations.map(({ organisation, sub }) => ({ organisation, sub }))];
  const keys = [...(input.earlier?.roster.keys ?? []), ...invitations.map(({ sub }) => sub)].sort();
  const roster: Roster = { schema: "infosaktrappan-roster/1", round, keys, revoked: input.earlier?.roster.revoked ?? [] };
  const registry: Registry = { schema: "infosaktrappan-registry/1", round, entries: entries.toSorted(bySub) };
  const sealed = await sealTo(recipients.value, utf8(registryText(registry)));
  if (!sealed.ok) return sealed;
  const files = { roster: rosterBytes(roster), registry: sealed.value };
  const digests = { roster: await digestOf(files.roster), registry: await digestOf(files.registry) };
  return accepted({ invitations, roster, files, digests });
}

/** The roster with one more key revoked: all that the key signed in the round is void. The key stays listed as invited. */
export function revokeKey(roster: Roster, sub: string): Roster {
  return revokeKeys(roster, [sub]);
}

/** As `revokeKey`, for all the keys of an organisation whose letter is lost. */
export function revokeKeys(roster: Roster, subs: readonly string[]): Roster {
  return { ...roster, revoked: [...new Set([...roster.revoked, ...subs])].sort() };
}

/** `roster.json`: one line of canonical JSON and a line break. */
export function rosterBytes(roster: Roster): Bytes {
  return utf8(`${canonicalize(roster as unknown as Json)}\n`);
}

/** Code-unit order, as everywhere in the protocol: no locale may decide a digest. */
function bySub(a: { readonly sub: string }, b: { readonly sub: string }): number {
  return a.sub < b.sub ? -1 : a.sub > b.sub ? 1 : 0;
}
