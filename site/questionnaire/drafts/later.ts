// Loaded on use: opening files, saving as a workbook, answering together, and what an earlier visit left to review.
import { clearCarried } from "../earlier/earlier-draft.ts";
import { restoreReviews } from "../earlier/review-marks.ts";
import { bindMerging, forgetMerge } from "../together/merge-view.ts";
import { bindSplitting } from "../together/split-view.ts";
import { byId } from "../widgets/elements.ts";
import type { LaterParts } from "./draft-parts.ts";

export { saveAnswers } from "../spreadsheet/save-answers.ts";
export { showPart } from "../together/part-view.ts";
export { listFaults } from "../widgets/fault-list.ts";
export { openFile } from "./open-file.ts";

/** Binds and shows the controls in one of the two disclosures, the first time it is opened. */
export function bindTogether(holder: HTMLElement, parts: LaterParts): void {
  const controls = holder.querySelector<HTMLElement>("[data-controls]");
  if (!controls?.hidden) return;
  controls.hidden = false;
  (holder.id === "dela-upp" ? bindSplitting : bindMerging)(parts);
}

/** Restores review marks, and the choices left after a merge. */
export function restoreBeside(parts: LaterParts): void {
  restoreReviews(parts);
  // Opening the disclosure binds it, which shows the remaining choices.
  if (parts.local.loadMerge() !== null) byId<HTMLDetailsElement>("ihop").open = true;
}

/** Removes marks and lists once all answers have been removed. */
export function forgetBeside(parts: LaterParts): void {
  clearCarried(parts);
  forgetMerge(parts);
}
