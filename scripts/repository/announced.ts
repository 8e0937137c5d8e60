// How long a round's replies have been public, and who signed them before.
import { spawnSync } from "node:child_process";
import { addDays, swedishDay } from "../core/day.ts";
import { type Diagnostic, fault } from "../core/diagnostic.ts";
import { parseShaped } from "../core/parse.ts";
import { manifestSigningText, manifestText } from "../statistics/cube/manifest.ts";
import type { ReleaseFileCode } from "../statistics/cube/messages.ts";
import { Manifest } from "../statistics/schema.ts";
import type { RoundChain } from "../trust/chain.ts";
import { releaseSigners } from "../trust/release-signers.ts";
import { sha256 } from "./digests.ts";
import type { Place } from "./place.ts";
import { announcedFolder } from "./read-release.ts";
import { readRound } from "./read-round.ts";

/** Days from the replies to the figures: so long a mistake in who was counted can be corrected before any figure is known. */
const daysOfReplies = 7;

const git = (folder: string, ...words: readonly string[]) =>
  spawnSync("git", words, { cwd: folder, env: { ...process.env, GIT_NO_REPLACE_OBJECTS: "1" }, encoding: "utf8" });

/**
 * The first day on which the figures can be published, by the commit that last changed the announced manifest or its replies: with the last
 * signature. A merge that puts earlier ones back counts too. Undefined if there is none. A rehearsal, whose content may lie outside Git,
 * waits for no week.
 */
export function figuresFrom(place: Place, round: string): string | undefined {
  const [read, folder] = [readRound(place, round), announcedFolder(place, round)];
  if (read.ok && read.value.charter.rehearsal) return "";
  const changed = git(folder, "status", "--porcelain", "--", ".");
  const last = git(folder, "log", "-1", "--full-history", "-m", "--format=%ct", "--no-patch", "--", ".");
  const seconds = last.status === 0 && changed.stdout === "" ? Number(last.stdout.trim().split("\n")[0]) : 0;
  return seconds === 0 ? undefined : addDays(swedishDay(new Date(seconds * 1000)), daysOfReplies);
}

/** The manifests that the round's announced replies have had, newest first. Without Git's history none is known. */
export function earlierManifests(place: Place, round: string): readonly Manifest[] {
  const path = `rounds/${round}/replies/manifest.json`;
  const commits = git(place.content, "log", "--full-history", "--format=%H", "--", path).stdout?.match(/\S+/g) ?? [];
  return commits.flatMap((commit) => {
    const file = `${commit}:./${path}`;
    const earlier = parseShaped({ text: git(place.content, "show", file).stdout, file, schema: Manifest, isPublic: false });
    return earlier.ok ? [earlier.value] : [];
  });
}

/** Valid signatures that the announced manifest had in an earlier commit, and has no more. */
export function goneSignatures(place: Place, chain: RoundChain, manifest: Manifest): readonly Diagnostic<ReleaseFileCode>[] {
  const [{ round }, text] = [chain.charter, manifestText(manifest)];
  const message = new TextEncoder().encode(manifestSigningText(sha256(text)));
  const names = earlierManifests(place, round)
    .filter((earlier) => manifestText(earlier) === text)
    .flatMap((earlier) => releaseSigners(chain, earlier, message));
  const gone = [...new Set(names)].filter((name) => !Object.hasOwn(manifest.signatures, name)).sort();
  return gone.length > 0 ? [fault("release-signature-gone", "/signatures", { round, names: gone.join(", ") })] : [];
}
