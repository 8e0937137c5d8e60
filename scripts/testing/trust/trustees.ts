// Three invented trustees, their signed list, and a verifier of rounds that uses it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import { toBase64url } from "../../envelope/base64url.ts";
import { generateSeed, type SigningKey, signingKeyOf } from "../../envelope/node-signing.ts";
import type { RoundCharter, RoundVersion } from "../../envelope/round-document.ts";
import type { RoundVerifier } from "../../forge/round-at.ts";
import { sha256 } from "../../repository/digests.ts";
import { canonicalText, signaturesFile, versionFile } from "../../repository/round-files.ts";
import { canonicalDigest, type Signed, signedMessage } from "../../trust/chain.ts";
import { nextList } from "../../trust/lists.ts";
import type { Signatures, TrustList } from "../../trust/schema.ts";
import { trustRound } from "../../trust/trust-round.ts";

export interface InventedTrustee {
  readonly name: string;
  readonly root: SigningKey;
  readonly release: SigningKey;
}

export interface InventedTrust {
  readonly trustees: readonly InventedTrustee[];
  readonly list: TrustList;
  /** The list's digest. */
  readonly digest: string;
  readonly signed: Signed<TrustList>;
  /** Verifies rounds of a rehearsal that is pinned to the list. */
  readonly verifyRound: RoundVerifier;
  /** By every trustee, or by those at these places. */
  readonly sign: (kind: "round" | "trust", document: object, places?: readonly number[]) => Signatures;
}

export function newSigningKey(): SigningKey {
  return signingKeyOf(generateSeed()) as SigningKey;
}

export function inventTrust(names: readonly string[] = ["first", "second", "third"]): InventedTrust {
  const trustees = names.map((name) => ({ name, root: newSigningKey(), release: newSigningKey() }));
  const list = nextList(
    [],
    trustees.map(({ name, root, release }) => ({ name, root: root.publicKey, release: release.publicKey })),
  );
  const sign: InventedTrust["sign"] = (kind, document, places = [0, 1, 2]) =>
    Object.fromEntries(
      trustees
        .filter((_, at) => places.includes(at))
        .map(({ name, root }) => [name, toBase64url(root.sign(signedMessage(kind, document)))]),
    );
  const digest = canonicalDigest(list);
  const authority = { rehearsal: true, trust: digest };
  const verifyRound: RoundVerifier = (folder, round, seenVersion) => trustRound({ authority, folder, round, seenVersion });
  return { trustees, list, digest, signed: { document: list, signatures: sign("trust", list) }, verifyRound, sign };
}

/** One for each process: test files that need no other people share it. */
export const trust = inventTrust();

/** The project's authority.yaml, as in a rehearsal that is pinned to their list. */
export function pinnedAuthority(): string {
  const authority = parse(readFileSync(join("content", "authority.yaml"), "utf8")) as object;
  return stringify({ ...authority, rehearsal: true, trust: trust.digest }, { lineWidth: 0 });
}

/** The first version of an invented round, with what it lists. */
export function firstVersion(
  charter: RoundCharter,
  parts: Partial<Pick<RoundVersion, "roster" | "registry" | "closes">> = {},
): RoundVersion {
  const { roster = [], registry = [], closes = "2026-11-30" } = parts;
  const about = { schema: "infosaktrappan-round/2", round: charter.round, version: 1, previous: null } as const;
  return { ...about, charter: canonicalDigest(charter), status: "open", closes, roster, registry, acts: [], lost: [] };
}

/** The next version, with changes. */
export function nextVersion(before: RoundVersion, changes: Partial<RoundVersion> = {}): RoundVersion {
  return { ...before, version: before.version + 1, previous: canonicalDigest(before), ...changes };
}

/** Files below `content/` of a round with these versions, all of them signed. */
export function filesOfRound(
  charter: RoundCharter,
  versions: readonly RoundVersion[],
  parts: ReadonlyMap<string, string | Uint8Array>,
  by = trust,
): ReadonlyMap<string, string | Uint8Array> {
  const at = `rounds/${charter.round}`;
  const files = new Map<string, string | Uint8Array>([
    ["trust/1.json", canonicalText(by.list)],
    ["trust/1.signatures.json", canonicalText(by.signed.signatures)],
    [`${at}/charter.json`, canonicalText(charter)],
  ]);
  for (const version of versions) {
    const path = `${at}/versions/${versionFile(version.version)}`;
    files.set(path, canonicalText(version));
    files.set(signaturesFile(path), canonicalText(by.sign("round", version)));
  }
  for (const [path, text] of parts) files.set(`${at}/${path}`, text);
  return files;
}

/** A part of a roster as its file, by its path in the round's folder. Its keys are committed to nobody. */
export function rosterFile(
  round: string,
  add: readonly string[],
  revoke: readonly string[] = [],
): { readonly digest: string; readonly path: string; readonly text: string } {
  const committed = [...add].sort().map((sub) => ({ of: "0".repeat(64), sub }));
  const text = canonicalText({ schema: "infosaktrappan-roster/3", round, add: committed, revoke: [...revoke].sort() });
  return { digest: sha256(text), path: `roster/${sha256(text)}.json`, text };
}
