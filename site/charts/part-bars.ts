// Bar chart: a bar per row, all on one scale from zero, optionally as a part of a frame.
import { scaleLinear } from "d3";
import { type Drawing, element, fontSize, label, letterWidth, svg, wrapText } from "./svg.ts";

export interface PartBar {
  readonly label: string;
  /** Written after the bar: "31 av 37", "12 frågor". */
  readonly value: string;
  readonly filled: number;
  /** The total that `filled` is a part of, drawn as a frame. Absent: no frame. */
  readonly of?: number;
}

/** Measures shared by all rows, in CSS pixels. */
interface Place {
  readonly narrow: boolean;
  readonly names: number;
  readonly size: number;
  readonly bar: (count: number) => number;
}

const barHeight = 18;

/** Labels are to the left of the bars where there is room, otherwise above them. Long ones wrap. */
export function partBars(drawing: Drawing & { readonly rows: readonly PartBar[] }): string {
  const { width, rows } = drawing;
  const narrow = width < 400;
  const names = narrow ? 0 : 330;
  const values = 100;
  const size = narrow ? 14 : fontSize;
  const most = Math.max(1, ...rows.map((one) => one.of ?? one.filled));
  const place = { narrow, names, size, bar: scaleLinear([0, most], [0, width - names - values - 2]) };
  const letters = Math.floor((narrow ? width : names - 12) / (size * letterWidth));
  let top = 0;
  const body = rows.flatMap((one) => {
    const lines = wrapText(one.label, letters);
    const drawn = rowOf(one, { ...place, lines, top });
    top += narrow ? lines.length * 18 + 30 : Math.max(1, lines.length) * 20 + 12;
    return drawn;
  });
  return svg(drawing, top + 4, body);
}

function rowOf(one: PartBar, place: Place & { readonly lines: readonly string[]; readonly top: number }): readonly string[] {
  const { narrow, names, size, bar, lines, top } = place;
  const y = narrow ? top + lines.length * 18 + 4 : top + 7;
  const length = bar(one.of ?? one.filled);
  return [
    ...lines.map((line, at) => label(line, { x: narrow ? 1 : 0, y: narrow ? top + 16 + at * 18 : y + 14 + at * 20, "font-size": size })),
    ...(one.of === undefined ? [] : [element("rect", { class: "empty", x: names + 1, y, width: length, height: barHeight })]),
    element("rect", { class: "fill-3 edge answered", x: names + 1, y, width: bar(one.filled), height: barHeight }),
    label(one.value, { x: names + 1 + length + 8, y: y + 14, class: "quiet", "font-size": size }),
  ];
}
