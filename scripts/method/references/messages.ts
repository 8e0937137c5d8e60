import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "reference-file-name": "The framework has the id {id} but the file is named {name}. Rename the file to {id}.yaml, or change the id.",
  "reference-unknown-parent":
    "The part {part} belongs to {parent}, which does not come before it in the list. Move {parent} up, or correct parent.",
  "reference-unknown-part": "Question {question} is mapped to {part}, which is not listed under parts. Correct the id, or add the part.",
  "reference-part-is-group":
    "Question {question} is mapped to {part}, which is a group of parts. Map it to the part of the group that the question concerns.",
  "reference-duplicate-mapping": "Question {question} is mapped to {part} twice. Remove one of the lines.",
  "reference-review-date":
    "The mapping between {question} and {part} has the status {status}. A reviewed mapping must have its day in reviewedOn, a preliminary one must have none. Correct one of them.",
  "reference-review-unread":
    "The mapping between {question} and {part} is reviewed, but the framework has only been read in a secondary source. Read the part in the framework's own text and change source to primary, or set status to preliminary.",
  "deadline-page": "The deadlines are to be shown on {id}, which is not among the {kind}. Correct the id, or remove it.",
  "deadline-recipient":
    "The deadline {id} has the recipient {recipient}, which is not among incidentRecipients in authority.yaml. Correct the id, or add the recipient.",
  "deadline-applies":
    "The deadline {id} applies to those who answered {is} to the background question {fact}. There is no such question with that answer. Correct applies.",
  "deadline-type":
    "The deadline {id} concerns only the type {type}, which does not exist. Choose one of {known}, or add the type to content/population/types.json.",
  "deadline-limit": "The deadline {id} has the number {number} in limit, but not in when. Write the same number in both places.",
} satisfies Messages;

export type ReferenceCode = keyof typeof messages;
