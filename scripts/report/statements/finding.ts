// The report's first words, and what it may say of the direction in a row.
import { findingWords } from "../../statistics/wording/finding.ts";
import { type Verdict, verdict } from "../../statistics/wording/verdict.ts";
import { movementOf } from "./change-statements.ts";
import type { StatementContext } from "./statements.ts";

/** What may be said of the direction in a row. */
export function verdictIn({ releases, hasKnownError = false }: StatementContext, row: string): Verdict {
  return verdict(movementOf(releases, row), hasKnownError);
}

/** "Ingen säker förändring. Omkring fyra av tio som svarade är under nivå 1." `isWrong`: the release's own figures have a known error. */
export function findingOf({ language, releases, hasKnownError = false }: StatementContext, isWrong: boolean): string {
  const movement = movementOf(releases, "all");
  const { direction, level } = findingWords(language, { cube: releases.now, movement, errors: { now: isWrong, before: hasKnownError } });
  return `${direction === null ? "" : `${direction}. `}${level}.`;
}
