// Checks a questionnaire: known references, unique ids, and credits that never fall.
import { type Diagnostic, fault } from "../../core/diagnostic.ts";
import { largestUnit } from "../model.ts";
import { compare, greatestCommonDivisor, rational, readRational } from "../rules/rational.ts";
import type { Question, Questionnaire } from "../schema.ts";
import type { CheckCode } from "./messages.ts";

type Found = readonly Diagnostic<CheckCode>[];

/** The largest absolute credit, which the schema bounds for integers only. */
const largest = rational(1_000_000n);

/**
 * Every fault of meaning in a questionnaire of the right shape. `creditMax` is the scale's where it has a staircase, and undefined
 * otherwise; questions in a staircase take one answer and have integer credits that never fall. Pointers are into questionnaire.yaml.
 */
export function checkQuestionnaire(questionnaire: Questionnaire, creditMax: number | undefined): Found {
  const { areas, blocks, background, questions } = questionnaire;
  return [
    ...repeatedIds(areas, "/areas"),
    ...repeatedIds(background, "/background"),
    ...background.flatMap((fact, index) => repeatedIds(fact.options, `/background/${index}/options`)),
    ...repeatedIds(questions, "/questions"),
    ...blocks.flatMap(({ block }, index) =>
      block === index + 1 ? [] : [fault<CheckCode>("block-numbers", `/blocks/${index}/block`, { block, expected: index + 1 })],
    ),
    ...blocks.flatMap(({ block }, index) =>
      questions.some((one) => one.block === block) ? [] : [fault<CheckCode>("block-empty", `/blocks/${index}/block`, { block })],
    ),
    ...questions.flatMap((question, index) => [
      ...checkReferences(question, questionnaire, `/questions/${index}`),
      ...(creditMax === undefined ? [] : checkCredits(question, creditMax, `/questions/${index}`)),
      ...checkAlone(question, `/questions/${index}`),
    ]),
    ...(creditMax === undefined ? checkFractions(questions) : []),
  ];
}

/** One diagnostic for each item with the id of an earlier item. */
export function repeatedIds(items: readonly { readonly id: string }[], at: string): Diagnostic<"duplicate-id">[] {
  return items.flatMap(({ id }, index) => {
    const first = items.findIndex((other) => other.id === id);
    return first < index ? [fault("duplicate-id", `${at}/${index}/id`, { id })] : [];
  });
}

function checkReferences(question: Question, { areas, blocks, background }: Questionnaire, at: string): Found {
  const found: Diagnostic<CheckCode>[] = [];
  const { id, area, block, notApplicableWhen: when } = question;
  if (!areas.some((one) => one.id === area)) found.push(fault("unknown-area", `${at}/area`, { question: id, id: area }));
  if (!blocks.some((one) => one.block === block)) found.push(fault("unknown-block", `${at}/block`, { question: id, block }));
  if (!when) return found;
  const fact = background.find((one) => one.id === when.fact);
  if (!fact) found.push(fault("unknown-fact", `${at}/notApplicableWhen/fact`, { id: when.fact }));
  else if (!fact.options.some((one) => one.id === when.is)) {
    found.push(fault("unknown-fact-option", `${at}/notApplicableWhen/is`, { fact: when.fact, is: when.is }));
  }
  return found;
}

function checkCredits(question: Question, creditMax: number, at: string): Found {
  const found: Diagnostic<CheckCode>[] = [];
  const credits = question.options.map((option) => option.credit);
  const top = credits.length - 1;
  const { id, must } = question;
  if (credits[0] !== 0) found.push(fault("credit-first", `${at}/options/0/credit`, { question: id }));
  if (credits[top] !== creditMax) found.push(fault("credit-top", `${at}/options/${top}/credit`, { question: id, creditMax }));
  credits.forEach((credit, option) => {
    const before = Number(credits[option - 1] ?? 0);
    if (typeof credit === "string") found.push(fault("staircase-question", `${at}/options/${option}/credit`, { question: id }));
    else if (credit < before) found.push(fault("credit-falls", `${at}/options/${option}/credit`, { question: id, option, credit, before }));
  });
  if (must !== undefined && must > top) found.push(fault("must-beyond-options", `${at}/must`, { question: id, must, top }));
  if (typeof question.weight === "string") found.push(fault("staircase-question", `${at}/weight`, { question: id }));
  for (const key of ["askedWhen", "choose"] as const) {
    // A question that may fall away, or be answered with several options, would let a better answer lower the level.
    if (question[key] !== undefined && question[key] !== "one") found.push(fault("staircase-question", `${at}/${key}`, { question: id }));
  }
  return found;
}

/** Credits that the engine cannot represent exactly: it counts them all in multiples of one common fraction. */
function checkFractions(questions: readonly Question[]): Found {
  const found: Diagnostic<CheckCode>[] = [];
  let unit = 1n;
  for (const [index, { id, options }] of questions.entries()) {
    for (const [option, { credit }] of options.entries()) {
      const value = readRational(credit) ?? rational(0n);
      const finer = (unit / greatestCommonDivisor(unit, value.denominator)) * value.denominator;
      const isLarge = compare(value, largest) > 0 || compare(rational(-value.numerator, value.denominator), largest) > 0;
      if (finer <= largestUnit && !isLarge) unit = finer;
      else found.push(fault("credit-fraction", `/questions/${index}/options/${option}/credit`, { question: id }));
    }
  }
  return found;
}

function checkAlone({ id, choose, options }: Question, at: string): Found {
  return options.flatMap((option, index) =>
    option.alone && choose !== "several" ? [fault<CheckCode>("alone-needs-several", `${at}/options/${index}/alone`, { question: id })] : [],
  );
}
