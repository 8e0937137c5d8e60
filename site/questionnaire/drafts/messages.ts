// Texts of what can be wrong in a draft file. Loaded only when something is: elsewhere import the type alone.
import type { Message, Messages } from "../../../scripts/core/diagnostic.ts";
import type { DraftCode } from "../../../scripts/method/carry-over/messages.ts";

export const messages = {
  "draft-too-large": {
    sv: "Filen är för stor för att vara ett utkast härifrån. Välj den fil som ni sparade.",
    en: "The file is too large to be a draft from here. Choose the file that you saved.",
  },
  "draft-not-json": {
    sv: "Filen går inte att läsa. Den kan vara avbruten eller ändrad. Välj en annan kopia av utkastet.",
    en: "The file cannot be read. It may be cut off or changed. Choose another copy of the draft.",
  },
  "draft-other-file": {
    sv: "Filen är inte ett utkast från det här formuläret. Välj den fil som slutar på ”-utkast.json” eller ”-svar.xlsx”.",
    en: "The file is not a draft from this form. Choose the file whose name ends in “-utkast.json” or “-answers.xlsx”.",
  },
  "earlier-edition": {
    sv: "Filen är från en utgåva som den här sidan inte kan räkna om. Öppna den i formuläret för den utgåvan.",
    en: "The file is from an edition that this page cannot compute anew. Open it in the form for that edition.",
  },
  "draft-other-edition": {
    sv: "Utkastet är gjort i en annan utgåva än {edition}. Svaren på frågor som också finns här kom med. Läs igenom dem.",
    en: "The draft was made in another edition than {edition}. The answers to questions that also exist here were brought along. Read them through.",
  },
  "draft-other-digest": {
    sv: "Frågornas text eller regler har ändrats sedan utkastet sparades. Svaren är kvar. Läs igenom dem.",
    en: "The text or rules of the questions have changed since the draft was saved. The answers are kept. Read them through.",
  },
  "draft-unknown-key": {
    sv: "Filen har uppgifter som formuläret inte känner till. De togs inte med.",
    en: "The file holds details that the form does not know. They were left out.",
  },
  "draft-other-tab": {
    sv: "”{question}” fick ett annat svar i en annan flik. Det svaret gäller nu.",
    en: "“{question}” was given another answer in another tab. That answer now counts.",
  },
  "draft-unknown-question": {
    sv: "Filen har {count} svar på frågor som inte finns i den här utgåvan. De togs inte med.",
    en: "The file has {count} answers to questions that are not in this edition. They were left out.",
  },
  "draft-option": {
    sv: "Svaret på ”{question}” går inte att läsa. Svara på frågan igen.",
    en: "The answer to “{question}” cannot be read. Answer the question again.",
  },
  "draft-not-applicable": {
    sv: "”{question}” var besvarad med ”Ej tillämpligt”, men bakgrundsfrågan säger något annat. Ändra det av svaren som inte stämmer.",
    en: "“{question}” was answered “Not applicable”, but the background question says otherwise. Change the answer that is not right.",
  },
  "draft-unknown-fact": {
    sv: "Filen har {count} bakgrundssvar som inte finns i den här utgåvan. De togs inte med.",
    en: "The file has {count} background answers that are not in this edition. They were left out.",
  },
  "draft-fact-option": {
    sv: "Ett av bakgrundssvaren går inte att läsa. Se över frågorna om er.",
    en: "One of the background answers cannot be read. Look at the questions about you.",
  },
  "draft-text": {
    sv: "Filen har en anteckning som inte går att läsa. Skriv den igen vid frågan.",
    en: "The file has a note that cannot be read. Write it again at the question.",
  },
  "draft-text-long": {
    sv: "Anteckningen vid ”{question}” är längre än {limit} tecken. Bara början kom med. Resten finns kvar i filen.",
    en: "The note at “{question}” is longer than {limit} characters. Only its beginning came along. The rest is still in the file.",
  },
  "draft-text-question": {
    sv: "Filen har {count} anteckningar vid frågor som inte finns i den här utgåvan. De togs inte med.",
    en: "The file has {count} notes at questions that are not in this edition. They were left out.",
  },
  "draft-plan": {
    sv: "En del av planen i filen går inte att läsa. Den delen är som i förslaget. Se över planen.",
    en: "A part of the plan in the file cannot be read. That part is as proposed. Look the plan over.",
  },
  "draft-part": {
    sv: "Det som står i filen om vilken del den är går inte att läsa i sin helhet. Fråga den som samordnar vilka områden ni ska svara på.",
    en: "The file's details of which part it is cannot be read in full. Ask whoever coordinates which areas you should answer.",
  },
  "draft-target": {
    sv: "Den nivå som filen siktar på finns inte. Välj en mellan 1 och {levels}.",
    en: "The target level in the file does not exist. Choose one between 1 and {levels}.",
  },
} satisfies Messages & Record<DraftCode, Message>;

export type DraftFileCode = keyof typeof messages;
