// Names of rounds in running text, by the half-year in which they opened. Addresses and files use the id.
import type { Language } from "./terms/languages.ts";

interface Named {
  /** YYYY-MM-DD. Never moved, so that a round keeps its name: only its last day can be extended. */
  readonly opens: string;
  readonly rehearsal?: boolean;
  /** Absent: ordinary, or not known yet. */
  readonly kind?: "ordinary" | "pilot";
}

/** "våren 2026", "spring 2026". */
export function roundWhen({ opens }: Named, language: Language): string {
  const [year, month] = opens.split("-");
  const isSpring = Number(month) < 7;
  return { sv: `${isSpring ? "våren" : "hösten"} ${year}`, en: `${isSpring ? "spring" : "autumn"} ${year}` }[language];
}

/** "mätomgången våren 2026", "the round of spring 2026", within a sentence. A rehearsal's name says so, and so does a pilot's. */
export function roundName(round: Named, language: Language): string {
  const when = roundWhen(round, language);
  const isPilot = round.kind === "pilot";
  const sv = isPilot ? ["piloten", "övningspiloten"] : ["mätomgången", "övningsomgången"];
  const en = isPilot ? "pilot" : "round";
  return {
    sv: `${sv[round.rehearsal ? 1 : 0]} ${when}`,
    en: `the ${round.rehearsal ? "rehearsal " : ""}${en} of ${when}`,
  }[language];
}
