import { inWords } from "../../../../scripts/core/terms/en.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { PlanWords } from "../../sv/form/plan.ts";

const questions = (n: number): string => `${inWords(n)} ${n === 1 ? "question" : "questions"}`;
const measures = (n: number): string => `${inWords(n)} ${n === 1 ? "measure" : "measures"}`;
const level = (n: number): string => (n === 0 ? "below level 1" : `level ${n}`);

export const plan: PlanWords = {
  liftTo: (n, to) => `${capitalize(measures(n))} ${n === 1 ? "takes" : "take"} you to ${level(to)}.`,
  must: (level: number) => `A must for level ${level}.`,
  nextTitle: (to) => `Next: ${level(to)}`,
  targetReached: (target) => `You have reached ${level(target)}. Choose a higher target level, if there is one, to see more.`,
  targetIsNext: "The target level is the next level. The plan above is enough.",
  targetPlan: (n, target) => `The whole plan to ${level(target)}: ${measures(n)}, in the order we recommend.`,
  raiseUnknown: "You answered “Don’t know”. Find out the answer first: the step may be taken already.",
  firstStep: "First step",
  roles: "Who",
  hours: "Time",
  doneWhen: "Done when",
  least: (n, cost, planCost) =>
    `It is enough to raise the ${n === 1 ? "answer" : "answers"} to ${questions(n)}. If we count the measure’s time (days 1, weeks 2, months 3) times the number of steps up, the work comes to ${cost}, ${
      cost === planCost
        ? "the same as in the plan above."
        : `against ${planCost} in the plan above. The plan takes the most important things first, and is larger for that reason.`
    }`,
};
