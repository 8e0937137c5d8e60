// Diverging bar chart of a change and its components, with the rounding uncertainty drawn through each bar.
import { scaleLinear } from "d3";
import { type Drawing, element, label, letterWidth, svg, underLevel1, wrapText } from "./svg.ts";

interface ChangeBar {
  readonly label: string;
  /** "−6 enheter". */
  readonly value: string;
  /** Percentage points with decimals, negative where the share has fallen. */
  readonly points: number;
  /** Bounds of the true change, in percentage points. */
  readonly between: { readonly low: number; readonly high: number };
  /** The total change, which the other bars add up to. */
  readonly isTotal: boolean;
}

interface Changes extends Drawing {
  readonly bars: readonly ChangeBar[];
  /** The extent of the scale in each direction, in points: the same in drawings that are compared. */
  readonly reach: number;
  /** The label at 0. */
  readonly noChange: string;
  /** Formats a tick: "+10", "−10". */
  readonly tick: (points: number) => string;
}

/** The extent of a scale that fits all of them, in whole tens of points. */
export function reachOf(points: readonly number[]): number {
  return Math.max(10, ...points.map((one) => 10 * Math.ceil(Math.abs(one) / 10 - 1e-9)));
}

/** Labels are above the bars where there is little room; values are at the far end of the axis. */
export function changeBars(drawing: Changes): string {
  const { width, bars, noChange, tick } = drawing;
  const narrow = width < 400;
  const [names, row] = [narrow ? 0 : 290, narrow ? 56 : 40];
  // Values get a column of their own, wide enough for a total in bold.
  const values = 12 + Math.max(...bars.map(({ value }) => value.length)) * 15 * letterWidth;
  const reach = Math.max(drawing.reach, reachOf(bars.flatMap(({ between }) => [between.low, between.high])));
  const x = scaleLinear([-reach, reach], [names + 16, width - values - 6]);
  const head = 24;
  const body = bars.flatMap((one, at) => {
    const top = head + at * row;
    const y = narrow ? top + 26 : top + 8;
    const lines = narrow ? [one.label] : wrapText(one.label, 34);
    return [
      ...lines.map((line, index) =>
        label(line, {
          x: 0,
          y: narrow ? top + 18 : top + 24 + index * 18,
          "font-size": 15,
          ...(one.isTotal ? { "font-weight": 650 } : {}),
        }),
      ),
      ...(narrow ? [element("line", { class: "wall", x1: x(0), x2: x(0), y1: y - 4, y2: y + 26 })] : []),
      element("rect", {
        class: `${underLevel1.fill} answered`,
        x: Math.min(x(0), x(one.points)),
        y,
        width: Math.abs(x(one.points) - x(0)),
        height: 22,
      }),
      // Through the bar, since a line below a bar means worst-case bounds.
      element("path", {
        class: "left-open",
        d: `M${x(one.between.low)} ${y + 11}H${x(one.between.high)}`,
      }),
      element("path", { class: "reach", d: `M${x(one.between.low)} ${y + 6}v10M${x(one.between.high)} ${y + 6}v10` }),
      label(one.value, { x: width - 1, y: y + 16, "text-anchor": "end", "font-size": 15, ...(one.isTotal ? { "font-weight": 650 } : {}) }),
    ];
  });
  const height = head + bars.length * row + 4;
  const scale = [-reach, -reach / 2, 0, reach / 2, reach].flatMap((points) => [
    // On a narrow page labels are above their bars, and no rule may cross them.
    element("line", { class: "rule", x1: x(points), x2: x(points), y1: narrow ? height : head - 4, y2: height + 6 }),
    label(tick(points), { x: x(points), y: height + 20, class: "quiet", "text-anchor": "middle", "font-size": 13 }),
  ]);
  const base = element("line", { class: "axis", x1: x(-reach), x2: x(reach), y1: height, y2: height });
  return svg(drawing, height + 26, [
    ...scale,
    base,
    label(noChange, { x: x(0), y: 14, class: "quiet", "text-anchor": "middle", "font-size": 13 }),
    ...(narrow ? [] : [element("line", { class: "wall", x1: x(0), x2: x(0), y1: head - 4, y2: height })]),
    ...body,
  ]);
}
