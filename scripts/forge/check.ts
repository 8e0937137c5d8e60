// Checks a proposal from its Git objects alone: nothing a proposer sent is ever checked out or run.
import { accepted, type Checked, type Diagnostic, diagnostic, fault, hasError, refused } from "../core/diagnostic.ts";
import { envelopeLimits } from "../envelope/gate.ts";
import { nodeVerifiers } from "../envelope/node-verifiers.ts";
import { verifyEnvelope } from "../envelope/verify.ts";
import type { RoundFolder } from "../shared/round-folder.ts";
import { type Git, GitError, gitText, type ObjectId, resolveCommit } from "./git/git.ts";
import { type Change, listChanges, readBlobs, readHeaders } from "./git/objects.ts";
import { type ForgeCode, messages } from "./messages.ts";
import { changeFaults, parseSubmissionPath, printablePath } from "./paths.ts";
import { quotaFaults } from "./quota.ts";
import { notOpenFaults, type RoundVerifier, readRoundAt } from "./round-at.ts";

const problem = fault<ForgeCode>;

/** Files in one proposal. */
export const maxFilesPerProposal = 250;

export interface CheckRequest {
  readonly git: Git;
  /** What the proposal would be added to. Rounds, rosters and quotas are read from this commit, never from the proposal. */
  readonly base: string;
  readonly head: string;
  /** The day on which the round must be open, YYYY-MM-DD. */
  readonly day: string;
  readonly verifyRound: RoundVerifier;
}

/** One envelope that may be accepted. */
export interface CheckedFile {
  readonly path: string;
  readonly blob: ObjectId;
  readonly round: string;
  readonly digest: string;
  /** The key that signed it. */
  readonly sub: string;
}

export interface CheckedProposal {
  readonly base: ObjectId;
  readonly head: ObjectId;
  /** At least one, in order of path. Envelopes that are already in the base are left out, with a note. */
  readonly files: readonly CheckedFile[];
}

/**
 * Checks each path that the proposal changed since it branched off: that it adds a plain file where envelopes belong; then what
 * `verifyEnvelope` checks; then the quota of each key. All faults are returned together; one of them refuses the whole proposal.
 */
export async function checkProposal(request: CheckRequest): Promise<Checked<CheckedProposal>> {
  const range = await resolveRange(request);
  if (!range.ok) return range;
  const { base, head, changes } = range.value;
  if (changes.length === 0) return refused(problem("proposal-empty"));
  const faults: Diagnostic[] = changes.slice(0, maxFilesPerProposal).flatMap(changeFaults);
  if (changes.length > maxFilesPerProposal) {
    return refused(problem("proposal-too-many-files", "", { count: changes.length, limit: maxFilesPerProposal }), ...faults);
  }
  const fresh = await dropAccepted({ git: request.git, base, changes: changes.filter((change) => changeFaults(change).length === 0) });
  const files = await checkFiles({ ...request, base }, fresh.changes);
  const quotas = await quotaFaults({ git: request.git, base, files: files.files });
  const diagnostics = [...faults, ...fresh.diagnostics, ...files.diagnostics, ...quotas];
  if (hasError(diagnostics)) return refused(...diagnostics);
  return files.files.length === 0
    ? refused(problem("proposal-nothing-new"), ...diagnostics)
    : accepted({ base, head, files: files.files }, diagnostics);
}

interface Range {
  readonly base: ObjectId;
  readonly head: ObjectId;
  readonly changes: readonly Change[];
}

async function resolveRange({ git, ...request }: CheckRequest): Promise<Checked<Range>> {
  const [base, head] = [await resolveCommit(git, request.base), await resolveCommit(git, request.head)];
  if (!base || !head) return refused(problem("proposal-unknown-commit"));
  // From the merge base: what the base has gained since is not the proposer's doing.
  const fork = await gitText(git, "merge-base", base, head).catch((error: unknown) => {
    if (error instanceof GitError && error.status === 1) return undefined;
    throw error;
  });
  return fork === undefined
    ? refused(problem("proposal-unrelated"))
    : accepted({ base, head, changes: await listChanges(git, fork, head) });
}

interface Fresh {
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic<ForgeCode>[];
}

async function dropAccepted(input: { readonly git: Git; readonly base: ObjectId; readonly changes: readonly Change[] }): Promise<Fresh> {
  const inBase = await readHeaders(
    input.git,
    input.changes.map((change) => `${input.base}:${change.path}`),
  );
  const changes: Change[] = [];
  const diagnostics: Diagnostic<ForgeCode>[] = [];
  input.changes.forEach((change, index) => {
    const existing = inBase[index];
    if (!existing) changes.push(change);
    else if (existing.id === change.blob) diagnostics.push({ ...diagnostic(messages, "path-already-accepted"), file: change.path });
    else diagnostics.push({ ...fault("path-not-added"), file: change.path });
  });
  return { changes, diagnostics };
}

interface CheckedFiles {
  readonly files: readonly CheckedFile[];
  readonly diagnostics: readonly Diagnostic[];
}

async function checkFiles(request: CheckRequest, changes: readonly Change[]): Promise<CheckedFiles> {
  const rounds = await readRounds(request, changes);
  const contents = await readEnvelopes(request.git, changes);
  const files: CheckedFile[] = [];
  const diagnostics: Diagnostic[] = [...rounds.diagnostics];
  for (const [index, change] of changes.entries()) {
    const named = parseSubmissionPath(change.path);
    const round = named && rounds.found.get(named.round);
    if (!named || !round) continue;
    const bytes = contents[index];
    const verified = bytes
      ? await verifyEnvelope({ bytes, name: change.path, round: round.document, roster: round.roster, verifiers: nodeVerifiers })
      : refused(fault("gate-too-large", "", { limit: envelopeLimits.bytes }));
    diagnostics.push(...verified.diagnostics.map((one) => ({ ...one, file: printablePath(change.path) })));
    if (verified.ok) files.push({ path: change.path, blob: change.blob, ...named, sub: verified.value.envelope.sub });
  }
  return { files, diagnostics };
}

interface Rounds {
  readonly found: ReadonlyMap<string, RoundFolder>;
  readonly diagnostics: readonly Diagnostic[];
}

async function readRounds(request: CheckRequest, changes: readonly Change[]): Promise<Rounds> {
  const found = new Map<string, RoundFolder>();
  const diagnostics: Diagnostic[] = [];
  const named = new Set(changes.flatMap((change) => parseSubmissionPath(change.path)?.round ?? []));
  for (const round of named) {
    const read = await readRoundAt({ git: request.git, commit: request.base, round, verifyRound: request.verifyRound });
    diagnostics.push(...read.diagnostics);
    if (!read.ok) continue;
    found.set(round, read.value);
    diagnostics.push(...notOpenFaults(read.value.document, request.day));
  }
  return { found, diagnostics };
}

/** The blobs; undefined for one above the size limit, which is never read. */
async function readEnvelopes(git: Git, changes: readonly Change[]): Promise<readonly (Uint8Array | undefined)[]> {
  const headers = await readHeaders(
    git,
    changes.map((change) => change.blob),
  );
  const small = headers.flatMap((header) => (header && header.size <= envelopeLimits.bytes ? [header.id] : []));
  const blobs = await readBlobs(git, small);
  const byId = new Map(small.map((id, index) => [id, blobs[index]]));
  return changes.map((change) => byId.get(change.blob));
}
