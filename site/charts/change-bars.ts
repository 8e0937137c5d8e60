// Decides how a change is drawn with what it is made of: bars to the left and right of no change, all on one scale.
import { scaleLinear } from "d3";
import { wrapped } from "./part-bars.ts";
import { type Drawing, element, label, svg } from "./svg.ts";

export interface ChangeBar {
  readonly label: string;
  /** "−6 enheter". */
  readonly value: string;
  /** Percentage points with decimals, below 0 where the share has fallen. */
  readonly points: number;
  /** The whole change, which the others add up to. */
  readonly isTotal: boolean;
}

/** Names stand over the bars, values beside the axis' far end. The scale reaches at least `reach` points each way. */
export function changeBars(
  drawing: Drawing & { readonly bars: readonly ChangeBar[]; readonly reach: number; readonly noChange: string },
): string {
  const { width, bars, reach, noChange } = drawing;
  const narrow = width < 400;
  const [names, values, row] = [narrow ? 0 : 290, 108, narrow ? 56 : 40];
  const most = Math.max(reach, ...bars.map(({ points }) => Math.abs(points)));
  const x = scaleLinear([-most, most], [names + 6, width - values]);
  const head = 24;
  const body = bars.flatMap((one, at) => {
    const top = head + at * row;
    const y = narrow ? top + 26 : top + 8;
    const lines = narrow ? [one.label] : wrapped(one.label, 34);
    return [
      ...lines.map((line, index) =>
        label(line, {
          x: 0,
          y: narrow ? top + 18 : top + 24 + index * 18,
          "font-size": 15,
          ...(one.isTotal ? { "font-weight": 650 } : {}),
        }),
      ),
      // Names stand over their bars on a narrow page, and nothing is drawn through them.
      ...(narrow ? [element("line", { class: "wall", x1: x(0), x2: x(0), y1: y - 4, y2: y + 26 })] : []),
      element("rect", {
        class: `${one.isTotal ? "fill-4" : "fill-2"} edge answered`,
        x: Math.min(x(0), x(one.points)),
        y,
        width: Math.abs(x(one.points) - x(0)),
        height: 22,
      }),
      label(one.value, { x: width - 1, y: y + 16, "text-anchor": "end", "font-size": 15, ...(one.isTotal ? { "font-weight": 650 } : {}) }),
    ];
  });
  const height = head + bars.length * row + 4;
  return svg(drawing, height, [
    label(noChange, { x: x(0), y: 14, class: "quiet", "text-anchor": "middle", "font-size": 13 }),
    ...(narrow ? [] : [element("line", { class: "wall", x1: x(0), x2: x(0), y1: head - 4, y2: height })]),
    ...body,
  ]);
}
