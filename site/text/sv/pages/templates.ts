import { listInWords } from "../../../../scripts/core/terms/sv.ts";

/** Texts of the templates' pages. What stands in the templates themselves is in form/template-file.ts. */
export const templates = {
  title: "Mallar",
  description: "Elva dokument att fylla i: inriktning, incidentkort, riskblad, kravbilaga och fler. Som papper, Word eller Excel.",
  lead: "Elva dokument att börja med på måndag. Fälten är det som frågorna frågar efter. Varje mall säger vilka svar den kan visa, om den är beslutad och det som står i den stämmer.",
  howTitle: "Så använder ni dem",
  how: [
    "Välj den mall som åtgärden i er plan pekar på.",
    "Hämta den tom, eller låt formuläret fylla i det som ni redan har svarat. Det görs på er dator, och inget skickas.",
    "Skriv roller i stället för namn där det går. Skriv aldrig säkerhetsskyddsklassificerade uppgifter.",
    "Låt den som får bestämma besluta dokumentet, och sätt ett datum när det prövas igen.",
  ],
  forms: { docx: "Textdokument (DOCX)", xlsx: "Kalkylblad (XLSX)" },
  questionsShort: (numbers: readonly string[]) => `fråga ${listInWords(numbers)}`,
  download: { docx: "Hämta tom mall (DOCX)", xlsx: "Hämta tom mall (XLSX)" },
  fromAnswers: "Fyll i den från era svar",
  fromAnswersNote:
    "I formuläret, på sidan till ledningen under ”Fler dokument”. Det som ni inte har svarat på står kvar tomt, med besked om det.",
  belongs: "Används i åtgärden",
  onMeasure: "Mall att använda",
  paperNote: "Mallen ser ut så här. Skriv ut sidan om ni hellre fyller i den för hand.",
  all: "Alla mallar",
} as const;
