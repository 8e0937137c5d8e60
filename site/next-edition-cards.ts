// Decides how the questions of one row stand beside each other: every text that decides an answer, with the changed words marked.
import type { Question } from "../scripts/method/schema.ts";
import type { Row } from "./next-edition-step.ts";
import { markedWords, type Piece } from "./word-diff.ts";

export interface ShownQuestion {
  readonly question: Question;
  readonly text: readonly Piece[];
  readonly options: readonly (readonly Piece[])[];
  /** What is counted and what is not; absent where the question has no help. */
  readonly help?: { readonly count: readonly Piece[]; readonly doNotCount: readonly Piece[] };
}

export interface Card {
  readonly before: readonly ShownQuestion[];
  readonly after: readonly ShownQuestion[];
  /** Whether some word of the help is marked. */
  readonly isHelpChanged: boolean;
}

/** Both sides in Swedish. A question that has nothing opposite is shown without marks. */
export function cardOf({ before, after }: Row): Card {
  const sides = { before: before.map((one) => shown(one, after)), after: after.map((one) => shown(one, before)) };
  const help = [...sides.before, ...sides.after].flatMap((one) => (one.help ? [...one.help.count, ...one.help.doNotCount] : []));
  return { ...sides, isHelpChanged: help.some((one) => one.isChanged) };
}

function shown(question: Question, others: readonly Question[]): ShownQuestion {
  const marked = (of: (one: Question) => string | undefined) => markedAgainst(of(question) ?? "", others, of);
  const help = question.help && {
    count: marked((one) => one.help?.count.sv),
    doNotCount: marked((one) => one.help?.doNotCount.sv),
  };
  return {
    question,
    text: marked((one) => one.text.sv),
    options: question.options.map((_, index) => marked((one) => one.options[index]?.text.sv)),
    ...(help ? { help } : {}),
  };
}

/** A text that none of the others has at all is new, or gone, from end to end. */
function markedAgainst(text: string, others: readonly Question[], of: (one: Question) => string | undefined): readonly Piece[] {
  const opposite = others.flatMap((one) => of(one) ?? []);
  return others.length > 0 && opposite.length === 0 ? [{ text, isChanged: true }] : markedWords(text, opposite);
}
