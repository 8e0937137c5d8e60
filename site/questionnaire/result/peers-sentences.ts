// What the published figures say of a group beside the own level, in sentences.
import type { Score } from "../../../scripts/method/result.ts";
import type { PeersWords } from "../../text/sv/form/peers.ts";
import type { Published, PublishedGroup, PublishedStep } from "./explains-data.ts";

/** The step that includes the level; undefined if none does. */
export function ownStep(steps: readonly PublishedStep[], level: number | undefined): PublishedStep | undefined {
  return level === undefined ? undefined : steps.find(({ from, to }) => from <= level && level <= to);
}

interface Beside {
  /** The organisation's own; absent before there is one. */
  readonly score: Score | undefined;
  readonly words: PeersWords;
}

export function groupSentences({ steps, n, all, rate }: PublishedGroup, published: Published, { score, words }: Beside) {
  const own = steps && ownStep(steps, score && score.answeredBlocks > 0 ? score.level : undefined);
  const [lowest] = steps ?? [];
  const more = [
    ...(own && score?.atLeast ? [words.atLeast(score.level)] : []),
    ...(steps?.length === 2 ? [words.regions] : []),
    ...(steps && n < published.pointFloor ? [words.fewNote(published.pointFloor)] : []),
  ];
  const shareOf = ({ percent, counts }: PublishedStep): string =>
    percent === null ? words.few(counts.low, counts.high, n) : words.share(percent);
  const alone = lowest ? words.findingAlone(shareOf(lowest)) : "";
  return {
    /** Empty if the group is withheld. */
    title: own ? words.finding(shareOf(own), own) : alone,
    /** How certain the figures are, and what they leave out. */
    more,
    response: words.response(n, all, rate),
  };
}

/** "46 % (80)", or "21–29 av 57" where there is no percentage. */
export function valueText({ percent, count, counts }: PublishedStep, n: number, words: PeersWords): string {
  return percent === null ? words.range(counts.low, counts.high, n) : words.value(percent, count);
}
