import { expect, test } from "vitest";
import { audit } from "../../statistics/disclosure/audit.ts";
import { aggregate } from "../../statistics/plan/aggregate.ts";
import { basicPlan } from "../../statistics/plan/plan.ts";
import { assemble } from "../../statistics/rounding/protect.ts";
import type { Cell, Unit } from "../../statistics/schema.ts";
import { passed } from "../envelope/invented-round.ts";
import { cubeOf, enumeratedFamily, tableOf, variableOf } from "./enumerated-rows.ts";
import { inventedPopulation } from "./invented-nation.ts";

/** A method with five levels and no musts, so that level 0 is not divided. */
const withoutQuestions = { areas: [], questions: [], thresholds: [[1], [1], [1], [1]] };

/** Of one row: how many stand on level 0, and how many on level 1; nobody higher. */
type Two = readonly [zero: number, one: number];

/** What the page on the method says: no published count is further than this from the true one. */
const error = 4;

/** Every pair of true counts that the published ones and the number of respondents, which is exact, leave possible: by enumeration. */
function possible(n: number, [zero, one]: Two): readonly Two[] {
  const all = Array.from({ length: n + 1 }, (_, at): Two => [at, n - at]);
  return all.filter(([a, b]) => Math.abs(a - zero) <= error && Math.abs(b - one) <= error);
}

/** The fewest organisations that, by pooling what they answered themselves, could come to know what all others in the row answered. */
function smallestCoalition(tables: readonly Two[]): number {
  const most = (level: 0 | 1): number => Math.max(...tables.map((counts) => counts[level]));
  // Those on a level know each other; when they are as many as there can be, everybody else stands on the other.
  return Math.min(most(0), most(1));
}

/** What the audit finds of the levels of the row, where `true` ones are published as `shown`, whoever made that table. */
async function findingsOf(truth: Two, shown: Two): Promise<ReadonlySet<string>> {
  const population = inventedPopulation({ municipality: 0, region: truth[0] + truth[1], agency: 0 });
  const units = population.organisations.map(
    ({ id: organisation }, at): Unit => ({ organisation, status: "answered", level: at < truth[0] ? 0 : 1, areas: {} }),
  );
  const plan = basicPlan(withoutQuestions);
  const table = passed(aggregate({ plan, population, units }));
  const meta = { round: "test", release: "r1", edition: "2026", rehearsal: true };
  const cube = assemble({ plan, meta }, table, new Map());
  // The regions are the whole nation, so the two rows that have anybody show the same.
  const isShown = ({ variable, row }: Cell): boolean => variable === "level" && ["all", "type-region"].includes(row);
  const cells = cube.cells.map((cell) => (isShown(cell) ? { ...cell, count: shown[Number(cell.category)] ?? 0 } : cell));
  const { findings } = await audit({ publications: [{ cube: { ...cube, cells }, table: table }], links: [] });
  return new Set(findings.filter(({ variable }) => variable === "level").map(({ code }) => code));
}

test.each([13, 14, 15, 18, 19, 20])(
  "A coalition of three that could know the others' answers stops a table of %i where nearly all are shown alike",
  async (n) => {
    const shown: Two = [0, n < 16 ? 15 : 20];
    const coalition = smallestCoalition(possible(n, shown));
    const found = await findingsOf([0, n], shown);
    expect(found.has("audit-certain"), `a coalition of ${coalition}`).toBe(coalition <= 3);
  },
);

test.each([2, 3])("A count that can be only one number, or one of two, stops a family of %i rows", async (many) => {
  // Each part is as far below its number as it can be, and the parent above its own: parts of forty with sixteen, shown as twenty.
  const [parts, shown] = [Array.from({ length: many }, () => [16, 24]), Array.from({ length: many }, () => [20, 20])];
  const parent = many === 2 ? [30, 50] : [45, 75];
  const variable = variableOf(2);
  const table = tableOf(parts, variable);
  const { findings } = await audit({ publications: [{ cube: cubeOf(table, variable, [parent, ...shown]), table }], links: [] });
  const fewest = Math.min(
    ...enumeratedFamily(
      parts.map(() => 40),
      [parent, ...shown],
    ).map(({ size }) => size),
  );
  expect(fewest).toBe(many === 2 ? 3 : 2);
  expect(
    findings.some(({ code }) => code === "audit-narrow"),
    `${fewest} choices`,
  ).toBe(fewest <= 2);
});

test.each([9, 10])("Two releases that differ by %i organisations are stopped if those are fewer than ten", async (more) => {
  const population = inventedPopulation({ municipality: 0, region: 20 + more, agency: 0 });
  const plan = basicPlan(withoutQuestions);
  const publications = [20, 20 + more].map((answered, at) => {
    const units = population.organisations.map(
      ({ id: organisation }, place): Unit =>
        place < answered ? { organisation, status: "answered", level: place % 2, areas: {} } : { organisation, status: "no-answer" },
    );
    const table = passed(aggregate({ plan, population, units }));
    const cube = assemble({ plan, meta: { round: "test", release: `r${at + 1}`, edition: "2026", rehearsal: true } }, table, new Map());
    const count = (category: string): number => (Number(category) < 2 ? 5 * Math.round(answered / 10) : 0);
    const isShown = ({ variable, row }: Cell): boolean => variable === "level" && ["all", "type-region"].includes(row);
    return {
      cube: { ...cube, cells: cube.cells.map((one) => (isShown(one) ? { ...one, count: count(one.category) } : one)) },
      table: table,
    };
  });
  const { findings } = await audit({ publications, links: [] });
  expect(findings.some(({ code }) => code === "audit-few-between")).toBe(more < 10);
});
