import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "authority-folder": "The folder {folder} exists and is not empty. Nothing is overwritten: give a new folder.",
  "authority-inside": "The folder {folder} is inside this project. Give a folder outside it.",
  "authority-language": "The text is missing in {language}, one of the site's languages. Write it.",
  "authority-reference": "The framework {id} is not in content/references. Choose from: {known}.",
  "authority-method": "Edition {edition} is not in this project. Choose one of: {known}.",
  "authority-method-folder":
    "The method in the folder {folder} does not pass the check. Run npm run validate -- --method with that folder, and put right what it reports.",
  "authority-no-staircase":
    "The method in the folder {folder} has no staircase. It can be scored (npm run -s score -- <response> --method <folder>) and previewed (npm start -- --method <folder>), but not run as a round, whose statistics are about levels. Choose a method with a staircase, or an edition of this project.",
  "frame-empty":
    "The file has no organisations. Write a heading row with the columns id, name, type and size, then one row per organisation.",
  "frame-column": "The column {column} is missing from the heading row. Add it.",
  "frame-cells": "The row has {count} cells but should have {needed}. Check separators and quotation marks.",
  "frame-quote": "A quotation mark opens here and is never closed. Close it.",
  "frame-type": "The column type must be one of: {allowed}.",
  "frame-name": "The organisation {id} has no name. Write it.",
} satisfies Messages;

export type AuthorityCode = keyof typeof messages;
