import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import { embeddedAt } from "../data/embedded.ts";
import type { ExplainedWords } from "../data/form-words.ts";
import type { PageData } from "../data/page-data.ts";
import type { PlanMeasures } from "../result/explains-data.ts";
import type { Outcome } from "../result/outcome.ts";
import { byId, setText } from "../widgets/elements.ts";
import { lazyPart } from "../widgets/lazy-part.ts";

interface PlanGateParts {
  readonly data: PageData;
  readonly words: AnsweringWords;
  readonly loadWords: () => Promise<ExplainedWords>;
}

export function makePlanGate({ data, words, loadWords }: PlanGateParts): (outcome: Outcome, target: number) => void {
  const measures = embeddedAt<PlanMeasures>(byId("mer").dataset.file ?? "");
  return lazyPart<[outcome: Outcome, target: number]>({
    load: async () => {
      const [{ makePlanView }, { plan: planWords }, plan] = await Promise.all([import("./plan-view.ts"), loadWords(), measures.load()]);
      return makePlanView({ data, words: { ...words, ...planWords }, plan });
    },
    isNeeded: ({ score }) => score.answeredBlocks > 0,
    onFailure: () => setText(byId("plan-vantar"), words.planNotLoaded),
  }).update;
}
