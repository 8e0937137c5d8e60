// Formats one organisation's result for a terminal, in Swedish: the level, the reasons and the next steps.
import { capitalize } from "../../core/text.ts";
import type { Edition } from "../edition.ts";
import { totalOf } from "../pathway/hours.ts";
import type { Plan } from "../pathway/plan.ts";
import type { PlannedStep } from "../pathway/planned-step.ts";
import { type Condition, percent, type Share } from "../result.ts";
import type { Question } from "../schema.ts";
import type { Feedback } from "./feedback.ts";

interface SummaryInput {
  readonly edition: Edition;
  readonly feedback: Feedback;
  readonly plan: Plan;
}

const language = "sv";

/** Lines of plain text. Total: an id stands in for a missing text. */
export function summaryLines({ edition, feedback, plan }: SummaryInput): string[] {
  const { score } = feedback;
  const names = namesIn(edition);
  const next = score.level + 1;
  return [
    `${capitalize(`${score.atLeast ? "minst " : ""}${names.level(score.level)}`)}. Andel på plats: ${formatShare(score.share)}. Block besvarade: ${score.answeredBlocks}.`,
    "",
    ...section(
      "Områden",
      Object.entries(score.areas).map(([id, area]) => `${names.area(id)}: ${formatShare(area.share)}`),
    ),
    ...section(
      `Fattas till ${names.level(next)}`,
      score.unmet.map((one) => conditionLine(one, names)),
    ),
    ...(score.unmet.length > 0
      ? [`${score.met.length} av ${score.met.length + score.unmet.length} villkor för ${names.level(next)} är uppfyllda.`, ""]
      : []),
    ...section("Att ta reda på", feedback.toFindOut.map(names.question)),
    ...section(
      `Plan till ${names.level(plan.target)}, i en liten organisation`,
      plan.steps.map((step, index) => `${index + 1}. ${stepLine(step, names)}`),
    ),
    ...section(
      "Utan plan",
      [...plan.unanswered, ...plan.unknown].map((block) => `Block ${block} – svaren behövs först`),
    ),
  ];
}

interface Names {
  readonly level: (level: number) => string;
  readonly area: (id: string) => string;
  readonly question: (id: string) => string;
  /** What to do to come to the option. */
  readonly goal: (id: string, option: number) => string;
}

function namesIn({ scale, questionnaire }: Edition): Names {
  const questions = new Map<string, Question>(questionnaire.questions.map((one) => [one.id, one]));
  return {
    level: (level) => scale.levels?.find((one) => one.level === level)?.label[language] ?? `nivå ${level}`,
    area: (id) => questionnaire.areas.find((one) => one.id === id)?.name[language] ?? id,
    question: (id) => {
      const question = questions.get(id);
      return question ? `Fråga ${question.number}. ${question.text[language] ?? id}` : id;
    },
    goal: (id, option) => questions.get(id)?.options[option]?.goal?.[language] ?? `alternativ ${option}`,
  };
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`), ""];
}

function conditionLine(condition: Condition, names: Names): string {
  switch (condition.kind) {
    case "must":
      return `${names.question(condition.question)} – minst alternativ ${condition.needed}, nu ${condition.has}`;
    case "block":
      return `Block ${condition.block} – minst ${formatPoints(condition)}`;
    case "area":
      return `${names.area(condition.area)} i block ${condition.block} – minst ${formatPoints(condition)}`;
    case "answered":
      return `Block ${condition.block} – ${condition.missing} frågor är inte besvarade`;
    default:
      return condition satisfies never;
  }
}

function stepLine({ question, to, takes }: PlannedStep, names: Names): string {
  const hours = takes ? ` (${totalOf(takes).join("–")} timmar)` : "";
  return `${names.goal(question, to)}${hours} – ${question}, alternativ ${to}`;
}

function formatPoints({ points, share }: Extract<Condition, { kind: "block" | "area" }>): string {
  return `${points} av ${share.possible} poäng, nu ${share.earned}`;
}

function formatShare(share: Share): string {
  const value = percent(share);
  return value === null ? "ej besvarat" : `${value} av 100 (${share.earned} av ${share.possible})`;
}
