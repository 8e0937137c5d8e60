import { inWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";

const questions = (n: number): string => (n === 1 ? "en fråga" : `${inWords(n)} frågor`);
const measures = (n: number): string => (n === 1 ? "en åtgärd" : `${inWords(n)} åtgärder`);
const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);

export const plan = {
  liftTo: (n: number, to: number) => `${capitalize(measures(n))} tar er till ${level(to)}.`,
  must: (level: number) => `Måste för nivå ${level}.`,
  nextTitle: (to: number) => `Närmast: ${level(to)}`,
  targetReached: (target: number) => `Ni har nått ${level(target)}. Välj en högre målnivå, om det finns en, för att se mer.`,
  targetIsNext: "Målnivån är nästa nivå. Planen ovan räcker.",
  targetPlan: (n: number, target: number) => `Hela planen till ${level(target)}: ${measures(n)}, i den ordning vi rekommenderar.`,
  raiseUnknown: "Ni svarade ”Vet inte”. Ta reda på svaret först: steget kan redan vara taget.",
  firstStep: "Första steget",
  roles: "Vilka",
  hours: "Tid",
  doneWhen: "Klart när",
  least: (n: number, cost: number, planCost: number) =>
    `Det räcker att höja ${questions(n)}. Om vi räknar åtgärdens tid (dagar 1, veckor 2, månader 3) gånger antalet steg upp blir arbetet ${cost}, ${
      cost === planCost
        ? "lika mycket som i planen ovan."
        : `mot ${planCost} i planen ovan. Planen tar det viktigaste först, och blir därför större.`
    }`,
};

export type PlanWords = typeof plan;
