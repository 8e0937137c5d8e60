// Checks a scale: its rules can be evaluated, its levels can be reached, and its thresholds never fall.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import type { Edition, Model, ModelQuestion } from "../edition.ts";
import { parseResults } from "../engine/evaluate.ts";
import { modelOf } from "../model.ts";
import { nodesOf, type Rule } from "../rules/rule.ts";
import { checkConditions } from "./check-conditions.ts";
import { checkResultTexts, checkRule } from "./check-rules.ts";
import type { CheckCode } from "./messages.ts";

type Found = Diagnostic<CheckCode>[];

/** Every fault of meaning in a scale of the right shape. Pointers are into scale.yaml. */
export function checkScale(edition: Edition): Found {
  const model = modelOf(edition);
  const rules = parseResults(model, edition.scale.results);
  if (!rules.ok) return [...(rules.diagnostics as Found), ...checkLevels(edition, model)];
  const facts = edition.questionnaire.background;
  const known = new Map();
  const found = [...rules.value].flatMap(([name, rule]): Found => {
    const at = `/results/${name}`;
    const stairs = nodesOf(rule).flatMap((node) => (node.kind === "staircase" ? [node] : []));
    return [
      ...checkRule({ model, facts, at, context: { model, results: rules.value, known } }, rule),
      ...stairs.flatMap((node) => checkStaircase(model, node, `${at}${node.at}/staircase`)),
    ];
  });
  return [...found, ...checkLevels(edition, model), ...checkResultTexts(edition.scale, rules.value)];
}

/** Levels are described where there is a staircase: one for each of its rows, and one below them all. */
function checkLevels({ scale }: Edition, model: Model): Found {
  const { levels, defaultTarget, creditMax } = scale;
  const top = model.thresholds.length;
  if (top === 0) return levels ? [fault("level-rule", "/results")] : [];
  const found: Found = Object.entries({ levels, creditMax }).flatMap(([key, value]) =>
    value === undefined ? [fault<CheckCode>("staircase-needs", "", { key })] : [],
  );
  levels?.forEach((one, index) => {
    if (one.level !== index) found.push(fault("level-numbers", `/levels/${index}/level`, { level: one.level, expected: index }));
  });
  if (levels && levels.length !== top + 1) found.push(fault("level-numbers", "/levels", { level: levels.length - 1, expected: top }));
  if ((defaultTarget ?? 0) > top) found.push(fault("unknown-default-target", "/defaultTarget", { target: defaultTarget ?? 0, top }));
  return found;
}

type StaircaseRule = Extract<Rule, { kind: "staircase" }>;

function checkStaircase(model: Model, { thresholds, areaFloor }: StaircaseRule, at: string): Found {
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
      const inBlock = model.questions.filter((one) => one.block === column + 1);
      const reachable = reachablePercent(model, inBlock);
      if (needed > reachable)
        found.push(fault("threshold-unreachable", `${pointer}/${column}`, { level, block: column + 1, needed, reachable }));
    });
  });
  found.push(...checkFloor(model, areaFloor, `${at}/areaFloor`));
  // Whatever cannot be met at all is reported first.
  return found.length > 0 ? found : checkConditions({ ...model, thresholds, areaFloor }, at);
}

function checkFloor(model: Model, needed: number, at: string): Found {
  return model.areas.flatMap((area) =>
    Array.from({ length: model.blocks }, (_, index) => index + 1).flatMap((block) => {
      const within = model.questions.filter((one) => one.block === block && one.area === area);
      const reachable = reachablePercent(model, within);
      return within.length < 2 || needed <= reachable
        ? []
        : [fault<CheckCode>("threshold-unreachable", at, { level: block, block, area, needed, reachable })];
    }),
  );
}

/** The share with every question at its best option, as an integer percentage, rounded down; 100 where there are no questions. */
function reachablePercent(model: Model, questions: readonly ModelQuestion[]): number {
  const possible = questions.reduce((sum, one) => sum + one.weight * model.creditMax, 0);
  const best = questions.reduce((sum, one) => sum + one.weight * Math.max(...one.credits), 0);
  return possible === 0 ? 100 : Math.floor((100 * best) / possible);
}
