// Audits a release for disclosure: computes the feasibility interval of every published cell, as an attacker could.
//
// The attacker knows the frame and who answered, hence the exact size of every row; the answers of a coalition of three organisations;
// every release of the round; and the rules of the method. The intervals follow from what is published and from those sizes; the true
// counts are only a starting point. So a cube that was redrawn discloses no more than one that passed at once.
import type { Variable } from "../schema.ts";
import { coalitionSize, coalitionWarnings } from "./coalitions.ts";
import { differencingFindings } from "./differencing.ts";
import { type Finding, outsideFindings, publicFindings, unequalFindings } from "./findings.ts";
import { type Interval, type IsSafe, intervalsOf, relaxedBounds, type Target, targetsOf } from "./intervals.ts";
import { type Knowledge, type Link, type Publication, type System, systemOf } from "./knowledge.ts";
import {
  fixedProgram,
  fullProgram,
  type JointTable,
  type LinkedSystems,
  linkConstraintsOf,
  neighbourhoodProgram,
  relaxedProgram,
} from "./linking-constraints.ts";
import { tableWithMostSlack } from "./slack-table.ts";

/** A count with a narrower interval than this is as good as known. */
const minWidth = 2;
/** A narrower interval than this gives a warning. */
const warningWidth = 4;

export interface AuditInput {
  /** The round's releases so far, the candidate last. */
  readonly publications: readonly Publication[];
  /** The method's public rules; see `linksOf`. */
  readonly links: readonly Link[];
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
  /** What passes, but narrowly. Confidential as well. */
  readonly warnings: readonly Finding[];
  /** How many cells and unions of cells were attacked. */
  readonly attacked: number;
  /** The narrowest interval (high − low, at most 4) among published rows of at least four organisations. */
  readonly narrowest: number;
}

/**
 * Attacks every variable of the candidate and every one that it withdraws. The publications' tables hold the sizes that the attacker
 * knows, and the true counts that the intervals must contain. Throws a TypeError without a candidate.
 */
export async function audit(input: AuditInput): Promise<AuditReport> {
  const { publications, links } = input;
  const candidate = publications.at(-1);
  if (!candidate) throw new TypeError("an audit needs a candidate");
  const knowledge: Knowledge = { publications, links, coalition: new Set() };
  const variables = [...candidate.cube.variables, ...(input.withdrawn ?? [])];
  const systems = new Map(variables.map((variable) => [variable.id, systemOf(knowledge, variable)]));
  const outside = [...systems.values()].flatMap(outsideFindings);
  const findings: Finding[] = [
    ...publicFindings(candidate),
    ...unequalFindings(publications),
    ...[...systems.values()].flatMap(differencingFindings),
    ...outside,
  ];
  const warnings: Finding[] = [];
  let [attacked, narrowest, done] = [0, warningWidth, 0];
  if (outside.length === 0) {
    const linkConstraints = linkConstraintsOf(knowledge, systems);
    const feasibleTables = [0, 1, 2, 3].map((seed) => tableWithMostSlack(systems, linkConstraints, seed));
    // Levels come last: they have the most links, so they take longest and fail most seldom.
    const levelsLast = [...systems.values()].sort((a, b) => Number(a.variable.kind === "level") - Number(b.variable.kind === "level"));
    for (const system of levelsLast) {
      if (input.stopAtFirstFinding && findings.length > 0) break;
      const result = await attack({ system, linkConstraints, systems, feasibleTables });
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

interface Attack extends LinkedSystems {
  readonly system: System;
  /** Feasible tables with slack in different places. */
  readonly feasibleTables: readonly JointTable[];
}

type Result = Pick<AuditReport, "findings" | "warnings" | "attacked" | "narrowest">;

/** Findings and warnings from the intervals of one variable's targets. */
async function attack(input: Attack): Promise<Result> {
  const { system } = input;
  const targets = targetsOf(system);
  const isResponse = system.variable.kind === "respondent";
  const goals = isResponse ? { cheap: isWide, costly: () => true } : { cheap: isWideAndUncertain, costly: isNoFinding };
  const intervals = await feasibleIntervals(input, targets, goals);
  const verdicts = targets.map((target) => ({ target, interval: intervals.get(target) as Interval }));
  const about = (code: Finding["code"], { target }: (typeof verdicts)[number]): Finding => ({
    code,
    variable: system.variable.id,
    row: target.row ?? "",
    categories: target.categories,
  });
  const rows = verdicts.filter(({ target }) => target.row !== null);
  const isNarrow = ({ target, interval }: (typeof rows)[number]) => widthOf(interval) < Math.min(minWidth, target.size);
  const isThin = ({ target, interval }: (typeof rows)[number]) => target.isShown && widthOf(interval) < Math.min(warningWidth, target.size);
  const narrow = isResponse ? [] : rows.filter(isNarrow);
  const certain = isResponse ? [] : verdicts.filter(({ target, interval }) => isCertain(target, interval));
  const thin = rows.filter((one) => isThin(one) && !narrow.includes(one));
  return {
    findings: [...narrow.map((one) => about("audit-narrow", one)), ...certain.map((one) => about("audit-certain", one))],
    warnings: thin.map((one) => about("audit-thin", one)),
    attacked: targets.length,
    narrowest: isResponse
      ? warningWidth
      : Math.min(
          warningWidth,
          ...rows.filter(({ target }) => target.isShown && target.size >= warningWidth).map(({ interval }) => widthOf(interval)),
        ),
  };
}

/**
 * Widens each target's interval until it is safe, by programs of growing size. First the variable alone, from several feasible tables:
 * that proves most targets safe with little work. Then together with the variables whose links are binding there. A target that is still
 * open, and narrower than the bounds of a relaxation, is attacked with everything. `goals.cheap` is the aim of the small programs and
 * includes the warnings' width; `goals.costly` is the aim of the large ones: only what would stop a release. A warning is therefore
 * given from the interval reached by then: rather too many warnings than too few.
 */
async function feasibleIntervals(
  input: Attack,
  targets: readonly Target[],
  goals: { readonly cheap: IsSafe; readonly costly: IsSafe },
): Promise<ReadonlyMap<Target, Interval>> {
  const { system, linkConstraints, feasibleTables } = input;
  const { truth, categories } = system;
  const isLinked = linkConstraints.some(({ terms }) => terms.some(({ variable }) => variable === system.variable.id));
  const found = new Map<Target, Interval>();
  const outerBounds = new Map<Target, Pick<Interval, "low" | "high">>();
  const isAtBounds = (target: Target) => {
    const [inner, outer] = [found.get(target), outerBounds.get(target)];
    return inner !== undefined && outer !== undefined && inner.low <= outer.low && inner.high >= outer.high;
  };
  let isSafe = goals.cheap;
  const open = () => targets.filter((target) => !isSafe(target, found.get(target) ?? { low: 0, high: 0 }) && !isAtBounds(target));
  const widen = async (attack: Omit<Parameters<typeof intervalsOf>[0], "targets" | "truth" | "isSafe">) => {
    const remaining = open();
    const intervals = remaining.length > 0 ? await intervalsOf({ ...attack, targets: remaining, truth, isSafe }) : [];
    remaining.forEach((target, at) => {
      const [known, more] = [found.get(target), intervals[at] as Interval];
      found.set(
        target,
        known ? { low: Math.min(known.low, more.low), high: Math.max(known.high, more.high), isExact: more.isExact } : more,
      );
    });
  };
  for (const table of isLinked ? feasibleTables : feasibleTables.slice(0, 1)) {
    const localSearch = { start: table.get(system.variable.id) ?? truth, width: categories.length };
    if (open().length > 0) await widen({ program: fixedProgram(system, linkConstraints, table), localSearch, integer: !isLinked });
  }
  isSafe = goals.costly;
  if (!isLinked || open().length === 0) return found;
  const unsafe = open();
  const outer = await relaxedBounds(relaxedProgram(system, input), unsafe);
  unsafe.forEach((target, at) => {
    outerBounds.set(target, outer[at] ?? { low: 0, high: target.size });
  });
  for (const fixedAt of feasibleTables)
    if (open().length > 0) await widen({ program: neighbourhoodProgram(system, input, fixedAt), integer: false });
  if (open().length > 0) await widen({ program: fullProgram(system, input) });
  return found;
}

/**
 * Whether anybody's answer is disclosed. In a published row: whether a coalition of three could know that everybody else falls in the
 * union, or that nobody else does, since at least all but three of the row's organisations certainly fall in the union or in its
 * complement. In a withheld row, or among organisations that are no row on their own: whether all of them certainly do.
 */
function isCertain({ isShown, size }: Target, { low, high }: Pick<Interval, "low" | "high">): boolean {
  const disclosing = isShown ? Math.max(1, size - coalitionSize) : size;
  return low >= disclosing || high <= size - disclosing;
}

/**
 * The only requirement on the response itself, and only as a warning: who took part is practically known already, and where nobody
 * declined, that can be inferred whenever the row's size is rounded up – which sums alone can force.
 */
const isWide: IsSafe = (target, interval) =>
  target.row === null || widthOf(interval) >= Math.min(target.isShown ? warningWidth : minWidth, target.size);

const isWideAndUncertain: IsSafe = (target, interval) => !isCertain(target, interval) && isWide(target, interval);

/** What a release needs in order to pass. */
const isNoFinding: IsSafe = (target, interval) =>
  !isCertain(target, interval) && (target.row === null || widthOf(interval) >= Math.min(minWidth, target.size));

function widthOf({ low, high }: Pick<Interval, "low" | "high">): number {
  return high - low;
}
