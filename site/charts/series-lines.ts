// Line chart of a share over rounds, with a gap and a note where the series breaks.
import { scaleLinear, scalePoint } from "d3";
import { type Axis, type Drawing, element, label, svg, underLevel1 } from "./svg.ts";

export interface SeriesPoint {
  /** Below the axis. */
  readonly label: string;
  /** Per cent with decimals; null where withheld, or where the group is so small that it has an interval instead. */
  readonly share: number | null;
  /** Above the point: "41 %", "6–57 %", or ".." where withheld. */
  readonly value: string;
  /** The interval drawn around the point, in per cent; null where there is none. */
  readonly around: Interval | null;
  /** Whether a line is drawn from the previous point. */
  readonly continues: boolean;
  /** Above the gap before this point, where the series breaks. */
  readonly note?: string;
}

/** `likely`, a filled box, as in interval bars. `open`, an empty box: worst-case bounds, or those left by old answers. */
interface Interval {
  readonly is: "likely" | "open";
  readonly low: number;
  readonly high: number;
}

/** The axis is 0 to 100 in every drawing. */
export function seriesLines(drawing: Drawing & { readonly points: readonly SeriesPoint[]; readonly axis: Axis }): string {
  const { width, points, axis } = drawing;
  const [top, bottom, left] = [30, 210, 54];
  const x = scalePoint([...points.keys()], [left, width - 14]).padding(0.5);
  const y = scaleLinear([0, 100], [bottom, top]);
  const at = (index: number): number => x(index) ?? left;
  const lines = points.flatMap((point, index) => {
    const before = points[index - 1];
    if (index === 0 || !before) return [];
    if (!point.continues) return gap(point.note, { x: (at(index - 1) + at(index)) / 2, top, bottom });
    if (point.share === null || before.share === null) return [];
    return [element("line", { class: "trend", x1: at(index - 1), y1: y(before.share), x2: at(index), y2: y(point.share) })];
  });
  const marks = points.flatMap((point, index) => pointOf(point, { x: at(index), y, bottom }));
  const scale = [0, 50, 100].flatMap((tick) => [
    element("line", { class: "rule", x1: left, x2: width, y1: y(tick), y2: y(tick) }),
    label(tick === 0 ? axis.low : tick === 100 ? axis.high : axis.middle, {
      x: left - 8,
      y: y(tick) + 5,
      class: "quiet",
      "text-anchor": "end",
      "font-size": 13,
    }),
  ]);
  return svg(drawing, bottom + 32, [...scale, ...lines, ...marks]);
}

function gap(
  note: string | undefined,
  { x, top, bottom }: { readonly x: number; readonly top: number; readonly bottom: number },
): readonly string[] {
  return [
    element("line", { class: "break", x1: x, x2: x, y1: top - 6, y2: bottom }),
    ...(note ? [label(note, { x, y: top - 12, class: "quiet", "text-anchor": "middle", "font-size": 13 })] : []),
  ];
}

interface Place {
  readonly x: number;
  readonly y: (percent: number) => number;
  readonly bottom: number;
}

function pointOf(point: SeriesPoint, { x, y, bottom }: Place): readonly string[] {
  const { share, around } = point;
  const under = label(point.label, { x, y: bottom + 22, "text-anchor": "middle", "font-size": 14 });
  if (share === null && !around) return [under, label(point.value, { x, y: y(50), class: "quiet", "text-anchor": "middle" })];
  const field = around
    ? [
        element("rect", {
          class: around.is === "likely" ? "fill-3 edge" : "empty",
          x: x - 7,
          y: y(around.high),
          width: 14,
          height: Math.max(1, y(around.low) - y(around.high)),
        }),
      ]
    : [];
  return [
    under,
    ...field,
    ...(share === null ? [] : [element("circle", { class: underLevel1.fill, cx: x, cy: y(share), r: 5 })]),
    // Above the point and its interval: beside it the line to the next round would cross the text.
    label(point.value, { x, y: y(Math.max(share ?? 0, around?.high ?? 0)) - 9, "text-anchor": "middle", "font-weight": 650 }),
  ];
}
