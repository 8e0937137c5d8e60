// Checks a proposal from its Git objects alone: nothing a proposer sent is ever checked out or run.
import { accepted, type Checked, type Diagnostic, diagnostic, fault, hasError, refused } from "../core/diagnostic.ts";
import { envelopeLimits } from "../envelope/limits.ts";
import { nodeVerifiers } from "../envelope/node-verifiers.ts";
import { verifyEnvelope } from "../envelope/verify.ts";
import type { RoundFolder } from "../repository/round-folder.ts";
import { listChanges } from "./git/changes.ts";
import { findFork } from "./git/fork.ts";
import type { Git, ObjectId } from "./git/git.ts";
import { type Change, readHeaders, readSmall, type SmallObject } from "./git/objects.ts";
import { withGitFaults } from "./git-faults.ts";
import { type ForgeCode, messages } from "./messages.ts";
import { parseSubmissionPath, printablePath } from "./paths.ts";
import { quotaFaults } from "./quota.ts";
import { notOpenFaults, type RoundVerifier, readRoundAt } from "./round-at.ts";
import { closingFaults } from "./waiting-closing.ts";

const problem = fault<ForgeCode>;

/** Files in one proposal. */
export const maxFilesPerProposal = 250;
/** Commits in one proposal that are not in the base. */
const maxCommitsPerProposal = 1000;

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
export function checkProposal(request: CheckRequest): Promise<Checked<CheckedProposal>> {
  return withGitFaults(() => check(request));
}

async function check(request: CheckRequest): Promise<Checked<CheckedProposal>> {
  const range = await resolveRange(request);
  if (!range.ok) return range;
  const { base, head, changes } = range.value;
  if (changes.length === 0) return refused(problem("proposal-empty"));
  const faults: Diagnostic[] = changes.flatMap(changeFaults);
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
  const names = [request.base, request.head];
  if (names.some((name) => name.includes("\n"))) return refused(problem("proposal-unknown-commit"));
  const [base, head] = await readHeaders(git, names);
  if (base?.type !== "commit" || !head) return refused(problem("proposal-unknown-commit"));
  // A tag is not followed, so that what is checked is what the forge says that the proposal is.
  if (head.type !== "commit") return refused(problem("proposal-not-a-commit"));
  const [from, to] = [base.id, head.id];
  const fork = await findFork({ git, base: from, head: to, limit: maxCommitsPerProposal });
  if (!fork.ok) return fork;
  // From the fork: what the base has gained since is not the proposer's doing.
  const changes = await listChanges({ git, from: fork.value, to, limit: maxFilesPerProposal });
  return changes.ok ? accepted({ base: from, head: to, changes: changes.value }) : changes;
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
  const contents = await readSmall(
    request.git,
    changes.map((change) => change.blob),
    { type: "blob", limit: envelopeLimits.bytes },
  );
  const files: CheckedFile[] = [];
  const diagnostics: Diagnostic[] = [...rounds.diagnostics];
  for (const [index, change] of changes.entries()) {
    const named = parseSubmissionPath(change.path);
    const round = named && rounds.found.get(named.round);
    if (!named || !round) continue;
    const bytes = contents[index] as SmallObject;
    const verified =
      typeof bytes === "string"
        ? refused(bytes === "missing" ? problem("proposal-object-missing") : fault("gate-too-large", "", { limit: envelopeLimits.bytes }))
        : await verifyEnvelope({ bytes, name: change.path, round: round.document, roster: round.roster, verifiers: nodeVerifiers });
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
    const at = { git: request.git, commit: request.base, round, verifyRound: request.verifyRound };
    const read = await readRoundAt(at);
    diagnostics.push(...read.diagnostics);
    if (!read.ok) continue;
    found.set(round, read.value);
    diagnostics.push(...notOpenFaults(read.value.document, request.day), ...(await closingFaults(at, read.value)));
  }
  return { found, diagnostics };
}

/** Every fault of one change; empty if it adds a plain file where envelopes belong. */
function changeFaults(change: Change): readonly Diagnostic<ForgeCode>[] {
  const file = printablePath(change.path);
  if (!parseSubmissionPath(change.path)) return [{ ...fault("path-outside"), file }];
  if (change.status !== "A") return [{ ...fault("path-not-added"), file }];
  return change.mode === "100644" ? [] : [{ ...fault("path-mode", "", { mode: change.mode }), file }];
}
