import type { Messages } from "../../core/diagnostic.ts";
import type { FormatCode } from "../format/messages.ts";
import { panelMessages } from "../panel-messages.ts";
import type { RuleCode } from "../rules/messages.ts";
import { scaleMessages } from "./scale-messages.ts";

export const messages = {
  ...scaleMessages,
  ...panelMessages,
  // The questionnaire
  "unknown-area": "Question {question} belongs to area {id}, which is not listed under areas. Correct the id, or add the area.",
  "unknown-block": "Question {question} belongs to block {block}, which is not listed under blocks. Correct the number, or add the block.",
  "unknown-fact": "The background question {id} is not listed under background. Correct the id, or add the question.",
  "unknown-fact-option": "The background question {fact} does not have the answer {is}. Choose one of its answers under background.",
  "block-numbers": "Found block {block} where block {expected} is expected. Number the blocks 1, 2, 3 … in order.",
  "block-empty": "Block {block} has no questions. Add questions, or remove the block.",
  "credit-first": "The first option of {question} gives credit. Set its credit to 0: the lowest answer gives nothing.",
  "credit-falls":
    "Option {option} of {question} gives {credit}, less than the option before it ({before}). A higher option must give at least as much.",
  "credit-top": "The highest option of {question} must give {creditMax}, the scale's creditMax. Change its credit.",
  "credit-fraction":
    "An option of {question} gives a number that cannot be added exactly to the others. Use small denominators, or at most six decimals, and no more than a million.",
  "staircase-question":
    "Question {question} counts in a staircase, where every question has one answer and whole credits, and is always asked. Remove this key, or compute the result by another rule than staircase.",
  "alone-needs-several":
    "The option of {question} is marked alone, but the question takes only one answer. Write choose: several, or remove alone.",
  "must-beyond-options": "Question {question} requires option {must}, but its highest option is {top}. Lower must, or add options.",
  "follow-up-unreachable":
    "Question {question} is never asked: no answer meets its askedWhen. Change the condition, or remove the question.",
  "goal-missing":
    "Option {option} of {question} has no goal. Write what to do to get there, in at most 22 words: plans show the goal, never the option's text.",
  "goal-long": "The goal of option {option} of {question} has {count} words. Shorten it to at most {most}.",
  "goal-repeats":
    "The goal of option {option} of {question} repeats the option. Write what to do, and begin with a verb: “Decide …”, “Write …”.",
  "goal-of-lowest": "The lowest option of {question} has a goal, but no plan aims at it. Remove it.",
  "term-unused":
    "The word “{word}” is not in the question {question}, its help or its options. Spell it as the question does, or remove it.",
  "term-twice": "The word “{word}” is explained twice in {question}. Remove one of them.",
  "term-long": "The meaning of “{word}” in {question} has {count} words. Shorten it to one line of at most {most}.",
  // Measures, and what a pilot must have
  "unknown-question": "No edition here has the question {id}. Correct the id.",
  "step-missing":
    "No step leads to option {option} of {question}, so no plan can tell what it takes. Write it under steps in the measure that it is part of.",
  "step-twice": "There is another step to option {option} of {question}, in {other}. Keep one of them.",
  "step-beyond-options": "{question} has no option {option}: its highest is {top}. Correct to, or remove the step.",
  "step-urgent":
    "The step to option {option} of {question} is urgent, but no edition requires that option. Only what a must requires can be urgent. Remove the mark.",
  "step-urgent-many": "Block {block} has more than {most} urgent steps. Keep the mark on those that one single event makes decisive.",
  "step-after-unknown": "There is no step {step}. Write question:option, such as risk-method:1, of a step that exists.",
  "step-after-later": "The step {step} is of block {other}, and this one of block {block}. Nothing waits for a later block: remove it.",
  "step-cycle": "The steps wait for each other in a cycle: {steps}. Remove one after, so that one of them can begin.",
  "step-hours":
    "The step takes {least} to {most} hours, of everyone together. Write at least 1, and at most {widest} times as many as the least.",
  "step-basis":
    "The parts under basis add up to {from}–{to} hours, and the step takes {least}–{most}. Write every part's hours in parentheses that begin with the number, and correct what is wrong.",
  "step-long": "The text has {count} words. Shorten it to at most {most}.",
  "step-lines": "how has {count} lines. Keep at most {most}.",
  "step-done-vague":
    "Nobody else can see whether this is done: it names neither a number, a date nor a person. Write what somebody can count, read or be shown.",
  "step-done-same": "The same is written for option {option} of the question. Write what only this option asks for.",
  "hours-range": "The hours go from {least} to {most}. Write the smaller number first.",
  "question-why-missing":
    "Question {question} has no why. Explain in two sentences why it is asked. A trial edition (pilot) or published edition must be complete.",
  "question-help-missing": "Question {question} has no help. Write what counts, what does not, where to look and whom to ask.",
  "level-text-missing": "Level {level} has no {key}. Describe what the level looks like, so that readers recognise themselves.",
  "examples-too-few":
    "The edition has {count} examples, {byHand} of them worked by hand. Write at least {all}, {allByHand} of them with the working shown under arithmetic.",
  "example-level-missing": "No example reaches level {level} and stops there. Write one.",
  // Examples, texts and errata
  "example-answer":
    "The example answers {question} with something that the question does not have, or with not-applicable although the background does not allow it. Correct the answer.",
  "example-incomplete": "The example does not state {key}. Work it out by hand and write it under expect.",
  "example-differs":
    "The example states {key}: {stated}, but the calculation gives {computed}. Work it out again by hand and correct what is wrong. npm run validate -- --write computes an example that nobody has worked by hand.",
  "glossary-target": "The term {term} leads to {id}, which is not among the {kind}. Correct the id, or remove it.",
  "glossary-word-repeated": "The search word “{word}” is under both {other} and {term}. Keep it under the term that fits best.",
  "language-missing": "The text is missing in the language {language}, which editions.yaml declares. Add it under the key {language}.",
  "text-invisible": {
    severity: "warning",
    en: "The text is blank, or has characters that nobody sees: control characters, spaces of no width or marks that turn the direction. Write it anew.",
  },
  "unfinished-text": "The text is not written yet: it begins with TODO. Write it, or remove the key if it is optional.",
  "question-reference":
    "The text refers to a question as “{found}”. Name it in words. In help, examples, templates and the pilot's papers its id in braces is shown as its number, if the edition has it.",
  "erratum-edition": "The file corrects edition {edition} but is in the folder {folder}. Make edition the same as the folder's name.",
  "erratum-pointer":
    "The pointer does not lead to a text in {file}. Point to the text in one language, for example /questions/3/text/sv. The first question is number 0.",
  "erratum-reads":
    "The words under reads occur {count} times in the text and should occur once. Copy them exactly, and include enough of them to match only one place.",
  "erratum-same": "reads and shouldRead have the same words. Write under shouldRead what the text should have been, or remove the erratum.",
  // Pilots
  // Locks
  "edition-locked":
    "Edition {edition} is locked: round {round} was opened with other text or rules than scale.yaml and questionnaire.yaml now have. Restore the files. Correct a slip in the errata.yaml next to them; anything else is a new edition, npm run new -- edition <id>. If the round is not signed yet, enter the new digest in its draft.yaml.",
  "round-unknown-edition":
    "Round {round} uses edition {edition}, which does not exist. An edition that has been used is never removed: put it back.",
} satisfies Messages;

/** Rules are part of the content, and so is the format of methods in general: their codes are among those of every check. */
export type CheckCode = keyof typeof messages | RuleCode | FormatCode;
