// Computes a release: opens and counts the envelopes, rounds and audits the tables, and describes the result in a manifest.
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { makeReplies } from "../envelope/reply.ts";
import type { RoundDocument } from "../round/document.ts";
import { sha256 } from "../shared/digests.ts";
import type { ProtectedRescored } from "../shared/published.ts";
import { releaseHasTables } from "../shared/read-release.ts";
import type { ProtectedCube } from "../statistics/cube/cube.ts";
import { reasonForNoTables } from "../statistics/cube/participation.ts";
import type { Publication } from "../statistics/disclosure/knowledge.ts";
import type { ProtectedPanel } from "../statistics/panel/panel.ts";
import { aggregate } from "../statistics/plan/aggregate.ts";
import { hasReason, hasTables, withdrawnKinds, withdrawnVariables, withoutKinds } from "../statistics/rounding/correction.ts";
import type { CorrectionCode } from "../statistics/rounding/messages.ts";
import { type ProtectInput, protect } from "../statistics/rounding/protect.ts";
import { encodeSnapshot, type Snapshot } from "../statistics/rounding/release-snapshot.ts";
import type { TablePlan, WithdrawableKind } from "../statistics/schema.ts";
import { downloadFaults } from "./check-downloads.ts";
import type { ComputedRelease } from "./computed-release.ts";
import { drawWith, firstSecret, type OpenedSecret, readCounted, sealCounted } from "./counted.ts";
import { type Correction, type CountedRelease, countedBefore, nextRelease, readEarlier, releasesOf } from "./earlier.ts";
import { frozenLevelFaults } from "./frozen-levels.ts";
import { maintainersReport } from "./maintainers/report.ts";
import { manifestOf, noticeOf } from "./manifest-of.ts";
import { findMeans, type MeansRequest } from "./means.ts";
import { releaseFault } from "./messages.ts";
import { type Gathered, gather } from "./opening/gather.ts";
import { linksIn, panelOf } from "./panel.ts";
import { rescoredFaults, rescoredOf } from "./rescored.ts";
import type { CountingSession } from "./session.ts";
import type { Signer } from "./signer.ts";
import { withoutTables } from "./without-tables.ts";

export interface ReleaseRequest extends MeansRequest {
  readonly session: CountingSession;
  readonly progress: (done: number, total: number) => void;
  /** Called when rounding begins, and after each variable that the audit has attacked. */
  readonly auditing?: (done: number, total: number) => void;
  /** Only to correct a published error. Without it a round is published once. */
  readonly correction?: Correction;
  /** The id of an existing release to compute again. */
  readonly release?: string;
}

/** Reports opening and counting as one stage, rounding and auditing as another. `name`: the round, and which computation of it. */
export function releaseStages(
  progress: (stage: string, done: number, total: number) => void,
  name: string,
): Pick<ReleaseRequest, "progress" | "auditing"> {
  return {
    progress: (done, total) => progress(`Öppnar och räknar ${name}`, done, total),
    auditing: (done, total) => progress(`Avrundar och granskar ${name}`, done, total),
  };
}

/** The same commit, keys and code give the same figures and the same manifest body, whoever computes. */
export async function computeRelease(request: ReleaseRequest): Promise<Checked<ComputedRelease>> {
  const { place, round, session, progress, correction } = request;
  const signer = findMeans(request);
  const sealed = await readCounted(place, round, session);
  if (!signer.ok || !sealed.ok) return refused(...signer.diagnostics, ...sealed.diagnostics);
  const faults = correctionFaults(request, sealed.value);
  if (faults.length > 0) return refused(...faults);
  // A measure that raised the wrong questions is one of the errors that a correction is for; its reason is published with it.
  const gathered = await gather({ place, round, session, progress, measures: correction ? "corrected" : "pinned" });
  if (!gathered.ok) return gathered;
  const { document, counts } = gathered.value;
  // A correction is of tables that are out, however few remain.
  const because = correction ? null : reasonForNoTables(document.kind, counts.valid);
  if (because) return withoutTables({ place, gathered: gathered.value, because, signer: signer.value });
  const secret = sealed.value ?? firstSecret(round, gathered.value.seeds);
  const work = { request, gathered: gathered.value, means: { signer: signer.value, secret } };
  const counted = countTables(work);
  if (!counted.ok) return counted;
  const figures = await protectFigures(work, counted.value);
  return figures.ok ? assemble(work, counted.value, figures.value) : figures;
}

/** Found before anything is opened: a round that has no tables to correct, and a correction without a reason. */
function correctionFaults({ place, round, correction }: ReleaseRequest, secret: OpenedSecret | null): readonly Diagnostic[] {
  if (!correction) return [];
  const releases = [...(secret?.counted ?? []).map(({ release }) => release), ...releasesOf({ place, round })];
  if (releases.length === 0) return [fault<CorrectionCode>("correction-no-first", "", { round })];
  if (releases.some((release) => !releaseHasTables(place, { round, release }))) return [releaseFault("correction-no-tables", { round })];
  return hasReason(correction) ? [] : [fault<CorrectionCode>("correction-reason", "", { release: releases.at(-1) ?? "" })];
}

interface Means {
  readonly signer: Signer;
  readonly secret: OpenedSecret;
}

interface Work {
  readonly request: ReleaseRequest;
  readonly gathered: Gathered;
  readonly means: Means;
}

/** What the release counts, before rounding. */
interface Counted {
  readonly release: string;
  /** The round's earlier releases, if this one corrects them: what each counted, and as published. */
  readonly before: readonly CountedRelease[];
  readonly earlier: readonly Publication[];
  readonly snapshot: Snapshot;
  /** Kinds of tables that the release withdraws, and the plan without them. */
  readonly withdraws: readonly WithdrawableKind[];
  readonly plan: TablePlan;
}

function countTables({ request, gathered, means }: Work): Checked<Counted> {
  const { place, round, correction } = request;
  const { document, population, units } = gathered;
  const { plan } = document;
  const release = releaseId(request, means);
  const before = countedBefore(means.secret, release);
  const earlier = correction ? readEarlier({ place, round, plan, population, before, release, correction }) : accepted([]);
  if (!earlier.ok) return earlier;
  const table = aggregate({ plan, population, units });
  if (!table.ok) return table;
  const withdraws = correction ? withdrawnKinds(correction, plan, earlier.value) : [];
  const counted = {
    release,
    before,
    earlier: earlier.value,
    snapshot: encodeSnapshot(plan, table.value),
    withdraws,
    plan: withoutKinds(plan, withdraws),
  };
  const faults = correction ? changeFaults(request, document, counted) : [];
  return faults.length > 0 ? refused(...faults) : accepted(counted);
}

/** The id of the release: the one to compute again, the next one for a correction, else the first. */
function releaseId({ place, round, correction, release }: ReleaseRequest, { secret }: Means): string {
  if (release !== undefined) return release;
  return nextRelease(correction ? [...releasesOf({ place, round }), ...secret.counted.map((one) => one.release)] : []);
}

/** A correction that changes nothing, or that changes what later releases build on. */
function changeFaults({ place, round }: ReleaseRequest, document: RoundDocument, counted: Counted): readonly Diagnostic[] {
  const { release, before, earlier, snapshot, plan } = counted;
  const last = before.at(-1);
  if (!last) return [];
  const isSame = JSON.stringify(last.organisations) === JSON.stringify(snapshot);
  if (isSame && hasTables(earlier, plan)) return [fault<CorrectionCode>("correction-changes-nothing", "", { release: last.release })];
  const { compares } = document;
  return frozenLevelFaults({ place, round, plan: document.plan, release, compares, before: last.organisations, now: snapshot });
}

/** Rounded and audited figures, and the redraws that they took. */
interface Figures {
  readonly cube: ProtectedCube;
  readonly panel: ProtectedPanel | null;
  readonly rescored: ProtectedRescored | null;
  readonly counters: Readonly<Record<string, number>>;
  /** Who answered the rounds that this one is linked to. */
  readonly linked: OpenedSecret["linked"];
}

/** Rounds and audits the cube, the panel and the re-scored series, with everything that an attacker could know. */
async function protectFigures({ request, gathered, means }: Work, counted: Counted): Promise<Checked<Figures>> {
  const { place, round, auditing, progress } = request;
  const { document, edition, population, units } = gathered;
  const { release, before, earlier, plan } = counted;
  const { secret } = means;
  const draw = drawWith(secret.bytes);
  const meta: ProtectInput["meta"] = { round, release, edition: edition.entry.id, rehearsal: document.rehearsal, ...noticeOf(document) };
  const made = await protect({
    plan,
    withdrawn: withdrawnVariables(earlier, plan.variables),
    population,
    units,
    draw,
    meta,
    counters: secret.counters,
    earlier,
    links: linksIn(gathered),
    ...(auditing ? { progress: auditing } : {}),
  });
  if (!made.ok) return made;
  const { cube } = made.value;
  const { session } = request;
  const again = await rescoredOf({ place, document, edition, population, session, meta, draw, progress });
  if (!again.ok) return again;
  const { rescored, publication } = again.value ?? { rescored: null, publication: null };
  const table = made.value.private.table;
  const compared = await panelOf({ request, gathered, secret, earlier, made: { cube, table }, rescored: publication });
  if (!compared.ok) return compared;
  const panel = compared.value?.panel ?? null;
  const last = before.at(-1);
  const faults = [
    ...(last ? rescoredFaults({ place, round, release: last.release }, rescored) : []),
    ...downloadFaults({ place, gathered, cube, panel, rescored }),
  ];
  if (faults.length > 0) return refused(...faults);
  const counters = { ...made.value.counters, ...compared.value?.counters };
  return accepted({ cube, panel, rescored, counters, linked: [...(compared.value?.linked ?? [])] });
}

/** The texts of the release's files, and the manifest of what it was made from. */
async function assemble({ request, gathered, means }: Work, counted: Counted, made: Figures): Promise<Checked<ComputedRelease>> {
  const { place, round, correction } = request;
  const { document, counts, wrongHolders } = gathered;
  const { secret, signer } = means;
  const { release, before, snapshot, withdraws } = counted;
  const { cube, panel, rescored, counters, linked } = made;
  // No final line break: the file's own SHA-256 is the digest in the manifest.
  const cubeText = canonicalize(cube as unknown as Json);
  const panelText = panel && canonicalize(panel as unknown as Json);
  const rescoredText = rescored && canonicalize(rescored as unknown as Json);
  const replies = await makeReplies({ round, release, slots: gathered.replies });
  const last = before.at(-1);
  const corrects =
    correction && last
      ? { release: last.release, reason: correction.reason, ...(withdraws.length > 0 ? { withdraws: [...withdraws] } : {}) }
      : undefined;
  const figures = { cube: cubeText, panel: panelText, rescored: rescoredText };
  const body = manifestOf({ place, gathered, release, replies, figures, corrects });
  const all = [...before, { release, cube: sha256(cubeText), organisations: snapshot }];
  const sealed = await sealCounted({ schema: "infosaktrappan-counted/2", key: secret.key, counters, counted: all, linked }, document);
  if (!sealed.ok) return sealed;
  const maintainers = [maintainersReport({ gathered, release, ...noticeOf(document) })];
  return accepted({
    release,
    cube,
    participationText: null,
    cubeText,
    panelText,
    rescoredText,
    replies,
    body,
    counted: sealed.value,
    wrongHolders,
    maintainers,
    document,
    counts,
    signer,
  });
}
