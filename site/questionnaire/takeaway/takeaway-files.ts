// Buttons that export the result: the report, the decision paper's two parts, and filled templates.
import type { ExportWords } from "../data/form-words.ts";
import { byId, setText } from "../widgets/elements.ts";
import { nodeOf } from "../widgets/markup.ts";
import { openPaper } from "./decision-paper.ts";
import { managementReport } from "./management-report.ts";
import { bindOfficeFiles, type OfficeFiles } from "./office-buttons.ts";
import { paperMarkup } from "./paper.ts";
import { printReport } from "./report-print.ts";
import type { Takeaway } from "./takeaway.ts";

export type Current = () => Takeaway | undefined;

const statusIds = ["ta-med-rapport-besked", "ta-med-skrivelse-besked", "ta-med-mallar-besked"];

/** Binds the buttons. The returned function updates the public part if it is open for reading. */
export function bindExports(current: Current, words: ExportWords, office: OfficeFiles): () => void {
  press("ta-med-rapport", current, (takeaway) => printReport(byId("rapport"), managementReport(takeaway, words), words));
  bindOfficeFiles(current, words, office);
  const read = byId<HTMLDetailsElement>("ta-med-las");
  const show = (): void => {
    const takeaway = read.open ? current() : undefined;
    byId("ta-med-text").replaceChildren(...(takeaway ? [nodeOf(paperMarkup(openPaper(takeaway, words.decision)))] : []));
  };
  read.addEventListener("toggle", show);
  byId("ta-med-namn").addEventListener("input", show);
  return show;
}

/** Call when all answers have been removed: neither exports nor the fields for them may keep any content. */
export function clearExports(): void {
  for (const id of ["rapport", "ta-med-text"]) byId(id).replaceChildren();
  byId<HTMLInputElement>("ta-med-namn").value = "";
  for (const id of statusIds) setText(byId(id), "");
}

function press(id: string, current: Current, act: (takeaway: Takeaway) => void): void {
  byId(id).addEventListener("click", () => {
    const takeaway = current();
    if (takeaway) act(takeaway);
  });
}
