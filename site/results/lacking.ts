// The musts of block 1 that a release's groups lack: each with its question, the measure that cures it, and the support for that.

import { modelOf, raisedBy } from "../../scripts/method/model.ts";
import { numbersOf } from "../../scripts/method/question-number.ts";
import type { LocalText, Measure } from "../../scripts/method/schema.ts";
import { isSmall, shares } from "../../scripts/statistics/cube/cube.ts";
import { firstMusts, isDivided, leastLackingIn } from "../../scripts/statistics/plan/levels.ts";
import { type LackingFigure, lackingIn } from "../../scripts/statistics/uncertainty/lacking.ts";
import type { Group } from "../data/figures.ts";
import { measuresWithSupport, type SupportedMeasure } from "../data/registers.ts";
import type { Release } from "../data/releases.ts";
import { filesOf } from "../publishing/release-files.ts";

export interface LackedMust extends LackingFigure {
  readonly number: string;
  readonly area: string;
  readonly text: LocalText;
  /** Absent where no measure is described. */
  readonly measure?: Measure;
  readonly reach?: SupportedMeasure["reach"];
}

/** How many musts level 1 has in block 1, by the release's edition. */
export function mustsIn(release: Release): number {
  return firstMusts(modelOf(filesOf(release).edition)).length;
}

/** Most lacking first; null where the group's questions are not shown. */
export function mustsLackedBy(release: Release, group: Group): readonly LackedMust[] | null {
  const { edition } = filesOf(release);
  const found = lackingIn(release.cube, group.row, firstMusts(modelOf(edition)));
  return (
    found?.flatMap((figure) => {
      const question = edition.questionnaire.questions.find(({ id }) => id === figure.question);
      const cure = measuresWithSupport.find(({ measure }) => raisedBy(measure).includes(figure.question));
      if (!question) return [];
      const { area, text } = question;
      const number = numbersOf(edition.questionnaire).get(question.id) ?? "";
      return [{ ...figure, number, area, text, ...(cure ? { measure: cure.measure, reach: cure.reach } : {}) }];
    }) ?? null
  );
}

/** Those below level 1, by the fewest musts that they lack; null where the group is withheld. */
export function divisionOf({ cube }: Release, group: Group) {
  const found = shares(cube, group.row, "level")?.filter(({ category }) => isDivided(category));
  return found?.map((one) => ({ ...one, least: leastLackingIn(one.category), isSmall: isSmall(cube, group.row) })) ?? null;
}
