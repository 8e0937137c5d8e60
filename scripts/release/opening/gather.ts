// Gathers a closed round's answers: re-checks every envelope of the store, opens it in memory, resolves and counts.
import { accepted, type Checked, type Diagnostic, refused } from "../../core/diagnostic.ts";
import { acknowledgedFaults } from "../../envelope/acknowledged.ts";
import type { EnvelopeCode } from "../../envelope/messages.ts";
import { nodeVerifiers } from "../../envelope/node-verifiers.ts";
import type { ReplySlot } from "../../envelope/reply.ts";
import type { Acknowledged, RoundDocument } from "../../envelope/round-document.ts";
import { places } from "../../envelope/sealing/layout.ts";
import { resolveCommit } from "../../forge/git/git.ts";
import { readSubmissions, submissionsInHistory } from "../../forge/git/history.ts";
import { highestVersion } from "../../forge/round-at.ts";
import { batchesInStore, missingRecords } from "../../log/stored-batches.ts";
import type { Edition } from "../../method/edition.ts";
import { editionDigest, populationDigest, sha256 } from "../../repository/digests.ts";
import type { Place } from "../../repository/place.ts";
import { readAuthority } from "../../repository/read-authority.ts";
import { readEdition } from "../../repository/read-method.ts";
import { readPopulation } from "../../repository/read-population.ts";
import { readAcknowledged, readRound } from "../../repository/read-round.ts";
import type { Population, Unit } from "../../statistics/schema.ts";
import { canonicalDigest } from "../../trust/chain.ts";
import { trustRound } from "../../trust/trust-round.ts";
import { releaseFault } from "../messages.ts";
import { type CountingSession, missingHolders, openFile, partsOf, thirdHolder } from "../session.ts";
import { count } from "./count.ts";
import { type Quarantined, readRegistry, type StoredEnvelope } from "./open.ts";
import { openInParallel, threadsFor } from "./open-parallel.ts";
import { repliesFor } from "./replies.ts";
import { type Outcome, resolve } from "./resolve.ts";

interface GatherRequest {
  readonly place: Place;
  readonly round: string;
  readonly session: CountingSession;
  readonly progress: (done: number, total: number) => void;
  /** Only those who count see the screen: an organisation that stops the count is named. */
  readonly isOwnScreen?: boolean;
}

/** In memory only, except for `document` and `roundDigest`. */
export interface Gathered {
  readonly document: RoundDocument;
  /** Digest of the round's newest version. */
  readonly roundDigest: string;
  readonly edition: Edition;
  readonly population: Population;
  readonly units: readonly Unit[];
  /** Each organisation's last answer, for the maintainers' report and for re-scoring. */
  readonly outcomes: readonly Outcome[];
  /** The replies to each key of the roster. */
  readonly replies: readonly ReplySlot[];
  /** Seeds of the envelopes whose answers are counted, from which the first release's rounding key follows. */
  readonly seeds: readonly Uint8Array[];
  /** Names of holders whose parts were not what their boxes hold. */
  readonly wrongHolders: readonly string[];
  readonly counts: PrivateCounts;
}

/** For the operator's terminal in the closed zone. Never published. */
export interface PrivateCounts {
  readonly envelopes: number;
  readonly valid: number;
  readonly declined: number;
  readonly withdrawn: number;
  readonly superseded: number;
  /** Number of files set aside, by code. */
  readonly setAside: Readonly<Record<string, number>>;
}

/** Everything that the release is made from, or every reason why it cannot be made. A bad envelope is set aside and stops nothing. */
export async function gather(request: GatherRequest): Promise<Checked<Gathered>> {
  const { session, round } = request;
  const base = await readBase(request);
  if (!base.ok) return base;
  const { document, edition, population, roster, roundDigest, git, commit } = base.value;
  const missingParts = missingHolders(session);
  if (missingParts.length > 0) return refused(...missingParts);
  const names = new Map(population.organisations.map(({ id, name }) => [id, name]));
  const organisations = new Set(names.keys());
  const named = request.isOwnScreen ? { nameOf: (id: string) => `${id} ${names.get(id) ?? ""}` } : {};
  const parts = await registryParts(session, base.value);
  const thirdNeeded = parts.includes(null) ? thirdHolder(session, round) : undefined;
  if (thirdNeeded) return refused(thirdNeeded);
  const registry = await readRegistry({ parts, round: document, roster, organisations, ...named });
  if (!registry.ok) return registry;
  const { submissions, otherFiles } = await submissionsInHistory({ git, commit, round });
  const total = submissions.length;
  const hashes = new Set<string>();
  const oversized: Quarantined[] = [];
  const opening = { envelopes: stored(), round: document, roster };
  const opened = await openInParallel({ ...opening, progress: (done) => request.progress(done, total) }, threadsFor(total));
  const missing = missingEnvelopes(base.value.acknowledged, hashes);
  if (missing > 0) return refused(releaseFault("release-acknowledged-missing", { count: missing }));
  const logged = await batchesInStore(request.place, round);
  if (!logged.ok) return logged;
  const unrecorded = missingRecords(request.place, round, logged.value);
  if (unrecorded.length > 0) return refused(...unrecorded);
  const gone = [...logged.value.values()].flatMap(({ envelopes }) => envelopes).filter((digest) => !hashes.has(digest)).length;
  if (gone > 0) return refused(releaseFault("release-logged-missing", { count: gone }));
  const bad = opened.quarantined.filter(({ code }) => code === ("open-not-as-sealed" satisfies EnvelopeCode)).length;
  const third = bad > 0 ? thirdHolder(session, round, bad) : undefined;
  if (third) return refused(third);
  const resolution = resolve(opened.opened, registry.value);
  const counted = count({ edition, population, resolution });
  const others = otherFiles.map((path) => ({ path, code: "path-outside" }));
  const setAside = [...others, ...oversized, ...opened.quarantined, ...resolution.quarantined, ...counted.quarantined];
  const counts: PrivateCounts = {
    envelopes: total,
    valid: counted.units.filter((one) => one.status === "answered").length,
    declined: counted.units.filter((one) => one.status === "declined").length,
    withdrawn: resolution.outcomes.filter((one) => one.status === "withdrawn").length,
    superseded: resolution.superseded,
    setAside: tally(setAside.map((one) => one.code)),
  };
  const replies = repliesFor({ registry: registry.value, revoked: roster.revoked, opened, resolution, counted });
  const countedPaths = new Set(resolution.outcomes.filter((one) => one.status === "answered").map(({ path }) => path));
  for (const { path } of counted.quarantined) countedPaths.delete(path);
  return accepted({
    document,
    roundDigest,
    edition,
    population,
    units: counted.units,
    outcomes: resolution.outcomes,
    replies,
    seeds: opened.opened.filter(({ path }) => countedPaths.has(path)).map(({ seed }) => seed),
    wrongHolders: places
      .filter((place) => opened.wrong.includes(place) || session.rounds.get(round)?.wrong.has(place))
      .map((place) => document.holders[place - 1]?.name ?? ""),
    counts,
  });

  async function* stored(): AsyncGenerator<StoredEnvelope> {
    for await (const { path, addedAt, position, digest, bytes } of readSubmissions(git, submissions)) {
      if (!bytes) {
        oversized.push({ path, code: "gate-too-large" });
        continue;
      }
      // Of the bytes, not the name: a file that was overwritten is not the one that was acknowledged.
      hashes.add(sha256(bytes));
      yield { path, addedAt, position, bytes, parts: partsOf(session, round, digest) };
    }
  }
}

/** The plaintexts of the registry's parts. */
async function registryParts(
  session: CountingSession,
  { document, registry, registryDigests }: Base,
): Promise<readonly (Uint8Array | null)[]> {
  const opened: (Uint8Array | null)[] = [];
  for (const [at, sealed] of registry.entries()) {
    const id = `registry/${registryDigests[at]}`;
    opened.push(await openFile(session, { use: "registry", round: document.round, subject: "", id, sealed }));
  }
  return opened;
}

type Base = Extract<Awaited<ReturnType<typeof readBase>>, { readonly ok: true }>["value"];

async function readBase({ place, round }: GatherRequest) {
  const folder = readRound(place, round);
  const authority = readAuthority(place);
  if (!folder.ok || !authority.ok) return refused(...folder.diagnostics, ...authority.diagnostics);
  const { document, roster, registry, versions } = folder.value;
  const acknowledged = readAcknowledged(place, round);
  const edition = readEdition(place, document.edition);
  const population = readPopulation(place, document.population.id);
  if (!edition.ok || !population.ok || !acknowledged.ok)
    return refused(...[edition, population, acknowledged].flatMap((one) => one.diagnostics));
  const git = { directory: place.git };
  const commit = await resolveCommit(git, "refs/heads/main");
  if (!commit) return refused(releaseFault("release-no-store"));
  const seenVersion = await highestVersion({ git, commit, round });
  const pinned = populationDigest(place, document.population.id);
  const verified = await trustRound({ authority: authority.value, folder: folder.value, round, population: pinned, seenVersion });
  const faults: Diagnostic[] = [...verified.diagnostics];
  if (document.status !== "closed") faults.push(releaseFault("release-round-open", { round }));
  else faults.push(...(await acknowledgementFaults(document, acknowledged.value)));
  if (editionDigest(edition.value) !== document.editionDigest)
    faults.push(releaseFault("release-edition-digest", { edition: document.edition }));
  return faults.length > 0
    ? refused(...faults)
    : accepted({
        git,
        commit,
        document,
        roster,
        registry,
        registryDigests: versions.at(-1)?.document.registry ?? [],
        roundDigest: canonicalDigest(versions.at(-1)?.document ?? {}),
        edition: edition.value,
        population: population.value,
        acknowledged: acknowledged.value,
      });
}

/** Faults of the list of acknowledged envelopes. `trustRound` has already checked that it is the pinned one. */
async function acknowledgementFaults(round: RoundDocument, acknowledged: Acknowledged | null): Promise<readonly Diagnostic[]> {
  if (!acknowledged || round.acknowledged === undefined) return [releaseFault("release-not-acknowledged", { round: round.round })];
  return acknowledgedFaults({ acknowledged, round, signature: nodeVerifiers.signature });
}

/** Number of acknowledged envelopes that are neither stored nor excused. A receipt promises that its envelope is among the inputs. */
function missingEnvelopes(acknowledged: Acknowledged | null, stored: ReadonlySet<string>): number {
  const excused = new Set(acknowledged?.excused.map((one) => one.envelope));
  return (acknowledged?.envelopes ?? []).filter((one) => !stored.has(one) && !excused.has(one)).length;
}

function tally(codes: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}
