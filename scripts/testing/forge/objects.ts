// Git objects as no honest program would write them, for tests.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { type Git, gitText, type ObjectId, runGit } from "../../forge/git/git.ts";

/** One entry of a tree, which need not exist or be of the kind that its mode says. */
export interface RawEntry {
  readonly mode: string;
  readonly name: string;
  readonly id: ObjectId;
}

/** No object has this id. */
export const absent: ObjectId = "1".repeat(40);

/** The bytes of a tree with these entries, in this order. */
export function treeBytes(entries: readonly RawEntry[]): Buffer {
  return Buffer.concat(entries.flatMap(({ mode, name, id }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(id, "hex")]));
}

/** Stores any bytes as an object of a type, however wrong they are for it. */
export function writeRaw(git: Git, type: "blob" | "tree" | "commit" | "tag", bytes: Uint8Array | string): ObjectId {
  const args = ["--git-dir", git.directory, "hash-object", "-t", type, "-w", "--stdin", "--literally"];
  const { status, stdout, stderr } = spawnSync("git", args, { input: bytes, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return stdout.trim();
}

export function writeTree(git: Git, entries: readonly RawEntry[]): ObjectId {
  return writeRaw(git, "tree", treeBytes(entries));
}

/** Stores trees whose entries may be one another's ids, in one Git process. */
export async function writeTrees(git: Git, trees: readonly (readonly RawEntry[])[]): Promise<void> {
  const lines = trees.map((entries) => entries.map(({ mode, name, id }) => `${mode} ${kindOf(mode)} ${id}\t${name}\n`).join(""));
  await runGit(git, { args: ["mktree", "--batch", "--missing"], input: lines.join("\n") });
}

/** The id that a tree gets. */
export function treeId(entries: readonly RawEntry[]): ObjectId {
  const bytes = treeBytes(entries);
  return createHash("sha1").update(`tree ${bytes.length}\0`).update(bytes).digest("hex");
}

function kindOf(mode: string): string {
  return mode === "40000" ? "tree" : mode === "160000" ? "commit" : "blob";
}

/** A commit of a tree, which need not exist, on top of the main branch or of other parents. */
export async function commitTree(git: Git, tree: ObjectId, parents?: readonly ObjectId[], message = "Add"): Promise<ObjectId> {
  const lines = (parents ?? [await gitText(git, "rev-parse", "main")]).map((parent) => `parent ${parent}\n`).join("");
  const who = "Somebody <somebody@example.invalid> 1790000000 +0000";
  return writeRaw(git, "commit", `tree ${tree}\n${lines}author ${who}\ncommitter ${who}\n\n${message}\n`);
}

/** A commit on the main branch that has `entry` at the path, in place of what was there. */
export async function commitAtPath(git: Git, path: string, entry: Omit<RawEntry, "name">): Promise<ObjectId> {
  return commitTree(git, await putAtPath(git, "main", path.split("/"), entry));
}

async function putAtPath(
  git: Git,
  base: string,
  [name = "", ...rest]: readonly string[],
  entry: Omit<RawEntry, "name">,
): Promise<ObjectId> {
  const below = base.includes(":") ? `${base}/${name}` : `${base}:${name}`;
  const put = rest.length === 0 ? entry : { mode: "40000", id: await putAtPath(git, below, rest, entry) };
  const listed = await runGit(git, { args: ["ls-tree", "-z", base], allowed: [0, 128] });
  const kept = listed
    .toString("utf8")
    .split("\0")
    .flatMap((line) => {
      const [, mode = "", id = "", name = ""] = /^0?([0-7]+) [a-z]+ ([0-9a-f]+)\t(.*)$/.exec(line) ?? [];
      return name === "" ? [] : [{ mode, name, id }];
    });
  const place = (entry: RawEntry): string => (entry.mode === "40000" ? `${entry.name}/` : entry.name);
  const entries = [...kept.filter((one) => one.name !== name), { ...put, name }];
  entries.sort((a, b) => (place(a) < place(b) ? -1 : 1));
  return writeTree(git, entries);
}

/** A line of commits on the main branch that change nothing, one for each message. Returns the last. */
export async function commitLine(git: Git, messages: Iterable<string>): Promise<ObjectId> {
  const ref = "refs/scratch/line";
  const parts: string[] = [];
  for (const message of messages) {
    const from = parts.length === 0 ? "from refs/heads/main\n" : "";
    parts.push(
      `commit ${ref}\ncommitter Somebody <somebody@example.invalid> 1790000000 +0000\ndata ${message.length}\n${message}\n${from}`,
    );
  }
  await runGit(git, { args: ["fast-import", "--quiet", "--done", "--date-format=raw"], input: `${parts.join("")}done\n` });
  const head = await gitText(git, "rev-parse", ref);
  await gitText(git, "update-ref", "-d", ref);
  return head;
}
