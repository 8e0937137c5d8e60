// Decides how one share per group is drawn: a bar from zero, its name and value over it.
import { scaleLinear } from "d3";
import { type Drawing, element, fontSize, label, svg } from "./svg.ts";

export interface Share {
  readonly label: string;
  readonly value: string;
  /** Whole per cent; null where the group is withheld. */
  readonly percent: number | null;
  /** What the share of all in the group can be at least and at most, per cent: a line under the bar. */
  readonly low?: number;
  readonly high?: number;
}

/** The frame is 100 per cent. `shade` is the colour of the bars, 0–4. */
export function shareBars(drawing: Drawing & { readonly groups: readonly Share[]; readonly shade: number }): string {
  const { width, groups, shade } = drawing;
  const row = groups.some((one) => one.low !== undefined) ? 66 : 56;
  const bar = scaleLinear([0, 100], [0, width - 2]);
  const body = groups.flatMap((group, index) => {
    const top = index * row;
    return [
      label(group.label, { x: 1, y: top + 1.2 * fontSize, "font-size": width < 400 ? 14 : fontSize }),
      label(group.value, { x: width - 1, y: top + 1.2 * fontSize, "text-anchor": "end", "font-size": width < 400 ? 14 : fontSize }),
      element("rect", { class: "empty", x: 1, y: top + 27, width: bar(100), height: 16 }),
      ...(group.percent === null
        ? []
        : [element("rect", { class: `fill-${shade} edge`, x: 1, y: top + 27, width: bar(group.percent), height: 16 })]),
      ...reach(group, { y: top + 50, bar }),
    ];
  });
  return svg(drawing, groups.length * row, body);
}

/** A line with ends, so that it is not taken for a bar. */
function reach({ low, high }: Share, { y, bar }: { readonly y: number; readonly bar: (percent: number) => number }): readonly string[] {
  if (low === undefined || high === undefined) return [];
  const [from, to] = [1 + bar(low), 1 + bar(high)];
  return [element("path", { class: "reach", d: `M${from} ${y - 4}v8M${from} ${y}H${to}M${to} ${y - 4}v8` })];
}
