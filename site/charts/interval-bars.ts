// Nested interval chart for a share: worst-case bounds, and inside them the likely interval.
import { scaleLinear } from "d3";
import type { Bounds } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { endLabels } from "./bounds-line.ts";
import { type Axis, type Drawing, element, label, svg } from "./svg.ts";

/** A share of the frame with its bounds, all in per cent with decimals. */
export interface IntervalRow {
  /** Absent where the drawing has a single row and its name is beside it. */
  readonly label?: string;
  readonly worst: Bounds;
  /** Null where there is none. */
  readonly likely: Bounds | null;
  /** Of respondents; null in a small group. */
  readonly share: number | null;
}

/** All rows share an axis from 0 to 100 per cent. The worst-case bounds are written out, and a tick marks the share of respondents. */
export function intervalBars(drawing: Drawing & { readonly rows: readonly IntervalRow[]; readonly axis: Axis }): string {
  const { width, rows, axis } = drawing;
  const size = width < 400 ? 14 : 15;
  const end = 34;
  const x = scaleLinear([0, 100], [end, width - end]);
  let top = 0;
  const body = rows.flatMap((row) => {
    const drawn = rowOf(row, { x, top, size });
    top += row.label === undefined ? 32 : 64;
    return drawn;
  });
  const scale = (
    [
      ["low", 0],
      ["middle", 50],
      ["high", 100],
    ] as const
  ).flatMap(([name, at]) => [
    element("line", { class: "axis", x1: x(at), x2: x(at), y1: top - 3, y2: top + 3 }),
    label(axis[name], { x: x(at), y: top + 16, class: "quiet", "text-anchor": "middle", "font-size": 13 }),
  ]);
  return svg(drawing, top + 18, [...body, element("line", { class: "axis", x1: x(0), x2: x(100), y1: top, y2: top }), ...scale]);
}

interface Place {
  readonly x: (percent: number) => number;
  readonly top: number;
  readonly size: number;
}

function rowOf({ label: name, worst, likely, share }: IntervalRow, { x, top, size }: Place): readonly string[] {
  const y = top + (name === undefined ? 2 : 30);
  const middle = y + 14;
  const [low, high] = endLabels(worst);
  const beside = { y: middle + size * 0.36, "font-size": size };
  return [
    ...(name === undefined ? [] : [label(name, { x: 1, y: top + 18, "font-weight": 650, "font-size": size + 1 })]),
    element("rect", { class: "fill-1 edge", x: x(worst.low), y: y + 5, width: x(worst.high) - x(worst.low), height: 18 }),
    ...(likely
      ? [
          element("rect", {
            class: "fill-3 edge answered",
            x: x(likely.low),
            y: y + 9,
            width: x(likely.high) - x(likely.low),
            height: 10,
          }),
        ]
      : []),
    ...(share === null ? [] : [element("line", { class: "wall", x1: x(share), x2: x(share), y1: y + 1, y2: y + 27 })]),
    label(`${low}`, { ...beside, x: x(worst.low) - 5, "text-anchor": "end" }),
    label(`${high}`, { ...beside, x: x(worst.high) + 5 }),
  ];
}
