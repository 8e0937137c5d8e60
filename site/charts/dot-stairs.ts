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
  const [pitch, rise, size, small] = isNarrow ? [9, 24, 12, 12] : [15, 44, 15, 13];
  // On a phone the widest label needs more than its share.
  const shares = columns.map(({ kind }) => (isNarrow && kind === "unknown" ? 1.3 : 1));
  const column = drawing.width / shares.reduce((sum, one) => sum + one, 0);
  const placed = columns.map((one, at) => {
    const x = shares.slice(0, at).reduce((sum, share) => sum + share * column, 0);
    const wide = (shares[at] ?? 1) * column;
    const across = Math.max(1, Math.floor((wide - 6) / pitch));
    const dots = Math.round(one.count / unit);
    return { ...one, x, wide, across, dots, high: one.step * rise + Math.ceil(dots / across) * pitch };
  });
  const floor = Math.max(...placed.map(({ high }) => high)) + size + 10;
  const body = placed.flatMap(({ x, wide, across, dots, high, ...one }) => {
    const ground = floor - one.step * rise;
    const drawn = Array.from({ length: dots }, (_, dot) =>
      element("circle", {
        class: classes[one.kind],
        cx: x + 4 + pitch * ((dot % across) + 0.5),
        cy: ground - pitch * (Math.floor(dot / across) + 0.5),
        r: pitch * 0.38,
      }),
    );
    const lines = (text: string): readonly string[] => wrapText(text, Math.floor(wide / (small * 0.62)));
    return [
      ...drawn,
      label(one.value, { x: x + 4, y: floor - high - 6, "font-size": size, "font-weight": 650 }),
      ...lines(one.label).map((line, row) => label(line, { x: x + 4, y: floor + 18 + row * 16, "font-size": small, "font-weight": 650 })),
      ...(isNarrow ? [] : lines(one.more)).map((line, row) =>
        label(line, { x: x + 4, y: floor + 35 + row * 16, class: "quiet", "font-size": small }),
      ),
    ];
  });
  const steps = placed.filter(({ step }) => step > 0);
  const corners = steps.map(({ x, wide, step }) => `L${x} ${floor - step * rise}H${x + wide}`);
  const stair = element("path", { class: "fill-0 edge", d: `M${steps[0]?.x ?? 0} ${floor}${corners.join("")}V${floor}Z` });
  const base = element("line", { class: "wall", x1: 0, x2: drawing.width, y1: floor, y2: floor });
  return svg(drawing, floor + (isNarrow ? 40 : 72), [stair, ...body, base]);
}
