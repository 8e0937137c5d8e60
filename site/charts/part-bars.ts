// Decides how it is drawn what a framework's parts are touched by: a bar a row, all on one scale from zero.
import { scaleLinear } from "d3";
import { type Drawing, element, fontSize, label, svg } from "./svg.ts";

export interface PartBar {
  readonly label: string;
  /** Written after the bar: "31 av 37", "12 frågor". */
  readonly value: string;
  readonly filled: number;
  /** The frame that `filled` is a part of; absent: there is no frame. */
  readonly of?: number;
}

/** What one row is drawn with, all in the drawing's units. */
interface Place {
  readonly narrow: boolean;
  readonly names: number;
  readonly size: number;
  readonly bar: (count: number) => number;
}

const barHeight = 18;
/** Letters are taken to be this wide, in parts of the type's size: what the widest of the usual faces needs. */
const letter = 0.6;

/** Labels stand before the bars where there is room, else over them; long ones take several lines. */
export function partBars(drawing: Drawing & { readonly rows: readonly PartBar[] }): string {
  const { width, rows } = drawing;
  const narrow = width < 400;
  const names = narrow ? 0 : 330;
  const values = 100;
  const size = narrow ? 14 : fontSize;
  const most = Math.max(1, ...rows.map((one) => one.of ?? one.filled));
  const place = { narrow, names, size, bar: scaleLinear([0, most], [0, width - names - values - 2]) };
  const letters = Math.floor((narrow ? width : names - 12) / (size * letter));
  let top = 0;
  const body = rows.flatMap((one) => {
    const lines = wrapped(one.label, letters);
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

/** Lines of whole words, each of at most `letters` unless one word alone is longer. */
export function wrapped(text: string, letters: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= letters) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
