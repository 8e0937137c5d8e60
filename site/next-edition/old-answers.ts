// What an old answer becomes when its question has changed: an option, a range of options, or nothing.
import type { AnswerRange, Correspondence } from "../../scripts/method/carry-over/correspondence.ts";
import type { Question } from "../../scripts/method/schema.ts";

/** A row of the correspondence table with its questions on each side. */
interface Change {
  readonly row: Correspondence;
  readonly before: readonly Question[];
  readonly after: readonly Question[];
}

/** Consecutive old options that map to the same range of new options. */
export interface Becomes {
  readonly options: readonly number[];
  readonly low: number;
  readonly high: number;
  /** Whether the range is every option of the new question. */
  readonly isAnything: boolean;
}

/** What one old question's answers say of one new question. Without `becomes`: nothing. */
interface Answered {
  readonly from: Question;
  readonly to: Question;
  readonly becomes?: readonly Becomes[];
}

/** `kept`: the answer is carried over; `gone`: the question is dropped; `new`: the question did not exist. */
export type OldAnswers =
  | { readonly kind: "kept" | "gone" | "new" }
  | { readonly kind: "bounded"; readonly isJoint: boolean; readonly pairs: readonly Answered[] };

/** `isJoint`: several old questions are merged, and the lowest of their ranges applies. */
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

/** Groups consecutive options with the same bounds. */
export function becomes({ options }: Pick<AnswerRange, "options">, top: number): readonly Becomes[] {
  const all: Becomes[] = [];
  for (const [option, [low = 0, high = top]] of options.entries()) {
    const last = all.at(-1);
    if (last?.low === low && last.high === high) all[all.length - 1] = { ...last, options: [...last.options, option] };
    else all.push({ options: [option], low, high, isAnything: low === 0 && high === top });
  }
  return all;
}
