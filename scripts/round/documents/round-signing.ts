// Adds a trustee's signature to a round's newest version, and verifies a round with the history of its repository.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { isYes, signQuestion } from "../../core/agreement.ts";
import { accepted, type Checked, fault, refused, type Sentence } from "../../core/diagnostic.ts";
import { writeFileAtomic } from "../../core/write.ts";
import { toBase64url } from "../../envelope/base64url.ts";
import { fingerprint, groupByFour } from "../../envelope/invitation/letter-parts.ts";
import type { SigningKey } from "../../envelope/node-signing.ts";
import { documentOf, lastDayOf, type RoundVersion } from "../../envelope/round-document.ts";
import { resolveCommit } from "../../forge/git/git.ts";
import { signedVersions } from "../../forge/round-at.ts";
import { type CodeChange, codeChange, codesText } from "../../repository/code-change.ts";
import { populationDigest } from "../../repository/digests.ts";
import type { Place } from "../../repository/place.ts";
import { readAuthority } from "../../repository/read-authority.ts";
import { readRound } from "../../repository/read-round.ts";
import { canonicalText, roundFiles, signaturesFile, versionFile } from "../../repository/round-files.ts";
import { parseTrustLists, type RoundFolder, rosterOf } from "../../repository/round-folder.ts";
import { canonicalDigest, listsInForce, type Signed, signaturesNeeded, signedMessage } from "../../trust/chain.ts";
import type { TrustCode } from "../../trust/messages.ts";
import { trustRound } from "../../trust/trust-round.ts";
import type { RoundCode } from "../messages.ts";
import { finishRound } from "./round-files.ts";
import { signingView } from "./signing-view.ts";

export interface SignedRound {
  readonly document: RoundVersion;
  /** Names of those who have signed the version, sorted, and how many it takes. */
  readonly signers: readonly string[];
  readonly needed: number;
  /** Where it changes who can answer. */
  readonly codes?: CodeChange;
}

const isCount = ({ code }: { readonly code: string }): boolean => code === "round-signatures";

/** Whether the key is the root key of a trustee who may sign now. Lists that cannot be read are reported where the round is read. */
export function isTrustees(place: Place, round: string, key: SigningKey): boolean {
  const lists = parseTrustLists(roundFiles(place, round));
  const newest = lists.ok ? listsInForce(lists.value).at(-1) : undefined;
  return !lists.ok || (newest?.document.trustees.some(({ root }) => root === key.publicKey) ?? false);
}

/** How a signer is shown what is signed, and asked. */
export interface Dialogue {
  readonly show: (line: Sentence) => void;
  readonly ask: (question: Sentence) => Promise<string>;
}

/**
 * Adds the signature, if everything but the number of signatures is in order, the key is a trustee's, the version says what this store says,
 * and the trustee agrees, or types the number of letters that it concerns.
 */
export async function signRoundAt(place: Place, round: string, key: SigningKey, { show, ask }: Dialogue): Promise<Checked<SignedRound>> {
  finishRound(place, round);
  const folder = readRound(place, round);
  if (!folder.ok) return folder;
  const { lists, versions, pending } = folder.value;
  const target = pending ?? (versions.at(-1) as Signed<RoundVersion>);
  const trustee = lists.at(-1)?.document.trustees.find(({ root }) => root === key.publicKey);
  const checked = await trustAt(place, round, withPending(place, folder.value));
  const faults = checked.diagnostics.filter((one) => !isCount(one) && one.severity === "error");
  const { version } = target.document;
  const signed = (await signedHere(place, round)).filter((one) => one.version === version);
  if (signed.length > 0 && !signed.some(({ text }) => text === canonicalText(target.document)))
    faults.push(fault<RoundCode>("sign-made-anew", "/version", { version }));
  if (!trustee || faults.length > 0) return refused(...faults, ...(trustee ? [] : [fault<TrustCode>("trust-key")]));
  const before = versions.findLast(({ document }) => document.version < target.document.version)?.document;
  const view = await signingView({ place, charter: folder.value.charter, before, now: target.document });
  if (view.faults.length > 0) return refused(...view.faults);
  const digest = `Version ${target.document.version}: sha256 ${canonicalDigest(target.document)}`;
  for (const line of [...view.shown, { sv: digest, en: digest }]) show(line);
  const decision = view.letters.map((one) => one.decision).join(", ");
  const isNumber = view.letters.length > 0;
  const typed = await ask(
    isNumber
      ? {
          sv: `Hur många brev gäller beslut ${decision}, enligt listan från registrator? `,
          en: `How many letters does decision ${decision} concern, by the registrar's list? `,
        }
      : signQuestion,
  );
  const numbers = typed.split(/[\s,]+/).join(" ");
  if (isNumber && numbers !== view.letters.map(({ count }) => count).join(" "))
    return refused(fault<RoundCode>("sign-number", "", { decision }));
  if (!isNumber && !isYes(typed)) return refused(fault<RoundCode>("sign-declined"));
  const signature = toBase64url(key.sign(signedMessage("round", target.document)));
  const signatures = { ...target.signatures, [trustee.name]: signature };
  const file = join(place.content, "rounds", round, "versions", signaturesFile(versionFile(target.document.version)));
  writeFileAtomic(file, canonicalText(signatures));
  return accepted(summaryOf(place, { ...target, signatures }, before));
}

/** Verifies every version, the one that waits for signatures included, and that the history has no higher one. */
export async function verifyRoundAt(place: Place, round: string): Promise<Checked<SignedRound>> {
  finishRound(place, round);
  const folder = readRound(place, round);
  if (!folder.ok) return folder;
  const all = withPending(place, folder.value);
  const trusted = await trustAt(place, round, all);
  return trusted.ok ? accepted(summaryOf(place, all.versions.at(-1) as Signed<RoundVersion>, all.versions.at(-2)?.document)) : trusted;
}

function withPending(place: Place, folder: RoundFolder): RoundFolder {
  const { pending, versions, charter } = folder;
  if (!pending) return folder;
  const roster = rosterOf(roundFiles(place, charter.round), pending.document);
  return {
    ...folder,
    versions: [...versions, pending],
    document: documentOf(charter, pending.document),
    ...(roster.ok ? { roster: roster.value } : {}),
  };
}

async function trustAt(place: Place, round: string, folder: RoundFolder) {
  const authority = readAuthority(place);
  if (!authority.ok) return authority;
  const seenVersion = Math.max(0, ...(await signedHere(place, round)).map(({ version }) => version));
  const population = populationDigest(place, folder.charter.population.id);
  return trustRound({ authority: authority.value, folder, round, population, seenVersion });
}

/** Versions that the history of this store has with their signatures; none where there is no history. */
async function signedHere(place: Place, round: string): ReturnType<typeof signedVersions> {
  const git = { directory: place.git };
  const commit = existsSync(place.git) ? await resolveCommit(git, "HEAD") : undefined;
  return commit ? signedVersions({ git, commit, round }) : [];
}

function summaryOf(place: Place, { document, signatures }: Signed<RoundVersion>, before: RoundVersion | undefined): SignedRound {
  const changed = before ? codeChange(roundFiles(place, document.round), document, before.roster) : undefined;
  const codes = changed?.ok && changed.value.letters > 0 ? { codes: changed.value } : {};
  return { document, signers: Object.keys(signatures).sort(), needed: signaturesNeeded(document), ...codes };
}

/** What a trustee signs, and compares with the others and with the letters. */
export function signedLines({ document, signers, needed, codes }: SignedRound): string {
  const { version, status, acts, lost, charter } = document;
  const state = { open: "öppen till och med/open until", closed: "stängd, sista dag/closed, last day" }[status];
  return [
    `version ${version}: ${state} ${lastDayOf(document)}`,
    ...acts.map(({ act, decision, date }) => `beslut/decision: ${act}, ${decision}, ${date}`),
    ...(codes ? [`koder/codes: ${codesText(codes)}`] : []),
    ...(lost.length > 0 ? [`hållarnycklar som är borta/holders' keys lost: ${lost.join(", ")}`] : []),
    `sha256 ${canonicalDigest(document)}`,
    `fingeravtryck i breven/fingerprint in the letters: ${groupByFour(fingerprint(charter))}`,
    `signed ${signers.length}/${needed}: ${signers.join(", ")}`,
  ].join("\n");
}
