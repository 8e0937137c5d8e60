// Makes a complete rehearsal: an invented nation, two published rounds (one of them corrected) and an open third one.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { addDays } from "../core/day.ts";
import { stageNames } from "../core/progress.ts";
import type { Invitation } from "../envelope/invitation/invite.ts";
import { unixSeconds } from "../forge/git/commit.ts";
import { initStore } from "../forge/git/git.ts";
import { writeSecrets } from "../keys/secret-files.ts";
import type { Authority } from "../method/authority.ts";
import type { Edition } from "../method/edition.ts";
import { modelOf } from "../method/model.ts";
import { type Place, placeAt } from "../repository/place.ts";
import { populationText } from "../repository/population-text.ts";
import { readRelease } from "../repository/published.ts";
import { readAuthority } from "../repository/read-authority.ts";
import { unwrap } from "../repository/read-file.ts";
import { newestInUse, readEdition, readEditions } from "../repository/read-method.ts";
import type { ProtectedCube } from "../statistics/cube/cube.ts";
import { basicPlan, fullPlan, noTables } from "../statistics/plan/plan.ts";
import { rehearsalNotice as notice, type Population, type RoundKind, type TablePlan } from "../statistics/schema.ts";
import { type ClosingRequest, closeAndRelease } from "./close-round.ts";
import { inventCalendar, inventConsultations } from "./dialogue-words.ts";
import { inventEarlier } from "./earlier-round.ts";
import { holdRound, type PreparedRound, prepareRound } from "./hold-round.ts";
import { inventKnownError } from "./known-error.ts";
import { inventPopulation, type NationSize } from "./nation.ts";
import { inventTrustees, type Trustee } from "./open-round.ts";
import { inventParticipation, type Participant } from "./participation.ts";
import { plantedError } from "./planted-error.ts";
import { randomFrom } from "./random.ts";
import { decideReport, inventReportFiles } from "./report-words.ts";
import { type ContentFile, copyMethod, save } from "./store.ts";

/** The oldest, whose trend to the next one misleads; see earlier-round.ts. */
export const earliestRound = "ovning-0";
export const firstRound = "ovning-1";
/** The open one. */
export const secondRound = "ovning-2";

export interface RehearsalRequest {
  readonly folder: string;
  readonly seed: number;
  readonly size: NationSize;
  /** The project, whose method the nation uses. */
  readonly project: Place;
  /** YYYY-MM-DD: a day on which round two is open. */
  readonly today: string;
  readonly progress: (stage: string, done: number, total: number) => void;
  /** Called when the method and the prose are in the folder, and the first round's answers are sealed: a site can be begun meanwhile. */
  readonly begun?: (place: Place) => void;
  /** Of its rounds, by default ordinary. Pilots come without the oldest round, since nothing compares with them. */
  readonly kind?: RoundKind;
  /** False for a nation without its oldest round and without comparisons, which is quicker. */
  readonly hasEarlier?: boolean;
  /** The open round's edition, by default the project's newest in use. Another one breaks the series, and then the round compares with none. */
  readonly openEdition?: string;
  /** The tables that its rounds publish; by default the full plan. */
  readonly plan?: (edition: Edition) => TablePlan;
}

export interface Rehearsal {
  readonly place: Place;
  /** Invitations of organisations that have not delivered anything in round two. */
  readonly unused: readonly (Invitation & { readonly name: string })[];
}

/** Every rehearsal's folder has this file from the beginning. */
const marker = "OVNING.txt";

/** Whether a rehearsal may be made in the folder: it does not exist, is empty, or has an earlier rehearsal. */
export function canReplace(folder: string): boolean {
  return !existsSync(folder) || existsSync(join(folder, marker)) || readdirSync(folder).length === 0;
}

/** Replaces the folder, if `canReplace` allows. @throws Error if any step fails, which means a bug or content that does not validate. */
export async function makeRehearsal(request: RehearsalRequest): Promise<Rehearsal> {
  const { seed, kind = "ordinary" } = request;
  const hasEarlier = kind === "ordinary" && (request.hasEarlier ?? true);
  const nation = await makeNation(request);
  const { place, population, edition, days } = nation;
  const { first, second } = inventParticipation(population.organisations, randomFrom(seed, "participation"));
  const open = unwrap(readEdition(place, request.openEdition ?? edition.entry.id));
  const planned = { ...nation, seed };
  const earliest = hasEarlier ? await prepareRound({ ...planned, ...earliestOf(nation, first) }) : undefined;
  const former = await prepareRound(
    { ...planned, ...(hasEarlier ? { compares: earliestRound } : {}), round: firstRound, ...days[firstRound], participants: first },
    earliest?.done,
  );
  // Not earlier: the counts of the oldest round open on all cores, and the audit of the first needs only one.
  const heldFormer = Promise.withResolvers<void>();
  const current = await prepareRound(
    {
      ...planned,
      edition: open,
      plan: planFor(nation, open),
      ...(!hasEarlier ? {} : open.entry.id === edition.entry.id ? { compares: firstRound } : { rescores: firstRound }),
      round: secondRound,
      ...days[secondRound],
      participants: second,
    },
    heldFormer.promise,
  );
  await (earliest ?? former).done;
  request.begun?.(place);
  const knownError = earliest ? [await holdEarliestRound(nation, earliest)] : [];
  await hold(nation, former);
  heldFormer.resolve();
  const cube = await publish(nation, { round: firstRound, day: "2026-07-28" });
  if (cube) {
    const { panel } = unwrap(await readRelease(place, firstRound, cube.release));
    const decided = "2026-08-20";
    const written = { place, seconds: unixSeconds(decided) };
    await save({ ...written, files: [...inventReportFiles({ cube, panel }, decided), ...knownError], message: "The report's texts" });
    await save({ ...written, files: await decideReport(place, cube, decided), message: "The report is decided" });
  }
  const invitations = await hold(nation, current);
  const silent = new Set(second.filter((one) => one.acts.length === 0).map((one) => one.organisation.id));
  const names = new Map(population.organisations.map((one) => [one.id, one.name]));
  return {
    place,
    unused: invitations.filter((one) => silent.has(one.organisation)).map((one) => ({ ...one, name: names.get(one.organisation) ?? "" })),
  };
}

interface Nation {
  readonly kind: RoundKind;
  readonly request: RehearsalRequest;
  readonly place: Place;
  readonly trust: string;
  readonly trustees: readonly Trustee[];
  readonly population: Population;
  readonly edition: Edition;
  readonly plan: TablePlan;
  readonly days: Readonly<Record<typeof firstRound | typeof secondRound, { readonly opens: string; readonly closes: string }>>;
}

/** The folder, the trustees, the populations and the project's method: everything before the first round. */
async function makeNation(request: RehearsalRequest): Promise<Nation> {
  const { folder, seed, size, kind = "ordinary", project, today } = request;
  request.progress(stageNames.nation, 0, 1);
  if (!canReplace(folder)) throw new Error(`${folder} contains something other than a rehearsal and is left alone`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "keys"), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, marker), `${notice}\n`);
  await initStore(join(folder, "store.git"));
  const place = placeAt(folder);
  const { trust, trustees, files: lists, keys } = inventTrustees();
  writeSecrets(join(folder, "keys"), keys);
  const population = inventPopulation({ chance: randomFrom(seed, "nation"), size, kind, id: "ovning", date: "2026-01-01" });
  const editions = unwrap(readEditions(project)).editions;
  const { id: current } = newestInUse(editions);
  const next = editions.findLast(({ id }) => id !== current);
  const days = {
    [firstRound]: { opens: "2026-03-02", closes: "2026-05-29" },
    [secondRound]: { opens: addDays(today, -60), closes: addDays(today, 90) },
  } as const;
  const authority = inventAuthority(unwrap(readAuthority(project)), trust);
  await save({
    place,
    files: [
      ...copyMethod(project),
      ...lists,
      { path: "authority.yaml", contents: `# ${notice}.\n${stringify(authority, { lineWidth: 0 })}` },
      ...[population, formerPopulation(population)].map((one) => ({ path: `population/${one.id}.json`, contents: populationText(one) })),
      inventCalendar(
        Object.entries(days).map(([round, period]) => ({ round, ...period })),
        current,
      ),
      ...inventConsultations(today, next && { from: current, to: next.id }),
      ...(kind === "pilot" ? [{ path: `method/${current}/pilot/panel-protocol.yaml`, contents: inventedProtocol(current) }] : []),
    ],
    message: "The invented nation",
    seconds: unixSeconds("2026-01-01"),
  });
  const edition = unwrap(readEdition(place, current));
  return {
    request,
    kind,
    place,
    trust,
    trustees,
    population,
    edition,
    plan: planFor({ request }, edition),
    days,
  };
}

/** A pilot is counted once its panel is done. */
const inventedProtocol = (edition: string): string => `# ${notice}.
schema: infosaktrappan-panel-protocol/1
edition: ${JSON.stringify(edition)}
diaryNumber: ÖVN 2026-1
date: "2026-06-01"
protocol: "${"0".repeat(64)}"
`;

/** The earliest round took place before this population's date: the same organisations, the year before. */
function formerPopulation(population: Population): Population {
  return { ...population, id: "ovning-2025", date: "2025-01-01" };
}

function planFor({ request }: Pick<Nation, "request">, edition: Edition): TablePlan {
  if (request.kind === "pilot") return noTables;
  return request.plan?.(edition) ?? fullPlan(modelOf(edition));
}

/** The oldest round. Only what is followed over time: with every question its audit would take half of the start-up time. */
function earliestOf({ request, population, edition, plan }: Nation, next: readonly Participant[]) {
  return {
    population: formerPopulation(population),
    plan: request.plan ? plan : basicPlan(modelOf(edition)),
    round: earliestRound,
    opens: "2025-03-03",
    closes: "2025-05-30",
    participants: inventEarlier(next, randomFrom(request.seed, "earlier")),
  };
}

/** Published with an error in the counting, and corrected. Returns the file of its known error. */
async function holdEarliestRound(nation: Nation, earliest: PreparedRound): Promise<ContentFile> {
  const { miscount, correction } = plantedError(nation.edition);
  await hold(nation, earliest);
  await publish(nation, { round: earliestRound, day: "2025-06-02", miscount });
  const corrected = await publish(nation, { round: earliestRound, day: "2025-09-02", correction });
  if (!corrected) throw new TypeError("too few answered for a round with tables");
  return inventKnownError(corrected, ["r1", "r2"], "2026-08-10");
}

function hold({ request }: Nation, round: PreparedRound): Promise<readonly Invitation[]> {
  return holdRound(round, (done, total) => request.progress(`${stageNames.sealing} ${round.planned.round}`, done, total));
}

/** Closes the round and publishes it. Returns the cube; null if there is none: too few answered, or it is a pilot. */
async function publish(
  { request, place }: Nation,
  { day, ...which }: { readonly day: string } & Pick<ClosingRequest, "round" | "correction" | "miscount">,
): Promise<ProtectedCube | null> {
  const { folder, progress } = request;
  const released = await closeAndRelease({ place, ...which, keys: join(folder, "keys"), now: unixSeconds(day), progress });
  if (released.ok) return released.value.cube;
  throw new Error(`the rehearsal's ${which.round} could not be released: ${released.diagnostics.map((one) => one.code).join(", ")}`);
}

function inventAuthority(real: Authority, trust: string): Authority {
  const { formerly: _, ...rest } = real;
  return {
    ...rest,
    name: { sv: "Övningsmyndigheten (påhittad)", en: "The Rehearsal Authority (invented)" },
    abbreviation: "ÖVN",
    contact: { email: null, telephone: null, hours: null, post: null, website: null },
    referenceGroup: [],
    rehearsal: true,
    trust,
  };
}
