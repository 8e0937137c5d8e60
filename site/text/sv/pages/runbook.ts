/** Texts of the runbook's steps. What each step says is in scripts/round/runbook. */
export const runbook = {
  roles: { coordinator: "Samordnaren", issuer: "Den som bjuder in", trustee: "Varje förtroendeperson", witness: "Vittnet" },
  /** In a meeting: the one who counts, and those who open. */
  counter: "Den som räknar",
  holders: "Två av de tre hållarna, samtidigt",
  closer: "En förtroendeperson",
  store: ", på mottagningens dator",
  repeated: "Om och om igen medan omgången är öppen.",
  byHand: (who: string) => `${who} gör det för hand.`,
  leaves: "Sedan finns:",
  takes: { seconds: "Datorn behöver några sekunder.", minutes: "Datorn behöver upp till några minuter." },
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
