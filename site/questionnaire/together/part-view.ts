// The form for a colleague who answers one part: its name, its questions alone, and a button that shows them all.
import { isApplicable } from "../../../scripts/method/engine/answer.ts";
import type { LaterParts } from "../drafts/draft-parts.ts";
import type { Filled, Part } from "../drafts/state.ts";
import { byId, link, make, setHidden, setText } from "../widgets/elements.ts";
import { areaNumbers } from "./part.ts";
import { factsOf, isWithin } from "./splitting.ts";

/** What naming a part needs. */
type NamingParts = Pick<LaterParts, "data" | "texts">;

let isBound = false;
let isAllShown = false;

type PartParts = Pick<LaterParts, "data" | "store" | "texts">;

/** Shows the store's part, or the whole form if it has none. */
export function showPart(parts: PartParts): void {
  const { store, texts } = parts;
  isAllShown = false;
  if (!isBound) bind(parts);
  const { part } = store.read();
  setHidden(byId("del"), !part);
  if (part) {
    const { label, blocks } = part;
    setText(byId("del-etikett"), [label && texts.part.labelled(label), blocks && texts.part.only(blocks)].filter(Boolean).join(" "));
    byId("del-omraden").replaceChildren(...part.areas.map((area) => make("li", {}, areaLink(area, part, parts))));
  }
  showOnly(part, parts);
  showProgress(store.read(), parts);
}

/** "8. Incidenter och 9. Kontinuitet, bara block 1": the part's numbered areas, and its blocks unless all. */
export function namedPart({ areas, blocks }: Part, parts: NamingParts): string {
  const words = parts.texts.part;
  const listed = words.listed(areas.map((area) => areaName(area, parts)));
  return blocks ? words.within(listed, blocks) : listed;
}

export function areaName(area: string, { data, texts }: NamingParts): string {
  const [number = 0] = areaNumbers({ areas: [area] }, data);
  return texts.part.numbered(number, data.areas[area] ?? area);
}

function bind(parts: PartParts): void {
  const { store } = parts;
  isBound = true;
  const button = byId("del-alla");
  button.addEventListener("click", () => {
    isAllShown = !isAllShown;
    showOnly(isAllShown ? undefined : store.read().part, parts);
  });
  store.onChange((now) => showProgress(now, parts));
}

/** A link to the first of the area's views in the part. */
function areaLink(area: string, part: Part, parts: PartParts): HTMLAnchorElement {
  const first = viewsWithin(part).find((one) => one.dataset.area === area);
  return link(`#${first?.id ?? ""}`, areaName(area, parts));
}

/** The views of the part's areas, in order. */
function viewsWithin(part: Part): readonly HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(".view[data-area]")].filter((one) => isWithin(part, placeOf(one)));
}

function placeOf({ dataset }: HTMLElement): { readonly area: string; readonly block: number } {
  return { area: dataset.area ?? "", block: Number(dataset.block) };
}

/** Hides the rows of other areas, never a view: the address may lead to it. */
function showOnly(part: Part | undefined, { data, texts }: PartParts): void {
  byId("formularet").toggleAttribute("data-part", part !== undefined);
  document.documentElement.toggleAttribute("data-part", part !== undefined);
  setText(byId("del-alla"), isAllShown ? texts.part.showPart : texts.part.showAll);
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

function showProgress({ answers, background, part }: Filled, { data, texts }: PartParts): void {
  if (!part) return;
  const asked = data.model.questions.filter(
    (one) => isWithin(part, one) && isApplicable(one, background) && !byId(`fraga-${one.id}`).hidden,
  );
  const answered = asked.filter(({ id }) => answers[id] !== undefined);
  setText(byId("del-antal"), texts.part.progress(answered.length, asked.length));
}
