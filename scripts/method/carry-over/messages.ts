import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  // correspondence.yaml: the table as a whole, then its rows
  "correspondence-absent":
    "Edition {edition} has no correspondence table. Write correspondence.yaml in the edition's folder, with from: {from} and every question of both editions once.",
  "correspondence-edition":
    "Found edition {stands} where it should be {expected}. to names the folder's own edition, from an earlier one in editions.yaml.",
  "correspondence-unknown-id": "{id} is not in the edition that {side} refers to. Correct the id, or remove the row.",
  "correspondence-twice":
    "{id} is already listed under {side} further up. List each id once on each side; merge the rows if they belong together.",
  "correspondence-missing": {
    sv: "Frågan {id} saknas under {side}. Lägg till en rad för den: same, reworded, split, merged, narrower, broader, new eller dropped.",
    en: "The question {id} is missing under {side}. Add a row for it: same, reworded, split, merged, narrower, broader, new or dropped.",
  },
  "correspondence-id-reused":
    "{id} is in both editions, but the row ({kind}) says that it is not the same. An id is never reused for anything else: give the new one an id of its own, or put {id} on both sides of the row.",
  "correspondence-id-kept":
    "The row ({kind}) says that the options of {question} mean something else ({what}), but the question keeps its id, and the steps to its options hold for every edition that has the id. Give the newer question an id and steps of its own – or write same, with a reason that attests that the options mean the same.",
  "correspondence-arity":
    "The row is of the kind {kind} with {from} ids under from and {to} under to. Write one and one for same, reworded, narrower and broader, one and several for split, several and one for merged, none and one for new, one and none for dropped.",
  "correspondence-reason-missing": "The row ({kind}) has no reason. Write why, so that the organisations understand what has changed.",
  "correspondence-range-pair":
    "The ranges are from {from} to {to}, but the row has no such pair or already has ranges for it. Correct the ids, or remove the ranges.",
  "correspondence-range-needless": "A row of the kind {kind} has no ranges here. Remove them.",
  "correspondence-range-length":
    "The question {from} had {options} options, but there are {rows} ranges. Write one range for each option, in order.",
  "correspondence-range-outside":
    "The range says {low}–{high}, but the options of {to} go from 0 to {top} and the lowest should come first. Correct the numbers.",
  "correspondence-range-falls":
    "Option {option} of {from} gives lower answers than the option before it. A higher option must give answers at least as high: correct the numbers.",
  "correspondence-place": "Each row under intros must have exactly one area or one block, which both editions have. Correct the row.",
  "correspondence-result":
    "The row says {kind} about the result {result}, which does not match the scales, or the result is already listed. Write reworded for one that both have, new or dropped for one that only one of them has.",
  "correspondence-superfluous":
    "The row says {kind} about {id}, but nothing that it concerns differs between the editions. Write same without a reason, or remove the row if it is under background, intros or results.",
  // Breaking differences that no row declares
  "correspondence-undeclared-words":
    "Words have changed in the question {question} ({what}), but the correspondence table does not mention it. Write reworded, narrower or broader – or give same a reason that attests that the words mean the same.",
  "correspondence-undeclared-question":
    "The question {question} counts in another way ({what}), but the correspondence table does not mention it. Write what has happened to the question. For a must, weight, area or block, a row under results for each result that counts it is enough.",
  "correspondence-undeclared-result":
    "The result is computed in another way ({what}), but the correspondence table does not mention it. Add a row under results for: {results}.",
  "correspondence-undeclared-fact":
    "The background question {fact} has changed ({what}), but the correspondence table does not mention it. Add a row under background – same with a reason if only words have changed and they mean the same.",
  "correspondence-undeclared-intro":
    "The change ({what}) concerns {questions} questions ({first} …), but not all of them are declared. Attest under intros that the words mean the same, or say in each question's row what applies.",
  // A saved draft, opened in an edition: the rest of it still counts
  "draft-unknown-question": {
    severity: "warning",
    en: "{count} answers are to questions that this edition does not have. They were left out; answer them again if the question has another name here.",
  },
  "draft-option": {
    severity: "warning",
    en: "The answer to {question} is not one of its options (0–{top}). It was left out; answer the question again.",
  },
  "draft-not-applicable": {
    severity: "warning",
    en: "Question {question} is answered Not applicable, but the background questions say that it applies to you. Answer it, or change the background.",
  },
  "draft-unknown-fact": {
    severity: "warning",
    en: "{count} background answers are to questions that this edition does not have. They were left out.",
  },
  "draft-fact-option": {
    severity: "warning",
    en: "The answer to the background question {fact} is not one of its options. It was left out; answer it again.",
  },
  "draft-target": { severity: "warning", en: "The target level is not on the scale. Choose a level from 1 to {levels}." },
} satisfies Messages;

type Code = keyof typeof messages;
export type CorrespondenceCode = Extract<Code, `correspondence-${string}`>;
export type DraftCode = Extract<Code, `draft-${string}`>;
