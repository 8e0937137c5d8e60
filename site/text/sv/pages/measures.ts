import { listInWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";

const efforts = ["", "dagar", "veckor", "månader"] as const;

export const measures = {
  title: "Åtgärder",
  description: "Rekommenderade åtgärder i den ordning de brukar ge mest, med steg, insats och vem som gör vad.",
  lead: "Här är åtgärderna för den som är på väg mot nivå 1 och vidare. De står i den ordning vi föreslår: det som brådskar först.",
  roles:
    "I åtgärderna är samordnaren den som samordnar informationssäkerheten. Den högsta chefen är kommundirektören, regiondirektören eller myndighetens chef. Driftleverantören är den som sköter er it, också en granne eller en värdmyndighet. I en liten organisation har en person flera av rollerna. Finns rollen hos värdmyndigheten frågar ni där.",
  effortShort: (effort: number) => `Räkna med ${efforts[effort] ?? ""}`,
  raisesShort: (numbers: readonly number[]) => `höjer fråga ${listInWords(numbers.map(String))}`,
  effort: "Insats",
  effortLong: (effort: number) => `${capitalize(efforts[effort] ?? "")}, tills åtgärden är på plats första gången`,
  priority: "Ordning",
  priorityValue: (place: number, of: number) => `${place} av ${of}`,
  after: "Gör först",
  noAfter: "Inget behöver vara klart innan",
  why: "Varför",
  steps: "Så gör ni",
  who: "Vem gör vad",
  proof: "Första beviset",
  proofNote: "Det här kan en kollega titta på för att se att det är gjort.",
  withNeighbour: "Tillsammans med en granne",
  raises: "Frågor som åtgärden höjer",
  previous: "Åtgärden före",
  next: "Nästa åtgärd",
  all: "Alla åtgärder",
} as const;
