// Decides whether a scale means something: its rules can be evaluated, its levels reached, and its thresholds never fall.
import { type Diagnostic, fault } from "../diagnostic.ts";
import { modelOf } from "./model.ts";
import type { RuleCode } from "./parse-rule.ts";
import type { Edition, Model, ModelQuestion } from "./result.ts";
import { nodesOf } from "./rule.ts";
import { parseRule, type Rule } from "./rules.ts";
import type { Staircase } from "./schema.ts";

export type ScaleCode =
  | RuleCode
  | "unknown-question"
  | "level-rule"
  | "level-numbers"
  | "default-target"
  | "threshold-levels"
  | "threshold-row-length"
  | "threshold-falls"
  | "threshold-unreachable";

type Found = Diagnostic<ScaleCode>[];

/** Every fault of meaning in a scale of the right shape. Pointers are into scale.yaml. */
export function checkScale(edition: Edition): Found {
  const { results, levels, defaultTarget } = edition.scale;
  const model = modelOf(edition);
  const top = model.thresholds.length;
  const found: Found = Object.entries(results).flatMap(([name, data]) => checkResult(model, data, `/results/${name}`));
  const level = results.level === undefined ? undefined : parseRule(results.level);
  if (!level || (level.ok && !nodesOf(level.value).some((rule) => rule.kind === "staircase"))) found.push(fault("level-rule", "/results"));
  if (top === 0) return found;
  levels.forEach((one, index) => {
    if (one.level !== index) found.push(fault("level-numbers", `/levels/${index}/level`, { level: one.level, expected: index }));
  });
  if (levels.length !== top + 1) found.push(fault("level-numbers", "/levels", { level: levels.length - 1, expected: top }));
  if (defaultTarget > top) found.push(fault("default-target", "/defaultTarget", { target: defaultTarget, top }));
  return found;
}

function checkResult(model: Model, data: unknown, at: string): Found {
  const parsed = parseRule(data);
  if (!parsed.ok) return parsed.diagnostics.map((one) => ({ ...one, pointer: at + one.pointer }) as Diagnostic<ScaleCode>);
  return nodesOf(parsed.value).flatMap((rule) => checkNode(model, rule, at + rule.at));
}

function checkNode(model: Model, rule: Rule, at: string): Found {
  if (rule.kind === "staircase") return checkStaircase(model, rule, `${at}/staircase`);
  if (rule.kind !== "answer" || model.questions.some((question) => question.id === rule.question)) return [];
  return [fault("unknown-question", `${at}/answer`, { id: rule.question })];
}

type Thresholds = Readonly<Pick<Extract<Rule, { kind: "staircase" }>, keyof Staircase>>;

function checkStaircase(model: Model, { thresholds, areaFloor }: Thresholds, at: string): Found {
  const found: Found = [];
  if (thresholds.length !== model.blocks)
    found.push(fault("threshold-levels", `${at}/thresholds`, { levels: thresholds.length, blocks: model.blocks }));
  thresholds.forEach((row, index) => {
    const level = index + 1;
    const pointer = `${at}/thresholds/${index}`;
    if (row.length !== level) found.push(fault("threshold-row-length", pointer, { level, length: row.length }));
    row.forEach((needed, column) => {
      const before = thresholds[index - 1]?.[column] ?? 0;
      if (needed < before) found.push(fault("threshold-falls", `${pointer}/${column}`, { level, block: column + 1, needed, before }));
      const reachable = reachablePercent(
        model,
        model.questions.filter((one) => one.block === column + 1),
      );
      if (needed > reachable)
        found.push(fault("threshold-unreachable", `${pointer}/${column}`, { level, block: column + 1, needed, reachable }));
    });
  });
  return [...found, ...checkFloor(model, areaFloor, `${at}/areaFloor`)];
}

function checkFloor(model: Model, needed: number, at: string): Found {
  return model.areas.flatMap((area) =>
    Array.from({ length: model.blocks }, (_, index) => index + 1).flatMap((block) => {
      const within = model.questions.filter((one) => one.block === block && one.area === area);
      const reachable = reachablePercent(model, within);
      return within.length < 2 || needed <= reachable
        ? []
        : [fault<ScaleCode>("threshold-unreachable", at, { level: block, block, area, needed, reachable })];
    }),
  );
}

/** The share with every question at its best option, in whole per cents rounded down; 100 where nothing is asked. */
function reachablePercent(model: Model, questions: readonly ModelQuestion[]): number {
  const possible = questions.reduce((sum, one) => sum + one.weight * model.creditMax, 0);
  const best = questions.reduce((sum, one) => sum + one.weight * Math.max(...one.credits), 0);
  return possible === 0 ? 100 : Math.floor((100 * best) / possible);
}
