// Makes a round's invitations: a code for each organisation, the public roster of keys, and the sealed registry.
import { canonicalize, type Json } from "../../core/canonical.ts";
import { accepted, type Checked, refused } from "../../core/diagnostic.ts";
import type { Roster, RoundDocument } from "../../round/document.ts";
import type { Bytes } from "../base64url.ts";
import { digestOf, utf8 } from "../digest.ts";
import { checkRecipients } from "../recipients.ts";
import { sealTo } from "../seal.ts";
import { formatCode, makeCode, type RandomSource, randomBytes, submissionKeys } from "./invitation.ts";
import { type Registry, registryText } from "./registry.ts";

export interface Invitation {
  readonly organisation: string;
  /** As printed in the letter. Exists only here and on paper. */
  readonly code: string;
  readonly sub: string;
}

export interface InvitationsInput {
  readonly round: Pick<RoundDocument, "round" | "recipients" | "kid">;
  /** Organisation ids, one code each. A repeated id gives several codes. */
  readonly organisations: readonly string[];
  /** What an earlier call made, if codes are added to it. Its keys and revocations are kept. */
  readonly earlier?: { readonly roster: Roster; readonly registry: Registry };
  readonly draw?: RandomSource;
}

export interface Invitations {
  readonly invitations: readonly Invitation[];
  readonly roster: Roster;
  /** The bytes of `roster.json` and `registry.age` in the round's folder. */
  readonly files: { readonly roster: Bytes; readonly registry: Bytes };
  /** SHA-256 of those bytes, hex, which the round document pins. */
  readonly digests: { readonly roster: string; readonly registry: string };
}

/** Generates codes, derives their keys and seals the registry to the round's two recipients. The registry is never written unsealed. */
export async function makeInvitations(input: InvitationsInput): Promise<Checked<Invitations>> {
  const recipients = await checkRecipients(input.round);
  if (!recipients.ok) return refused(...recipients.diagnostics);
  const { round } = input.round;
  const invitations: Invitation[] = [];
  for (const organisation of input.organisations) {
    const code = makeCode(input.draw ?? randomBytes);
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

/** The roster with these keys revoked too: everything they signed in the round is void. They stay listed as invited. */
export function revokeKeys(roster: Roster, subs: readonly string[]): Roster {
  return { ...roster, revoked: [...new Set([...roster.revoked, ...subs])].sort() };
}

/** `roster.json`: one line of canonical JSON and a line feed. */
export function rosterBytes(roster: Roster): Bytes {
  return utf8(`${canonicalize(roster as unknown as Json)}\n`);
}

/** By code unit, as everywhere in the protocol: a digest must not depend on a locale. */
function bySub(a: { readonly sub: string }, b: { readonly sub: string }): number {
  return a.sub < b.sub ? -1 : a.sub > b.sub ? 1 : 0;
}
