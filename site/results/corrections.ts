// Decides which release stands in another's place, and which it corrects: a reader of what was wrong is told so on every page of it.
import type { Manifest } from "../../scripts/statistics/schema.ts";

interface Corrected {
  readonly round: string;
  readonly release: string;
  readonly manifest: Pick<Manifest, "corrects">;
}

/** The round's newest release, where that is another; undefined of one that holds. `all`: the oldest first. */
export function replacementOf<One extends Corrected>(release: Pick<One, "round" | "release">, all: readonly One[]): One | undefined {
  const newest = all.findLast(({ round }) => round === release.round);
  return newest?.release === release.release ? undefined : newest;
}

/** The release that this one corrects; undefined of a round's first. */
export function correctedBy<One extends Corrected>({ round, manifest }: One, all: readonly One[]): One | undefined {
  return all.find((one) => one.round === round && one.release === manifest.corrects?.release);
}
