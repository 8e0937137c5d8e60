// Walks through a round by doing exactly what `npm run round -- status` says, as the people whose turn it is: each types `round -- next`
// where it does their step, else the command itself.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Step } from "../../round/checklist.ts";
import type { StepCommand } from "../../round/runbook/step.ts";
import { personOf as idOf } from "../../round/runbook/turn.ts";
import { cardFiles } from "../../trust/cards.ts";
import { cardFingerprint } from "../../trust/lists.ts";
import { type Office, personOf, type Ran, type Running } from "./office.ts";

export interface Done {
  readonly step: string;
  readonly person: string;
  readonly line: string;
  /** What it printed, without warnings. */
  readonly out: string;
  readonly seconds: number;
}

export interface Walk {
  readonly office: Office;
  readonly round: string;
  /** What people write by hand, by step: for steps without a command, and anything else that the walk tries just before a step. */
  readonly hands: Readonly<Record<string, (person: string) => void | Promise<void>>>;
  /** Names to put in the place of `<namn>` and of what outsiders hand over. */
  readonly words: (line: string, done: readonly Done[]) => string;
  /** Called when the intake accepts, with its address. */
  readonly answer: (address: string) => Promise<void>;
  readonly afterMeetings?: () => Promise<void>;
  /** Who is ill or has left when a step is done. */
  readonly isAbsent: (person: string, step: string) => boolean;
}

export interface Walked {
  readonly done: readonly Done[];
  /** As the last status shows them. */
  readonly steps: readonly Step[];
}

/** Until nothing is left to do, or the step of that id is the next. @throws Error when a command fails or changes nothing. */
export async function walk(request: Walk, until?: string): Promise<Walked> {
  const { office, round } = request;
  const done: Done[] = [];
  const performed = new Set<string>();
  let serving: Running | undefined;
  let steps = await statusOf(office, round);
  for (;;) {
    const unseen = steps.find(({ id, state }) => state === "unseen" && !performed.has(id));
    const step = unseen ?? steps.find(({ state }) => state === "next");
    if (step && step.id === until) return { done, steps };
    if (!step) {
      const later = steps.find(({ state, from }) => state === "waiting" && from !== undefined && from > office.today());
      if (!later?.from) return { done, steps };
      office.goTo(later.from);
      steps = await statusOf(office, round);
      continue;
    }
    if (step.id === "intake-closed") await serving?.stop();
    serving = (await perform(request, step, done)) ?? serving;
    performed.add(step.id);
    steps = await statusOf(office, round);
    const now = steps.find(({ state }) => state === "next");
    if (JSON.stringify(now) === JSON.stringify(step)) throw new Error(`${step.id} was done as status says, and is still the next step`);
  }
}

/** As the coordinator sees it. */
async function statusOf(office: Office, round: string): Promise<readonly Step[]> {
  office.fetch("samordnare");
  const done = await office.run("samordnare", { line: `npm run -s round -- status --round ${round} --json` });
  if (done.out === "") throw new Error(`the status of ${round} is not shown: ${done.screen}`);
  const { steps, diagnostics } = JSON.parse(done.out) as { readonly steps: readonly Step[]; readonly diagnostics: readonly object[] };
  if (diagnostics.length > 0) throw new Error(`the status of ${round} has faults: ${JSON.stringify(diagnostics)}`);
  return steps;
}

/** The intake, if this step starts it. */
async function perform(request: Walk, step: Step, done: Done[]): Promise<Running | undefined> {
  const { office, hands } = request;
  const { id, role, enough } = step;
  const byHand = personOf({ role: role ?? "coordinator" });
  if (hands[id]) {
    office.fetch(byHand);
    await hands[id]?.(byHand);
    office.handOver(byHand, id);
  }
  const commands = (step.commands ?? []).filter(({ who }) => !request.isAbsent(personOf(who), id));
  if (id === "intake") return serve(request, commands[0] as StepCommand, done);
  if (step.isMeeting) await meet(request, step, done);
  else if (step.part === "once") {
    const people = commands.filter(({ who }) => who.name);
    const left = enough === undefined ? commands : [...commands.filter(({ who }) => !who.name), ...people.slice(0, enough)];
    for (const command of left) await once(request, { id, command }, done);
  } else {
    const own = commands.filter(({ handsOver }) => handsOver === undefined);
    const people = [...new Set(own.map(({ who }) => idOf(who)))].slice(0, enough ?? own.length);
    for (const person of people) await turnOf(request, { id, commands: own.filter(({ who }) => idOf(who) === person) }, done);
  }
  if (commands.length === 0 && !hands[id] && role === undefined) throw new Error(`${id} says neither a command nor whose it is`);
  return undefined;
}

/** One person's commands of a step: those that `next` does not run are typed, and then `next` once for the rest. */
async function turnOf(
  request: Walk,
  { id, commands }: { readonly id: string; readonly commands: readonly StepCommand[] },
  done: Done[],
): Promise<void> {
  const typed = commands.filter(({ at }) => at === "store");
  for (const command of typed) await once(request, { id, command }, done);
  const [first] = commands.filter((one) => !typed.includes(one));
  if (first) await once(request, { id, command: { who: first.who, line: nextLine(request.round, idOf(first.who)) } }, done);
}

const nextLine = (round: string, person: string): string => `npm run -s round -- next --round ${round} --as ${person} --yes`;

/** A person who waits for the witness's file gets it as soon as they say so. */
async function answered(request: Walk, running: Running, done: Done[]): Promise<Ran> {
  for (let waits = 1; ; waits += 1) {
    const asked = await running.shows(new RegExp(`(?:… [\\s\\S]*? --as (\\S+)[\\s\\S]*?){${waits}}`)).catch(() => undefined);
    if (asked === undefined) return running.ended;
    await once(request, { id: "cosigned", command: { who: { role: "witness", name: asked }, line: nextLine(request.round, asked) } }, done);
  }
}

interface OneCommand {
  readonly id: string;
  readonly command: StepCommand;
}

async function once(request: Walk, { id, command }: OneCommand, done: Done[]): Promise<void> {
  const { office, words } = request;
  const person = words(personOf(command.who), done);
  const line = words(command.line, done);
  const isNext = line.includes("round -- next");
  if (!isNext) office.fetch(person);
  const began = performance.now();
  const running = office.start(person, { ...command, line }, null);
  // `--yes` neither signs, nor takes in code, nor answers whether keys are to be destroyed, nor is it an ear for what others read out.
  for (const [question, answer] of [
    [/(?:Skriva under|Sign it|Ta in det och köra det|Take it in and run it)\? /, () => "ja"],
    [/(?:går inte att ångra|cannot be had back)[^:]*: /, () => request.round],
    [/(?:läser upp|reads out) [^:]*: /, () => readOut(office.cloneOf(person))],
  ] as const)
    void types(running, question.source, answer);
  const ran = await answered(request, running, done);
  must(ran, line);
  done.push({ step: id, person, line, out: ran.out, seconds: (performance.now() - began) / 1000 });
  // What is done on the intake's machine is in the store already.
  if (command.at !== "store" && !isNext) office.handOver(person, id);
}

/** At each time that the question is on the screen. */
async function types(running: Running, question: string, answer: () => string): Promise<void> {
  for (let times = 1; ; times += 1) {
    if ((await running.shows(shownTimes(question, times)).catch(() => undefined)) === undefined) return;
    running.type(answer());
  }
}

/** What the people whose cards wait for the list read out of what `keys trustee` printed to them. */
function readOut(clone: string): string {
  const cards = cardFiles({ content: join(clone, "content") });
  return cards.map((file) => cardFingerprint(JSON.parse(readFileSync(file, "utf8")) as Parameters<typeof cardFingerprint>[0])).join(" ");
}

const codeOnScreen = /(?:Sessionens kod|The session's code): ([0-9a-f ]+)/;
const shownTimes = (text: string, times: number): RegExp => new RegExp(`(?:${text}[\\s\\S]*?){${times}}`);
const asked = "(?:Koden på räknedatorns skärm|The code on the counting machine's screen): ";
const handedOver = "(?:låsta till räknedatorn|locked to the counting machine)";

/**
 * Both meetings of two people, each at a computer of their own with one `next`, between which one memory stick is carried. They type the
 * code that the counting one shows. If the second is ill, another trustee types the commands of both meetings instead.
 */
async function meet(request: Walk, { id, commands = [] }: Step, done: Done[]): Promise<void> {
  const { office, round } = request;
  const [counting, ...opening] = commands;
  const proposed = opening[0]?.who.name ?? "";
  const first = counting?.who.name ?? "";
  const second = opening.find(({ who }) => !request.isAbsent(personOf(who), id))?.who.name ?? "";
  const began = performance.now();
  const start = (person: string, line: string) => {
    office.carry(person);
    const running = office.start(person, { line }, null);
    return {
      shows: running.shows,
      /** When the code is asked for the nth time. */
      opens: async (times: number, code: string) => {
        office.carry(person);
        await running.shows(shownTimes(asked, times));
        running.type(code);
        await running.shows(shownTimes(handedOver, times));
      },
      ends: async () => {
        office.carry(person);
        const ran = await running.ended;
        must(ran, line);
        done.push({ step: id, person, line, out: ran.out, seconds: (performance.now() - began) / 1000 });
      },
    };
  };
  const one = start(first, nextLine(round, first));
  const code = await one.shows(codeOnScreen);
  if (second === proposed) {
    const other = start(second, nextLine(round, second));
    await other.opens(1, code);
    await one.opens(1, code);
    await one.shows(shownTimes(asked, 2));
    office.carry(second);
    const again = await other.shows(codeOnScreen);
    await one.opens(2, again);
    await other.opens(2, again);
    await other.ends();
  } else {
    office.fetch(second);
    const other = start(second, opening.find(({ who }) => who.name === second)?.line ?? "");
    await other.opens(1, code);
    await other.ends();
    await one.opens(1, code);
    // By then the first count is handed over.
    await one.shows(shownTimes(asked, 2));
    const proposal = (await statusOf(office, round)).find(({ state }) => state === "next")?.commands?.[0]?.line;
    office.fetch(second);
    const counts = start(second, proposal?.replace(`holder-${proposed}`, `holder-${second}`) ?? "");
    const again = await counts.shows(codeOnScreen);
    await one.opens(2, again);
    await counts.opens(1, again);
    await counts.ends();
    office.handOver(second, id);
  }
  await one.ends();
  office.carry();
  await request.afterMeetings?.();
}

/**
 * The one change to what is typed: any free port, since other tests run on this machine, and the header of a proxy that stands before it.
 */
async function serve(request: Walk, command: StepCommand, done: Done[]): Promise<Running> {
  const { office, answer } = request;
  const person = personOf(command.who);
  office.fetch(person);
  const serving = office.start(person, { ...command, line: `${command.line} -- --port 0 --address-header x-sender` });
  const address = await serving.shows(/(http:\/\/127\.0\.0\.1:\d+)\/v1\/rounds\//);
  done.push({ step: "intake", person, line: command.line, out: "", seconds: 0 });
  await answer(address);
  return serving;
}

function must({ status, screen }: Ran, line: string): void {
  if (status !== 0) throw new Error(`${line} gave ${status}:\n${screen}`);
}

/** Paths in the repository that the steps say they leave, and that are not there. Of what others replace, nothing is left. */
export function missingLeavings(office: Office, steps: readonly Step[]): readonly string[] {
  const named = steps.filter(({ state }) => state === "done").flatMap(({ leaves = [] }) => leaves);
  const lasting = named.filter((path) => path.startsWith("content/") && !/[<>]|letters|draft\.yaml/.test(path));
  return lasting.filter((path) => !existsSync(join(office.cloneOf("samordnare"), path)));
}
