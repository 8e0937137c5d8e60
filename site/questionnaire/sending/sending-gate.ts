// Decides when sending opens: once block 1 is complete. Not until then does its part of the script load.

import { questionAddress } from "../answering/question-texts.ts";
import type { Filled } from "../drafts/state.ts";
import type { Outcome } from "../result/outcome.ts";
import { byId, link, setHidden } from "../widgets/elements.ts";
import type { SendingParts } from "./sending-view.ts";

type Follow = (filled: Filled, outcome: Outcome) => void;

export function makeSendingGate(parts: SendingParts): Follow {
  const waiting = byId("skicka-vantar");
  let follow: Follow | undefined;
  let latest: Parameters<Follow> | undefined;
  let isLoading = false;
  const open = async (): Promise<void> => {
    if (isLoading) return;
    isLoading = true;
    try {
      const { bindSending } = await import("./sending-view.ts");
      follow = bindSending(parts);
      if (latest) show(...latest);
    } catch {
      waiting.replaceChildren(parts.words.sendNotLoaded);
    }
    isLoading = false;
  };
  const show: Follow = (filled, outcome) => {
    latest = [filled, outcome];
    const isComplete = outcome.score.answeredBlocks > 0;
    setHidden(byId("skicka-form"), !isComplete || !follow);
    setHidden(waiting, isComplete && follow !== undefined);
    if (!isComplete) waiting.replaceChildren(...whatIsLeft(outcome, parts));
    else if (follow) follow(filled, outcome);
    else void open();
  };
  return show;
}

function whatIsLeft({ blocks }: Outcome, { words }: SendingParts): readonly (Node | string)[] {
  const first = blocks[0];
  if (!first?.firstUnanswered) return [];
  return [`${words.sendWaits(first.asked - first.answered)} `, link(questionAddress(first.firstUnanswered), words.sendFirst)];
}
