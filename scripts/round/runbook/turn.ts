// Whose turn it is: what one person does next in a round, and how often each has to type something.
import type { Step } from "../checklist.ts";
import type { Entry, StepCommand } from "./step.ts";

/** What `round -- next` does for a person, or why it stops. */
export type Turn =
  /** Runs the commands. One of another person's is among them if its file is waited for. */
  | { readonly type: "run"; readonly step: Step; readonly commands: readonly StepCommand[] }
  /** The person's own, and typed by them: a word has to be filled in, or the code that runs changes. */
  | { readonly type: "by-hand"; readonly step: Step; readonly commands: readonly StepCommand[] }
  | { readonly type: "decide"; readonly step: Step }
  | { readonly type: "others"; readonly step: Step }
  /** `unseen`: the person's own that leave no trace, such as letters to send. */
  | { readonly type: "nothing"; readonly from?: string | undefined; readonly unseen: readonly Step[] };

/** By the name in the trust list, else by the role. */
export function personOf({ role, name }: StepCommand["who"]): string {
  return name ?? role;
}

/**
 * The person's turn. A step that leaves no trace is done once: `performed` are those that this run has done already. It comes before the
 * next one, since the next one may need it.
 */
export function turnOf(steps: readonly Step[], person: string, performed: ReadonlySet<string>): Turn {
  const next = steps.find(({ state }) => state === "next");
  const unseen = steps.find(
    ({ id, state, commands = [] }) => state === "unseen" && !performed.has(id) && ownIn(commands, person).some(({ at }) => at !== "store"),
  );
  const step = unseen ?? next;
  if (!step) {
    const left = steps.filter(
      ({ state, role, commands = [] }) => state === "unseen" && (role === person || ownIn(commands, person).length > 0),
    );
    return {
      type: "nothing",
      from: steps.find(({ state }) => state === "waiting")?.from,
      unseen: left.filter(({ id }) => !performed.has(id)),
    };
  }
  const { commands = [], role } = step;
  const own = ownIn(commands, person);
  if (commands.length === 0 && role === person) return { type: "decide", step };
  if (own.length === 0) return { type: "others", step };
  if (own.some(isByHand)) return { type: "by-hand", step, commands: own };
  return { type: "run", step, commands: withHandedOver(commands, person) };
}

const ownIn = (commands: readonly StepCommand[], person: string) => commands.filter(({ who }) => personOf(who) === person);

/** Placeholders are words in angle brackets. */
const isByHand = ({ line, isTyped }: StepCommand): boolean => isTyped === true || /<[^>]*>/.test(line);

/** The person's own commands, and another's whose file one of them needs. */
function withHandedOver(commands: readonly StepCommand[], person: string): readonly StepCommand[] {
  return commands.filter(({ who, handsOver }, at) => {
    const after = commands[at + 1];
    return personOf(who) === person || (handsOver !== undefined && after !== undefined && personOf(after.who) === person);
  });
}

/**
 * How many command lines each person types in a round without incidents, where `next` does what it may. One `next` covers consecutive steps
 * of a person until another's step, a decision or a day comes between, and all that two people do at their meetings; each line that is
 * typed by itself, also on the intake's machine, counts as one.
 */
export function typedLines(entries: readonly Omit<Entry, "done">[]): Readonly<Record<string, number>> {
  const typed: Record<string, number> = {};
  const add = (person: string): void => {
    typed[person] = (typed[person] ?? 0) + 1;
  };
  // Whose `next` still runs.
  let running: readonly string[] = [];
  let day: string | undefined;
  for (const { commands = [], isMeeting, from, enough } of entries) {
    if (commands.length === 0 || (from !== undefined && from !== day)) running = [];
    day = from ?? day;
    const people = [...new Set(commands.filter(({ handsOver }) => handsOver === undefined).map(({ who }) => personOf(who)))];
    const witnesses = commands.filter(({ handsOver }) => handsOver !== undefined);
    const needed = people.slice(0, enough === undefined ? people.length : enough + (isMeeting ? 1 : 0));
    let stillRunning: readonly string[] = [];
    for (const person of needed) {
      const own = ownIn(commands, person);
      const byHand = own.filter((one) => one.at === "store" || isByHand(one));
      for (const _ of byHand) add(person);
      const isRun = byHand.length < own.length;
      if (isRun && !running.includes(person)) add(person);
      // At a meeting all of them go on; otherwise the step is done when the last has done theirs.
      if (isMeeting) stillRunning = [...stillRunning, person];
      else stillRunning = isRun ? [person] : [];
    }
    running = stillRunning;
    for (const { who } of witnesses) add(personOf(who));
  }
  return typed;
}
