// The report's first words, and what it may say of the direction in a row.
import { noErrors } from "../../statistics/cube/known-errors.ts";
import { findingWords } from "../../statistics/wording/finding.ts";
import { type Verdict, verdict } from "../../statistics/wording/verdict.ts";
import { movementOf } from "./change-statements.ts";
import type { StatementContext } from "./statements.ts";

/** What may be said of the direction in a row. */
export function verdictIn({ releases, errors = noErrors }: StatementContext, row: string): Verdict {
  return verdict(movementOf(releases, row), errors);
}

/** "Fler har stigit än sjunkit. Omkring fyra av tio som svarade är under nivå 1." */
export function findingOf({ language, releases, errors = noErrors }: StatementContext): string {
  const movement = movementOf(releases, "all");
  const { direction, level } = findingWords(language, { cube: releases.now, movement, errors });
  return `${direction === null ? "" : `${direction}. `}${level}.`;
}
