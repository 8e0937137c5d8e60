// Loads the submission form when block 1 is complete, and until then shows what remains.
import { questionAddress } from "../answering/question-texts.ts";
import type { FormWords } from "../data/form-words.ts";
import type { Update } from "../result/explained.ts";
import type { Outcome } from "../result/outcome.ts";
import { byId, link, setHidden } from "../widgets/elements.ts";
import { lazyPart } from "../widgets/lazy-part.ts";
import type { SendingParts } from "./sending-view.ts";

export function makeSendingGate(parts: SendingParts, loadWords: FormWords["sending"]): Update {
  const waiting = byId("skicka-vantar");
  const isComplete = ({ score }: Outcome): boolean => score.answeredBlocks > 0;
  const part = lazyPart<Parameters<Update>>({
    load: async () => {
      const [{ bindSending }, { sending }] = await Promise.all([import("./sending-view.ts"), loadWords()]);
      const update = bindSending(parts, sending);
      return (filled, outcome) => {
        setHidden(byId("skicka-form"), !isComplete(outcome));
        setHidden(waiting, isComplete(outcome));
        if (isComplete(outcome)) update(filled, outcome);
      };
    },
    isNeeded: (_filled, outcome) => isComplete(outcome),
    onFailure: () => waiting.replaceChildren(parts.words.sendNotLoaded),
  });
  return (filled, outcome) => {
    if (!isComplete(outcome)) waiting.replaceChildren(...whatRemains(outcome, parts));
    part.update(filled, outcome);
  };
}

function whatRemains({ blocks }: Outcome, { words }: SendingParts): readonly (Node | string)[] {
  const first = blocks[0];
  if (!first?.firstUnanswered) return [];
  return [`${words.sendWaits(first.asked - first.answered)} `, link(questionAddress(first.firstUnanswered), words.sendFirst)];
}
