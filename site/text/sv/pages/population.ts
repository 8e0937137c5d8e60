import { listedTypes } from "../../../../scripts/core/organisation-types.ts";
import { listInWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
export const population = {
  title: "Vilka som ingår",
  description: "De organisationer som bjuds in att delta.",
  lead: (count: string, date: string) => `${count} organisationer bjuds in att delta. Förteckningen visar läget den ${date}.`,
  exact: "Antalen på den här sidan är exakta. Förteckningen är offentlig, och ingenting här kommer från någons svar.",
  byType: "Efter typ och storlek",
  byPart: `${capitalize(listInWords(listedTypes("sv", "definite", "parted")))} efter del av landet`,
  typeColumn: "Typ och storlek",
  partColumn: "Del av landet",
  countColumn: "Antal",
  total: "Alla",
  list: "Alla som ingår",
  listNote: "Listan visar vilka som bjuds in att delta. Den säger inget om vilka som har svarat.",
  listOf: (types: string, count: string) => `Visa alla ${count} ${types}`,
  notes: "Att tänka på",
  hostedHeading: "Organ som ingår i en annan myndighets svar",
  hostedNote:
    "De här organen har en värdmyndighet som sköter deras informationssäkerhet. Värdens svar gäller även dem, så de räknas inte för sig.",
  hostedColumn: "Organ",
  hostColumn: "Värdmyndighet",
} as const;
