// Texts around the documents to take away: what each file is, and what is missing.
import { inWords } from "../../../../scripts/core/terms/sv.ts";

const questions = (n: number): string => (n === 1 ? "en fråga" : `${inWords(n)} frågor`);
const blocks = (last: number): string => (last === 1 ? "block 1" : `block 1–${last}`);

/** In the page, before that part of the script has loaded. */
export const takeAlongFrame = {
  title: "Att ta med er",
  lead: "En rapport till ledningen och ett förslag till beslut. Planen som filer finns under Plan. Allt görs på er dator. Inget skickas.",
  waits: "Det här går att göra när block 1 är besvarat.",
  notLoaded: "Den här delen gick inte att hämta. Kontrollera nätet och ladda om sidan. Era svar finns kvar.",

  points: "Tre punkter till nästa ledningsmöte",
  pointsNote: "De räknas fram ur era svar: måsten som fattas först, sedan det som brådskar.",

  nameLabel: "Organisationens namn (valfritt)",
  nameHint: "Står i rapporten, tjänsteskrivelsen och bilagan. Sidan kommer inte ihåg namnet och skickar det inte.",

  report: "Rapport till ledningen",
  reportText:
    "Första sidan räcker för mötet. Sedan kommer områden, villkor och hela planen. Om ni vill ha en PDF väljer ni ”Spara som PDF” när ni skriver ut.",
  reportPrint: "Skriv ut rapporten",

  paper: "Tjänsteskrivelse med förslag till beslut",
  paperText:
    "Två filer som öppnas i ett ordbehandlingsprogram. I den öppna delen står inga svar och inget resultat. Resultatet och planen står i bilagan, som är en egen handling. Fyll i det som står inom [hakparenteser]. Målnivån står med bara om ni har valt en. Annars skulle den visa var ni står.",
  paperOpen: "Spara tjänsteskrivelsen",
  paperAppendix: "Spara bilagan",
  paperRead: "Läs tjänsteskrivelsen här",

  reportDocx: "Spara rapporten (DOCX)",

  templates: "Mallar ifyllda ur svaren",
  templatesText:
    "Varje mall fylls i på er dator med det ni har svarat, och inget skickas. Det som ni inte har svarat på står kvar tomt, med besked om det. I mallen står vilka svar den kan visa.",
  templateSave: { docx: "Spara (DOCX)", xlsx: "Spara (XLSX)" },

  care: "Allt utom tjänsteskrivelsens öppna del visar vad som inte är på plats. Dela det bara med dem som behöver det.",
  disclosure: "När någon begär ut svaren",
};

/** In the script, loaded on demand. */
export const takeAlong = {
  waits: (left: number) => `Det här går att göra när block 1 är besvarat. ${left === 1 ? "En fråga" : `${left} frågor`} är kvar.`,
  part: "Ni svarar på en del. Spara delen och lämna den till den som samordnar svaret. Rapporten och planen görs när alla delar är ihoplagda.",
  restsOn: (last: number, rest: readonly { readonly block: number; readonly left: number }[]) =>
    `Det här bygger på ${blocks(last)}. Kvar att besvara: ${rest.map(({ block, left }) => `${questions(left)} i block ${block}`).join(", ")}. De blocken bedöms inte. Planen räknar en obesvarad fråga som det lägsta alternativet.`,
  fileNotLoaded: "Filen gick inte att göra: en del av sidan kunde inte hämtas. Kontrollera nätet och tryck igen. Era svar finns kvar.",
  saved: (name: string) => `Filen heter ${name}. Den ligger där webbläsaren lägger hämtade filer.`,
};

export type TakeAlongFrame = typeof takeAlongFrame;
export type TakeAlongWords = typeof takeAlong;
