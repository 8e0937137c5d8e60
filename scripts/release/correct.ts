// Corrects a published round in the way that changes least: lets the figures stand, publishes correct ones, or withdraws the rows that
// cannot be corrected. Each is tried before a correction is refused.

import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { readReleaseFiles } from "../repository/read-release.ts";
import { brandVerified } from "../statistics/cube/cube.ts";
import type { StatisticsCode } from "../statistics/messages.ts";
import { brandPanel, type ProtectedPanel } from "../statistics/panel/panel.ts";
import { panelStands } from "../statistics/panel/standing.ts";
import { withoutKinds } from "../statistics/rounding/correction.ts";
import type { CorrectionCode } from "../statistics/rounding/messages.ts";
import { isRepairable } from "../statistics/rounding/protect.ts";
import { changedKinds, stillStands } from "../statistics/rounding/standing.ts";
import { type Cube, type Panel, type WithdrawableKind, withdrawableKinds } from "../statistics/schema.ts";
import { auditApart } from "./audit-apart.ts";
import { readCompared } from "./compare-round.ts";
import { type Counted, type Figures, protectFigures, type Work } from "./figures.ts";
import { noLaterRounds, readLater } from "./later-rounds.ts";
import { linksIn } from "./panel.ts";

/** A correction's figures, and how they came about. `stands`: no number changed, since every one is near enough to the corrected counts. */
export interface Corrected {
  readonly figures: Figures;
  readonly stands: boolean;
  readonly withdraws: readonly WithdrawableKind[];
}

/**
 * What is tried depends on which kinds of tables have changed, and only the outcome on answers. Refused where none of the three is
 * possible: the error is then to be announced in words.
 */
export async function correctFigures(work: Work, counted: Counted): Promise<Checked<Corrected>> {
  const { request } = work;
  const kinds = kindsChanged(work, counted);
  const isCompared = kinds.some((kind) => kind === "level" || kind === "area" || kind === "respondent");
  const later = isCompared ? await readLater(request, counted.earlier) : accepted(noLaterRounds);
  if (!later.ok) return later;
  for (const { panel, table } of later.value.compared)
    if (!panelStands(panel, { before: counted.table, after: table }))
      return refused(fault<CorrectionCode>("correction-later-panel", "", { later: panel.round }));
  const standing = counted.withdraws.length === 0 ? await keepFigures(work, counted) : null;
  if (standing) return accepted({ figures: standing, stands: true, withdraws: [] });
  const corrected = await protectFigures(work, counted, later.value);
  if (corrected.ok) return accepted({ figures: corrected.value, stands: false, withdraws: counted.withdraws });
  if (!corrected.diagnostics.every(isDisclosure)) return corrected;
  const withdraws = withdrawnFor(kinds, counted);
  const rest = withdraws.length > counted.withdraws.length ? await keepFigures(work, { ...counted, withdraws }) : null;
  return rest ? accepted({ figures: rest, stands: false, withdraws }) : corrected;
}

/** Whether figures were refused for what they would disclose, rather than for a fault in the material. */
function isDisclosure({ code }: Diagnostic): boolean {
  const disclosing: readonly string[] = ["audit-few-between", "audit-not-repaired", "correction-tells-withdrawn", "audit-group"];
  return disclosing.includes(code) || isRepairable(code as StatisticsCode);
}

/** The kinds of tables in which an organisation is counted otherwise than in the last release; all if others answered. */
function kindsChanged({ gathered }: Work, { before, snapshot }: Counted): readonly string[] {
  const last = before.at(-1)?.organisations ?? {};
  const { variables } = gathered.document.plan;
  const ids = [...new Set([...Object.keys(last), ...Object.keys(snapshot)])];
  // The first place says who answered.
  const isChanged = (place: number) => ids.some((id) => last[id]?.[place] !== snapshot[id]?.[place]);
  return isChanged(0) ? ["respondent", ...variables.map(({ kind }) => kind)] : changedKinds(variables, (at) => isChanged(at + 1));
}

/** What to withdraw where these kinds have changed: their rows below the types, or the entire kind where it has none. */
function withdrawnFor(kinds: readonly string[], { withdraws }: Counted): readonly WithdrawableKind[] {
  const named: readonly string[] = withdrawableKinds;
  const needed = kinds.map((kind) => (named.includes(`${kind}-parts`) ? `${kind}-parts` : kind));
  return withdrawableKinds.filter((kind) => withdraws.includes(kind) || needed.includes(kind));
}

/**
 * The last release's figures again, without what is withdrawn, if each is near enough to the corrected counts and they pass the audit as a
 * publication of those; else null.
 */
async function keepFigures(work: Work, counted: Counted): Promise<Figures | null> {
  const { place, round } = work.request;
  const { release, table, withdraws } = counted;
  const last = counted.earlier.at(-1);
  const files = last && readReleaseFiles(place, round, last.cube.release);
  if (!last || !files?.ok) return null;
  const cube = remaining({ ...last.cube, release }, withdraws);
  if (!stillStands(cube, table)) return null;
  const report = await auditApart({ publications: [{ cube, table }], links: linksIn(work.gathered) });
  const branded = brandVerified(cube, report.passed);
  const panel = await panelAgain(work, { counted, panel: files.value.panel, cube });
  if (!branded.ok || panel === undefined) return null;
  const { rescored } = files.value;
  const again = rescored?.cube ? brandVerified(rescored.cube, true) : accepted(null);
  if (!again.ok) return null;
  return {
    cube: branded.value,
    panel,
    rescored: rescored && { ...rescored, release, cube: again.value },
    counters: work.secret.counters,
    linked: work.secret.linked,
  };
}

/** The cube without what is withdrawn. */
function remaining(cube: Cube, kinds: readonly WithdrawableKind[]): Cube {
  const { variables } = withoutKinds(cube, kinds);
  const families = new Map(variables.map((one) => [one.id, one.families]));
  const familyOf = new Map(cube.rows.map(({ id, family }) => [id, family]));
  const cells = cube.cells.filter(({ row, variable }) => families.get(variable)?.includes(familyOf.get(row) ?? ""));
  return { ...cube, variables, cells };
}

/** The last release's panel under this release, null if it has none; undefined where it does not stand or cannot be checked. */
async function panelAgain(
  { request, gathered }: Work,
  { counted, panel, cube }: { readonly counted: Counted; readonly panel: Panel | null; readonly cube: Cube },
): Promise<ProtectedPanel | null | undefined> {
  if (!panel) return null;
  const compared = await readCompared({ ...request, ...gathered });
  const before = compared.ok && compared.value?.publications.find((one) => one.cube.release === panel.compares.release);
  if (!before || !panelStands(panel, { before: before.table, after: counted.table })) return undefined;
  const branded = brandPanel({ panel: { ...panel, release: cube.release }, before: before.cube, after: cube }, true);
  return branded.ok ? branded.value : undefined;
}
