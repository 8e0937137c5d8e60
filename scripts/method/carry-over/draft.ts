// Reads a saved draft in an edition: keeps what the edition understands, and reports what it left out.
import { type Diagnostic, warning } from "../../core/diagnostic.ts";
import type { Model, Response } from "../edition.ts";
import { chosenOf, isApplicable } from "../engine/answer.ts";
import type { Draft } from "../response-schema.ts";
import type { Answer, Answers, Background, BackgroundFact } from "../schema.ts";
import type { DraftCode } from "./messages.ts";

/** A background fact with its possible answers. */
export type Fact = Pick<BackgroundFact, "id"> & { readonly options: readonly { readonly id: string }[] };

/** What was kept, and diagnostics of what was not. Warnings only: the rest of the draft still counts. */
interface CheckedDraft {
  readonly response: Response;
  readonly target?: number;
  readonly diagnostics: readonly Diagnostic<DraftCode>[];
}

/**
 * Keeps every answer to a known question with an existing option, and "not-applicable" only where the facts allow it; every background
 * answer that `facts` allow, or all of them if `facts` is absent; a target that is a level. Unknown keys are counted but never repeated,
 * and no diagnostic carries an answer.
 */
export function checkDraft(model: Model, draft: Pick<Draft, "answers" | "background" | "target">, facts?: readonly Fact[]): CheckedDraft {
  const { background, diagnostics: ofFacts } = checkBackground(draft.background, facts);
  const { answers, diagnostics: ofAnswers } = checkAnswers(model, draft.answers, background);
  const { target } = draft;
  const levels = model.thresholds.length;
  const isLevel = Number.isInteger(target) && target !== undefined && target >= 1 && target <= levels;
  const ofTarget = target === undefined || isLevel ? [] : [warning<DraftCode>("draft-target", "/target", { levels })];
  return { response: { answers, background }, ...(isLevel ? { target } : {}), diagnostics: [...ofFacts, ...ofAnswers, ...ofTarget] };
}

function checkBackground(given: Background, facts: readonly Fact[] | undefined) {
  if (!facts) return { background: given, diagnostics: [] };
  const diagnostics: Diagnostic<DraftCode>[] = [];
  const background: Record<string, string> = {};
  for (const fact of facts) {
    const is = Object.hasOwn(given, fact.id) ? given[fact.id] : undefined;
    if (is === undefined) continue;
    if (fact.options.some((option) => option.id === is)) background[fact.id] = is;
    else diagnostics.push(warning("draft-fact-option", `/background/${fact.id}`, { fact: fact.id }));
  }
  const count = Object.keys(given).filter((id) => !facts.some((fact) => fact.id === id)).length;
  if (count > 0) diagnostics.push(warning("draft-unknown-fact", "/background", { count }));
  return { background, diagnostics };
}

function checkAnswers(model: Model, given: Answers, background: Background) {
  const diagnostics: Diagnostic<DraftCode>[] = [];
  const answers: Record<string, Answer> = {};
  for (const question of model.questions) {
    const written = Object.hasOwn(given, question.id) ? given[question.id] : undefined;
    if (written === undefined) continue;
    // A single option, where several may be chosen, can only mean a list of one.
    const answer = question.several && typeof written === "number" ? [written] : written;
    const read = { answers: { [question.id]: answer }, background };
    const isKept = answer === "not-applicable" ? !isApplicable(question, background) : chosenOf(question, read) !== undefined;
    const at = `/answers/${question.id}`;
    if (isKept) answers[question.id] = answer;
    else if (answer === "not-applicable") diagnostics.push(warning("draft-not-applicable", at, { question: question.id }));
    else diagnostics.push(warning("draft-option", at, { question: question.id, top: question.credits.length - 1 }));
  }
  const count = Object.keys(given).filter((id) => !model.questions.some((question) => question.id === id)).length;
  if (count > 0) diagnostics.push(warning("draft-unknown-question", "/answers", { count }));
  return { answers, diagnostics };
}
