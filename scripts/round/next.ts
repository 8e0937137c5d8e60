// Does a person's next steps of a round: fetches what others have done, runs the commands that status gives, and hands over.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isYes } from "../core/agreement.ts";
import { accepted, type Checked, fault, refused } from "../core/diagnostic.ts";
import { said } from "../core/said.ts";
import { sourceDigest } from "../core/source-digest.ts";
import { typedLine } from "../core/typed-line.ts";
import type { Step } from "./checklist.ts";
import type { RoundCode } from "./messages.ts";
import { howTo } from "./runbook/shown.ts";
import type { StepCommand } from "./runbook/step.ts";
import { personOf, type Turn, turnOf } from "./runbook/turn.ts";

export interface NextRequest {
  readonly round: string;
  /** `coordinator`, `issuer`, or a name of the trust list. */
  readonly person: string;
  /** The folder in which commands are typed. */
  readonly folder: string;
  /** Read from the files each time. */
  readonly steps: () => Promise<Checked<readonly Step[]>>;
  /** What is shown; not what the commands print. */
  readonly say: (text: string) => void;
  /** Whether the person agrees; `isCode`: that fetched code is taken in, to which nothing else answers for them. */
  readonly ask: (question: string, isCode?: boolean) => Promise<boolean>;
}

/** What the repository keeps of a step; nothing else is committed. */
const kept = ["content", "submissions", "scripts/trust"];

/**
 * Every command is shown before it runs. Stops at a decision, at another person's step, at a command that the person types themselves, and
 * at the first command that fails. A witness's file is waited for, since the log's keeper goes on as soon as it is there; and at a meeting,
 * what the other person hands over.
 */
export async function runNext(request: NextRequest): Promise<Checked<string>> {
  const began = headOf(request);
  // What was done by hand, such as the calendar, goes first.
  const begun = await handOver(request, "content");
  if (!begun.ok) return begun;
  return begun.value ? doSteps(request, began) : accepted("");
}

/**
 * Merges what was fetched. Where more than data would change, only if the person agrees: what they refuse is in no file that npm or Node
 * could begin with. False if they refuse, or have to install packages first.
 */
async function mergeFetched(request: NextRequest, from = "@{upstream}"): Promise<Checked<boolean>> {
  const { say, ask } = request;
  const fetched = output(request, `git rev-parse ${from}`).trim();
  if (output(request, `git rev-list HEAD..${fetched}`) === "") return accepted(true);
  const preview = `git merge-tree --write-tree HEAD ${fetched}`;
  const [merged = ""] = output(request, preview).split("\n", 1);
  if (merged === "") return stopped(preview);
  const changed = newCode(request, "HEAD", merged);
  if (changed !== "") {
    const head = said({ sv: "Det som hämtades ändrar programmet:", en: "What was fetched changes the program:" });
    const question = `  sha256 ${digestOf(request, fetched)}\n  ${said({ sv: "Ta in det och köra det?", en: "Take it in and run it?" })}`;
    if (!(await ask([head, changed, question].join("\n"), true))) return refused(fault<RoundCode>("next-code-declined"));
  }
  const merge = `git merge --quiet --no-edit ${fetched}`;
  if (!run(request, merge)) {
    const upstream = output(request, "git rev-parse --abbrev-ref @{upstream}").trim();
    const isConflict = output(request, "git ls-files --unmerged") !== "";
    return isConflict ? refused(fault<RoundCode>("next-conflict", "", { upstream })) : stopped(merge);
  }
  if (!changed.split("\n").includes("package-lock.json")) return accepted(true);
  say(
    said({
      sv: "Kör npm ci --no-bin-links, och sedan samma kommando igen.",
      en: "Run npm ci --no-bin-links, then the same command again.",
    }),
  );
  return accepted(false);
}

/** The digest of a commit's code, as the code that runs now computes it; `-` if a file is missing that it always has. */
function digestOf({ folder }: NextRequest, commit: string): string {
  const copy = mkdtempSync(join(tmpdir(), "fetched-"));
  const worktree = (...words: readonly string[]) => spawnSync("git", ["worktree", ...words], { cwd: folder, stdio: "ignore" });
  try {
    worktree("add", "--quiet", "--detach", copy, commit);
    return sourceDigest(copy);
  } catch {
    return "-";
  } finally {
    worktree("remove", "--force", copy);
    rmSync(copy, { recursive: true, force: true });
  }
}

/** `began`: the commit whose code this process runs. */
async function doSteps(request: NextRequest, began: string): Promise<Checked<string>> {
  const { person, say, steps } = request;
  const performed = new Set<string>();
  let last = "";
  for (;;) {
    // This process still has the code, such as the pinned trust list, from before.
    if (newCode(request, began, "HEAD") !== "")
      return runWords(request, [process.execPath, ...process.argv.slice(1)]) ? accepted("") : stopped("npm run -s round -- next");
    const now = await steps();
    if (!now.ok) return now;
    const turn = turnOf(now.value, person, performed);
    if (turn.type !== "run") {
      say(endOf(turn, request));
      return accepted("");
    }
    const { step, commands } = turn;
    const isSame = last === JSON.stringify(step);
    const isOthers = step.commands?.some(({ who }) => personOf(who) !== person) ?? false;
    if (isSame && !isOthers) return refused(fault<RoundCode>("next-same", "", { step: step.en }));
    // The person's part is done, and another's is not.
    if (isSame) {
      const handed = commands.flatMap(({ handsOver }) => handsOver ?? []);
      const file = handed.map((one) => said({ sv: ` Lämna ${one} till nästa.`, en: ` Hand ${one} over.` })).join("");
      say(said({ sv: `Er del är klar.${file}`, en: `Your part is done.${file}` }));
      if (step.isMeeting && hasUpstream(request)) {
        const handed = await nextCommit(request);
        if (handed.ok && handed.value) continue;
        return handed.ok ? accepted("") : handed;
      }
      const left = step.commands?.filter(({ who }) => personOf(who) !== person) ?? [];
      say(endOf({ type: "others", step: { ...step, commands: left } }, request));
      return accepted("");
    }
    // Only when the person begins there can they have been at the intake's machine.
    if (performed.size > 0 && commands.some(({ at }) => at === "store")) {
      say(endOf({ type: "by-hand", step, commands }, request));
      return accepted("");
    }
    last = JSON.stringify(step);
    say(`→ ${said(step)}`);
    performed.add(step.id);
    for (const command of commands) {
      if (newCode(request, began, "HEAD") !== "") break;
      const done = await perform(request, command, step);
      if (!done.ok) return done;
      if (done.value) continue;
      // Of a step that leaves no trace the person knows whether it is done already.
      if (step.state === "unseen") break;
      return accepted("");
    }
    const handed = await handOver(request, step.id, step.isMeeting);
    if (!handed.ok) return handed;
    if (!handed.value) return accepted("");
  }
}

const isDoneThere = { sv: "Är det gjort på mottagningens dator?", en: "Done on the intake's machine?" };

/** False if the person does not want to go on. */
async function perform(request: NextRequest, command: StepCommand, step: Step): Promise<Checked<boolean>> {
  const { person, round, folder, say, ask } = request;
  const { line, who, at, handsOver } = command;
  if (personOf(who) !== person && handsOver !== undefined) {
    const handed = await handOver(request, step.id);
    if (!handed.ok || !handed.value) return handed;
    const other = personOf(who);
    const waits = said({
      sv: `Väntar på filen ${handsOver}. Avbryt med Ctrl-C om det dröjer, och kör sedan samma kommando igen.`,
      en: `Waits for the file ${handsOver}. Press Ctrl-C if it takes long, and run the same command again later.`,
    });
    say(`… ${other}: npm run -s round -- next --round ${round} --as ${other}\n  ${waits}`);
    while (!existsSync(join(folder, handsOver))) await pause(500);
    return accepted(true);
  }
  if (at === "store") return accepted(await ask(`${said(isDoneThere)}\n  ${line}`));
  if (!(await ask(`${line}\n  ${said({ sv: "Köra?", en: "Run it?" })}`))) return accepted(false);
  const branch = /^git pull --no-rebase --no-edit origin (\S+)$/.exec(line)?.[1];
  if (!run(request, branch === undefined ? line : `git fetch --quiet origin ${branch}`)) return stopped(line);
  if (branch !== undefined) return mergeFetched(request, "FETCH_HEAD");
  // What was handed over is in the repository now; the next file of that name is another one.
  const used = step.commands?.[(step.commands?.indexOf(command) ?? 0) - 1]?.handsOver;
  if (used !== undefined) rmSync(join(folder, used), { force: true });
  return accepted(true);
}

const stopped = (line: string): Checked<never> => refused(fault<RoundCode>("next-command", "", { line }));

/**
 * Commits what has changed, fetches what others have done meanwhile, and pushes, if there is a branch to push to. At a meeting only what has
 * changed: the memory stick with the branch is already in the other computer. False as `mergeFetched` says.
 */
async function handOver(request: NextRequest, id: string, isMeeting = false): Promise<Checked<boolean>> {
  const { folder, round, ask } = request;
  if (!hasUpstream(request)) return accepted(true);
  const paths = kept.filter((path) => existsSync(join(folder, path))).join(" ");
  const changed = output(request, `git status --short -- ${paths}`).trimEnd();
  if (isMeeting && changed === "") return accepted(true);
  const commit = [`git add --all ${paths}`, `git commit --quiet --message=${round.replaceAll(/[<>]/g, "")}/${id}`];
  const agreed = changed !== "" && (await ask(`${[changed, ...commit].join("\n")}\n  ${said({ sv: "Lämna det?", en: "Hand it over?" })}`));
  for (const line of agreed ? commit : []) if (!run(request, line)) return stopped(line);
  const fetch = "git fetch --quiet";
  if (!run(request, fetch)) return stopped(fetch);
  const merged = await mergeFetched(request);
  if (!merged.ok || !merged.value) return merged;
  const ahead = output(request, "git rev-list @{upstream}..HEAD");
  return ahead.trim() === "" || run(request, "git push --quiet") ? accepted(true) : stopped("git push");
}

/** Until somebody has handed over something. The branch may be out of reach meanwhile, as on a memory stick in another computer. */
async function nextCommit(request: NextRequest): Promise<Checked<boolean>> {
  request.say(
    said({
      sv: "… Väntar på att den andra räknar och lämnar. Avbryt med Ctrl-C, och kör sedan samma kommando igen.",
      en: "… Waits until the other person has counted and handed over. Press Ctrl-C to stop, and run the same command again later.",
    }),
  );
  do {
    await pause(2000);
    output(request, "git fetch --quiet");
  } while (output(request, "git rev-list HEAD..@{upstream}") === "");
  return mergeFetched(request);
}

/** A plain file that is read as data, or that is gone; no link, no other kind of file. Git quotes a name with other characters. */
const data =
  /^:\d+ (?:100644|000000) \S+ \S+ \S\t(?:content|submissions)\/(?:log\/checkpoint|[\w./-]+\.(?:bin|csv|docx|json|mdx?|pdf|sealed|txt|ya?ml))$/;

/** Files that differ, wherever npm or Node could begin with them, such as `.npmrc`: all but data. */
function newCode(request: NextRequest, from: string, to: string): string {
  // A file that is moved is gone from where it was.
  const changed = output(request, `git diff --raw --no-renames ${from} ${to}`).split("\n");
  return changed.flatMap((line) => (line === "" || data.test(line) ? [] : [line.slice(line.indexOf("\t") + 1)])).join("\n");
}

function headOf(request: NextRequest): string {
  return output(request, "git rev-parse HEAD").trim();
}

function endOf(turn: Exclude<Turn, { type: "run" }>, { round }: NextRequest): string {
  if (turn.type === "nothing") {
    const when =
      turn.from === undefined
        ? { sv: "inget väntar på någon.", en: "nothing waits for anybody." }
        : { sv: `nästa steg kan göras från ${turn.from}.`, en: `the next step can be done from ${turn.from}.` };
    const unseen = turn.unseen.flatMap((step) => [`? ${said(step)}`, ...howTo(step)]);
    const isDone = { sv: "Det här syns inte i filerna; är det gjort?", en: "This cannot be seen in the files; is it done?" };
    const asked = unseen.length > 0 ? [said(isDone)] : [];
    return [`${round}: ${said(when)}`, ...asked, ...unseen].join("\n");
  }
  const heads = {
    "by-hand": { sv: "Skriv kommandot själv:", en: "Type the command yourself:" },
    decide: { sv: "Det här gör ni för hand:", en: "You do this by hand:" },
    others: { sv: "Nästa steg är någon annans:", en: "The next step is another person's:" },
  } as const;
  const { step } = turn;
  const shown = turn.type === "by-hand" ? { ...step, commands: turn.commands } : step;
  return [said(heads[turn.type]), `  ${said(step)}`, ...howTo(shown)].join("\n");
}

function hasUpstream(request: NextRequest): boolean {
  return output(request, "git rev-parse --verify --quiet @{upstream}").trim() !== "";
}

/**
 * A line is words with spaces between, and is given to no shell: names in it come from the repository. Otherwise it would be typed by hand.
 */
function wordsOf(line: string): readonly [string, ...string[]] | undefined {
  const [program, ...words] = line.split(" ");
  return program && /^[A-Za-z0-9 ._/+=:@{}-]+$/.test(line) ? [program, ...words] : undefined;
}

/** Whether it ended well. Runs with the person's own screen and keyboard. */
function run(request: NextRequest, line: string): boolean {
  const words = wordsOf(line);
  request.say(
    words
      ? `$ ${line}`
      : said({
          sv: "Raden har tecken som next inte kör. Skriv den själv.",
          en: "The line has characters that next does not run. Type it yourself.",
        }),
  );
  return words ? runWords(request, words) : false;
}

function runWords({ folder }: NextRequest, [program, ...rest]: readonly [string, ...string[]]): boolean {
  return spawnSync(program, rest, { cwd: folder, stdio: "inherit" }).status === 0;
}

/** What it prints; nothing if it fails. */
function output({ folder }: NextRequest, line: string): string {
  const [program = "", ...words] = line.split(" ");
  return spawnSync(program, words, { cwd: folder, stdio: ["ignore", "pipe", "ignore"], encoding: "utf8" }).stdout;
}

/** Asks on the terminal; with `--yes` the question is shown with its answer, but for the one about code. */
export function askerOf(yes: boolean): NextRequest["ask"] {
  return async (question, isCode = false) => {
    if (yes && !isCode) console.log(`${question} ${said({ sv: "ja", en: "yes" })}`);
    return (yes && !isCode) || isYes(await typedLine(`${question} [j/N] `));
  };
}
