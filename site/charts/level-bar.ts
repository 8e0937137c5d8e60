// Decides how a distribution over the levels is drawn in one line: a bar of 100 per cent from the lowest step to the highest.
import { scaleLinear } from "d3";
import { type Drawing, element, label, svg } from "./svg.ts";

/** One step, from the ground up. */
export interface Segment {
  /** Under the bar: "Under 1", "1" … */
  readonly label: string;
  /** Colour of the step, 0–4. */
  readonly shade: number;
  /** Whole per cent. */
  readonly percent: number;
}

/** Fewer per cent than this have no room for letters; the table has them. */
const readable = 8;

/** Letters are taken to be this wide at the size of the labels: what the widest of the usual faces needs. */
const letter = 8;

interface Name {
  readonly at: { readonly x: number; readonly "text-anchor": string };
  readonly from: number;
  readonly to: number;
}

/** In the middle of its step, or as near it as the edge of the drawing lets the letters stand. */
function within(x: number, text: string, width: number): Name {
  const long = text.length * letter;
  if (x < long / 2) return { at: { x: 1, "text-anchor": "start" }, from: 1, to: 1 + long };
  if (x + long / 2 > width) return { at: { x: width - 1, "text-anchor": "end" }, from: width - 1 - long, to: width - 1 };
  return { at: { x, "text-anchor": "middle" }, from: x - long / 2, to: x + long / 2 };
}

export function levelBar(drawing: Drawing & { readonly segments: readonly Segment[] }): string {
  const { width, segments } = drawing;
  const whole = segments.reduce((sum, one) => sum + one.percent, 0);
  const bar = scaleLinear([0, Math.max(1, whole)], [0, width - 2]);
  let from = 0;
  /** Where the name before ends: one that would run into it is left to the table. */
  let taken = 0;
  const body = segments.flatMap((one) => {
    const left = 1 + bar(from);
    const length = bar(one.percent);
    from += one.percent;
    const middle = { x: left + length / 2, "text-anchor": "middle" };
    const name = within(middle.x, one.label, width);
    const isShown = one.percent >= readable && name.from >= taken;
    if (isShown) taken = name.to;
    return [
      ...(one.percent === 0 ? [] : [element("rect", { class: `fill-${one.shade} edge`, x: left, y: 1, width: length, height: 26 })]),
      ...(one.percent < readable
        ? []
        : [
            label(`${one.percent}`, { ...middle, y: 20, class: `on-${one.shade}`, "font-weight": 650 }),
            ...(isShown ? [label(one.label, { ...name.at, y: 44, class: "quiet", "font-size": 14 })] : []),
          ]),
    ];
  });
  return svg(drawing, 48, body);
}
