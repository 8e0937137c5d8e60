// Makes a round's invitations: a code for each organisation, the public roster of keys, and the sealed registry.
import { canonicalize, type Json } from "../../core/canonical.ts";
import { accepted, type Checked, refused } from "../../core/diagnostic.ts";
import { type Bytes, toBase64url } from "../base64url.ts";
import { utf8 } from "../digest.ts";
import type { RosterPart, RoundCharter } from "../round-document.ts";
import { readHolders } from "../sealing/holders.ts";
import { contextOf } from "../sealing/layout.ts";
import { sealToHolders } from "../sealing/two-of-three.ts";
import { commitmentTo } from "./commitment.ts";
import { deriveReplyKey, formatCode, makeCode, type RandomSource, randomBytes, submissionKeys } from "./invitation.ts";
import { type Registry, registryText } from "./registry.ts";

export interface Invitation {
  readonly organisation: string;
  /** As printed in the letter. Exists only here and on paper. */
  readonly code: string;
  readonly sub: string;
}

export interface InvitationsInput {
  readonly round: Pick<RoundCharter, "round" | "holders" | "kid">;
  /** Organisation ids, one code each. A repeated id gives several codes. */
  readonly organisations: readonly string[];
  /** Earlier keys that these codes replace. */
  readonly revoke?: readonly string[];
  /** In a rehearsal: says that the organisations are invented. */
  readonly notice?: NonNullable<RosterPart["notice"]>;
  readonly draw?: RandomSource;
}

export interface Invitations {
  readonly invitations: readonly Invitation[];
  /** The bytes of a further part of the round's roster and of its sealed registry. */
  readonly roster: Bytes;
  readonly registry: Bytes;
}

/**
 * Generates codes, derives their keys and seals who has which to the round's holders. Nothing that was sealed earlier is opened: more
 * codes are a further part. The registry is never written unsealed.
 */
export async function makeInvitations(input: InvitationsInput): Promise<Checked<Invitations>> {
  const holders = await readHolders(input.round);
  if (!holders.ok) return refused(...holders.diagnostics);
  const { round, kid } = input.round;
  const invitations: Invitation[] = [];
  const add: RosterPart["add"] = [];
  const entries: Registry["entries"][number][] = [];
  for (const organisation of input.organisations) {
    const code = makeCode(input.draw ?? randomBytes);
    const { sub } = await submissionKeys(code, round);
    invitations.push({ organisation, code: formatCode(code), sub });
    const reply = await deriveReplyKey(code, round);
    add.push({ of: await commitmentTo(organisation, round, reply), sub });
    entries.push({ organisation, reply: toBase64url(reply), sub });
  }
  const registry: Registry = { schema: "infosaktrappan-registry/4", round, entries: entries.toSorted(bySub) };
  const context = contextOf({ use: "registry", round, kid, subject: "" });
  const sealed = await sealToHolders({ plaintext: utf8(registryText(registry)), holders: holders.value, context });
  const { revoke = [], notice } = input;
  const roster = rosterPart({ round, add, revoke, ...(notice === undefined ? {} : { notice }) });
  return accepted({ invitations, roster, registry: sealed });
}

interface RosterChange extends Pick<RosterPart, "notice" | "round" | "add"> {
  readonly revoke: readonly string[];
}

/** The bytes of `roster/<digest>.json`: canonical JSON and a line feed, keys sorted. All that a revoked key signed in the round is void. */
export function rosterPart({ add, revoke, ...rest }: RosterChange): Bytes {
  const part: RosterPart = { schema: "infosaktrappan-roster/3", ...rest, add: add.toSorted(bySub), revoke: [...revoke].sort() };
  return utf8(`${canonicalize(part as unknown as Json)}\n`);
}

/** By code unit, as everywhere in the protocol: a digest must not depend on a locale. */
function bySub(a: { readonly sub: string }, b: { readonly sub: string }): number {
  return a.sub < b.sub ? -1 : a.sub > b.sub ? 1 : 0;
}
