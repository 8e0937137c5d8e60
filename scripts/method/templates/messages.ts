import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "template-file-name": {
    sv: "Mallen har id {id} men filen heter {name}. Döp om filen till {id}.yaml, eller ändra id:t.",
    en: "The template has the id {id} but the file is named {name}. Rename the file to {id}.yaml, or change the id.",
  },
  "template-number": {
    sv: "Två mallar har nummer {number}. Numrera om den ena.",
    en: "Two templates have the number {number}. Renumber one of them.",
  },
  "template-unknown-measure": {
    sv: "Mallen hör till åtgärden {id}, som inte finns. Rätta id:t, eller skriv åtgärden.",
    en: "The template belongs to the measure {id}, which does not exist. Correct the id, or write the measure.",
  },
  "template-unknown-question": {
    sv: "Mallen hör till frågan {id}, som inte finns i någon utgåva. Rätta id:t, eller ta bort raden.",
    en: "The template belongs to the question {id}, which is in no edition. Correct the id, or remove the line.",
  },
  "template-proves": {
    sv: "Mallen sägs visa alternativ {option} på frågan {id}, men det högsta är {top}. Skriv ett alternativ som finns.",
    en: "The template is said to prove option {option} of the question {id}, but the highest is {top}. Write an option that exists.",
  },
  "template-repeated-id": {
    sv: "Id:t {id} finns två gånger i samma del. Byt det ena.",
    en: "The id {id} occurs twice in the same part. Change one of them.",
  },
  "template-field-source": {
    sv: "Fältet {field} saknar källa. Skriv i from vilken fråga, åtgärd eller frist som kräver det, på fältet eller på delen. Om ingen kräver det tar ni bort fältet.",
    en: "The field {field} has no source. Write in from which question, measure or deadline asks for it, on the field or on the part. If none does, remove the field.",
  },
  "template-unknown-source": {
    sv: "Källan {id} är ingen fråga, åtgärd eller frist. Rätta id:t.",
    en: "The source {id} is not a question, measure or deadline. Correct the id.",
  },
  "template-cells": {
    sv: "Raden har {count} celler på språket {language}, men tabellen har {columns} kolumner. Skriv en cell för varje kolumn, och en tom text där inget ska stå.",
    en: "The row has {count} cells in the language {language}, but the table has {columns} columns. Write one cell for each column, and an empty text where there is nothing.",
  },
  "template-sheet": {
    sv: "Delen {part} har ingen tabell, men i ett kalkylblad (form: xlsx) är varje del en flik med en tabell. Skriv columns, eller gör mallen till docx.",
    en: "The part {part} has no table, but in a spreadsheet (form: xlsx) each part is a sheet with a table. Write columns, or make the template a docx.",
  },
  "template-wide": {
    sv: "Tabellen i delen {part} har {columns} kolumner, men ett papper har plats för {most}. Ta bort kolumner, eller gör mallen till xlsx.",
    en: "The table of the part {part} has {columns} columns, but a page has room for {most}. Remove columns, or make the template an xlsx.",
  },
  "template-choices": {
    sv: "Valen i {field} går inte att göra till en rullista på språket {language}. Skriv minst två, utan kommatecken, högst 255 tecken tillsammans, och bara om kind är choice.",
    en: "The choices of {field} cannot become a drop-down list in the language {language}. Write at least two, without commas, at most 255 characters together, and only if kind is choice.",
  },
  "template-age": {
    sv: "Fältet {field} ska säga om ett datum är gammalt, men of är ingen datumkolumn till vänster om den. Rätta of.",
    en: "The field {field} is to say whether a date is old, but of is no date column to the left of it. Correct of.",
  },
  "template-example-real": {
    sv: "Exemplet innehåller ”{found}”, som kan vara en verklig organisation eller person. Skriv en roll i stället, till exempel systemansvarig eller driftleverantören.",
    en: "The example contains “{found}”, which may be a real organisation or person. Write a role instead, such as system owner or IT operations supplier.",
  },
} satisfies Messages;

export type TemplateCode = keyof typeof messages;
