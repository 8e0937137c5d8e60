// Decides what may be followed from one round's edition to the next round's: everything, what the newer one's table lets go on, or nothing.

import type { CorrespondenceTable } from "../carry-over/correspondence.ts";
import { seriesOf } from "../carry-over/series.ts";
import type { Edition } from "../edition.ts";
import type { LocalText } from "../schema.ts";

/** Whether each figure goes on. A question or an area that neither edition has does not. */
export interface EditionStep {
  readonly level: boolean;
  readonly area: (id: string) => boolean;
  readonly question: (id: string) => boolean;
  /** Why the level does not go on, as the table tells it; absent where it does, or where nothing is told. */
  readonly because?: LocalText;
}

/**
 * One edition is followed as it is; another only as far as its table of what became of each question says. A table that begins at
 * some third edition says nothing of this step, and then nothing goes on.
 */
export function editionStep(older: Edition, newer: Edition, table: CorrespondenceTable | null): EditionStep {
  const all = (goesOn: boolean): EditionStep => ({ level: goesOn, area: () => goesOn, question: () => goesOn });
  if (older.entry.id === newer.entry.id) return all(true);
  if (table?.from !== older.entry.id) return all(false);
  const { areas, questions, results } = seriesOf(older, newer, table);
  const level = results.get("level");
  const told = level?.reasons.find((one) => one.kind === "result");
  return {
    level: level?.continues === true,
    area: (id) => areas.get(id)?.continues === true,
    question: (id) => questions.get(id)?.continues === true,
    ...(told?.kind === "result" ? { because: told.reason } : {}),
  };
}
