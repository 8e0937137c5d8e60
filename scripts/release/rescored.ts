// Re-scores an earlier round by this edition's rules: a series of its own, or the finding that there can be none.
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { carryOver } from "../method/carry-over/carry.ts";
import type { CorrespondenceTable } from "../method/carry-over/correspondence.ts";
import { rescore } from "../method/carry-over/rescore.ts";
import type { Edition } from "../method/edition.ts";
import { modelOf } from "../method/model.ts";
import type { Place } from "../repository/place.ts";
import type { ProtectedRescored } from "../repository/published.ts";
import { readCorrespondence } from "../repository/read-method.ts";
import { readReleaseFiles } from "../repository/read-release.ts";
import type { Publication } from "../statistics/disclosure/knowledge.ts";
import type { StatisticsCode } from "../statistics/messages.ts";
import type { CorrectionCode } from "../statistics/rounding/messages.ts";
import { type Protection, protect } from "../statistics/rounding/protect.ts";
import type { Draw } from "../statistics/rounding/systematic-rounding.ts";
import type { Cube, Rescored, Unit } from "../statistics/schema.ts";
import { atLowerBound, boundsAgree, type LevelBounds, rescoredPlan } from "../statistics/uncertainty/rescored.ts";
import { auditApart } from "./audit-apart.ts";
import { type CompareRequest, type EarlierRound, openEarlier } from "./compare-round.ts";
import { releaseFault } from "./messages.ts";
import { gather } from "./opening/gather.ts";
import type { Outcome } from "./opening/resolve.ts";

export interface RescoreRequest extends CompareRequest {
  readonly meta: Pick<Cube, "round" | "release" | "edition" | "rehearsal" | "notice">;
  readonly draw: Draw;
  readonly progress: (done: number, total: number) => void;
}

/** A series, and what it was counted from; without a cube there is none. */
export interface MadeRescored {
  readonly rescored: ProtectedRescored;
  readonly publication: Publication | null;
}

/** Null if the document names no round to re-score. Opens that round's envelopes again, and stores nothing of them. */
export async function rescoredOf(request: RescoreRequest): Promise<Checked<MadeRescored | null>> {
  const { place, document, edition } = request;
  const { rescores: earlier } = document;
  if (earlier === undefined) return accepted(null);
  const table = readCorrespondence(place, edition.entry.id);
  if (!table.ok) return table;
  const missing = table.value === null ? [releaseFault("compare-no-correspondence", { earlier, edition: edition.entry.id })] : [];
  const opened = await openEarlier(request, earlier, () => missing);
  if (!opened.ok || table.value === null) return refused(...opened.diagnostics);
  const { session, progress } = request;
  const gathered = await gather({ place, round: earlier, session, progress });
  if (!gathered.ok) return gathered;
  const bounds = boundsOf(gathered.value.outcomes, { older: opened.value.edition, newer: edition, table: table.value });
  const made = await seriesOf(request, opened.value, { units: gathered.value.units, bounds });
  if (!made.ok) return made;
  const { round, release, rehearsal, notice } = request.meta;
  const { publication, ...series } = made.value;
  const rescored: ProtectedRescored = {
    schema: "infosaktrappan-rescored/1",
    round,
    release,
    rehearsal,
    ...(notice === undefined ? {} : { notice }),
    of: { round: earlier, edition: opened.value.edition.entry.id },
    edition: edition.entry.id,
    ...series,
  };
  return accepted({ rescored, publication });
}

interface Step {
  readonly older: Edition;
  readonly newer: Edition;
  readonly table: CorrespondenceTable;
}

function boundsOf(outcomes: readonly Outcome[], { older, newer, table }: Step): ReadonlyMap<string, LevelBounds> {
  const step = { older: modelOf(older), newer: modelOf(newer), table };
  return new Map(
    outcomes.flatMap((one): readonly (readonly [string, LevelBounds])[] => {
      if (one.status !== "answered") return [];
      const found = rescore(step.newer, carryOver({ ...step, response: one }));
      return found ? [[one.organisation, found.level]] : [];
    }),
  );
}

interface Scored {
  readonly units: readonly Unit[];
  readonly bounds: ReadonlyMap<string, LevelBounds>;
}

/** Rounded and audited like a correction of that round: together with everything that is published of it. */
async function seriesOf(
  { meta, draw, edition }: RescoreRequest,
  { document, population, publications }: EarlierRound,
  { units, bounds }: Scored,
): Promise<Checked<Verdict & { readonly publication: Publication | null }>> {
  const counted = units.filter(({ status }) => status === "answered").flatMap(({ organisation }) => bounds.get(organisation) ?? []);
  if (!boundsAgree(counted)) return accepted({ verdict: "apart", cube: null, publication: null });
  const made = await protect({
    plan: rescoredPlan(document.plan, modelOf(edition).thresholds.length),
    population,
    units: atLowerBound(units, bounds),
    draw,
    meta: { ...meta, round: document.round, release: `${meta.release}-${meta.round}`, edition: edition.entry.id },
    counters: {},
    attack: auditApart,
    earlier: publications,
  });
  const verdict = verdictOf(made, document.round);
  const publication = made.ok ? { cube: made.value.cube, table: made.value.private.table } : null;
  return verdict.ok ? accepted({ ...verdict.value, publication }) : verdict;
}

type Verdict = Pick<ProtectedRescored, "verdict" | "cube">;

/**
 * The verdict on a series that was rounded and audited. `close` is a finding about the figures, and only refusals for differencing mean
 * that. Any other refusal is an error of this computation and must not be signed as if it were a finding.
 */
export function verdictOf(made: Checked<Pick<Protection, "cube">>, earlier: string): Checked<Verdict> {
  if (made.ok) return accepted({ verdict: "published", cube: made.value.cube });
  const differencing: StatisticsCode = "audit-few-between";
  const isClose = made.diagnostics.length > 0 && made.diagnostics.every(({ code }) => code === differencing);
  if (isClose) return accepted({ verdict: "close", cube: null });
  return refused(releaseFault("compare-not-rescored", { earlier }), ...made.diagnostics);
}

/** A series in a release, or about to be in one. */
type Series = Pick<Rescored, "verdict" | "cube">;

/**
 * Refuses a correction whose re-scored figures differ from those of the release that it corrects. One that re-scores no round, because the
 * earlier keys have been destroyed, shows nothing new.
 */
export function rescoredFaults(
  { place, round, release }: { readonly place: Place; readonly round: string; readonly release: string },
  now: Series | null,
): readonly Diagnostic[] {
  const files = readReleaseFiles(place, round, release);
  if (!files.ok) return files.diagnostics;
  const { rescored: before } = files.value;
  const contentsOf = ({ verdict, cube }: Series) =>
    JSON.stringify([verdict, cube?.cells.map(({ row, variable, category, count }) => [row, variable, category, count]) ?? null]);
  return before && now && contentsOf(before) !== contentsOf(now)
    ? [fault<CorrectionCode>("correction-rescored", "", { earlier: before.of.round })]
    : [];
}
