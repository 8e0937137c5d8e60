// A bar of a share, to scale: what is certain at either end, and between them what is not known, with its likely part. Across in per cent of
// the width and down in pixels, so that text keeps its size in every column.
import { scaleLinear } from "d3";
import { type Bounds, roundOutwards } from "../statistics/uncertainty/worst-case.ts";
import type { SureBarWords } from "../statistics/wording/words.ts";
import { type Attributes, type Drawing, image, type Shape, shape, unread } from "./shape.ts";

/** Bounds and shares are 0–1. */
export interface SureShares {
  readonly worst: Bounds;
  readonly likely: Bounds | null;
  /** Of those that answered; null in a small group, which has no tick. */
  readonly share: number | null;
}

interface SureBar extends SureShares {
  /** Unique in the document. */
  readonly id: string;
  readonly isLarge?: boolean;
  readonly words: SureBarWords;
}

/** What differs from one place to another: pixels, and how much of the narrowest drawing's width a text needs, in per cent. */
interface Size {
  readonly height: number;
  /** Where the bar begins where it has a tick, and how far below it the lowest text stands. */
  readonly above: number;
  readonly below: number;
  /** Of the text inside; outside it is always small. Absent where the stylesheet decides, at most 12. */
  readonly inside?: number;
  readonly outside?: number;
  readonly room: (text: string, where: "inside" | "outside") => number;
}

/** The narrowest drawing is 280 pixels wide. */
const onPage: Size = { height: 30, above: 22, below: 17, inside: 13, outside: 13, room: (text) => (text.length * 7.2 + 4) / 2.8 };
/** Or 560, with larger words inside. */
const largeOnPage: Size = {
  ...onPage,
  height: 44,
  inside: 16,
  room: (text, where) => (where === "inside" ? (text.length * 9 + 10) / 5.6 : onPage.room(text, where)),
};
/** The narrowest drawing is 240 pixels wide. Text has the size that the stylesheet gives it, on paper another than on screens. */
const inReport: Size = { height: 22, above: 19, below: 14, room: (text) => (text.length * 6.2 + 8) / 2.4 };

/** On a page. `name` is written above it where it is one of several drawings in a picture. */
export function sureBar({
  title,
  description,
  name,
  ...bar
}: SureBar & Omit<Drawing, "width"> & { readonly name?: string | undefined }): string {
  const { shapes } = layOut(bar, bar.isLarge ? largeOnPage : onPage);
  const kind = `chart sure-bar${bar.isLarge ? " is-large" : ""}${bar.share === null ? " is-bare" : ""}`;
  return image({ id: bar.id, title, description }, { class: kind, ...(name === undefined ? {} : { "data-name": name }) }, shapes);
}

/** In the report: one image with an alternative text. */
export function sureBarOfReport({ alternative, ...bar }: SureBar & { readonly alternative: string }): Shape {
  const { shapes, height } = layOut(bar, { ...inReport, height: bar.isLarge ? 34 : inReport.height });
  return shape("svg", { role: "img", "aria-label": alternative, class: "sure-bar", width: "100%", height }, unread(shapes));
}

const inPercent = scaleLinear([0, 1], [0, 100]);
const percent = (value: number): string => `${Math.round(100 * value) / 100}%`;

/** `height`: from the top to below the last text. */
function layOut({ worst, likely, share, words, id }: SureBar, size: Size): { readonly shapes: readonly Shape[]; readonly height: number } {
  const [top, height] = [share === null ? 2 : size.above, size.height];
  const [low, high] = [worst.low, worst.high].map(inPercent) as [number, number];
  const within = likely && { low: inPercent(likely.low), high: inPercent(likely.high) };
  const [under, at] = [
    { low: 0, high: low },
    { low: high, high: 100 },
  ] as const;
  const part = (own: Bounds, attributes: Attributes): readonly Shape[] =>
    own.high <= own.low ? [] : [shape("rect", { x: percent(own.low), y: top, width: percent(own.high - own.low), height, ...attributes })];
  const inside = (text: string, own: Bounds, className: string): readonly Shape[] => {
    if (own.high - own.low < size.room(text, "inside")) return [];
    const y = Math.round(top + height / 2 + 0.36 * (size.inside ?? 12));
    return [textAt((own.low + own.high) / 2, y, text, { class: className, "text-anchor": "middle", ...fontOf(size.inside) })];
  };
  // The widest part that is neither certain nor likely is called unknown.
  const before = { low, high: within?.low ?? high };
  const after = { low: within?.high ?? high, high };
  const widest = after.high - after.low > before.high - before.low ? after : before;
  const shapes = [
    hatch(id),
    ...part(under, { class: "bar-under edge" }),
    ...part({ low, high }, { class: "bar-edge", fill: `url(#${id}-hatch)` }),
    ...(within ? part(within, { class: "bar-likely" }) : []),
    ...part(at, { class: "bar-at edge" }),
    ...inside(words.under, under, "on-bar-under"),
    ...inside(words.unknown, widest, "halo"),
    ...(within ? inside(words.likely, within, "on-bar-likely") : []),
    ...inside(words.at, at, "on-bar-at"),
    ...(share === null ? [] : tick(inPercent(share), words.respondents, size)),
    ...ends(worst, words, top + height + size.below, size),
  ];
  return { shapes, height: top + height + size.below + 4 };
}

const fontOf = (size: number | undefined): Attributes => (size ? { "font-size": size } : {});

const textAt = (at: number, y: number, text: string, attributes: Attributes): Shape =>
  shape("text", { x: percent(at), y, ...attributes }, text);

function hatch(id: string): Shape {
  const square = { width: 7, height: 7 };
  const pattern = { id: `${id}-hatch`, ...square, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  const drawn = [shape("rect", { class: "bar-unknown", ...square }), shape("line", { class: "hatch", x1: 0, y1: 0, x2: 0, y2: 7 })];
  return shape("defs", {}, shape("pattern", pattern, ...drawn));
}

function tick(at: number, text: string, { above: top, height, outside }: Size): readonly Shape[] {
  const anchor = at < 20 ? "start" : at > 80 ? "end" : "middle";
  // Open in the middle, where there may be text.
  const inside = Math.floor(height / 6);
  const line = (y1: number, y2: number): Shape => shape("line", { class: "wall", x1: percent(at), x2: percent(at), y1, y2 });
  return [
    line(top - 5, top + inside),
    line(top + height - inside, top + height + 4),
    textAt(at, top - 7, text, { "text-anchor": anchor, ...fontOf(outside) }),
  ];
}

/** The certain bounds below the bar: each at its own edge, or as one label where they would overlap. */
function ends(worst: Bounds, words: SureBarWords, y: number, { room, outside }: Size): readonly Shape[] {
  const [low, high] = roundOutwards(worst);
  const [least, most] = [words.least(low), words.most(high)];
  const [leastRoom, mostRoom] = [room(least, "outside"), room(most, "outside")];
  const end = (text: string, at: number, anchor: string): Shape =>
    textAt(at, y, text, { "font-weight": 650, "text-anchor": anchor, ...fontOf(outside) });
  // A label ends or begins at its edge, and turns inwards where there is no room outside.
  const isLeastInside = low < leastRoom;
  const isMostInside = high > 100 - mostRoom;
  if ((isLeastInside ? low + leastRoom : low) > (isMostInside ? high - mostRoom : high))
    return [high > 50 ? end(words.both(low, high), high, "end") : end(words.both(low, high), low, "start")];
  return [end(least, low, isLeastInside ? "start" : "end"), end(most, high, isMostInside ? "end" : "start")];
}
