// Texts of the receipt: in the form, when an organisation opts out, and in the style guide.
export const receipt = {
  received: "Ert svar är mottaget",
  note: "Spara kvittensen. Med den kan ni visa att svaret kom fram. Den säger inget om vad ni svarade. Ni kan ändra eller ta tillbaka svaret så länge omgången är öppen.",
  save: "Spara kvittensen",
  verified: "Kvittensen är kontrollerad mot mätomgångens nyckel.",
  facts: { round: "Mätomgång", receivedOn: "Mottaget", envelope: "Kuvertets kontrollsumma", sub: "Er pseudonym" },
  optOut: {
    received: "Kuvertet är mottaget",
    note: "Spara kvittensen. Med den kan ni visa att kuvertet kom fram. Den säger inget om vad ni har valt.",
  },
};
