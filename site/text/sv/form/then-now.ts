// Texts of the comparison with an earlier response. Loaded with the explanation of the result.
import type { Share } from "../../../../scripts/method/result.ts";
import type { Language } from "../../languages.ts";

/** The lowest and highest levels possible by the earlier answers. `atLeast`: the level may be even higher. */
export interface LevelBefore {
  readonly low: number;
  readonly high: number;
  readonly atLeast: boolean;
}

const on = (n: number): string => (n === 0 ? "under nivå 1" : `på nivå ${n}`);
const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);
const levelText = (n: number, atLeast: boolean): string => (n > 0 && atLeast ? `på minst nivå ${n}` : on(n));
const before = ({ low, high, atLeast }: LevelBefore): string => {
  if (low === high) return levelText(low, atLeast);
  const more = atLeast ? ", eller högre" : "";
  if (high === low + 1) return `${low === 0 ? "under nivå 1 eller på nivå 1" : `på nivå ${low} eller ${high}`}${more}`;
  return `någonstans från ${level(low)} till ${level(high)}${more}`;
};
const blocks = (last: number): string => (last === 1 ? "block 1" : `block 1–${last}`);

export const thenNow = {
  language: "sv" as Language,
  lead: "Öppna ett utkast som ni sparade förra gången, så ser ni vad som har ändrats. Filen läses bara i er webbläsare. Den ersätter inget och skickas inte.",
  file: "Välj filen från förra gången",
  fileHint: "Den slutar på ”-utkast.json”. Den får vara från en tidigare utgåva.",
  close: "Stäng jämförelsen",
  opened: "Filen är läst. Jämförelsen står under det här.",
  closed: "Jämförelsen är stängd. Era svar är orörda.",
  refused: "Filen gick inte att jämföra med.",
  notFetched: "Det som behövs för att läsa den tidigare utgåvan gick inte att hämta. Kontrollera nätet och försök igen.",
  faults: "Det här i filen gick inte att läsa, eller behöver ses över.",

  before: "Då",
  now: "Nu",
  /** `isRescored`: the earlier answers are scored by this edition, not by their own. */
  finding: (was: LevelBefore, is: { readonly level: number; readonly atLeast: boolean }, isRescored: boolean) =>
    `${isRescored ? "Efter den här utgåvan stod ni då" : "Då stod ni"} ${before(was)}. Nu står ni ${levelText(is.level, is.atLeast)}.`,
  findingBefore: (was: LevelBefore, isRescored: boolean) =>
    `${isRescored ? "Efter den här utgåvan stod ni då" : "Då stod ni"} ${before(was)}.`,
  noLevelBefore: "I filen är block 1 inte helt besvarat. Därför finns ingen nivå att jämföra med.",
  noLevelNow: "Nivån nu visas när block 1 är besvarat.",
  toldThen: (edition: string, n: number, atLeast: boolean) =>
    `Filen är från utgåva ${edition}. Enligt den stod ni ${levelText(n, atLeast)} då.`,
  rescored: "Här är de tidigare svaren räknade efter den här utgåvan. Det är ett annat mått än det ni fick då, och det ersätter inte det.",
  bounds: "Vi kan bara säga mellan vilka gränser ni stod, för frågor har ändrats. Vilka det är ser ni när ni öppnar filen som utkast.",
  ruleChanged: "Regeln för resultatet har ändrats sedan dess:",

  sharesTitle: (through: number) => `Poäng i ${blocks(through)}`,
  sharesNote: "Poängen gäller bara de block som var besvarade båda gångerna.",
  area: "Område",
  all: "Alla områden",
  none: "–",
  bars: "Staplar: överst då, underst nu",
  range: (low: Share, high: Share) => {
    if (low.possible !== high.possible) return `${low.earned} av ${low.possible} – ${high.earned} av ${high.possible}`;
    return `${low.earned === high.earned ? "" : `${low.earned}–`}${high.earned} av ${high.possible}`;
  },

  raised: (n: number) => `Höjda svar (${n})`,
  lowered: (n: number) => `Sänkta svar (${n})`,
  noneMoved: "Inget svar är höjt eller sänkt.",
  unchanged: (n: number) => (n === 0 ? "" : n === 1 ? "Ett svar är detsamma som då." : `${n} svar är desamma som då.`),
  moved: (before: string, now: string) => `Då: ${before}\nNu: ${now}`,
  unknown: "Vet inte.",
  either: (low: string, high: string) => `något mellan ”${low}” och ”${high}”.`,
};

export type ThenNowWords = typeof thenNow;
