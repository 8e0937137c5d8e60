// The view of the open decision paper. It is told neither the answers nor the result.
import { swedishDay } from "../../../scripts/core/day.ts";
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { OpenPaperWords } from "../../text/sv/form/open-paper.ts";
import type { LocalStore } from "../drafts/local-store.ts";
import { savedName, slugOf } from "../together/part-name.ts";
import { byId, setHidden } from "../widgets/elements.ts";
import { bindFileButton } from "../widgets/file-button.ts";
import { nodeOf } from "../widgets/markup.ts";
import { bindOpenName } from "./open-name.ts";
import { openPaper } from "./open-paper.ts";
import type { OpenPaperChange } from "./open-paper-change.ts";
import { type Paper, paperMarkup } from "./paper.ts";

export function bindOpenPaper(
  { edition, top, local }: { readonly edition: string; readonly top: number; readonly local: LocalStore },
  words: AnsweringWords & { readonly openPaper: OpenPaperWords },
): (change: OpenPaperChange) => void {
  const { pilot, rehearsal } = byId("skrivelse").dataset;
  const marks = { edition, isPilot: pilot !== undefined, isRehearsal: rehearsal !== undefined };
  bindOpenName(local);
  const name = byId<HTMLInputElement>("ledningen-namn");
  const paperOf = ({ target, ...now }: OpenPaperChange): Paper =>
    openPaper(
      { ...marks, ...now, computedOn: swedishDay(new Date()), target: Math.min(target, top), organisation: name.value.trim() },
      words.openPaper,
    );
  let latest: OpenPaperChange | undefined;
  const show = (): void => byId("skrivelse-text").replaceChildren(...(latest ? [nodeOf(paperMarkup(paperOf(latest)))] : []));
  name.addEventListener("input", () => {
    if (!byId("skrivelse-delar").hidden) show();
  });
  byId("skrivelse-skriv-ut").addEventListener("click", () => window.print());
  bindFileButton(byId("skrivelse-docx"), "skrivelse-besked", words, async () => {
    const { docxFile } = await import("../../../scripts/office/docx.ts");
    return latest && docxFile(savedName([edition, slugOf(name.value), words.openPaper.file], "docx"), paperOf(latest));
  });
  return (change) => {
    latest = change;
    setHidden(byId("skrivelse-vantar"), change.isCarriedOut);
    setHidden(byId("skrivelse-delar"), !change.isCarriedOut);
    if (change.isCarriedOut) show();
    else for (const id of ["skrivelse-text", "skrivelse-besked"]) byId(id).replaceChildren();
  };
}
