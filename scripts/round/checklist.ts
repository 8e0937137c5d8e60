// The steps of a round, from an authority's first list of trustees to destroyed keys, and which comes next. Never who has answered, or how
// many.
import { collecting } from "./runbook/collecting.ts";
import { founding } from "./runbook/founding.ts";
import { preparing } from "./runbook/preparing.ts";
import { publishing } from "./runbook/publishing.ts";
import type { RoundFacts } from "./runbook/round-facts.ts";
import { commandsOf, type Entry } from "./runbook/step.ts";

export interface Step extends Omit<Entry, "done"> {
  /**
   * `next`: the first that waits for somebody. `waiting`: for a day, or for an earlier step. `unseen`: leaves no trace in the files, and
   * everything before it is done.
   */
  readonly state: "done" | "next" | "waiting" | "unseen";
}

/** In the order in which they are done. At most one is next: none if the first that is not done waits for a day. */
export function checklist(facts: RoundFacts): readonly Step[] {
  const entries = entriesOf(facts);
  const first = entries.findIndex(({ done }) => done === false);
  return entries.map(({ done, ...entry }, at) => {
    const isDay = entry.from === undefined || facts.today >= entry.from;
    const isReached = first < 0 || at <= first;
    // What leaves no trace itself is done when the next thing that does is done.
    const isPassed = done === null && entries.slice(at).find((later) => later.done !== null)?.done === true;
    if (done || isPassed) {
      const { commands: _, ...rest } = entry;
      return { ...rest, state: "done" };
    }
    if (!isReached || !isDay) return { ...entry, state: "waiting" };
    return { ...entry, state: done === null ? "unseen" : "next" };
  });
}

/** Every step that a round of this kind takes, for the runbook. */
export function entriesOf(facts: RoundFacts): readonly Entry[] {
  const commands = commandsOf(facts.round, facts.rehearsal);
  return [founding, preparing, collecting, publishing].flatMap((part) => part(facts, commands));
}
