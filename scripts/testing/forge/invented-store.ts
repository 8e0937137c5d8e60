// A Git store with one open, invented round.

import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import type { RoundCharter, RoundVersion } from "../../envelope/round-document.ts";
import { type SealedEnvelope, seal } from "../../envelope/seal.ts";
import { envelopePath } from "../../envelope/verify.ts";
import { type BareForge, bareForge } from "../../forge/git/bare-git.ts";
import { type NewFile, updateRefs, writeCommit } from "../../forge/git/commit.ts";
import { type Git, initStore, type ObjectId, resolveCommit, runGit } from "../../forge/git/git.ts";
import { sha256 } from "../../repository/digests.ts";
import { type InventedRound, inventResponse, inventRound, passed } from "../envelope/invented-round.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { filesOfRound, firstVersion, nextVersion, rosterFile, trust } from "../trust/trustees.ts";

export const inventedAuthor = { name: "Somebody", email: "somebody@example.invalid" };
/** A day on which the invented round is open. */
export const inventedDay = "2026-10-01";

export interface InventedStore {
  readonly folder: string;
  readonly git: Git;
  readonly forge: BareForge;
  readonly round: InventedRound;
  /** A sealed decline by the round's member number `member`. */
  readonly sealOne: (member?: number) => Promise<SealedEnvelope>;
  /**
   * Commits the round's files to the main branch: a first version and charter with these changes, or a further version after those
   * published. Keys are revoked by a further part of the roster.
   */
  readonly publish: (changes?: RoundChanges, revoked?: readonly string[]) => Promise<void>;
}

interface RoundChanges {
  readonly charter?: Partial<RoundCharter>;
  /** Of the first version. */
  readonly first?: Partial<RoundVersion>;
  /** Of a further version after those published. */
  readonly next?: Partial<RoundVersion>;
}

export async function inventStore(members = 3, by = trust): Promise<InventedStore> {
  const folder = temporaryFolder("store");
  const git = await initStore(join(folder, "store.git"));
  const round = await inventRound(members, "ovning-1", by);
  let charter = round.charter;
  let versions: readonly RoundVersion[] = [];
  const registry = "sealed registry";
  const parts = new Map([[`registry/${sha256(registry)}.sealed`, registry]]);
  const publish: InventedStore["publish"] = async ({ charter: other = {}, first = {}, next } = {}, revoked = []) => {
    if (!next) charter = { ...round.charter, trust: by.digest };
    charter = { ...charter, ...other };
    const invited = rosterFile(charter.round, round.roster.keys);
    parts.set(invited.path, invited.text);
    const start = firstVersion(charter, { roster: [invited.digest], registry: [sha256(registry)] });
    versions = next && versions.length > 0 ? versions : [{ ...start, ...first }];
    const before = versions.at(-1) as RoundVersion;
    const part = rosterFile(charter.round, [], revoked);
    if (revoked.length > 0) parts.set(part.path, part.text);
    const roster = revoked.length > 0 ? { roster: [...before.roster, part.digest] } : {};
    if (next || revoked.length > 0) versions = [...versions, nextVersion(before, { ...roster, ...next })];
    const files = [...filesOfRound(charter, versions, parts, by)].map(([path, text]) => plain(`content/${path}`, text));
    await addToMain(git, files);
  };
  await publish();
  const sealOne = async (member = 0): Promise<SealedEnvelope> => {
    const keys = round.keys[member] as InventedRound["keys"][number];
    const { answers, background, ...rest } = inventResponse(round.document, keys.sub) as unknown as Record<string, unknown>;
    const inner = { ...rest, type: "decline", reason: "no-time" } as unknown as Parameters<typeof seal>[0]["inner"];
    return passed(await seal({ round: round.document, keys, inner }));
  };
  return { folder, git, forge: bareForge(git), round, sealOne, publish };
}

export function plain(path: string, contents: string | Uint8Array): NewFile {
  return { path, contents: typeof contents === "string" ? Buffer.from(contents) : contents };
}

/** An envelope as a file at its own path. */
export function fileOf(envelope: SealedEnvelope): NewFile {
  return plain(envelopePath(envelope.envelope.round, envelope.digest), envelope.bytes);
}

export async function addToMain(git: Git, files: readonly NewFile[], seconds = 1_790_000_000): Promise<ObjectId> {
  const parent = await resolveCommit(git, "refs/heads/main");
  const to = await writeCommit(git, { parent, files, author: inventedAuthor, message: "Add", seconds });
  await updateRefs(git, [{ ref: "refs/heads/main", to, from: parent }]);
  return to;
}

/** One line of `git update-index --index-info`: any mode and path, or a removal (mode "0"). */
export interface IndexEntry {
  readonly mode: string;
  readonly blob: ObjectId;
  readonly path: string;
}

/** A proposer's commit, which may contain anything Git can contain. */
export async function commitEntries(git: Git, entries: readonly IndexEntry[], message = "Lägg till kuvert"): Promise<ObjectId> {
  const environment = {
    GIT_INDEX_FILE: join(mkdtempSync(join(git.directory, "index-")), "index"),
    GIT_AUTHOR_NAME: inventedAuthor.name,
    GIT_AUTHOR_EMAIL: inventedAuthor.email,
    GIT_COMMITTER_NAME: inventedAuthor.name,
    GIT_COMMITTER_EMAIL: inventedAuthor.email,
  };
  // One command of Git's that starts the others: starting them from here takes longer.
  const steps = 'git read-tree main && git update-index -z --index-info && git commit-tree "$(git write-tree)" -p main -m "$1"';
  const args = ["-c", `alias.commit-entries=!f() { ${steps}; }; f`, "commit-entries", message];
  const input = entries.map(({ mode, blob, path }) => `${mode} ${blob}\t${path}\0`).join("");
  return (await runGit(git, { args, input, environment })).toString().trim();
}
