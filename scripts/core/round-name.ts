// Decides what a round is called where people read of it: by the half-year in which it opened. Addresses and files keep its id.

interface Named {
  /** YYYY-MM-DD. It never moves, so that a round is called the same for ever: only its last day can be extended. */
  readonly opens: string;
  readonly rehearsal?: boolean;
}

type Language = "sv" | "en";

/** "våren 2026", "spring 2026": as one says when something was. */
export function roundWhen({ opens }: Named, language: Language): string {
  const [year, month] = opens.split("-");
  const isSpring = Number(month) < 7;
  return { sv: `${isSpring ? "våren" : "hösten"} ${year}`, en: `${isSpring ? "spring" : "autumn"} ${year}` }[language];
}

/** "mätomgången våren 2026", "the round of spring 2026", within a sentence. A rehearsal's is called one. */
export function roundName(round: Named, language: Language): string {
  const when = roundWhen(round, language);
  return {
    sv: `${round.rehearsal ? "övningsomgången" : "mätomgången"} ${when}`,
    en: `the ${round.rehearsal ? "rehearsal round" : "round"} of ${when}`,
  }[language];
}
