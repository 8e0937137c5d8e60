// Which release replaces or corrects another, and which tables a correction withdrew.
import type { Manifest, WithdrawableKind } from "../../scripts/statistics/schema.ts";

interface Corrected {
  readonly round: string;
  readonly release: string;
  readonly manifest: Pick<Manifest, "corrects">;
}

/** The round's newest release if it is another one; undefined for a current release. `all` is sorted oldest first. */
export function replacementOf<One extends Corrected>(release: Pick<One, "round" | "release">, all: readonly One[]): One | undefined {
  const newest = all.findLast(({ round }) => round === release.round);
  return newest?.release === release.release ? undefined : newest;
}

/** The release that this one corrects; undefined for a round's first. */
export function correctedBy<One extends Corrected>({ round, manifest }: One, all: readonly One[]): One | undefined {
  return all.find((one) => one.round === round && one.release === manifest.corrects?.release);
}

/** A correction and the kinds of tables that it withdrew itself. Its manifest also lists what earlier corrections withdrew. */
export interface Correction<One> {
  readonly by: One;
  readonly kinds: readonly WithdrawableKind[];
}

/**
 * The corrections after the release, oldest first. Each has its own reason, since the reason of the newest would otherwise be read as the
 * reason for tables that another one withdrew.
 */
export function correctionsSince<One extends Corrected>(
  release: Pick<One, "round" | "release">,
  all: readonly One[],
): readonly Correction<One>[] {
  const at = placeOf(release, all);
  return correctionsOf(release.round, all).filter(({ by }) => all.indexOf(by) > at);
}

/** The corrections that withdrew tables which the release therefore lacks, oldest first. */
export function withdrawalsUpTo<One extends Corrected>(
  release: Pick<One, "round" | "release">,
  all: readonly One[],
): readonly Correction<One>[] {
  const at = placeOf(release, all);
  return correctionsOf(release.round, all).filter(({ by, kinds }) => kinds.length > 0 && all.indexOf(by) <= at);
}

/** For a kind that is withdrawn from the release: the correction that withdrew it, and the last release that has it. */
export function withdrawalOf<One extends Corrected>(
  kind: WithdrawableKind,
  release: One,
  all: readonly One[],
): { readonly by: One; readonly last: One } | undefined {
  const by = withdrawalsUpTo(release, all).find(({ kinds }) => kinds.includes(kind))?.by;
  const last = by && correctedBy(by, all);
  return last && { by, last };
}

/** The release itself, or the last one before the kind was withdrawn. It determines which pages exist. */
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
