// Texts of the comparison with regulations. Loaded only when it is shown.
const questions = (n: number): string => (n === 1 ? "en fråga" : `${n} frågor`);
const parts = (n: number): string => (n === 1 ? "en del" : `${n} delar`);

export const requirements = {
  language: "sv" as "sv" | "en",
  title: "Jämförelse med kraven",
  lead: "Här står era svar bredvid de krav som frågorna rör. Jämförelsen påverkar inte nivån. Den skickas aldrig och är inte en del av statistiken.",
  caution: "Jämförelsen är preliminär, och den är inte juridisk rådgivning.",

  duty: {
    required: "Ni har svarat att ni omfattas av cybersäkerhetslagen.",
    voluntary: "Ni har svarat att ni inte omfattas av cybersäkerhetslagen. För er är jämförelsen frivillig.",
    unknown: "Ni har svarat att ni inte vet om ni omfattas av cybersäkerhetslagen. Fråga er jurist. Jämförelsen visas ändå.",
    unanswered: "Ni har inte svarat på om ni omfattas av cybersäkerhetslagen. Jämförelsen visas ändå.",
  },
  toFact: "Till frågan om lagen",
  voluntaryMark: "frivilligt för er",

  finding: (gaps: number, open: number, all: number) => {
    if (gaps > 0) return `luckor syns i ${gaps} av ${parts(all)}`;
    return open > 0 ? `${open} av ${parts(all)} kan inte bedömas` : "inga luckor syns i era svar";
  },
  standing: { gaps: "Luckor syns", "cannot-tell": "Kan inte bedömas", "no-gaps": "Inga luckor syns i era svar" },
  standingCount: (standing: string, n: number) => `${standing} (${n})`,
  belowCount: (part: string, n: number) => `${part}: ${questions(n)} räcker inte till`,
  openCount: (part: string, n: number) => `${part}: ${questions(n)} obesvarad${n === 1 ? "" : "e"} eller ”Vet inte”`,
  below: (answer: string, needed: string) => `Ert svar: ${answer}\nDet som räknas: ${needed}`,
  openAlso: "Dessutom obesvarat eller ”Vet inte”:",
  unknown: "Ert svar: Vet inte",
  unanswered: "Inte besvarad",
  noneAsked: "Ingen fråga om det här gäller er.",

  ruleTitle: "Så jämför vi",
  rules: (points: number) =>
    [
      `En fråga räcker till när svaret är minst det alternativ som ger ${points} poäng: det är beslutat och gäller hela organisationen. Om frågan har ett högre måste gäller det.`,
      "Luckor syns när minst en fråga i delen är besvarad lägre än så, vad de andra än säger.",
      "Inga luckor syns när alla frågor i delen är besvarade och ingen är lägre.",
      "Annars kan delen inte bedömas. Då är någon fråga obesvarad, eller besvarad med ”Vet inte”.",
      "Frågorna rör delarna men täcker dem inte helt. Att inga luckor syns betyder inte att ett krav är uppfyllt. Att luckor syns betyder inte att ni bryter mot det.",
      "Regeln är vår egen. Nivåns måsten är ofta lägre, för en nivå är ett steg på vägen.",
    ] as readonly string[],
  /** By question: where the rule is known to require less than the law, as we read it. */
  known: {
    "governance-management-training":
      "Här är en skillnad känd. Som vi läste reglerna i november 2026 ska alla i ledningen gå utbildning. Jämförelsen nöjer sig med de flesta, precis som nivåns måste. En jurist har ännu inte granskat den läsningen.",
  } as Readonly<Record<string, string>>,
  checked: "Kontrollerat",
  status: "Status",
  notSaid: "Det här säger jämförelsen inte",
  toFramework: (name: string) => `Alla kopplingar till ${name}`,
};

export type RequirementsWords = typeof requirements;
