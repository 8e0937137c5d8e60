// Shows the level during answering: staircase, headline and areas.
import type { AnsweringWords } from "../../text/sv/form/answering.ts";
import type { PageData } from "../data/page-data.ts";
import { byId, setHidden, setText } from "../widgets/elements.ts";
import { explanationOf, hasBegun, headlineOf } from "./level-words.ts";
import type { Outcome } from "./outcome.ts";

export function makeLevelView(data: PageData, words: AnsweringWords): (outcome: Outcome, target: number) => void {
  return (outcome, target) => {
    const headline = headlineOf(outcome, words);
    const explanation = explanationOf(outcome, words);
    for (const place of ["lage", "resultat"]) setText(byId(`${place}-niva`), headline);
    for (const place of ["lage", "resultat"]) setText(byId(`${place}-mer`), explanation);
    drawProgress(outcome);
    drawStaircase(outcome, target, headline, words);
    for (const area of data.model.areas) drawArea(area, data.areas[area] ?? area, outcome.areas[area] ?? null, words);
  };
}

function drawStaircase(outcome: Outcome, target: number, headline: string, words: AnsweringWords): void {
  // Before the first answer the target's flag alone would look like the organisation's level.
  const isBegun = hasBegun(outcome);
  for (const id of ["trappan", "trappan-resultat"]) {
    const { dataset } = byId(id);
    dataset.level = isBegun ? String(outcome.score.level) : "";
    dataset.target = isBegun ? String(target) : "";
    setText(byId(`${id}-title`), words.stairTitle(headline));
    setText(byId(`${id}-desc`), words.stairDescription(target));
  }
}

/** Only while the first block is being answered. */
function drawProgress({ blocks }: Outcome): void {
  const [first] = blocks;
  const bar = byId<HTMLProgressElement>("framsteg");
  setHidden(bar, !first || first.answered === 0 || first.answered === first.asked);
  bar.max = Math.max(1, first?.asked ?? 1);
  bar.value = first?.answered ?? 0;
}

function drawArea(area: string, name: string, figure: number | null, words: AnsweringWords): void {
  const bar = byId<HTMLProgressElement>(`omrade-${area}-stapel`);
  bar.value = figure ?? 0;
  bar.setAttribute("aria-label", words.areaSpoken(name, figure));
  setText(byId(`omrade-${area}-tal`), figure === null ? words.areaNone : words.areaValue(figure));
}
