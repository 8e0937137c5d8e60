// A meeting at a counting machine, with the real commands in processes of their own.

import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { join } from "node:path";
import { type Running, running } from "../runbook/office.ts";
import type { RealRound, TrusteeName } from "./real-round.ts";

export type Counting = Pick<Running, "ended" | "shows" | "type">;

const started = new Set<ChildProcess>();

/** Ends what a failed test left waiting for holders. */
export function endMeetings(): void {
  for (const child of started) child.kill("SIGKILL");
}

/** A module to load first, and what it reads. */
interface Loaded {
  readonly module: string;
  readonly env: Readonly<Record<string, string>>;
}

/** `npm run release` on a counting machine: the folder with its code and, unless the arguments say otherwise, its content. */
export function startCounting(
  real: Pick<RealRound, "round" | "node">,
  machine: string,
  args: readonly string[],
  loaded?: Loaded,
): Counting {
  const words = ["scripts/commands/release.ts", "--round", real.round, "--root", machine, ...args];
  const first = loaded ? ["--import", loaded.module] : [];
  const env = { ...process.env, ...loaded?.env };
  const child = spawn(real.node, [...first, ...words], { cwd: machine, env, stdio: ["pipe", "pipe", "pipe"] });
  started.add(child);
  return running(child);
}

export const codeOnScreen = /(?:Sessionens kod|The session's code): ([0-9a-f ]+)/;

export interface Opening {
  readonly session: string;
  readonly out: string;
  readonly code: string;
  /** Instead of the trustee's own. */
  readonly key?: string;
  readonly clone?: string;
  readonly round?: string;
}

/** `npm run holder -- open` on a trustee's own machine, which has nothing from npm. */
export function holderOpens(
  real: RealRound,
  name: TrusteeName,
  opening: Opening,
): { readonly status: number | null; readonly output: string } {
  const words = wordsOf(real, name, opening);
  const { status, stdout, stderr } = spawnSync(real.node, words, { cwd: real.program, encoding: "utf8" });
  return { status, output: `${stdout}${stderr}` };
}

function wordsOf(real: RealRound, name: TrusteeName, { session, out, code, key, clone, round }: Opening): readonly string[] {
  const own = real.trustees[name];
  const files = ["--session", session, "--key", key ?? own.holder, "--out", out, "--code", code, "--root", clone ?? own.clone];
  return [join("scripts", "commands", "holder.ts"), "open", "--round", round ?? real.round, ...files];
}
