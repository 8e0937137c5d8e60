import { inWords } from "../../../../scripts/core/terms/sv.ts";
import { capitalize } from "../../../../scripts/core/text.ts";
import { atLoad } from "./at-load.ts";

const questions = (n: number): string => (n === 1 ? "en fråga" : `${inWords(n)} frågor`);

export const answering = {
  ...atLoad,

  answered: (n: number, of: number) => `${n} av ${of}`,
  progress: (n: number, of: number) => `${n} av ${of} frågor är klara`,
  left: (n: number) => `${capitalize(questions(n))} kvar, omkring ${Math.max(5, Math.round((n * 4) / 5) * 5)} minuter.`,
  questions: (n: number) => (n === 1 ? "1 fråga" : `${n} frågor`),
  taskDone: "Klart",

  /** Precedes the text of the question. */
  named: (number: string) => `Fråga ${number}: `,
  ask: (whom: string) => `Vem ni kan fråga: ${whom}`,
  finder: (who: string) => `Tar reda på det: ${who}`,

  draftRestored: (n: number) => `Ert utkast är tillbaka: ${n} svar.`,
  draftSaved: (name: string) => `Filen heter ${name}. Den ligger där webbläsaren lägger hämtade filer.`,
  partSaved: (name: string) => `Filen heter ${name}. Skicka den till den som samordnar svaret.`,
  draftUnreadable: "Webbläsaren hade ett utkast som inte går att läsa. Öppna filen, om ni har en.",
  /** The name is empty where there is only one organisation. */
  draftCleared: (name: string) =>
    `Allt ni har sparat i det här formuläret${name === "" ? "" : ` för ${name}`} är borttaget från den här webbläsaren.`,
  draftUntouched: "Inget är ändrat.",
  draftElsewhere: "Ni har formuläret öppet i två flikar.",
  confirmClear: (n: number, texts: number, name: string, hasReceipt: boolean) => {
    const own = [...(n === 0 ? [] : [n === 1 ? "svaret" : `alla ${n} svar`]), ...(texts === 0 ? [] : ["alla anteckningar"])];
    const what = own.length === 0 ? "allt" : `${own.join(", ")} och allt annat`;
    return `Ta bort ${what} som ni har sparat i det här formuläret${name === "" ? "" : ` för ${name}`}? ${hasReceipt ? "Kvittensen försvinner också. " : ""}Det går inte att ångra.`;
  },
  confirmClearYes: "Ta bort",
  confirmClearNo: "Behåll",

  resume: (area: string) => `Fortsätt med ${area}`,
  resumeDone: "Se resultatet",
  resumeBlock: (block: number) => `Fortsätt till block\u00a0${block}`,
  partTitle: (n: number, role: string | undefined) => `${capitalize(questions(n))} till ${role ?? "er"}`,
  partLead: "Svara på era områden, spara filen och lämna tillbaka den.",
  partDone: "Spara filen",
  unnamed: "Organisation utan namn",
  sentOn: (day: string, organisation: string) => `Ni skickade ett svar för ${organisation} den ${day}.`,
};

export type AnsweringWords = typeof answering;
