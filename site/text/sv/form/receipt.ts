// Texts of the receipt: in the form, when an organisation opts out, and in the style guide.
export const receipt = {
  received: "Ert svar är mottaget",
  note: "Spara kvittensen. Den visar att kuvertet kom fram. Den säger inget om vad ni svarade och öppnar inget. Ni kan ändra eller ta tillbaka svaret så länge omgången är öppen.",
  save: "Spara kvittensen",
  print: "Skriv ut kvittensen",
  nextTitle: "Vad händer nu?",
  /** `release`: the day of publication in words; null if it is not decided. */
  next: (release: string | null) =>
    `När omgången är stängd öppnas kuverten vid ett möte och räknas. Resultatet publiceras ${release === null ? "en dag som ännu inte är bestämd" : `den ${release}`}. Först då kan ni se om ert svar räknades. Ni behöver koden ur brevet, så spara den också.`,
  checkLink: "Kontrollera en kvittens",
  verified: "Kvittensen är kontrollerad mot mätomgångens nyckel.",
  facts: { round: "Mätomgång", receivedOn: "Mottaget", envelope: "Kuvertets kontrollsumma", sub: "Er pseudonym" },
  optOut: {
    received: "Kuvertet är mottaget",
    note: "Spara kvittensen. Den visar att kuvertet kom fram. Den säger inget om vad ni har valt och öppnar inget. Ni kan ändra er så länge omgången är öppen.",
  },
};
