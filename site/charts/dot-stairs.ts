// A staircase of dots: how many organisations stand on each step, and how many did not answer, beside it.
import { type Drawing, element, label, svg, wrapText } from "./svg.ts";

interface DotColumn {
  readonly label: string;
  /** Smaller, below the label; left out in narrow drawings. */
  readonly more: string;
  readonly count: number;
  /** Written above the dots. */
  readonly value: string;
  /** Height in steps; 0 is the ground. */
  readonly step: number;
  /** The dots: hollow, those below the first step, or those on a step. */
  readonly kind: "unknown" | "under" | "on";
}

interface DotStairs extends Drawing {
  readonly columns: readonly DotColumn[];
  /** Organisations that a dot stands for; a count is drawn to the nearest dot. */
  readonly unit: number;
}

const classes = { unknown: "empty", under: "bar-under edge", on: "bar-at edge" } as const;

export function dotStairs({ columns, unit, ...drawing }: DotStairs): string {
  const isNarrow = drawing.width < 400;
  const column = drawing.width / columns.length;
  const [pitch, rise, size] = isNarrow ? [10, 24, 13] : [15, 44, 15];
  const across = Math.max(1, Math.floor((column - 6) / pitch));
  const dotsOf = ({ count }: DotColumn): number => Math.round(count / unit);
  const heightOf = (one: DotColumn): number => one.step * rise + Math.ceil(dotsOf(one) / across) * pitch;
  const floor = Math.max(...columns.map(heightOf)) + size + 10;
  const body = columns.flatMap((one, at) => {
    const x = at * column;
    const ground = floor - one.step * rise;
    const dots = Array.from({ length: dotsOf(one) }, (_, dot) =>
      element("circle", {
        class: classes[one.kind],
        cx: x + 4 + pitch * ((dot % across) + 0.5),
        cy: ground - pitch * (Math.floor(dot / across) + 0.5),
        r: pitch * 0.38,
      }),
    );
    const lines = isNarrow ? [] : wrapText(one.more, Math.floor(column / (13 * 0.6)));
    return [
      ...dots,
      label(one.value, { x: x + 4, y: floor - heightOf(one) - 6, "font-size": size, "font-weight": 650 }),
      ...wrapText(one.label, Math.floor(column / (13 * 0.62))).map((line, row) =>
        label(line, { x: x + 4, y: floor + 18 + row * 16, "font-size": 13, "font-weight": 650 }),
      ),
      ...lines.map((line, row) => label(line, { x: x + 4, y: floor + 35 + row * 16, class: "quiet", "font-size": 13 })),
    ];
  });
  const corners = columns.flatMap((one, at) => (one.step > 0 ? [`L${at * column} ${floor - one.step * rise}H${(at + 1) * column}`] : []));
  const start = columns.findIndex((one) => one.step > 0) * column;
  const stair = element("path", { class: "fill-0 edge", d: `M${start} ${floor}${corners.join("")}V${floor}Z` });
  const base = element("line", { class: "wall", x1: 0, x2: drawing.width, y1: floor, y2: floor });
  return svg(drawing, floor + (isNarrow ? 40 : 72), [stair, ...body, base]);
}
