// `npm run release`: counts a real round and writes its release, or a correction of one, with the first person's signature.
import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import { swedishDay } from "../../core/day.ts";
import { accepted, type Checked, refused } from "../../core/diagnostic.ts";
import { createFolder } from "../../core/write.ts";
import { countedFile } from "../../holder/items.ts";
import type { Runner } from "../../holder/runner.ts";
import { publishedFile } from "../../repository/published-day.ts";
import { announcedFolder } from "../../repository/read-release.ts";
import { correctionFaults, releaseStages } from "../compute-release.ts";
import type { Correction } from "../earlier.ts";
import { itemsToCount } from "../items-to-open.ts";
import { makeRelease, missingMeans, type Release } from "../make-release.ts";
import { findMeans } from "../means.ts";
import { keepFigures, secondCountFaults } from "../waiting.ts";
import { countIn, type Mode } from "./mode.ts";

export interface PublishMode extends Mode {
  /** Folder of the person's own key, or `-` for the key on standard input. */
  readonly signer: string;
  readonly runner: Runner | undefined;
  readonly correction?: Correction;
  /** The session folder that a first release's figures wait in, while its replies are published. Absent: they are published at once. */
  readonly waits?: string;
}

/** What is missing besides the holders is found before they are asked for anything. */
export async function publish(mode: PublishMode): Promise<Checked<Release>> {
  const { place, round, save, waits } = mode;
  const missing = [...missingMeans(mode), ...correctionFaults(mode, null)];
  const means = findMeans(mode);
  if (!means.ok || missing.length > 0) return refused(...missing);
  const made = await countIn(mode, {
    wanted: itemsToCount(place, round),
    signer: means.value,
    work: (session, progress) => makeRelease({ ...mode, session, ...releaseStages(progress, round) }),
  });
  if (!made.ok) return made;
  const tables = made.value.files.filter((file) => file.path.startsWith("statistics/"));
  const named = tables.map(({ path, contents }) => ({ name: basename(path), contents }));
  const manifest = String(named.find(({ name }) => name === "manifest.json")?.contents);
  const second = waits === undefined ? [] : secondCountFaults({ session: waits, round }, manifest);
  if (second.length > 0) return refused(...second);
  // Nothing of an earlier count stays beside what this one counted.
  if (waits !== undefined)
    for (const path of [announcedFolder(place, round), join(place.content, "rounds", round, countedFile)])
      rmSync(path, { recursive: true, force: true });
  // What was counted first: a release whose redraws are lost could never be corrected.
  const others = made.value.files.filter((file) => !tables.includes(file));
  await save(others, `Release ${round}`);
  if (waits === undefined) {
    const day = publishedFile(swedishDay(new Date()), made.value.rehearsal);
    createFolder(join(place.content, "statistics", round, made.value.release), [...named, day]);
    return accepted(made.value);
  }
  const figures = named.filter(({ name }) => name !== "replies.bin");
  keepFigures({ session: waits, round }, figures);
  const announced = ["manifest.json", "replies.bin"];
  const shown = named.filter(({ name }) => announced.includes(name));
  createFolder(announcedFolder(place, round), shown);
  return accepted(made.value);
}
