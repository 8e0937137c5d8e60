// The response to submit: what of the answers it holds, and its exact text for reading.
import { responseText } from "../../../scripts/envelope/inner-response.ts";
import type { SealedResponse } from "../../../scripts/envelope/schema.ts";
import { isApplicable } from "../../../scripts/method/engine/answer.ts";
import type { Answer } from "../../../scripts/method/schema.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled } from "../drafts/state.ts";
import type { BlockProgress, Outcome } from "../result/outcome.ts";

export type Submission = Extract<SealedResponse, { readonly type: "submit" }>;

/** Blocks after the last complete one with some answer. They count as unanswered and are not sent. */
export function partlyAnswered(outcome: Outcome): readonly BlockProgress[] {
  return outcome.blocks.filter((one) => one.block > outcome.score.answeredBlocks && one.answered > 0);
}

/** The answers of the complete blocks. A question that does not apply is sent as "not-applicable". */
function answersToSend(data: Pick<PageData, "model">, filled: Filled, outcome: Outcome): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const question of data.model.questions) {
    if (question.block > outcome.score.answeredBlocks) continue;
    const answer = isApplicable(question, filled.background) ? filled.answers[question.id] : "not-applicable";
    if (answer !== undefined) answers[question.id] = answer;
  }
  return answers;
}

/**
 * The response to seal; `issuedAt` in Unix seconds. Block 1 must be complete. The target level is for the organisation's own use and is
 * not sent.
 */
export function submissionOf(
  input: { readonly data: PageData; readonly filled: Filled; readonly outcome: Outcome },
  issuedAt: number,
): Submission {
  const { data, filled, outcome } = input;
  const { edition, editionDigest } = data;
  const content = { answers: answersToSend(data, filled, outcome), background: { ...filled.background } };
  return { ...content, edition, editionDigest, issuedAt, schema: "infosaktrappan-response/2", type: "submit" };
}

/** One line of the text, with its depth of indentation. */
interface JsonLine {
  readonly depth: number;
  readonly text: string;
}

/** The sealed text split into lines for reading. Concatenated, they are byte for byte what is sealed. */
export function linesOf(inner: SealedResponse): readonly JsonLine[] {
  const lines: JsonLine[] = [];
  let depth = 0;
  for (const text of responseText(inner).match(/\{\}|\{|\}|,|[^{},]+,?/g) ?? []) {
    const last = lines.at(-1);
    if (text === "}") depth--;
    if (last && (text === "{" || text === "{}" || text === ",")) lines[lines.length - 1] = { ...last, text: last.text + text };
    else lines.push({ depth, text });
    if (text === "{") depth++;
  }
  return lines;
}
