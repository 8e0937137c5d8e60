import type { Messages } from "../../core/diagnostic.ts";

export const messages = {
  "rule-one-key":
    "Found {found}, but every part of a rule has exactly one key, which says what it does. Separate them, or write one of: {kinds}.",
  "rule-unknown-kind": "The rule language has no key {found}. Write one of: {kinds}.",
  "rule-content": "The content of {kind} has the wrong shape. Write {content}.",
  "rule-value-kind":
    "{kind} gives a value of the kind {gives}, but {expected} is needed here (number; truth: true or false; band: a range). Use another part.",
  "rule-too-large": "The rule has more than {nodes} parts. Divide it into several results.",
  "rule-numbers-long":
    "The numbers in this calculation can grow so long that it takes too much time. Multiply and divide fewer parts, or write shorter numbers.",
  "rule-too-deep": "The rule is nested more than {depth} levels deep. Make it flatter.",
  "rule-star": "* stands for a question only inside an each. Write the question's id, or put this in a list with each.",
  "rule-no-match": "each selects no question, or names one that does not exist ({found}). Correct area, block or questions.",
  "rule-bands-differ": "The branches give different bands: {bands} – and {other}. Give every branch the same bands in the same order.",
  "duplicate-id": "Two entries have the id {id}. Give one of them an id of its own that has not been used before.",
  "bands-gap": "There is a gap between {before} and {band}. Let {band} begin where {before} ends.",
  "bands-overlap":
    "{before} and {band} overlap. Let {band} begin where {before} ends; only the first may lack from and only the last lack to.",
  "unknown-band": "There is no band {band} here. Choose one of: {bands}.",
  "unknown-result": "There is no result {result} under results. Correct the name, or add the result. askedWhen cannot refer to a result.",
  "result-cycle": "The results depend on each other in a cycle: {results}. Remove one of the references.",
  "follow-up-cycle":
    "The follow-up questions wait for each other in a cycle: {questions}. Change one askedWhen so that one of them is always asked.",
  "follow-up-level":
    "The level (staircase) depends on every question, so a follow-up cannot wait for it. Let askedWhen be about answers to other questions.",
} satisfies Messages;

export type RuleCode = keyof typeof messages;
