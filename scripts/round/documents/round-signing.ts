// Signs a round's document with the root key, and verifies one: the files must be those it pins, and its version not used before.
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import { writeFileAtomic } from "../../core/write.ts";
import { resolveCommit } from "../../forge/git/git.ts";
import { highestVersion, readRoundAt } from "../../forge/round-at.ts";
import { signingKeyOf } from "../../keys/ed25519.ts";
import { readKeyFile } from "../../keys/key-file.ts";
import type { KeysCode } from "../../keys/messages.ts";
import { roundDigest, signRound } from "../../keys/sign-round.ts";
import { trustRound } from "../../keys/trust.ts";
import type { Authority } from "../../method/authority.ts";
import { populationDigest, sha256 } from "../../shared/digests.ts";
import type { Place } from "../../shared/place.ts";
import { readShaped } from "../../shared/read-file.ts";
import { readAuthority } from "../../shared/read-method.ts";
import { readRound } from "../../shared/read-round.ts";
import { rehearsalNotice } from "../../statistics/schema.ts";
import { Roster, RoundDocument } from "../document.ts";
import { finishRound } from "./round-files.ts";

/** What a person compares with the other signer's result and with the letters. */
export interface SignedRound {
  readonly version: number;
  /** SHA-256 of the document's canonical JSON, hex. */
  readonly digest: string;
  readonly kid: string;
}

/** Signs the present document, if everything that it pins is there and the key is the authority's. */
export async function signRoundAt(place: Place, round: string, keyFile: string): Promise<Checked<SignedRound>> {
  finishRound(place, round);
  const document = readShaped(join(place.content, "rounds", round, "round.yaml"), RoundDocument);
  if (!document.ok) return document;
  const signed = await signatureOf({ place, round, keyFile, document: document.value });
  if (!signed.ok) return signed;
  writeFileAtomic(join(place.content, "rounds", round, "signatures.json"), signed.value);
  return accepted(await summaryOf(document.value));
}

interface ToSign {
  readonly place: Place;
  /** The folder's name. */
  readonly round: string;
  readonly keyFile: string;
  /** The present document, or the one about to be written. */
  readonly document: RoundDocument;
}

/** The text of signatures.json for a document, under the same conditions. Writes nothing. */
export async function signatureOf({ place, round, keyFile, document }: ToSign): Promise<Checked<string>> {
  const folder = join(place.content, "rounds", round);
  const authority = readAuthority(place);
  const roster = readShaped(join(folder, "roster.json"), Roster);
  if (!authority.ok || !roster.ok) return refused(...authority.diagnostics, ...roster.diagnostics);
  const { rehearsal } = authority.value;
  const secret = readKeyFile({ name: basename(keyFile), text: readFileSync(keyFile, "utf8"), use: "root", rehearsal });
  if (!secret.ok) return secret;
  const key = signingKeyOf(secret.value);
  if (!key) return refused(fault<KeysCode>("key-file-form"));
  const signatures = { ...(await signRound(document, key)), ...(rehearsal ? { notice: rehearsalNotice } : {}) };
  const [registry, acknowledged] = [join(folder, "registry.age"), join(folder, "acknowledged.json")];
  const digests = {
    roster: sha256(readFileSync(join(folder, "roster.json"))),
    registry: sha256(existsSync(registry) ? readFileSync(registry) : ""),
    acknowledged: sha256(existsSync(acknowledged) ? readFileSync(acknowledged) : ""),
  };
  const seen = await seenBefore({ place, authority: authority.value, document });
  const trusted = await trustRound({
    folder: { document, roster: roster.value, signatures, digests },
    round,
    authority: authority.value,
    population: populationDigest(place, document.population.id),
    seenVersion: seen.version,
  });
  if (!trusted.ok || seen.faults.length > 0) return refused(...trusted.diagnostics, ...seen.faults);
  return accepted(`${JSON.stringify(signatures)}\n`);
}

/** Verifies the round's signature and everything that it pins, and that the history has no higher version. */
export async function verifyRoundAt(place: Place, round: string): Promise<Checked<SignedRound>> {
  finishRound(place, round);
  const authority = readAuthority(place);
  const folder = readRound(place, round);
  if (!authority.ok || !folder.ok) return refused(...authority.diagnostics, ...folder.diagnostics);
  const { document } = folder.value;
  const seen = await seenBefore({ place, authority: authority.value, document });
  const population = populationDigest(place, document.population.id);
  const trusted = await trustRound({ folder: folder.value, round, authority: authority.value, population, seenVersion: seen.version });
  return trusted.ok ? accepted(await summaryOf(trusted.value)) : trusted;
}

async function summaryOf(document: RoundDocument): Promise<SignedRound> {
  return { version: document.version, digest: await roundDigest(document), kid: document.kid };
}

interface Seen {
  readonly version: number;
  readonly faults: readonly Diagnostic<KeysCode>[];
}

/** The highest version in the history, and a fault if the document differs from a signed one of the same version. */
async function seenBefore(input: {
  readonly place: Place;
  readonly authority: Authority;
  readonly document: RoundDocument;
}): Promise<Seen> {
  const { place, authority, document } = input;
  const git = { directory: place.git };
  const commit = existsSync(place.git) ? await resolveCommit(git, "HEAD") : undefined;
  if (!commit) return { version: 0, faults: [] };
  const version = await highestVersion({ git, commit, round: document.round });
  const verifyRound: Parameters<typeof readRoundAt>[0]["verifyRound"] = (folder, round, seenVersion) =>
    trustRound({ folder, round, authority, seenVersion });
  const before = await readRoundAt({ git, commit, round: document.round, verifyRound });
  if (!before.ok || before.value.document.version !== document.version) return { version, faults: [] };
  const same = (await roundDigest(before.value.document)) === (await roundDigest(document));
  const raise = fault<KeysCode>("round-version-raise", "/version", { seen: document.version, next: document.version + 1 });
  return { version, faults: same ? [] : [raise] };
}
