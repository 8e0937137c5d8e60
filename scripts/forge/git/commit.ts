// Decides how a commit is written without a work tree: same request, same commit, and a ref moves only from where it was.
import { type Git, GitError, noObject, type ObjectId, runGit } from "./git.ts";

/** The name that stands on a commit. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** A file of the new commit: new bytes, or a blob that the repository already has. */
export type NewFile = { readonly path: string } & ({ readonly contents: Uint8Array } | { readonly blob: ObjectId });

export interface CommitRequest {
  /** Nothing for a repository's first commit. */
  readonly parent: ObjectId | undefined;
  /** Added to the parent's tree, or put in place of what it has at the path. */
  readonly files: readonly NewFile[];
  readonly author: Author;
  readonly message: string;
  /** Unix seconds. The time zone is always UTC. */
  readonly seconds: number;
}

const plainText = /^[^\0\n<>]+$/;
const plainPath = /^(?!")[^\0\n]+$/;

/** Writes blobs, trees and the commit in one Git process and returns its id. No ref points to it yet. @throws GitError */
export async function writeCommit(git: Git, request: CommitRequest): Promise<ObjectId> {
  const out = await runGit(git, { args: ["fast-import", "--quiet", "--done", "--date-format=raw"], input: importStream(request) });
  const id = out.toString("utf8").trim();
  if (!/^[0-9a-f]{40}$/.test(id)) throw new TypeError("fast-import gave no commit");
  return id;
}

// A branch that only lives inside the stream: fast-import wants one, and removes it again before it ends.
const scratch = "refs/infosaktrappan/scratch";

function importStream(request: CommitRequest): Buffer {
  const { author, files, message, parent, seconds } = request;
  if (!plainText.test(author.name) || !plainText.test(author.email)) throw new TypeError("an author is one line of text");
  if (files.some((file) => !plainPath.test(file.path))) throw new TypeError("a path has no line feed and no opening quotation mark");
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
  parts.push(`\nget-mark :1\nreset ${scratch}\nfrom ${noObject}\n\ndone\n`);
  return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : part)));
}

/** One ref's move. `from` nothing: the ref must not exist yet. */
export interface RefMove {
  readonly ref: string;
  readonly to: ObjectId;
  readonly from: ObjectId | undefined;
}

/** Moves all the refs or none. False where one of them was not where `from` says: read again and decide anew. @throws GitError */
export async function moveRefs(git: Git, moves: readonly RefMove[]): Promise<boolean> {
  const input = moves.map((move) => `update ${move.ref}\0${move.to}\0${move.from ?? noObject}\0`).join("");
  try {
    await runGit(git, { args: ["update-ref", "-z", "--stdin"], input });
    return true;
  } catch (error) {
    if (error instanceof GitError && /cannot lock ref|reference already exists|is at [0-9a-f]+ but expected/.test(error.message))
      return false;
    throw error;
  }
}

/** Stores one blob and returns its id. */
export async function writeBlob(git: Git, contents: Uint8Array | string): Promise<ObjectId> {
  return (await runGit(git, { args: ["hash-object", "-w", "--stdin"], input: contents })).toString("utf8").trim();
}

/** Midnight UTC of a day (YYYY-MM-DD), in Unix seconds: a fixed day gives a fixed commit. */
export function secondsOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 1000;
}
