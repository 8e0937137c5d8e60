// Decides how it is drawn below a bar what a share of all can be: a line with ends, and the number at each of them.
import { element, label } from "./svg.ts";

/** Per cent with decimals; absent where the group is withheld or nothing is known of the others. */
export interface Reach {
  readonly low?: number;
  readonly high?: number;
}

/** What the line and its numbers take below the bar. */
export const reachHeight = 30;

/** Half the room that the two numbers of a short line need beside each other. */
const apart = 24;

/** Whole per cent, outwards: what is written is never narrower than what is certain. The margin is for the last bit of a division. */
export function ends(low: number, high: number): readonly [number, number] {
  return [Math.floor(low + 1e-7), Math.ceil(high - 1e-7)];
}

/** Ends, so that it is not taken for a bar. Numbers stand below: beside the line there is no room where it reaches 0 or 100. */
export function reach({ low, high }: Reach, { y, x }: { readonly y: number; readonly x: (percent: number) => number }): readonly string[] {
  if (low === undefined || high === undefined) return [];
  const [from, to] = [x(low), x(high)];
  const [least, most] = ends(low, high);
  const middle = Math.min(Math.max((from + to) / 2, x(0) + apart), x(100) - apart);
  const text = { y: y + 18, class: "quiet", "font-size": 13 };
  const isShort = to - from < 2 * apart;
  return [
    element("path", { class: "reach", d: `M${from} ${y - 4}v8M${from} ${y}H${to}M${to} ${y - 4}v8` }),
    label(`${least}`, { ...text, x: isShort ? middle - apart : from, "text-anchor": "start" }),
    label(`${most}`, { ...text, x: isShort ? middle + apart : to, "text-anchor": "end" }),
  ];
}
