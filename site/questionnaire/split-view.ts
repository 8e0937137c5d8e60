// Decides how the coordinator makes a file for a colleague: which areas, what the part is called, and what is left to hand out.
import { draftText } from "./draft-file.ts";
import type { LaterParts } from "./draft-parts.ts";
import { byId, saveFile, setHidden, setText } from "./elements.ts";
import { draftName, makePart } from "./part.ts";
import { areaName } from "./part-view.ts";
import { partOf } from "./splitting.ts";

export function bindSplitting(parts: LaterParts): void {
  const { data, store } = parts;
  const words = parts.said.splitting;
  const boxes = [...document.querySelectorAll<HTMLInputElement>("#dela-omraden input")];
  const label = byId<HTMLInputElement>("dela-namn");
  const given = new Set<string>();
  byId("dela-knapp").addEventListener("click", () => {
    const chosen = boxes.filter((one) => one.checked).map((one) => one.value);
    showFault(chosen.length === 0 ? words.none : "");
    setText(byId("dela-besked"), "");
    if (chosen.length === 0) {
      boxes[0]?.focus();
      return;
    }
    const part = makePart(chosen, label.value);
    const name = draftName(data, part);
    saveFile(name, draftText(data, partOf(data, store.read(), part)));
    for (const one of chosen) given.add(one);
    for (const one of boxes) {
      one.checked = false;
      if (given.has(one.value)) setText(byId(`dela-${one.value}-klar`), words.given);
    }
    label.value = "";
    const left = data.model.areas.filter((one) => !given.has(one)).map((one) => areaName(one, parts));
    setText(byId("dela-besked"), words.saved(name, left));
  });
}

function showFault(text: string): void {
  setText(byId("dela-fel"), text);
  setHidden(byId("dela-fel"), text === "");
  byId("dela-omraden").classList.toggle("has-error", text !== "");
}
