// A bar of a share, to scale: what is certain at either end, and between them what is not known, with its likely part. Laid out
// once for pages and reports, as elements that each writes in its own way. Stylesheets decide how they look.
import { type Bounds, roundOutwards } from "../uncertainty/worst-case.ts";
import type { SureBarWords } from "./words.ts";

/** Bounds and shares are 0–1. */
export interface SureShares {
  readonly worst: Bounds;
  readonly likely: Bounds | null;
  /** Of those that answered; null in a small group, which has no tick. */
  readonly share: number | null;
}

/** What differs from one place to another: pixels, and how much of the narrowest drawing's width a text needs, in per cent. */
export interface SureBarSize {
  readonly height: number;
  /** Where the bar begins where it has a tick, and how far below it the lowest text stands. */
  readonly above: number;
  readonly below: number;
  /** Of the text inside; outside it is always small. Absent where the stylesheet decides, at most 12. */
  readonly inside?: number;
  readonly outside?: number;
  readonly room: (text: string, where: "inside" | "outside") => number;
}

/** An SVG element. */
export interface Shape {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
}

interface SureBarLayout {
  readonly shapes: readonly Shape[];
  /** From the top to below the last text. */
  readonly height: number;
}

const shape = (name: string, attributes: Shape["attributes"], children: Shape["children"] = []): Shape => ({ name, attributes, children });

/** Across in per cent of the width and down in pixels, so that text keeps its size in every column. `id`: unique in the document. */
export function sureBarLayout(
  { worst, likely, share }: SureShares,
  words: SureBarWords,
  { id, size }: { readonly id: string; readonly size: SureBarSize },
): SureBarLayout {
  const [top, height] = [share === null ? 2 : size.above, size.height];
  const whole = inPercent(worst);
  const within = likely && inPercent(likely);
  const certain = { under: { low: 0, high: whole.low }, at: { low: whole.high, high: 100 } };
  const baseline = Math.round(top + height / 2 + 0.36 * (size.inside ?? 12));
  const part = ({ low, high }: Bounds, attributes: Shape["attributes"]): readonly Shape[] =>
    high <= low ? [] : [shape("rect", { x: percent(low), y: top, width: percent(high - low), height, ...attributes })];
  const inside = (text: string, { low, high }: Bounds, className: string): readonly Shape[] => {
    if (high - low < size.room(text, "inside")) return [];
    const at = { y: baseline, class: className, x: percent((low + high) / 2), "text-anchor": "middle" };
    return [shape("text", { ...(size.inside ? { "font-size": size.inside } : {}), ...at }, [text])];
  };
  // The widest part that is neither certain nor likely is called unknown.
  const gaps = within
    ? [
        { low: whole.low, high: within.low },
        { low: within.high, high: whole.high },
      ]
    : [whole];
  const [widest = whole] = gaps.toSorted((one, other) => other.high - other.low - (one.high - one.low));
  const shapes = [
    hatch(id),
    ...part(certain.under, { class: "bar-under edge" }),
    ...part(whole, { class: "bar-edge", fill: `url(#${id}-hatch)` }),
    ...(within ? part(within, { class: "bar-likely" }) : []),
    ...part(certain.at, { class: "bar-at edge" }),
    ...inside(words.under, certain.under, "on-bar-under"),
    ...inside(words.unknown, widest, "halo"),
    ...(within ? inside(words.likely, within, "on-bar-likely") : []),
    ...inside(words.at, certain.at, "on-bar-at"),
    ...(share === null ? [] : tick(100 * share, { top, size, text: words.respondents })),
    ...ends(worst, { y: top + height + size.below, size, words }),
  ];
  return { shapes, height: top + height + size.below + 4 };
}

function inPercent({ low, high }: Bounds): Bounds {
  return { low: 100 * low, high: 100 * high };
}

function percent(value: number): string {
  return `${Math.round(100 * value) / 100}%`;
}

function hatch(id: string): Shape {
  const square = { width: 7, height: 7 };
  return shape("defs", {}, [
    shape("pattern", { id: `${id}-hatch`, ...square, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" }, [
      shape("rect", { class: "bar-unknown", ...square }),
      shape("line", { class: "hatch", x1: 0, y1: 0, x2: 0, y2: 7 }),
    ]),
  ]);
}

interface Outside {
  readonly size: SureBarSize;
}

const outsideText = ({ outside }: SureBarSize): Shape["attributes"] => (outside ? { "font-size": outside } : {});

function tick(at: number, { top, size, text }: Outside & { readonly top: number; readonly text: string }): readonly Shape[] {
  const anchor = at < 20 ? "start" : at > 80 ? "end" : "middle";
  const end = top + size.height;
  // Open in the middle, where there may be text.
  const inside = Math.floor(size.height / 6);
  return [
    ...[
      [top - 5, top + inside],
      [end - inside, end + 4],
    ].map(([y1 = 0, y2 = 0]) => shape("line", { class: "wall", x1: percent(at), x2: percent(at), y1, y2 })),
    shape("text", { x: percent(at), y: top - 7, "text-anchor": anchor, ...outsideText(size) }, [text]),
  ];
}

/** The certain bounds below the bar: each at its own edge, or as one label where they would overlap. */
function ends(worst: Bounds, { y, size, words }: Outside & { readonly y: number; readonly words: SureBarWords }): readonly Shape[] {
  const [low, high] = roundOutwards(worst);
  const [least, most] = [words.least(low), words.most(high)];
  const room = (text: string): number => size.room(text, "outside");
  const end = (text: string, at: number, anchor: string): Shape =>
    shape("text", { y, "font-weight": 650, ...outsideText(size), x: percent(at), "text-anchor": anchor }, [text]);
  // A label ends or begins at its edge, and turns inwards where there is no room outside.
  const isLeastInside = low < room(least);
  const isMostInside = high > 100 - room(most);
  const [leastEnd, mostStart] = [isLeastInside ? low + room(least) : low, isMostInside ? high - room(most) : high];
  if (leastEnd > mostStart) return [high > 50 ? end(words.both(low, high), high, "end") : end(words.both(low, high), low, "start")];
  return [end(least, low, isLeastInside ? "start" : "end"), end(most, high, isMostInside ? "end" : "start")];
}
