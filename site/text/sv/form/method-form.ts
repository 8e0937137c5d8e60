// Texts of a form where no answer counts, a draft of an edition or a foreign method, apart from those of its script.

export const methodForm = {
  title: (edition: string, isForeign: boolean) =>
    isForeign ? `Svara på frågorna i ”${edition}”` : `Svara på frågorna i utgåva ${edition}`,
  lead: "Svara, så ser ni resultatet medan ni svarar. Inget skickas.",
  leadStaircase: "Svara, så ser ni var ni står på trappan och vilka åtgärder som lyfter er. Inget skickas.",
  counted: (edition: string) => `Till formuläret för utgåva ${edition}`,
  alsoDraft: "Nästa utgåva skrivs nu.",
  draftLink: (edition: string) => `Pröva utkastet till utgåva ${edition}`,
  notCounted: {
    draft: {
      title: "Utkast: svar här räknas inte.",
      text: (edition: string) => `Utgåva ${edition} skrivs ännu. Frågor, gränser och resultat kan ändras.`,
    },
    pilot: {
      title: "Provutgåva: svar här räknas inte.",
      text: (edition: string) => `Utgåva ${edition} prövas. Frågor, gränser och resultat kan ändras.`,
    },
    foreign: {
      title: "Prov: svar här räknas inte.",
      text: (edition: string) => `Metoden ”${edition}” är läst från en mapp. Den hör inte till Infosäktrappan.`,
    },
  },
  draftStays: "Svaren stannar på er dator. Om ni delar dator med andra: spara till fil och ta bort svaren ur webbläsaren när ni är klara.",
  backgroundIntro: "Svara på det ni kan. Svaren kan avgöra vilka frågor som ställs och hur resultatet räknas.",
  questions: (count: number) => (count === 1 ? "En fråga" : `${count} frågor`),
  progressLabel: "Besvarade frågor",
  several: "Välj alla som stämmer.",
  alone: "väljs ensamt.",
  none: "Inget av detta",
  notApplicableNote:
    "”Ej tillämpligt” väljs åt er när ett svar under ”Om er organisation” gör att frågan inte gäller. Då räknas frågan bort.",
  resting: (number: string) => `Fråga ${number} ställs inte med era svar. Svaret som ni gav finns kvar, men räknas inte.`,
  version: (version: string) => `Version ${version}.`,
  licence: (licence: string) => `Licens: ${licence}.`,
  measuresTitle: "Åtgärder",
  measuresNone: "Inga åtgärder gäller med de svar som ni har gett.",
  measuresUndecided: "Svaren avgör inte än om fler åtgärder gäller.",
  measureDone: "Klart när:",
  bandsLabel: "Möjliga utfall, från det lägsta",
  remains: "Det som återstår:",
} as const;
