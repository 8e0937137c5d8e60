// Computes a release: opens and counts the envelopes, makes the figures, and describes the result in a manifest.
import { canonicalize, type Json } from "../core/canonical.ts";
import { accepted, type Checked, type Diagnostic, fault, refused } from "../core/diagnostic.ts";
import { stageNames } from "../core/progress.ts";
import { makeReplies } from "../envelope/reply.ts";
import { sha256 } from "../repository/digests.ts";
import { isAnnounced, releaseHasTables } from "../repository/read-release.ts";
import { reasonForNoTables } from "../statistics/cube/participation.ts";
import { aggregate } from "../statistics/plan/aggregate.ts";
import { hasReason, hasTables, withdrawnKinds, withoutKinds } from "../statistics/rounding/correction.ts";
import type { CorrectionCode } from "../statistics/rounding/messages.ts";
import { encodeSnapshot } from "../statistics/rounding/release-snapshot.ts";
import type { ComputedRelease, ReleaseRequest } from "./computed-release.ts";
import { type Corrected, correctFigures } from "./correct.ts";
import { firstSecret, type OpenedSecret, readCounted, sealCounted } from "./counted.ts";
import { countedBefore, nextRelease, readEarlier, releasesOf } from "./earlier.ts";
import { type Counted, protectFigures, type Work } from "./figures.ts";
import { maintainersReport } from "./maintainers/report.ts";
import { manifestOf, noticeOf } from "./manifest-of.ts";
import { findMeans } from "./means.ts";
import { releaseFault } from "./messages.ts";
import { type Gathered, gather } from "./opening/gather.ts";
import type { Signer } from "./signer.ts";
import { withoutTables } from "./without-tables.ts";

/** Reports opening and counting as one stage, rounding and auditing as another. `name`: the round, and which computation of it. */
export function releaseStages(
  progress: (stage: string, done: number, total: number) => void,
  name: string,
): Pick<ReleaseRequest, "progress" | "auditing"> {
  return {
    progress: (done, total) => progress(`${stageNames.counting} ${name}`, done, total),
    auditing: (done, total) => progress(`${stageNames.auditing} ${name}`, done, total),
  };
}

/** The same commit, keys and code give the same figures and the same manifest body, on any machine. */
export async function computeRelease(request: ReleaseRequest): Promise<Checked<ComputedRelease>> {
  const { place, round, session, progress, correction } = request;
  const signer = findMeans(request);
  // A first release takes nothing from a file that somebody could have put there.
  const sealed = correction ? await readCounted(place, round, session) : accepted(null);
  if (!signer.ok || !sealed.ok) return refused(...signer.diagnostics, ...sealed.diagnostics);
  const faults = correctionFaults(request, sealed.value);
  if (faults.length > 0) return refused(...faults);
  const gathered = miscounted(await gather({ place, round, session, progress, isOwnScreen: request.runner === undefined }), request);
  if (!gathered.ok) return gathered;
  const { document, counts } = gathered.value;
  // A correction concerns published tables, however few answers remain.
  const because = correction ? null : reasonForNoTables(document.kind, counts.valid);
  if (because) return withoutTables({ place, gathered: gathered.value, because, signer: signer.value });
  const secret = sealed.value ?? firstSecret(round, gathered.value.seeds);
  const work = { request, gathered: gathered.value, secret };
  const counted = countTables(work);
  if (!counted.ok) return counted;
  const figures = await figuresOf(work, counted.value);
  return figures.ok ? assemble({ ...work, signer: signer.value }, counted.value, figures.value) : figures;
}

/** With the error that a rehearsal plants. */
function miscounted(gathered: Checked<Gathered>, { miscount }: ReleaseRequest): Checked<Gathered> {
  if (!gathered.ok || !miscount || !gathered.value.document.rehearsal) return gathered;
  return accepted({ ...gathered.value, units: gathered.value.units.map(miscount) });
}

/** Found before anything is opened: a round that has no tables to correct, and a correction without a reason. */
export function correctionFaults(
  { place, round, correction }: Pick<ReleaseRequest, "place" | "round" | "correction">,
  secret: OpenedSecret | null,
): readonly Diagnostic[] {
  // Of a count that is only announced `missingMeans` says why there is nothing to correct.
  if (!correction || isAnnounced(place, round)) return [];
  const releases = [...(secret?.counted ?? []).map(({ release }) => release), ...releasesOf({ place, round })];
  if (releases.length === 0) return [fault<CorrectionCode>("correction-no-first", "", { round })];
  if (releases.some((release) => !releaseHasTables(place, { round, release }))) return [releaseFault("correction-no-tables", { round })];
  return hasReason(correction) ? [] : [fault<CorrectionCode>("correction-reason", "", { release: releases.at(-1) ?? "" })];
}

function countTables({ request, gathered, secret }: Work): Checked<Counted> {
  const { place, round, correction } = request;
  const { document, population, units } = gathered;
  const { plan } = document;
  const release = releaseId(request, secret);
  const before = countedBefore(secret, release);
  const earlier = correction ? readEarlier({ place, round, plan, population, before, release, correction }) : accepted([]);
  if (!earlier.ok) return earlier;
  const table = aggregate({ plan, population, units });
  if (!table.ok) return table;
  const withdraws = correction ? withdrawnKinds(correction, plan, earlier.value) : [];
  return accepted({
    release,
    before,
    earlier: earlier.value,
    table: table.value,
    snapshot: encodeSnapshot(plan, table.value),
    withdraws,
    plan: withoutKinds(plan, withdraws),
  });
}

/** The id of the release: the one to compute again, the next one for a correction, else the first. */
function releaseId({ place, round, correction, release }: ReleaseRequest, secret: OpenedSecret): string {
  if (release !== undefined) return release;
  return nextRelease(correction ? [...releasesOf({ place, round }), ...secret.counted.map((one) => one.release)] : []);
}

/** The figures of a first release, or of a correction in whichever way one is possible. */
async function figuresOf(work: Work, counted: Counted): Promise<Checked<Corrected>> {
  const { before, earlier, snapshot, plan, withdraws } = counted;
  const last = before.at(-1);
  if (work.request.correction && last) {
    const isSame = JSON.stringify(last.organisations) === JSON.stringify(snapshot) && hasTables(earlier, plan);
    return isSame
      ? refused(fault<CorrectionCode>("correction-changes-nothing", "", { release: last.release }))
      : correctFigures(work, counted);
  }
  const made = await protectFigures(work, counted);
  return made.ok ? accepted({ figures: made.value, stands: false, withdraws }) : made;
}

/** The texts of the release's files, and the manifest of what it was made from. */
async function assemble(
  { request, gathered, secret, signer }: Work & { readonly signer: Signer },
  counted: Counted,
  made: Corrected,
): Promise<Checked<ComputedRelease>> {
  const { place, round, correction } = request;
  const { document, counts, wrongHolders } = gathered;
  const { release, before, snapshot } = counted;
  const { stands, withdraws } = made;
  const { cube, panel, rescored, counters, linked } = made.figures;
  // No final line break: the file's own SHA-256 is the digest in the manifest.
  const cubeText = canonicalize(cube as unknown as Json);
  const panelText = panel && canonicalize(panel as unknown as Json);
  const rescoredText = rescored && canonicalize(rescored as unknown as Json);
  const replies = await makeReplies({ round, release, slots: gathered.replies });
  const last = before.at(-1);
  const corrects =
    correction && last
      ? {
          release: last.release,
          reason: correction.reason,
          ...(stands ? { stands } : {}),
          ...(withdraws.length > 0 ? { withdraws: [...withdraws] } : {}),
        }
      : undefined;
  const figures = { cube: cubeText, panel: panelText, rescored: rescoredText };
  const body = manifestOf({ place, gathered, release, replies, figures, corrects });
  const all = [...before, { release, cube: sha256(cubeText), organisations: snapshot }];
  const plain = { schema: "infosaktrappan-counted/2", key: secret.key, counters, counted: all, linked } as const;
  const sealed = await sealCounted(plain, document);
  if (!sealed.ok) return sealed;
  const maintainers = maintainersReport({ gathered, release, ...noticeOf(document) });
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
    secret: plain,
    wrongHolders,
    maintainers,
    document,
    counts,
    signer,
  });
}
