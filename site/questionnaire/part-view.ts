// Decides what a colleague who answers one part sees: which part it is, only its questions, and a way to all of them.
import { isApplicable } from "../../scripts/method/staircase.ts";
import type { LaterParts } from "./draft-parts.ts";
import { byId, link, make, setHidden, setText } from "./elements.ts";
import { areaNumbers } from "./part.ts";
import { factsOf } from "./splitting.ts";
import type { Filled, Part } from "./state.ts";

/** What naming a part needs. */
type NamingParts = Pick<LaterParts, "data" | "said">;

let isBound = false;
let isAllShown = false;

type PartParts = Pick<LaterParts, "data" | "store" | "said">;

/** Shows the part that the store holds now, or the whole form where it holds none. */
export function showPart(parts: PartParts): void {
  const { store, said } = parts;
  isAllShown = false;
  if (!isBound) bind(parts);
  const { part } = store.read();
  setHidden(byId("del"), !part);
  if (part) {
    setText(byId("del-etikett"), part.label === undefined ? "" : said.part.labelled(part.label));
    byId("del-omraden").replaceChildren(...part.areas.map((area) => make("li", {}, areaLink(area, parts))));
  }
  showOnly(part, parts);
  showProgress(store.read(), parts);
}

/** "8. Incidenter och 9. Kontinuitet": the part's areas as they are numbered everywhere. */
export function namedAreas(part: Part, parts: NamingParts): string {
  return parts.said.part.listed(part.areas.map((area) => areaName(area, parts)));
}

export function areaName(area: string, { data, said }: NamingParts): string {
  const [number = 0] = areaNumbers({ areas: [area] }, data);
  return said.part.numbered(number, data.areas[area] ?? area);
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

function areaLink(area: string, parts: PartParts): HTMLAnchorElement {
  const first = document.querySelector(`[data-area="${area}"]`)?.id ?? "";
  return link(`#${first}`, areaName(area, parts));
}

function showOnly(part: Part | undefined, { data, said }: PartParts): void {
  byId("formularet").toggleAttribute("data-part", part !== undefined);
  setText(byId("del-alla"), isAllShown ? said.part.showPart : said.part.showAll);
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

function showProgress({ answers, background, part }: Filled, { data, said }: PartParts): void {
  if (!part) return;
  const asked = data.model.questions.filter(
    (one) => part.areas.includes(one.area) && isApplicable(one, background) && !byId(`fraga-${one.id}`).hidden,
  );
  const answered = asked.filter(({ id }) => answers[id] !== undefined);
  setText(byId("del-antal"), said.part.progress(answered.length, asked.length));
}
