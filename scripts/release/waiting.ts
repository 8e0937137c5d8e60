// Figures that wait for a week: the replies are public, and the figures lie in the session folder of each person who counted.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { accepted, type Checked, type Diagnostic, refused } from "../core/diagnostic.ts";
import { createFolder } from "../core/write.ts";
import { sha256 } from "../repository/digests.ts";
import type { Place } from "../repository/place.ts";
import { readAnnounced } from "../repository/published.ts";
import { publishedFile } from "../repository/published-day.ts";
import { readShaped } from "../repository/read-file.ts";
import { announcedFolder, isReleased } from "../repository/read-release.ts";
import { readRound } from "../repository/read-round.ts";
import { manifestText } from "../statistics/cube/manifest.ts";
import { Manifest } from "../statistics/schema.ts";
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

const manifestIn = (waiting: Waiting): string => join(folderOf(waiting), "manifest.json");

/** Whoever signed two counts of one version of a round would let either be exchanged for the other. */
export function secondCountFaults(waiting: Waiting, manifest: string): readonly Diagnostic[] {
  if (!existsSync(manifestIn(waiting))) return [];
  const [kept, made] = [readShaped(manifestIn(waiting), Manifest), JSON.parse(manifest) as Manifest];
  if (!kept.ok) return kept.diagnostics;
  const isOther = kept.value.digests["round"] === made.digests["round"] && manifestText(kept.value) !== manifestText(made);
  return isOther ? [releaseFault("count-second", { round: waiting.round, folder: folderOf(waiting) })] : [];
}

/** Keeps the figures, and the manifest as its keeper has signed it, in place of those of an earlier count. */
export function keepFigures(waiting: Waiting, files: readonly FigureFile[]): void {
  rmSync(folderOf(waiting), { recursive: true, force: true });
  createFolder(folderOf(waiting), files);
}

/** `from`: see `figuresFrom`. */
type Publication = Waiting & { readonly place: Place; readonly today: string; readonly from: string | undefined };

/** Publishes the figures of an announced release: the very files that its manifest names. Returns the folder that was written. */
export async function publishFigures({ place, round, session, today, from }: Publication): Promise<Checked<string>> {
  const [published, waited] = [join(place.content, "statistics", round, "r1"), announcedFolder(place, round)];
  if (isReleased(place, round)) {
    // A crash after the last write but one left the same manifest in both places.
    const [one, other] = [published, waited].map((folder) => join(folder, "manifest.json"));
    if (!one || !other || !existsSync(other) || !readFileSync(one).equals(readFileSync(other)))
      return refused(releaseFault("release-exists", { round, release: "r1" }));
    rmSync(waited, { recursive: true });
    return accepted(published);
  }
  const [announced, folder] = [await readAnnounced(place, round), readRound(place, round)];
  if (!announced.ok || !folder.ok) return refused(...announced.diagnostics, ...folder.diagnostics);
  if (announced.value === null || folder.value.pending) return refused(releaseFault("figures-not-announced", { round }));
  const { manifest } = announced.value;
  const faults: Diagnostic[] = [];
  const own = readShaped(manifestIn({ session, round }), Manifest);
  if (!own.ok || manifestText(own.value) !== manifestText(manifest))
    faults.push(releaseFault("figures-other-count", { round, file: manifestIn({ session, round }) }));
  if (from === undefined) faults.push(releaseFault("figures-uncommitted", { round }));
  else if (today < from) faults.push(releaseFault("figures-too-early", { round, from }));
  const files = ["cube", "panel", "rescored", "participation"].flatMap((kind) => {
    const [digest, name] = [manifest.digests[kind], `${kind}.json`];
    if (digest === undefined) return [];
    const file = join(folderOf({ session, round }), name);
    const contents = existsSync(file) ? readFileSync(file) : undefined;
    if (contents === undefined || sha256(contents) !== digest) faults.push(releaseFault("figures-other", { file }));
    return contents === undefined ? [] : [{ name, contents }];
  });
  if (faults.length > 0) return refused(...faults);
  const signed = ["manifest.json", "replies.bin"].map((name) => ({ name, contents: readFileSync(join(waited, name)) }));
  createFolder(published, [...files, ...signed, publishedFile(today, manifest.rehearsal)]);
  for (const left of [waited, folderOf({ session, round })]) rmSync(left, { recursive: true });
  return accepted(published);
}
