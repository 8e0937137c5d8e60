// Texts that the pilot pages add to the kit's own.
export const pilot = {
  title: "Piloten",
  none: (edition: string) => `Det finns inga papper för en pilot av utgåva ${edition}.`,
  documentsHeading: "Pilotens papper",
  documentsLead: "Allt som en myndighet behöver för att hålla piloten. Varje papper är en sida som går att skriva ut.",
  all: "Alla papper i piloten",
  printNote: "Skriv ut sidan från webbläsaren. På papper får varje blad en egen liggande sida.",
} as const;
