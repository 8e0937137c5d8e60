// A line with end marks below a bar: the worst-case bounds of the share in the whole frame, with the number at each end.
import { type Bounds, roundOutwards } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { element, label } from "./svg.ts";

/** Per cent with decimals. Absent where the group is withheld or nothing is known of nonrespondents. */
export type OptionalBounds = Partial<Bounds>;

/** The height of the line and its numbers below the bar. */
export const boundsHeight = 30;

/** Half the room that the two numbers of a short line need side by side. */
const halfGap = 24;

/** Bounds in per cent, rounded outwards to whole per cent. */
function endLabels({ low, high }: Bounds): readonly [number, number] {
  return roundOutwards({ low: low / 100, high: high / 100 });
}

/** The end marks keep it from being read as a bar. Numbers are below, since there is no room beside a line that reaches 0 or 100. */
export function boundsLine(
  { low, high }: OptionalBounds,
  { y, x }: { readonly y: number; readonly x: (percent: number) => number },
): readonly string[] {
  if (low === undefined || high === undefined) return [];
  const [from, to] = [x(low), x(high)];
  const [least, most] = endLabels({ low, high });
  const middle = Math.min(Math.max((from + to) / 2, x(0) + halfGap), x(100) - halfGap);
  const text = { y: y + 18, class: "quiet", "font-size": 13 };
  const isShort = to - from < 2 * halfGap;
  return [
    element("path", { class: "reach", d: `M${from} ${y - 4}v8M${from} ${y}H${to}M${to} ${y - 4}v8` }),
    label(`${least}`, { ...text, x: isShort ? middle - halfGap : from, "text-anchor": "start" }),
    label(`${most}`, { ...text, x: isShort ? middle + halfGap : to, "text-anchor": "end" }),
  ];
}
