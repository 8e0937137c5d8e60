// Draws a share of a whole at its true size: what is certain at either end, and between them what nobody knows, with its likely part.
import type { Element } from "hast";
import { noBreak } from "../../core/no-break.ts";
import { type Bounds, roundOutwards } from "../../statistics/uncertainty/worst-case.ts";
import { element, type Properties } from "./element.ts";
import type { SureBar, SureBarWords } from "./nodes.ts";

interface Drawing {
  readonly bar: SureBar;
  readonly words: SureBarWords;
  /** Unique in the document: of the pattern. */
  readonly id: string;
  readonly isLarge: boolean;
}

/** Per cent of the narrowest drawing, of 240 pixels, that a text of the size of the labels needs. */
const room = (text: string): number => (text.length * 6.2 + 8) / 2.4;

/** In per cent of its width and pixels of its height, so that text keeps its size in every column. One image with an alternative text. */
export function drawSureBar({ bar, words, id, isLarge }: Drawing): Element {
  const { worst, likely, share, alternative } = bar;
  const [top, height] = [share === null ? 2 : 19, isLarge ? 34 : 22];
  const [low, high] = [100 * worst.low, 100 * worst.high];
  const inner = likely ? { low: 100 * likely.low, high: 100 * likely.high } : null;
  const part = (name: string, { low: from, high: to }: Bounds, more: Properties = {}): readonly Element[] =>
    to <= from ? [] : [element("rect", { class: name, x: percent(from), y: top, width: percent(to - from), height, ...more })];
  const inside = (text: string, { low: from, high: to }: Bounds, name: string): readonly Element[] =>
    to - from < room(text)
      ? []
      : [label(text, { x: percent((from + to) / 2), y: top + height / 2 + 4, "text-anchor": "middle", class: name })];
  const gaps = inner
    ? [
        { low, high: inner.low },
        { low: inner.high, high },
      ]
    : [{ low, high }];
  const [widest = { low, high }] = gaps.toSorted((one, other) => other.high - other.low - (one.high - one.low));
  const end = top + height;
  return element("svg", { role: "img", "aria-label": alternative, class: "sure-bar", width: "100%", height: end + 18 }, [
    hatch(`${id}-hatch`),
    ...part("sure-under", { low: 0, high: low }),
    ...part("sure-unknown", { low, high }, { fill: `url(#${id}-hatch)` }),
    ...(inner ? part("sure-likely", inner) : []),
    ...part("sure-at", { low: high, high: 100 }),
    ...inside(words.under, { low: 0, high: low }, "sure-on-under"),
    ...inside(words.unknown, widest, "sure-halo"),
    ...(inner ? inside(words.likely, inner, "sure-likely-text") : []),
    ...inside(words.at, { low: high, high: 100 }, "sure-on-at"),
    ...(share === null ? [] : tick(100 * share, { top, end, text: words.respondents })),
    ...ends(worst, end + 14, words),
  ]);
}

function label(text: string, properties: Properties): Element {
  return element("text", properties, [noBreak(text)]);
}

function percent(value: number): string {
  return `${Math.round(100 * value) / 100}%`;
}

function hatch(id: string): Element {
  const square = { width: 7, height: 7 };
  return element("defs", {}, [
    element("pattern", { id, ...square, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, [
      element("rect", { class: "sure-ground", ...square }),
      element("line", { class: "sure-hatch", x1: 0, y1: 0, x2: 0, y2: 7 }),
    ]),
  ]);
}

function tick(at: number, { top, end, text }: { readonly top: number; readonly end: number; readonly text: string }): readonly Element[] {
  const anchor = at < 20 ? "start" : at > 80 ? "end" : "middle";
  return [
    element("line", { class: "sure-tick", x1: percent(at), x2: percent(at), y1: top - 4, y2: end + 3 }),
    label(text, { x: percent(at), y: top - 7, "text-anchor": anchor }),
  ];
}

/** The certain bounds below the bar: each at its own edge, or as one label where they would overlap. */
function ends(worst: Bounds, y: number, words: SureBarWords): readonly Element[] {
  const [low, high] = roundOutwards(worst);
  const [least, most] = [`${words.least} ${low}${words.unit}`, `${words.most} ${high}${words.unit}`];
  const own: Properties = { y, class: "sure-end" };
  // A label ends or begins at its edge, and turns inwards where there is no room outside.
  const isLeastInside = low < room(least);
  const isMostInside = high > 100 - room(most);
  const [leastEnd, mostStart] = [isLeastInside ? low + room(least) : low, isMostInside ? high - room(most) : high];
  if (leastEnd > mostStart) {
    const anchor = high > 50 ? "end" : "start";
    return [label(`${least}, ${most}`, { ...own, x: percent(high > 50 ? high : low), "text-anchor": anchor })];
  }
  return [
    label(least, { ...own, x: percent(low), "text-anchor": isLeastInside ? "start" : "end" }),
    label(most, { ...own, x: percent(high), "text-anchor": isMostInside ? "end" : "start" }),
  ];
}
