// Texts of the list of questions to go through with a lawyer. Loaded only when it is shown.
const questions = (n: number): string => (n === 1 ? "en fråga" : `${n} frågor`);

export const requirements = {
  lead: "Här står era svar bredvid de delar av lagen och direktivet som frågorna rör. Ta med listan till er jurist. Den påverkar inte nivån, skickas aldrig och är inte en del av statistiken.",
  caution: "Jämförelsen är ett utkast och inte juridisk rådgivning. Den säger inte om ni följer lagen.",

  duty: {
    required: "Ni har svarat att ni omfattas av cybersäkerhetslagen.",
    voluntary: "Ni har svarat att ni inte omfattas av cybersäkerhetslagen. För er är jämförelsen frivillig.",
    unknown: "Ni har svarat att ni inte vet om ni omfattas av cybersäkerhetslagen. Fråga er jurist. Jämförelsen visas ändå.",
    unanswered: "Ni har inte svarat på om ni omfattas av cybersäkerhetslagen. Jämförelsen visas ändå.",
  },
  toFact: "Till frågan om lagen",
  voluntaryMark: "frivilligt för er",

  standing: {
    below: "Gå igenom med jurist",
    "cannot-tell": "Går inte att jämföra ännu",
    enough: "Inget särskilt att ta upp utifrån era svar",
  },
  standingCount: (standing: string, n: number) => `${standing} (${n})`,
  belowCount: (part: string, n: number) => `${part}: ${questions(n)} att gå igenom`,
  openCount: (part: string, n: number) => `${part}: ${questions(n)} obesvarad${n === 1 ? "" : "e"} eller ”Vet inte”`,
  below: (answer: string, needed: string) => `Ert svar: ${answer}\nVi jämför med: ${needed}`,
  openAlso: "Dessutom obesvarat eller ”Vet inte”:",
  unknown: "Ert svar: Vet inte",
  unanswered: "Inte besvarad",
  noneAsked: "Ingen fråga om det här gäller er.",

  ruleTitle: "Så jämför vi",
  rules: (points: number) =>
    [
      `Vi jämför med det alternativ som ger ${points} poäng: det är beslutat och gäller hela organisationen. Om frågan har ett högre måste jämför vi med det.`,
      "En del står under ”Gå igenom med jurist” om minst en fråga i den har ett lägre svar, vad de andra än säger.",
      "Det finns inget särskilt att ta upp om alla frågor i delen är besvarade och ingen är lägre.",
      "Annars går delen inte att jämföra ännu. Då är någon fråga obesvarad, eller besvarad med ”Vet inte”.",
      "Frågorna rör delarna men täcker dem inte helt. Listan säger inte att ett krav är uppfyllt, och inte att ni bryter mot det.",
      "Regeln är vår egen. Nivåns måsten är ofta lägre, för en nivå är ett steg på vägen.",
    ] as readonly string[],
  /** By question: where the rule is known to require less than the law, as we read it. */
  known: {
    "governance-management-training":
      "Här är en skillnad känd. Som vi läste reglerna i november 2026 ska alla i ledningen gå utbildning. Jämförelsen nöjer sig med de flesta, precis som nivåns måste. En jurist har ännu inte granskat den läsningen.",
  } as Readonly<Record<string, string>>,
  checked: "Delarna lästa",
  status: "Status",
  notSaid: "Det här säger jämförelsen inte",
  toFramework: (name: string) => `${name}: alla kopplingar`,
};

export type RequirementsWords = typeof requirements;
