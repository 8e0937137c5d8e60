// An authority's people, each with a clone of the project and a folder of keys, an intake's machine, a memory stick, and a calendar of its
// own.
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { devNull } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { initStore } from "../../forge/git/git.ts";
import type { StepCommand } from "../../round/runbook/step.ts";
import { putFiles } from "../files.ts";
import { copyOfNode } from "../rehearsal/copy-of-node.ts";
import { layPackages } from "../rehearsal/real-round.ts";

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  /** Everything that the screen has shown. */
  readonly screen: string;
}

export interface Running {
  readonly ended: Promise<Ran>;
  /** Waits until the screen shows this. @throws Error if the process ends before that. */
  readonly shows: (wanted: RegExp) => Promise<string>;
  /** Types a line on its keyboard. */
  readonly type: (line: string) => void;
  /** Stops it as a service manager does. */
  readonly stop: () => Promise<Ran>;
}

export interface Office {
  /** The intake's machine: `store.git`, `content/authority.yaml`, keys and outbox. */
  readonly intake: string;
  readonly cloneOf: (person: string) => string;
  /** Moves the calendar to a day, YYYY-MM-DD, at nine o'clock in Sweden in winter. */
  readonly goTo: (day: string) => void;
  readonly today: () => string;
  /** Milliseconds since 1970 in the office's calendar. */
  readonly now: () => number;
  /** Fetches what others have done. */
  readonly fetch: (person: string) => void;
  /** Commits and pushes what a person has changed, if anything. */
  readonly handOver: (person: string, message: string) => void;
  /** Runs a command line in a shell. */
  readonly run: (person: string, command: Pick<StepCommand, "line" | "at">, input?: string) => Promise<Ran>;
  /** `input`: all that is typed; null if lines are typed later. */
  readonly start: (person: string, command: Pick<StepCommand, "line" | "at">, input?: string | null) => Running;
  /** Puts the memory stick in this person's computer alone; without a person in everybody's, as if its files were sent. */
  readonly carry: (person?: string) => void;
  /** Ends whatever runs. */
  readonly close: () => void;
}

const byRole = { coordinator: "samordnare", issuer: "inbjudare", witness: "vittne", trustee: "" } as const;

/** Who runs a command: a trustee by name. */
export function personOf({ role, name }: StepCommand["who"]): string {
  return name ?? byRole[role];
}

/** `files` are written into the project before anybody clones it. */
export async function openOffice(root: string, people: readonly string[], files: Readonly<Record<string, string>>): Promise<Office> {
  const [intake, stick] = [join(root, "intake"), join(root, "stick")];
  const node = copyOfNode(join(root, "bin"));
  const store = join(intake, "store.git");
  mkdirSync(join(intake, "content"), { recursive: true });
  mkdirSync(stick);
  await initStore(store);
  let time = 0;
  const started = new Set<ChildProcess>();
  const office = { root: intake, node, time: () => time };
  const git = (cwd: string, ...args: readonly string[]): string =>
    execFileSync("git", args, { cwd, env: environment(office), encoding: "utf8" });
  const cloneOf = (person: string): string => join(root, person);
  const lay = (person: string): void => {
    git(root, "clone", "--quiet", store, cloneOf(person));
    layPackages(cloneOf(person));
    writeFileSync(join(cloneOf(person), ".git", "info", "exclude"), "node_modules\nsession\nkeys\ndist\nreport\n*.tar\n");
  };
  const goTo = (day: string): void => {
    time = Date.parse(`${day}T08:00:00Z`);
  };
  goTo("2026-12-01");
  const [first = ""] = people;
  layProject(join(root, "project"), files);
  git(join(root, "project"), "init", "--quiet", "--initial-branch=main");
  git(join(root, "project"), "add", "--all");
  git(join(root, "project"), "commit", "--quiet", "--message", "The project");
  git(join(root, "project"), "push", "--quiet", store, "main");
  for (const person of people) lay(person);
  const carry = (to?: string): void => {
    for (const person of people) rmSync(join(cloneOf(person), "session"), { force: true });
    for (const person of to === undefined ? people : [to]) symlinkSync(stick, join(cloneOf(person), "session"));
  };
  carry();
  // The intake's receipt key is carried to its machine.
  symlinkSync(join(cloneOf(first), "keys"), join(intake, "keys"));
  cpSync(join(cloneOf(first), "content", "authority.yaml"), join(intake, "content", "authority.yaml"));
  const start: Office["start"] = (person, { line, at }, input = "") => {
    const env = { ...environment(office), ...(at === "store" ? { INFOSAK_ROOT: intake } : {}) };
    const child = spawn("sh", ["-c", line], { cwd: cloneOf(person), env, stdio: ["pipe", "pipe", "pipe"], detached: true });
    started.add(child);
    // A command that reads nothing may have ended before it is written to.
    child.stdin.on("error", () => undefined);
    if (input !== null) child.stdin.end(input);
    return running(child);
  };
  return {
    intake,
    cloneOf,
    goTo,
    today: () => new Date(time).toISOString().slice(0, 10),
    now: () => time,
    fetch: (person) => void git(cloneOf(person), "pull", "--quiet", "--no-rebase", "--no-edit", "origin", "main"),
    handOver: (person, message) => {
      const clone = cloneOf(person);
      git(clone, "add", "--all", "content", "submissions", "scripts/trust/pinned.ts");
      if (git(clone, "status", "--porcelain", "--untracked-files=no") !== "") git(clone, "commit", "--quiet", "--message", message);
      git(clone, "push", "--quiet", "origin", "HEAD:main");
      cpSync(join(clone, "content", "authority.yaml"), join(intake, "content", "authority.yaml"));
    },
    run: (person, command, input) => start(person, command, input).ended,
    start,
    carry,
    close: () => {
      for (const child of started) stop(child, "SIGKILL");
    },
  };
}

/** As a person's own shell: the machine's own Node first, nothing of this machine's Git settings, and the office's calendar. */
function environment({ node, time }: { readonly node: string; readonly time: () => number }): NodeJS.ProcessEnv {
  const at = new Date(time()).toISOString();
  const clock = pathToFileURL(join(import.meta.dirname, "clock.mjs")).href;
  const { INFOSAK_ROOT: _, NODE_OPTIONS: _n, ...own } = process.env;
  return {
    ...own,
    PATH: `${dirname(node)}${delimiter}${process.env.PATH ?? ""}`,
    NODE_OPTIONS: `--import=${clock}`,
    WALK_TIME: String(time()),
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_CONFIG_GLOBAL: devNull,
    GIT_AUTHOR_NAME: "x",
    GIT_AUTHOR_EMAIL: "x@example.invalid",
    GIT_COMMITTER_NAME: "x",
    GIT_COMMITTER_EMAIL: "x@example.invalid",
    GIT_AUTHOR_DATE: at,
    GIT_COMMITTER_DATE: at,
  };
}

/** What Git has or would take of the project, as it is now, with the given files. */
function layProject(folder: string, files: Readonly<Record<string, string>>): void {
  const listed = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { encoding: "utf8" });
  for (const path of listed.split("\0").filter((one) => one !== "" && existsSync(one))) cpSync(path, join(folder, path));
  putFiles(folder, Object.entries(files));
}

/** What a child shows, and what is typed to it. */
export function running(child: ChildProcess): Running {
  let [out, screen, hasEnded] = ["", "", false];
  child.stdout?.on("data", (some: Buffer) => {
    out += some.toString();
    screen += some.toString();
  });
  child.stderr?.on("data", (some: Buffer) => {
    screen += some.toString();
  });
  const ended = new Promise<Ran>((done) => {
    child.on("close", (status) => {
      hasEnded = true;
      done({ status, out, screen });
    });
  });
  const shows: Running["shows"] = async (wanted) => {
    for (;;) {
      const found = wanted.exec(screen);
      if (found) return found[1] ?? found[0];
      if (hasEnded) throw new Error(`ended and showed ${screen}`);
      await pause(50);
    }
  };
  return {
    ended,
    shows,
    type: (line) => void child.stdin?.write(`${line}\n`),
    stop: () => {
      stop(child, "SIGTERM");
      return ended;
    },
  };
}

/** With the processes that the shell has started. */
function stop(child: ChildProcess, signal: "SIGTERM" | "SIGKILL"): void {
  try {
    if (child.pid !== undefined) process.kill(-child.pid, signal);
  } catch {
    // It has ended.
  }
}
