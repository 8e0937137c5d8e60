// Reads editions from the working tree, any folder or a commit's Git objects, of which nothing is checked out or run.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join, posix, resolve } from "node:path";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { lineFinder, parseShaped } from "../core/parse.ts";
import { Type } from "../core/type.ts";
import { type Git, GitError, gitText, resolveCommit, runGit } from "../forge/git/git.ts";
import { listFiles, readBlobs, readHeaders } from "../forge/git/objects.ts";
import { CorrespondenceTable } from "../method/carry-over/correspondence.ts";
import type { CompareCode } from "../method/compare/messages.ts";
import type { Edition } from "../method/edition.ts";
import { EditionId, Editions, Questionnaire, Scale } from "../method/schema.ts";

/** Bytes: limit for one file of an edition, since anyone may propose one. Edition 2026's questionnaire is about 80 kB. */
const maxFileSize = 1_000_000;

/** Files under one root. Paths are relative to the root and have forward slashes. */
export interface FileTree {
  /** The tree's display name: a revision, or empty for the working tree. */
  readonly name: string;
  /** The folder of the editions, relative to the root. */
  readonly methods: string;
  readonly text: (path: string) => Promise<Checked<string | undefined>>;
  /** Names in a folder, sorted; none if there is no such folder. */
  readonly names: (folder: string) => Promise<readonly string[]>;
  /** The path as diagnostics show it. */
  readonly shown: (path: string) => string;
}

/** An edition of a tree, with its correspondence table if it has one, and a way to find lines. */
export interface EditionFiles {
  readonly name: string;
  readonly edition: Edition;
  readonly table?: CorrespondenceTable;
  readonly files: { readonly scale: string; readonly questionnaire: string; readonly correspondence: string };
  readonly lineOf: (file: string, pointer: string) => number | undefined;
}

/** A folder on disk. `methods` is the folder of its editions. */
export function folderTree(root: string, methods = "content/method"): FileTree {
  const at = (path: string): string => join(root, path);
  return {
    name: "",
    methods,
    text: async (path) => {
      if (!existsSync(at(path)) || !statSync(at(path)).isFile()) return accepted(undefined);
      return accepted(readFileSync(at(path), "utf8"));
    },
    names: async (folder) => (existsSync(at(folder)) ? readdirSync(at(folder)).sort() : []),
    shown: at,
  };
}

/** A commit, or a tree, of a repository. `name` is shown to people. Each file is read once. */
function objectTree(git: Git, tree: string, name: string): FileTree {
  const read = new Map<string, Promise<Checked<string | undefined>>>();
  return {
    name: /^[0-9a-f]{40}$/.test(name) ? name.slice(0, 12) : name,
    methods: "content/method",
    text: (path) => {
      const text = read.get(path) ?? textAt(git, tree, path);
      read.set(path, text);
      return text;
    },
    names: async (folder) => {
      const files = await listFiles(git, tree, folder);
      return [...new Set(files.map(({ path }) => path.slice(folder.length + 1).split("/")[0] ?? ""))].sort();
    },
    shown: (path) => path,
  };
}

async function textAt(git: Git, tree: string, path: string): Promise<Checked<string | undefined>> {
  const [header] = await readHeaders(git, [`${tree}:${path}`]);
  if (header?.type !== "blob") return accepted(undefined);
  if (header.size > maxFileSize) return refused(problem("compare-file-size", { limit: maxFileSize }, path));
  const [bytes] = await readBlobs(git, [header.id]);
  return accepted(new TextDecoder().decode(bytes));
}

/** The commit that a revision names, as a tree. */
export async function revisionTree(git: Git, revision: string): Promise<Checked<FileTree>> {
  const commit = await resolveCommit(git, revision);
  return commit ? accepted(objectTree(git, commit, revision)) : refused(problem("compare-unknown-revision", { revision }));
}

/** The base with the proposal merged, as Git objects: an old proposal must not look as if it reverted newer work. */
export async function mergedTree(git: Git, base: string, head: string): Promise<Checked<FileTree>> {
  const [from, to] = [await resolveCommit(git, base), await resolveCommit(git, head)];
  if (!from) return refused(problem("compare-unknown-revision", { revision: base }));
  if (!to) return refused(problem("compare-unknown-revision", { revision: head }));
  try {
    await gitText(git, "merge-base", from, to);
  } catch (error) {
    if (error instanceof GitError) return refused(problem("compare-unrelated", {}));
    throw error;
  }
  const out = (
    await runGit(git, { args: ["merge-tree", "--write-tree", "--no-messages", "--name-only", "-z", from, to], allowed: [0, 1] })
  ).toString("utf8");
  const [tree = "", ...conflicts] = out.split("\0").filter((one) => one !== "");
  if (conflicts.length > 0) return refused(problem("compare-conflict", {}));
  return accepted(objectTree(git, tree.trim(), head));
}

/** The entries of editions.yaml; undefined if there is no such file. */
export async function readListed(tree: FileTree): Promise<Checked<Editions | undefined>> {
  return readPart(tree, posix.join(tree.methods, "editions.yaml"), Editions);
}

/** One edition of a tree. Without an entry in editions.yaml it counts as a draft of the edition that its scale names. */
export async function readEditionFiles(tree: FileTree, id: string): Promise<Checked<EditionFiles>> {
  const path = (name: string): string => posix.join(tree.methods, id, name);
  const listed = await readListed(tree);
  const scale = await readPart(tree, path("scale.yaml"), Scale);
  const questionnaire = await readPart(tree, path("questionnaire.yaml"), Questionnaire);
  const table = await readPart(tree, path("correspondence.yaml"), CorrespondenceTable);
  if (!listed.ok || !scale.ok || !questionnaire.ok || !table.ok) {
    return refused(...[listed, scale, questionnaire, table].flatMap((one) => one.diagnostics));
  }
  if (!scale.value || !questionnaire.value) {
    const absent = [scale, questionnaire].flatMap((one, index) =>
      one.value ? [] : [path(index === 0 ? "scale.yaml" : "questionnaire.yaml")],
    );
    return refused(...absent.map((one) => ({ ...fault("file-missing"), file: tree.shown(one) })));
  }
  const alone = { id: scale.value.edition, status: "draft" as const, digest: "", languages: [] };
  const entry = listed.value?.editions.find((one) => one.id === id) ?? alone;
  return accepted({
    name: tree.name === "" ? id : `${tree.name}:${id}`,
    edition: { entry, scale: scale.value, questionnaire: questionnaire.value },
    ...(table.value ? { table: table.value } : {}),
    files: {
      scale: tree.shown(path("scale.yaml")),
      questionnaire: tree.shown(path("questionnaire.yaml")),
      correspondence: tree.shown(path("correspondence.yaml")),
    },
    lineOf: await linesIn(tree, ["scale.yaml", "questionnaire.yaml", "correspondence.yaml"].map(path)),
  });
}

/** An edition's folder: `content/method/2026`, or one outside a content root. */
export function readEditionFolder(folder: string): Promise<Checked<EditionFiles>> {
  const full = resolve(folder);
  return readEditionFiles(folderTree(dirname(full), "."), basename(full));
}

/** Which edition each round names. A round that cannot be read is a fault: it may name any. */
export async function readRoundEditions(tree: FileTree): Promise<Checked<readonly { readonly round: string; readonly edition: string }[]>> {
  const Named = Type.Object({ edition: EditionId }, { additionalProperties: true });
  const found: Diagnostic[] = [];
  const rounds: { round: string; edition: string }[] = [];
  for (const round of await tree.names("content/rounds")) {
    const charter = await readPart(tree, `content/rounds/${round}/charter.json`, Named);
    const read = charter.ok && !charter.value ? await readPart(tree, `content/rounds/${round}/draft.yaml`, Named) : charter;
    if (!read.ok) found.push(...read.diagnostics);
    else if (read.value) rounds.push({ round, edition: read.value.edition });
  }
  return found.length > 0 ? refused(...found) : accepted(rounds);
}

async function readPart<T extends Parameters<typeof parseShaped>[0]["schema"]>(tree: FileTree, path: string, schema: T) {
  const text = await tree.text(path);
  if (!text.ok || text.value === undefined) return text as Checked<undefined>;
  return parseShaped({ text: text.value, file: tree.shown(path), schema });
}

/** Finds lines in files of a tree, by the path that `shown` gives. */
export async function linesIn(tree: FileTree, paths: readonly string[]): Promise<EditionFiles["lineOf"]> {
  const texts = new Map<string, string>();
  for (const path of paths) {
    const text = await tree.text(path);
    if (text.ok && text.value !== undefined) texts.set(tree.shown(path), text.value);
  }
  const finders = new Map<string, ReturnType<typeof lineFinder>>();
  return (file, pointer) => {
    const text = texts.get(file);
    if (text === undefined) return undefined;
    const finder = finders.get(file) ?? lineFinder(text);
    finders.set(file, finder);
    return finder(pointer);
  };
}

function problem(code: CompareCode, values: Diagnostic["values"], file?: string): Diagnostic<CompareCode> {
  return { ...fault(code, "", values), ...(file === undefined ? {} : { file }) };
}
