// A share of a whole at its true size: what is certain at either end, and between them what nobody knows, with its likely part.
import { escapeMarkup } from "../../scripts/core/text.ts";
import { type Bounds, roundOutwards } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { type Drawing, element, label } from "./svg.ts";

interface SureBarWords {
  readonly under: string;
  readonly unknown: string;
  readonly likely: string;
  readonly at: string;
  /** Above the tick at the share of those that answered. */
  readonly respondents: string;
  readonly least: (percent: number) => string;
  readonly most: (percent: number) => string;
  /** Where the two stand too close for a label each. */
  readonly both: (least: number, most: number) => string;
}

/** Bounds and shares are 0–1. */
export interface SureBar extends Pick<Drawing, "id" | "title" | "description"> {
  readonly worst: Bounds;
  readonly likely: Bounds | null;
  /** Of those that answered; null in a small group, which has no tick. */
  readonly share: number | null;
  readonly isLarge?: boolean;
  readonly words: SureBarWords;
}

/** Per cent of the narrowest drawing that a label needs: of 280 pixels, or of 560 where the drawing is large. */
const room = (text: string, isLarge = false): number => (isLarge ? (text.length * 9 + 10) / 5.6 : (text.length * 7.2 + 4) / 2.8);

/** Drawn in per cent of its width and in pixels of its height, so that text keeps its size in every column. */
export function sureBar(drawing: SureBar): string {
  const { id, worst, likely, share, isLarge = false, words } = drawing;
  const [top, height] = [share === null ? 2 : 22, isLarge ? 44 : 30];
  const [low, high] = [100 * worst.low, 100 * worst.high];
  const part = (from: number, to: number, attributes: Readonly<Record<string, string>>): string =>
    to <= from ? "" : element("rect", { x: percent(from), y: top, width: percent(to - from), height, ...attributes });
  const within = likely ? { low: 100 * likely.low, high: 100 * likely.high } : null;
  const size = { "font-size": isLarge ? 16 : 13, y: top + height / 2 + 5 };
  const inside = (text: string, from: number, to: number, className: string): string =>
    to - from < room(text, isLarge) ? "" : label(text, { ...size, class: className, x: percent((from + to) / 2), "text-anchor": "middle" });
  // The widest part that is neither certain nor likely is called unknown.
  const gaps = (
    within
      ? [
          [low, within.low],
          [within.high, high],
        ]
      : [[low, high]]
  ) as [number, number][];
  const [from, to] = gaps.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]))[0] ?? [0, 0];
  const parts = [
    part(0, low, { class: "bar-under edge" }),
    part(low, high, { class: "bar-edge", fill: `url(#${id}-hatch)` }),
    ...(within ? [part(within.low, within.high, { class: "bar-likely" })] : []),
    part(high, 100, { class: "bar-at edge" }),
    inside(words.under, 0, low, "on-bar-under"),
    inside(words.unknown, from, to, "halo"),
    ...(within ? [inside(words.likely, within.low, within.high, "on-bar-likely")] : []),
    inside(words.at, high, 100, "on-bar-at"),
    ...(share === null ? [] : tick(100 * share, { top, height, text: words.respondents })),
    ...ends(worst, { y: top + height + 17, words }),
  ];
  return element(
    "svg",
    {
      class: `chart sure-bar${isLarge ? " is-large" : ""}${share === null ? " is-bare" : ""}`,
      id,
      role: "img",
      "aria-labelledby": `${id}-title ${id}-desc`,
    },
    element("title", { id: `${id}-title` }, escapeMarkup(drawing.title)),
    element("desc", { id: `${id}-desc` }, escapeMarkup(drawing.description)),
    hatch(id),
    ...parts,
  );
}

function percent(value: number): string {
  return `${Math.round(100 * value) / 100}%`;
}

function hatch(id: string): string {
  const square = { width: 7, height: 7 };
  return element(
    "defs",
    {},
    element(
      "pattern",
      { id: `${id}-hatch`, ...square, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      element("rect", { class: "bar-unknown", ...square }),
      element("line", { class: "hatch", x1: 0, y1: 0, x2: 0, y2: 7 }),
    ),
  );
}

function tick(
  at: number,
  { top, height, text }: { readonly top: number; readonly height: number; readonly text: string },
): readonly string[] {
  const anchor = at < 20 ? "start" : at > 80 ? "end" : "middle";
  return [
    // Open in the middle, where words may stand.
    ...[
      [top - 5, top + 7],
      [top + height - 7, top + height + 4],
    ].map(([y1 = 0, y2 = 0]) => element("line", { class: "wall", x1: percent(at), x2: percent(at), y1, y2 })),
    label(text, { x: percent(at), y: top - 9, "text-anchor": anchor, "font-size": 13 }),
  ];
}

/** The certain bounds below the bar: each at its own edge, or as one label where they would overlap. */
function ends(worst: Bounds, { y, words }: { readonly y: number; readonly words: SureBarWords }): readonly string[] {
  const [low, high] = roundOutwards(worst);
  const [least, most] = [words.least(low), words.most(high)];
  const text = { y, "font-size": 13, "font-weight": 650 };
  const leastAtStart = low < room(least);
  const mostAtEnd = high > 100 - room(most);
  const [end, start] = [leastAtStart ? low + room(least) : low, mostAtEnd ? high - room(most) : high];
  if (end > start) {
    const [x, anchor] = high > 50 ? [high, "end"] : [low, "start"];
    return [label(words.both(low, high), { ...text, x: percent(x), "text-anchor": anchor })];
  }
  return [
    label(least, { ...text, x: percent(low), "text-anchor": leastAtStart ? "start" : "end" }),
    label(most, { ...text, x: percent(high), "text-anchor": mostAtEnd ? "end" : "start" }),
  ];
}
