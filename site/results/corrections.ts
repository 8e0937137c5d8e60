// Decides which release stands in another's place, and which it corrects: a reader of what was wrong is told so on every page of it.
import type { Manifest, WithdrawableKind } from "../../scripts/statistics/schema.ts";

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

/** A correction, and the kinds of tables that it took back itself: its manifest also has those that were taken back before it. */
export interface Correction<One> {
  readonly by: One;
  readonly kinds: readonly WithdrawableKind[];
}

/**
 * The corrections that came after the release, the oldest first. Every one is told with its own reason: the newest one's would be read as
 * the reason for tables that another took back.
 */
export function correctionsSince<One extends Corrected>(
  release: Pick<One, "round" | "release">,
  all: readonly One[],
): readonly Correction<One>[] {
  const at = placeOf(release, all);
  return correctionsOf(release.round, all).filter(({ by }) => all.indexOf(by) > at);
}

/** What the release does not show because it was taken back: each kind with the correction that did so, the oldest first. */
export function withdrawalsUpTo<One extends Corrected>(
  release: Pick<One, "round" | "release">,
  all: readonly One[],
): readonly Correction<One>[] {
  const at = placeOf(release, all);
  return correctionsOf(release.round, all).filter(({ by, kinds }) => kinds.length > 0 && all.indexOf(by) <= at);
}

/** Of a kind that the release does not show because it was taken back: the correction that did so, and the last release that has it. */
export function withdrawalOf<One extends Corrected>(
  kind: WithdrawableKind,
  release: One,
  all: readonly One[],
): { readonly by: One; readonly last: One } | undefined {
  const by = withdrawalsUpTo(release, all).find(({ kinds }) => kinds.includes(kind))?.by;
  const last = by && correctedBy(by, all);
  return last && { by, last };
}

/** The release that has the tables which this one has or had: itself, or the last before they were taken back. It says which pages there were. */
export function lastWith<One extends Corrected>(kind: WithdrawableKind, release: One, all: readonly One[]): One {
  return withdrawalOf(kind, release, all)?.last ?? release;
}

function correctionsOf<One extends Corrected>(round: string, all: readonly One[]): readonly Correction<One>[] {
  return all.flatMap((by) => {
    const corrected = by.round === round ? correctedBy(by, all) : undefined;
    if (!corrected) return [];
    const before = corrected.manifest.corrects?.withdraws ?? [];
    return [{ by, kinds: (by.manifest.corrects?.withdraws ?? []).filter((kind) => !before.includes(kind)) }];
  });
}

function placeOf({ round, release }: Pick<Corrected, "round" | "release">, all: readonly Corrected[]): number {
  return all.findIndex((one) => one.round === round && one.release === release);
}
