// Decides how the questions of one row stand beside each other: every text that decides an answer, with the changed words marked.
import type { LocalText, Question } from "../../scripts/method/schema.ts";
import { inLanguage } from "../text/chosen.ts";
import type { Language } from "../text/languages.ts";
import type { Row } from "./next-edition-step.ts";
import { markedWords, type Piece } from "./word-diff.ts";

export interface ShownQuestion {
  readonly question: Question;
  readonly text: Marked;
  readonly options: readonly Marked[];
  /** What is counted and what is not; absent where the question has no help. */
  readonly help?: { readonly count: Marked; readonly doNotCount: Marked };
}

/** `lang` is for the element that holds the text; absent where the text is in the language that was asked for. */
export interface Marked {
  readonly pieces: readonly Piece[];
  readonly lang?: string;
}

export interface Card {
  readonly before: readonly ShownQuestion[];
  readonly after: readonly ShownQuestion[];
  /** Whether some word of the help is marked. */
  readonly isHelpChanged: boolean;
}

/** Both sides in the language. A question that has nothing opposite is shown without marks. */
export function cardOf({ before, after }: Row, language: Language): Card {
  const sides = { before: before.map((one) => shown(one, after, language)), after: after.map((one) => shown(one, before, language)) };
  const help = [...sides.before, ...sides.after].flatMap((one) =>
    one.help ? [...one.help.count.pieces, ...one.help.doNotCount.pieces] : [],
  );
  return { ...sides, isHelpChanged: help.some((one) => one.isChanged) };
}

function shown(question: Question, others: readonly Question[], language: Language): ShownQuestion {
  const marked = (of: (one: Question) => LocalText | undefined): Marked => {
    const { value = "", lang } = inLanguage(of(question), language);
    return { pieces: markedAgainst(value, others, (one) => inLanguage(of(one), language).value), ...(lang ? { lang } : {}) };
  };
  const help = question.help && {
    count: marked((one) => one.help?.count),
    doNotCount: marked((one) => one.help?.doNotCount),
  };
  return {
    question,
    text: marked((one) => one.text),
    options: question.options.map((_, index) => marked((one) => one.options[index]?.text)),
    ...(help ? { help } : {}),
  };
}

/** A text that none of the others has at all is new, or gone, from end to end. */
function markedAgainst(text: string, others: readonly Question[], of: (one: Question) => string | undefined): readonly Piece[] {
  const opposite = others.flatMap((one) => of(one) ?? []);
  return others.length > 0 && opposite.length === 0 ? [{ text, isChanged: true }] : markedWords(text, opposite);
}
