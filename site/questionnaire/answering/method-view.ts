import type { MethodWords } from "../../text/sv/form/method-answering.ts";
import type { Filled } from "../drafts/state.ts";
import type { MethodOutcome } from "../result/method-outcome.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { type AnnotationWords, unknownItem } from "./annotation-list.ts";

export function makeMethodView(words: MethodWords, annotationWords: AnnotationWords): (outcome: MethodOutcome, filled: Filled) => void {
  return (outcome, filled) => {
    const { answered, asked, blocks, unknown } = outcome;
    const headline = words.answered(answered, asked);
    for (const place of ["lage", "rad"]) setText(byId(`${place}-niva`), headline);
    setText(byId("resultat-mer"), words.resultSoFar(answered, asked));
    writeBar("framsteg", answered, asked);
    const current = blocks.find((one) => one.answered < one.asked)?.block;
    for (const one of blocks) {
      const step = writeBar(`framsteg-${one.block}`, one.answered, one.asked).closest("li");
      setText(byId(`framsteg-${one.block}-antal`), words.count(one.answered, one.asked));
      if (step) step.dataset.state = one.answered === one.asked ? "done" : one.block === current ? "current" : "todo";
      setText(byId(`stopp-${one.block}`), words.stop(one, blocks.length));
    }
    const list = document.getElementById("vet-inte");
    if (!list) return;
    setHidden(byId("vet-inte-inga"), unknown.length > 0);
    list.replaceChildren(...unknown.map((question) => unknownItem(question, filled, annotationWords)));
  };
}

function writeBar(id: string, answered: number, asked: number): HTMLProgressElement {
  const bar = byId<HTMLProgressElement>(id);
  // A block may have no applicable question; a bar needs a maximum above 0.
  bar.max = Math.max(1, asked);
  bar.value = asked === 0 ? 1 : answered;
  return bar;
}
