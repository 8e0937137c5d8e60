// Decides how it is drawn how sure a share is: what it must be whatever the others would have said, and within it what it is if they are alike.
import { scaleLinear } from "d3";
import { type Drawing, element, label, svg } from "./svg.ts";

/** A share of a whole frame, all in per cent with decimals. */
export interface Certainty {
  /** Absent where one drawing has one row, whose name stands beside it. */
  readonly label?: string;
  readonly worst: Span;
  /** Null where there is no interval. */
  readonly similar: Span | null;
  /** Of those who answered. */
  readonly share: number;
}

interface Span {
  readonly low: number;
  readonly high: number;
}

/** One axis from 0 to 100 for every row. The ends of the widest span are written out; the share of those who answered is a tick. */
export function certainty(drawing: Drawing & { readonly rows: readonly Certainty[]; readonly axis: readonly [string, string] }): string {
  const { width, rows, axis } = drawing;
  const size = width < 400 ? 14 : 15;
  const end = 34;
  const x = scaleLinear([0, 100], [end, width - end]);
  let top = 0;
  const body = rows.flatMap((row) => {
    const drawn = rowOf(row, { x, top, size });
    top += row.label === undefined ? 36 : 68;
    return drawn;
  });
  const ends = [
    label(axis[0], { x: x(0), y: top + 14, class: "quiet", "text-anchor": "middle", "font-size": 13 }),
    label(axis[1], { x: x(100), y: top + 14, class: "quiet", "text-anchor": "middle", "font-size": 13 }),
  ];
  // Between the ends there is room, and the drawings on the first screen have none to spare.
  const { mark, ...unmarked } = drawing;
  const marked = mark ? [label(mark, { x: width / 2, y: top + 14, class: "quiet", "text-anchor": "middle", "font-size": 12 })] : [];
  const description = mark ? `${mark}. ${drawing.description}` : drawing.description;
  return svg({ ...unmarked, description }, top + 20, [...body, ...ends, ...marked]);
}

interface Place {
  readonly x: (percent: number) => number;
  readonly top: number;
  readonly size: number;
}

/** Room for two digits beside the bounds: a line through them cannot be told from a minus where colours are few. */
const besideLetters = 28;

interface Axis {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
  readonly middle: number;
}

function axisBeside({ from, to, low, high, middle }: Axis): readonly string[] {
  const line = (x1: number, x2: number): string => element("line", { class: "rule", x1, x2, y1: middle, y2: middle });
  return [...(low > from ? [line(from, low)] : []), ...(high < to ? [line(high, to)] : [])];
}

function rowOf({ label: name, worst, similar, share }: Certainty, { x, top, size }: Place): readonly string[] {
  const y = top + (name === undefined ? 6 : 30);
  const middle = y + 14;
  // Outwards: what is written is never narrower than what is certain. The margin is for the last bit of a division.
  const [low, high] = [Math.floor(worst.low + 1e-7), Math.ceil(worst.high - 1e-7)];
  const beside = { y: middle + size * 0.36, "font-size": size };
  return [
    ...(name === undefined ? [] : [label(name, { x: 1, y: top + 18, "font-weight": 650, "font-size": size + 1 })]),
    ...axisBeside({ from: x(0), to: x(100), low: x(worst.low) - besideLetters, high: x(worst.high) + besideLetters, middle }),
    element("rect", { class: "fill-1 edge", x: x(worst.low), y: y + 5, width: x(worst.high) - x(worst.low), height: 18 }),
    ...(similar
      ? [
          element("rect", {
            class: "fill-3 edge answered",
            x: x(similar.low),
            y: y + 9,
            width: x(similar.high) - x(similar.low),
            height: 10,
          }),
        ]
      : []),
    element("line", { class: "wall", x1: x(share), x2: x(share), y1: y + 1, y2: y + 27 }),
    label(`${low}`, { ...beside, x: x(worst.low) - 5, "text-anchor": "end" }),
    label(`${high}`, { ...beside, x: x(worst.high) + 5 }),
  ];
}
