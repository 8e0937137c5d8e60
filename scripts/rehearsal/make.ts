// Decides how a whole rehearsal is made: an invented nation, two rounds published (one of them corrected), a third open and waiting.

import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Invitation } from "../envelope/invitation/invite.ts";
import { bareForge } from "../forge/git/bare-git.ts";
import { secondsOf } from "../forge/git/commit.ts";
import { initStore } from "../forge/git/git.ts";
import { keyFile } from "../keys/key-file.ts";
import { writeSecrets } from "../keys/secret-files.ts";
import { trustRound } from "../keys/trust.ts";
import type { Authority } from "../method/authority.ts";
import type { Edition, ModelMeasure } from "../method/edition.ts";
import { modelMeasures, modelOf } from "../method/model.ts";
import type { Correction } from "../release/earlier.ts";
import type { RoundDocument } from "../round/document.ts";
import { populationDigest } from "../shared/digests.ts";
import { type Place, placeAt } from "../shared/place.ts";
import { unwrap } from "../shared/read-file.ts";
import { readAuthority, readEdition, readMeasures } from "../shared/read-method.ts";
import type { ProtectedCube } from "../statistics/cube/cube.ts";
import { fullPlan, issuePlan } from "../statistics/plan/plan.ts";
import { rehearsalNotice as notice, type Population, type TablePlan } from "../statistics/schema.ts";
import { closeAndRelease } from "./close-round.ts";
import { deliver, inventStatements, type Statement } from "./deliveries.ts";
import { inventCalendar, inventConsultations } from "./dialogue-words.ts";
import { inventEarlier } from "./earlier-round.ts";
import { inventKnownError } from "./known-error.ts";
import { inventPopulation, type NationSize } from "./nation.ts";
import { newKey, openRound } from "./open-round.ts";
import { inventParticipation, type Participant } from "./participation.ts";
import { correction, spoilt, withError, withFollowedMeasures } from "./planted-error.ts";
import { chanceFrom } from "./random.ts";
import { inventReportFiles } from "./report-words.ts";
import { type ContentFile, copyMethod, save } from "./store.ts";

/** The oldest, whose trend to the next misleads; see earlier-round.ts. */
export const earliestRound = "ovning-0";
export const firstRound = "ovning-1";
/** The open one. */
export const secondRound = "ovning-2";
const rounds = [firstRound, secondRound] as const;

export interface RehearsalRequest {
  readonly folder: string;
  readonly seed: number;
  readonly size: NationSize;
  /** The project, whose method the nation uses. */
  readonly project: Place;
  /** YYYY-MM-DD: round two is open on it. */
  readonly today: string;
  readonly progress: (stage: string, done: number, total: number) => void;
  /** False for a nation without its oldest round and without comparisons: quicker, where tests need neither. */
  readonly hasEarlier?: boolean;
  /** The open round's edition, 2026 where left out. Another breaks the series, and then the round compares with none. */
  readonly openEdition?: string;
  /** Which tables its rounds publish; the full plan where left out. */
  readonly plan?: (edition: Edition, measures: readonly ModelMeasure[]) => TablePlan;
}

export interface Rehearsal {
  readonly place: Place;
  /** Codes of organisations that have not delivered anything in round two. */
  readonly unused: readonly (Invitation & { readonly name: string })[];
}

/** Lies in every rehearsal's folder from its first moment. */
const mark = "OVNING.txt";

/** Whether a rehearsal may be made in the folder: it is not there, it is empty, or it is an earlier rehearsal. */
export function mayReplace(folder: string): boolean {
  return !existsSync(folder) || existsSync(join(folder, mark)) || readdirSync(folder).length === 0;
}

/** Replaces the folder, where `mayReplace` allows. @throws Error where a step that must hold does not: a bug, or content that does not validate. */
export async function makeRehearsal(request: RehearsalRequest): Promise<Rehearsal> {
  const { folder, seed, progress } = request;
  progress("Nationen", 0, 1);
  if (!mayReplace(folder)) throw new Error(`${folder} holds something else than a rehearsal and is left alone`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "keys"), { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, mark), `${notice}\n`);
  await initStore(join(folder, "store.git"));
  const place = placeAt(folder);
  const root = newKey();
  const rootFile = keyFile({ use: "root", development: true, publicKey: root.key.publicKey, secret: root.seed });
  writeSecrets(join(folder, "keys"), [{ path: rootFile.name, text: rootFile.text }]);
  const population = inventPopulation({ chance: chanceFrom(seed, "nation"), size: request.size, id: "ovning", date: "2026-01-01" });
  // The earliest round was held before this frame: the same organisations, as they stood the year before.
  const formerly: Population = { ...population, id: "ovning-2025", date: "2025-01-01" };
  const days = {
    [firstRound]: { opens: "2026-03-02", closes: "2026-05-29" },
    [secondRound]: { opens: daysAfter(request.today, -60), closes: daysAfter(request.today, 90) },
  } as const;
  const { hasEarlier = true } = request;
  const method = copyMethod(request.project);
  const authority = inventAuthority(unwrap(readAuthority(request.project)), root.key.publicKey);
  await save({
    place,
    files: [
      ...method,
      { path: "authority.yaml", contents: `# ${notice}.\n${stringify(authority)}` },
      ...[population, formerly].map((one) => ({ path: `population/${one.id}.json`, contents: populationText(one) })),
      inventCalendar(
        rounds.map((round) => ({ round, ...days[round] })),
        daysAfter,
      ),
      ...inventConsultations(request.today, daysAfter),
    ],
    message: "The invented nation",
    seconds: secondsOf("2026-01-01"),
  });
  const edition = unwrap(readEdition(place, "2026"));
  const open = unwrap(readEdition(place, request.openEdition ?? edition.entry.id));
  const measures = modelMeasures(unwrap(readMeasures(place)));
  const planFor = (one: Edition) => request.plan?.(one, measures) ?? fullPlan(modelOf(one), measures);
  const { first, second } = inventParticipation(population.organisations, chanceFrom(seed, "participation"));
  const world = { request, place, root: root.key, edition, population, measures, plan: planFor(edition) };
  const told: ContentFile[] = [];
  if (hasEarlier) {
    const participants = inventEarlier(first, chanceFrom(seed, "earlier"));
    // What is followed over time and no more: with every question and measure its audit alone would take half the start.
    const followed = request.plan ? world.plan : issuePlan(modelOf(edition).areas);
    await save({ place, files: [spoilt(method)], message: "A measure with a wrong effort", seconds: secondsOf("2025-01-01") });
    await holdRound({
      ...world,
      population: formerly,
      plan: withFollowedMeasures(followed),
      measures: withError(measures),
      round: earliestRound,
      opens: "2025-03-03",
      closes: "2025-05-30",
      participants,
    });
    await publish(request, place, { round: earliestRound, day: "2025-06-02" });
    await save({ place, files: method, message: "The effort put right", seconds: secondsOf("2025-09-01") });
    const corrected = await publish(request, place, { round: earliestRound, day: "2025-09-02", correction });
    told.push(inventKnownError(corrected, ["r1", "r2"], "2026-09-01"));
  }
  const compared = hasEarlier ? { compares: earliestRound } : {};
  await holdRound({ ...world, ...compared, round: firstRound, ...days[firstRound], participants: first });
  const cube = await publish(request, place, { round: firstRound, day: "2026-07-28" });
  await save({
    place,
    files: [...inventReportFiles(cube, "2026-08-20"), ...told],
    message: "The report's words, and an error told",
    seconds: secondsOf("2026-09-01"),
  });
  const invitations = await holdRound({
    ...world,
    edition: open,
    plan: planFor(open),
    ...(!hasEarlier ? {} : open.entry.id === edition.entry.id ? { compares: firstRound } : { rescores: firstRound }),
    round: secondRound,
    ...days[secondRound],
    participants: second,
  });
  const silent = new Set(second.filter((one) => one.acts.length === 0).map((one) => one.organisation.id));
  const names = new Map(population.organisations.map((one) => [one.id, one.name]));
  return {
    place,
    unused: invitations.filter((one) => silent.has(one.organisation)).map((one) => ({ ...one, name: names.get(one.organisation) ?? "" })),
  };
}

/** Closes and publishes; the cube. */
async function publish(
  { folder, progress }: RehearsalRequest,
  place: Place,
  { day, ...which }: { readonly round: string; readonly day: string; readonly correction?: Correction },
): Promise<ProtectedCube> {
  const released = await closeAndRelease({ place, ...which, keys: join(folder, "keys"), now: secondsOf(day), progress });
  if (released.ok) return released.value.cube;
  throw new Error(`the rehearsal's ${which.round} could not be released: ${released.diagnostics.map((one) => one.code).join(", ")}`);
}

interface HeldRound {
  readonly request: RehearsalRequest;
  readonly place: Place;
  readonly root: ReturnType<typeof newKey>["key"];
  readonly edition: Edition;
  readonly population: Population;
  readonly plan: TablePlan;
  readonly measures: readonly ModelMeasure[];
  readonly compares?: string;
  readonly rescores?: string;
  readonly round: string;
  readonly opens: string;
  readonly closes: string;
  readonly participants: readonly Participant[];
}

async function holdRound(held: HeldRound): Promise<readonly Invitation[]> {
  const { request, place, round, edition, population, opens, participants } = held;
  const stage = `Förseglar ${round}`;
  request.progress(stage, 0, 1);
  const opened = await openRound({
    ...held,
    populationDigest: populationDigest(place, population.id),
    chance: chanceFrom(request.seed, `round ${round}`),
  });
  writeSecrets(join(place.root, "keys"), opened.keys);
  await save({ place, files: opened.files, message: `Open ${round}`, seconds: secondsOf(opens) });
  const statements = inventStatements({ participants, edition, seed: request.seed, round, opens });
  writeStatements(place, opened.document, statements);
  const forge = bareForge({ directory: place.git });
  await deliver({
    statements,
    document: opened.document,
    invitations: opened.invitations,
    forge,
    verifyRound: (folder, round, seenVersion) =>
      trustRound({ authority: { rehearsal: true, rootKey: held.root.publicKey }, folder, round, seenVersion }),
    progress: (done, total) => request.progress(stage, done, total),
  });
  return opened.invitations;
}

/** The invented answers in plain text: the one place where answers lie open, and only because nobody gave them. */
function writeStatements(place: Place, document: RoundDocument, statements: readonly Statement[]): void {
  mkdirSync(join(place.root, "invented"), { recursive: true });
  writeFileSync(join(place.root, "invented", `${document.round}.json`), `${JSON.stringify({ notice, statements }, null, 1)}\n`);
}

function inventAuthority(real: Authority, rootKey: string): Authority {
  const { formerly: _, ...rest } = real;
  return {
    ...rest,
    name: { sv: "Övningsmyndigheten (påhittad)", en: "The Rehearsal Authority (invented)" },
    abbreviation: "ÖVN",
    contact: { email: null, telephone: null, hours: null, post: null, website: null },
    referenceGroup: [],
    rehearsal: true,
    rootKey,
  };
}

/** One organisation a line, so that a review shows what changed. */
export function populationText(population: Population): string {
  const { organisations, ...rest } = population;
  const head = JSON.stringify(rest, null, 2);
  return `${head.slice(0, -2)},\n  "organisations": [\n${organisations.map((one) => `    ${JSON.stringify(one)}`).join(",\n")}\n  ]\n}\n`;
}

function daysAfter(day: string, count: number): string {
  return new Date((secondsOf(day) + count * 86_400) * 1000).toISOString().slice(0, 10);
}
