// The published panel: respondents of two rounds, joiners and leavers by level. Checks that it is consistent with both releases.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import { answered, levelCategories, respondent } from "../plan/plan.ts";
import { type Cube, type Panel, type PanelVariable, panelTypes, panelVariables } from "../schema.ts";
import type { PanelCode } from "./messages.ts";

declare const panelMark: unique symbol;
/** A panel that has passed rounding and audit, or was read from a release whose manifest verifies, and is consistent with both cubes. */
export type ProtectedPanel = Panel & { readonly [panelMark]: true };

/** Fewest rounded in the panel, among joiners and among leavers. */
export const panelFloor = 15;

/** The cube's rows that have a panel. */
export const panelRows = panelTypes.map((type) => `type-${type}`);

interface PanelInput {
  readonly panel: Panel;
  /** Of the panel's own release. */
  readonly after: Cube;
  /** The release that it compares with. */
  readonly before: Cube;
}

/** The only way to make a `ProtectedPanel`. `verified`: the audit passed, or the manifest names this very file. */
export function brandPanel(input: PanelInput, verified: boolean): Checked<ProtectedPanel> {
  const { round } = input.panel;
  const faults = [...(verified ? [] : [fault<PanelCode>("panel-not-verified", "", { round })]), ...checkPanel(input)];
  return faults.length > 0 ? refused(...faults) : accepted(input.panel as ProtectedPanel);
}

/** A panel's counts by level, in the order of the levels; null where its row is withheld. */
export function panelCounts(panel: Panel, row: string, variable: PanelVariable): readonly number[] | null {
  const counts = levelCategories.map((category) => cellOf(panel, row, { variable, category }));
  return counts.includes(null) ? null : counts.map((count) => count ?? 0);
}

function cellOf(panel: Panel, row: string, cell: { readonly variable: string; readonly category: string }): number | null {
  return panel.cells.find((one) => one.row === row && one.variable === cell.variable && one.category === cell.category)?.count ?? null;
}

/** Every fault of a panel at once: missing cells, numbers that do not add up to both releases, breached floors. */
export function checkPanel({ panel, after, before }: PanelInput): readonly Diagnostic<PanelCode>[] {
  const { compares } = panel;
  const faults: Diagnostic<PanelCode>[] = [];
  const isOf = (cube: Cube, { round, release }: { readonly round: string; readonly release: string }) =>
    cube.round === round && cube.release === release;
  if (!isOf(after, panel) || !isOf(before, compares)) faults.push(fault("panel-other-release", "/compares", { round: compares.round }));
  const wanted = panelRows.flatMap((row) =>
    panelVariables.flatMap((variable) => levelCategories.map((category) => `${row}|${variable}|${category}`)),
  );
  const found = panel.cells.map(({ row, variable, category }) => `${row}|${variable}|${category}`);
  if (wanted.join() !== found.join()) return [...faults, fault("panel-cells", "/cells")];
  for (const row of panelRows) faults.push(...checkRow({ panel, after, before }, row));
  return faults;
}

function checkRow({ panel, after, before }: PanelInput, row: string): readonly Diagnostic<PanelCode>[] {
  const [then, now, joiners, leavers] = panelVariables.map((variable) => panelCounts(panel, row, variable));
  const shown = [then, now, joiners, leavers].filter((one) => one !== null).length;
  const empty = panel.cells.filter((one) => one.row === row && one.count === null).length;
  if (shown === 0 && empty === panelVariables.length * levelCategories.length) return [];
  if (!then || !now || !joiners || !leavers) return [fault("panel-withheld-in-part", "/cells", { row })];
  const faults: Diagnostic<PanelCode>[] = [];
  const sizes = [then, now, joiners, leavers].map((counts) => counts.reduce((sum, one) => sum + one, 0));
  if (sizes[0] !== sizes[1]) faults.push(fault("panel-two-sizes", "/cells", { row }));
  if (sizes.some((size) => size < panel.floor)) faults.push(fault("panel-floor", "/cells", { row, floor: panel.floor }));
  const addsUpTo = (cube: Cube, parts: readonly (readonly number[])[]) =>
    levelCategories.every((category, at) => parts.reduce((sum, one) => sum + (one[at] ?? 0), 0) === levelIn(cube, row, category));
  if (!addsUpTo(after, [now, joiners])) faults.push(fault("panel-parts", "/cells", { row, round: after.round }));
  if (!addsUpTo(before, [then, leavers])) faults.push(fault("panel-parts", "/cells", { row, round: before.round }));
  return faults;
}

/** Whether panel and leavers add up, level by level, to what the earlier round's cube shows in the row. */
export function isMadeUpOf(panel: Panel, before: Cube, row: string): boolean {
  const [stayed, left] = [panelCounts(panel, row, "panel-before"), panelCounts(panel, row, "leavers")];
  return levelCategories.every((category, at) => stayed && left && (stayed[at] ?? 0) + (left[at] ?? 0) === levelIn(before, row, category));
}

/** A cube's published count of a level; null where withheld. */
export function levelIn(cube: Cube, row: string, category: string): number | null {
  return cube.cells.find((one) => one.row === row && one.variable === "level" && one.category === category)?.count ?? null;
}

/** A cube's published number of those who answered. */
export function answeredIn(cube: Cube, row: string): number {
  return cube.cells.find((one) => one.row === row && one.variable === respondent && one.category === answered)?.count ?? 0;
}
