import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "new-id": {
    sv: "Ett id har små bokstäver a–z, siffror och enkla bindestreck, och är högst {longest} tecken. Ett id för en fråga eller åtgärd börjar med en bokstav. Välj ett sådant.",
    en: "An id has lower-case letters a–z, digits and single hyphens, and is at most {longest} characters long. The id of a question or measure begins with a letter. Choose such an id.",
  },
  "new-id-used": {
    sv: "Frågan {id} finns redan i utgåva {editions}. Ett id får aldrig betyda något annat: välj ett nytt.",
    en: "Question {id} is already in edition {editions}. An id must never change its meaning: choose a new one.",
  },
  "new-edition-exists": {
    sv: "Utgåva {edition} finns redan, i editions.yaml eller som mapp, och skrivs inte över. Välj ett annat id, eller ta bort det som ligger där.",
    en: "Edition {edition} already exists, in editions.yaml or as a folder, and is not overwritten. Choose another id, or remove what is there.",
  },
  "new-measure-exists": {
    sv: "Åtgärden {id} finns redan och skrivs inte över. Välj ett annat id, eller ändra i den som finns.",
    en: "Measure {id} already exists and is not overwritten. Choose another id, or edit the existing one.",
  },
  "new-unknown-edition": {
    sv: "Utgåva {edition} finns inte i editions.yaml. Välj någon av: {known}.",
    en: "Edition {edition} is not in editions.yaml. Choose one of: {known}.",
  },
  "new-unknown-area": {
    sv: "Området {area} finns inte i utgåvan. Välj något av: {known}.",
    en: "The edition has no area {area}. Choose one of: {known}.",
  },
  "new-unknown-block": {
    sv: "Blocket finns inte i utgåvan. Välj något av: {known}.",
    en: "The edition has no such block. Choose one of: {known}.",
  },
  "new-frozen": {
    sv: "Utgåva {edition} är {status} och får inga nya frågor. Gör en ny utgåva först: npm run new -- edition <id> --from {edition}.",
    en: "Edition {edition} is {status} and takes no new questions. Make a new edition first: npm run new -- edition <id> --from {edition}.",
  },
  "new-locked": {
    sv: "Utgåva {edition} är låst av mätomgången {round} och får inga nya frågor. Gör en ny utgåva först: npm run new -- edition <id> --from {edition}.",
    en: "Edition {edition} is locked by round {round} and takes no new questions. Make a new edition first: npm run new -- edition <id> --from {edition}.",
  },
  "new-unknown-question": {
    sv: "Frågan {question} finns inte i någon utgåva. Rätta id:t, eller lägg till frågan först.",
    en: "No edition has the question {question}. Correct the id, or add the question first.",
  },
  "new-no-priority": {
    sv: "Åtgärderna har redan nummer upp till {highest}, som är det högsta. Numrera om dem så att det finns plats för en till.",
    en: "The measures already have numbers up to {highest}, which is the highest. Renumber them to make room for one more.",
  },
  "new-list-form": {
    sv: "Listan {list} är inte skriven med en post per rad, och därför går det inte att lägga till något i den. Skriv varje post på en egen rad som börjar med bindestreck.",
    en: "The list {list} is not written with one entry per line, so nothing can be added to it. Write each entry on a line of its own that begins with a hyphen.",
  },
} satisfies Messages;

export type ScaffoldCode = keyof typeof messages;
