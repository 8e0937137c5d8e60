// Proposals that contain anything but new envelopes, each with the codes that it is refused with.
import { createHash } from "node:crypto";
import type { SealedEnvelope } from "../../envelope/seal.ts";
import { envelopePath } from "../../envelope/verify.ts";
import { writeBlob, writeCommit } from "../../forge/git/commit.ts";
import { gitText, nullObjectId, type ObjectId, resolveCommit } from "../../forge/git/git.ts";
import { commitEntries, fileOf, type IndexEntry, type InventedStore, inventedAuthor } from "./invented-store.ts";
import { commitTree } from "./objects.ts";

export interface Proposing {
  readonly store: InventedStore;
  /** By the round's first and second members. */
  readonly good: SealedEnvelope;
  readonly other: SealedEnvelope;
  /** On the main branch already. */
  readonly inPlace: SealedEnvelope;
}

/** An envelope as an entry of a commit: at its own path, but for the changes. */
export async function entryOf(store: InventedStore, envelope: SealedEnvelope, changes: Partial<IndexEntry> = {}): Promise<IndexEntry> {
  return { mode: "100644", blob: await writeBlob(store.git, envelope.bytes), path: fileOf(envelope).path, ...changes };
}

/** A file at the path that its digest names, whatever its contents. */
export async function atItsDigest(store: InventedStore, contents: string | Uint8Array, round = "ovning-1"): Promise<IndexEntry> {
  const digest = createHash("sha256").update(contents).digest("hex");
  return { mode: "100644", blob: await writeBlob(store.git, contents), path: envelopePath(round, digest) };
}

export type RefusedProposal = readonly [name: string, codes: readonly string[], head: (proposing: Proposing) => Promise<ObjectId>];
type Entries = (proposing: Proposing) => Promise<readonly IndexEntry[]>;

const holding =
  (entries: Entries) =>
  async (proposing: Proposing): Promise<ObjectId> =>
    commitEntries(proposing.store.git, await entries(proposing));
/** The good envelope with something wrong about its entry. */
const good = (changes: (proposing: Proposing) => Partial<IndexEntry>) =>
  holding(async (proposing) => [await entryOf(proposing.store, proposing.good, changes(proposing))]);
/** The good envelope and another file. */
const beside = (path: string | ((proposing: Proposing) => string), mode = "100644") =>
  holding(async (proposing) => {
    const { store, good } = proposing;
    const blob = mode === "160000" ? "1".repeat(40) : await writeBlob(store.git, "x");
    return [await entryOf(store, good), { mode, blob, path: typeof path === "string" ? path : path(proposing) }];
  });
const removing = (path: (proposing: Proposing) => string) =>
  holding(async (proposing) => [await entryOf(proposing.store, proposing.good), { mode: "0", blob: nullObjectId, path: path(proposing) }]);

const modes: readonly RefusedProposal[] = [
  ["a symbolic link in an envelope's place", ["path-mode"], good(() => ({ mode: "120000" }))],
  ["an executable in an envelope's place", ["path-mode"], good(() => ({ mode: "100755" }))],
  ["a submodule in an envelope's place", ["path-mode"], good(() => ({ mode: "160000", blob: "1".repeat(40) }))],
  ["a submodule beside it", ["path-outside"], beside("vendor", "160000")],
  ["a symbolic link out of the repository", ["path-outside"], beside("submissions/ovning-1/aa", "120000")],
];

const paths: readonly RefusedProposal[] = [
  ["a workflow beside it", ["path-outside"], beside(".github/workflows/run.yml")],
  ["Git's own settings beside it", ["path-outside"], beside(".gitattributes")],
  ["a list of submodules beside it", ["path-outside"], beside(".gitmodules")],
  ["a changed package beside it", ["path-outside"], beside("package.json")],
  ["a script beside it", ["path-outside"], beside("scripts/forge/check.ts")],
  ["a roster with one more key", ["path-outside"], beside("content/rounds/ovning-1/roster/more.json")],
  ["a published figure", ["path-outside"], beside("content/statistics/ovning-1/1/manifest.json")],
  ["a note among the envelopes", ["path-outside"], beside("submissions/ovning-1/note.txt")],
  ["a path with encoded dots that lead out of the folder", ["path-outside"], beside("submissions/ovning-1/..%2f/x.json")],
  ["a path in capital letters", ["path-outside"], beside(({ other }) => fileOf(other).path.toUpperCase())],
  [
    "a path with letters that only look alike",
    ["path-outside"],
    beside(({ other }) => fileOf(other).path.replace("submissions", "subm\u0456ssions")),
  ],
  ["a path with a command of the workflow's own", ["path-outside"], beside("submissions/\n::set-output name=x::y")],
  ["a path with escapes for a terminal", ["path-outside"], beside("submissions/\u001b[2J.json")],
  ["a path that ends in a line feed", ["path-outside"], beside(({ other }) => `${fileOf(other).path}\n`)],
  ["a path that goes on after its name", ["path-outside"], beside(({ other }) => `${fileOf(other).path}.txt`)],
  ["a folder deeper", ["path-outside"], beside(({ good }) => `${fileOf(good).path.replace(".json", "")}/x.json`)],
  [
    "an envelope in another folder than its digest's",
    ["path-outside"],
    good(({ good }) => ({ path: fileOf(good).path.replace(/\/..\//, "/zz/") })),
  ],
  ["an envelope without a folder", ["path-outside"], good(({ good }) => ({ path: fileOf(good).path.replace(/\/..\//, "/") }))],
  ["an envelope without an ending", ["path-outside"], good(({ good }) => ({ path: fileOf(good).path.replace(".json", "") }))],
  [
    "a round that does not exist",
    ["round-missing"],
    holding(async ({ good, store }) => [await atItsDigest(store, good.bytes, "ovning-9")]),
  ],
  [
    "a round with too long a name",
    ["round-missing"],
    holding(async ({ good, store }) => [await atItsDigest(store, good.bytes, "r".repeat(41))]),
  ],
];

const names: readonly RefusedProposal[] = [
  ["an envelope under another's name", ["envelope-name"], good(({ other }) => ({ path: fileOf(other).path }))],
  [
    "the same envelope twice, once under another's name",
    ["envelope-name"],
    holding(async ({ good, other, store }) => [await entryOf(store, good), await entryOf(store, good, { path: fileOf(other).path })]),
  ],
  ["an accepted envelope, changed", ["path-not-added"], good(({ inPlace }) => ({ path: fileOf(inPlace).path }))],
  ["an accepted envelope, removed", ["path-not-added"], removing(({ inPlace }) => fileOf(inPlace).path)],
  [
    "an accepted envelope, made executable",
    ["path-not-added"],
    holding(async ({ inPlace, store }) => [await entryOf(store, inPlace, { mode: "100755" })]),
  ],
  [
    "an accepted envelope, moved to another's name",
    ["path-not-added", "envelope-name"],
    holding(async ({ inPlace, other, store }) => [
      { mode: "0", blob: nullObjectId, path: fileOf(inPlace).path },
      await entryOf(store, inPlace, { path: fileOf(other).path }),
    ]),
  ],
  ["the round's charter, removed", ["path-outside"], removing(() => "content/rounds/ovning-1/charter.json")],
];

const histories: readonly RefusedProposal[] = [
  ["nothing at all", ["proposal-empty"], async ({ store }) => (await resolveCommit(store.git, "main")) as ObjectId],
  [
    "a file that it adds and removes again",
    ["proposal-empty"],
    async ({ store }) => {
      const first = await commitEntries(store.git, [{ mode: "100644", blob: await writeBlob(store.git, "x"), path: "x" }]);
      return commitTree(store.git, await gitText(store.git, "rev-parse", "main^{tree}"), [first]);
    },
  ],
  [
    "an unrelated history",
    ["proposal-unrelated"],
    ({ good, store }) =>
      writeCommit(store.git, { parent: undefined, files: [fileOf(good)], author: inventedAuthor, message: "m", seconds: 0 }),
  ],
  [
    "251 envelopes' worth of files",
    ["proposal-too-many-files"],
    async ({ store }) => {
      // The names are enough: contents are not read where there are too many files.
      const blob = await writeBlob(store.git, "x");
      const digests = Array.from({ length: 251 }, (_, at) => createHash("sha256").update(`${at}`).digest("hex"));
      const entries = digests.map((digest) => ({ mode: "100644", blob, path: envelopePath("ovning-1", digest) }));
      return commitEntries(store.git, entries);
    },
  ],
];

/** The envelopes themselves may be valid: the entire proposal is refused. */
export const refusedProposals: readonly RefusedProposal[] = [...modes, ...paths, ...names, ...histories];
