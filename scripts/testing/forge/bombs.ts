// Small proposals that unfold to more than any machine can read, for tests.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { envelopePath } from "../../envelope/verify.ts";
import { writeBlob } from "../../forge/git/commit.ts";
import type { Git, ObjectId } from "../../forge/git/git.ts";
import { absent, commitAtPath, commitLine, commitTree, type RawEntry, treeId, writeRaw, writeTree, writeTrees } from "./objects.ts";

/** With the codes that it is refused for, in the order in which they first occur. */
export type Bomb = readonly [name: string, codes: readonly string[], make: (git: Git) => Promise<ObjectId>];

const hex = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => index.toString(16).padStart(2, "0"));
const folders = (names: readonly string[], id: ObjectId): readonly RawEntry[] => names.map((name) => ({ mode: "40000", name, id }));
const files = (names: readonly string[], id: ObjectId = absent): readonly RawEntry[] => names.map((name) => ({ mode: "100644", name, id }));
const inFolder = (git: Git, path: string, id: ObjectId): Promise<ObjectId> => commitAtPath(git, path, { mode: "40000", id });
const digestOf = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Where envelopes may lie and none does: in place of one that is there, the proposal would also remove it. */
function unusedFolder({ directory }: Git): string {
  const list = ["--git-dir", directory, "ls-tree", "--name-only", "refs/heads/main:submissions/ovning-1"];
  const used = spawnSync("git", list, { encoding: "utf8" }).stdout.split("\n");
  return hex(256).find((name) => !used.includes(name)) ?? "";
}

/** Trees of `width` equal trees, on so many levels; the innermost holds as many files, or nothing. */
interface Nesting {
  readonly width: number;
  readonly levels: number;
  readonly innermost: "files" | "nothing";
}

/** 13 million files in a pack of about one kilobyte. */
export const thirteenMillion: Nesting = { width: 60, levels: 4, innermost: "files" };
/** 10³⁶ files, which no machine can list. */
const fourToTheSixtieth: Nesting = { width: 4, levels: 60, innermost: "files" };

export async function nestedTree(git: Git, { width, levels, innermost }: Nesting): Promise<ObjectId> {
  const trees = [innermost === "nothing" ? [] : files(hex(width), await writeBlob(git, "x"))];
  for (let level = 1; level < levels; level++) trees.push(folders(hex(width), treeId(trees.at(-1) as RawEntry[])));
  await writeTrees(git, trees);
  return treeId(trees.at(-1) as RawEntry[]);
}

async function deepTree(git: Git, levels: number): Promise<ObjectId> {
  const trees = [files(["x"])];
  for (let level = 1; level <= levels; level++) trees.push(folders(["aa"], treeId(trees.at(-1) as RawEntry[])));
  await writeTrees(git, trees);
  return treeId(trees.at(-1) as RawEntry[]);
}

function wideTree(git: Git, entries: number): ObjectId {
  const names = Array.from({ length: entries }, (_, index) => `${digestOf(`${index}`)}.json`);
  return writeTree(git, files(names.sort()));
}

/** A blob of zeros, which Git packs to a thousandth. */
function zeros(git: Git, bytes: number): ObjectId {
  return writeRaw(git, "blob", Buffer.alloc(bytes));
}

const mega = 1_000_000;

export const bombs: readonly Bomb[] = [
  ["60⁴ files beside the envelopes", ["path-outside"], async (git) => inFolder(git, "x", await nestedTree(git, thirteenMillion))],
  [
    "60⁴ files instead of everything",
    ["path-outside", "path-not-added"],
    async (git) => commitTree(git, await nestedTree(git, thirteenMillion)),
  ],
  [
    "60⁴ files in a round",
    ["proposal-tree-size"],
    async (git) => inFolder(git, "submissions/ovning-1", await nestedTree(git, thirteenMillion)),
  ],
  ["60⁴ files as rounds", ["proposal-tree-size"], async (git) => inFolder(git, "submissions", await nestedTree(git, thirteenMillion))],
  [
    "60⁴ files in an envelope's place",
    ["path-outside"],
    async (git) => inFolder(git, envelopePath("ovning-1", digestOf("x")), await nestedTree(git, thirteenMillion)),
  ],
  [
    "4⁶⁰ files as rounds",
    ["path-outside", "path-not-added"],
    async (git) => inFolder(git, "submissions", await nestedTree(git, fourToTheSixtieth)),
  ],
  [
    "4⁶⁰ empty folders as rounds",
    ["path-outside", "path-not-added"],
    async (git) => inFolder(git, "submissions", await nestedTree(git, { ...fourToTheSixtieth, innermost: "nothing" })),
  ],
  ["10,000 levels as rounds", ["path-outside", "path-not-added"], async (git) => inFolder(git, "submissions", await deepTree(git, 10_000))],
  ["10,000 levels beside the envelopes", ["path-outside"], async (git) => inFolder(git, "x", await deepTree(git, 10_000))],
  [
    "100,000 envelopes in one folder",
    ["proposal-tree-size"],
    async (git) => inFolder(git, "submissions/ovning-1/aa", wideTree(git, 100_000)),
  ],
  ["100,000 files beside the envelopes", ["proposal-tree-size"], async (git) => commitTree(git, wideTree(git, 100_000))],
  [
    "200 rounds with 256 folders each, all of them one",
    ["proposal-tree-size"],
    async (git) => {
      const round = writeTree(git, folders(hex(256), writeTree(git, files(["x"]))));
      return inFolder(git, "submissions", writeTree(git, folders(hex(200), round)));
    },
  ],
  [
    "256 rounds with 256 folders each, all of them one",
    ["proposal-too-many-files"],
    async (git) => {
      const round = writeTree(git, folders(hex(256), writeTree(git, files(["x"]))));
      return inFolder(git, "submissions", writeTree(git, folders(hex(256), round)));
    },
  ],
  [
    "100 MB in an envelope's place",
    ["gate-too-large"],
    async (git) => commitAtPath(git, envelopePath("ovning-1", digestOf("x")), { mode: "100644", id: zeros(git, 100 * mega) }),
  ],
  ["a name of a million letters", ["proposal-tree-size"], async (git) => commitTree(git, writeTree(git, files(["a".repeat(mega)])))],
  [
    "a name of 70,000 letters among the envelopes",
    ["path-outside"],
    async (git) => inFolder(git, `submissions/ovning-1/${unusedFolder(git)}`, writeTree(git, files([`${"a".repeat(70_000)}.json`]))),
  ],
  ["40 commits with a message of 5 MB each", ["path-outside", "path-not-added"], (git) => longMessages(git, 40, 5 * mega)],
  ["a commit with a message of 110 MB", ["proposal-history-unreadable"], (git) => longMessages(git, 1, 110 * mega)],
];

/** Ends in a commit with a file where no envelope belongs. */
async function longMessages(git: Git, count: number, length: number): Promise<ObjectId> {
  let parent = await commitLine(git, ["x"]);
  for (let index = 0; index < count; index++) parent = await commitTree(git, writeTree(git, []), [parent], `${index}${"x".repeat(length)}`);
  return commitTree(git, writeTree(git, files(["x"])), [parent]);
}

/** The bytes of the pack that brings a commit to a repository that has the main branch. */
export function packOf(git: Git, head: ObjectId): Buffer {
  const args = ["--git-dir", git.directory, "pack-objects", "--revs", "--stdout", "--delta-base-offset", "--quiet"];
  const { status, stdout } = spawnSync("git", args, { input: `${head}\n^main\n`, maxBuffer: 1000 * mega });
  if (status !== 0) throw new Error("git pack-objects failed");
  return stdout;
}
