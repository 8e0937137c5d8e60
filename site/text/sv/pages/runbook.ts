/** Texts of the runbook's steps. What each step says is in scripts/round/runbook. */
export const runbook = {
  roles: { coordinator: "Samordnaren", issuer: "Den som bjuder in", trustee: "Varje förtroendeperson", witness: "Vittnet" },
  /** In a meeting: the one who counts, and those who open. */
  counter: "Den som räknar",
  holders: "En annan hållare",
  closer: "En förtroendeperson",
  store: ", på mottagningens dator",
  repeated: "Om och om igen medan omgången är öppen.",
  byHand: (who: string) => `${who} gör det för hand.`,
  leaves: "Sedan finns:",
  takes: { seconds: "Datorn behöver några sekunder.", minutes: "Datorn behöver upp till några minuter." },
  /** Numbers for an ordinary round, and for a pilot where they differ. */
  typed: {
    either: (ordinary: string, pilot: string) => `${ordinary} (i en pilot ${pilot})`,
    sentence: (each: string) =>
      `Så många kommandorader skriver var och en i en mätomgång, om inget går fel och vittnet skriver under medan samordnaren väntar: ${each}. Förtroendelistan, koderna vid mötena och det som görs för hand är inte med. Siffrorna kommer ur stegen på den här sidan, och testerna räknar efter.`,
  },
  /** What `next` runs, without typing. */
  runBy: (who: string) => `${who}: kör next`,
  placeholders: {
    round: "<omgång>",
    name: "<namn>",
    day: "<dag>",
    edition: "<utgåva>",
    number: "<nummer>",
    subject: "<ämne>",
    domain: "<webbplatsens domän>",
    logLine: "<loggens rad>",
    witnessLine: "<vittnets rad>",
  },
} as const;
