// A report's figure of shares: bars from 0 to 100 per cent – an interval where the group is small – and below a bar the line of the worst
// case, as in the charts of the site.
import { formatLocale, scaleLinear } from "d3";
import type { Bounds } from "../statistics/uncertainty/worst-case.ts";
import { bar, quarters, wrapText } from "./marks.ts";
import { type Shape, shape, unread } from "./shape.ts";

export interface ShareBar {
  readonly label: string;
  /** Written beside the bar. */
  readonly value: string;
  /** 0–1; null where withheld, or where only `between` is given. */
  readonly share: number | null;
  /** Bounds of the share of those that answered, 0–1, drawn as a bar between them where the group is too small for a share. */
  readonly between: Bounds | null;
  /** Bounds of the share of all in the group, 0–1, whatever the others would have answered: a line below the bar, or null. */
  readonly worst: Bounds | null;
}

/** For paper and wide screens, and for telephones; the stylesheet shows one of them. */
export type ShareBarsSize = "wide" | "narrow";

/** Widths in units of about one CSS pixel as shown, so that text has the size that the stylesheet gives it, and the characters that fit on one line; in "narrow" together with the value. */
const sizes = { wide: { width: 640, letters: 200 }, narrow: { width: 288, letters: 36 } } as const;
const lead = 20;
const height = 14;
const gap = 8;
/** Height of the line below a bar. */
const below = 12;

const percent = formatLocale({ decimal: ",", thousands: "\u00a0", grouping: [3], currency: ["", ""], percent: "\u00a0%" }).format(".0%");

/** One image with its alternative text. */
export function shareBars(bars: readonly ShareBar[], size: ShareBarsSize, attributes: Shape["attributes"]): Shape {
  const { width, letters } = sizes[size];
  const x = scaleLinear([0, 1], [0, width]);
  const at = (share: number) => x(share).toFixed(2);
  let top = 0;
  const drawn = bars.flatMap(({ label, value, share, between, worst }) => {
    const lines = wrapText(label, letters);
    // The last line leaves room for the value, or is empty.
    const count = lines.length + ((lines.at(-1) ?? "").length + 2 + value.length <= letters ? 0 : 1);
    const first = top + 17;
    const y = top + count * lead + 4;
    top += count * lead + height + gap + (worst ? below : 0);
    return [
      ...lines.map((line, at) => shape("text", { x: 0, y: first + at * lead, class: "chart-label" }, line)),
      shape("text", { x: width, y: first + (count - 1) * lead, "text-anchor": "end", class: "chart-value" }, value),
      shape("rect", { x: 0, y, width, height, class: "chart-empty" }),
      ...(share === null ? [] : [bar({ low: 0, high: share }, x, { y, height, class: "chart-bar" })]),
      // Paler, and need not begin at zero.
      ...(between ? [bar(between, x, { y, height, class: "chart-bar chart-interval" })] : []),
      // With end marks, so that it is not mistaken for a bar.
      ...(worst ? [shape("path", { d: `M${at(worst.low)} ${y + height + 3}v8m0-4H${at(worst.high)}m0-4v8`, class: "chart-reach" })] : []),
    ];
  });
  const axis = quarters.map((share) => {
    const anchor = share === 0 ? "start" : share === 1 ? "end" : "middle";
    return shape("text", { x: x(share), y: top + 20, "text-anchor": anchor, class: "chart-axis" }, percent(share));
  });
  return shape("svg", { role: "img", ...attributes, viewBox: `0 0 ${width} ${top + 26}` }, unread([...drawn, ...axis]));
}
