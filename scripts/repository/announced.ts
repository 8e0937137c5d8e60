// How long a round's replies have been public.
import { spawnSync } from "node:child_process";
import { addDays, swedishDay } from "../core/day.ts";
import type { Place } from "./place.ts";
import { announcedFolder } from "./read-release.ts";
import { readRound } from "./read-round.ts";

/** Days from the replies to the figures: so long a mistake in who was counted can be corrected before any figure is known. */
const daysOfReplies = 7;

/**
 * The first day on which the figures can be published, by the commit that last changed the announced manifest or its replies: with the last
 * signature. A merge that puts earlier ones back counts too. Undefined if there is none. A rehearsal, whose content may lie outside Git,
 * waits for no week.
 */
export function figuresFrom(place: Place, round: string): string | undefined {
  const [read, folder] = [readRound(place, round), announcedFolder(place, round)];
  if (read.ok && read.value.charter.rehearsal) return "";
  const env = { ...process.env, GIT_NO_REPLACE_OBJECTS: "1" };
  const git = (...words: readonly string[]) => spawnSync("git", [...words, "--", folder], { cwd: place.root, env, encoding: "utf8" });
  const [changed, last] = [git("status", "--porcelain"), git("log", "-1", "--full-history", "-m", "--format=%ct", "--no-patch")];
  const seconds = last.status === 0 && changed.stdout === "" ? Number(last.stdout.trim().split("\n")[0]) : 0;
  return seconds === 0 ? undefined : addDays(swedishDay(new Date(seconds * 1000)), daysOfReplies);
}
