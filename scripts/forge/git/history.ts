// Lists a round's envelopes with when each was accepted: the first commit on the first-parent line that added it.
import { createHash } from "node:crypto";
import { envelopeLimits } from "../../envelope/limits.ts";
import { parseSubmissionPath, printablePath } from "../paths.ts";
import { type Git, GitError, gitLimits, type ObjectId, runGit } from "./git.ts";
import { listFiles, readSmall, type SmallObject } from "./objects.ts";

export interface Submission {
  readonly path: string;
  readonly round: string;
  /** SHA-256 according to the name. Opening checks the bytes again. */
  readonly digest: string;
  readonly blob: ObjectId;
  /** Committer time of the first-parent commit that added the file, Unix seconds. */
  readonly addedAt: number;
  /** That commit's place among those that changed the round's folder, oldest first, from 0. */
  readonly position: number;
}

export interface SubmissionHistory {
  /** Those in the commit's tree, in order of path. */
  readonly submissions: readonly Submission[];
  /** Files in the round's folder that are neither envelopes nor records of batches, in printable form. They are never opened. */
  readonly otherFiles: readonly string[];
}

export interface HistoryRequest {
  readonly git: Git;
  readonly commit: ObjectId;
  readonly round: string;
}

/** The last ones, since a count asks for the same several times: what a commit holds never changes. */
const known = new Map<string, Promise<SubmissionHistory>>();
const maxCached = 8;

/** Every envelope of a round at a commit, with when it was accepted. One pass over the log, however many there are. */
export function submissionsInHistory(request: HistoryRequest): Promise<SubmissionHistory> {
  const key = JSON.stringify([request.git.directory, request.commit, request.round]);
  const found = known.get(key) ?? readHistory(request);
  known.delete(key);
  known.set(key, found);
  found.catch(() => known.delete(key));
  for (const oldest of [...known.keys()].slice(0, -maxCached)) known.delete(oldest);
  return found;
}

async function readHistory({ git, commit, round }: HistoryRequest): Promise<SubmissionHistory> {
  const folder = `submissions/${round}`;
  const additions = await readAdditions(git, commit, folder);
  const submissions: Submission[] = [];
  const otherFiles: string[] = [];
  for (const file of await listFiles(git, commit, folder)) {
    const named = parseSubmissionPath(file.path);
    const added = additions.get(file.path);
    if (named && added && file.mode === "100644") submissions.push({ path: file.path, ...named, blob: file.blob, ...added });
    else if (!file.path.startsWith(`${folder}/batches/`)) otherFiles.push(printablePath(file.path));
  }
  return { submissions, otherFiles };
}

type Addition = Pick<Submission, "addedAt" | "position">;

// Line-separated rather than -z: an envelope's path is plain ASCII and never quoted, and no other path is an envelope's.
async function readAdditions(git: Git, commit: ObjectId, folder: string): Promise<ReadonlyMap<string, Addition>> {
  const format = ["--raw", "-r", "--no-abbrev", "--no-renames", "--no-ext-diff", "--no-color", "--format=commit %ct", "--diff-filter=A"];
  const args = ["log", "--first-parent", "-m", "--reverse", "--no-show-signature", "--root", ...format, commit, "--", `${folder}/`];
  const additions = new Map<string, Addition>();
  let [addedAt, position] = [0, -1];
  for (const line of (await runGit(git, { args, limits: gitLimits.list })).toString("latin1").split("\n")) {
    if (line.startsWith("commit ")) [addedAt, position] = [Number(line.slice(7)), position + 1];
    else if (line.startsWith(":")) {
      const path = line.slice(line.indexOf("\t") + 1);
      if (!additions.has(path)) additions.set(path, { addedAt, position });
    }
  }
  return additions;
}

/** `bytes` is undefined if the file is larger than an envelope may be. */
interface ReadSubmission extends Submission {
  readonly bytes: Uint8Array | undefined;
}

// 2,000 envelopes of 15 kB: two Git processes for an ordinary round, and about 30 MB at a time for a large one.
const batchSize = 2000;

/** The files' bytes, in the order given. @throws GitError if one is missing: a round is never opened without an accepted envelope */
export async function* readSubmissions(git: Git, submissions: readonly Submission[]): AsyncGenerator<ReadSubmission> {
  for (let at = 0; at < submissions.length; at += batchSize) {
    const part = submissions.slice(at, at + batchSize);
    const read = await readSmall(
      git,
      part.map((one) => one.blob),
      { type: "blob", limit: envelopeLimits.bytes },
    );
    if (read.includes("missing")) throw new GitError("cat-file", 0, "an accepted envelope is missing; fetch the repository again");
    for (const [index, one] of part.entries()) {
      const found = read[index] as SmallObject;
      yield { ...one, bytes: typeof found === "string" ? undefined : found };
    }
  }
}

/**
 * The root of a round's store at a commit: SHA-256 over a line for each envelope, in order of path: the digest in its name, the SHA-256 of
 * its bytes (`too-large` if nobody reads them), and when it was added. All of these decide what is counted. The version that closes a round
 * has the root, and holders open nothing else.
 */
export async function closingRootAt(request: HistoryRequest): Promise<string> {
  const root = createHash("sha256");
  for await (const { digest, bytes, addedAt, position } of readSubmissions(
    request.git,
    (await submissionsInHistory(request)).submissions,
  )) {
    const own = bytes ? createHash("sha256").update(bytes).digest("hex") : "too-large";
    root.update(`${digest} ${own} ${addedAt} ${position}\n`);
  }
  return root.digest("hex");
}
