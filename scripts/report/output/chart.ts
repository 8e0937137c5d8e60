// Draws a figure of shares as SVG: bars from 0 to 100 per cent – an interval where the group is small – and below a bar the line of the
// worst case, as in the charts of the site.
import type { Element } from "hast";
import { noBreak } from "../../core/no-break.ts";
import { element, type Properties } from "./element.ts";
import type { Bar, ReportFigure } from "./nodes.ts";

/** For paper and wide screens, and for telephones; the stylesheet shows one of them. */
type ChartWidth = "wide" | "narrow";

/** In units of about one CSS pixel as shown, so that text has the size that the stylesheet gives it. */
const widths: Readonly<Record<ChartWidth, number>> = { wide: 640, narrow: 288 };
/** Characters that fit on one line; in "narrow" together with the value. */
const lineLength: Readonly<Record<ChartWidth, number>> = { wide: 200, narrow: 36 };
const line = 20;
const bar = 14;
const gap = 8;
/** Height of the line below a bar. */
const below = 12;
const scale = 100;

function label(text: string, properties: Properties): Element {
  return element("text", properties, [noBreak(text)]);
}

/** One image with an alternative text; nothing inside it is read out a second time. */
export function drawFigure({ bars, isUnderLevel1, alternative }: ReportFigure, size: ChartWidth): Element {
  const width = widths[size];
  let top = 0;
  const body = bars.flatMap((one) => {
    const lines = linesOf(one, lineLength[size]);
    const drawn = drawBar(one, { top, width, lines });
    top += lines.length * line + bar + gap + (one.worst ? below : 0);
    return drawn;
  });
  const height = top + 26;
  return element(
    "svg",
    {
      role: "img",
      "aria-label": alternative,
      viewBox: `0 0 ${width} ${height}`,
      class: `chart chart-${size}${isUnderLevel1 ? " chart-under" : ""}`,
    },
    [...body, ...axis(width, height)],
  );
}

/** The label in lines of whole words; the last line leaves room for the value, or is empty. */
function linesOf({ label: name, value }: Bar, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return (lines.at(-1) ?? "").length + 2 + value.length <= most ? lines : [...lines, ""];
}

interface Place {
  readonly top: number;
  readonly width: number;
  readonly lines: readonly string[];
}

function drawBar({ value, share, between, worst }: Bar, { top, width, lines }: Place): readonly Element[] {
  const x = (part: number): number => Math.round(part * width * scale) / scale;
  const y = top + lines.length * line + 4;
  const written = lines.flatMap((text, at) => (text === "" ? [] : [label(text, { x: 0, y: top + 17 + at * line, class: "chart-label" })]));
  return [
    ...written,
    label(value, { x: width, y: top + 17 + (lines.length - 1) * line, "text-anchor": "end", class: "chart-value" }),
    element("rect", { x: 0, y, width, height: bar, class: "chart-empty" }),
    ...(share === null ? [] : [element("rect", { x: 0, y, width: x(share), height: bar, class: "chart-bar" })]),
    ...(between ? [intervalBar(x(between.low), x(between.high), y)] : []),
    ...(worst ? [rangeLine(x(worst.low), x(worst.high), y + bar + 7)] : []),
  ];
}

/** A paler bar that need not begin at zero. */
function intervalBar(from: number, to: number, y: number): Element {
  return element("rect", { x: from, y, width: Math.round((to - from) * scale) / scale, height: bar, class: "chart-bar chart-interval" });
}

/** A line with end marks, so that it is not mistaken for a bar. */
function rangeLine(from: number, to: number, y: number): Element {
  return element("path", { d: `M${from} ${y - 4}v8M${from} ${y}H${to}M${to} ${y - 4}v8`, class: "chart-reach" });
}

function axis(width: number, height: number): readonly Element[] {
  return [0, 25, 50, 75, 100].map((percent) =>
    label(`${percent} %`, {
      x: (percent / 100) * width,
      y: height - 6,
      "text-anchor": percent === 0 ? "start" : percent === 100 ? "end" : "middle",
      class: "chart-axis",
    }),
  );
}
