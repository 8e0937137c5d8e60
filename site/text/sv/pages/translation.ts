// Notes on texts in another language.
export const translation = {
  notTranslated: "Den här texten är inte översatt till svenska.",
  paperLanguage: "Papperen är på svenska.",
  toPapers: "Läs mer om piloten på svenska",
  inSwedish: "på svenska",
} as const;
