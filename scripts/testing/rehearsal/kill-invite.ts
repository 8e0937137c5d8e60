// Kills the command invite at chosen points and inspects what it left behind.

import { spawn } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { completeInterruptedWrite } from "../../core/write.ts";
import type { Issued } from "../../envelope/invitation/issued.ts";
import { placeAt } from "../../repository/place.ts";
import { readAuthority } from "../../repository/read-authority.ts";
import { unwrap } from "../../repository/read-file.ts";
import { readRound } from "../../repository/read-round.ts";
import { roundFiles } from "../../repository/round-files.ts";
import { rosterOf } from "../../repository/round-folder.ts";
import { trustRound } from "../../trust/trust-round.ts";
import { type CommandPlace, commandRound } from "./command-place.ts";

export interface InviteToKill {
  /** A signed round, with an organisation that has a letter. */
  readonly place: CommandPlace;
  readonly organisation: string;
}

/**
 * A module to load first: counts the calls that change what lies below a folder, and kills the process before number KILL_AT as `kill -9`
 * does.
 */
export const killerOf = (watched: string): string => `
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
const at = Number(process.env.KILL_AT);
let calls = 0;
// Node itself opens and closes files while it loads modules: only what touches the round counts.
const handles = new Set();
for (const name of ["openSync", "writeSync", "fsyncSync", "closeSync", "renameSync", "mkdirSync", "rmSync"]) {
  const real = fs[name];
  fs[name] = (...args) => {
    // Node opens files that it reads at once by the same function.
    if (name === "openSync" && [undefined, "r", 0].includes(args[1])) return real(...args);
    const isOurs = typeof args[0] === "number" ? handles.has(args[0]) : String(args[0]).includes("${watched}");
    if (isOurs && calls === at) process.kill(process.pid, "SIGKILL");
    if (isOurs) calls += 1;
    const result = real(...args);
    if (isOurs && name === "openSync") handles.add(result);
    if (name === "closeSync") handles.delete(args[0]);
    return result;
  };
}
syncBuiltinESMExports();
process.on("exit", () => fs.writeFileSync(process.env.KILL_COUNT, String(calls)));
`;

/**
 * How often the old round, and how often the new one, was left after a kill, once the next command had read the folder.
 * `points` gets the number of calls of a complete run. @throws Error at the first point that left something else.
 */
export async function killInvite(input: InviteToKill, points: (last: number) => readonly number[]): Promise<{ old: number; new: number }> {
  const { root } = input.place;
  writeFileSync(join(root, "killer.mjs"), killerOf("content/rounds/"));
  const whole = await killedAt(input, -1);
  const last = Number(readFileSync(join(whole, "count"), "utf8"));
  const found = { old: 0, new: 0 };
  for (const at of points(last)) {
    const where = await killedAt(input, at);
    found[await roundLeftIn(input, where)] += 1;
    rmSync(where, { recursive: true });
  }
  rmSync(whole, { recursive: true });
  return found;
}

/** A copy of the place where the command, replacing a letter, was killed before its call number `at`; never where that is negative. */
async function killedAt({ place, organisation }: InviteToKill, at: number): Promise<string> {
  const where = join(place.root, `killed-${at}`);
  cpSync(join(place.root, "content"), join(where, "content"), { recursive: true });
  const words = ["--round", commandRound, "--lost", "--organisation", organisation, "--decision", "2026-9", "--root", where];
  const argv = ["--import", join(place.root, "killer.mjs"), "scripts/commands/invite.ts", ...words];
  const env = { ...process.env, KILL_AT: String(at), KILL_COUNT: join(where, "count") };
  await new Promise<void>((done) => spawn(process.execPath, argv, { env, stdio: "ignore" }).on("close", () => done()));
  return where;
}

/** Which round was left: letters, roster, registry and versions all old and signed, or all new. @throws Error where it is neither. */
async function roundLeftIn({ place, organisation }: InviteToKill, where: string): Promise<"old" | "new"> {
  const here = placeAt(where);
  const folder = join(here.content, "rounds", commandRound);
  completeInterruptedWrite({ folder, waiting: "letters" });
  const left = unwrap(readRound(here, commandRound));
  const before = unwrap(readRound(placeAt(place.root), commandRound));
  const { document, roster, pending } = left;
  const letterIn = (round: string): string => readFileSync(join(round, "letters", `${organisation}.html`), "utf8");
  const isOld = letterIn(folder) === letterIn(place.folder);
  const trusted = await trustRound({ authority: unwrap(readAuthority(here)), folder: left, round: commandRound });
  const further = isOld ? 0 : 1;
  const waiting = pending ? unwrap(rosterOf(roundFiles(here, commandRound), pending.document)) : undefined;
  const holds = [
    // What the trustees signed stays in force either way.
    trusted.ok && document.version === before.document.version && roster.keys.length === before.roster.keys.length,
    pending?.document.version === (isOld ? undefined : before.document.version + 1),
    waiting?.keys.length === (isOld ? undefined : before.roster.keys.length + 1),
    // The further part of the registry is there.
    (pending?.document.registry ?? []).every((digest) => existsSync(join(folder, "registry", `${digest}.sealed`))),
    entriesIn(folder) === entriesIn(place.folder) + further,
    readdirSync(join(folder, "letters")).join() === readdirSync(join(place.folder, "letters")).join(),
  ];
  if (holds.includes(false)) throw new Error(`half a round was left: ${holds.join(", ")}`);
  return isOld ? "old" : "new";
}

/** How many keys the issuer's own list has. */
function entriesIn(folder: string): number {
  return (JSON.parse(readFileSync(join(folder, "letters", "issued.json"), "utf8")) as Issued).entries.length;
}
