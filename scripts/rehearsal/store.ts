// Stores a rehearsal's content: in its folder, and committed to its bare repository as an authority's would be.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { writeFileAtomic } from "../core/write.ts";
import { commitTo } from "../forge/git/commit.ts";
import { resolveCommit } from "../forge/git/git.ts";
import { listFiles, readBlobs } from "../forge/git/objects.ts";
import type { Place } from "../repository/place.ts";
import { typesFile } from "../repository/read-organisation-types.ts";
import { deadlinesFile } from "../repository/read-references.ts";

export interface ContentFile {
  /** Relative to the content folder. */
  readonly path: string;
  readonly contents: string | Uint8Array;
}

interface SaveRequest {
  readonly place: Place;
  readonly files: readonly ContentFile[];
  /** Files that only the repository has; paths from its root. */
  readonly stored?: readonly ContentFile[];
  readonly message: string;
  /** Unix seconds. */
  readonly seconds: number;
}

const author = { name: "Övning", email: "ovning@infosaktrappan.invalid" };

/**
 * Writes all the files as one commit on `main`, then to the content folder. The commit takes precedence: after a crash between the two
 * `mirror` updates the folder. @throws Error if the branch was moved meanwhile; nothing is written then.
 */
export async function save({ place, files, stored = [], message, seconds }: SaveRequest): Promise<void> {
  const git = { directory: place.git };
  const parent = await resolveCommit(git, "refs/heads/main");
  const all = [...files.map((one) => ({ ...one, path: `content/${one.path}` })), ...stored].map(({ path, contents }) => ({
    path,
    contents: typeof contents === "string" ? new TextEncoder().encode(contents) : contents,
  }));
  if (!(await commitTo(git, "refs/heads/main", { parent, files: all, author, message, seconds })))
    throw new Error("the rehearsal's main branch moved while it was written");
  for (const file of files) writeFileAtomic(join(place.content, file.path), file.contents);
}

/** Updates a folder of the content from `main`, with files that a crash left unwritten. */
export async function mirror(place: Place, folder: string): Promise<void> {
  const git = { directory: place.git };
  const commit = await resolveCommit(git, "refs/heads/main");
  const files = commit === undefined ? [] : await listFiles(git, commit, `content/${folder}`);
  const blobs = await readBlobs(
    git,
    files.map((file) => file.blob),
  );
  files.forEach((file, at) => {
    const target = join(place.root, file.path);
    const bytes = blobs[at];
    if (bytes && !(existsSync(target) && readFileSync(target).equals(bytes))) writeFileAtomic(target, bytes);
  });
}

/** The project's own method, what stands beside it, types of organisations, templates, pages and cited figures, which the invented nation uses. */
export function copyMethod(from: Place): readonly ContentFile[] {
  const folders = ["method", "measures", "templates", "references", "support/links", "pages", "statistics/cited"];
  const single = [deadlinesFile(from), typesFile(from)].filter((file) => existsSync(file));
  return [
    ...folders.flatMap((folder) => filesIn(join(from.content, folder), folder)),
    ...single.map((file) => ({ path: relative(from.content, file), contents: readFileSync(file) })),
  ];
}

/** A folder of `invented/`, which has the rehearsal's own texts, to be stored as `target`. */
export function inventedFiles(folder: string, target = folder): readonly ContentFile[] {
  return filesIn(join(import.meta.dirname, "invented", folder), target);
}

function filesIn(folder: string, target: string): readonly ContentFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: join(target, relative(folder, file)), contents: readFileSync(file) }));
}
