// Decides what of the answers is sent, and in which very words it is shown before it is.
import { sealedText } from "../../../scripts/envelope/inner-response.ts";
import type { SealedResponse } from "../../../scripts/envelope/schema.ts";
import { isApplicable } from "../../../scripts/method/engine/staircase.ts";
import type { Answer } from "../../../scripts/method/schema.ts";
import type { PageData, PageRound } from "../data/page-data.ts";
import type { Filled } from "../drafts/state.ts";
import type { Outcome } from "../result/outcome.ts";

export interface ResponseStamp {
  /** The pseudonym that the code gives in the round. */
  readonly sub: string;
  readonly issuedAt: number;
}

export type Submission = Extract<SealedResponse, { readonly type: "submit" }>;

/** The answers of the blocks that are answered in full, in sequence. A closed question is sent as "not-applicable". */
export function answersToSend(data: Pick<PageData, "model">, filled: Filled, outcome: Outcome): Record<string, Answer> {
  const answers: Record<string, Answer> = {};
  for (const question of data.model.questions) {
    if (question.block > outcome.score.answeredBlocks) continue;
    const answer = isApplicable(question, filled.background) ? filled.answers[question.id] : "not-applicable";
    if (answer !== undefined) answers[question.id] = answer;
  }
  return answers;
}

/** What is sealed. Needs at least block 1 in full; the target level is the organisation's own affair and is not sent. */
export function submissionOf(
  input: { readonly data: PageData; readonly round: PageRound; readonly filled: Filled; readonly outcome: Outcome },
  { sub, issuedAt }: ResponseStamp,
): Submission {
  const { data, round, filled, outcome } = input;
  const { edition, editionDigest } = data;
  const answers = answersToSend(data, filled, outcome);
  const background = { ...filled.background };
  return {
    answers,
    background,
    edition,
    editionDigest,
    issuedAt,
    round: round.round,
    schema: "infosaktrappan-response/1",
    sub,
    type: "submit",
  };
}

/** One line of what is shown: how deep it stands, and its part of the text. */
export interface JsonLine {
  readonly depth: number;
  readonly text: string;
}

/** The sealed text cut into lines for reading. Joined again they are, byte for byte, what is sealed. */
export function linesOf(inner: SealedResponse): readonly JsonLine[] {
  const lines: JsonLine[] = [];
  let depth = 0;
  for (const text of sealedText(inner).match(/\{\}|\{|\}|,|[^{},]+,?/g) ?? []) {
    const last = lines.at(-1);
    if (text === "}") depth--;
    if (last && (text === "{" || text === "{}" || text === ",")) lines[lines.length - 1] = { ...last, text: last.text + text };
    else lines.push({ depth, text });
    if (text === "{") depth++;
  }
  return lines;
}
