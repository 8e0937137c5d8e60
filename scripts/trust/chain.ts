// Verifies chains of signed documents: trust lists (rotation as in The Update Framework, section 5.3) and the versions of a round.
// Imports nothing from npm: the program that touches a holder's key uses it.
import { createHash } from "node:crypto";
import { canonicalize, type Json } from "../core/canonical.ts";
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { fromBase64url } from "../envelope/base64url.ts";
import { verifyWithNode } from "../envelope/node-ed25519.ts";
import type { RoundCharter, RoundVersion } from "../envelope/round-document.ts";
import type { TrustCode } from "./messages.ts";
import type { Signatures, TrustList } from "./schema.ts";

/** Root signatures that a trust list needs, and a round's version by `signaturesNeeded`. */
export const threshold = 2;

export interface Signed<T> {
  readonly document: T;
  readonly signatures: Signatures;
}

const problem = fault<TrustCode>;

/** SHA-256 of a document's canonical JSON, hex. */
export function canonicalDigest(document: object): string {
  return createHash("sha256")
    .update(canonicalize(document as Json))
    .digest("hex");
}

/** What a trustee signs: `infosaktrappan/2/<kind>\n<digest>\n` as UTF-8. The first line keeps kinds of signatures apart. */
export function signedMessage(kind: "trust" | "round" | "session", document: object): Uint8Array {
  return new TextEncoder().encode(`infosaktrappan/2/${kind}\n${canonicalDigest(document)}\n`);
}

/** Names of the list's trustees with a valid signature on the message. */
export function signersOf(list: TrustList, use: "release" | "root", signatures: Signatures, message: Uint8Array): readonly string[] {
  return list.trustees.flatMap((trustee) => {
    const [key, signature] = [fromBase64url(trustee[use]), fromBase64url(signatures[trustee.name] ?? "")];
    return key && signature && verifyWithNode({ key, message, signature }) ? [trustee.name] : [];
  });
}

/** A version or release of a round, by number. */
export type Signable = { readonly version: number } | { readonly release: number };

/**
 * The one list that vouches for a version or release of a round: the newest that took the round over before it, else the charter's.
 * Undefined if the charter's is not among the lists.
 */
export function listFor(
  lists: readonly Signed<TrustList>[],
  { round, trust }: Pick<RoundCharter, "round" | "trust">,
  signed: Signable,
): TrustList | undefined {
  const at = lists.findIndex(({ document }) => canonicalDigest(document) === trust);
  const later = at < 0 ? [] : lists.slice(at + 1);
  const isAfter = ({ since }: TrustList): boolean => {
    const taken = Object.hasOwn(since, round) ? since[round] : undefined;
    return taken !== undefined && ("version" in signed ? signed.version > taken.version : signed.release > taken.release);
  };
  return (later.findLast(({ document }) => isAfter(document)) ?? lists[at])?.document;
}

/**
 * The lists without a newest one that waits for signatures, so that preparing it puts no round out of use. By names: `trustFaults` verifies
 * the signatures.
 */
export function listsInForce(lists: readonly Signed<TrustList>[]): readonly Signed<TrustList>[] {
  const [newest, before] = [lists.at(-1), lists.at(-2)];
  if (!newest || !before) return lists;
  const counts = [before, newest].map(({ document }) => document.trustees.filter(({ name }) => newest.signatures[name]).length);
  return Math.min(...counts) < threshold ? lists.slice(0, -1) : lists;
}

/**
 * The faults of a chain of trust lists, oldest first, whose first has the digest `pinned`. Each later list is signed by the threshold of
 * the list before it and of itself.
 */
export function trustFaults(lists: readonly Signed<TrustList>[], pinned: string): readonly Diagnostic<TrustCode>[] {
  const [first] = lists;
  if (!first || canonicalDigest(first.document) !== pinned) return [problem("trust-not-pinned")];
  return lists.flatMap(({ document, signatures }, at) => {
    const before = lists[at - 1]?.document;
    const { version } = document;
    const message = signedMessage("trust", document);
    const faults: Diagnostic<TrustCode>[] = [];
    if (version !== at + 1 || document.previous !== (before ? canonicalDigest(before) : null))
      faults.push(problem("trust-chain", "/previous", { version }));
    const keys = document.trustees.flatMap(({ root, release }) => [root, release]);
    const names = new Set(document.trustees.map(({ name }) => name));
    if (document.trustees.length !== 3 || new Set(keys).size < 6 || names.size < 3)
      faults.push(problem("trust-trustees", "/trustees", { version }));
    const { quorum, witnesses } = document;
    // Two readers who each saw a quorum share a witness, so no two histories can both have one.
    if (quorum > witnesses.length || (2 * quorum <= witnesses.length && witnesses.length + quorum > 0))
      faults.push(problem("trust-quorum", "/quorum", { version, witnesses: witnesses.length, needed: majorityOf(witnesses.length) }));
    const dropped = before ? droppedRounds(before, document) : Object.keys(document.since);
    if (dropped.length > 0) faults.push(problem("trust-since", "/since", { version, rounds: dropped.join(", ") }));
    const counts = (before ? [before, document] : [document]).map((list) => signersOf(list, "root", signatures, message).length);
    const count = Math.min(...counts);
    if (count < threshold) faults.push(problem("trust-signatures", "", { version, count, needed: threshold }));
    return faults;
  });
}

/** How many witnesses are a majority; 0 if there are none. */
function majorityOf(witnesses: number): number {
  return witnesses === 0 ? 0 : Math.floor(witnesses / 2) + 1;
}

/** Rounds that a list gives back to its predecessors, wholly or in part. */
function droppedRounds(before: TrustList, { since }: TrustList): readonly string[] {
  return Object.entries(before.since).flatMap(([round, was]) => {
    const is = since[round];
    return is && is.version >= was.version && is.release >= was.release ? [] : [round];
  });
}

/**
 * Root signatures that a version needs. All three open a round: each of them holds a key that opens, and nobody's can be exchanged without
 * that person's own signature. All three also sign whatever comes once answers have been opened; before that two do.
 */
export function signaturesNeeded({ version, acts }: RoundVersion): number {
  return version === 1 || acts.some(({ opened }) => opened) ? 3 : threshold;
}

export interface RoundChain {
  readonly charter: RoundCharter;
  /** Oldest first. */
  readonly versions: readonly Signed<RoundVersion>[];
  readonly lists: readonly Signed<TrustList>[];
}

/**
 * The faults of a round's versions: each follows from the one before, all have the same charter, and the trustees of the list that vouches
 * for each have signed it. A newer list than the charter's must have taken the round over.
 */
export function roundFaults({ charter, versions, lists }: RoundChain): readonly Diagnostic<TrustCode>[] {
  const own = listFor(lists, charter, { version: 1 });
  const newest = lists.at(-1)?.document;
  if (!own || !newest) return [problem("round-trust", "/trust")];
  if (newest !== own && !Object.hasOwn(newest.since, charter.round))
    return [problem("round-not-taken", "/trust", { round: charter.round })];
  const digest = canonicalDigest(charter);
  const faults = versions.flatMap(({ document, signatures }, at): readonly Diagnostic<TrustCode>[] => {
    const before = versions[at - 1]?.document;
    const { version } = document;
    const found = before ? successionFaults(before, document) : firstFaults(document);
    if (document.charter !== digest) found.push(problem("round-charter", "/charter", { version }));
    if (document.round !== charter.round) found.push(problem("round-chain", "/round", { version }));
    const message = signedMessage("round", document);
    const count = signersOf(listFor(lists, charter, { version }) ?? own, "root", signatures, message).length;
    const needed = before ? signaturesNeeded(document) : 3;
    if (count < needed) found.push(problem("round-signatures", "", { version, count, needed }));
    return found;
  });
  return versions.length === 0 ? [problem("round-signatures", "", { version: 1, count: 0, needed: 3 })] : faults;
}

/** What a trustee's root key signs of that trustee's own key of a round. */
export function holderMessage(round: string, name: string, key: string): Uint8Array {
  return new TextEncoder().encode(`infosaktrappan/2/holder\n${round}\n${name}\n${key}\n`);
}

/** Holders that are not the trustees of the charter's list, in its order, or whose key that trustee has not signed. */
export function holderFaults({ charter, lists }: Pick<RoundChain, "charter" | "lists">): readonly Diagnostic<TrustCode>[] {
  const list = listFor(lists, charter, { version: 1 });
  // `roundFaults` tells that.
  if (!list) return [];
  return charter.holders.flatMap(({ name, key, proof }, at) => {
    const trustee = list.trustees[at];
    const [root, signature] = [fromBase64url(trustee?.root ?? ""), fromBase64url(proof)];
    const isOwn = root && signature && verifyWithNode({ key: root, message: holderMessage(charter.round, name, key), signature });
    return trustee?.name === name && isOwn ? [] : [problem("round-holder", `/holders/${at}`, { name })];
  });
}

function firstFaults({ version, previous, status }: RoundVersion): Diagnostic<TrustCode>[] {
  return [
    ...(version === 1 && previous === null ? [] : [problem("round-chain", "/previous", { version })]),
    ...(status === "open" ? [] : [problem("round-status", "/status", { version })]),
  ];
}

function successionFaults(before: RoundVersion, now: RoundVersion): Diagnostic<TrustCode>[] {
  const { version } = now;
  const faults: Diagnostic<TrustCode>[] = [];
  const isClosed = before.status === "closed";
  const corrects = isClosed && now.acts.slice(before.acts.length).some(({ act }) => act === "correct");
  if (version !== before.version + 1 || now.previous !== canonicalDigest(before))
    faults.push(problem("round-chain", "/previous", { version }));
  if (isClosed && now.status !== "closed") faults.push(problem("round-status", "/status", { version }));
  for (const list of ["roster", "registry", "acts", "lost"] as const) {
    const isRepeated = list !== "acts" && new Set(now[list]).size < now[list].length;
    if (isRepeated || !isPrefix(before[list], now[list])) faults.push(problem("round-not-appended", `/${list}`, { version, list }));
    else if (isClosed && !corrects && (list === "roster" || list === "registry") && now[list].length > before[list].length)
      faults.push(problem("round-after-closed", `/${list}`, { version }));
  }
  // A lost key lets two open what one of them handed over falsely: each has a decision, and there is never a second.
  const decided = now.acts.slice(before.acts.length).filter(({ act }) => act === "lose").length;
  if (now.lost.length > 1 || now.lost.length - before.lost.length !== decided) faults.push(problem("round-lost", "/lost", { version }));
  if (now.closes < before.closes) faults.push(problem("round-closes-earlier", "/closes", { version, closes: before.closes }));
  if (isClosed)
    for (const key of corrects ? (["closes"] as const) : (["closes", "acknowledged", "closing"] as const))
      if (canonicalize(now[key] ?? null) !== canonicalize(before[key] ?? null))
        faults.push(problem("round-after-closed", `/${key}`, { version }));
  return faults;
}

function isPrefix(before: readonly Json[], now: readonly Json[]): boolean {
  return before.every((one, at) => now[at] !== undefined && canonicalize(one) === canonicalize(now[at] as Json));
}
