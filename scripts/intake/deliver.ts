// Turns waiting envelopes into proposals: one branch, one commit and one proposal per batch, the same ones after a crash.
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { nodeVerifiers } from "../envelope/node-verifiers.ts";
import { envelopePath, verifyEnvelope } from "../envelope/verify.ts";
import { mainBranch } from "../forge/accept.ts";
import { maxFilesPerProposal } from "../forge/check.ts";
import type { Forge } from "../forge/forge.ts";
import { readBlobs } from "../forge/git/objects.ts";
import { quotaFaults } from "../forge/quota.ts";
import { notOpenFaults, type RoundVerifier, readRoundAt } from "../forge/round-at.ts";
import { sha256 } from "../repository/digests.ts";
import type { RoundFolder } from "../repository/round-folder.ts";
import type { IntakeCode } from "./messages.ts";
import type { Batch, Outbox } from "./outbox.ts";

// Fixed, so that a commit reveals nothing about when and by whom its envelopes were sent.
export const intakeAuthor = { name: "Infosaktrappan", email: "intake@infosaktrappan.invalid" };
const message = "Submissions";

export interface DeliverRequest {
  readonly forge: Forge;
  readonly outbox: Outbox;
  readonly verifyRound: RoundVerifier;
}

interface Delivered {
  readonly round: string;
  readonly proposal: number;
  readonly digests: readonly string[];
}

export interface Delivery {
  readonly delivered: readonly Delivered[];
  /** Why envelopes have to wait, and which ones were set aside. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Proposes everything in the outbox: first the batches that a crash interrupted, then what waits. One call at a time. */
export async function deliver(request: DeliverRequest): Promise<Delivery> {
  const delivered: Delivered[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const batch of await request.outbox.batches()) delivered.push(await propose(request, batch));
  for (const round of await request.outbox.rounds()) {
    const ready = await prepare(request, round);
    diagnostics.push(...ready.diagnostics);
    for (const batch of ready.batches) {
      await request.outbox.putBatch(batch);
      delivered.push(await propose(request, batch));
    }
  }
  return { delivered, diagnostics };
}

async function propose({ forge, outbox }: DeliverRequest, batch: Batch): Promise<Delivered> {
  const { base, day, digests, id, round } = batch;
  const branch = `intake/${round}/${id}`;
  const existing = (await forge.proposals()).find((one) => one.branch === branch);
  const proposal =
    existing ?? (await forge.proposeFiles({ branch, base, files: await filesOf(outbox, batch), message, author: intakeAuthor, day }));
  await confirmStored(forge, proposal.head, batch);
  await outbox.remove(round, digests);
  await outbox.removeBatch(id);
  return { round, proposal: proposal.number, digests };
}

async function filesOf(outbox: Outbox, { round, digests }: Batch) {
  return Promise.all(
    digests.map(async (digest) => {
      const contents = await outbox.read(round, digest);
      if (!contents) throw new Error(`the outbox no longer has ${digest}`);
      return { path: envelopePath(round, digest), contents };
    }),
  );
}

/** Reads the envelopes back, before any leaves the outbox. @throws Error if the branch name belongs to another commit */
async function confirmStored(forge: Forge, head: string, { round, digests }: Batch): Promise<void> {
  const blobs = await readBlobs(
    forge.git,
    digests.map((digest) => `${head}:${envelopePath(round, digest)}`),
  );
  const isComplete = digests.every((digest, index) => blobs[index] && sha256(blobs[index]) === digest);
  if (!isComplete) throw new Error(`the proposal of ${round} does not contain every envelope of its batch`);
}

interface Ready {
  readonly batches: readonly Batch[];
  readonly diagnostics: readonly Diagnostic[];
}

async function prepare(request: DeliverRequest, round: string): Promise<Ready> {
  const { forge, outbox, verifyRound } = request;
  const waiting = await outbox.waiting(round);
  const base = await forge.head(mainBranch);
  if (waiting.length === 0 || !base) return { batches: [], diagnostics: [] };
  const folder = await readRoundAt({ git: forge.git, commit: base, round, verifyRound });
  if (!folder.ok) return { batches: [], diagnostics: folder.diagnostics };
  const fresh = await dropAccepted(request, { round, base, waiting });
  const rejected = await findRejected(request, { folder: folder.value, base, digests: fresh });
  const byDay = new Map<string, string[]>();
  const diagnostics: Diagnostic[] = [];
  for (const digest of fresh) {
    const codes = rejected.get(digest);
    const day = outbox.receipt(round, digest)?.receivedOn;
    if (day === undefined) continue;
    const closed = notOpenFaults(folder.value.document, day);
    if (codes) await outbox.setAside(round, digest, codes[0] ?? "intake-fault");
    if (codes) diagnostics.push(fault<IntakeCode>("intake-set-aside", "", { digest, codes: codes.join(" ") }));
    else if (closed.length > 0) diagnostics.push(...closed);
    else byDay.set(day, [...(byDay.get(day) ?? []), digest]);
  }
  return { batches: [...byDay].flatMap(([day, digests]) => splitIntoBatches({ round, day, base, digests })), diagnostics };
}

/** Removes envelopes that were accepted some other way, by a pull request for example, from the outbox. */
async function dropAccepted(
  request: DeliverRequest,
  at: { readonly round: string; readonly base: string; readonly waiting: readonly string[] },
): Promise<readonly string[]> {
  const stored = new Set((await request.forge.readTree(at.base, `submissions/${at.round}`)).map((file) => file.path));
  const isStored = (digest: string): boolean => stored.has(envelopePath(at.round, digest));
  const accepted = at.waiting.filter(isStored);
  if (accepted.length > 0) await request.outbox.remove(at.round, accepted);
  return at.waiting.filter((one) => !isStored(one));
}

/** Codes, by digest, of envelopes for which the forge would refuse the entire proposal, such as a key revoked since. */
async function findRejected(
  { forge, outbox }: DeliverRequest,
  { folder, base, digests }: { readonly folder: RoundFolder; readonly base: string; readonly digests: readonly string[] },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { document, roster } = folder;
  const rejected = new Map<string, readonly string[]>();
  const valid: { readonly path: string; readonly round: string; readonly sub: string; readonly digest: string }[] = [];
  for (const digest of digests) {
    const bytes = (await outbox.read(document.round, digest)) ?? new Uint8Array();
    const verified = await verifyEnvelope({ bytes, name: `${digest}.json`, round: document, roster, verifiers: nodeVerifiers });
    if (!verified.ok)
      rejected.set(
        digest,
        verified.diagnostics.map((one) => one.code),
      );
    else valid.push({ path: envelopePath(document.round, digest), round: document.round, sub: verified.value.envelope.sub, digest });
  }
  const beyond = new Map((await quotaFaults({ git: forge.git, base, files: valid })).map((one) => [one.file, one.code]));
  for (const { digest, path } of valid) if (beyond.has(path)) rejected.set(digest, [beyond.get(path) as string]);
  return rejected;
}

function splitIntoBatches({ digests, ...rest }: Omit<Batch, "id">): readonly Batch[] {
  const batches: Batch[] = [];
  for (let at = 0; at < digests.length; at += maxFilesPerProposal) {
    const part = digests.slice(at, at + maxFilesPerProposal);
    const id = sha256(part.join("\n")).slice(0, 16);
    batches.push({ id, ...rest, digests: part });
  }
  return batches;
}
