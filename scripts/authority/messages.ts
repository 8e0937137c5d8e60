import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "authority-folder": {
    sv: "Mappen {folder} finns redan och är inte tom. Inget skrivs över: ange en ny mapp.",
    en: "The folder {folder} exists and is not empty. Nothing is overwritten: give a new folder.",
  },
  "authority-inside": {
    sv: "Mappen {folder} ligger inne i det här projektet. Ange en mapp utanför.",
    en: "The folder {folder} is inside this project. Give a folder outside it.",
  },
  "authority-language": {
    sv: "Texten saknas på språket {language}, som webbplatsen ska visas på. Skriv den.",
    en: "The text is missing in {language}, one of the site's languages. Write it.",
  },
  "authority-reference": {
    sv: "Ramverket {id} finns inte i content/references. Välj bland: {known}.",
    en: "The framework {id} is not in content/references. Choose from: {known}.",
  },
  "authority-method": {
    sv: "Utgåvan {edition} finns inte i det här projektet. Välj någon av: {known}.",
    en: "Edition {edition} is not in this project. Choose one of: {known}.",
  },
  "authority-method-folder": {
    sv: "Metoden i mappen {folder} går inte igenom kontrollen. Kör npm run validate -- --method med den mappen, och rätta det som står där.",
    en: "The method in the folder {folder} does not pass the check. Run npm run validate -- --method with that folder, and put right what it reports.",
  },
  "frame-empty": {
    sv: "Filen har inga organisationer. Skriv en rubrikrad med kolumnerna id, name, type och size, och en rad per organisation.",
    en: "The file has no organisations. Write a heading row with the columns id, name, type and size, then one row per organisation.",
  },
  "frame-column": {
    sv: "Kolumnen {column} saknas i rubrikraden. Lägg till den.",
    en: "The column {column} is missing from the heading row. Add it.",
  },
  "frame-cells": {
    sv: "Raden har {count} celler och ska ha {needed}. Se över skiljetecken och citattecken.",
    en: "The row has {count} cells but should have {needed}. Check separators and quotation marks.",
  },
  "frame-quote": {
    sv: "Ett citattecken öppnas här och stängs aldrig. Stäng det.",
    en: "A quotation mark opens here and is never closed. Close it.",
  },
  "frame-type": {
    sv: "Kolumnen type ska vara någon av: {allowed}.",
    en: "The column type must be one of: {allowed}.",
  },
  "frame-name": {
    sv: "Organisationen {id} har inget namn. Skriv det.",
    en: "The organisation {id} has no name. Write it.",
  },
} satisfies Messages;

export type AuthorityCode = keyof typeof messages;
