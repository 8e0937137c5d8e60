// Builds a rehearsal's site in a separate folder, which then replaces the served one. It can start before the rehearsal is finished.
import { spawn } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { contentReady, type Place } from "../repository/place.ts";
import { logBuilt } from "./log.ts";

/** The folder that is served. */
export function servedFolder(place: Place): string {
  return join(place.root, "dist");
}

/** @throws Error with Astro's output. */
export async function buildSite(place: Place, project = process.cwd(), environment: NodeJS.ProcessEnv = {}): Promise<void> {
  await startSiteBuild(place, project, environment).finish();
}

export interface SiteBuild {
  /**
   * To be called once the content is finished. Makes the pages, and replaces the served folder once the site is complete. @throws Error
   * with Astro's output.
   */
  readonly finish: () => Promise<void>;
}

/**
 * Begins to build the site from the place's content, of which the method and the prose exist already. `environment`: variables for the
 * build. It ends with this process.
 */
export function startSiteBuild(place: Place, project = process.cwd(), environment: NodeJS.ProcessEnv = {}): SiteBuild {
  const fresh = join(place.root, "dist.next");
  rmSync(fresh, { recursive: true, force: true });
  const own = { INFOSAK_ROOT: place.root, INFOSAK_DIST: fresh, INFOSAK_CONTENT: "awaited", ASTRO_TELEMETRY_DISABLED: "1" };
  const { done, proceed } = startAstro(["build"], { cwd: project, env: { ...process.env, ...environment, ...own } });
  // Until somebody waits for it.
  done.catch(() => undefined);
  const finish = async (): Promise<void> => {
    proceed();
    await done;
    await logBuilt(place, fresh);
    const served = servedFolder(place);
    const old = join(place.root, "dist.old");
    rmSync(old, { recursive: true, force: true });
    if (existsSync(served)) renameSync(served, old);
    renameSync(fresh, served);
    rmSync(old, { recursive: true, force: true });
  };
  return { finish };
}

interface AstroOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs the project's Astro. @throws Error with its output. */
export function runAstro(args: readonly string[], options: AstroOptions): Promise<void> {
  const { done, proceed } = startAstro(args, options);
  proceed();
  return done;
}

function startAstro(args: readonly string[], options: AstroOptions): { readonly done: Promise<void>; readonly proceed: () => void } {
  const child = spawn(process.execPath, [join(options.cwd, "node_modules/astro/bin/astro.mjs"), ...args], { ...options, stdio: "pipe" });
  const output: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
  // A build that has failed reads nothing more; `done` says why.
  child.stdin.on("error", () => undefined);
  const done = new Promise<void>((resolve, fail) => {
    child.on("error", fail);
    child.on("close", (code) =>
      code === 0 ? resolve() : fail(new Error(`the site could not be built\n${Buffer.concat(output).toString("utf8")}`)),
    );
  });
  return { done, proceed: () => void child.stdin.end(contentReady) };
}
