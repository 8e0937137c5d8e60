// Which differences a correspondence table declares: by the question or the fact, or by the results that they affect.
import type { Correspondence, CorrespondenceTable } from "../carry-over/correspondence.ts";
import type { EditionFile, Subject, Touches } from "./compare-objects.ts";
import type { Dependencies, EditionContent } from "./dependencies.ts";
import type { DifferenceCode } from "./difference-texts.ts";

/** Two editions, with the newer one's table if it has one. An edition compared with an earlier state of itself has none. */
export interface EditionPair {
  readonly older: EditionContent;
  readonly newer: EditionContent;
  readonly table?: CorrespondenceTable;
  readonly dependencies: Dependencies;
}

/** Changes to how a question counts, not to what its answer means: series of the question continue, those of the results break. */
const countingCodes: readonly DifferenceCode[] = ["question-must", "question-weight", "question-area", "question-block"];

/** Whether the table declares that every one of the results has a new meaning. */
export function declaresResults(table: CorrespondenceTable | undefined, results: readonly string[]): boolean {
  const declared = (table?.results ?? []).filter((one) => one.kind === "reworded").map((one) => one.result);
  return table !== undefined && results.every((name) => declared.includes(name));
}

/** Whether the row says that answers no longer mean the same. */
export function declaresBreak(row: Correspondence | undefined): boolean {
  return row !== undefined && row.kind !== "same";
}

/** Whether the row attests that answers still mean the same although words differ. */
export function attests(row: Correspondence | undefined): boolean {
  return row?.kind === "same" && row.reason !== undefined;
}

/** Whether the table attests an introduction of its own. */
export function attestsIntro(
  table: CorrespondenceTable | undefined,
  place: { readonly area: string } | { readonly block: number },
): boolean {
  return (table?.intros ?? []).some((one) => ("area" in place ? one.area === place.area : one.block === place.block));
}

/** A subject whose differences are declared by the results that they affect. */
export function resultSubject(
  { table }: EditionPair,
  about: { readonly file: EditionFile; readonly results: readonly string[]; readonly values: Subject["values"] },
): Subject {
  const { file, results, values } = about;
  return {
    file,
    values,
    touches: { questions: [], facts: [], results },
    isAttested: false,
    declares: () => declaresResults(table, results),
  };
}

/** A subject whose differences are declared by a row of its own: a question's or a fact's. */
export function rowSubject(
  { table }: EditionPair,
  about: {
    readonly row: Correspondence | undefined;
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
    declares: (what) => declaresBreak(row) || (countingCodes.includes(what) && declaresResults(table, touches.results)),
  };
}
