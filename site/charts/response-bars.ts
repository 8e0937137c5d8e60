// Bar chart of response: per group a frame for all invited, filled by those who answered and those who declined.
import { scaleLinear } from "d3";
import { type Drawing, element, fontSize, label, svg } from "./svg.ts";

export interface Response {
  readonly label: string;
  /** Written above the bar: "175 av 290 svarade (60 %), 15 avstod". */
  readonly value: string;
  /** Whole per cent of all invited. */
  readonly answered: number;
  readonly declined: number;
}

/** Every frame is 100 per cent, so that rates compare although the groups differ in size. */
export function responseBars(drawing: Drawing & { readonly groups: readonly Response[] }): string {
  const { width, groups } = drawing;
  const narrow = width < 400;
  const row = narrow ? 82 : 62;
  const bar = scaleLinear([0, 100], [0, width - 2]);
  const body = groups.flatMap((group, index) => {
    const top = index * row;
    const y = top + (narrow ? 46 : 28);
    const value = narrow
      ? { x: 1, y: top + 2.4 * fontSize, "font-size": 14 }
      : { x: width - 1, y: top + 1.2 * fontSize, "text-anchor": "end" };
    return [
      label(group.label, { x: 1, y: top + 1.2 * fontSize, "font-weight": 650 }),
      label(group.value, { class: "quiet", ...value }),
      element("rect", { class: "empty", x: 1, y, width: bar(100), height: 20 }),
      element("rect", { class: "fill-3 edge answered", x: 1, y, width: bar(group.answered), height: 20 }),
      element("rect", { class: "fill-1 edge", x: 1 + bar(group.answered), y, width: bar(group.declined), height: 20 }),
    ];
  });
  return svg(drawing, groups.length * row, body);
}
