// Texts of the view that sends, and of the receipt's, apart from those of their script.
import { capitalize } from "../../../../scripts/core/text.ts";

export const sendingFrame = {
  title: "Skicka in svaret",
  lead: (round: string, closes: string) =>
    `Det är frivilligt, och resultatet är ert ändå. ${capitalize(round)} är öppen till och med den ${closes}.`,
  pilot: "Mätomgången är en pilot: den prövar frågorna. Det enda vi publicerar är hur många som bjöds in och hur många som svarade.",
  noRound:
    "Ingen mätomgång är öppen just nu, så det går inte att skicka in. Allt annat fungerar. Spara svaren till fil, så har ni dem till nästa gång.",
  noRoundDays: "Se när nästa mätomgång öppnar",
  withoutScript: "Inlämningen behöver JavaScript. Utan det lämnar inget den här sidan.",
  sentReplace: "Om ni vill ändra något: ändra svaren och skicka igen med samma kod, så gäller det senaste.",
  toReceipt: "Se kvittensen",

  review: "Granska",
  notSent: "Anteckningar, ansvariga, underlag, plan och den nivå ni siktar på skickas inte.",
  /** A link to the voluntary questions, which those who started at the first question have not seen. */
  background: "Svara gärna på frågorna om er också",
  everything: "Läs allt som skickas",
  tableLabel: "Frågorna och era svar",
  question: "Fråga",
  answer: "Ert svar",
  exact: "Se texten som förseglas, tecken för tecken",
  exactNote:
    "Texten är just det som förseglas, tecken för tecken. Siffrorna är alternativens plats: 0 är det första. Raden issuedAt är tiden. Er pseudonym står utanpå kuvertet.",
  exactLabel: "Texten som förseglas",
  whoReads: "Vem kan läsa svaret?",
  whoReadsShort: "ingen ensam",
  alone: "När det är förseglat kan ingen läsa det ensam innan omgången har stängt.",
  /** Unless a decision has changed where it is counted. */
  counted: "Sedan öppnar två nyckelhållare svaren tillsammans, och ett program räknar dem.",
  sealed:
    "Svaret förseglas i er webbläsare. Det krävs två av omgångens tre nyckelhållare för att öppna det. Mottagningen kan inte läsa det.",
  whoReadsFacts: [
    {
      term: "Det blir statistik",
      text: "Den visar aldrig en enskild organisation. Vi lämnar inte svaret till tillsynsmyndigheter, om inte lagen kräver det.",
    },
    {
      term: "Det här kan vi inte lova",
      text: "Någon kan begära ut svaren. Då prövas sekretessen enligt offentlighets- och sekretesslagen. Annan lag kan också ge en myndighet rätt till uppgifter. Läst av oss, inte av en jurist, i november 2026.",
    },
  ],
  whoSees: "Vem ser vad, i en bild och en tabell",

  codeTitle: "Koden och fingeravtrycket",
  codeLabel: "Kod ur brevet",
  codeHint:
    "Skriv också det som står före IST1, till exempel m-0114. Små bokstäver, mellanslag och streck spelar ingen roll. Koden sparas inte.",
  fingerprintLabel: "Fingeravtryck",
  fingerprint: "Jämför med brevet. Om något tecken skiljer sig ska ni inte skicka, utan ringa numret i brevet.",

  sendTitle: "Försegla och skicka",
  sendButton: "Försegla och skicka",
  fileButton: "Spara kuvertet som fil",
  unable: "Den här webbläsaren kan inte försegla. Spara svaren till fil, och öppna filen i en nyare webbläsare.",
  saveDraft: "Spara svaren till fil",
  stepAside: "Avstå eller ta tillbaka ett svar",

  errorTitle: "Det här behöver rättas",
  failedTitle: "Det lyckades inte",

  receipt: {
    eyebrow: "Kvittens",
    none: "Ingen kvittens finns här",
    noneText: "Den visas här när ni har skickat, i den webbläsare som ni skickade från. Om ni har den som fil kan ni kontrollera den.",
    unreadable: "Webbläsaren har en kvittens som inte går att kontrollera här. Spara den som fil, och kontrollera filen.",
    /** The script replaces the placeholders in braces. */
    answer: {
      title: "Svaret är mottaget",
      arrived: "Ni har skickat svaret för {organisation}. Det kom in förseglat den {day}.",
      shows: "Kvittensen visar att svaret kom fram. Den säger inget om vad ni svarade.",
      until: (closes: string) => `Till och med den ${closes} kan ni skicka igen med samma kod. Det senaste svaret gäller.`,
      opened: "Sedan öppnar två personer tillsammans de förseglade svaren, och ett program räknar dem.",
      published: (release: string | null) =>
        `${release === null ? "Resultatet publiceras en dag som ännu inte är bestämd" : `Resultatet publiceras den ${release}`}. Senast då ser ni om ert svar räknades. Ni behöver koden ur brevet, så spara den också.`,
      diary: (system: string, round: string, by: string) =>
        `Svar från {organisation} i ${system}, ${round}. Skickat till ${by} och mottaget den {day}. Kvittensnummer {number}. Det förseglade svaret innehåller inga namn.`,
    },
    optOut: {
      title: "Kuvertet är mottaget",
      arrived: "Ni har skickat ett förseglat kuvert för {organisation}. Det kom in den {day}.",
      shows: "Kvittensen visar att kuvertet kom fram. Den säger inget om vad ni har valt.",
      until: (closes: string) => `Till och med den ${closes} kan ni ändra er. Skicka igen med samma kod: det senaste gäller.`,
      opened: "Sedan öppnar två personer tillsammans kuverten, och ett program räknar dem.",
      published: (release: string | null) =>
        `${release === null ? "Resultatet publiceras en dag som ännu inte är bestämd" : `Resultatet publiceras den ${release}`}. Senast då ser ni vad som blev av kuvertet. Ni behöver koden ur brevet, så spara den också.`,
      diary: (system: string, round: string, by: string) =>
        `Förseglat kuvert från {organisation} i ${system}, ${round}. Skickat till ${by} och mottaget den {day}. Kvittensnummer {number}.`,
    },
    facts: {
      round: "Mätomgång",
      by: "Mottaget av",
      number: "Kvittensnummer",
      envelope: "Kontrollsumma",
      fingerprint: "Omgångens fingeravtryck",
    },
    verified: "Kvittensen är kontrollerad mot mätomgångens nyckel.",
    nextTitle: "Vad händer nu?",
    closed: "Mätomgången är stängd. Senast när resultatet är publicerat ser ni om ert svar räknades. Ni behöver koden ur brevet.",
    withdraw: "Ni kan också ta tillbaka svaret.",
    diaryTitle: "Till diariet",
    copy: "Kopiera texten",
    copied: "Texten är kopierad.",
    notCopied: "Webbläsaren kan inte kopiera. Markera texten och kopiera den själva.",
    check: "Kontrollera en kvittens",
    checkAt: (address: string) => `Kontrollera kvittensen på ${address}`,
    print: "Skriv ut kvittensen",
    save: "Spara kvittensen",
    toQuestions: "Till frågorna",
  },
};
