import type { Messages } from "../core/diagnostic.ts";

export const messages = {
  "consultation-folder": "The consultation has the id {id} but is in the folder {folder}. Make the id and the folder's name the same.",
  "consultation-dates": "The consultation closes on {closes}, before it opens on {opens}. Correct the days.",
  "consultation-short": "The consultation lasts {days} days. It must last at least {fewest}. Move closes.",
  "proposal-duplicate": "The proposal {id} occurs twice. Change the id of one of them.",
  "proposal-edition": "Edition {edition} is not in editions.yaml. Choose one of: {known}.",
  "proposal-no-change":
    "Edition {to} has no correspondence table from edition {from}, so the proposal does not refer to any change. Correct the editions, or write correspondence.yaml.",
  "proposal-question": "The question {question} is in neither of the proposal's editions. Correct the id.",
  "comment-consultation":
    "The comment is on the consultation {named} but is in the folder of {id}. Move the file, or correct consultation.",
  "comment-proposal": "The consultation has no proposal {proposal}. Choose one of: {known}.",
  "comment-late":
    "The comment was received on {received}, but the consultation lasts from {opens} to {closes} inclusive. Correct the day. If it was late, answer the party and enter it in the next consultation.",
  "comment-empty": "There is neither text nor reference. Write the comment, or its registration number.",
  "comment-consent":
    "The party has not agreed to the text being published, and the file is open to all. Remove the text and write the registration number under reference.",
  "decision-early": "The decision is dated {date}, but comments are accepted until {closes}. Decide when the consultation is over.",
  "decision-proposal": "The decision concerns the proposal {id}, which is not in the consultation. Choose one of: {known}.",
  "decision-comment": "The answer concerns the comment {id}, which is not in comments/. Choose one of: {known}.",
  "decision-twice": "{id} has two decisions. Remove one of them.",
  "proposal-undecided":
    "The proposal {proposal} has no decision, and the consultation closed on {closes}. Write what became of it, and why, in decisions.yaml.",
  "comment-unanswered":
    "The comment {comment} has no answer, and the consultation closed on {closes}. Answer the party, with reasons, in decisions.yaml.",
} satisfies Messages;

export type ConsultationCode = keyof typeof messages;
