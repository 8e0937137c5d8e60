// Runs a rehearsal's round: its documents and answers are made first, and sealed in threads while earlier rounds are counted.
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Invitation } from "../envelope/invitation/invite.ts";
import { bareForge } from "../forge/git/bare-git.ts";
import { unixSeconds } from "../forge/git/commit.ts";
import { writeSecrets } from "../keys/secret-files.ts";
import { populationDigest } from "../repository/digests.ts";
import type { Place } from "../repository/place.ts";
import { rehearsalNotice as notice } from "../statistics/schema.ts";
import { trustRound } from "../trust/trust-round.ts";
import { deliver, inventStatements, sealAll } from "./deliveries.ts";
import { logRehearsal } from "./log.ts";
import { type NewRound, type OpenedRound, openRound } from "./open-round.ts";
import type { Participant } from "./participation.ts";
import { randomFrom } from "./random.ts";
import type { SealedStatement, Statement } from "./seal-statement.ts";
import { save } from "./store.ts";

export interface PlannedRound extends Omit<NewRound, "populationDigest" | "chance"> {
  readonly place: Place;
  readonly seed: number;
  readonly participants: readonly Participant[];
}

type ReportProgress = (done: number, total: number) => void;

/** A round that nobody has seen yet; nothing of it is in the place. */
export interface PreparedRound {
  readonly planned: PlannedRound;
  readonly opened: OpenedRound;
  readonly statements: readonly Statement[];
  /** In the statements' order. `report` is called after each that is sealed from now on. */
  readonly sealed: (report: ReportProgress) => Promise<readonly SealedStatement[]>;
  /** When they are sealed, or have failed. */
  readonly done: Promise<unknown>;
}

/**
 * Makes the round's documents and answers, and begins to seal them: at once on all cores, or after something else on all but one, on which
 * the rounds before are counted.
 */
export async function prepareRound(planned: PlannedRound, after?: Promise<unknown>): Promise<PreparedRound> {
  const { place, seed, participants, edition, round, opens } = planned;
  const opened = await openRound({
    ...planned,
    populationDigest: populationDigest(place, planned.population.id),
    chance: randomFrom(seed, `round ${round}`),
  });
  const statements = inventStatements({ participants, edition, seed, round, opens });
  const listener: { report?: ReportProgress } = {};
  const { document, invitations } = opened;
  const cores = Math.min(availableParallelism(), 16);
  const threads = after ? Math.max(1, cores - 1) : cores;
  const progress: ReportProgress = (done, total) => listener.report?.(done, total);
  const all = Promise.resolve(after).then(() => sealAll({ statements, document, invitations, threads, progress }));
  // Until somebody waits for it: an earlier round may fail first.
  const done = all.catch(() => undefined);
  const sealed: PreparedRound["sealed"] = (report) => {
    listener.report = report;
    return all;
  };
  return { planned, opened, statements, sealed, done };
}

/** Opens the round and delivers its answers. */
export async function holdRound(
  { planned, opened, statements, sealed }: PreparedRound,
  report: ReportProgress,
): Promise<readonly Invitation[]> {
  const { place, round, opens, trust } = planned;
  const { document, files, keys, invitations } = opened;
  report(0, 1);
  writeSecrets(join(place.root, "keys"), keys);
  await save({ place, files, message: `Open ${round}`, seconds: unixSeconds(opens) });
  const toLog = { place, keys: join(place.root, "keys"), now: unixSeconds(opens), round };
  await logRehearsal(toLog);
  writeStatements(place, round, statements);
  await deliver({
    statements,
    sealed: await sealed(report),
    document,
    forge: bareForge({ directory: place.git }),
    verifyRound: (folder, name, seenVersion) => trustRound({ authority: { rehearsal: true, trust }, folder, round: name, seenVersion }),
  });
  await logRehearsal({ ...toLog, now: unixSeconds(opens) + 86_400 * 60 });
  return invitations;
}

/** The only place where answers are stored in plain text, since they are invented. */
function writeStatements(place: Place, round: string, statements: readonly Statement[]): void {
  mkdirSync(join(place.root, "invented"), { recursive: true });
  writeFileSync(join(place.root, "invented", `${round}.json`), `${JSON.stringify({ notice, statements }, null, 1)}\n`);
}
