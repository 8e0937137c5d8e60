import { inWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";

const questions = (n: number): string => (n === 1 ? "en fråga" : `${inWords(n)} frågor`);
const level = (n: number): string => (n === 0 ? "under nivå 1" : `nivå ${n}`);
const blocks = (last: number): string => (last === 1 ? "block 1" : `block 1–${last}`);

export const answering = {
  language: "sv" as "sv" | "en",

  notLoaded: "Hela formuläret gick inte att hämta. Kontrollera nätet och ladda om sidan.",
  levelNone: "Er nivå visas efter block\u00a01",
  levelSoFar: "Under nivå 1 än så länge",
  level: (n: number, atLeast: boolean) => `Ni är ${n === 0 ? "" : atLeast ? "på minst " : "på "}${level(n)}`,
  blockOneLeft: (n: number) => `${capitalize(questions(n))} kvar i block 1. Sedan ser ni er nivå.`,
  inPlace: (percent: number, last: number) => `${percent} procent av innehållet i ${blocks(last)} är på plats.`,
  stairTitle: (headline: string) => headline,
  stairDescription: (target: number) => `Målnivån är ${level(target)}.`,

  answered: (n: number, of: number) => `${n} av ${of}`,
  progress: (n: number, of: number) => `${n} av ${of} frågor är klara`,
  left: (n: number) => `${capitalize(questions(n))} kvar, omkring ${Math.max(5, Math.round((n * 4) / 5) * 5)} minuter.`,
  readyLead: "Ni kan stanna här, eller fortsätta med nästa block.",
  questions: (n: number) => (n === 1 ? "1 fråga" : `${n} frågor`),
  taskDone: "Klart",

  unknownAnswer: "Vet inte",

  planNotLoaded: "Planen gick inte att hämta. Kontrollera nätet och ladda om sidan. Era svar finns kvar.",

  /** Precedes the text of the question. */
  named: (number: string) => `Fråga ${number}: `,
  ask: (whom: string) => `Vem ni kan fråga: ${whom}`,
  finder: (who: string) => `Tar reda på det: ${who}`,

  draftKept: (time: string) => `Sparat på datorn ${time}`,
  draftNotKept: "Webbläsaren sparar inget på den här datorn. Spara till fil innan ni stänger sidan.",
  draftRestored: (n: number) => `Ert utkast är tillbaka: ${n} svar.`,
  draftSaved: (name: string) => `Filen heter ${name}. Den ligger där webbläsaren lägger hämtade filer.`,
  partSaved: (name: string) => `Filen heter ${name}. Skicka den till den som samordnar svaret.`,
  draftUnreadable: "Webbläsaren hade ett utkast som inte går att läsa. Öppna filen, om ni har en.",
  /** The name is empty where there is only one organisation. */
  draftCleared: (name: string) => `Allt ni har sparat${name === "" ? "" : ` för ${name}`} är borttaget från den här webbläsaren.`,
  draftUntouched: "Inget är ändrat.",
  draftElsewhere: "Ni har formuläret öppet i två flikar.",
  confirmClear: (n: number, texts: number, name: string) => {
    const own = [...(n === 0 ? [] : [n === 1 ? "svaret" : `alla ${n} svar`]), ...(texts === 0 ? [] : ["alla anteckningar"])];
    const what = own.length === 0 ? "allt som är sparat" : `${own.join(", ")} och allt annat som är sparat`;
    return `Ta bort ${what}${name === "" ? "" : ` för ${name}`} i den här webbläsaren? Kvittensen försvinner också, om ni har skickat in. Det går inte att ångra.`;
  },
  confirmClearYes: "Ta bort",
  confirmClearNo: "Behåll",

  sendNotLoaded: "Inlämningen gick inte att hämta. Kontrollera nätet och ladda om sidan. Era svar finns kvar.",
  resume: (area: string) => `Fortsätt med ${area}`,
  resumeDone: "Se resultatet",
  partTitle: (n: number, role: string | undefined) => `${capitalize(questions(n))} till ${role ?? "er"}`,
  partLead: "Svara på era områden, spara filen och lämna tillbaka den.",
  partDone: "Spara filen",
  unnamed: "Organisation utan namn",
  sentOn: (day: string) => `Ni skickade ett svar i den här mätomgången den ${day}.`,
};

export type AnsweringWords = typeof answering;
