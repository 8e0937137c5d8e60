// Draws two results on one staircase: a filled figure for the present one, a hollow one for a tried or an earlier one.
import { type Markup, type Tag, tag } from "../widgets/markup.ts";

export interface StairMark {
  /** A short text above the figure. */
  readonly label: string;
  /** The lowest and the highest possible level. */
  readonly from: number;
  readonly to: number;
  readonly isHollow: boolean;
}

interface MarkedStaircase {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** From the lowest level up, each of one or two lines. */
  readonly labels: readonly (readonly string[])[];
  readonly marks: readonly StairMark[];
}

/** In CSS pixels: narrow enough for a phone. */
const step = 76;
const rise = 36;
const ground = 8;
const size = 15;
/** Height of a line of a label, and of a figure with its text. */
const lines = size + 4;
const figure = 50;
const shades = 5;

export function markedStaircase({ id, title, labels, marks }: MarkedStaircase): Tag {
  // Space above the top step only as far as a mark extends beyond it.
  const headroom = Math.max(2, ...marks.map(({ to }) => (to === 0 ? lines * 2 : 0) + figure - rise * (labels.length - 1 - to)));
  const floor = headroom + rise * (labels.length - 1) + ground;
  const top = (level: number): number => floor - ground - rise * level;
  const attributes = {
    class: "staircase marked-staircase",
    viewBox: `-1 0 ${step * labels.length + 2} ${floor + 2}`,
    role: "img",
    "aria-labelledby": id,
  };
  const steps = labels.flatMap((texts, level) => stairStep(texts, level, { top, floor }));
  const spots = marks.map((mark, index) => ({ mark, places: placesOf(mark, index, marks, top) }));
  return tag("svg", attributes, tag("title", { id }, title), ...steps, ...spots.flatMap(({ mark, places }) => figures(mark, places)));
}

interface Geometry {
  readonly top: (level: number) => number;
  readonly floor: number;
}

/** The ground step is too low for its label, which is placed above it. */
function stairStep(texts: readonly string[], level: number, { top, floor }: Geometry): Markup[] {
  const shade = Math.min(level, shades - 1);
  const y = top(level);
  const first = level === 0 ? y - 8 - (texts.length - 1) * lines : y + size + 8;
  const line = (text: string, index: number): Tag =>
    tag(
      "text",
      {
        class: `stair-label${level === 0 ? "" : ` on-${shade}`}`,
        x: String(level * step + step / 2),
        y: String(first + index * lines),
        "font-size": String(size),
        "text-anchor": "middle",
      },
      text,
    );
  const rect = { x: String(level * step), y: String(y), width: String(step), height: String(floor - y) };
  return [tag("rect", { class: `fill-${shade} edge`, ...rect }), ...texts.map(line)];
}

interface Spot {
  readonly x: number;
  readonly y: number;
  /** Position of the text. The texts of two marks on one step end and begin at its middle, so that they never touch. */
  readonly text: { readonly x: number; readonly anchor: "start" | "middle" | "end" };
}

/** Two marks on one step are placed side by side. */
function placesOf({ from, to }: StairMark, index: number, marks: readonly StairMark[], top: Geometry["top"]): readonly Spot[] {
  const shares = (level: number): boolean => marks.some((one, other) => other !== index && one.from <= level && level <= one.to);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).map((level) => {
    const middle = level * step + step / 2;
    const over = level === 0 ? 2 * lines + 2 : 0;
    const y = top(level) - over;
    if (!shares(level)) return { x: middle, y, text: { x: middle, anchor: "middle" } };
    return index === 0
      ? { x: middle - 18, y, text: { x: middle - 3, anchor: "end" } }
      : { x: middle + 18, y, text: { x: middle + 3, anchor: "start" } };
  });
}

function figures({ label, isHollow }: StairMark, places: readonly Spot[]): Markup[] {
  const shape = isHollow ? "stair-figure hollow" : "stair-figure";
  return places.flatMap(({ x, y, text }) => [
    tag("circle", { class: shape, cx: String(x), cy: String(y - 22), r: "5" }),
    tag("path", { class: shape, d: `M${x} ${y - 1}l-6 -15h12z` }),
    tag(
      "text",
      { class: "stair-here", x: String(text.x), y: String(y - 32), "font-size": String(size - 1), "text-anchor": text.anchor },
      label,
    ),
  ]);
}
