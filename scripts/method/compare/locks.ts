// Decides which editions may no longer change: those that some round has been opened with.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";

export type LockCode = "edition-locked" | "round-unknown-edition";

/** An edition as it lies. `digest` is absent where its rules cannot be read. */
export interface LockedEdition {
  readonly id: string;
  readonly digest?: string;
  /** The file that most often has been changed: where the fault is told. */
  readonly file: string;
}

/** What a round's document says it was opened with. */
export interface Lock {
  readonly file: string;
  readonly round: string;
  readonly edition: string;
  readonly editionDigest: string;
}

/**
 * Every edition that is not what a round was opened with, whatever its status: somebody may have answered those questions. A published
 * edition that no round names is held by its digest in editions.yaml.
 */
export function checkLocks(editions: readonly LockedEdition[], rounds: readonly Lock[]): Diagnostic<LockCode>[] {
  return rounds.flatMap(({ file, round, edition: id, editionDigest }): Diagnostic<LockCode>[] => {
    const edition = editions.find((one) => one.id === id);
    if (!edition) return [{ ...fault<LockCode>("round-unknown-edition", "/edition", { edition: id, round }), file }];
    if (edition.digest === editionDigest) return [];
    return [{ ...fault<LockCode>("edition-locked", "", { edition: id, round }), file: edition.file }];
  });
}
