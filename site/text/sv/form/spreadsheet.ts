// Texts of the workbook with answers, and around it.
import type { Language } from "../../languages.ts";

export const spreadsheet = {
  language: "sv" as Language,
  title: "Svar på Infosäktrappan",
  fileName: (draft: string) => draft.replace(/utkast\.json$/, "svar.xlsx"),
  rehearsal: "Övning – påhittade organisationer.",
  how: [
    "Här är era svar som kalkylblad. Fyll i bladen Svar och Om er. Spara som Excel-arbetsbok (.xlsx) och öppna filen i formuläret igen.",
    "Välj svar ur listan i kolumnen Svar. Ni kan också skriva bara numret, till exempel 2, eller Vet inte. En tom cell betyder inte besvarat.",
    "Ta inte bort rader, och byt inte namn på bladen. Skriv inga formler. Anteckningar, ansvariga och underlag följer med till formuläret men skickas aldrig in.",
  ] as readonly string[],
  care: "Svaren visar svagheter. Dela filen bara med dem som behöver den. Skriv aldrig säkerhetsskyddsklassificerade uppgifter.",
  columns: {
    number: "Nr",
    question: "Fråga",
    answer: "Svar",
    note: "Anteckning",
    finder: "Vem tar reda på svaret",
    owner: "Ansvarig",
    evidence: "Underlag",
  },
  chooseFrom: "Välj ur listan. Stäng rutan och tryck på pilen i cellen.",
  saved: (name: string) => `Svaren är sparade som ${name}. Öppna filen här igen när den är ifylld.`,
};

export type SpreadsheetWords = typeof spreadsheet;
