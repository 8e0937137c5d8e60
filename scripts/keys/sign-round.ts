// Signs and verifies a round's document: its root signature, and that the files beside it are those it pins.
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, hasError, refused } from "../core/diagnostic.ts";
import { type Bytes, fromBase64url, toBase64url } from "../envelope/base64url.ts";
import { digestOf, utf8 } from "../envelope/digest.ts";
import { verifyWithNode } from "../envelope/node-verifiers.ts";
import { checkRecipients } from "../envelope/recipients.ts";
import type { SignatureVerifier } from "../envelope/verifiers.ts";
import type { Roster, RoundDocument, RoundSignatures } from "../round/document.ts";
import type { SigningKey } from "./ed25519.ts";
import type { KeysCode } from "./messages.ts";

const problem = fault<KeysCode>;

/** SHA-256 of a round document's canonical bytes, hex: how its signature and a release's manifest refer to it. */
export function roundDigest(document: RoundDocument): Promise<string> {
  return digestOf(canonicalize(document as unknown as Json));
}

/** What the root key signs: `infosaktrappan-round/1\n<hex SHA-256 of the canonical document>\n` as UTF-8. */
async function roundMessage(document: RoundDocument): Promise<Bytes> {
  return utf8(`infosaktrappan-round/1\n${await roundDigest(document)}\n`);
}

export async function signRound(document: RoundDocument, root: SigningKey): Promise<RoundSignatures> {
  return { schema: "infosaktrappan-round-signatures/1", root: toBase64url(root.sign(await roundMessage(document))) };
}

/** Release signatures required outside a rehearsal: no single person can publish. */
export const signersOutsideRehearsal = 2;

export interface RoundFolderToVerify {
  /** As `readRound` gives it; `digests` are of the bytes on disk. */
  readonly folder: {
    readonly document: RoundDocument;
    readonly roster: Roster;
    readonly signatures: RoundSignatures;
    /** `acknowledged`: of zero bytes if there is no such file; absent if the caller does not read it. */
    readonly digests: { readonly roster: string; readonly registry: string; readonly acknowledged?: string };
  };
  /** The folder's name. */
  readonly round: string;
  /** SHA-256 of the population file that the document names; absent if the caller does not read it (the intake). */
  readonly population?: string;
  /** From `rootKeyFor`. */
  readonly rootKey: string;
  /** Whether this is a rehearsal, according to authority.yaml. */
  readonly rehearsal: boolean;
  /** The highest version in the file's history: a lower one is refused. */
  readonly seenVersion?: number;
  readonly signature?: SignatureVerifier;
}

/** The document, if its signature is valid and everything it pins matches; otherwise all faults. */
export async function verifyRoundFolder(input: RoundFolderToVerify): Promise<Checked<RoundDocument>> {
  const { document } = input.folder;
  const recipients = await checkRecipients(document);
  const signed = await hasRootSignature(input);
  const faults = [
    ...(signed ? [] : [problem("round-signature")]),
    ...pinFaults(input),
    ...documentFaults(input),
    ...rosterFaults(input.folder),
    ...recipients.diagnostics,
  ];
  return hasError(faults) ? refused(...faults) : accepted(document, faults);
}

/** Whether the root key signed exactly this document. */
export async function hasRootSignature(
  input: Pick<RoundFolderToVerify, "rootKey" | "signature"> & {
    readonly folder: Pick<RoundFolderToVerify["folder"], "document" | "signatures">;
  },
): Promise<boolean> {
  const key = fromBase64url(input.rootKey);
  const signature = fromBase64url(input.folder.signatures.root);
  if (!key || !signature) return false;
  return (input.signature ?? verifyWithNode)({ key, message: await roundMessage(input.folder.document), signature });
}

function pinFaults({ folder, population, seenVersion }: RoundFolderToVerify): readonly Diagnostic<KeysCode>[] {
  const { document, digests } = folder;
  const faults: Diagnostic<KeysCode>[] = [];
  if (digests.roster !== document.roster) faults.push(problem("round-roster-digest", "/roster"));
  if (digests.registry !== document.registry) faults.push(problem("round-registry-digest", "/registry"));
  if (document.acknowledged !== undefined && digests.acknowledged !== undefined && digests.acknowledged !== document.acknowledged)
    faults.push(problem("round-acknowledged-digest", "/acknowledged"));
  if (population !== undefined && population !== document.population.digest)
    faults.push(problem("round-population-digest", "/population/digest"));
  if (seenVersion !== undefined && document.version < seenVersion) faults.push(problem("round-version", "/version", { seen: seenVersion }));
  return faults;
}

function documentFaults({ folder, round, rehearsal }: RoundFolderToVerify): readonly Diagnostic<KeysCode>[] {
  const { document } = folder;
  const faults: Diagnostic<KeysCode>[] = [];
  if (document.round !== round) faults.push(problem("round-other-folder", "/round"));
  if (document.rehearsal !== rehearsal) faults.push(problem("round-rehearsal", "/rehearsal"));
  if (!rehearsal && !document.decisions) faults.push(problem("round-decisions", "/decisions"));
  if (document.status === "open" && document.acknowledged !== undefined) faults.push(problem("round-acknowledged-open", "/acknowledged"));
  if (document.opens > document.closes) faults.push(problem("round-dates", "/closes"));
  const { releaseKeys, signatures } = document;
  if (signatures > new Set(releaseKeys.map((one) => one.key)).size) faults.push(problem("round-signers", "/signatures"));
  if (new Set(releaseKeys.map((one) => one.name)).size < releaseKeys.length) faults.push(problem("round-signer-names", "/releaseKeys"));
  if (!rehearsal && signatures < signersOutsideRehearsal)
    faults.push(problem("round-one-signer", "/signatures", { needed: signersOutsideRehearsal }));
  return faults;
}

function rosterFaults({ document, roster }: RoundFolderToVerify["folder"]): readonly Diagnostic<KeysCode>[] {
  const faults: Diagnostic<KeysCode>[] = [];
  if (roster.round !== document.round) faults.push(problem("roster-other-round"));
  if (!isAscending(roster.keys) || !isAscending(roster.revoked)) faults.push(problem("roster-order"));
  const keys = new Set(roster.keys);
  const unknown = roster.revoked.filter((key) => !keys.has(key)).length;
  if (unknown > 0) faults.push(problem("roster-revoked-unknown", "", { count: unknown }));
  return faults;
}

/** Sorted by code unit, without duplicates. */
function isAscending(keys: readonly string[]): boolean {
  return keys.every((key, at) => at === 0 || (keys[at - 1] as string) < key);
}
