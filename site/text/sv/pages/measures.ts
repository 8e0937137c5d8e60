import { listInWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import { effortOf, mostHours } from "../../../../scripts/method/effort.ts";
import type { MeasureHours, MeasureRole } from "../../../../scripts/method/schema.ts";
import { hourRange } from "../hours.ts";

const efforts = ["", "dagar", "veckor", "månader"] as const;

const roles: Readonly<Record<MeasureRole, string>> = {
  management: "ledningen",
  coordinator: "samordnaren",
  managers: "chefer i verksamheten",
  it: "it eller driftleverantören",
  hr: "personalenheten",
  procurement: "inköp",
  finance: "ekonomi",
  legal: "en jurist",
  preparedness: "krisberedskap",
  communication: "kommunikation",
  premises: "lokaler",
  secretary: "ledningens sekreterare",
  reviewer: "någon oberoende",
};

/** Whoever is responsible for a measure, where the role is first among its roles. */
const holders: Readonly<Record<MeasureRole, string>> = {
  management: "Ledningen",
  coordinator: "Samordnaren",
  managers: "Chef i verksamheten",
  it: "It-chefen",
  hr: "Personalchefen",
  procurement: "Inköpsansvarig",
  finance: "Ekonomichefen",
  legal: "En jurist",
  preparedness: "Beredskapsansvarig",
  communication: "Kommunikationschefen",
  premises: "Lokalansvarig",
  secretary: "Ledningens sekreterare",
  reviewer: "Någon oberoende",
};

export const measures = {
  title: "Åtgärder",
  description: "Rekommenderade åtgärder i den ordning de brukar ge mest, med steg, insats och vem som gör vad.",
  lead: "Här är åtgärderna för den som är på väg mot nivå 1 och vidare. De står i den ordning vi föreslår: det som brådskar först.",
  roles:
    "I åtgärderna är samordnaren den som samordnar informationssäkerheten. Den högsta chefen är kommundirektören, regiondirektören eller myndighetens chef. Driftleverantören är den som sköter er it, också en samarbetspart eller en värdmyndighet. I en liten organisation har en person flera av rollerna. Om rollen finns hos värdmyndigheten frågar ni där.",
  effortShort: (hours: MeasureHours) => `Räkna med ${efforts[effortOf(hours)]}`,
  raisesShort: (numbers: readonly number[]) => `höjer fråga ${listInWords(numbers.map(String))}`,
  responsible: (role: MeasureRole) => holders[role],
  rolesInWords: (of: readonly MeasureRole[]) => listInWords(of.map((one) => roles[one])),
  time: "Tid",
  timeCaption: "Timmar tills åtgärden är på plats första gången",
  hourRange,
  coordinator: "Samordnaren",
  others: "Alla andra tillsammans",
  effort: "Insats",
  effortName: (hours: MeasureHours) => capitalize(efforts[effortOf(hours)]),
  small: "Liten organisation",
  large: "Stor organisation",
  estimate: "Timmarna är en uppskattning tills en pilot har mätt dem.",
  timeNote: `Tiden för den som bara går en kurs är inte med. Dagar är högst ${mostHours.days} timmar i en liten organisation, veckor högst ${mostHours.weeks} och månader mer.`,
  firstStep: "Börja på måndag",
  roleList: "Vilka behövs",
  priority: "Ordning",
  priorityValue: (place: number, of: number) => `${place} av ${of}`,
  after: "Gör först",
  noAfter: "Inget behöver vara klart innan",
  why: "Varför",
  steps: "Så gör ni",
  who: "Vem gör vad",
  doneWhen: "Klart när",
  proof: "En mall som är ifylld, beslutad och sann är beviset för svaret den hör till.",
  toTemplates: "Mallar att fylla i",
  twoPeople: "Om ni är två",
  withNeighbour: "Tillsammans med en samarbetspart",
  raises: "Frågor som åtgärden höjer",
  all: "Alla åtgärder",
} as const;
