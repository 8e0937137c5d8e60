// Reads objects from a repository, many at a time and never through a checkout.
import { catFile, type Git, gitLimits, type ObjectId, runGit } from "./git.ts";

/** One file of a tree. `mode` in Git's octal notation: "100644" is a plain file. */
export interface TreeFile {
  readonly path: string;
  readonly mode: string;
  readonly blob: ObjectId;
}

/**
 * One changed path; a folder that was not opened ends in a slash. `mode` and `blob` are those of the new side, or of the old one if there
 * is no new one. `status` is Git's letter: A added, M modified, D deleted, T type changed.
 */
export interface Change extends TreeFile {
  readonly status: "A" | "M" | "D" | "T";
}

type ObjectType = "blob" | "tree" | "commit" | "tag";

/** `size` in bytes. */
export interface ObjectHeader {
  readonly id: ObjectId;
  readonly type: ObjectType;
  readonly size: number;
}

/**
 * Types and sizes of the named objects (ids, or `<commit>:<path>`), in the same order; undefined for one that is missing.
 * To be read before `readBlobs` if someone else chose the size.
 */
export async function readHeaders(git: Git, names: readonly string[]): Promise<readonly (ObjectHeader | undefined)[]> {
  if (names.length === 0) return [];
  const out = await catFile(git, { option: "--batch-check", names: lines(names), limits: gitLimits.list });
  return out.toString("utf8").split("\n").slice(0, names.length).map(parseHeader);
}

/** Contents of the named blobs, in the same order; undefined for one that is missing or not a blob. */
export async function readBlobs(git: Git, names: readonly string[]): Promise<readonly (Uint8Array | undefined)[]> {
  return readContents(git, { names, type: "blob", bytes: gitLimits.list.bytes });
}

export interface SmallRequest {
  readonly type: ObjectType;
  /** The largest object to read, in bytes. */
  readonly limit: number;
}

/** "missing" also if the object is of another type. */
export type SmallObject = Uint8Array | "missing" | "too-large";

/** Contents of the named objects, in the same order. The sizes come first: nothing is read of an object above the limit. */
export async function readSmall(git: Git, names: readonly string[], { type, limit }: SmallRequest): Promise<readonly SmallObject[]> {
  const headers = (await readHeaders(git, names)).map((header) => (header?.type === type ? header : undefined));
  const small = new Map(headers.flatMap((header) => (header && header.size <= limit ? [[header.id, header] as const] : [])));
  const contents = await readSized(git, [...small.values()]);
  return headers.map((header) => {
    if (!header) return "missing";
    return header.size > limit ? "too-large" : (contents.get(header.id) ?? "missing");
  });
}

/** Contents by id of objects whose headers have been read. Git is stopped if it writes more than they say. */
export async function readSized(git: Git, headers: readonly ObjectHeader[]): Promise<ReadonlyMap<ObjectId, Uint8Array>> {
  const [first] = headers;
  if (!first) return new Map();
  const bytes = headers.reduce((sum, { size }) => sum + size + maxHeaderBytes, 0);
  const contents = await readContents(git, { names: headers.map(({ id }) => id), type: first.type, bytes });
  return new Map(headers.flatMap(({ id }, index) => (contents[index] ? [[id, contents[index]]] : [])));
}

/** An id, a type, a size and two line feeds. */
const maxHeaderBytes = 80;

interface ContentsRequest {
  readonly names: readonly string[];
  readonly type: ObjectType;
  readonly bytes: number;
}

async function readContents(git: Git, { names, type, bytes }: ContentsRequest): Promise<readonly (Uint8Array | undefined)[]> {
  if (names.length === 0) return [];
  const out = await catFile(git, { option: "--batch", names: lines(names), limits: { ...gitLimits.list, bytes } });
  const contents: (Uint8Array | undefined)[] = [];
  for (let at = 0; contents.length < names.length; ) {
    const end = out.indexOf(lineFeed, at);
    const header = parseHeader(out.toString("utf8", at, end));
    at = end + 1;
    if (!header) {
      contents.push(undefined);
      continue;
    }
    contents.push(header.type === type ? new Uint8Array(out.subarray(at, at + header.size)) : undefined);
    at += header.size + 1;
  }
  return contents;
}

const lineFeed = 10;

function lines(names: readonly string[]): readonly string[] {
  if (names.some((one) => one.includes("\n"))) throw new TypeError("an object's name must be one line");
  return names;
}

function parseHeader(line: string): ObjectHeader | undefined {
  const found = /^([0-9a-f]{40}) (blob|tree|commit|tag) ([0-9]+)$/.exec(line);
  return found ? { id: found[1] as string, type: found[2] as ObjectType, size: Number(found[3]) } : undefined;
}

/** Every file below a folder of a commit (the whole tree if `folder` is empty), in Git's order of paths. */
export async function listFiles(git: Git, commit: ObjectId, folder: string): Promise<readonly TreeFile[]> {
  const args = ["ls-tree", "-r", "-z", "--full-tree", commit, ...(folder === "" ? [] : ["--", `${folder}/`])];
  // Latin-1 maps every byte to its own character, so that a path in another encoding cannot look like an allowed one.
  const entries = (await runGit(git, { args, limits: gitLimits.list })).toString("latin1").split("\0").slice(0, -1);
  return entries.map((entry) => {
    const tab = entry.indexOf("\t");
    const [mode = "", , blob = ""] = entry.slice(0, tab).split(" ");
    return { path: entry.slice(tab + 1), mode, blob };
  });
}
