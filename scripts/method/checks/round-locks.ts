// Finds editions that have changed after a round was opened with them.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { CheckCode } from "./messages.ts";

/** An edition as it is now. `digest` is absent where its rules cannot be read. */
interface CurrentEdition {
  readonly id: string;
  readonly digest?: string;
  /** The file that most changes are made in: faults are reported there. */
  readonly file: string;
}

/** The edition that a round's document says the round was opened with. */
export interface Lock {
  readonly file: string;
  readonly round: string;
  readonly edition: string;
  readonly editionDigest: string;
}

/**
 * One fault for each round whose edition is missing or not the one it was opened with, whatever the edition's status: somebody may have
 * answered those questions. A published edition that no round names is protected by its digest in editions.yaml instead.
 */
export function checkLocks(editions: readonly CurrentEdition[], rounds: readonly Lock[]): Diagnostic<CheckCode>[] {
  return rounds.flatMap(({ file, round, edition: id, editionDigest }): Diagnostic<CheckCode>[] => {
    const edition = editions.find((one) => one.id === id);
    if (!edition) return [{ ...fault<CheckCode>("round-unknown-edition", "/edition", { edition: id, round }), file }];
    if (edition.digest === editionDigest) return [];
    return [{ ...fault<CheckCode>("edition-locked", "", { edition: id, round }), file: edition.file }];
  });
}
