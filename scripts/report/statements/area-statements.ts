// Names areas: only those that certainly exceed most others, so that rounding never picks a winner.
import { type ShareFigure, shareOf } from "../../statistics/uncertainty/figure.ts";
import { foremost } from "../../statistics/uncertainty/foremost.ts";
import { reportLanguage } from "../report-language.ts";
import { type Sentence, sentence } from "./sentence.ts";
import { figurePiece, type StatementContext } from "./statements.ts";

/** An area of the edition by its id, with its name in the sentence's language. */
export interface AreaName {
  readonly id: string;
  readonly name: string;
}

/** The lowest and the highest class of an area's points in block 1, in per cent. */
export const lowest = "0-24";
export const highest = "75-100";

export interface AreaFigure {
  readonly area: AreaName;
  readonly figure: ShareFigure;
}

/** The areas' shares in one class, largest first; empty where the row is withheld. */
export function areaFigures(
  { releases }: StatementContext,
  input: { readonly row: string; readonly areas: readonly AreaName[]; readonly category: string },
): readonly AreaFigure[] {
  const { row, areas, category } = input;
  return areas
    .flatMap((area) => {
      const figure = shareOf(releases.now, { row, variable: `area-${area.id}`, category });
      return figure ? [{ area, figure }] : [];
    })
    .toSorted((a, b) => b.figure.share - a.figure.share);
}

/**
 * The one rule for which areas the report names in a class, the largest first: `foremost` of all the questionnaire's areas, wherever they
 * are named. Null where there is none.
 */
export function namedAreas(
  context: StatementContext,
  input: { readonly row: string; readonly areas: readonly AreaName[]; readonly category: string },
): readonly AreaFigure[] | null {
  const counted = areaFigures(context, input).map((one) => ({ ...one, counts: one.figure.counts }));
  const first = foremost(counted);
  return first.length === 0 ? null : first;
}

/** "I området X har omkring två av tio svarande kommuner (20 procent) mindre än en fjärdedel av poängen på plats." */
export function areaStatement(context: StatementContext, { area, figure }: AreaFigure): Sentence {
  const points = figure.cell.category === lowest ? "mindre än en fjärdedel av poängen" : "minst tre fjärdedelar av poängen";
  return sentence(reportLanguage, `i området ”${area.name}” har `, figurePiece(context, figure), ` ${points} på plats.`);
}

/** Whether the release has areas: a correction may have withdrawn them. */
export function hasAreas({ releases }: StatementContext): boolean {
  return releases.now.variables.some(({ kind }) => kind === "area");
}
