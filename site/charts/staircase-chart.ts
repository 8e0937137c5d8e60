// The national staircase: one step per level, and a horizontal bar with the share of organisations on it.
import { scaleLinear } from "d3";
import { type Drawing, element, fontSize, label, svg } from "./svg.ts";

/** One level, from the lowest up. */
export interface Step {
  readonly label: string;
  /** A shorter label for narrow drawings. */
  readonly short: string;
  /** Colour of the step, 0–4. */
  readonly shade: number;
  /** Whole per cent of respondents. */
  readonly percent: number;
  /** Written beside the bar: "41 % (75)". */
  readonly value: string;
}

/** Bars share one scale, 0 to `most` per cent, so that charts compare. `row` overrides the height of a step. */
export function staircaseChart(
  drawing: Drawing & { readonly steps: readonly Step[]; readonly most: number; readonly row?: number },
): string {
  const { width, steps, most } = drawing;
  const narrow = width < 400;
  const row = drawing.row ?? (narrow ? 40 : 44);
  const wall = narrow ? 130 : 210;
  const room = narrow ? 88 : 104;
  const bar = scaleLinear([0, most], [0, width - wall - room]);
  const tread = narrow ? 16 : 26;
  const body = steps.flatMap((step, index) => {
    const y = (steps.length - 1 - index) * row + 4;
    const middle = y + row / 2 + fontSize * 0.35;
    const left = index * tread + 1;
    const length = bar(step.percent);
    return [
      element("rect", { class: `fill-${step.shade} edge`, x: left, y, width: wall - left, height: row }),
      label(narrow ? step.short : step.label, {
        x: wall - 8,
        y: middle,
        class: `on-${step.shade}`,
        "text-anchor": "end",
        "font-size": narrow ? 14 : fontSize,
      }),
      element("rect", { class: `fill-${step.shade} edge`, x: wall, y: y + row / 6, width: length, height: (2 * row) / 3 }),
      label(step.value, { x: wall + length + 8, y: middle }),
    ];
  });
  const height = steps.length * row + 8;
  return svg(drawing, height, [...body, element("line", { class: "wall", x1: wall, x2: wall, y1: 0, y2: height })]);
}
