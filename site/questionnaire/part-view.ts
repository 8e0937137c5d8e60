// Decides what a colleague who answers one part sees: which part it is, only its questions, and a way to all of them.
import { isApplicable } from "../../scripts/method/staircase.ts";
import { part as words } from "../text/sv/together.ts";
import type { LaterParts } from "./draft-parts.ts";
import { byId, link, make, setHidden, setText } from "./elements.ts";
import type { PageData } from "./page-data.ts";
import { areaNumbers } from "./part.ts";
import { factsOf } from "./splitting.ts";
import type { Filled, Part, Store } from "./state.ts";

let isBound = false;
let isAllShown = false;

/** Shows the part that the store holds now, or the whole form where it holds none. */
export function showPart({ data, store }: Pick<LaterParts, "data" | "store">): void {
  isAllShown = false;
  if (!isBound) bind(data, store);
  const { part } = store.read();
  setHidden(byId("del"), !part);
  if (part) {
    setText(byId("del-etikett"), part.label === undefined ? "" : words.labelled(part.label));
    byId("del-omraden").replaceChildren(...part.areas.map((area) => make("li", {}, areaLink(area, data))));
  }
  showOnly(part, data);
  showProgress(store.read(), data);
}

/** "8. Incidenter och 9. Kontinuitet": the part's areas as they are numbered everywhere. */
export function namedAreas(part: Part, data: PageData): string {
  return words.listed(part.areas.map((area) => areaName(area, data)));
}

export function areaName(area: string, data: PageData): string {
  const [number = 0] = areaNumbers({ areas: [area] }, data);
  return words.numbered(number, data.areas[area] ?? area);
}

function bind(data: PageData, store: Store): void {
  isBound = true;
  const button = byId("del-alla");
  button.addEventListener("click", () => {
    isAllShown = !isAllShown;
    showOnly(isAllShown ? undefined : store.read().part, data);
  });
  store.onChange((now) => showProgress(now, data));
}

function areaLink(area: string, data: PageData): HTMLAnchorElement {
  const first = document.querySelector(`[data-area="${area}"]`)?.id ?? "";
  return link(`#${first}`, areaName(area, data));
}

function showOnly(part: Part | undefined, data: PageData): void {
  byId("formularet").toggleAttribute("data-part", part !== undefined);
  setText(byId("del-alla"), isAllShown ? words.showPart : words.showAll);
  for (const area of document.querySelectorAll<HTMLElement>("[data-area]"))
    setHidden(area, part !== undefined && !part.areas.includes(area.dataset.area ?? ""));
  for (const block of document.querySelectorAll<HTMLElement>(".form-block:has([data-area])"))
    setHidden(block, block.querySelector("[data-area]:not([hidden])") === null);
  const facts = part ? factsOf(data, part) : undefined;
  for (const fact of document.querySelectorAll<HTMLElement>("[data-fact]"))
    setHidden(fact, facts !== undefined && !facts.includes(fact.dataset.fact ?? ""));
  const background = document.getElementById("bakgrund");
  if (background) setHidden(background, facts?.length === 0);
}

function showProgress({ answers, background, part }: Filled, { model }: PageData): void {
  if (!part) return;
  const asked = model.questions.filter(
    (one) => part.areas.includes(one.area) && isApplicable(one, background) && !byId(`fraga-${one.id}`).hidden,
  );
  const answered = asked.filter(({ id }) => answers[id] !== undefined);
  setText(byId("del-antal"), words.progress(answered.length, asked.length));
}
