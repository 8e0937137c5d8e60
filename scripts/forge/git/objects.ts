// Reads blobs, trees and diffs from a repository, many at a time and never through a checkout.
import { type Git, type ObjectId, runGit } from "./git.ts";

/** `size` in bytes. */
interface ObjectHeader {
  readonly id: ObjectId;
  readonly type: string;
  readonly size: number;
}

/** One file of a tree, or the new side of a change. `mode` in Git's octal notation: "100644" is a plain file. */
export interface TreeFile {
  readonly path: string;
  readonly mode: string;
  readonly blob: ObjectId;
}

/** One changed path. `status` is Git's letter: A added, M modified, D deleted, T type changed. */
export interface Change extends TreeFile {
  readonly status: string;
}

/**
 * Types and sizes of the named objects (ids, or `<commit>:<path>`), in the same order; undefined for one that is missing.
 * To be read before `readBlobs` if someone else chose the size.
 */
export async function readHeaders(git: Git, names: readonly string[]): Promise<readonly (ObjectHeader | undefined)[]> {
  if (names.length === 0) return [];
  const out = await runGit(git, { args: ["cat-file", "--batch-check"], input: lines(names) });
  return out.toString("utf8").split("\n").slice(0, names.length).map(parseHeader);
}

/** Contents of the named blobs, in the same order; undefined for one that is missing or not a blob. One Git process. */
export async function readBlobs(git: Git, names: readonly string[]): Promise<readonly (Uint8Array | undefined)[]> {
  if (names.length === 0) return [];
  const out = await runGit(git, { args: ["cat-file", "--batch"], input: lines(names) });
  const blobs: (Uint8Array | undefined)[] = [];
  for (let at = 0; blobs.length < names.length; ) {
    const end = out.indexOf(lineFeed, at);
    const header = parseHeader(out.toString("utf8", at, end));
    at = end + 1;
    if (!header) {
      blobs.push(undefined);
      continue;
    }
    blobs.push(header.type === "blob" ? new Uint8Array(out.subarray(at, at + header.size)) : undefined);
    at += header.size + 1;
  }
  return blobs;
}

const lineFeed = 10;

function lines(names: readonly string[]): string {
  if (names.some((one) => one.includes("\n"))) throw new TypeError("an object's name must be one line");
  return names.map((one) => `${one}\n`).join("");
}

function parseHeader(line: string): ObjectHeader | undefined {
  const found = /^([0-9a-f]{40}) (blob|tree|commit|tag) ([0-9]+)$/.exec(line);
  return found ? { id: found[1] as string, type: found[2] as string, size: Number(found[3]) } : undefined;
}

/** Every file below a folder of a commit (the whole tree if `folder` is empty), in Git's order of paths. */
export async function listFiles(git: Git, commit: ObjectId, folder: string): Promise<readonly TreeFile[]> {
  const args = ["ls-tree", "-r", "-z", "--full-tree", commit, ...(folder === "" ? [] : ["--", `${folder}/`])];
  return fields(await runGit(git, { args })).map((entry) => {
    const tab = entry.indexOf("\t");
    const [mode = "", , blob = ""] = entry.slice(0, tab).split(" ");
    return { path: entry.slice(tab + 1), mode, blob };
  });
}

/** The differences between two trees, path by path: no renames, submodules included, no external diff program. */
export async function listChanges(git: Git, from: ObjectId, to: ObjectId): Promise<readonly Change[]> {
  const args = ["diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=none", from, to];
  const parts = fields(await runGit(git, { args }));
  const changes: Change[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    // `:<old mode> <new mode> <old id> <new id> <status>`
    const [, mode = "", , blob = "", status = ""] = (parts[at] as string).split(" ");
    changes.push({ path: parts[at + 1] as string, mode, blob, status: status.slice(0, 1) });
  }
  return changes;
}

// Latin-1 maps every byte to its own character, so that a path in another encoding cannot look like an allowed one.
function fields(out: Buffer): string[] {
  return out.toString("latin1").split("\0").slice(0, -1);
}
