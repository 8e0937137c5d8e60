// What stands in every template, empty or filled from the answers.

import { dateInWords, listInWords } from "../../../../scripts/core/terms/sv.ts";
import type { Language } from "../../languages.ts";

export const templateFile = {
  language: "sv" as Language,
  date: dateInWords,
  fileName: (name: string, ending: string) => `mall-${name}.${ending}`,
  filledName: (empty: string) => `ifylld-${empty}`,
  rehearsal: "Övning – påhittade organisationer.",
  filled: (date: string, edition: string) => `Ifylld ur svaren den ${date}, utgåva ${edition}. Läs igenom och ändra innan den beslutas.`,
  footer:
    "Kan innehålla uppgifter som omfattas av sekretess (OSL 18 kap. 8 §). Skriv roller, inte namn, där det går. Skriv aldrig säkerhetsskyddsklassificerade uppgifter.",

  organisation: "Organisation",
  day: "Datum",
  decidedBy: "Beslutad av",
  decidedByHint: "Den som får bestämma: högsta ledningen, en chef eller myndighetens chef.",
  reviewBy: "Omprövas senast",
  reviewByHint: "Inom ett år.",

  proofTitle: "Det här visar mallen",
  proof: "När mallen är ifylld och beslutad, och det som står i den stämmer, visar den det här. Svaren har samma nummer som i formuläret.",
  proves: (number: string, question: string, option: number) => `Fråga ${number}. ${question} Visar upp till svar ${option}.`,
  helps: (number: string, question: string) => `Fråga ${number}. ${question} Hjälper, men räcker inte som bevis.`,
  care: "Innan ni använder den",

  noAnswer: "Inte besvarat i formuläret. Fyll i själva.",
  noName: "Inget namn är skrivet i formuläret. Fyll i själva.",
  noRows: {
    gaps: "Ni har inte valt något av de två lägsta alternativen. Fyll på med brister från revision, incidenter och prov.",
    areas: "Inga områden är besvarade.",
    unmet: "Inget fattas till nästa nivå, eller så är ni på den högsta.",
    "first-measures": "Planen har inga åtgärder.",
    "find-out": "Ingen fråga är besvarad med ”Vet inte”.",
  },
  example: (text: string) => `Exempel: ${text}`,
  old: "Äldre än två år",
  noDate: "Skriv ett datum",
  chooseFrom: "Välj ur listan. Stäng rutan och tryck på pilen i cellen.",
  choices: (list: readonly string[]) => `Välj: ${listInWords(list)}.`,

  columns: {
    column: "Kolumn",
    how: "Så fyller ni i",
    example: "Exempel",
    given: (rows: readonly string[]) => `Rader som finns från början: ${listInWords(rows)}.`,
  },

  operators: {
    own: "It-chefen",
    shared: "Samarbetsparten som sköter er it",
    bought: "Driftleverantören",
    mixed: "Den som sköter systemet: egen it, samarbetspart eller leverantör",
  },
  shared: { yes: "Ja. Skriv vem som leder, och timmar för varje organisation.", no: "Nej." },
  act: {
    yes: "Ni har svarat att lagen gäller er. Tabellens rader om lagen gäller alltså er.",
    no: "Ni har svarat att lagen inte gäller er. Lagens rader är borttagna. Övriga plikter gäller.",
    unknown: "Ni vet inte om lagen gäller er. Ta reda på det: fråga en jurist. Raderna står kvar tills ni vet.",
  },

  answersTitle: "Underlag: så svarade ni",
  answersNote: "Till er som fyller i. Ta bort avsnittet innan mallen beslutas.",
  youAnswered: "Ni svarade",
  toNext: "För nästa svar krävs",
  ask: "Fråga",
  lookIn: "Leta i",
  question: (number: string, text: string) => `Fråga ${number}. ${text}`,
  fromQuestion: (number: string) => `Fråga ${number}`,
  areaNone: "Inte besvarat",

  deadline: {
    who: (what: string, who: string) => `${what} (${who.charAt(0).toLowerCase()}${who.slice(1)})`,
    source: (source: string, isRead: boolean, day: string) => `${source}. ${isRead ? "Läst" : "Läst i andrahand"} ${dateInWords(day)}.`,
  },

  sheets: {
    first: "Läs först",
    how: "Så fyller ni i",
    tab: (name: string, text: string) => `Fliken ${name}: ${text}`,
    lists: "Celler med en pil har en lista att välja ur. Rader som börjar med ”Exempel:” kan ni ta bort.",
  },
};

export type TemplateFileWords = typeof templateFile;
