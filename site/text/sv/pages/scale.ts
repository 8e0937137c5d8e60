export const scale = {
  title: "Skalan",
  description: "Från under nivå 1 till nivå 4: så ser det ut på varje steg.",
  lead: "Trappan visar hur systematiskt en organisation arbetar med informationssäkerhet. Varje nivå bygger på den förra.",
  level: (level: number) => (level === 0 ? "Under nivå 1" : `Nivå ${level}`),
  here: "Ni står här",
  drawingTitle: "Trappan med fyra nivåer",
  drawingDescription: (names: readonly string[]) =>
    `En trappa som stiger åt höger. Marken framför trappan heter ${names[0]}. Därefter kommer ${names.slice(1).join(", ")}.`,
  smallMunicipality: "I en liten kommun",
  largeAgency: "På en stor myndighet",
  remains: "Det som brukar återstå",
  nextSteps: "Nästa steg",
  notes: [
    "Marken framför trappan är en plats att börja på, inte ett misslyckande.",
    "Nivå 3 är en rimlig riktpunkt för de flesta. Nivå 4 är inte ett krav på alla. Er ledning väljer vilken nivå ni siktar på.",
    "Skalan mäter arbetssättet: beslut, ansvar, överblick och uppföljning. Den mäter inte hur starkt varje tekniskt skydd är.",
  ],
  methodLink: "Läs hur nivån räknas fram",
} as const;
