// Decides the words of the page with the form in Swedish, apart from what the script says as one answers.
export const questionnaire = {
  title: "Svara på frågorna",
  description: "Formuläret visar var ni står på Infosäktrappan och vilka åtgärder som lyfter er. Det fungerar utan att ni skickar något.",
  lead: "Svara, så ser ni var ni står på trappan och vilka åtgärder som lyfter er. Formuläret fungerar utan att ni skickar något.",
  pilot: (edition: string) => `Utgåva ${edition} prövas i en pilot. Frågor och gränser är förslag och kan ändras.`,
  noScript:
    "Ni kan läsa alla frågor här. För att räkna fram nivån, spara och skicka behöver sidan JavaScript, och det är avstängt i er webbläsare. Inget ni kryssar i lämnar sidan.",
  supported: "Frågorna är framtagna med hjälp av:",

  beforeTitle: "Innan ni börjar",
  before: [
    {
      term: "Hur lång tid tar det?",
      text: "Block 1 tar 60–90 minuter tillsammans med tre kollegor. Ni får ett resultat redan då, och kan stanna där.",
    },
    {
      term: "Vilka ska svara?",
      text: "Ett svar för hela organisationen. Samla några som kan olika delar, och låt ledningen se svaret innan ni skickar det.",
    },
    {
      term: "Vilka är ”ni”?",
      text: "Hela organisationen: en myndighet, en region, eller en kommun med alla nämnder och förvaltningar men utan bolagen.",
    },
    {
      term: "Vilka är ”ledningen”?",
      text: "De som bestämmer ytterst, tillsammans med ledningsgruppen närmast under. I en kommun är det kommunstyrelsen, i en region regionstyrelsen, i en myndighet styrelsen, nämnden eller chefen.",
    },
    {
      term: "Om en granne eller en leverantör sköter er it",
      text: "Svara för hur det är med er information, oavsett vem som sköter den. Fråga den som sköter driften. Får ni inget besked är svaret ”Vet inte”.",
    },
    { term: "”Vet inte”", text: "Det är ett ärligt svar. Det räknas som det lägsta alternativet och blir en uppgift att ta reda på." },
    {
      term: "Måsten",
      text: "Några frågor har ett måste: nivån kräver minst ett visst alternativ. Det står vid frågan. I övrigt räknas helheten.",
    },
  ],
  classifiedTitle: "Lämna aldrig säkerhetsskyddsklassificerade uppgifter här",
  classified:
    "Frågorna gäller inte säkerhetsskydd, och formuläret har inga fält för egen text. Går ett svar inte att lämna utan att säga något om säkerhetskänslig verksamhet, svarar ni för den övriga verksamheten.",

  draftTitle: "Ert utkast",
  draftStays:
    "Svaren stannar på er dator tills ni själva skickar dem. Delar ni dator med andra: spara till fil och ta bort svaren ur webbläsaren när ni är klara.",
  draftSave: "Spara till fil",
  draftClear: "Ta bort alla svar",
  draftOpen: "Öppna ett sparat utkast",
  draftOpenHint: "Välj filen som slutar på ”-utkast.json”. Vi frågar innan den ersätter något.",

  backgroundTitle: "Om er",
  backgroundIntro: "Några frågor som hjälper till att läsa svaren. De ger inga poäng. Ni kan hoppa över dem.",

  asideTitle: "Så långt",
  asideStart: "Fyra nivåer att kliva uppför",
  partsLabel: "Formulärets block",
  block: (block: number) => `Block ${block}`,
  blockTitle: (block: number, name: string) => `Block ${block} – ${name}`,
  blockCount: (count: number) => `${count} frågor`,
  blockTime: (minutes: string) => (minutes.endsWith(".") ? minutes : `Räkna med ${minutes}.`),
  progressLabel: (block: number) => `Besvarade frågor i block ${block}`,
  must: (level: number, option: number) =>
    `Måste: nivå ${level} kräver minst det ${["första", "andra", "tredje", "fjärde", "femte"][option] ?? `${option + 1}:e`} alternativet.`,
  unknown: "Vet inte",
  notApplicable: "Ej tillämpligt",
  notApplicableNote: "”Ej tillämpligt” väljs åt er när ni har svarat nej på frågan om styrande teknik ovan. Då räknas frågan bort.",
  helpTitle: (number: number) => `Så läser ni fråga ${number}`,
  why: "Därför frågar vi",
  count: "Räkna med",
  doNotCount: "Räkna inte med",
  lookIn: "Titta i",
  ask: "Fråga",

  toResult: "Se resultatet",
  toResultShort: "Resultat",
  toSend: "Till inlämningen",
  toDraft: "Spara utkastet",
  toNext: (block: number) => `Fortsätt med block ${block}`,

  resultTitle: "Ert resultat",
  resultWithoutScript: "Resultatet räknas fram i webbläsaren när ni svarar.",
  missingTitle: "Det som fattas",
  missingNothing: "Inget fattas. Ni står högst upp på trappan.",
  areasTitle: "Områden",
  areasIntro: "Hur mycket av innehållet i de besvarade blocken som är på plats, 0–100.",
  planTitle: "Vägen upp",
  planWaits: "Planen visas när block 1 är besvarat.",
  nextTitle: "Närmast",
  nextUnanswered: "Obesvarade frågor räknas här som det lägsta alternativet. Svara på nästa block, så blir planen er egen.",
  without: "De här frågorna behöver också höjas. Ännu finns ingen åtgärd beskriven för dem.",
  targetTitle: "Målnivå",
  targetLabel: "Vilken nivå siktar er ledning på?",
  targetHint: "Nivå 3 är en rimlig riktpunkt för de flesta. Valet skickas inte.",
  targetOption: (level: number, name: string) => `Nivå ${level} – ${name}`,
  wholePlan: "Visa hela planen",
  leastTitle: "Minsta arbete",
  key: "Åtgärder som behövs i alla de billigaste vägarna:",
  unknownTitle: "Att ta reda på",
  unknownNone: "Ni har inte svarat ”Vet inte” på någon fråga.",

  sendTitle: "Skicka in – om ni vill",
  sendIntro: "Resultatet ovan är ert, vare sig ni skickar eller inte. Skickar ni blir svaret en del av den nationella bilden.",
  sendNoRound:
    "Ingen mätomgång är öppen just nu, så det går inte att skicka in. Allt annat fungerar. Spara utkastet till fil, så har ni det till nästa gång.",
  sendWithoutScript: "Inlämningen behöver JavaScript. Utan det lämnar inget den här sidan.",
  sendRound: (round: string, closes: string) => `Mätomgången ${round} är öppen till och med ${closes}.`,
  sendFacts: [
    {
      term: "Vad skickas?",
      text: "Svaren i de block som är helt besvarade och det ni svarat om er själva. Ingen fri text, inga namn. Hela texten visas nedan innan den förseglas.",
    },
    {
      term: "Vem kan öppna?",
      text: "Svaret förseglas i er webbläsare. Bara den ansvariga myndigheten kan öppna det, när omgången är stängd, på en dator utan nät. Mottagningen ser aldrig ett svar.",
    },
    {
      term: "Vad används det till?",
      text: "Nationell statistik, som aldrig visar en enskild organisation, och för att utveckla stödet. Det lämnas inte till tillsyn, så långt lagen tillåter.",
    },
    {
      term: "Vad kan vi inte lova?",
      text: "Någon kan begära ut svaren. Då prövas sekretessen enligt offentlighets- och sekretesslagen. Annan lag kan också ge en myndighet rätt till uppgifter.",
    },
    { term: "Kan ni ändra er?", text: "Ja. Skicka igen med samma kod före sista dagen, så gäller det senaste." },
  ],
  jsonTitle: "Det här förseglas",
  jsonIntro:
    "Texten är just det som förseglas, tecken för tecken. Siffrorna är alternativens plats: 0 är det första. Raderna sub och issuedAt är er pseudonym och tiden.",
  jsonLabel: "Texten som förseglas",
  errorTitle: "Det här behöver rättas",
  codeLabel: "Kod ur inbjudan",
  codeHint: "Den börjar på IST1 och står i brevet. Små bokstäver, mellanslag och streck spelar ingen roll. Koden sparas inte.",
  sendButton: "Försegla och skicka",
  fileButton: "Ladda ner kuvertet",
  fileNote:
    "Hellre en fil? Kuvertet är svaret i förseglad form. Ni kan lämna det till oss på annat sätt. Lägger ni själva fram det i det öppna förrådet syns det att ni har deltagit.",
  received: "Ert svar är mottaget",
  receiptNote: "Spara kvittensen. Med den kan ni visa att svaret kom fram. Den säger inget om vad ni svarade.",
  receiptSave: "Spara kvittensen",
  dialogLabel: "Är ni säkra?",
} as const;
