import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "reference-file-name": {
    sv: "Ramverket har id {id} men filen heter {name}. Döp om filen till {id}.yaml, eller ändra id:t.",
    en: "The framework has the id {id} but the file is named {name}. Rename the file to {id}.yaml, or change the id.",
  },
  "reference-unknown-parent": {
    sv: "Delen {part} hör till {parent}, som inte står före den i listan. Flytta upp {parent}, eller rätta parent.",
    en: "The part {part} belongs to {parent}, which does not come before it in the list. Move {parent} up, or correct parent.",
  },
  "reference-unknown-part": {
    sv: "Frågan {question} är kopplad till {part}, som inte finns under parts. Rätta id:t, eller lägg till delen.",
    en: "Question {question} is mapped to {part}, which is not listed under parts. Correct the id, or add the part.",
  },
  "reference-part-is-group": {
    sv: "Frågan {question} är kopplad till {part}, som är en grupp av delar. Koppla den till den del i gruppen som frågan rör.",
    en: "Question {question} is mapped to {part}, which is a group of parts. Map it to the part of the group that the question concerns.",
  },
  "reference-duplicate-mapping": {
    sv: "Frågan {question} är kopplad till {part} två gånger. Ta bort den ena raden.",
    en: "Question {question} is mapped to {part} twice. Remove one of the lines.",
  },
  "reference-review-date": {
    sv: "Kopplingen mellan {question} och {part} har status {status}. En granskad koppling (reviewed) ska ha dagen i reviewedOn, en preliminär ska inte ha någon. Rätta det ena.",
    en: "The mapping between {question} and {part} has the status {status}. A reviewed mapping must have its day in reviewedOn, a preliminary one must have none. Correct one of them.",
  },
  "reference-review-unread": {
    sv: "Kopplingen mellan {question} och {part} är granskad, men ramverket är bara läst i andrahand. Läs delen i ramverkets egen text och ändra source till primary, eller sätt status till preliminary.",
    en: "The mapping between {question} and {part} is reviewed, but the framework has only been read in a secondary source. Read the part in the framework's own text and change source to primary, or set status to preliminary.",
  },
  "deadline-page": {
    sv: "Tiderna ska visas vid {id}, som inte finns bland {kind}. Rätta id:t, eller ta bort det.",
    en: "The deadlines are to be shown on {id}, which is not among the {kind}. Correct the id, or remove it.",
  },
  "deadline-recipient": {
    sv: "Tiden {id} har mottagaren {recipient}, som inte finns bland incidentRecipients i authority.yaml. Rätta id:t, eller lägg till mottagaren.",
    en: "The deadline {id} has the recipient {recipient}, which is not among incidentRecipients in authority.yaml. Correct the id, or add the recipient.",
  },
  "deadline-applies": {
    sv: "Tiden {id} gäller den som svarat {is} på bakgrundsfrågan {fact}. Det finns ingen sådan fråga med det svaret. Rätta applies.",
    en: "The deadline {id} applies to those who answered {is} to the background question {fact}. There is no such question with that answer. Correct applies.",
  },
  "deadline-type": {
    sv: "Tiden {id} gäller bara typen {type}, som inte finns. Välj en av {known}, eller lägg till typen i content/population/types.json.",
    en: "The deadline {id} concerns only the type {type}, which does not exist. Choose one of {known}, or add the type to content/population/types.json.",
  },
  "deadline-limit": {
    sv: "Tiden {id} har talet {number} i limit, men inte i when. Skriv samma tal på båda ställena.",
    en: "The deadline {id} has the number {number} in limit, but not in when. Write the same number in both places.",
  },
} satisfies Messages;

export type ReferenceCode = keyof typeof messages;
