// Reads a round's folder and the trust lists from a commit, and has them verified.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import type { RoundDocument } from "../envelope/round-document.ts";
import { parseRound, type RoundFolder } from "../repository/round-folder.ts";
import { type Git, gitText, type ObjectId } from "./git/git.ts";
import { listFiles, readBlobs } from "./git/objects.ts";
import type { ForgeCode } from "./messages.ts";

const problem = fault<ForgeCode>;

/**
 * Checks that trustees have signed every version of a round. `seenVersion` is the highest signed version in the history: a lower one has
 * been rolled back. An argument, since a forge knows no trust list: `trustRound` with the authority's.
 */
export type RoundVerifier = (folder: RoundFolder, round: string, seenVersion: number) => Promise<Checked<RoundDocument>>;

export interface RoundRequest {
  readonly git: Git;
  readonly commit: ObjectId;
  readonly round: string;
  readonly verifyRound: RoundVerifier;
}

/** The round's folder in `commit`, once its shapes are right and `verifyRound` accepts it. `notOpenFaults` checks whether it is open. */
export async function readRoundAt(request: RoundRequest): Promise<Checked<RoundFolder>> {
  const read = await readFolderAt(request);
  if (!read.ok) return read;
  const verified = await request.verifyRound(read.value, request.round, await highestVersion(request));
  return verified.ok ? accepted(read.value, verified.diagnostics) : verified;
}

/** The highest version of a round with as many signatures as it needs on the first-parent line up to `commit`; 0 if there is none. */
export async function highestVersion(request: Pick<RoundRequest, "git" | "commit" | "round">): Promise<number> {
  return Math.max(0, ...(await signedVersions(request)).map(({ version }) => version));
}

/** Every version that had as many signatures as it needs somewhere on that line, with its text there. */
export async function signedVersions({
  git,
  commit,
  round,
}: Pick<RoundRequest, "git" | "commit" | "round">): Promise<readonly { readonly version: number; readonly text: string }[]> {
  const folder = `content/rounds/${round}/versions`;
  const log = await gitText(git, "log", "--first-parent", "--format=%H", "--name-only", "--diff-filter=AM", commit, "--", folder);
  let at = "";
  const objects = log.split("\n").flatMap((line) => {
    if (/^[0-9a-f]{40}$/.test(line)) at = line;
    return line.endsWith(".signatures.json") ? [`${at}:${line}`, `${at}:${line.replace(".signatures", "")}`] : [];
  });
  const texts = (await readBlobs(git, objects)).map(decode);
  return objects.flatMap((object, index) => {
    const [, version] = /([0-9]{4})\.signatures\.json$/.exec(object) ?? [];
    const text = texts[index + 1] ?? "";
    // As `signaturesNeeded`, without reading its shape: canonical JSON ends a correction after opening like this.
    const needed = Number(version) === 1 || text.includes('"opened":true}],') ? 3 : 2;
    return version && countSignatures(texts[index] ?? "") >= needed ? [{ version: Number(version), text }] : [];
  });
}

/** How many signatures a file of them has, valid or not. */
export function countSignatures(text: string): number {
  return text.match(/":"/g)?.length ?? 0;
}

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const read = /^content\/(trust|rounds\/[^/]+(\/(versions|roster|registry))?)\/[^/]+\.(json|sealed)$/;

async function readFolderAt({ git, commit, round }: RoundRequest): Promise<Checked<RoundFolder>> {
  if (round.length > 40 || !idPattern.test(round)) return refused(problem("round-missing"));
  const folder = `content/rounds/${round}`;
  const listed = [...(await listFiles(git, commit, "content/trust")), ...(await listFiles(git, commit, folder))].filter(({ path }) =>
    read.test(path),
  );
  if (!listed.some(({ path }) => path.startsWith(`${folder}/`))) return refused(problem("round-missing"));
  const blobs = await readBlobs(
    git,
    listed.map(({ blob }) => blob),
  );
  const files = new Map(listed.map(({ path }, at) => [path.slice("content/".length), blobs[at] ?? new Uint8Array()] as const));
  const parsed = parseRound(files, round, (path) => `content/${path}`);
  return parsed.ok ? parsed : refused(problem("round-not-readable", "", { round }), ...parsed.diagnostics);
}

/** Empty if the round accepts envelopes on the day: status open, and `opens` ≤ `day` ≤ `closes` (YYYY-MM-DD). */
export function notOpenFaults(document: RoundDocument, day: string): readonly Diagnostic<ForgeCode>[] {
  const { round, opens, closes } = document;
  if (document.status !== "open") return [problem("round-closed", "", { round })];
  if (day < opens) return [problem("round-not-yet-open", "", { round, opens })];
  return day > closes ? [problem("round-past-closing-day", "", { round, closes })] : [];
}

function decode(bytes: Uint8Array | undefined): string {
  return bytes ? new TextDecoder().decode(bytes) : "";
}
