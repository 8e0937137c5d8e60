// How long a round's replies have been public.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { addDays } from "../core/day.ts";
import type { Place } from "./place.ts";
import { announcedFolder, readAnnouncedFiles } from "./read-release.ts";

/** Days from the replies to the figures: so long a mistake in who was counted can be corrected before any figure is known. */
const daysOfReplies = 7;

/**
 * The first day on which the figures can be published, by the commit that last changed the announced manifest: with the last signature.
 * Undefined if there is none. A rehearsal, whose content may lie outside Git, waits for no week.
 */
export function figuresFrom(place: Place, round: string): string | undefined {
  const read = readAnnouncedFiles(place, round);
  if (read.ok && read.value.manifest.rehearsal) return "";
  const file = join(announcedFolder(place, round), "manifest.json");
  const git = (...words: readonly string[]) => spawnSync("git", words, { cwd: place.root, encoding: "utf8" });
  const [changed, last] = [git("status", "--porcelain", "--", file), git("log", "-1", "--format=%cs", "--", file)];
  const day = last.status === 0 && changed.stdout === "" ? last.stdout.trim() : "";
  return day === "" ? undefined : addDays(day, daysOfReplies);
}
