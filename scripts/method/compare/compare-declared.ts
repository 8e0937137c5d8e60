// Decides which differences a correspondence table declares: by the question or the fact, or by the results that they reach.

import type { Correspondence, CorrespondenceTable } from "../carry-over/correspondence.ts";
import type { DifferenceCode, EditionFile, Touches } from "./compare-codes.ts";
import type { Pair, Single } from "./compare-match.ts";
import type { Subject } from "./compare-part.ts";
import type { Compared, Uses } from "./compare-use.ts";

/** Two editions, and the newer one's table where there is one. An edition beside an earlier self has none. */
export interface Comparing {
  readonly older: Compared;
  readonly newer: Compared;
  readonly table?: CorrespondenceTable;
  readonly uses: Uses;
}

/** How a question counts without its answer meaning anything else: the question goes on, the results that count it do not. */
const countedOtherwise: readonly DifferenceCode[] = ["question-must", "question-weight", "question-area", "question-block"];

/** Whether every one of the results is declared to mean something else. */
export function declaresResults(table: CorrespondenceTable | undefined, results: readonly string[]): boolean {
  const declared = (table?.results ?? []).filter((one) => one.kind === "reworded").map((one) => one.result);
  return table !== undefined && results.every((name) => declared.includes(name));
}

/** Whether the row says that the answers mean something else than before. */
export function declaresBreak(row: Correspondence | undefined): boolean {
  return row !== undefined && row.kind !== "same";
}

/** Whether the row says that the answers mean the same although words differ. */
export function attests(row: Correspondence | undefined): boolean {
  return row?.kind === "same" && row.reason !== undefined;
}

/** Whether the table attests an introduction by itself. */
export function attestsIntro(
  table: CorrespondenceTable | undefined,
  place: { readonly area: string } | { readonly block: number },
): boolean {
  return (table?.intros ?? []).some((one) => ("area" in place ? one.area === place.area : one.block === place.block));
}

/** A subject whose differences are declared by the results that they reach. */
export function resultSubject(
  comparing: Comparing,
  about: { readonly file: EditionFile; readonly results: readonly string[]; readonly values: Subject["values"] },
): Subject {
  const { file, results, values } = about;
  return {
    file,
    values,
    touches: { questions: [], facts: [], results },
    isAttested: false,
    declares: () => declaresResults(comparing.table, results),
  };
}

/** A subject whose differences are declared by its own row: a question's or a fact's. */
export function rowSubject(
  table: CorrespondenceTable | undefined,
  about: {
    readonly row: Pair["row"] | Single["row"];
    readonly touches: Touches;
    readonly values: Subject["values"];
    readonly question?: string;
  },
): Subject {
  const { row, touches, values, question } = about;
  return {
    file: "questionnaire",
    values,
    touches,
    ...(question === undefined ? {} : { question }),
    ...(row === undefined ? {} : { declared: row.kind }),
    isAttested: attests(row),
    declares: (what) => declaresBreak(row) || (countedOtherwise.includes(what) && declaresResults(table, touches.results)),
  };
}
