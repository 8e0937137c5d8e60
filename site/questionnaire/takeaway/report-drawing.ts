// The report's drawings: the staircase with level and target, and an area's bar.
import { type Markup, type Tag, tag } from "../widgets/markup.ts";

interface StaircaseDrawing {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** From the lowest level up. */
  readonly labels: readonly { readonly label: string; readonly name: string }[];
  readonly level: number;
  readonly target: number;
  readonly here: string;
  readonly goal: string;
}

const width = 850;
const rise = 30;
const ground = 40;
const headroom = 58;
const shades = 5;
/** Characters of a level's name that fit on one line of a step. */
const widestName = 18;
/** How far left the figure is moved if the flag is on the same step, so that their texts do not touch. */
const aside = 36;

/** The site's own staircase, but lower, since it shares a page with other content. */
export function staircaseDrawing(drawing: StaircaseDrawing): Tag {
  const { id, title, labels, level, target } = drawing;
  const step = width / labels.length;
  const floor = headroom + rise * (labels.length - 1) + ground;
  const top = (index: number): number => floor - ground - rise * index;
  const place = { step, top, floor };
  return tag(
    "svg",
    {
      class: "staircase report-staircase",
      viewBox: `-1 0 ${width + 2} ${floor + 2}`,
      role: "img",
      "aria-labelledby": id,
      "data-level": String(level),
      "data-target": String(target),
    },
    tag("title", { id }, title),
    ...labels.flatMap((one, index) => stairStep(one, index, place)),
    ...(target > 0 && target < labels.length ? [flag(target, drawing.goal, place)] : []),
    figure(level, drawing.here, { ...place, aside: level === target ? aside : 0 }),
  );
}

interface Place {
  readonly step: number;
  readonly top: (index: number) => number;
  readonly floor: number;
}

function stairStep({ label, name }: StaircaseDrawing["labels"][number], index: number, { step, top, floor }: Place): Markup[] {
  const shade = Math.min(index, shades - 1);
  const line = (text: string, more: Readonly<Record<string, string>>): Tag =>
    tag("text", { x: String(index * step + step / 2), "text-anchor": "middle", ...more }, text);
  return [
    tag("rect", {
      class: `fill-${shade} edge`,
      x: String(index * step),
      y: String(top(index)),
      width: String(step),
      height: String(floor - top(index)),
    }),
    line(label, { class: `stair-label on-${shade}`, y: String(top(index) + 17), "font-size": "15" }),
    ...linesOf(name).map((text, at) => line(text, { class: `on-${shade}`, y: String(top(index) + 34 + 16 * at), "font-size": "13" })),
  ];
}

/** A name wider than its step takes two lines, for which the higher steps have room. */
function linesOf(name: string): readonly string[] {
  const [first = "", ...rest] = name.split(" ");
  return name.length > widestName && rest.length > 0 ? [first, rest.join(" ")] : [name];
}

function figure(level: number, here: string, { step, top, aside: left }: Place & { readonly aside: number }): Tag {
  const middle = level * step + step / 2 - left;
  const foot = top(level);
  return tag(
    "g",
    { class: "stair-mark", "data-mark": String(level) },
    tag("circle", { class: "stair-figure", cx: String(middle), cy: String(foot - 22), r: "5" }),
    tag("path", { class: "stair-figure", d: `M${middle} ${foot - 1}l-6 -16h12z` }),
    tag("text", { class: "stair-here", x: String(middle), y: String(foot - 32), "text-anchor": "middle", "font-size": "15" }, here),
  );
}

function flag(target: number, goal: string, { step, top }: Place): Tag {
  const x = (target + 1) * step - 10;
  const foot = top(target);
  return tag(
    "g",
    { class: "stair-target", "data-mark": String(target) },
    tag("line", { class: "stair-pole", x1: String(x), x2: String(x), y1: String(foot), y2: String(foot - 34) }),
    tag("path", { class: "stair-flag", d: `M${x} ${foot - 34}l-17 6l17 6z` }),
    tag("text", { class: "stair-goal", x: String(x + 2), y: String(foot - 40), "text-anchor": "end", "font-size": "14" }, goal),
  );
}

/** A bar from 0 to 100. Hidden from screen readers, since the table has the figure. */
export function areaBar(percent: number): Tag {
  const length = 300;
  return tag(
    "svg",
    { class: "chart report-bar", viewBox: `0 0 ${length + 2} 14`, preserveAspectRatio: "none", "aria-hidden": "true" },
    tag("rect", { class: "outline", x: "1", y: "1", width: String(length), height: "12" }),
    tag("rect", { class: "fill-3", x: "1", y: "1", width: String((length * percent) / 100), height: "12" }),
  );
}
