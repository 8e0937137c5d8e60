// The form for a colleague who answers one part: its questions alone, and a button that saves them.
import type { LaterParts } from "../drafts/draft-parts.ts";
import type { Part } from "../drafts/state.ts";
import { byId, link, setHidden } from "../widgets/elements.ts";
import { isWithin } from "./part.ts";
import { factsOf } from "./splitting.ts";

type PartParts = Pick<LaterParts, "data" | "store" | "texts">;

/** Shows the store's part, or the whole form if it has none. Hides the rows of other areas, never a view: the address may lead to it. */
export function showPart({ data, store, texts }: PartParts): void {
  const { part } = store.read();
  setHidden(byId("del"), !part);
  byId("formularet").toggleAttribute("data-part", part !== undefined);
  document.documentElement.toggleAttribute("data-part", part !== undefined);
  for (const row of document.querySelectorAll<HTMLElement>(".tasks > [data-area]"))
    setHidden(row, part !== undefined && !isWithin(part, placeOf(row)));
  for (const block of document.querySelectorAll<HTMLElement>(".block-part")) {
    setHidden(block, block.querySelector("[data-area]:not([hidden])") === null);
    // The part is what the colleague came for: none of it starts closed.
    if (part && block instanceof HTMLDetailsElement) block.open = true;
  }
  const facts = part ? factsOf(data, part) : undefined;
  for (const fact of document.querySelectorAll<HTMLElement>("[data-fact]"))
    setHidden(fact, facts !== undefined && !facts.includes(fact.dataset.fact ?? ""));
  const background = document.getElementById("om-er-rad");
  if (background) setHidden(background, facts?.length === 0);
  for (const restored of document.querySelectorAll<HTMLElement>(".pager > [hidden]")) restored.hidden = false;
  for (const own of document.querySelectorAll(".pager > .pager-part")) own.remove();
  if (part) leadThrough(viewsWithin(part), texts);
}

/** "Incidenter och Kontinuitet, bara block 1": the part's areas, and its blocks unless all. */
export function namedPart({ areas, blocks }: Part, { data, texts }: Pick<LaterParts, "data" | "texts">): string {
  const listed = texts.part.listed(areas.map((area) => data.areas[area] ?? area));
  return blocks ? texts.part.within(listed, blocks) : listed;
}

/** The views of the part's areas, in order. */
function viewsWithin(part: Part): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".view[data-area]")].filter((one) => isWithin(part, placeOf(one)));
}

function placeOf({ dataset }: HTMLElement): { readonly area: string; readonly block: number } {
  return { area: dataset.area ?? "", block: Number(dataset.block) };
}

/** Within a part, each area leads to the part's next, and the last one back to the start, where the file is saved. */
function leadThrough(views: readonly HTMLElement[], texts: PartParts["texts"]): void {
  views.forEach((view, index) => {
    const pager = view.querySelector(".pager");
    for (const other of pager?.querySelectorAll<HTMLElement>("a") ?? []) other.hidden = true;
    const next = views[index + 1];
    const name = next?.querySelector("h1")?.textContent ?? "";
    const on = next ? link(`#${next.id}`, texts.part.next(name)) : link("#oversikt", texts.part.finish);
    on.className = "button pager-part";
    pager?.append(on);
  });
}
