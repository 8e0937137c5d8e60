// Texts on whom to contact: about the form, after an incident, and about protective security.
export const whoToCall = {
  tableLabel: "Tabell: vem ni kan ringa",
  columns: ["Det gäller", "Kontakta"],
  form: "Formuläret, koden, inlämningen eller den här webbplatsen",
  rehearsal: "Övning: myndigheten bakom webbplatsen är påhittad. De andra finns.",
  /** Without an abbreviation, no authority is named as the intended one. */
  noContact: (abbreviation: string | null) =>
    `Kontaktuppgifter är inte ifyllda ännu. Myndigheten som tar systemet i drift fyller i dem.${abbreviation ? ` Det är tänkt att bli ${abbreviation}.` : ""} Har ni fått ett brev med en kod, hör av er till den som skickade det.`,
  noAddress: "Adress är inte ifylld ännu.",
  checked: {
    primary: (month: string) => `Kontrollerat ${month}.`,
    secondary: (month: string) => `Läst i andrahand, ${month}. Kontrollera innan ni förlitar er på det.`,
  },
  classified: "Säkerhetsskydd",
  classifiedWho: "Er egen säkerhetsskyddschef.",
  request: "Någon har begärt ut era svar",
  requestWho: "Er egen registrator och jurist.",
  notForIncidents: "Vi tar inte emot rapporter om incidenter.",
} as const;
