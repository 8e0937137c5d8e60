// Decides what of the form's script loads only where it is used: files, parts for colleagues, and what an earlier visit left to look at.

import { clearCarried } from "../earlier/earlier-draft.ts";
import { restoreReviews } from "../earlier/review-marks.ts";
import { bindMerging, forgetMerge } from "../together/merge-view.ts";
import { bindSplitting } from "../together/split-view.ts";
import { byId } from "../widgets/elements.ts";
import type { LaterParts } from "./draft-parts.ts";

export { showPart } from "../together/part-view.ts";
export { listFaults } from "../widgets/fault-list.ts";
export { openFile } from "./open-file.ts";

/** Binds the controls in one of the two disclosures, the first time it is opened. They are hidden until then. */
export function bindTogether(holder: HTMLElement, parts: LaterParts): void {
  const controls = holder.querySelector<HTMLElement>("[data-controls]");
  if (!controls?.hidden) return;
  controls.hidden = false;
  (holder.id === "dela" ? bindSplitting : bindMerging)(parts);
}

/** What an earlier visit left to look at. */
export function restoreBeside(parts: LaterParts): void {
  restoreReviews(parts);
  // Opening it binds it, and shows what is left to choose.
  if (parts.local.loadMerge() !== null) byId<HTMLDetailsElement>("ihop").open = true;
}

/** All answers are gone: so are the marks and lists that were about them. */
export function forgetBeside(parts: LaterParts): void {
  clearCarried(parts);
  forgetMerge(parts);
}
