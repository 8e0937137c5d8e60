// Decides that a rehearsal is made and built once for the same code, content and day, however often the runner restarts its worker.

import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeRehearsal, type Rehearsal, type RehearsalRequest } from "../../../scripts/rehearsal/make.ts";
import { buildSite } from "../../../scripts/rehearsal/site.ts";
import { placeAt } from "../../../scripts/shared/place.ts";
import { eachKindPlan, smallPlan } from "../../../scripts/testing/rehearsal/small-plan.ts";

const kept = join("node_modules", ".cache", "rehearsals");

/** What a rehearsal is made from, and what its site is built from beside it. */
const sources = ["package-lock.json", "scripts", "content"];
const siteSources = ["astro.config.mjs", "site"];

const plans = { small: smallPlan, eachKind: eachKindPlan } as const;

export type Wanted = Pick<RehearsalRequest, "seed" | "size" | "today" | "hasEarlier"> & {
  /** Which tables it publishes. */
  readonly plan: keyof typeof plans;
};

/** Lays a made and built rehearsal in `folder`, which is the caller's own: nothing done there reaches the next. */
export async function layRehearsal(wanted: Wanted, folder: string): Promise<Rehearsal> {
  const made = join(kept, `${wanted.size.municipality}-${keyOf(JSON.stringify(wanted), sources)}`);
  if (!existsSync(made)) await make(wanted, made);
  await build(made);
  cpSync(made, folder, { recursive: true });
  const unused = JSON.parse(readFileSync(join(folder, "unused.json"), "utf8")) as Rehearsal["unused"];
  for (const name of ["unused.json", builtFrom]) rmSync(join(folder, name));
  return { place: placeAt(folder), unused };
}

async function make(wanted: Wanted, to: string): Promise<void> {
  const folder = `${to}.making-${process.pid}`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  const { unused } = await makeRehearsal({ ...wanted, plan: plans[wanted.plan], folder, project: placeAt("."), progress: () => undefined });
  writeFileSync(join(folder, "unused.json"), JSON.stringify(unused));
  const earlier = readdirSync(kept).filter(
    (name) => name.startsWith(`${wanted.size.municipality}-`) && !name.includes(".making-") && join(kept, name) !== to,
  );
  for (const name of earlier) rmSync(join(kept, name), { recursive: true, force: true });
  // Another worker may have been first.
  if (existsSync(to)) rmSync(folder, { recursive: true });
  else renameSync(folder, to);
}

/** The key of what the kept site was built from. */
const builtFrom = "built-from";

async function build(made: string): Promise<void> {
  const key = keyOf(made, siteSources);
  const file = join(made, builtFrom);
  if (existsSync(file) && readFileSync(file, "utf8") === key) return;
  await buildSite(placeAt(made));
  writeFileSync(file, key);
}

function keyOf(wanted: string, from: readonly string[]): string {
  const hash = createHash("sha256").update(wanted);
  for (const file of from.flatMap(filesOf)) hash.update(`\0${file}\0`).update(readFileSync(file));
  return hash.digest("hex").slice(0, 32);
}

/** Tests and journeys are left out: they are not part of what they visit. */
function filesOf(source: string): readonly string[] {
  if (!existsSync(source)) return [];
  if (/\.[a-z]+$/.test(source)) return [source];
  return readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".test.ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join("site", "e2e")) && !file.includes("node_modules"))
    .sort();
}
