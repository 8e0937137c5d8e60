import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "template-file-name": "The template has the id {id} but the file is named {name}. Rename the file to {id}.yaml, or change the id.",
  "template-number": "Two templates have the number {number}. Renumber one of them.",
  "template-unknown-measure": "The template belongs to the measure {id}, which does not exist. Correct the id, or write the measure.",
  "template-unknown-question": "The template belongs to the question {id}, which is in no edition. Correct the id, or remove the line.",
  "template-proves":
    "The template is said to prove option {option} of the question {id}, but the highest is {top}. Write an option that exists.",
  "template-repeated-id": "The id {id} occurs twice in the same part. Change one of them.",
  "template-field-source":
    "The field {field} has no source. Write in from which question, measure or deadline asks for it, on the field or on the part. If none does, remove the field.",
  "template-unknown-source": "The source {id} is not a question, measure or deadline. Correct the id.",
  "template-cells":
    "The row has {count} cells in the language {language}, but the table has {columns} columns. Write one cell for each column, and an empty text where there is nothing.",
  "template-sheet":
    "The part {part} has no table, but in a spreadsheet (form: xlsx) each part is a sheet with a table. Write columns, or make the template a docx.",
  "template-wide":
    "The table of the part {part} has {columns} columns, but a page has room for {most}. Remove columns, or make the template an xlsx.",
  "template-choices":
    "The choices of {field} cannot become a drop-down list in the language {language}. Write at least two, without commas, at most 255 characters together, and only if kind is choice.",
  "template-age": "The field {field} is to say whether a date is old, but of is no date column to the left of it. Correct of.",
  "template-example-real":
    "The example contains “{found}”, which may be a real organisation or person. Write a role instead, such as system owner or IT operations supplier.",
  "step-template":
    "There is no template {template} that belongs to the question {question}. Correct the id, or write the question under questions in the template.",
  "step-template-missing":
    "A completed template {template} proves option {option} of {question}, but the step to it names no template. Write template: {template} in the step, or lower the option under questions in the template.",
} satisfies Messages;

export type TemplateCode = keyof typeof messages;
