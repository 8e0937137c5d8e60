// The old and new questions of one correspondence row side by side: every text that affects an answer, with changed words marked.
import type { LocalText, Question } from "../../scripts/method/schema.ts";
import { inLanguage } from "../text/chosen.ts";
import type { Language } from "../text/languages.ts";
import type { Row } from "./step.ts";
import { markedWords, type Piece } from "./word-diff.ts";

export interface MarkedQuestion {
  readonly question: Question;
  readonly text: MarkedText;
  readonly options: readonly MarkedText[];
  /** What counts and what does not; absent where the question has no help. */
  readonly help?: { readonly count: MarkedText; readonly doNotCount: MarkedText };
}

/** `lang`: the attribute of the element; absent where the text is in the requested language. */
export interface MarkedText {
  readonly pieces: readonly Piece[];
  readonly lang?: string;
}

export interface Card {
  readonly before: readonly MarkedQuestion[];
  readonly after: readonly MarkedQuestion[];
  /** Whether any word of the help has changed. */
  readonly isHelpChanged: boolean;
}

/** Both sides in the language. A question without a counterpart has no marks. */
export function cardOf({ before, after }: Row, language: Language): Card {
  const sides = {
    before: before.map((one) => markQuestion(one, after, language)),
    after: after.map((one) => markQuestion(one, before, language)),
  };
  const help = [...sides.before, ...sides.after].flatMap((one) =>
    one.help ? [...one.help.count.pieces, ...one.help.doNotCount.pieces] : [],
  );
  return { ...sides, isHelpChanged: help.some((one) => one.isChanged) };
}

function markQuestion(question: Question, others: readonly Question[], language: Language): MarkedQuestion {
  const mark = (of: (one: Question) => LocalText | undefined): MarkedText => {
    const { value = "", lang } = inLanguage(of(question), language);
    return { pieces: markedAgainst(value, others, (one) => inLanguage(of(one), language).value), ...(lang ? { lang } : {}) };
  };
  const help = question.help && {
    count: mark((one) => one.help?.count),
    doNotCount: mark((one) => one.help?.doNotCount),
  };
  return {
    question,
    text: mark((one) => one.text),
    options: question.options.map((_, index) => mark((one) => one.options[index]?.text)),
    ...(help ? { help } : {}),
  };
}

/** A text that no counterpart has is marked entirely. */
function markedAgainst(text: string, others: readonly Question[], of: (one: Question) => string | undefined): readonly Piece[] {
  const opposite = others.flatMap((one) => of(one) ?? []);
  return others.length > 0 && opposite.length === 0 ? [{ text, isChanged: true }] : markedWords(text, opposite);
}
