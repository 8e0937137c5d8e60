// Texts of the questionnaire page, apart from those of its script.
import { inWords, listInWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import { receipt } from "./receipt.ts";

export const questionnaire = {
  title: "Svara på frågorna",
  description: "Formuläret visar var ni står på Infosäktrappan och vilka åtgärder som lyfter er. Det fungerar utan att ni skickar något.",
  lead: "Svara, så ser ni var ni står på trappan och vilka åtgärder som lyfter er. Formuläret fungerar utan att ni skickar något.",
  pilot: (edition: string) => `Utgåva ${edition} är ett förslag tills en pilot är genomförd. Frågor och gränser kan ändras.`,
  noScript:
    "Ni kan läsa alla frågor här. För att räkna fram nivån, spara och skicka behöver sidan JavaScript, och det är avstängt i er webbläsare. Inget ni kryssar i lämnar sidan.",
  supported: "Frågorna är framtagna med hjälp av:",

  beforeTitle: "Innan ni börjar",
  before: [
    {
      term: "Hur lång tid tar det?",
      text: "Räkna med 60–90 minuter för block 1, tillsammans med tre kollegor. Det är en uppskattning tills piloten är genomförd. Ni får ett resultat redan då, och kan stanna där.",
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
  when: (round: string, closes: string) =>
    `Ert eget visas direkt. Siffrorna om landet publiceras när ${round} har stängt, tidigast dagen efter den ${closes}. Vilken dag är inte bestämt.`,
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
    "Svaren stannar på er dator tills ni själva skickar dem. Om ni delar dator med andra: spara till fil och ta bort svaren ur webbläsaren när ni är klara. I ett privat fönster försvinner svaren när ni stänger det, så spara till fil först.",
  draftSave: "Spara till fil",
  draftClear: "Ta bort alla svar",
  draftXlsx: "Spara som kalkylblad (XLSX)",
  draftOpen: "Öppna ett sparat utkast",
  draftOpenHint:
    "Välj filen som slutar på ”-utkast.json”, eller kalkylbladet härifrån som slutar på ”-svar.xlsx”. Vi frågar innan den ersätter något.",

  togetherTitle: "Flera som svarar",
  togetherIntro:
    "En av er samordnar. Den personen ger varje kollega en fil med några av frågorna, och lägger ihop filerna när de kommer tillbaka.",
  splitTitle: "Dela upp på kollegor",
  splitBlocks: "Vilka block ska delen ha?",
  splitAreas: "Vilka områden ska delen ha?",
  splitAll: "Alla områden",
  splitCountFirst: (first: number, count: number) => `${first} i block 1, ${count} i alla block`,
  splitCount: (count: number) => (count === 1 ? "1 fråga" : `${count} frågor`),
  splitLabel: "Kort namn på delen (om ni vill)",
  splitLabelHint: "Till exempel ”It-enheten”. Skriv ingen persons namn. Det sparas i filen men syns inte i filens namn.",
  splitNote:
    "Kollegan ser bara frågorna i delen. Filen får med de svar och anteckningar som ni redan har på delens frågor. Den visar vad som inte är på plats hos er. Skicka den bara på ett sätt som ni får använda för sådana uppgifter.",
  splitButton: "Ladda ner delen",
  mergeTitle: "Lägg ihop delar",
  mergeFiles: "Filerna som kommit tillbaka",
  mergeHint: "Välj en eller flera, eller dra dem hit. Inget svar som ni har byts ut utan att ni väljer det.",
  mergeUndo: "Ångra den senaste sammanläggningen",
  conflictIntro: "Välj vilket svar som ska gälla. Det ni inte väljer nu ligger kvar i listan. Så länge gäller svaret i formuläret.",
  conflictButton: "Använd det vi har valt",

  partTitle: "Ni svarar på en del:",
  partBack: "Spara till fil när ni är klara. Skicka filen till den som samordnar svaret.",

  backgroundTitle: "Om er organisation",
  backgroundIntro: (closed: readonly string[]) =>
    `De här frågorna hjälper oss att förstå svaren. De ger inga poäng. Ni kan hoppa över dem. Om ni svarar nej på frågan om styrande teknik räknas fråga ${listInWords(closed)} bort.`,

  asideTitle: "Så långt",
  asideStart: (levels: number) => `${capitalize(inWords(levels))} nivåer att kliva uppför`,
  block: (block: number) => `Block ${block}`,
  blockTitle: (block: number, name: string) => `Block ${block} – ${name}`,
  blockTime: (minutes: string) => (minutes.endsWith(".") ? minutes : `Räkna med ${minutes}.`),
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
  begin: "Börja med första frågan",

  resultTitle: "Ert resultat",
  toPlan: "Gå till planen",
  toManagement: "Ta med till ledningen",
  firstTitle: "Viktigast nu",
  resultWithoutScript: "Resultatet räknas fram i webbläsaren när ni svarar.",
  missingTitle: "Det som fattas",
  missingPoints: "Ett steg upp på en fråga ger oftast ett poäng. Poäng i ett område räknas också i hela blocket.",
  missingNothing: "Inget fattas. Ni står högst upp på trappan.",
  areasTitle: "Områden",
  areasIntro: "Hur mycket av innehållet i de besvarade blocken som är på plats, 0–100.",
  planTitle: "Vägen upp",
  planWaits: "Planen visas när block 1 är besvarat.",
  nextTitle: "Närmast",
  nextUnanswered: "Obesvarade frågor räknas här som det lägsta alternativet. Svara på nästa block, så bygger planen på era egna svar.",
  without: "De här frågorna behöver också höjas. Ännu finns ingen åtgärd beskriven för dem.",
  targetTitle: "Målnivå",
  targetLabel: "Vilken nivå siktar er ledning på?",
  targetHint: "Om ni inte väljer någon gäller nästa nivå. Nivå 3 är en rimlig riktpunkt för de flesta. Valet skickas inte.",
  targetNext: "Nästa nivå",
  targetOption: (level: number, name: string) => `Nivå ${level} – ${name}`,
  wholePlan: "Visa hela planen",
  leastTitle: "Minsta arbete",
  key: "De här åtgärderna behövs vilken av de minsta vägarna ni än väljer:",
  unknownTitle: "Att ta reda på",
  unknownNone: "Ni har inte svarat ”Vet inte” på någon fråga.",
  notesTitle: "Era anteckningar",
  notesIntro: "De är bara till för er. De finns i utkastet och skickas aldrig.",

  sendTitle: "Skicka in – om ni vill",
  whoSees: "Vem som kan se vad, i en bild och en tabell",
  stepAside: "Avstå eller ta tillbaka det ni har skickat",
  sendIntro: "Resultatet är ert, vare sig ni skickar eller inte. Om ni skickar blir svaret en del av den nationella bilden.",
  sendNoRound:
    "Ingen mätomgång är öppen just nu, så det går inte att skicka in. Allt annat fungerar. Spara utkastet till fil, så har ni det till nästa gång.",
  sendWithoutScript: "Inlämningen behöver JavaScript. Utan det lämnar inget den här sidan.",
  sendRound: (round: string, closes: string) => `${capitalize(round)} är öppen till och med den ${closes}.`,
  sendPilot: "Mätomgången är en pilot: den prövar frågorna. Det enda vi publicerar är hur många som bjöds in och hur många som svarade.",
  sendFacts: [
    {
      term: "Vad skickas?",
      text: "Svaren i de block som är helt besvarade och det ni svarat om er själva. Ingen fri text, inga namn, inga anteckningar. Hela texten visas nedan innan den förseglas.",
    },
    {
      term: "Vem kan öppna?",
      text: "Svaret förseglas i er webbläsare. Det krävs två av omgångens tre nyckelhållare för att öppna det. Det ska ske när omgången är stängd, på en dator utan nät. Mottagningen kan inte läsa svaret.",
    },
    {
      term: "Vad används det till?",
      text: "Statistik, som aldrig visar en enskild organisation, och för att utveckla stödet. Vi lämnar det inte till tillsynsmyndigheter, om inte lagen kräver det.",
    },
    {
      term: "Vad kan vi inte lova?",
      text: "Någon kan begära ut svaren. Då prövas sekretessen enligt offentlighets- och sekretesslagen. Annan lag kan också ge en myndighet rätt till uppgifter. Kontrollerat november 2026.",
    },
    {
      term: "Kan ni ändra er?",
      text: "Ja. Skicka igen med samma kod medan omgången är öppen, så gäller det senaste. Ni kan också ta tillbaka svaret, eller säga att ni avstår.",
    },
  ],
  /** The fingerprint of the round's charter, as in the invitation letter, and its purpose. */
  sendKeys: {
    term: "Är det rätt nycklar?",
    text: "Jämför tecknen nedan med fingeravtrycket i brevet. Det är räknat på mätomgångens stadga, som bestämmer vilka nycklar svaret förseglas till. Om något tecken skiljer sig ska ni inte skicka. Ring oss på numret i brevet.",
  },
  jsonTitle: "Det här förseglas",
  /** Precedes a link to the questions about the organisation, which those who started at the first question have not seen. */
  backgroundToo: "Har ni hoppat över de frivilliga frågorna om er? De hjälper oss att förstå svaren.",
  reviewTitle: "Frågorna och era svar",
  reviewQuestion: "Fråga",
  reviewAnswer: "Ert svar",
  jsonSummary: "Se texten som förseglas, tecken för tecken",
  sentKept: "Uppgiften finns bara i den här webbläsaren. Den säger inget om vad ni svarade, och försvinner när ni tar bort alla svar.",
  sentReplace: "Vill ni ändra något? Ändra svaren och skicka igen med samma kod, så gäller det senaste.",
  sentWithdraw: "Ta tillbaka det ni har skickat",
  jsonIntro:
    "Texten är just det som förseglas, tecken för tecken. Siffrorna är alternativens plats: 0 är det första. Raderna sub och issuedAt är er pseudonym och tiden.",
  jsonLabel: "Texten som förseglas",
  errorTitle: "Det här behöver rättas",
  failedTitle: "Det lyckades inte",
  codeLabel: "Kod ur inbjudan",
  codeHint: "Den börjar på IST1 och står i brevet. Små bokstäver, mellanslag och streck spelar ingen roll. Koden sparas inte.",
  sendButton: "Försegla och skicka",
  fileButton: "Ladda ner kuvertet",
  fileNote:
    "Hellre en fil? Kuvertet är svaret i förseglad form. Ni kan lämna det till oss på annat sätt. Om ni själva lägger upp filen där kuverten samlas syns det vilket konto som gjorde det.",
  received: receipt.received,
  receiptNote: receipt.note,
  receiptSave: receipt.save,
  receiptPrint: receipt.print,
  receiptNextTitle: receipt.nextTitle,
  receiptNext: receipt.next,
  receiptCheckLink: receipt.checkLink,
  dialogLabel: "Är ni säkra?",
} as const;
