import type { MethodWords } from "../../text/sv/form/method-answering.ts";
import type { Filled } from "../drafts/state.ts";
import type { MethodOutcome } from "../result/method-outcome.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { type AnnotationWords, unknownItem } from "./annotation-list.ts";

export function makeMethodView(words: MethodWords, annotationWords: AnnotationWords): (outcome: MethodOutcome, filled: Filled) => void {
  return (outcome, filled) => {
    const { answered, asked, unknown } = outcome;
    const headline = words.answered(answered, asked);
    setText(byId("lage-niva"), headline);
    setText(byId("resultat-mer"), words.resultSoFar(answered, asked));
    const bar = byId<HTMLProgressElement>("framsteg");
    // All questions may be closed; a bar needs a maximum above 0.
    bar.max = Math.max(1, asked);
    bar.value = asked === 0 ? 1 : answered;
    const list = document.getElementById("vet-inte");
    if (!list) return;
    setHidden(byId("vet-inte-inga"), unknown.length > 0);
    list.replaceChildren(...unknown.map((question) => unknownItem(question, filled, annotationWords)));
  };
}
