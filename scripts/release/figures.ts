// The figures of a release: rounded and audited together with everything that an attacker could know.
import { accepted, type Checked, refused } from "../core/diagnostic.ts";
import type { ProtectedRescored } from "../repository/published.ts";
import type { ProtectedCube } from "../statistics/cube/cube.ts";
import type { Publication } from "../statistics/disclosure/knowledge.ts";
import type { ProtectedPanel } from "../statistics/panel/panel.ts";
import type { Aggregate } from "../statistics/plan/aggregate.ts";
import { earlierRows, withdrawnVariables } from "../statistics/rounding/correction.ts";
import { type ProtectInput, protect } from "../statistics/rounding/protect.ts";
import type { Snapshot } from "../statistics/rounding/release-snapshot.ts";
import type { TablePlan, WithdrawableKind } from "../statistics/schema.ts";
import { auditApart } from "./audit-apart.ts";
import { readCompared } from "./compare-round.ts";
import type { ReleaseRequest } from "./computed-release.ts";
import { drawFromKey, type OpenedSecret } from "./counted.ts";
import type { CountedRelease } from "./earlier.ts";
import { type LaterRounds, noLaterRounds } from "./later-rounds.ts";
import { noticeOf } from "./manifest-of.ts";
import type { Gathered } from "./opening/gather.ts";
import { linksIn, panelOf } from "./panel.ts";
import { rescoredFaults, rescoredOf } from "./rescored.ts";

/** What the figures are made from, in memory only. */
export interface Work {
  readonly request: ReleaseRequest;
  readonly gathered: Gathered;
  readonly secret: OpenedSecret;
}

/** What the release counts, before rounding. */
export interface Counted {
  readonly release: string;
  /** The round's earlier releases, if this one corrects them: what each counted, and as published. */
  readonly before: readonly CountedRelease[];
  readonly earlier: readonly Publication[];
  readonly table: Aggregate;
  readonly snapshot: Snapshot;
  /** What the release withdraws, and the plan without it. */
  readonly withdraws: readonly WithdrawableKind[];
  readonly plan: TablePlan;
}

/** Rounded and audited figures, and the redraws that they took. */
export interface Figures {
  readonly cube: ProtectedCube;
  readonly panel: ProtectedPanel | null;
  readonly rescored: ProtectedRescored | null;
  readonly counters: Readonly<Record<string, number>>;
  /** Who answered the rounds that this one is linked to. */
  readonly linked: OpenedSecret["linked"];
}

function metaOf({ request, gathered }: Pick<Work, "request" | "gathered">, release: string): ProtectInput["meta"] {
  const { document, edition } = gathered;
  return { round: request.round, release, edition: edition.entry.id, rehearsal: document.rehearsal, ...noticeOf(document) };
}

/**
 * Rounds and audits the cube, the panel and the re-scored series. Rows that the compared round has counted alike keep the numbers they had
 * there. `later`: in a correction, what later rounds have published that builds on this one.
 */
export async function protectFigures(work: Work, counted: Counted, later: LaterRounds = noLaterRounds): Promise<Checked<Figures>> {
  const { request, gathered, secret } = work;
  const { place, round, session, auditing, progress } = request;
  const { document, edition, population, units } = gathered;
  const { release, before, earlier, plan } = counted;
  const compared = await readCompared({ place, document, edition, population, session });
  if (!compared.ok) return compared;
  const draw = drawFromKey(secret.bytes);
  const meta = metaOf(work, release);
  const made = await protect({
    plan,
    withdrawn: withdrawnVariables(earlier, plan.variables),
    population,
    units,
    draw,
    meta,
    counters: secret.counters,
    attack: auditApart,
    earlier,
    shown: earlierRows(compared.value?.publications ?? []),
    links: linksIn(gathered),
    ...(auditing ? { progress: auditing } : {}),
  });
  if (!made.ok) return made;
  const { cube } = made.value;
  const again = await rescoredOf({ place, document, edition, population, session, meta, draw, progress });
  if (!again.ok) return again;
  const { rescored, publication } = again.value ?? { rescored: null, publication: null };
  const own = { cube, table: made.value.private.table };
  const linked = await panelOf({ request, gathered, secret, compared: compared.value, later, earlier, made: own, rescored: publication });
  if (!linked.ok) return linked;
  const panel = linked.value?.panel ?? null;
  const last = before.at(-1);
  const faults = last ? rescoredFaults({ place, round, release: last.release }, rescored) : [];
  if (faults.length > 0) return refused(...faults);
  const counters = { ...made.value.counters, ...linked.value?.counters };
  return accepted({ cube, panel, rescored, counters, linked: [...(linked.value?.linked ?? [])] });
}
