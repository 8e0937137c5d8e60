// Proposals made of broken or odd Git objects, each with what it is refused for. For tests.
import { dirname } from "node:path";
import { writeBlob } from "../../forge/git/commit.ts";
import { gitText, type ObjectId } from "../../forge/git/git.ts";
import { fileOf } from "./invented-store.ts";
import { absent, commitAtPath, commitLine, commitTree, type RawEntry, treeBytes, writeRaw, writeTree } from "./objects.ts";
import type { Proposing, RefusedProposal } from "./refused-proposals.ts";

/** The folder of the good envelope, made of these entries. */
const folderOf =
  (entries: (ours: readonly RawEntry[]) => readonly RawEntry[]) =>
  async ({ store, good, other }: Proposing): Promise<ObjectId> => {
    const names = [fileOf(good), fileOf(other)].map(({ path }) => path.split("/").at(-1) as string).sort();
    const id = await writeBlob(store.git, good.bytes);
    const tree = writeTree(store.git, entries(names.map((name) => ({ mode: "100644", name, id }))));
    return commitAtPath(store.git, dirname(fileOf(good).path), { mode: "40000", id: tree });
  };

/** The good envelope's place, or its folder, with something else there. */
const inPlaceOf =
  (path: (file: string) => string, mode: string, id: (proposing: Proposing) => ObjectId | Promise<ObjectId>) =>
  async (proposing: Proposing): Promise<ObjectId> =>
    commitAtPath(proposing.store.git, path(fileOf(proposing.good).path), { mode, id: await id(proposing) });

const blobOf = ({ store, good }: Proposing): Promise<ObjectId> => writeBlob(store.git, good.bytes);
const treeOf = ({ store }: Proposing): Promise<ObjectId> => gitText(store.git, "rev-parse", "main^{tree}");
const same = (file: string): string => file;

const malformed: readonly RefusedProposal[] = [
  ["a folder with one name twice", ["proposal-tree-malformed"], folderOf(([one]) => [one, one] as RawEntry[])],
  ["a folder in another order than Git's", ["proposal-tree-malformed"], folderOf((ours) => ours.toReversed())],
  ["a folder with a padded mode", ["proposal-tree-malformed"], folderOf((ours) => ours.map((one) => ({ ...one, mode: `0${one.mode}` })))],
  [
    "a folder with a mode that is a word",
    ["proposal-tree-malformed"],
    folderOf((ours) => ours.map((one) => ({ ...one, mode: "answers" }))),
  ],
  ["a folder with an empty name", ["proposal-tree-malformed"], folderOf((ours) => [{ ...(ours[0] as RawEntry), name: "" }])],
  ["a folder with a path for a name", ["proposal-tree-malformed"], folderOf((ours) => [{ ...(ours[0] as RawEntry), name: "../x" }])],
  ["a folder with nothing in it", ["proposal-tree-malformed"], folderOf(() => [])],
  [
    "a folder that is cut short",
    ["proposal-tree-malformed"],
    inPlaceOf(dirname, "40000", ({ store }) => {
      const whole = treeBytes([{ mode: "100644", name: "a", id: absent }]);
      return writeRaw(store.git, "tree", whole.subarray(0, whole.length - 1));
    }),
  ],
  [
    "a whole tree with one folder twice",
    ["proposal-tree-malformed"],
    async ({ store }) => {
      const entry = { mode: "40000", name: "submissions", id: await gitText(store.git, "rev-parse", "main:submissions") };
      return commitTree(store.git, writeTree(store.git, [entry, entry]));
    },
  ],
];

const missing: readonly RefusedProposal[] = [
  ["an envelope that is not there", ["proposal-object-missing"], inPlaceOf(same, "100644", () => absent)],
  ["a folder in the guise of an envelope", ["proposal-object-missing"], inPlaceOf(same, "100644", treeOf)],
  ["a folder that is not there", ["proposal-object-missing"], inPlaceOf(dirname, "40000", () => absent)],
  ["an envelope in the guise of a folder", ["proposal-object-missing"], inPlaceOf(dirname, "40000", blobOf)],
  ["a commit whose tree is not there", ["proposal-object-missing"], ({ store }) => commitTree(store.git, absent)],
  [
    "a commit whose tree is an envelope",
    ["proposal-object-missing"],
    async (proposing) => commitTree(proposing.store.git, await blobOf(proposing)),
  ],
];

const histories: readonly RefusedProposal[] = [
  [
    "a commit whose parent is not there",
    ["proposal-history-unreadable"],
    async (proposing) => commitTree(proposing.store.git, await treeOf(proposing), [absent]),
  ],
  [
    "a commit whose parent is an envelope",
    ["proposal-history-unreadable"],
    async (proposing) => commitTree(proposing.store.git, await treeOf(proposing), [await blobOf(proposing)]),
  ],
  [
    "1,001 commits",
    ["proposal-too-many-commits"],
    ({ store }) =>
      commitLine(
        store.git,
        Array.from({ length: 1001 }, () => "x"),
      ),
  ],
];

/** Broken and odd objects: each gives a code, and Git's own words never reach anybody. */
export const oddProposals: readonly RefusedProposal[] = [...malformed, ...missing, ...histories];
