// Decides when the way up is worked out: once block 1 is complete. Not until then does that part of the script load.
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import { embeddedAt } from "../data/embedded.ts";
import type { PageData } from "../data/page-data.ts";
import type { PlanMeasures } from "../result/explains-data.ts";
import type { Outcome } from "../result/outcome.ts";
import { byId, setText } from "../widgets/elements.ts";

type Follow = (outcome: Outcome, target: number) => void;

export function makePlanGate(data: PageData, words: AnsweringWords): Follow {
  const measures = embeddedAt<PlanMeasures>(byId("mer").dataset.file ?? "");
  let follow: Follow | undefined;
  let latest: Parameters<Follow> | undefined;
  let isLoading = false;
  const open = async (): Promise<void> => {
    if (isLoading) return;
    isLoading = true;
    try {
      const [{ makePlanView }, plan] = await Promise.all([import("./plan-view.ts"), measures.load()]);
      follow = makePlanView({ data, words, plan });
      if (latest) follow(...latest);
    } catch {
      // Tried again at the next answer.
      setText(byId("plan-vantar"), words.planNotLoaded);
    }
    isLoading = false;
  };
  return (outcome, target) => {
    latest = [outcome, target];
    if (follow) follow(outcome, target);
    else if (outcome.score.answeredBlocks > 0) void open();
  };
}
