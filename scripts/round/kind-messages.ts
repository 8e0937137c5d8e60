// Of `kinds.ts`, which releases use too.
import type { Messages } from "../core/diagnostic.ts";

export const kindMessages = {
  "round-population-kind": {
    sv: "Mätomgången {round} har kind: {kind}, men populationen {population} är för {own}. Skriv samma kind på båda ställena, eller välj en annan population.",
    en: "The round {round} has kind: {kind}, but the population {population} is for {own}. Write the same kind in both places, or choose another population.",
  },
  "round-pilot-plan": {
    sv: "{round} är en pilot och har tabeller i sin plan. En pilot publicerar inga. Töm families och variables under plan.",
    en: "{round} is a pilot and has tables in its plan. A pilot publishes none. Empty families and variables under plan.",
  },
  "round-pilot-compares": {
    sv: "{round} är en pilot och jämförs inte med någon annan mätomgång. Ta bort {key}.",
    en: "{round} is a pilot and is not compared with any other round. Remove {key}.",
  },
  "round-compares-pilot": {
    sv: "{key} anger {earlier}, som är en pilot. En pilot har inga tabeller att jämföra med. Ta bort {key}, eller ange en ordinarie mätomgång.",
    en: "{key} names {earlier}, which is a pilot. A pilot has no tables to compare with. Remove {key}, or name an ordinary round.",
  },
  "round-compares-no-tables": {
    sv: "{key} anger {earlier}, som bara visar hur många som bjöds in och svarade. Det finns inga tabeller att jämföra med. Ta bort {key}, eller ange en annan mätomgång.",
    en: "{key} names {earlier}, which shows only how many were invited and answered. There are no tables to compare with. Remove {key}, or name another round.",
  },
} satisfies Messages;

export type KindCode = keyof typeof kindMessages;
