// Compares two trees and opens only the folders in which envelopes may lie, so that the proposer cannot choose how much is read.

import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import type { ForgeCode } from "../messages.ts";
import { mayHoldEnvelopes, printablePath } from "../paths.ts";
import { type Git, gitLimits, type ObjectId } from "./git.ts";
import { type Change, type ObjectHeader, readHeaders, readSized, readSmall } from "./objects.ts";
import { folderMode, parseTree, type TreeEntry } from "./tree.ts";

export interface Comparison {
  readonly git: Git;
  /** Commits. The old side is our own, the new one may be anything. */
  readonly from: ObjectId;
  readonly to: ObjectId;
  /** The most changed paths to list. */
  readonly limit: number;
}

const problem = fault<ForgeCode>;

/** Far more than an envelope's entry in a tree, which is 97 bytes. */
const maxEntryBytes = 300;

/** A folder that differs. An absent side has no tree. */
interface Folder {
  /** Empty for the whole tree. */
  readonly path: string;
  readonly from?: string;
  readonly to?: string;
}

/**
 * The differences between two commits' trees, in order of path. Refused if there are more than the limit, or if the new side is not made of
 * trees as Git writes them. Reads at most two trees for each change and level, and of the new side at most as much as the old one has and
 * the allowed changes could add: every open folder that differs holds at least one change, and trees that are too large are never read.
 */
export async function listChanges({ git, from, to, limit }: Comparison): Promise<Checked<readonly Change[]>> {
  const changes: Change[] = [];
  const [old = from, fresh = to] = await treesOf(git, [from, to]);
  let folders: readonly Folder[] = [{ path: "", from: old, to: fresh }];
  while (folders.length > 0) {
    const trees = await readTrees(git, folders, limit);
    if (!trees.ok) return trees;
    const differences = trees.value.flatMap(compareEntries);
    folders = differences.filter((one) => !("status" in one));
    changes.push(...differences.filter((one) => "status" in one));
    if (changes.length + folders.length > limit) return refused(problem("proposal-too-many-files", "", { limit }));
  }
  return accepted(changes.sort((a, b) => (a.path < b.path ? -1 : 1)));
}

/** The ids of the commits' trees, as the commits have them: nothing says yet that they are trees. Undefined for what cannot be read. */
async function treesOf(git: Git, commits: readonly ObjectId[]): Promise<readonly (ObjectId | undefined)[]> {
  const read = await readSmall(git, commits, { type: "commit", limit: gitLimits.list.bytes });
  return read.map((one) => (typeof one === "string" ? undefined : /^tree ([0-9a-f]{40})\n/.exec(Buffer.from(one).toString("latin1"))?.[1]));
}

type Entries = ReadonlyMap<string, TreeEntry>;

interface FolderEntries {
  readonly path: string;
  readonly from: Entries;
  readonly to: Entries;
}

const noEntries: Entries = new Map();

async function readTrees(git: Git, folders: readonly Folder[], limit: number): Promise<Checked<readonly FolderEntries[]>> {
  const names = (side: "from" | "to"): readonly string[] => folders.flatMap((folder) => folder[side] ?? []);
  const [old, fresh] = [names("from"), names("to")];
  const headers = await readHeaders(git, [...old, ...fresh]);
  const byName = new Map([...old, ...fresh].map((name, index) => [name, headers[index]]));
  const absent = folders.filter((folder) => [folder.from, folder.to].some((name) => name !== undefined && !isTree(byName.get(name))));
  if (absent.length > 0) return refused(...absent.map((folder) => inFolder("proposal-object-missing", folder.path)));
  const bytes = (side: readonly string[]): number => side.reduce((sum, name) => sum + (byName.get(name)?.size ?? 0), 0);
  if (bytes(fresh) > bytes(old) + (limit + 1) * maxEntryBytes) return refused(problem("proposal-tree-size", "", { limit }));
  const trees = await readSized(git, [...byName.values()].filter(isTree));
  const entriesOf = (name: string | undefined): Entries | undefined => {
    if (name === undefined) return noEntries;
    const tree = trees.get((byName.get(name) as ObjectHeader).id);
    return tree && parseTree(tree);
  };
  const read = folders.map(({ path, ...sides }) => ({
    path,
    from: entriesOf(sides.from),
    to: entriesOf(sides.to),
    hasNewSide: sides.to !== undefined,
  }));
  // Git stores no empty folder except the root tree: every folder that is opened has a change in it.
  const malformed = read.filter(({ path, from, to, hasNewSide }) => !from || !to || (hasNewSide && to.size === 0 && path !== ""));
  if (malformed.length > 0) return refused(...malformed.map((folder) => inFolder("proposal-tree-malformed", folder.path)));
  return accepted(read as readonly FolderEntries[]);
}

function isTree(header: ObjectHeader | undefined): header is ObjectHeader {
  return header?.type === "tree";
}

function inFolder(code: ForgeCode, path: string): Diagnostic<ForgeCode> {
  return path === "" ? problem(code) : { ...problem(code), file: `${printablePath(path)}/` };
}

function compareEntries(folder: FolderEntries): readonly (Change | Folder)[] {
  const names = new Set([...folder.from.keys(), ...folder.to.keys()]);
  return [...names].flatMap((name): readonly (Change | Folder)[] => {
    const [from, to] = [folder.from.get(name), folder.to.get(name)];
    const there = (to ?? from) as TreeEntry;
    if (from?.id === to?.id && from?.mode === to?.mode) return [];
    const path = folder.path === "" ? name : `${folder.path}/${name}`;
    const change = { path, mode: there.mode, blob: there.id };
    const isFolder = [from, to].map((one) => one && one.mode === folderMode);
    if (isFolder.includes(true) && isFolder.includes(false)) return [{ ...change, status: "T" }];
    if (isFolder.includes(true) && mayHoldEnvelopes(path)) return [{ path, ...(from && { from: from.id }), ...(to && { to: to.id }) }];
    const status = !from ? "A" : to ? "M" : "D";
    return [{ ...change, path: isFolder.includes(true) ? `${path}/` : path, status }];
  });
}
