// Reads a round's folder from a commit, and has its document verified.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { parseShaped } from "../core/parse.ts";
import { shapeFaults } from "../core/shape.ts";
import { Roster, RoundDocument, RoundSignatures } from "../round/document.ts";
import { sha256 } from "../shared/digests.ts";
import type { RoundFolder } from "../shared/read-round.ts";
import { type Git, gitText, type ObjectId } from "./git/git.ts";
import { readBlobs } from "./git/objects.ts";
import type { ForgeCode } from "./messages.ts";

const problem = fault<ForgeCode>;

/**
 * Checks that a round's folder is signed by the root key and has the files that its document pins. `seenVersion` is the highest version
 * in the history: a lower one has been rolled back. An argument, since a forge has no keys: `verifyRoundFolder` with the root key.
 */
export type RoundVerifier = (folder: RoundFolder, round: string, seenVersion: number) => Promise<Checked<RoundDocument>>;

export interface RoundRequest {
  readonly git: Git;
  readonly commit: ObjectId;
  readonly round: string;
  readonly verifyRound: RoundVerifier;
}

/** The round's folder in `commit`, once its shapes are right and `verifyRound` accepts it. `notOpenFaults` tells whether it is open. */
export async function readRoundAt(request: RoundRequest): Promise<Checked<RoundFolder>> {
  const read = await readFolderAt(request);
  if (!read.ok) return read;
  const verified = await request.verifyRound(read.value, request.round, await highestVersion(request));
  return verified.ok ? accepted(read.value, verified.diagnostics) : verified;
}

/** The highest version of a round's document on the first-parent line up to `commit`; 0 if none can be read. */
export async function highestVersion({ git, commit, round }: Pick<RoundRequest, "git" | "commit" | "round">): Promise<number> {
  const path = `content/rounds/${round}/round.yaml`;
  const log = await gitText(git, "log", "--first-parent", "--format=%H", commit, "--", path);
  const texts = await readBlobs(
    git,
    log
      .split("\n")
      .filter(Boolean)
      .map((one) => `${one}:${path}`),
  );
  const versions = texts.map((text) => Number(/(?:^|[{,])\s*"?version"?: *([0-9]+)/m.exec(text ? decode(text) : "")?.[1] ?? 0));
  return Math.max(0, ...versions);
}

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

async function readFolderAt({ git, commit, round }: RoundRequest): Promise<Checked<RoundFolder>> {
  if (round.length > 40 || !idPattern.test(round)) return refused(problem("round-missing"));
  const folder = `content/rounds/${round}`;
  const names = ["round.yaml", "roster.json", "signatures.json", "registry.age", "acknowledged.json"].map(
    (name) => `${commit}:${folder}/${name}`,
  );
  const [documentBytes, rosterBytes, signatureBytes, registry, acknowledged] = await readBlobs(git, names);
  if (!documentBytes) return refused(problem("round-missing"));
  if (!rosterBytes || !signatureBytes || !registry) return refused(problem("round-not-readable", "", { round }));
  const document = parseShaped({ text: decode(documentBytes), file: `${folder}/round.yaml`, schema: RoundDocument });
  const signatures = parseShaped({ text: decode(signatureBytes), file: `${folder}/signatures.json`, schema: RoundSignatures });
  const roster = parseRoster(rosterBytes, `${folder}/roster.json`);
  if (!document.ok || !signatures.ok || !roster.ok) {
    return refused(problem("round-not-readable", "", { round }), ...[document, signatures, roster].flatMap((one) => one.diagnostics));
  }
  const digests = { roster: sha256(rosterBytes), registry: sha256(registry), acknowledged: sha256(acknowledged ?? new Uint8Array()) };
  return accepted({ document: document.value, roster: roster.value, signatures: signatures.value, registry, digests });
}

/** Empty if the round accepts envelopes on the day: status open, and `opens` ≤ `day` ≤ `closes` (YYYY-MM-DD). */
export function notOpenFaults(document: RoundDocument, day: string): readonly Diagnostic<ForgeCode>[] {
  const { round, opens, closes } = document;
  if (document.status !== "open") return [problem("round-closed", "", { round })];
  if (day < opens) return [problem("round-not-yet-open", "", { round, opens })];
  return day > closes ? [problem("round-past-closing-day", "", { round, closes })] : [];
}

// JSON.parse, since a YAML parser takes minutes over a roster of 160,000 keys.
function parseRoster(bytes: Uint8Array, file: string): Checked<Roster> {
  let value: unknown;
  try {
    value = JSON.parse(decode(bytes));
  } catch {
    return refused({ ...fault("not-yaml"), file });
  }
  const faults = shapeFaults(Roster, value).map((one) => ({ ...one, file }));
  return faults.length > 0 ? refused(...faults) : accepted(value as Roster);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
