import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "format-syntax": {
    sv: "Filen följer inte formatet {format}: {what}. Skriv den på nytt ur kuben, och ändra den inte för hand.",
    en: "The file violates the format {format}: {what}. Write it again from the cube, and do not edit it by hand.",
  },
  "format-cell-missing": {
    sv: "Filen ({format}) saknar cellen {row}, {variable}, {category}. Skriv den på nytt ur kuben.",
    en: "The file ({format}) lacks the cell {row}, {variable}, {category}. Write it again from the cube.",
  },
  "format-cell-unknown": {
    sv: "Filen ({format}) har en cell som kuben inte har: {row}, {variable}, {category}. Skriv den på nytt ur kuben.",
    en: "The file ({format}) has a cell that the cube does not have: {row}, {variable}, {category}. Write it again from the cube.",
  },
  "format-cell-repeated": {
    sv: "Filen ({format}) har cellen {row}, {variable}, {category} två gånger. Skriv den på nytt ur kuben.",
    en: "The file ({format}) has the cell {row}, {variable}, {category} twice. Write it again from the cube.",
  },
  "format-cell-differs": {
    sv: "Cellen {row}, {variable}, {category} har ett annat antal i filen ({format}) än i kuben. Skriv filen på nytt ur kuben.",
    en: "The cell {row}, {variable}, {category} has a different count in the file ({format}) than in the cube. Write the file again from the cube.",
  },
} satisfies Messages;

export type FormatCode = keyof typeof messages;
