// Texts that the method page adds to its prose.
import { listInWords } from "../../../../scripts/core/terms/sv.ts";

export const method = {
  thresholdsHeading: "Trösklarna",
  thresholdsNote: (floors: readonly string[]) =>
    `Talen är de poäng som minst krävs i varje block. I varje block krävs dessutom alla måsten, och ett golv i varje område som har två eller fler frågor i blocket: ${listInWords(floors)} poäng.`,
  thresholdsCaption: "Minsta poäng, och hur stor andel av poängen det räknas från",
  points: (points: number, of: number) => `${points} av ${of}`,
  pointsOf: (points: string, percent: number) => `${points} (${percent} %)`,
  levelColumn: "För att nå",
  blockColumn: (block: number) => `Block ${block}`,
  notNeeded: "krävs inte",
  pilot: "Utgåvan är en provutgåva. Trösklar och formuleringar är förslag tills de har prövats.",
  examplesHeading: "Räkneexempel",
  examplesLead: "Exemplen är påhittade. De räknas om varje gång koden ändras, och resultatet måste bli detsamma.",
  byHand: "Uträkning för hand",
  level: "Nivå",
  score: "Andel på plats",
  scoreValue: (score: number) => `${score} av 100`,
  atLeast: (label: string) => `minst ${label}`,
  unmet: "Villkor som återstår till nästa nivå",
  unmetValue: (count: number) => (count === 0 ? "inga" : String(count)),
  areaCaption: "Andel på plats i varje område, 0–100",
  areaColumn: "Område",
  shareColumn: "Andel",
  notAnswered: "ej besvarat",
} as const;
