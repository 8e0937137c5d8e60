import type { Language } from "../../languages.ts";

/** What the form says before the rest of its script, and the texts of it, have loaded. */
export const atLoad = {
  language: "sv" as Language,
  locale: "sv-SE",
  notLoaded: "Hela formuläret gick inte att hämta. Kontrollera nätet och ladda om sidan.",
  draftKept: (time: string) => `Sparat på datorn ${time}`,
  draftNotKept: "Webbläsaren sparar inget på den här datorn. Spara till fil innan ni stänger sidan.",
};

export type AtLoadWords = typeof atLoad;
