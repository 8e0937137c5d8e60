// Decides how one organisation's result reads on a terminal, in Swedish: the level, why, and what comes next.

import { capitalize } from "../../core/text.ts";
import type { Edition } from "../edition.ts";
import { type Condition, type Pathway, percent, type Raise, type Share } from "../result.ts";
import type { Measure, Question } from "../schema.ts";
import type { Feedback } from "./feedback.ts";

export interface SummaryInput {
  readonly edition: Edition;
  readonly measures: readonly Measure[];
  readonly feedback: Feedback;
  readonly pathway: Pathway;
}

const language = "sv";

/** Lines of plain text. Falls back on ids where a text is missing, so that it is total. */
export function summaryLines({ edition, measures, feedback, pathway }: SummaryInput): string[] {
  const { score } = feedback;
  const say = wordsOf(edition, measures);
  const next = score.level + 1;
  return [
    `${capitalize(`${score.atLeast ? "minst " : ""}${say.level(score.level)}`)}. Andel på plats: ${told(score.share)}. Block besvarade: ${score.answeredBlocks}.`,
    "",
    ...section(
      "Områden",
      Object.entries(score.areas).map(([id, area]) => `${say.area(id)}: ${told(area.share)}`),
    ),
    ...section(
      `Fattas till ${say.level(next)}`,
      score.unmet.map((one) => conditionLine(one, say)),
    ),
    ...(score.unmet.length > 0
      ? [`${score.met.length} av ${score.met.length + score.unmet.length} villkor för ${say.level(next)} är uppfyllda.`, ""]
      : []),
    ...section("Att ta reda på", feedback.toFindOut.map(say.question)),
    ...section(
      `Vägen upp till ${say.level(pathway.target)} (arbete ${pathway.planCost})`,
      pathway.plan.flatMap((step, index) => [
        `${index + 1}. ${say.measure(step.measure)}`,
        ...step.raises.map((one) => `   ${raiseLine(one, say)}`),
      ]),
    ),
    ...section(
      "Höj också, utan färdig åtgärd",
      pathway.withoutMeasure.map((one) => raiseLine(one, say)),
    ),
    ...section(
      `Minsta arbete (${pathway.cheapest.cost})`,
      pathway.cheapest.raises.map((one) => raiseLine(one, say)),
    ),
    ...section("Nyckelåtgärder", pathway.keyMeasures.map(say.measure)),
  ];
}

interface Words {
  readonly level: (level: number) => string;
  readonly area: (id: string) => string;
  readonly question: (id: string) => string;
  readonly measure: (id: string) => string;
}

function wordsOf({ scale, questionnaire }: Edition, measures: readonly Measure[]): Words {
  const questions = new Map<string, Question>(questionnaire.questions.map((one) => [one.id, one]));
  return {
    level: (level) => scale.levels?.find((one) => one.level === level)?.label[language] ?? `nivå ${level}`,
    area: (id) => questionnaire.areas.find((one) => one.id === id)?.name[language] ?? id,
    question: (id) => {
      const question = questions.get(id);
      return question ? `Fråga ${question.number}. ${question.text[language] ?? id}` : id;
    },
    measure: (id) => measures.find((one) => one.id === id)?.title[language] ?? id,
  };
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`), ""];
}

function conditionLine(condition: Condition, say: Words): string {
  switch (condition.kind) {
    case "must":
      return `${say.question(condition.question)} – minst alternativ ${condition.needed}, nu ${condition.has}`;
    case "block":
      return `Block ${condition.block} – minst ${condition.needed} procent, nu ${told(condition.share)}`;
    case "area":
      return `${say.area(condition.area)} i block ${condition.block} – minst ${condition.needed} procent, nu ${told(condition.share)}`;
    case "answered":
      return `Block ${condition.block} – ${condition.missing} frågor är inte besvarade`;
    default:
      return condition satisfies never;
  }
}

function raiseLine({ question, from, to }: Raise, say: Words): string {
  return `${say.question(question)} – från ${from} till ${to}`;
}

function told(share: Share): string {
  const value = percent(share);
  return value === null ? "ej besvarat" : `${value} av 100 (${share.earned} av ${share.possible})`;
}
