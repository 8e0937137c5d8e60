// Decides how far one has come: each block's bar and count, and what is said where one may stop.
import type { AnsweringWords } from "../text/sv/answering.ts";
import { byId, setText } from "./elements.ts";
import { headlineOf } from "./level-words.ts";
import type { Outcome } from "./outcome.ts";

/** Writes the progress of every block and the text of every stop. */
export function makeProgressView(words: AnsweringWords): (outcome: Outcome) => void {
  return (outcome) => {
    const current = outcome.blocks.find((one) => one.answered < one.asked)?.block;
    for (const { block, answered, asked } of outcome.blocks) {
      const bar = byId<HTMLProgressElement>(`framsteg-${block}`);
      bar.max = asked;
      bar.value = answered;
      setText(byId(`framsteg-${block}-antal`), words.answered(answered, asked));
      const step = bar.closest("li");
      if (step) step.dataset.state = answered === asked ? "done" : block === current ? "current" : "todo";
      const isDone = block <= outcome.score.answeredBlocks;
      setText(byId(`stopp-${block}`), isDone ? words.stopDone(block, headlineOf(outcome, words)) : words.stopPart(block, answered, asked));
    }
  };
}
