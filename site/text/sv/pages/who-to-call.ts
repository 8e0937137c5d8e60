// Texts on whom to contact: about the form, after an incident, and about protective security.
export const whoToCall = {
  tableLabel: "Tabell: vem ni kan ringa",
  columns: ["Det gäller", "Kontakta"],
  form: "Formuläret, koden, inlämningen eller den här webbplatsen",
  rehearsal: "Övning: myndigheten bakom webbplatsen är påhittad. De andra finns.",
  noContact: "Har ni fått ett brev med en kod, hör av er till den som skickade det.",
  checked: {
    primary: (month: string) => `Läst i original, ${month}.`,
    secondary: (month: string) => `Läst i andrahand, ${month}. Kontrollera innan ni förlitar er på det.`,
  },
  classified: "Säkerhetsskydd",
  classifiedWho: "Er egen säkerhetsskyddschef.",
  request: "Någon har begärt ut era svar",
  requestWho: "Er egen registrator och jurist.",
  notForIncidents: "Vi tar inte emot rapporter om incidenter.",
} as const;
