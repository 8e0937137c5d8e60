import { inWords, listInWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import type { MeasureRole } from "../../../../scripts/method/schema.ts";
import { hourRange } from "../hours.ts";

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
  description: "Rekommenderade åtgärder, med steg, timmar och vem som gör vad.",
  lead: "Här är åtgärderna för den som är på väg mot nivå 1 och vidare. De står i frågornas ordning. Vad ni själva ska göra först visar er plan.",
  roles:
    "I åtgärderna är samordnaren den som samordnar informationssäkerheten. Den högsta chefen är kommundirektören, regiondirektören eller myndighetens chef. Driftleverantören är den som sköter er it, också en samarbetspart eller en värdmyndighet. I en liten organisation har en person flera av rollerna. Om rollen finns hos värdmyndigheten frågar ni där.",
  stepsShort: (n: number) => (n === 1 ? "Ett steg" : `${capitalize(inWords(n))} steg`),
  raisesShort: (numbers: readonly string[]) => `höjer fråga ${listInWords(numbers)}`,
  responsible: (role: MeasureRole) => holders[role],
  rolesInWords: (of: readonly MeasureRole[]) => listInWords(of.map((one) => roles[one])),
  time: "Tid",
  timeCaption: "Timmar för samordnaren + alla andra tillsammans",
  hourRange,
  step: "Steg",
  sizes: { small: "Högst 1 000 anställda", medium: "1 001–5 000", large: "Fler än 5 000" },
  timeNote:
    "Timmarna är en uppskattning, inte prövad: tills steget är klart, med skötsel i ett år. Tiden för dem som bara går en kurs, eller övar med hela sin arbetsplats, är inte med.",
  roleList: "Vilka behövs",
  why: "Varför",
  steps: "Stegen",
  stepsNote: "Er egen plan tar bara med de steg som ni behöver.",
  leadsTo: (number: string, option: number) => `Leder till svar ${option} på fråga ${number}`,
  first: "Börja med:",
  done: "Klart när:",
  show: "Visa:",
  template: "Mall:",
  buys: "Kan behöva köpas:",
  basis: "Timmarna:",
  who: "Vem gör vad",
  proof: "En mall som är ifylld, beslutad och sann är beviset för svaret den hör till.",
  toTemplates: "Mallar att fylla i",
  twoPeople: "Om ni är två",
  withNeighbour: "Tillsammans med en samarbetspart",
  all: "Alla åtgärder",
} as const;
