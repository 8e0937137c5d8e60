// What an old answer becomes when its question has changed: an option, a range of options, or nothing.
import type { AnswerRange } from "../../scripts/method/carry-over/correspondence.ts";
import type { Words } from "../text/words.ts";
import type { Becomes, Row } from "./step.ts";

/** In sentences: one for each group of options, for each pair of an old question and a new one. */
export function oldAnswers({ row, before, after }: Row, text: Words["nextEdition"]): readonly string[] {
  switch (row.kind) {
    case "same":
      return [text.kept];
    case "new":
      return [text.new];
    case "dropped":
      return [text.gone];
    case "reworded":
    case "split":
    case "merged":
    case "narrower":
    case "broader": {
      const isJoint = row.kind === "merged";
      const pairs = before.flatMap((from) => after.map((to) => ({ from, to })));
      const sentences = pairs.flatMap(({ from, to }) => {
        const range = row.ranges?.find((one) => one.from === from.id && one.to === to.id);
        const found = range ? becomes(range, to.options.length - 1).map((one) => (isJoint ? text.reaches(one) : text.becomes(one))) : [];
        return [...(pairs.length > 1 ? [text.pair(from.number, to.number)] : []), ...(range ? found : [text.nothingKnown])];
      });
      // Of several old questions, the lowest of their ranges applies.
      return isJoint ? [...sentences, text.joint] : sentences;
    }
    default:
      return row.kind satisfies never;
  }
}

/** Groups consecutive options with the same bounds. */
function becomes({ options }: Pick<AnswerRange, "options">, top: number): readonly Becomes[] {
  const all: Becomes[] = [];
  for (const [option, [low = 0, high = top]] of options.entries()) {
    const last = all.at(-1);
    if (last?.low === low && last.high === high) all[all.length - 1] = { ...last, options: [...last.options, option] };
    else all.push({ options: [option], low, high, isAnything: low === 0 && high === top });
  }
  return all;
}
