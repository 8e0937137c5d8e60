// What is said of the level, in words and on the staircase: none yet, a preliminary one, or the level itself.
import type { LevelWords } from "../../text/sv/form/level.ts";
import { byId, setText } from "../widgets/elements.ts";
import type { Outcome } from "./outcome.ts";

function hasBegun(outcome: Outcome): boolean {
  return outcome.blocks.some((one) => one.answered > 0);
}

export function headlineOf(outcome: Outcome, words: LevelWords): string {
  if (!hasBegun(outcome)) return words.levelNone;
  if (outcome.score.answeredBlocks === 0) return words.levelSoFar;
  return words.level(outcome.score.level, outcome.score.atLeast);
}

/** The sentence under the headline: what remains of block 1, or the points so far. */
export function explanationOf(outcome: Outcome, words: LevelWords): string {
  const { answeredBlocks, share } = outcome.score;
  return answeredBlocks === 0 ? words.blockOneLeft(leftOfFirst(outcome)) : words.inPlace(share.earned, share.possible, answeredBlocks);
}

/** How many questions of block 1 are not answered. */
export function leftOfFirst({ blocks }: Outcome): number {
  const first = blocks[0];
  return first ? first.asked - first.answered : 0;
}

/** The staircase of that id. The page has one drawing, which the other places get a copy of: three would weigh a kilobyte. */
function staircaseIn(id: string): SVGElement {
  const place: Element = byId(id);
  if (place instanceof SVGElement) return place;
  const copy = (byId("trappan") as Element).cloneNode(true) as SVGElement;
  for (const one of [copy, ...copy.querySelectorAll("[id]")]) one.id = one.id.replace("trappan", id);
  copy.setAttribute("aria-labelledby", `${id}-title ${id}-desc`);
  place.replaceWith(copy);
  return copy;
}

/** Marks the level and the target on a staircase, and says both in words. */
export function showStaircase(id: string, outcome: Outcome, target: number, words: LevelWords): void {
  // Before the first answer the target's flag alone would look like the organisation's level.
  const [level, flag] = hasBegun(outcome) ? [outcome.score.level, target] : [];
  markStaircase(id, level, flag, [headlineOf(outcome, words), words.stairDescription(target)]);
}

/** Puts the figure at a level and the flag at another; neither where it is undefined. `texts`: title and description. */
export function markStaircase(id: string, level: number | undefined, flag: number | undefined, texts: readonly [string, string]): void {
  const { dataset } = staircaseIn(id);
  dataset.level = String(level ?? "");
  dataset.target = String(flag ?? "");
  setText(byId(`${id}-title`), texts[0]);
  setText(byId(`${id}-desc`), texts[1]);
}
