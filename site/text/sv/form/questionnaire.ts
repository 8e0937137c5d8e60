// Texts of the questionnaire page, apart from those of its script.
import { inWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";

export const questionnaire = {
  title: "Svara på frågorna",
  description: "Formuläret visar var ni står på Infosäktrappan och vilka åtgärder som lyfter er. Det fungerar utan att ni skickar något.",
  lead: "Svara, så ser ni var ni står på trappan och vilka åtgärder som lyfter er. Formuläret fungerar utan att ni skickar något.",
  pilot: (edition: string) => `Frågor och regler (utgåva ${edition}) är ett förslag tills en pilot är genomförd, och kan ändras.`,
  noScript:
    "Ni kan läsa alla frågor här. För att räkna fram nivån, spara och skicka behöver sidan JavaScript, och det är avstängt i er webbläsare. Inget ni kryssar i lämnar sidan.",
  supported: "Frågorna är framtagna med hjälp av:",

  beforeTitle: "Innan ni börjar",
  before: [
    {
      term: "Hur lång tid tar det?",
      text: "Räkna med ett möte på 60–90 minuter med fyra personer för block 1, och tid att leta svar. Det är en uppskattning, som prövas i piloten. Ni får ett resultat redan då, och kan stanna där.",
    },
    {
      term: "Vilka ska svara?",
      text: "Ett svar för hela organisationen. Samla några som kan olika delar, och låt ledningen se svaret innan ni skickar det.",
    },
  ],
  /** Ends in a link to the page of a group. */
  notCounted: {
    text: "Är ni ett kommunalförbund eller ett bolag? Ni kan svara för egen del, men ni räknas inte i statistiken.",
    toGroup: "Se vad flera av er saknar tillsammans",
  },
  whenTitle: "När kommer resultatet?",
  /** `release`: the day in words; null while it is not decided. */
  when: (round: string, closes: string, release: string | null) =>
    `Ert eget visas direkt. ${capitalize(round)} stänger den ${closes}. Siffrorna om landet publiceras ${release === null ? "en dag därefter som ännu inte är bestämd" : `den ${release}`}.`,
  whenNoRound: "Ert eget visas direkt. Ingen mätomgång är öppen, så inga nya siffror om landet är på väg.",
  /** The form as a file, with links to it and to its checksum. */
  offline: {
    ask: "Vill ni svara utan nät? Hämta",
    file: "formuläret som en fil",
    does: "Den hämtar inget och skickar inget. Jämför filens",
    digest: "kontrollsumma",
    compare: "med den i inbjudan innan ni öppnar den. I Windows räknar ni ut den med certutil -hashfile svara.html SHA256.",
  },
  classified:
    "Frågorna gäller inte säkerhetsskydd. Skriv inte sådana uppgifter i en anteckning heller, fast den aldrig skickas. Om ett svar i sig är säkerhetsskyddsklassificerat hos er ska ni inte fylla i formuläret. Fråga er säkerhetsskyddschef.",

  draftTitle: "Ert utkast",
  draftStays:
    "Svaren stannar på er dator tills ni själva skickar dem. Om ni delar dator med andra: spara till fil och ta bort svaren ur webbläsaren när ni är klara. I ett privat fönster försvinner svaren när ni stänger det, så spara till fil först. Behåll filen: nästa mätomgång öppnar ni den och ändrar bara det som är nytt.",
  draftSave: "Spara till fil",
  draftClear: "Ta bort alla svar",
  draftXlsx: "Spara som kalkylblad (XLSX)",
  draftOpenHint:
    "Välj filen som slutar på ”-utkast.json”, eller kalkylbladet härifrån som slutar på ”-svar.xlsx”. Vi frågar innan den ersätter något.",

  backgroundIntro: "De här frågorna hjälper oss att förstå svaren. De ger inga poäng. Ni kan hoppa över dem.",

  asideTitle: "Så långt",
  asideStart: (levels: number) => `${capitalize(inWords(levels))} nivåer att kliva uppför`,
  block: (block: number) => `Block ${block}`,
  progressLabel: (block: number) => `Besvarade frågor i block ${block}`,
  unknown: "Vet inte",
  notApplicable: "Ej tillämpligt",
  notApplicableNote:
    "”Ej tillämpligt” väljs åt er när ni har svarat nej på frågan om styrande teknik, under ”Om er organisation”. Då räknas frågan bort.",
  why: "Därför frågar vi",
  count: "Räkna med",
  doNotCount: "Räkna inte med",
  lookIn: "Titta i",
  ask: "Fråga",

  toResult: "Se resultatet",
  toFirst: "Till första obesvarade frågan",

  resultTitle: "Ert resultat",
  toPlan: "Gå till planen",
  toManagement: "Ta med till ledningen",
  resultWithoutScript: "Resultatet räknas fram i webbläsaren när ni svarar.",
  resultNotLoaded: "Den här delen gick inte att hämta. Kontrollera nätet och ladda om sidan. Era svar finns kvar.",
  moreTitle: "Mer om resultatet",
  lackingTitle: "Det här saknas",
  areasTitle: "Områden",
  strengthsTitle: "Starkast och svagast",
  unknownTitle: "Att ta reda på",
  unknownNone: "Ni har inte svarat ”Vet inte” på någon fråga.",
  notesTitle: "Era anteckningar",
  notesIntro: "De är bara till för er. De finns i utkastet och skickas aldrig.",

  dialogLabel: "Är ni säkra?",
} as const;
