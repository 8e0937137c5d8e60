import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "format-syntax": "The file violates the format {format}: {what}. Write it again from the cube, and do not edit it by hand.",
  "format-cell-missing": "The file ({format}) lacks the cell {row}, {variable}, {category}. Write it again from the cube.",
  "format-cell-unknown":
    "The file ({format}) has a cell that the cube does not have: {row}, {variable}, {category}. Write it again from the cube.",
  "format-cell-repeated": "The file ({format}) has the cell {row}, {variable}, {category} twice. Write it again from the cube.",
  "format-cell-differs":
    "The cell {row}, {variable}, {category} has a different count in the file ({format}) than in the cube. Write the file again from the cube.",
} satisfies Messages;

export type FormatCode = keyof typeof messages;
