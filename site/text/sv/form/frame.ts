// Texts of the form's frame, overview and areas, apart from those of its script.

import { inWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";

const questions = (n: number): string => (n === 1 ? "1 fråga" : `${n} frågor`);

export const formFrame = {
  draft: "Ert utkast",
  tabsLabel: "Formulärets delar",
  tabs: { oversikt: "Frågor", resultat: "Resultat", plan: "Plan", dela: "Dela", skicka: "Skicka" },
  edition: (id: string, isProposal: boolean) => `Utgåva ${id}${isProposal ? ", ett förslag" : ""}`,
  protected: "Så skyddas era svar",
  ask: "Fråga oss",
  site: "Till webbplatsen",

  title: "Se var ni står på trappan",
  lead: (count: number) =>
    `${capitalize(inWords(count))} frågor och ett möte på 60–90 minuter ger er en nivå, en plan och en sida till ledningen.`,
  classified:
    "Skriv aldrig säkerhetsskydds\u00adklassificerade uppgifter här. Om ett svar i sig är en sådan uppgift: fråga först er säkerhetsskyddschef.",
  notCounted: "Alla kan svara. Bara de som är inbjudna räknas i statistiken.",
  begin: "Börja svara",
  openDraft: "Öppna ett sparat utkast",
  facts: [
    {
      term: "Svaren stannar hos er",
      text: "De finns bara på er dator. Inget skickas förrän ni själva skickar det, och det är frivilligt.",
    },
    {
      term: "Svara för hela organisationen",
      text: "Samla fyra personer, och räkna med tid att leta svar. Välj det högsta alternativet där allt stämmer. Om ingen vet, välj ”Vet inte”.",
    },
  ],
  block: (block: number, name: string) => `Block ${block}: ${name}`,
  count: questions,
  background: "Om er organisation",
  voluntary: (count: number) => `${questions(count)}, frivilligt`,
  all: "Läs alla frågor på en sida",
  more: "Tider, filer och mer om formuläret",

  allAreas: "Alla områden",
  aboutArea: "Om området",
  place: (block: number, at: number, of: number) => `Block ${block}, område ${at} av ${of}`,
  placeAlone: (at: number, of: number) => `Område ${at} av ${of}`,
  number: (number: string) => `Fråga ${number}`,
  /** How a question of a later block is referred to. */
  wordsTitle: "Vad orden betyder",
  helpTitle: "Hjälp med frågan",
  ownTitle: "Anteckning och underlag",
  owner: "Ansvarig",
  evidence: "Underlag",
  note: "Anteckning",
  ownOnly: "Bara för er. Följer med när ni sparar till fil, men skickas aldrig in. Inga säkerhetsskyddsklassificerade uppgifter.",
  finder: "Vem tar reda på det?",
  pagerLabel: "Mellan områdena",
  next: (name: string) => `Nästa: ${name}`,
  previous: (name: string) => `Tillbaka: ${name}`,
  toNextBlock: (block: number) => `Fortsätt till block ${block}`,
  toOverview: "Till alla områden",
  allTitle: "Alla frågor",
  allLead: "Här står alla frågor i ordning, att läsa eller skriva ut.",
} as const;
