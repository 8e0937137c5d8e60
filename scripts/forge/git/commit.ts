// Writes commits without a work tree (the same request gives the same commit) and updates refs from their expected values.
import { type Git, GitError, nullObjectId, type ObjectId, runGit } from "./git.ts";

/** Author and committer of a commit. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** A file of the new commit: new contents, or a blob that is already in the repository. */
export type NewFile = { readonly path: string } & ({ readonly contents: Uint8Array } | { readonly blob: ObjectId });

export interface CommitRequest {
  /** Undefined for a repository's first commit. */
  readonly parent: ObjectId | undefined;
  /** Added to the parent's tree, or replacing what it has at the path. */
  readonly files: readonly NewFile[];
  readonly author: Author;
  readonly message: string;
  /** Unix seconds. The time zone is always UTC. */
  readonly seconds: number;
}

const plainText = /^[^\0\n<>]+$/;
const plainPath = /^(?!")[^\0\n]+$/;

/** Writes blobs, trees and the commit in one Git process. Returns the commit, which no ref points to yet. @throws GitError */
export async function writeCommit(git: Git, request: CommitRequest): Promise<ObjectId> {
  const out = await runGit(git, { args: ["fast-import", "--quiet", "--done", "--date-format=raw"], input: importStream(request) });
  const id = out.toString("utf8").trim();
  if (!/^[0-9a-f]{40}$/.test(id)) throw new TypeError("fast-import returned no commit");
  return id;
}

// Exists only within the stream: fast-import needs a branch, and the stream's last reset removes it.
const scratch = "refs/infosaktrappan/scratch";

function importStream(request: CommitRequest): Buffer {
  const { author, files, message, parent, seconds } = request;
  if (!plainText.test(author.name) || !plainText.test(author.email))
    throw new TypeError("an author's name and email are one line of text each");
  if (files.some((file) => !plainPath.test(file.path)))
    throw new TypeError("a path must not contain a line feed or begin with a quotation mark");
  const parts: (string | Uint8Array)[] = [];
  const marks = files.map((file, index) => {
    if ("blob" in file) return file.blob;
    parts.push(`blob\nmark :${index + 2}\ndata ${file.contents.length}\n`, file.contents, "\n");
    return `:${index + 2}`;
  });
  const text = Buffer.from(message.endsWith("\n") ? message : `${message}\n`);
  parts.push(`commit ${scratch}\nmark :1\ncommitter ${author.name} <${author.email}> ${seconds} +0000\ndata ${text.length}\n`, text);
  if (parent !== undefined) parts.push(`from ${parent}\n`);
  parts.push(...files.map((file, index) => `M 100644 ${marks[index]} ${file.path}\n`));
  parts.push(`\nget-mark :1\nreset ${scratch}\nfrom ${nullObjectId}\n\ndone\n`);
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
}

/** `from` undefined: the ref must not exist yet. */
interface RefMove {
  readonly ref: string;
  readonly to: ObjectId;
  readonly from: ObjectId | undefined;
}

/** Updates all the refs or none. False if one of them did not point to `from`: read again and retry. @throws GitError */
export async function updateRefs(git: Git, moves: readonly RefMove[]): Promise<boolean> {
  const input = moves.map((move) => `update ${move.ref}\0${move.to}\0${move.from ?? nullObjectId}\0`).join("");
  try {
    await runGit(git, { args: ["update-ref", "-z", "--stdin"], input });
    return true;
  } catch (error) {
    if (error instanceof GitError && /cannot lock ref|reference already exists|is at [0-9a-f]+ but expected/.test(error.message))
      return false;
    throw error;
  }
}

/** Writes a commit and moves the ref to it from the parent. Undefined if the ref did not point there: read again and retry. @throws GitError */
export async function commitTo(git: Git, ref: string, request: CommitRequest): Promise<ObjectId | undefined> {
  const to = await writeCommit(git, request);
  return (await updateRefs(git, [{ ref, to, from: request.parent }])) ? to : undefined;
}

/** Stores one blob and returns its id. */
export async function writeBlob(git: Git, contents: Uint8Array | string): Promise<ObjectId> {
  return (await runGit(git, { args: ["hash-object", "-w", "--stdin"], input: contents })).toString("utf8").trim();
}

/** Midnight UTC of a day (YYYY-MM-DD) in Unix seconds, so that the same day gives the same commit. */
export function unixSeconds(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}
