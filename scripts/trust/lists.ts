// The trust lists on disk: makes the next one, shows what it changes, signs it, and pins the first in the code.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { writeFileAtomic } from "../core/write.ts";
import { toBase64url } from "../envelope/base64url.ts";
import type { SigningKey } from "../envelope/node-signing.ts";
import { canonicalDigest, listsInForce, type Signed, signedMessage, threshold, trustFaults } from "./chain.ts";
import type { TrustCode } from "./messages.ts";
import type { TrustList } from "./schema.ts";

const problem = fault<TrustCode>;

/** What a list says besides who its trustees are. */
export type ListSettings = Pick<TrustList, "log" | "quorum" | "witnesses"> & Partial<Pick<TrustList, "notice" | "since">>;

/** Without a log. */
const noLog: ListSettings = { log: null, quorum: 0, witnesses: [] };

/** The list after `lists`, with these trustees; one that too few have signed is made anew. */
export function nextList(
  lists: readonly Signed<TrustList>[],
  trustees: TrustList["trustees"],
  { log, quorum, witnesses, notice, since = {} }: ListSettings = noLog,
): TrustList {
  const before = isNewestSigned(lists) ? lists : lists.slice(0, -1);
  const last = before.at(-1)?.document;
  return {
    schema: "infosaktrappan-trust/2",
    ...(notice === undefined ? {} : { notice }),
    version: before.length + 1,
    previous: last ? canonicalDigest(last) : null,
    trustees: [...trustees],
    log,
    witnesses,
    quorum,
    since,
  };
}

function isNewestSigned(lists: readonly Signed<TrustList>[]): boolean {
  const newest = lists.at(-1);
  return newest === undefined || (listsInForce(lists).includes(newest) && Object.keys(newest.signatures).length >= threshold);
}

/**
 * What whoever made a card reads out: sixteen characters, 80 bits, of the SHA-256 of its canonical JSON, over name and both keys. Whoever
 * exchanges the card has seen it, and must find another one with the same 80 bits.
 */
export function cardFingerprint({ name, release, root }: TrustList["trustees"][number]): string {
  const digest = createHash("sha256").update(canonicalize({ name, release, root })).digest("hex");
  return BigInt(`0x${digest.slice(0, 20)}`)
    .toString(32)
    .padStart(16, "0")
    .toUpperCase();
}

/** What a list changes, by the list before it. */
export interface ListChange {
  /** People whose name or a key of theirs is new, and names that are not there any more. */
  readonly comes: TrustList["trustees"];
  readonly goes: readonly string[];
  /** Of `log`, `witnesses` and `quorum`, those that are other than before. */
  readonly settings: Partial<Pick<TrustList, "log" | "quorum" | "witnesses">>;
}

/** What the newest list changes; undefined without lists. */
export function listChange(lists: readonly Signed<TrustList>[]): ListChange | undefined {
  const [now, before] = [lists.at(-1)?.document, lists.at(-2)?.document];
  if (!now) return undefined;
  const isSame = (a: Json | undefined, b: Json): boolean => a !== undefined && canonicalize(a) === canonicalize(b);
  return {
    comes: now.trustees.filter((one) => !before?.trustees.some((other) => isSame(other, one))),
    goes: before?.trustees.map(({ name }) => name).filter((name) => !now.trustees.some((one) => one.name === name)) ?? [],
    settings: Object.fromEntries(
      (["log", "witnesses", "quorum"] as const).flatMap((key) => (isSame(before?.[key], now[key]) ? [] : [[key, now[key]]])),
    ),
  };
}

/** Whether a line has the fingerprint of each card, in their order, with whatever spaces, dashes and capitals. */
export function hasFingerprints(cards: TrustList["trustees"], typed: string): boolean {
  return typed.replaceAll(/[\s,-]/g, "").toUpperCase() === cards.map(cardFingerprint).join("");
}

/** Rounds that the newest list takes over elsewhere than `taken`, the store's, or leaves out, or that are not there. */
function misplacedRounds({ since }: TrustList, taken: TrustList["since"]): readonly string[] {
  const at = (all: TrustList["since"], round: string) => (Object.hasOwn(all, round) ? `${all[round]?.version} ${all[round]?.release}` : "");
  return [...new Set([...Object.keys(since), ...Object.keys(taken)])].filter((round) => at(since, round) !== at(taken, round)).sort();
}

/**
 * The newest list with one more signature; or why the key may not sign it. Trustees of the list before may sign as well as its own.
 * `taken`: where this machine's store says that rounds are taken over; a first list takes over none.
 */
export function signList(lists: readonly Signed<TrustList>[], key: SigningKey, taken: TrustList["since"]): Checked<Signed<TrustList>> {
  const [newest, before] = [lists.at(-1), lists.at(-2)];
  if (!newest) return refused(problem("trust-none"));
  const trustees = [...newest.document.trustees, ...(before?.document.trustees ?? [])];
  const trustee = trustees.find(({ root }) => root === key.publicKey);
  const faults: Diagnostic[] = trustFaults(lists, canonicalDigest((lists[0] as Signed<TrustList>).document)).filter(
    ({ code }) => code !== "trust-signatures",
  );
  const { version } = newest.document;
  const misplaced = before && !isNewestSigned(lists) ? misplacedRounds(newest.document, taken) : [];
  if (misplaced.length > 0) faults.push(problem("trust-since", "/since", { version, rounds: misplaced.join(", ") }));
  if (!trustee || faults.length > 0) return refused(...faults, ...(trustee ? [] : [problem("trust-key")]));
  const signature = toBase64url(key.sign(signedMessage("trust", newest.document)));
  return accepted({ ...newest, signatures: { ...newest.signatures, [trustee.name]: signature } });
}

/** Writes the digest of the first list into the code. @throws Error if the file does not have the line. */
export function pinTrust(digest: string, code = "."): string {
  const file = join(code, "scripts", "trust", "pinned.ts");
  const text = readFileSync(file, "utf8");
  const line = /^export const pinnedTrust: string \| null = .*;$/m;
  if (!line.test(text)) throw new Error(`${file} has no line that pins a trust list`);
  writeFileAtomic(file, text.replace(line, `export const pinnedTrust: string | null = "${digest}";`));
  return file;
}
