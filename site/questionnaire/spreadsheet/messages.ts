// Texts of what can be wrong in a workbook with answers. Loaded only when something is: elsewhere import the type alone.
import type { Messages } from "../../../scripts/core/diagnostic.ts";
import type { XlsxCode } from "../../../scripts/office/xlsx-read.ts";

export const messages = {
  "xlsx-other-kind": {
    sv: "Filen är ingen Excel-arbetsbok. Öppna den i ert kalkylprogram, välj Spara som och Excel-arbetsbok (.xlsx).",
    en: "The file is no Excel workbook. Open it in your spreadsheet program, choose Save as and Excel workbook (.xlsx).",
  },
  "xlsx-locked": {
    sv: "Filen har ett lösenord, eller är sparad i det gamla formatet .xls. Spara den utan lösenord som Excel-arbetsbok (.xlsx).",
    en: "The file has a password, or is saved in the old format .xls. Save it without a password as an Excel workbook (.xlsx).",
  },
  "xlsx-cut-off": {
    sv: "Filen är avbruten eller skadad. Hämta den en gång till, eller öppna den i ert kalkylprogram och spara den på nytt.",
    en: "The file is cut off or damaged. Get it once more, or open it in your spreadsheet program and save it again.",
  },
  "xlsx-too-large": {
    sv: "Filen innehåller mer än {limit} MB uppackad, mycket mer än svaren kräver. Kopiera kolumnen Svar till en ny fil härifrån.",
    en: "The file holds more than {limit} MB unpacked, far more than the answers need. Copy the column Answer to a new file from here.",
  },
  "sheet-missing": {
    sv: "Bladet {sheet} finns inte i filen. Lägg tillbaka det från en ny fil härifrån, eller återställ dess namn.",
    en: "The sheet {sheet} is not in the file. Put it back from a new file from here, or restore its name.",
  },
  "sheet-renamed": {
    sv: "Bladet {found} ska heta {sheet}. Byt tillbaka namnet.",
    en: "The sheet {found} should be called {sheet}. Change the name back.",
  },
  "sheet-other-file": {
    sv: "Bladet {sheet}, cell {cell}: filen är inte gjord i det här formuläret. Spara en ny fil härifrån och flytta över svaren till den.",
    en: "Sheet {sheet}, cell {cell}: the file was not made in this form. Save a new file from here and move the answers to it.",
  },
  "sheet-other-edition": {
    sv: "Bladet {sheet}, cell {cell}: filen är gjord för en annan utgåva än {edition}. Spara en ny fil härifrån och flytta över svaren till den.",
    en: "Sheet {sheet}, cell {cell}: the file was made for another edition than {edition}. Save a new file from here and move the answers to it.",
  },
  "cell-formula": {
    sv: "Bladet {sheet}, cell {cell}: här står en formel. Skriv själva värdet i stället.",
    en: "Sheet {sheet}, cell {cell}: here is a formula. Write the value itself instead.",
  },
  "cell-kind": {
    sv: "Bladet {sheet}, cell {cell}: värdet är ett fel eller SANT/FALSKT. Töm cellen och skriv det som text.",
    en: "Sheet {sheet}, cell {cell}: the value is an error or TRUE/FALSE. Empty the cell and write it as text.",
  },
  "cell-option": {
    sv: "Bladet {sheet}, cell {cell}: svaret går inte att läsa. Välj ur listan, eller skriv ett nummer mellan 0 och {top}{words}. Töm cellen om frågan inte är besvarad.",
    en: "Sheet {sheet}, cell {cell}: the answer cannot be read. Choose from the list, or write a number between 0 and {top}{words}. Empty the cell if the question is not answered.",
  },
  "cell-text-differs": {
    sv: "Bladet {sheet}, cell {cell}: numret och texten hör inte ihop. Välj alternativet ur listan igen, eller skriv bara numret.",
    en: "Sheet {sheet}, cell {cell}: the number and the text do not belong together. Choose the option from the list again, or write only the number.",
  },
  "cell-unknown-id": {
    sv: "Bladet {sheet}, cell {cell}: id:t finns inte i utgåva {edition}. Skriv tillbaka det id som stod där, eller ta bort raden.",
    en: "Sheet {sheet}, cell {cell}: the id is not in edition {edition}. Write back the id that was there, or remove the row.",
  },
  "cell-no-id": {
    sv: "Bladet {sheet}, cell {cell}: raden har ett svar eller en text men inget id. Skriv tillbaka id:t från en ny fil härifrån, eller töm raden.",
    en: "Sheet {sheet}, cell {cell}: the row has an answer or a text but no id. Write back the id from a new file from here, or empty the row.",
  },
  "cell-repeated-id": {
    sv: "Bladet {sheet}, cell {cell}: samma id står också i cell {first}. Ta bort den ena raden.",
    en: "Sheet {sheet}, cell {cell}: the same id is also in cell {first}. Remove one of the rows.",
  },
  "row-missing": {
    sv: "Bladet {sheet}: raden för {id} är borta. Lägg till en rad sist med {id} i kolumn A. Lämna svaret tomt om det inte är besvarat.",
    en: "Sheet {sheet}: the row for {id} is gone. Add a row at the end with {id} in column A. Leave the answer empty if it is not answered.",
  },
  "cell-text-long": {
    sv: "Bladet {sheet}, cell {cell}: texten är längre än {limit} tecken. Korta den.",
    en: "Sheet {sheet}, cell {cell}: the text is longer than {limit} characters. Shorten it.",
  },
  "cell-file-value": {
    sv: "Bladet {sheet}, cell {cell}: värdet går inte att läsa. Skriv tillbaka det som stod där, eller kopiera bladet från en ny fil härifrån.",
    en: "Sheet {sheet}, cell {cell}: the value cannot be read. Write back what was there, or copy the sheet from a new file from here.",
  },
} satisfies Messages & Record<XlsxCode, unknown>;

export type SpreadsheetCode = keyof typeof messages;
