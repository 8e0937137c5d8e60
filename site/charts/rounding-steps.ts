// Explains the rounding: each true count on a scale of multiples of the base, and the one that it was rounded to.
import { scaleLinear } from "d3";
import { base, ceilTo, floorTo } from "../../scripts/statistics/base.ts";
import { type Drawing, element, label, svg } from "./svg.ts";

export interface Rounding {
  readonly label: string;
  readonly truth: number;
  readonly published: number;
  /** Written beside the label: "13 blir 15". */
  readonly value: string;
}

const row = 62;

/** A ring at the true count, a filled square at the published number, and a line between them. */
export function roundingSteps(drawing: Drawing & { readonly rows: readonly Rounding[] }): string {
  const { width, rows } = drawing;
  const size = width < 400 ? 14 : 16;
  const most = Math.max(base, ...rows.map((one) => ceilTo(Math.max(one.truth, one.published), base)));
  const x = scaleLinear([0, most], [10, width - 10]);
  const marks = Array.from({ length: most / base + 1 }, (_, at) => at * base);
  const body = rows.flatMap(({ truth, published, value, ...one }, at) => {
    const [top, y] = [at * row, at * row + 38];
    return [
      label(one.label, { x: 1, y: top + 20, "font-size": size }),
      label(value, { x: width - 1, y: top + 20, "text-anchor": "end", "font-size": size }),
      element("line", { class: "rule", x1: x(0), x2: x(most), y1: y, y2: y }),
      ...marks.map((mark) => element("line", { class: "rule", x1: x(mark), x2: x(mark), y1: y - 5, y2: y + 5 })),
      element("line", { class: "wall", x1: x(truth) + 6 * Math.sign(published - truth), x2: x(published), y1: y, y2: y }),
      element("circle", { class: "empty", cx: x(truth), cy: y, r: 6 }),
      element("rect", { class: "fill-3 edge", x: x(published) - 6, y: y - 6, width: 12, height: 12 }),
    ];
  });
  const foot = rows.length * row;
  const numbers = marks.map((mark) =>
    label(String(mark), { x: x(mark), y: foot + 6, "text-anchor": "middle", class: "quiet", "font-size": 13 }),
  );
  return svg(drawing, foot + 14, [...body, ...numbers]);
}

interface Count {
  readonly truth: number;
  readonly published: number;
}

const up = (truth: number): Count => ({ truth, published: ceilTo(truth, base) });
const down = (truth: number): Count => ({ truth, published: floorTo(truth, base) });
const parts: readonly Count[] = [up(13), up(9), down(6), down(2), down(1)];
const sumOf = (key: keyof Count): number => parts.reduce((sum, one) => sum + one[key], 0);

/** The invented group on the method page of the statistics, from under level 1 to level 4, and the sum of its parts. */
export const roundingExample = { parts, total: { truth: sumOf("truth"), published: sumOf("published") } } as const;
