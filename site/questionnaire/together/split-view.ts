// Saves a colleague's part as a file: the coordinator chooses areas, blocks and a label, and sees what remains to hand out.
import { draftText } from "../drafts/draft-file.ts";
import type { LaterParts } from "../drafts/draft-parts.ts";
import { byId, saveFile, setHidden, setText } from "../widgets/elements.ts";
import { draftName, makePart } from "./part.ts";
import { areaName } from "./part-view.ts";
import { blocksOf, isWithin, partOf } from "./splitting.ts";

export function bindSplitting(parts: LaterParts): void {
  const { data, store } = parts;
  const words = parts.texts.splitting;
  const { areas, questions } = data.model;
  const boxes = [...document.querySelectorAll<HTMLInputElement>("#dela-omraden [value]")];
  const blockBoxes = [...document.querySelectorAll<HTMLInputElement>("#dela-block [value]")];
  const label = byId<HTMLInputElement>("dela-namn");
  const every = blocksOf(data.model);
  /** What has been handed out: area → blocks. */
  const given = new Map<string, ReadonlySet<number>>();
  bindAll(boxes);
  byId("dela-knapp").addEventListener("click", () => {
    const chosen = chosenIn(boxes);
    const blocks = blockBoxes.length === 0 ? every : chosenIn(blockBoxes).map(Number);
    const part = makePart(chosen, label.value, blocks.length < every.length ? blocks : []);
    const hasQuestion = questions.some((one) => isWithin(part, one));
    setText(byId("dela-besked"), "");
    showFault("dela-omraden", chosen.length === 0 ? words.none : "");
    showFault("dela-block", blocks.length === 0 ? words.noBlock : chosen.length > 0 && !hasQuestion ? words.noQuestion : "");
    if (blocks.length === 0 || !hasQuestion) return (chosen.length === 0 ? boxes : blockBoxes)[0]?.focus();
    const name = draftName(data, part);
    saveFile(name, draftText(data, partOf(data, store.read(), part)));
    for (const one of chosen) given.set(one, new Set([...(given.get(one) ?? []), ...blocks]));
    for (const one of boxes) {
      one.checked = false;
      const within = every.filter((block) => given.get(one.value)?.has(block));
      if (within.length > 0) setText(byId(`dela-${one.value}-klar`), words.given(within.length < every.length ? within : []));
    }
    label.value = "";
    byId<HTMLInputElement>("dela-alla").checked = false;
    const isLeft = (area: string) =>
      questions.some((one) => one.area === area && blocks.includes(one.block) && !given.get(area)?.has(one.block));
    const left = areas.filter(isLeft).map((one) => areaName(one, parts));
    setText(byId("dela-besked"), words.saved(name, left, part.blocks ?? []));
  });
}

function chosenIn(boxes: readonly HTMLInputElement[]): readonly string[] {
  return boxes.filter((one) => one.checked).map((one) => one.value);
}

/** Binds the checkbox that ticks every area, for handing a whole block to one colleague. */
function bindAll(boxes: readonly HTMLInputElement[]): void {
  const all = byId<HTMLInputElement>("dela-alla");
  all.addEventListener("change", () => {
    for (const one of boxes) one.checked = all.checked;
  });
  for (const one of boxes)
    one.addEventListener("change", () => {
      all.checked = boxes.every((box) => box.checked);
    });
}

/** Does nothing if the form lacks the group: with a single block there are none to choose. */
function showFault(group: string, text: string): void {
  const place = document.getElementById(`${group}-fel`);
  if (!place) return;
  setText(place, text);
  setHidden(place, text === "");
  byId(group).classList.toggle("has-error", text !== "");
}
