// The disclosure audit: attacks a release by everything published so far, and reports what an attacker could learn.
import type { Variable } from "../schema.ts";
import type { Program } from "../solver.ts";
import { differencingFindings } from "./differencing.ts";
import { type Finding, outOfBoundsFindings, publicFindings, unequalFindings } from "./findings.ts";
import { type Attempt, type Bounds, type Interval, type IsSafe, intervalsOf, type Target, targetsOf } from "./intervals.ts";
import type { Knowledge } from "./knowledge.ts";
import {
  fixedProgram,
  fullProgram,
  type JointTable,
  type LinkedSystems,
  linkConstraintsOf,
  nearProgram,
  tableWithMostSlack,
} from "./linking-constraints.ts";
import { groupFindings, isSafeGroup, namedGroups } from "./named-groups.ts";
import { completed, roundByRound, type System, systemOf } from "./system.ts";

/** The largest coalition that is guarded against: organisations that pool their own answers. */
const coalitionSize = 3;

/** A count with a narrower interval than this counts as known. */
const minWidth = 2;

/**
 * The publications are those of the round so far, the candidate last, after those of every round that it is linked to by comparisons. Their
 * tables hold who answered, and the true counts that the intervals must contain.
 */
export interface AuditInput extends Omit<Knowledge, "coalition"> {
  /** Tables of earlier releases that the candidate withdraws. They remain known, and the candidate may disclose more about them. */
  readonly withdrawn?: readonly Variable[];
  /** For a caller that redraws on any finding: variables after the first that fails are not attacked. */
  readonly stopAtFirstFinding?: boolean;
  readonly progress?: (done: number, total: number) => void;
}

export interface AuditReport {
  readonly passed: boolean;
  /** Confidential: they show where the table is weak. */
  readonly findings: readonly Finding[];
  /** How many cells and unions of cells were attacked. */
  readonly attacked: number;
}

/**
 * Attacks every variable of the candidate and every one that it withdraws; the level together with those of all linked rounds. The response
 * is not attacked: who took part is practically known. Throws a TypeError without a candidate.
 */
export async function audit(input: AuditInput): Promise<AuditReport> {
  const { publications } = input;
  const candidate = publications.at(-1);
  if (!candidate) throw new TypeError("an audit needs a candidate");
  const knowledge: Knowledge = { ...input, coalition: new Set() };
  const variables = [...candidate.cube.variables, ...(input.withdrawn ?? [])].filter(({ kind }) => kind !== "respondent");
  const systems = new Map<string, System>();
  const findings: Finding[] = [...publicFindings(candidate), ...unequalFindings(publications)];
  const outside: Finding[] = [];
  for (const variable of variables) {
    const known = systemOf(knowledge, variable);
    findings.push(...differencingFindings(known));
    const system = await completed(known);
    outside.push(
      ...(system
        ? outOfBoundsFindings(system)
        : [{ code: "audit-truth-outside", variable: variable.id, row: "", categories: [] } as const]),
    );
    systems.set(variable.id, system ?? known);
  }
  findings.push(...outside);
  let [attacked, done] = [0, 0];
  if (outside.length === 0) {
    const linkConstraints = linkConstraintsOf(knowledge, systems);
    const first = await tableWithMostSlack({ systems, linkConstraints });
    const tablesWithSlack = [first, await tableWithMostSlack({ systems, linkConstraints }, first)];
    // Levels come last: they have the most links, so they take longest and fail most seldom.
    const levelsLast = [...systems.values()].sort((a, b) => Number(a.variable.kind === "level") - Number(b.variable.kind === "level"));
    for (const system of levelsLast) {
      if (input.stopAtFirstFinding && findings.length > 0) break;
      const result = await attack({ system, linkConstraints, systems, tablesWithSlack }, knowledge);
      findings.push(...result.findings);
      attacked += result.attacked;
      done += 1;
      input.progress?.(done, variables.length);
    }
  }
  return { passed: findings.length === 0, findings, attacked };
}

interface Attack extends LinkedSystems {
  readonly system: System;
  /** Feasible tables with slack in the links. */
  readonly tablesWithSlack: readonly JointTable[];
}

/** Findings from the intervals of one variable's targets. */
async function attack(input: Attack, knowledge: Knowledge): Promise<Pick<AuditReport, "findings" | "attacked">> {
  const { system, tablesWithSlack } = input;
  const { id } = system.variable;
  const targets = [...targetsOf(system), ...namedGroups(system, knowledge)];
  const tables = [system.truth, ...tablesWithSlack.map((table) => table.get(id) ?? system.truth)];
  const intervals = await intervalsOf({ targets, tables, attempts: attemptsOn(input), isSafe: isNoFinding });
  const unsafe = targets.flatMap((target, at) => {
    const { low, high, least, most } = intervals[at] as Interval;
    if (isNoFinding(target, { low, high })) return [];
    // What bounds prove is the finding; witnesses alone, of a program that the solver could not finish, would be the narrower.
    const proved = { low: least, high: most };
    return [{ target, interval: isNoFinding(target, proved) ? { low, high } : proved }];
  });
  const groups = unsafe.filter(({ target }) => target.isGroup).map(({ target }) => target);
  const verdicts = unsafe.filter(({ target }) => !target.isGroup);
  const about = (code: Finding["code"], isFound: (target: Target, interval: Bounds) => boolean) =>
    verdicts
      .filter(({ target, interval }) => isFound(target, interval))
      .map(({ target }): Finding => ({ code, variable: id, row: target.row ?? "", categories: target.categories }));
  const inGroups = await groupFindings(system, knowledge, groups);
  const findings = [...about("audit-narrow", isNarrow), ...about("audit-certain", isCertain), ...inGroups];
  return { findings, attacked: targets.length };
}

/** Programs of growing size: a round alone with the rest fixed at each table with slack, then with its neighbours, then with everything. */
function attemptsOn({ system, tablesWithSlack, ...linked }: Attack): readonly Attempt[] {
  const { id } = system.variable;
  const isLinked = linked.linkConstraints.some(({ terms }) => terms.some(({ variable }) => variable === id));
  const twice = (isFull: boolean, program: () => Program | null): readonly Attempt[] =>
    [false, true].map((integer) => ({ isFull, integer, program }));
  const alone = [false, true].flatMap((integer) =>
    tablesWithSlack.flatMap((table) =>
      roundByRound(system, table.get(id) ?? system.truth).map(
        (one): Attempt => ({ isFull: false, integer, program: () => fixedProgram(one, linked.linkConstraints, table) }),
      ),
    ),
  );
  return [
    ...(isLinked || alone.length > 2 * tablesWithSlack.length ? alone : []),
    ...(isLinked ? tablesWithSlack.slice(0, 1).flatMap((table) => twice(false, () => nearProgram(system, linked, table))) : []),
    ...twice(true, () => fullProgram(system, linked)),
  ];
}

/** Whether the count of a published row is practically known. */
function isNarrow({ row, size }: Target, { low, high }: Bounds): boolean {
  return row !== null && high - low < Math.min(minWidth, size);
}

/**
 * Whether anybody's answer is disclosed. In a published row: whether a coalition could know that everybody else falls in the union, or that
 * nobody else does, since at least all but that many of the row's organisations certainly fall in the union or in its complement. In a
 * withheld row, or among organisations that are no row on their own: whether all of them certainly do.
 */
function isCertain({ isShown, size }: Target, { low, high }: Bounds): boolean {
  const disclosing = isShown ? Math.max(1, size - coalitionSize) : size;
  return low >= disclosing || high <= size - disclosing;
}

/** What a release needs in order to pass. */
const isNoFinding: IsSafe = (target, bounds) =>
  target.isGroup ? isSafeGroup(target, bounds) : !isCertain(target, bounds) && !isNarrow(target, bounds);
