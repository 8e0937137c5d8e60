// Archives a round: one file with everything that is kept of it, as committed, and a record of its digest.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
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
const Archived = Type.Object(
  {
    schema: Type.Literal("infosaktrappan-archived/1"),
    notice: Type.Optional(Type.String({ minLength: 1 })),
    round: RoundId,
    date: Day,
    /** Git's id of what was archived. */
    commit: Type.String({ pattern: "^[0-9a-f]{40}$" }),
    sha256: Hex256,
  },
  { additionalProperties: false },
);

/** Sealed figures are not kept: they are exact. Nor the record that vouches for a sealed report. */
const excluded = ["counted.sealed", "private-*"];

/**
 * A tar file with the round's folder, its releases, the trust lists, the log, the method, the list of organisations and the pages as they
 * read, as the newest commit has them. Gives its SHA-256. Refused before the round is released, and while something is not committed.
 */
export async function archiveRound(
  place: Place,
  round: string,
  { out, today }: { readonly out: string; readonly today: string },
): Promise<Checked<string>> {
  const [authority, folder] = [readAuthority(place), readRound(place, round)];
  if (!authority.ok || !folder.ok) return refused(...authority.diagnostics, ...folder.diagnostics);
  const own = listReleases(place).filter((one) => one.round === round);
  const last = own.at(-1);
  if (!last || !(await readPublished(place, round, last.release)).ok)
    return refused(fault<RoundCode>("archive-not-released", "", { round }));
  const git = (...words: readonly string[]): string => execFileSync("git", ["--git-dir", place.git, ...words], { encoding: "utf8" }).trim();
  const at = ["--work-tree", place.root];
  if (git(...at, "status", "--porcelain", "--untracked-files=normal", "--", "content") !== "")
    return refused(fault<RoundCode>("archive-uncommitted"));
  const { edition, population } = folder.value.charter;
  const kept = [
    "authority.yaml",
    "log",
    "measures",
    `method/${edition}`,
    "pages",
    `population/${population.id}.json`,
    "rounds/calendar.yaml",
  ];
  const all = [...kept, `rounds/${round}`, `statistics/${round}`, "trust"].map((path) => `content/${path}`);
  const tree = new Set(git("ls-tree", "-r", "--name-only", "HEAD").split("\n"));
  const present = all.filter((path) => [...tree].some((file) => file === path || file.startsWith(`${path}/`)));
  const without = excluded.map((name) => `:(exclude,glob)content/rounds/${round}/${name}`);
  const commit = git("rev-parse", "HEAD");
  git("archive", "--format=tar", `--prefix=${round}/`, `--output=${resolve(out)}`, commit, "--", ...present, ...without);
  const digest = sha256(readFileSync(out));
  const notice = authority.value.rehearsal ? { notice: rehearsalNotice } : {};
  const record: Static<typeof Archived> = { schema: "infosaktrappan-archived/1", ...notice, round, date: today, commit, sha256: digest };
  writeFileAtomic(join(place.content, "rounds", round, "archived.json"), `${JSON.stringify(record, null, 2)}\n`);
  return accepted(digest);
}
