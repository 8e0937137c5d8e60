// Draws one group's published distribution over the levels, with the organisation's own level marked.
import { type Markup, type Tag, tag } from "../widgets/markup.ts";
import type { PublishedStep } from "./explains-data.ts";

interface StepBars {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** How many answered. */
  readonly n: number;
  /** From the lowest level up. */
  readonly steps: readonly { readonly step: PublishedStep; readonly label: string; readonly value: string; readonly isOwn: boolean }[];
  /** Text beside the own step. */
  readonly own: string;
  /** Written in the drawing if the figures are invented. */
  readonly mark: string | undefined;
}

const row = 40;
const wall = 118;
const room = 240;
const width = wall + room + 8;
const size = 15;

/** A small version of the national staircase: bars from a common zero line, and a figure at the own step. */
export function stepBars({ id, title, description, n, steps, own, mark }: StepBars): Tag {
  const most = Math.max(1, ...steps.map(({ step }) => spanOf(step, n).high));
  const height = steps.length * row + 8;
  const rows = steps.flatMap(({ step, label, value, isOwn }, index): Markup[] => {
    const y = (steps.length - 1 - index) * row + 4;
    const middle = y + row / 2 + size * 0.35;
    const [start, length] = [spanOf(step, n).low, spanOf(step, n).high].map((percent) => ((room - 140) * percent) / most) as [
      number,
      number,
    ];
    const shade = steps.length === 2 ? index * 2 : step.from;
    const left = index * 14 + 1;
    return [
      tag("rect", { class: `fill-${shade} edge`, x: String(left), y: String(y), width: String(wall - left), height: String(row) }),
      tag("text", { class: `on-${shade}`, x: String(wall - 8), y: String(middle), "text-anchor": "end", "font-size": "14" }, label),
      tag("rect", {
        class: `fill-${shade} edge`,
        x: String(wall + start),
        y: String(y + 7),
        width: String(length - start),
        height: String(row - 14),
      }),
      tag(
        "text",
        { class: isOwn ? "own-value" : "", x: String(wall + length + (isOwn ? 28 : 8)), y: String(middle), "font-size": String(size) },
        isOwn ? `${value}, ${own}` : value,
      ),
      ...(isOwn ? ownFigure(wall + length + 15, y + row / 2 + 14) : []),
    ];
  });
  const total = height + (mark ? 24 : 0);
  return tag(
    "svg",
    { class: "chart step-bars", id, viewBox: `0 0 ${width} ${total}`, role: "img", "aria-labelledby": `${id}-title ${id}-desc` },
    tag("title", { id: `${id}-title` }, title),
    tag("desc", { id: `${id}-desc` }, mark ? `${mark}. ${description}` : description),
    // What is drawn is in the description: some screen readers read the texts of an image too.
    tag(
      "g",
      { "aria-hidden": "true" },
      ...rows,
      tag("line", { class: "wall", x1: String(wall), x2: String(wall), y1: "0", y2: String(height) }),
      ...(mark ? [tag("text", { class: "quiet", x: "0", y: String(total - 6), "font-size": "13" }, mark)] : []),
    ),
  );
}

/** What the bar of a step covers, in per cent: from zero to its share, or of a small group from the lower to the upper bound. */
function spanOf({ percent, counts }: PublishedStep, n: number): { readonly low: number; readonly high: number } {
  return percent === null ? { low: (100 * counts.low) / n, high: (100 * counts.high) / n } : { low: 0, high: percent };
}

function ownFigure(x: number, foot: number): Markup[] {
  return [
    tag("circle", { class: "stair-figure", cx: String(x), cy: String(foot - 22), r: "5" }),
    tag("path", { class: "stair-figure", d: `M${x} ${foot - 1}l-6 -15h12z` }),
  ];
}
