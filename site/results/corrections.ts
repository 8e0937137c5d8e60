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

/** Of a kind that the release does not show because it was taken back: the correction that did so, and the last release that has it. */
export function withdrawalOf<One extends Corrected>(
  kind: WithdrawableKind,
  { round, manifest }: One,
  all: readonly One[],
): { readonly by: One; readonly last: One } | undefined {
  if (!manifest.corrects?.withdraws?.includes(kind)) return undefined;
  const by = all.find((one) => one.round === round && one.manifest.corrects?.withdraws?.includes(kind));
  const last = by && correctedBy(by, all);
  return last && { by, last };
}

/** Kinds of tables that a release shows and another that came after it has taken back. */
export function withdrawnSince({ manifest }: Pick<Corrected, "manifest">, later: Pick<Corrected, "manifest">): readonly WithdrawableKind[] {
  return (later.manifest.corrects?.withdraws ?? []).filter((kind) => !manifest.corrects?.withdraws?.includes(kind));
}
