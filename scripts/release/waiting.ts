// Figures that wait for a week: the replies are public, and the figures lie in the session folder of each person who counted.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import { createFolder } from "../core/write.ts";
import { sha256 } from "../repository/digests.ts";
import type { Place } from "../repository/place.ts";
import { readAnnounced } from "../repository/published.ts";
import { announcedFolder } from "../repository/read-release.ts";
import { releaseFault } from "./messages.ts";

interface Waiting {
  /** The counting person's own session folder. */
  readonly session: string;
  readonly round: string;
}

/** A file of figures, by its name in the release's folder. */
export interface FigureFile {
  readonly name: string;
  readonly contents: string | Uint8Array;
}

const folderOf = ({ session, round }: Waiting): string => join(session, `figures-${round}`);

/** Keeps the figures in place of those of an earlier count. */
export const keepFigures = (waiting: Waiting, files: readonly FigureFile[]): void => replaceFolder(folderOf(waiting), files);

export function replaceFolder(folder: string, files: readonly FigureFile[]): void {
  rmSync(folder, { recursive: true, force: true });
  createFolder(folder, files);
}

/** Publishes the figures of an announced release: the very files that its manifest names. `from`: see `figuresFrom`. Returns the folder. */
export async function publishFigures({
  place,
  round,
  session,
  today,
  from,
}: Waiting & { readonly place: Place; readonly today: string; readonly from: string | undefined }): Promise<Checked<string>> {
  const announced = await readAnnounced(place, round);
  if (!announced.ok) return announced;
  if (announced.value === null) return refused(releaseFault("figures-not-announced", { round }));
  const { digests, release } = announced.value.manifest;
  const faults: Diagnostic[] = [];
  if (from === undefined) faults.push(releaseFault("figures-uncommitted", { round }));
  else if (today < from) faults.push(releaseFault("figures-too-early", { round, from }));
  const files = ["cube", "panel", "rescored", "participation"].flatMap((kind) => {
    const [digest, name] = [digests[kind], `${kind}.json`];
    if (digest === undefined) return [];
    const file = join(folderOf({ session, round }), name);
    const contents = existsSync(file) ? readFileSync(file) : undefined;
    if (contents === undefined || sha256(contents) !== digest) faults.push(releaseFault("figures-other", { file }));
    return contents === undefined ? [] : [{ name, contents }];
  });
  if (faults.length > 0) return refused(...faults);
  const published = join(place.content, "statistics", round, release);
  createFolder(published, files, { folder: announcedFolder(place, round), names: ["manifest.json", "replies.bin"] });
  rmSync(announcedFolder(place, round), { recursive: true });
  return accepted(published);
}
