// Texts of the script of the view where the questions are shared: who answers what.

export const sharing = {
  questions: (n: number, areas: number) => `${n === 1 ? "1 fråga" : `${n} frågor`} i ${areas === 1 ? "1 område" : `${areas} områden`}.`,
  noQuestions: "Inga frågor i det valda blocket.",
  notSaved: "Inte hämtad.",
  saved: (day: string) => `Hämtad ${day}.`,
  back: (day: string, answered: number, of: number) => `Tillbaka ${day}, ${answered} av ${of} besvarade.`,
  merged: "Inlagd",
  save: "Hämta filen",
  saveAgain: "Hämta filen igen",
  /** `address`: of the form; empty where it is a file. */
  told: (name: string, address: string) =>
    `Filen heter ${name}. Den som får filen ${address === "" ? "öppnar formuläret" : `går till ${address}`}, väljer ”Öppna ett sparat utkast” och öppnar filen där.`,
  roleTaken: "Skriv en roll med bokstäver eller siffror, som inte redan finns i listorna.",
  roleAdded: (role: string) => `${role} finns nu i listorna.`,
};
