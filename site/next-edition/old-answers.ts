// Decides what is told of an old answer when its question has changed: what it becomes, within which bounds, or that it says nothing.
import type { AnswerRange, Correspondence } from "../../scripts/method/carry-over/correspondence.ts";
import type { Question } from "../../scripts/method/schema.ts";

/** What the table says, with the questions that it says it of on each side. */
interface Change {
  readonly row: Correspondence;
  readonly before: readonly Question[];
  readonly after: readonly Question[];
}

/** Old options, in order, that become the same: one option of the new question, or any from the lowest to the highest. */
export interface Becomes {
  readonly options: readonly number[];
  readonly low: number;
  readonly high: number;
  /** Whether every option of the new question is possible. */
  readonly isAnything: boolean;
}

/** What is known of one old question's answers to one new. Without `becomes`: nothing. */
export interface Answered {
  readonly from: Question;
  readonly to: Question;
  readonly becomes?: readonly Becomes[];
}

/** `kept`: the answer goes with; `gone`: the question is dropped; `new`: nobody has answered it before. */
export type OldAnswers =
  | { readonly kind: "kept" | "gone" | "new" }
  | { readonly kind: "bounded"; readonly isJoint: boolean; readonly pairs: readonly Answered[] };

/** `isJoint`: the new question is answered no higher than each of several old ones allows. */
export function oldAnswers({ row, before, after }: Change): OldAnswers {
  switch (row.kind) {
    case "same":
      return { kind: "kept" };
    case "new":
      return { kind: "new" };
    case "dropped":
      return { kind: "gone" };
    case "reworded":
    case "split":
    case "merged":
    case "narrower":
    case "broader":
      return {
        kind: "bounded",
        isJoint: row.kind === "merged",
        pairs: before.flatMap((from) => after.map((to) => answered(from, to, row.ranges ?? []))),
      };
    default:
      return row.kind satisfies never;
  }
}

function answered(from: Question, to: Question, ranges: readonly AnswerRange[]): Answered {
  const range = ranges.find((one) => one.from === from.id && one.to === to.id);
  return { from, to, ...(range ? { becomes: becomes(range, to.options.length - 1) } : {}) };
}

/** Options beside each other with the same bounds stand together. */
export function becomes({ options }: Pick<AnswerRange, "options">, top: number): readonly Becomes[] {
  const all: Becomes[] = [];
  for (const [option, [low = 0, high = top]] of options.entries()) {
    const last = all.at(-1);
    if (last?.low === low && last.high === high) all[all.length - 1] = { ...last, options: [...last.options, option] };
    else all.push({ options: [option], low, high, isAnything: low === 0 && high === top });
  }
  return all;
}
