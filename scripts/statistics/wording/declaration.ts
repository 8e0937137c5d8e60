// What the quality declaration says of every release alike, on pages and in reports.
import type { Language } from "../../core/terms/languages.ts";

interface Declaration {
  /** A heading, and what is known of the error from each source. */
  readonly measurement: readonly [title: string, text: string];
  readonly processing: readonly [title: string, text: string];
  readonly frame: readonly [title: string, text: string];
  readonly cost: readonly [title: string, text: string];
}

export const declaration: Readonly<Record<Language, Declaration>> = {
  sv: {
    measurement: [
      "Mätning",
      "Svaren är självskattade: varje organisation har bedömt sig själv, och ingen annan har kontrollerat dem. Hur stort felet i självskattningen är vet vi inte, för svaren har inte jämförts med någon granskning. Det felet finns inte med i något intervall.",
    ],
    processing: [
      "Bearbetning",
      "Ett öppet program räknar svaren som de lämnades. Inget svar ändras, och inget fylls i. Ett obesvarat block räknas aldrig som noll: den som har slutat efter ett block räknas på den nivå som svaren räcker till. Avrundningen är det enda fel som bearbetningen lägger till med avsikt.",
    ],
    frame: [
      "Ram",
      "Alla i ramen bjuds in, så det finns inget urvalsfel. De som har tillkommit efter ramens dag saknas, och de som har upphört kan finnas kvar. Hur många det är har vi inte mätt.",
    ],
    cost: [
      "Kostnad",
      "Hur lång tid det tar att svara mäts inte i omgångarna, utan prövas i en pilot. Vad statistiken kostar att ta fram redovisas inte.",
    ],
  },
  en: {
    measurement: [
      "Measurement",
      "The answers are self-assessed: each organisation has assessed itself, and nobody else has checked the answers. We do not know how large the error of self-assessment is, since the answers have not been compared with any review. That error is not included in any interval.",
    ],
    processing: [
      "Processing",
      "An open program counts the answers as they were given. No answer is changed, and none is filled in. An unanswered block never counts as zero: those that stopped after a block are counted at the level that their answers reach. Rounding is the only error that the processing adds on purpose.",
    ],
    frame: [
      "Frame",
      "Every organisation in the frame is invited, so there is no sampling error. Organisations created after the date of the frame are missing, and those that have ceased to exist may remain. We have not measured how many they are.",
    ],
    cost: [
      "Cost",
      "The rounds do not measure how long it takes to answer; that is tested in a pilot. The cost of producing the statistics is not reported.",
    ],
  },
};
