// Archives a round: one file that can be read alone, with everything that is kept of it, and a record of its digest.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { sourceDigest } from "../core/source-digest.ts";
import { type Static, Type } from "../core/type.ts";
import { writeFileAtomic } from "../core/write.ts";
import { Day, Hex256, RoundId } from "../envelope/schema.ts";
import { sha256 } from "../repository/digests.ts";
import type { Place } from "../repository/place.ts";
import { readPublished } from "../repository/published.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { listReleases } from "../repository/read-release.ts";
import { readRound } from "../repository/read-round.ts";
import { rehearsalNotice } from "../statistics/schema.ts";
import type { RoundCode } from "./messages.ts";

/** `archived.json`: when the round was archived, and the digest of the file. */
const Archived = Type.Closed({
  schema: Type.Literal("infosaktrappan-archived/1"),
  notice: Type.Optional(Type.String({ minLength: 1 })),
  round: RoundId,
  date: Day,
  /** Git's id of what was archived. */
  commit: Type.String({ pattern: "^[0-9a-f]{40}$" }),
  sha256: Hex256,
});

/** Envelopes; and sealed figures, which are exact. */
const excluded = ["submissions/**", "content/rounds/*/counted.sealed", "content/rounds/*/private-*"];

interface Archiving {
  readonly out: string;
  readonly today: string;
}

/**
 * A tar file with the newest commit, except envelopes and sealed figures; the built site; and ARKIV.txt, which says what each part is. Gives
 * its SHA-256. Refused before the round is released, while something is not committed, and if the built site is not that of the release.
 */
export async function archiveRound(place: Place, round: string, { out, today }: Archiving): Promise<Checked<string>> {
  const [authority, folder] = [readAuthority(place), readRound(place, round)];
  if (!authority.ok || !folder.ok) return refused(...authority.diagnostics, ...folder.diagnostics);
  const last = listReleases(place).findLast((one) => one.round === round);
  if (!last || !(await readPublished(place, round, last.release)).ok)
    return refused(fault<RoundCode>("archive-not-released", "", { round }));
  const at = ["--git-dir", place.git, "--work-tree", place.root];
  if (gitIn(at)("status", "--porcelain", "--untracked-files=normal", "--", "content") !== "")
    return refused(fault<RoundCode>("archive-uncommitted"));
  const { release } = last;
  if (!hasSite(place, { round, release })) return refused(fault<RoundCode>("archive-site", "", { round, release }));
  const commit = gitIn(at)("rev-parse", "HEAD");
  const said: Readonly<Record<string, string>> = { round, commit, date: today, code: sourceDigest(), node: process.versions.node };
  const guide = readFileSync(join(place.content, "rounds", "arkiv.txt"), "utf8").replaceAll(/\{(\w+)\}/g, (_, name) => said[name] ?? "");
  let tar: Buffer;
  try {
    tar = makeTar(at, { guide, prefix: round });
    writeFileAtomic(resolve(out), tar);
  } catch (error) {
    // Git's last line, where Git failed.
    const reason = (error as Error).message.trim().split("\n").at(-1) ?? "";
    return refused(fault<RoundCode>("archive-unwritten", "", { out: relative(process.cwd(), out), reason }));
  }
  const digest = sha256(tar);
  const notice = authority.value.rehearsal ? { notice: rehearsalNotice } : {};
  const record: Static<typeof Archived> = { schema: "infosaktrappan-archived/1", ...notice, round, date: today, commit, sha256: digest };
  writeFileAtomic(join(place.content, "rounds", round, "archived.json"), `${JSON.stringify(record, null, 2)}\n`);
  return accepted(digest);
}

const canonicalAt = (file: string): string => canonicalize(JSON.parse(readFileSync(file, "utf8")) as Json);

/** What is built may be older than the release, or of another one. */
function hasSite(place: Place, { round, release }: { readonly round: string; readonly release: string }): boolean {
  const manifestIn = (path: string): string => join(place.root, path, round, release, "manifest.json");
  const [published, served] = [manifestIn("content/statistics"), manifestIn("dist/resultat")];
  return existsSync(served) && canonicalAt(published) === canonicalAt(served);
}

type Git = (...words: readonly string[]) => string;

function gitIn(at: readonly string[], more: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {}): Git {
  return (...words) => execFileSync("git", [...at, ...words], { encoding: "utf8", stdio: "pipe", maxBuffer: 1e8, ...more }).trim();
}

interface Tar {
  readonly guide: string;
  readonly prefix: string;
}

/** With an index and objects of its own, so that the repository is as before. */
function makeTar(at: readonly string[], { guide, prefix }: Tar): Buffer {
  const own = mkdtempSync(join(tmpdir(), "archive-"));
  try {
    const objects = resolve(at.at(-1) ?? ".", gitIn(at)("rev-parse", "--git-path", "objects"));
    const env = {
      ...process.env,
      GIT_INDEX_FILE: join(own, "index"),
      GIT_OBJECT_DIRECTORY: own,
      GIT_ALTERNATE_OBJECT_DIRECTORIES: objects,
    };
    const [git, write] = [gitIn(at, { env }), gitIn(at, { env, input: guide })];
    git("read-tree", "HEAD");
    git("rm", "--cached", "-r", "--quiet", "--ignore-unmatch", "--", ...excluded.map((path) => `:(glob)${path}`));
    git("-c", "core.autocrlf=false", "add", "--force", "--", "dist");
    git("update-index", "--add", "--cacheinfo", `100644,${write("hash-object", "-w", "--stdin")},ARKIV.txt`);
    const file = join(own, "archive.tar");
    git("archive", "--format=tar", `--prefix=${prefix}/`, `--output=${file}`, git("write-tree"));
    return readFileSync(file);
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
}
