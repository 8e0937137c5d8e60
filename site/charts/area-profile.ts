// Small-multiple bar chart of areas: a row per area, a column per class, and a bar from zero in each cell.
import { scaleLinear } from "d3";
import { type Drawing, element, fontSize, label, svg } from "./svg.ts";

interface AreaRow {
  readonly label: string;
  /** Whole per cent in each class, in the order of `classes`. */
  readonly percents: readonly number[];
}

interface Profile extends Drawing {
  /** Column headings: "under 25", "25–49" … */
  readonly classes: readonly string[];
  /** A line above the headings that explains them. */
  readonly over: string;
  readonly areas: readonly AreaRow[];
}

/** All cells share one scale, 0 to the largest share, so that they compare down and across. Classes have shades from 1. */
export function areaProfile(drawing: Profile): string {
  const { width, classes, areas } = drawing;
  const narrow = width < 400;
  const names = narrow ? 0 : 236;
  const gap = narrow ? 8 : 14;
  const column = (width - names) / classes.length;
  const row = narrow ? 60 : 36;
  const head = narrow ? 56 : 58;
  const most = Math.max(1, ...areas.flatMap((area) => area.percents));
  const bar = scaleLinear([0, most], [0, column - gap - (narrow ? 36 : 46)]);
  const left = (index: number): number => names + index * column;
  const headings = classes.map((name, index) =>
    label(name, { x: left(index), y: 44, "font-size": narrow ? 14 : fontSize, "font-weight": 650 }),
  );
  const rows = areas.flatMap((area, index) => {
    const top = head + index * row;
    const y = narrow ? top + 28 : top + 6;
    return [
      element("line", { class: "rule", x1: 0, x2: width, y1: top, y2: top }),
      label(area.label, { x: 0, y: narrow ? top + 20 : top + 24, "font-size": narrow ? 15 : fontSize }),
      ...area.percents.flatMap((percent, at) => [
        element("rect", { class: `fill-${at + 1} edge`, x: left(at) + 0.5, y, width: bar(percent), height: 24 }),
        label(String(percent), { x: left(at) + bar(percent) + 6, y: y + 18, "font-size": narrow ? 14 : fontSize }),
      ]),
    ];
  });
  return svg(drawing, head + areas.length * row + 4, [
    label(drawing.over, { x: names, y: 18, class: "quiet", "font-size": narrow ? 14 : fontSize - 1 }),
    ...headings,
    ...rows,
  ]);
}
