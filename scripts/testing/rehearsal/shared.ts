// Rehearsals that suites share: each is made once for the same code, content and day, and copied by whoever asks for it.

import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { swedishDay } from "../../core/day.ts";
import { makeRehearsal, type Rehearsal, type RehearsalRequest } from "../../rehearsal/make.ts";
import { type NationSize, pilotSize, wholeNation } from "../../rehearsal/nation.ts";
import { buildSite } from "../../rehearsal/site.ts";
import { placeAt } from "../../repository/place.ts";
import type { SiteAddress } from "../../repository/site-address.ts";
import { cases } from "../test-profile.ts";
import { eachKindPlan, smallestPlan, smallPlan } from "./small-plan.ts";

type Request = Omit<RehearsalRequest, "folder" | "project" | "progress">;

const few: NationSize = { municipality: 87, region: 4, agency: 15 };
/** As few as give a figure in every chart. */
const enough: NationSize = { municipality: 190, region: 21, agency: 130 };

const shared = {
  /** As few as give tables: for what is about one answer, one key or one signature. 66 answer in each round. */
  tiny: { seed: 1, size: few, today: swedishDay(new Date()), hasEarlier: false, plan: smallestPlan },
  /** As small, with every kind of page: for the benches. */
  small: { seed: 1, size: few, today: swedishDay(new Date()), hasEarlier: false, plan: smallPlan },
  /** Two pilots, one published and one open. */
  pilot: { seed: 1, size: pilotSize, kind: "pilot", today: swedishDay(new Date()) },
  /** The smallest nation whose areas and measures are published. Its second round is open on a fixed day. */
  middle: { seed: 1, size: { municipality: 60, region: 20, agency: 40 }, today: "2026-11-24", hasEarlier: false, plan: smallPlan },
  /** With an earlier, corrected round: a figure in every chart. In the long profile it has the real frame's size. */
  nation: { seed: 1, size: cases({ part: enough, whole: wholeNation }), today: swedishDay(new Date()), plan: eachKindPlan },
} as const satisfies Readonly<Record<string, Request>>;

export type SharedName = keyof typeof shared;

/** Below a path of its host, as GitHub Pages serves a project's site. */
export const belowPath: SiteAddress = { origin: "https://owner.github.io", base: "/repo/", address: "https://owner.github.io/repo" };

/** Where the site of a shared rehearsal is to be served; absent: anywhere, at a host's root. */
export const siteAddresses: Partial<Readonly<Record<SharedName, SiteAddress>>> = { tiny: belowPath };

/** The same request as the shared rehearsal's, for a second one that is to be like it. */
export const requestOf = (name: SharedName): Request => shared[name];

const kept = resolve("node_modules", ".cache", "rehearsals");
const madeFrom = ["package-lock.json", "scripts", "content", "site/styles/tokens.css"];
const builtFrom = ["astro.config.mjs", "site"];

/**
 * Copies a shared rehearsal to `folder`, which is the caller's own to change. The first process to ask makes it while others wait, so
 * that tests and journeys that run side by side make it once. With `withSite`, its site has been built in `dist`.
 */
export async function copyRehearsal(name: SharedName, folder: string, { withSite = false } = {}): Promise<Rehearsal> {
  cpSync(withSite ? await built(name) : await made(name), folder, { recursive: true });
  const unused = JSON.parse(readFileSync(join(folder, "unused.json"), "utf8")) as Rehearsal["unused"];
  rmSync(join(folder, "unused.json"));
  return { place: placeAt(folder), unused };
}

/** Makes a shared rehearsal and its site, for those who ask later. */
export async function prepareRehearsal(name: SharedName): Promise<void> {
  await built(name);
}

function made(name: SharedName): Promise<string> {
  return once(name, `${JSON.stringify(shared[name])}\0${digestOf(madeFrom)}`, async (folder) => {
    // Its decided report has it.
    const address = siteAddresses[name]?.address;
    if (address !== undefined) process.env["INFOSAK_SITE"] = address;
    const { unused } = await makeRehearsal({ ...shared[name], folder, project: placeAt("."), progress: () => undefined });
    delete process.env["INFOSAK_SITE"];
    writeFileSync(join(folder, "unused.json"), JSON.stringify(unused));
  });
}

async function built(name: SharedName): Promise<string> {
  const from = await made(name);
  return once(`${name}-site`, `${basename(from)}\0${digestOf(builtFrom)}`, async (folder) => {
    cpSync(from, folder, { recursive: true });
    const address = siteAddresses[name]?.address;
    await buildSite(placeAt(folder), undefined, address === undefined ? {} : { INFOSAK_SITE: address });
  });
}

/** The kept folder of that name and key, made by one process at a time. Folders of the same name and other keys are removed. */
async function once(name: string, key: string, make: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(kept, `${name}.${createHash("sha256").update(key).digest("hex").slice(0, 32)}`);
  const lock = `${folder}.lock`;
  mkdirSync(kept, { recursive: true });
  while (!existsSync(folder)) {
    if (!takeLock(lock)) {
      await pause(200);
      continue;
    }
    try {
      if (existsSync(folder)) break;
      for (const old of readdirSync(kept).filter((one) => one.startsWith(`${name}.`) && join(kept, one) !== lock))
        rmSync(join(kept, old), { recursive: true, force: true });
      // What a killed process left.
      rmSync(`${folder}.making`, { recursive: true, force: true });
      await make(`${folder}.making`);
      renameSync(`${folder}.making`, folder);
    } finally {
      rmSync(lock, { force: true });
    }
  }
  return folder;
}

/** Whether this process now holds the lock. A lock whose holder has died is removed, for the next attempt. */
function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    if (existsSync(lock) && !isAlive(Number(readFileSync(lock, "utf8")))) rmSync(lock, { force: true });
    return false;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function digestOf(sources: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap(filesOf)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/** Tests and journeys are left out: a rehearsal is made from none of them but this folder. */
function filesOf(source: string): readonly string[] {
  if (/\.[a-z]+$/.test(source)) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/^site\/e2e\/|^scripts\/testing\/(?!rehearsal\/)|node_modules/.test(file.replaceAll("\\", "/")))
    .sort();
}
