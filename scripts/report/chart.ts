// Decides how a figure of shares is drawn: bars from zero to a hundred per cent, each with the line that the rounding leaves open.
import type { Element, ElementContent } from "hast";
import type { Bar, ReportFigure } from "./nodes.ts";

const width = 640;
const row = 46;
const scale = 100;

function element(
  tagName: string,
  properties: Readonly<Record<string, string | number>>,
  children: readonly ElementContent[] = [],
): Element {
  return { type: "element", tagName, properties: { ...properties }, children: [...children] };
}

function label(text: string, properties: Readonly<Record<string, string | number>>): Element {
  return element("text", properties, [{ type: "text", value: text }]);
}

/** One picture with its whole content as its alternative text; nothing inside it is read twice. */
export function drawFigure({ bars, alternative }: ReportFigure): Element {
  const height = bars.length * row + 26;
  const body = bars.flatMap((bar, at) => drawBar(bar, at * row));
  return element("svg", { role: "img", "aria-label": alternative, viewBox: `0 0 ${width} ${height}`, class: "chart" }, [
    ...body,
    ...axis(height),
  ]);
}

function drawBar({ label: name, value, share, low, high }: Bar, top: number): readonly Element[] {
  const x = (part: number): number => Math.round(part * width * scale) / scale;
  const middle = top + 31;
  return [
    label(name, { x: 0, y: top + 17, class: "chart-label" }),
    label(value, { x: width, y: top + 17, "text-anchor": "end", class: "chart-value" }),
    element("rect", { x: 0, y: top + 24, width, height: 14, class: "chart-empty" }),
    ...(share === null
      ? []
      : [
          element("rect", { x: 0, y: top + 24, width: x(share), height: 14, class: "chart-bar" }),
          element("path", {
            d: `M${x(low)} ${middle}H${x(high)}M${x(low)} ${middle - 5}v10M${x(high)} ${middle - 5}v10`,
            class: "chart-open",
          }),
        ]),
  ];
}

function axis(height: number): readonly Element[] {
  return [0, 25, 50, 75, 100].map((percent) =>
    label(`${percent} %`, {
      x: (percent / 100) * width,
      y: height - 6,
      "text-anchor": percent === 0 ? "start" : percent === 100 ? "end" : "middle",
      class: "chart-axis",
    }),
  );
}
