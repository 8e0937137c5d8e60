// Opens the questions of a later block once one of them is answered, or when a link leads to one of them.
import type { Filled } from "../drafts/state.ts";
import { byId } from "../widgets/elements.ts";
import { wantedAnchor } from "../widgets/restore-anchor.ts";

/**
 * Opens the blocks with answers, and never closes one: that is left to the reader. Opens nothing if the URL's anchor is after the
 * questions, since that place would be pushed out of view.
 */
export function openAnswered({ answers }: Filled): void {
  if (document.getElementById(wantedAnchor().slice(1))?.matches(".form-block, .form-block *") === false) return;
  for (const block of document.querySelectorAll<HTMLDetailsElement>("details.block-questions:not([open])"))
    block.open = [...block.querySelectorAll<HTMLElement>("[data-question]")].some(
      (one) => answers[one.dataset.question ?? ""] !== undefined,
    );
}

/** Opens the block that a link leads into: not every browser does. */
export function openLinkedBlocks(): void {
  byId("innehall").addEventListener("click", ({ target }) => {
    const hash = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href^="#"]')?.hash.slice(1) : undefined;
    if (hash) openAt(hash);
  });
  openAt(decodeURIComponent(wantedAnchor().slice(1)));
}

/** A link to the block itself opens its questions too. */
function openAt(id: string): void {
  const place = document.getElementById(id);
  const block = place?.closest<HTMLDetailsElement>("details.block-questions") ?? place?.querySelector("details.block-questions");
  if (block instanceof HTMLDetailsElement && place?.matches(".form-block, .form-block *")) block.open = true;
}
