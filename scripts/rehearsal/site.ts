// Builds a rehearsal's site in a separate folder, which then replaces the served one.
import { spawn } from "node:child_process";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Place } from "../shared/place.ts";
import { logBuilt } from "./log.ts";

/** The folder that is served. */
export function servedFolder(place: Place): string {
  return join(place.root, "dist");
}

/**
 * Builds the site from the place's content, and replaces the served folder once it is complete. `environment`: variables for the build.
 * @throws Error with Astro's output.
 */
export async function buildSite(place: Place, project = process.cwd(), environment: NodeJS.ProcessEnv = {}): Promise<void> {
  const fresh = join(place.root, "dist.next");
  rmSync(fresh, { recursive: true, force: true });
  const own = { INFOSAK_ROOT: place.root, INFOSAK_DIST: fresh, ASTRO_TELEMETRY_DISABLED: "1" };
  await runAstro(["build"], { cwd: project, env: { ...process.env, ...environment, ...own } });
  await logBuilt(place, fresh);
  const served = servedFolder(place);
  const old = join(place.root, "dist.old");
  rmSync(old, { recursive: true, force: true });
  if (existsSync(served)) renameSync(served, old);
  renameSync(fresh, served);
  rmSync(old, { recursive: true, force: true });
}

/** Runs the project's Astro. @throws Error with its output. */
export function runAstro(args: readonly string[], options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(join(options.cwd, "node_modules", ".bin", "astro"), args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    const output: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => output.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => output.push(chunk));
    child.on("error", fail);
    child.on("close", (code) =>
      code === 0 ? done() : fail(new Error(`the site could not be built\n${Buffer.concat(output).toString("utf8")}`)),
    );
  });
}
