// A staircase of dots: how many organisations stand on each step, and how many did not answer, beside it.
import { cumsum, curveLinearClosed, line, max, range } from "d3";
import { label, labels, rule, wrapIn } from "./marks.ts";
import { chart, type Drawing, shape } from "./shape.ts";

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
  const [pitch, rise, size, small] = isNarrow ? [9, 24, 12, 12] : [15, 44, 15, 13];
  // On a phone the widest label needs more than its share.
  const shares = columns.map(({ kind }) => (isNarrow && kind === "unknown" ? 1.3 : 1));
  const ends = cumsum(shares);
  const share = drawing.width / (ends.at(-1) ?? 1);
  const placed = columns.map((one, at) => {
    const [x, wide] = [share * (ends[at - 1] ?? 0), share * (shares[at] ?? 1)];
    const across = Math.max(1, Math.floor((wide - 6) / pitch));
    const dots = Math.round(one.count / unit);
    return { ...one, x, wide, across, dots, high: one.step * rise + Math.ceil(dots / across) * pitch };
  });
  const floor = (max(placed, ({ high }) => high) ?? 0) + size + 10;
  const body = placed.flatMap(({ x, wide, across, dots, high, ...one }) => [
    ...range(dots).map((dot) =>
      shape("circle", {
        class: classes[one.kind],
        cx: x + 4 + pitch * ((dot % across) + 0.5),
        cy: floor - one.step * rise - pitch * (Math.floor(dot / across) + 0.5),
        r: pitch * 0.38,
      }),
    ),
    label(one.value, { x: x + 4, y: floor - high - 6, "font-size": size, "font-weight": 650 }),
    ...labels(wrapIn(wide, small, one.label, 0.62), 16, { x: x + 4, y: floor + 18, "font-size": small, "font-weight": 650 }),
    ...labels(isNarrow ? [] : wrapIn(wide, small, one.more, 0.62), 16, { x: x + 4, y: floor + 35, class: "quiet", "font-size": small }),
  ]);
  const steps = placed.filter(({ step }) => step > 0);
  const corners = steps.flatMap(({ x, wide, step }) => [x, x + wide].map((end): [number, number] => [end, floor - step * rise]));
  const base = [corners.at(-1), corners[0]].map((corner): [number, number] => [corner?.[0] ?? 0, floor]);
  const stair = shape("path", { class: "fill-0 edge", d: line().digits(2).curve(curveLinearClosed)([...corners, ...base]) ?? "" });
  return chart(drawing, floor + (isNarrow ? 40 : 72), [stair, ...body, rule(drawing.width, floor, "wall")]);
}
