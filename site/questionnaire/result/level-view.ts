// Shows the level during answering: staircase, headline, areas, and announcements to screen readers.
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { PageData } from "../data/page-data.ts";
import { makeAnnouncer } from "../widgets/announcer.ts";
import { byId, setText } from "../widgets/elements.ts";
import { explanationOf, hasBegun, headlineOf, shortExplanationOf } from "./level-words.ts";
import type { Outcome } from "./outcome.ts";

export function makeLevelView(data: PageData, words: AnsweringWords): (outcome: Outcome, target: number) => void {
  const say = makeAnnouncer(byId("lage-upplast"));
  return (outcome, target) => {
    const headline = headlineOf(outcome, words);
    const explanation = explanationOf(outcome, words);
    for (const place of ["lage", "resultat", "rad"]) setText(byId(`${place}-niva`), headline);
    for (const place of ["lage", "resultat"]) setText(byId(`${place}-mer`), explanation);
    setText(byId("rad-mer"), shortExplanationOf(outcome, words));
    drawStaircase(outcome, target, headline, words);
    for (const area of data.model.areas) drawArea(area, data.areas[area] ?? area, outcome.areas[area] ?? null, words);
    say(hasBegun(outcome) ? headline : "");
  };
}

function drawStaircase(outcome: Outcome, target: number, headline: string, words: AnsweringWords): void {
  const { dataset } = byId("trappan");
  // Before the first answer the target's flag alone would look like the organisation's level.
  const isBegun = hasBegun(outcome);
  dataset.level = isBegun ? String(outcome.score.level) : "";
  dataset.target = isBegun ? String(target) : "";
  setText(byId("trappan-title"), words.stairTitle(headline));
  setText(byId("trappan-desc"), words.stairDescription(target));
}

function drawArea(area: string, name: string, figure: number | null, words: AnsweringWords): void {
  const bar = byId<HTMLProgressElement>(`omrade-${area}-stapel`);
  bar.value = figure ?? 0;
  bar.setAttribute("aria-label", words.areaSpoken(name, figure));
  setText(byId(`omrade-${area}-tal`), figure === null ? words.areaNone : words.areaValue(figure));
}
