import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import { headlineOf } from "../result/level-words.ts";
import type { Outcome } from "../result/outcome.ts";
import { byId, setText } from "../widgets/elements.ts";
import { questionAddress, questionNumber } from "./question-texts.ts";

/** Writes each block's progress, and the text after it. */
export function makeProgressView(words: AnsweringWords): (outcome: Outcome) => void {
  const begin = document.getElementById("borja") as HTMLAnchorElement | null;
  return (outcome) => {
    if (begin) showResume(begin, outcome, words);
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

/** On a later visit the start button leads to the first unanswered question. */
function showResume(begin: HTMLAnchorElement, { blocks }: Outcome, words: AnsweringWords): void {
  if (!blocks.some((one) => one.answered > 0)) return;
  const open = blocks.find((one) => one.firstUnanswered !== undefined);
  const to = open?.firstUnanswered;
  begin.setAttribute("href", to === undefined ? "#resultat" : questionAddress(to));
  setText(begin, open && to !== undefined ? words.resume(questionNumber(to), open.asked - open.answered) : words.resumeDone);
}
