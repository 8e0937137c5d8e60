// Decides whether what is to be published gives anybody away: an attacker works out, for every cell, the least and the most it can be.
//
// The attacker knows the frame and who answered, so the exact size of every row; three organisations' answers; every release of the
// round; and the rules of the method. How far a count can go follows from what is published and from sizes that the attacker knows; the
// true counts are only a place to start from. So a cube that was redrawn tells no more than one that passed at once.

import type { Variable } from "../schema.ts";
import { coalitionSize, coalitionWarnings } from "./coalitions.ts";
import { differencingFindings } from "./differencing.ts";
import { type Finding, outsideFindings, publicFindings, unequalFindings } from "./findings.ts";
import { type Interval, type IsSafe, intervalsOf, outerOf, type Target, targetsOf } from "./intervals.ts";
import { type Knowledge, type Link, type Publication, type System, systemOf } from "./knowledge.ts";
import {
  fixedProgram,
  fullProgram,
  type JointTable,
  type LinkConstraint,
  linkConstraintsOf,
  neighbourhoodProgram,
  relaxedProgram,
} from "./linking-constraints.ts";
import { tableWithMostSlack } from "./slack-table.ts";

/** Narrower than this, and a count is as good as known. */
export const leastWidth = 2;
/** Narrower than this is told to the maintainers. */
export const warnedWidth = 4;
export interface AuditInput {
  /** The round's releases so far, the candidate last. */
  readonly publications: readonly Publication[];
  /** The method's public rules; see `linksOf`. */
  readonly links: readonly Link[];
  /** Tables of earlier releases that the candidate has taken back. They are out all the same, and the candidate may say more of them. */
  readonly takenBack?: readonly Variable[];
  /** Where something is redrawn as soon as it fails: the variables after the first that does are not attacked. */
  readonly isOver?: "at the first fault";
  readonly progress?: (done: number, total: number) => void;
}

export interface AuditReport {
  readonly passed: boolean;
  /** Private: they say where the table is thin. */
  readonly findings: readonly Finding[];
  /** What passes, but narrowly. Private as well. */
  readonly warnings: readonly Finding[];
  /** How many cells and unions of cells were attacked. */
  readonly attacked: number;
  /** The narrowest interval (most − least, at most 4) of a row that has as many organisations. */
  readonly narrowest: number;
}

/** Attacks every variable of the candidate, and what it has taken back. The tables hold what the attacker knows of sizes, and the truth that must lie inside. */
export async function audit(input: AuditInput): Promise<AuditReport> {
  const { publications, links } = input;
  const candidate = publications.at(-1);
  if (!candidate) throw new TypeError("an audit needs a candidate");
  const knowledge: Knowledge = { publications, links, insiders: new Set() };
  const variables = [...candidate.cube.variables, ...(input.takenBack ?? [])];
  const systems = new Map(variables.map((variable) => [variable.id, systemOf(knowledge, variable)]));
  const outside = [...systems.values()].flatMap(outsideFindings);
  const findings: Finding[] = [
    ...publicFindings(candidate),
    ...unequalFindings(publications),
    ...[...systems.values()].flatMap(differencingFindings),
    ...outside,
  ];
  const warnings: Finding[] = [];
  let [attacked, narrowest, done] = [0, warnedWidth, 0];
  if (outside.length === 0) {
    const ties = linkConstraintsOf(knowledge, systems);
    const held = [0, 1, 2, 3].map((seed) => tableWithMostSlack(systems, ties, seed));
    // Whom most rules tie takes longest, and fails most seldom: the levels come last.
    const inTurn = [...systems.values()].sort((a, b) => Number(a.variable.kind === "level") - Number(b.variable.kind === "level"));
    for (const system of inTurn) {
      if (input.isOver && findings.length > 0) break;
      const result = await attack({ system, ties, systems, held });
      findings.push(...result.findings);
      warnings.push(...result.warnings, ...(await coalitionWarnings(publications, system.variable)));
      attacked += result.attacked;
      narrowest = Math.min(narrowest, result.narrowest);
      done += 1;
      input.progress?.(done, variables.length);
    }
  }
  return { passed: findings.length === 0, findings, warnings, attacked, narrowest };
}

interface Attack {
  readonly system: System;
  readonly ties: readonly LinkConstraint[];
  readonly systems: ReadonlyMap<string, System>;
  /** Whole tables that fit everything, with the truth's neighbours loosened in different ways. */
  readonly held: readonly JointTable[];
}

type Result = Pick<AuditReport, "findings" | "warnings" | "attacked" | "narrowest">;

/** What each target of a variable can be, and what that means. */
async function attack(input: Attack): Promise<Result> {
  const { system } = input;
  const targets = targetsOf(system);
  const isResponse = system.variable.kind === "respondent";
  const found = await reached(input, targets, isResponse ? [isWide, isAnything] : [isWideAndUncertain, isNoFinding]);
  const verdicts = targets.map((target) => ({ target, interval: found.get(target) as Interval }));
  const about = (code: Finding["code"], { target }: (typeof verdicts)[number]): Finding => ({
    code,
    variable: system.variable.id,
    row: target.row ?? "",
    categories: target.categories,
  });
  const rows = verdicts.filter(({ target }) => target.row !== null);
  const isNarrow = ({ target, interval }: (typeof rows)[number]) => widthOf(interval) < Math.min(leastWidth, target.size);
  const isThin = ({ target, interval }: (typeof rows)[number]) => target.isShown && widthOf(interval) < Math.min(warnedWidth, target.size);
  const narrow = isResponse ? [] : rows.filter(isNarrow);
  const certain = isResponse ? [] : verdicts.filter(({ target, interval }) => isCertain(target, interval));
  const thin = rows.filter((one) => isThin(one) && !narrow.includes(one));
  return {
    findings: [...narrow.map((one) => about("audit-narrow", one)), ...certain.map((one) => about("audit-certain", one))],
    warnings: thin.map((one) => about("audit-thin", one)),
    attacked: targets.length,
    narrowest: isResponse
      ? warnedWidth
      : Math.min(
          warnedWidth,
          ...rows.filter(({ target }) => target.isShown && target.size >= warnedWidth).map(({ interval }) => widthOf(interval)),
        ),
  };
}

/**
 * First against the variable alone, seen from several tables that fit, which proves most targets safe with little work; then with the
 * variables that hold it back there. What is still open, and has not come as far as a part of what is known allows, is attacked with all.
 * The dear programs settle what would stop a release; a warning is given from what has been reached by then, so rather too many than too few.
 */
async function reached(
  input: Attack,
  targets: readonly Target[],
  [isEasy, isEnough]: readonly [IsSafe, IsSafe],
): Promise<ReadonlyMap<Target, Interval>> {
  const { system, ties, systems, held } = input;
  const { truth, categories } = system;
  const isTied = ties.some(({ terms }) => terms.some(({ variable }) => variable === system.variable.id));
  const found = new Map<Target, Interval>();
  const limits = new Map<Target, Pick<Interval, "low" | "high">>();
  const isAtLimit = (target: Target) => {
    const [inner, limit] = [found.get(target), limits.get(target)];
    return inner !== undefined && limit !== undefined && inner.low <= limit.low && inner.high >= limit.high;
  };
  let isSafe = isEasy;
  const open = () => targets.filter((target) => !isSafe(target, found.get(target) ?? { low: 0, high: 0 }) && !isAtLimit(target));
  const learn = async (attack: Omit<Parameters<typeof intervalsOf>[0], "targets" | "truth" | "isSafe">) => {
    const about = open();
    const intervals = about.length > 0 ? await intervalsOf({ ...attack, targets: about, truth, isSafe }) : [];
    about.forEach((target, at) => {
      const [known, more] = [found.get(target), intervals[at] as Interval];
      found.set(
        target,
        known ? { low: Math.min(known.low, more.low), high: Math.max(known.high, more.high), isExact: more.isExact } : more,
      );
    });
  };
  for (const table of isTied ? held : held.slice(0, 1)) {
    const walk = { start: table.get(system.variable.id) ?? truth, width: categories.length };
    if (open().length > 0) await learn({ program: fixedProgram(system, ties, table), walk, isWhole: !isTied });
  }
  isSafe = isEnough;
  if (!isTied || open().length === 0) return found;
  const unsafe = open();
  const outer = await outerOf(relaxedProgram(system, ties, systems), unsafe);
  unsafe.forEach((target, at) => {
    limits.set(target, outer[at] ?? { low: 0, high: target.size });
  });
  for (const table of held)
    if (open().length > 0) await learn({ program: neighbourhoodProgram(system, { ties, systems, held: table }), isWhole: false });
  if (open().length > 0) await learn({ program: fullProgram(system, ties, systems) });
  return found;
}

/** The largest count that three outside a union may leave it with, and the least that the union itself must be able to fall to. */
function limitsOf({ isShown, size }: Target): { readonly least: number; readonly most: number } {
  const certain = !isShown ? size : Math.max(1, size - coalitionSize);
  return { least: certain - 1, most: size - certain + 1 };
}

/**
 * Whether somebody's answer follows. Of a published row: whether three insiders could know that everybody else falls in the union, or that nobody else does: the union holds at least
 * all but three of its organisations, or its complement does. Of a withheld row, or
 * organisations that no row holds alone: whether all fall in it.
 */
function isCertain(target: Target, { low, high }: Pick<Interval, "low" | "high">): boolean {
  const { least, most } = limitsOf(target);
  return low > least || high < most;
}

/**
 * All that is asked of the response itself, and only as a warning: who took part is practically known already, and where nobody
 * declined, that can be told whenever the row's size is rounded up – which sums alone can force.
 */
const isWide: IsSafe = (target, interval) =>
  target.row === null || widthOf(interval) >= Math.min(target.isShown ? warnedWidth : leastWidth, target.size);

const isWideAndUncertain: IsSafe = (target, interval) => !isCertain(target, interval) && isWide(target, interval);

/** What lets a release pass. */
const isNoFinding: IsSafe = (target, interval) =>
  !isCertain(target, interval) && (target.row === null || widthOf(interval) >= Math.min(leastWidth, target.size));

const isAnything: IsSafe = () => true;

function widthOf({ low, high }: Pick<Interval, "low" | "high">): number {
  return high - low;
}

export type { Finding } from "./findings.ts";
export type { Variable };
