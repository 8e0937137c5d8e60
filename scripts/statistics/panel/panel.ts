// The published panel: how those who answered two rounds moved. Checks that it is consistent with both releases.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../../core/diagnostic.ts";
import { isFew, organisationTypes } from "../../core/organisation-types.ts";
import { isNumberAnswered } from "../disclosure/knowledge.ts";
import { isRounding } from "../rounding/systematic-rounding.ts";
import { type Cube, type Panel, type PanelRow, panelFloor } from "../schema.ts";
import { runBounds } from "../uncertainty/runs.ts";
import type { Bounds } from "../uncertainty/worst-case.ts";
import type { PanelCode } from "./messages.ts";

declare const panelMark: unique symbol;
/** A panel that has passed rounding and audit, or was read from a release whose manifest verifies, and is consistent with both cubes. */
export type ProtectedPanel = Panel & { readonly [panelMark]: true };

/**
 * Rows that have a panel: of the types that are not few. Twenty regions cannot reach its floor, and a row of all types, less the others,
 * would be theirs but for the rounding.
 */
export const panelRows = organisationTypes.filter((type) => !isFew(type)).map((type) => `type-${type}`);

/** Those of two releases that have a panel. A type that is newer than the earlier one has none. */
export function comparedRows(cubes: { readonly before: Pick<Cube, "rows">; readonly after: Pick<Cube, "rows"> }): readonly string[] {
  return panelRows.filter((row) => [cubes.before, cubes.after].every(({ rows }) => rows.some(({ id }) => id === row)));
}

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

/** Whether a row of these sizes may be shown. */
export function meetsPanelFloor({ panel, joiners, leavers }: PanelRow["sizes"]): boolean {
  return Math.min(panel, joiners, leavers) >= panelFloor;
}

/** Every fault of a panel at once: missing rows, sizes and movements that do not add up, rows shown below the floor or in part. */
export function checkPanel({ panel, after, before }: PanelInput): readonly Diagnostic<PanelCode>[] {
  const { compares, rows } = panel;
  const faults: Diagnostic<PanelCode>[] = [];
  const isOf = (cube: Cube, { round, release }: { readonly round: string; readonly release: string }) =>
    cube.round === round && cube.release === release;
  if (!isOf(after, panel) || !isOf(before, compares)) faults.push(fault("panel-other-release", "/compares", { round: compares.round }));
  if (rows.map(({ row }) => row).join() !== comparedRows({ before, after }).join()) return [...faults, fault("panel-rows", "/rows")];
  for (const [at, row] of rows.entries()) {
    const { panel: stayed, joiners, leavers } = row.sizes;
    const parts = [
      { cube: after, size: stayed + joiners },
      { cube: before, size: stayed + leavers },
    ];
    for (const { cube, size } of parts)
      if (!isNumberAnswered(cube, row.row, size))
        faults.push(fault("panel-sizes", `/rows/${at}/sizes`, { row: row.row, round: cube.round }));
    faults.push(...checkRow(row, `/rows/${at}`, panel.base));
  }
  // What discloses a group is withheld for all types together.
  const isShown = rows.map(({ movement }) => movement !== null);
  if (isShown.includes(true) && rows.some(({ movement, sizes }) => movement === null && meetsPanelFloor(sizes)))
    faults.push(fault("panel-withheld-in-part", "/rows", { row: rows[isShown.indexOf(false)]?.row ?? "" }));
  return faults;
}

function checkRow(
  { row, sizes, movement, joiners, leavers, withheld }: PanelRow,
  at: string,
  base: number,
): readonly Diagnostic<PanelCode>[] {
  const isHidden = movement === null && joiners === null && leavers === null;
  const reason = isHidden ? (meetsPanelFloor(sizes) ? "disclosure" : "size") : undefined;
  if (withheld !== reason) return [fault("panel-reason", `${at}/withheld`, { row, reason: reason ?? "nothing" })];
  if (isHidden) return [];
  if (movement === null || joiners === null || leavers === null) return [fault("panel-withheld-in-part", at, { row })];
  const counts = movementNames.map((name) => movement[name]);
  const isRounded = counts.every((count) => count % base === 0) && isRounding(counts, sizes.panel, base);
  return [
    ...(isRounded ? [] : [fault<PanelCode>("panel-movement", `${at}/movement`, { row, size: sizes.panel })]),
    ...(meetsPanelFloor(sizes) ? [] : [fault<PanelCode>("panel-floor", at, { row, floor: panelFloor })]),
  ];
}

/** In the order in which the movement is rounded as a row. */
export const movementNames = ["fell", "same", "rose"] as const;
export type MovementName = (typeof movementNames)[number];

/** Certain bounds of each of a row's counts; null where it is withheld. */
export function movementBounds({ movement, sizes }: Pick<PanelRow, "movement" | "sizes">): Readonly<Record<MovementName, Bounds>> | null {
  if (!movement) return null;
  const row = { shown: movementNames.map((name) => movement[name]), size: sizes.panel };
  return Object.fromEntries(movementNames.map((name, at) => [name, runBounds(row, [at, at + 1]).counts])) as Record<MovementName, Bounds>;
}
