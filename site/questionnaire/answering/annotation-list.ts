// Lists annotations with the result: all of them, and those on questions that nobody could answer.
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { PageData } from "../data/page-data.ts";
import type { Filled } from "../drafts/state.ts";
import { byId, entryNote, make, setHidden, setText } from "../widgets/elements.ts";
import { namedLink, whomToAsk } from "./question-texts.ts";

export type AnnotationWords = Pick<AnsweringWords, "ask" | "finder" | "named" | "questions">;

/** Writes every annotation, in the questionnaire's order. */
export function makeAnnotationList(data: PageData, words: AnnotationWords): (filled: Filled) => void {
  let shown: readonly unknown[] = [];
  return (filled) => {
    const now = [filled.notes, filled.finders, filled.owners, filled.evidence];
    if (now.every((one, index) => one === shown[index])) return;
    shown = now;
    const items = data.model.questions.flatMap(({ id }) => {
      const nodes = annotationNodes(id, filled, words);
      return nodes.length > 0 ? [make("li", {}, ...namedLink(id, words), ...nodes)] : [];
    });
    setHidden(byId("anteckningar"), items.length === 0);
    setText(byId("anteckningar-antal"), words.questions(items.length));
    byId("anteckningar-lista").replaceChildren(...items);
  };
}

/** A question answered "vet inte": whom to ask, who finds out, and the note. */
export function unknownItem(question: string, filled: Filled, words: AnnotationWords): HTMLLIElement {
  const whom = whomToAsk(question);
  return make(
    "li",
    {},
    ...namedLink(question, words),
    ...(whom ? [entryNote(words.ask(whom))] : []),
    ...annotationNodes(question, filled, words),
  );
}

function annotationNodes(question: string, { notes, finders, owners, evidence }: Filled, words: AnnotationWords): readonly HTMLElement[] {
  const finder = finders?.[question];
  const own = [owners?.[question], evidence?.[question], notes?.[question]].filter((one) => one !== undefined);
  return [...(finder ? [entryNote(words.finder(finder))] : []), ...own.map(entryNote)];
}
