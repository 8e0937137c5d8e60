// Texts of the page of a group, apart from those of its script.
import { dateInWords } from "../../../../../scripts/core/terms/sv.ts";
import { disclosure } from "../../pages/disclosure.ts";

export const group = {
  title: "Se vad ni saknar tillsammans",
  description:
    "Lägg flera organisationers svar bredvid varandra i webbläsaren: gemensamma luckor, och åtgärder som flera behöver. Inget skickas.",
  lead: "Är ni ett kommunalförbund, en regions bolag eller grannar som delar it? Lägg era svar bredvid varandra. Ni ser vad ni saknar gemensamt, och vilka åtgärder flera av er behöver.",
  stays:
    "Filerna läses i er webbläsare. Inget skickas, och inget sparas om ni inte själva sparar det. Om ni laddar om sidan är bilden borta.",
  notCounted: "Bilden är er egen. Den räknas inte in i statistiken, oavsett om ni har skickat in egna svar.",

  beforeTitle: "Läs det här innan ni samlar filerna",
  before: [
    {
      term: "Varje fil blir en allmän handling hos en myndighet som får den",
      text: "Det gäller varje myndighet som tar emot en fil (2 kap. 4 och 9 §§ tryckfrihetsförordningen). Den som har skickat filen har den också som allmän handling (10 §). Ett kommunalförbund är en egen myndighet. Bolag som kommuner eller regioner bestämmer över räknas som myndigheter här (2 kap. 3 § offentlighets- och sekretesslagen).",
    },
    {
      term: "Bilden blir en handling till",
      text: "På skärmen sparas den ingenstans. Om ni skriver ut eller sparar bilden och skickar den vidare blir den en allmän handling hos er, och hos varje myndighet som får den.",
    },
    {
      term: "Var och en prövar sekretessen för sig",
      text: "Den som får en begäran prövar sin egen kopia, bland annat mot 18 kap. 8 § offentlighets- och sekretesslagen. Ni kan komma fram till olika svar. Bestäm nu vem som hör av sig till vem. Sekretess gäller också mellan myndigheter (8 kap. 1 §): fråga er jurist om ni får lämna svaren till varandra.",
    },
    {
      term: "Summan kan vara känsligare än delarna",
      text: "En fil visar vad en organisation saknar. Alla tillsammans visar var ett och samma angrepp träffar flera av er. En sammanställning kan vara säkerhetsskyddsklassificerad fast ingen av filerna är det. Då får den inte göras här. Fråga era säkerhetsskyddschefer innan ni samlar filerna.",
    },
    {
      term: "Samla så lite som möjligt",
      text: "Låt en av er samla filerna. Skicka dem bara på ett sätt som ni får använda för sådana uppgifter. Fråga registrator hur filerna ska förvaras och när de får gallras.",
    },
  ],
  checked: `Läst av oss, inte av en jurist, ${dateInWords(disclosure.checkedOn)}. 2 kap. 3 § och 8 kap. 1 § offentlighets- och sekretesslagen har vi inte kunnat läsa i original. Läs dem innan ni använder dem.`,
  toDisclosure: "När någon begär ut svaren",

  noScript:
    "För att läsa filerna behöver sidan JavaScript, och det är avstängt i er webbläsare. Formuläret, frågorna och åtgärderna går att läsa ändå:",
  noScriptLinks: [
    { href: "/svara/", label: "Formuläret" },
    { href: "/fragor/", label: "Frågorna" },
    { href: "/atgarder/", label: "Åtgärderna" },
  ],
  noStaircase: "Sidan finns bara för en metod med nivåer. Den här metoden har inga.",

  makeTitle: "1. Var och en gör en fil",
  makeLead:
    "Svara i formuläret och spara utkastet till fil. Välj utkastet här, så blir det en fil med bara svaren: utan anteckningar, utan namn på personer och utan den nivå ni siktar på.",
  toForm: "Till formuläret",
  makeFile: "Ert utkast",
  makeFileHint: "Välj filen som slutar på ”-utkast.json”.",
  makeName: "Organisationens namn",
  makeNameHint: "De andra i gruppen ser namnet. Det står i filen och i filens namn. Om fältet är tomt gäller namnet i utkastet.",
  makeButton: "Spara filen till gruppen",

  addTitle: "2. En av er lägger ihop filerna",
  addLabel: "Filerna till gruppen",
  addHint:
    "Välj flera på en gång, eller dra dem hit. De har ”till-gruppen” i namnet. Filer med anteckningar tas inte in: den som får en anteckning har fått den, också om sidan döljer den.",
  membersTitle: "Organisationerna i bilden",
  clear: "Ta bort alla",

  pictureTitle: "3. Er gemensamma bild",
  pictureWaits: "Bilden visas när minst två organisationer är med.",
  sensitive: "Bilden visar svagheter. Hantera den därefter.",
  targetLabel: "Vilken nivå ska åtgärderna räcka till?",
  targetNext: "Nästa nivå för var och en",
  targetOption: (level: number) => `Nivå ${level}`,
  areasTitle: "Områden",
  questionsTitle: "Frågor",
  questionsLead: "Siffran är svarsalternativets poäng.",
  stepsTitle: "Steg som flera behöver",
  stepsLead: "Timmarna gäller en liten organisation. Inget planeras av det som är obesvarat.",
  newTab: "Länkarna öppnas i en ny flik, så att bilden är kvar här.",
  legendTitle: "Så läser ni rutorna",
  /** Beside a sample of each: shades from nothing missing to everything missing. */
  legendShades: ["allt på plats", "lite fattas", "hälften fattas", "mycket fattas", "inget på plats"],
  legendGap: (floor: number) => `▾ Lucka: under ett måste, eller under ${floor} procent av poängen.`,
  legendSigns: "? Vet inte. – Inte besvarat. × Frågan gäller inte organisationen.",
  print: "Skriv ut bilden",
} as const;
