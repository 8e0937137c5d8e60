// Texts of the appendix, and of the plan as a document.
import { dateInWords, inWords, listInWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { Share } from "../../../../scripts/method/result.ts";

const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);
const blocks = (last: number): string => (last === 1 ? "block 1" : `block 1–${last}`);

export const report = {
  identity: (date: string, edition: string, checksum: string) =>
    `Uträknad ${dateInWords(date)} efter utgåva ${edition}, kontrollsumma ${checksum}.`,
  handling: "Pappret visar svagheter. Hantera det därefter.",
  pilot: "Utgåvan är ett förslag tills en pilot är genomförd. Frågor och gränser kan ändras.",
  selfAssessed: "Svaren är era egna. Ingen utomstående har prövat dem.",

  noSteps: (isTop: boolean) =>
    `Ni har nått den nivå ni siktar på, så planen är tom.${isTop ? "" : " Om ni vill vidare väljer ni en högre."}`,

  areas: "Områden",

  conditions: (to: number) => `Villkoren för ${level(to)}`,
  conditionsTop: "Högsta nivån är nådd. Det finns inga fler villkor.",
  conditionsCount: (met: number, all: number) => `${met} av ${all} villkor är uppfyllda.`,
  unmet: "Inte uppfyllda",
  met: "Uppfyllda",
  noneMet: "Inget villkor är uppfyllt ännu.",
  block: (block: number) => `Hela block ${block}`,
  area: (area: string, block: number) => `${area}, block ${block}`,
  answered: (block: number) => `Block ${block} är besvarat`,
  answeredNeeded: "alla frågor",
  answeredHas: (left: number) => (left === 1 ? "en fråga kvar" : `${inWords(left)} frågor kvar`),
  pointsOf: (points: number, of: number) => `${points} av ${of} poäng`,
  metMusts: (block: number, numbers: readonly string[], areAll: boolean) =>
    `Block ${block}, ${areAll ? "alla måsten" : "måsten"}: fråga ${listInWords(numbers)}.`,
  metBlock: (block: number, points: number, { earned, possible }: Share) =>
    `Hela block ${block}: ${earned} av ${possible} poäng, och ${points} behövs.`,
  metAllAreas: (block: number) => `Block ${block}: alla områden som prövas.`,
  metAreas: (block: number, areas: readonly string[]) => `Block ${block}, områden: ${listInWords(areas)}.`,

  plan: (target: number) => `Hela planen till ${level(target)}`,
  planLead: "Det som bygger på annat står efter det. Vid varje steg står när det börjar och när det ska vara klart.",
  noStepsYet: "Inget steg föreslås ännu.",

  toFindOut: "Att ta reda på",
  toFindOutLead: "Frågorna är besvarade med ”Vet inte”. Det ger 0 poäng och är en uppgift att ta reda på.",
  toFindOutNone: "Ingen fråga är besvarad med ”Vet inte”.",
  ask: (whom: string) => `Vem ni kan fråga: ${whom}`,

  basis: "Så räknades det",
  basisLines: (edition: string, digest: string, answered: number, all: number) =>
    [
      `Frågor och regler: Infosäktrappan, utgåva ${edition}. Fullständig kontrollsumma (SHA-256): ${digest}.`,
      answered === all
        ? "Alla block är besvarade."
        : `${capitalize(blocks(answered))} av ${all} är besvarade. Senare block är inte bedömda.`,
      "Nivån är den högsta där alla måsten är uppfyllda och tillräckligt mycket är på plats, både i blocken och i områdena.",
    ] as readonly string[],
};

export type ReportWords = typeof report;
