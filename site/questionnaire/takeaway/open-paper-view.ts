// The view of the open decision paper. It is told neither the answers nor the result.
import { swedishDay } from "../../../scripts/core/day.ts";
import type { OpenPaperWords } from "../../text/sv/form/open-paper.ts";
import type { TakeAlongWords } from "../../text/sv/form/take-along.ts";
import { byId, setHidden } from "../widgets/elements.ts";
import { nodeOf } from "../widgets/markup.ts";
import { bindOfficeFile } from "./office-buttons.ts";
import { openPaper } from "./open-paper.ts";
import type { OpenPaperChange } from "./open-paper-change.ts";
import { type Paper, paperMarkup } from "./paper.ts";

export function bindOpenPaper(
  { edition, top }: { readonly edition: string; readonly top: number },
  words: { readonly openPaper: OpenPaperWords; readonly takeAlong: TakeAlongWords },
): (change: OpenPaperChange) => void {
  const { pilot, rehearsal } = byId("skrivelse").dataset;
  const marks = { edition, isPilot: pilot !== undefined, isRehearsal: rehearsal !== undefined };
  // Not stored: the name is in the fields of the two views alone, which hold the same.
  const [name, other] = [byId<HTMLInputElement>("skrivelse-namn"), byId<HTMLInputElement>("ledningen-namn")];
  name.value = other.value;
  let target = 0;
  const paper = (): Paper =>
    openPaper(
      { ...marks, computedOn: swedishDay(new Date()), target: Math.min(target, top), organisation: name.value.trim() },
      words.openPaper,
    );
  const show = (): void => byId("skrivelse-text").replaceChildren(nodeOf(paperMarkup(paper())));
  name.addEventListener("input", () => {
    other.value = name.value;
    other.dispatchEvent(new Event("input"));
  });
  other.addEventListener("input", () => {
    name.value = other.value;
    show();
  });
  byId("skrivelse-skriv-ut").addEventListener("click", () => window.print());
  bindOfficeFile(byId("skrivelse-docx"), { status: "skrivelse-besked", words: words.takeAlong }, async () => {
    const { docxType, writeDocx } = await import("../../../scripts/office/docx.ts");
    return { name: words.openPaper.fileName(edition), type: docxType, bytes: writeDocx(paper()) };
  });
  return (change) => {
    target = change.target;
    setHidden(byId("skrivelse-vantar"), change.isCarriedOut);
    setHidden(byId("skrivelse-delar"), !change.isCarriedOut);
    if (change.isCarriedOut) show();
    else for (const id of ["skrivelse-text", "skrivelse-besked"]) byId(id).replaceChildren();
  };
}
