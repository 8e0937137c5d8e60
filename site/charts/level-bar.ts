// Stacked bar of a distribution: over the levels from the lowest to the highest, or of those that rose, stayed and fell.
import { scaleLinear } from "d3";
import { type Drawing, element, label, svg, wrapText } from "./svg.ts";

/** One level, from the lowest up, or one part. */
export interface Segment {
  /** Below the bar: "Under 1", "1" … */
  readonly label: string;
  /** Colour of the level, 0–4. */
  readonly shade: number;
  /** Its share, in per cent: whole where there is no `value`. */
  readonly percent: number;
  /** Written in the segment instead of the per cent. */
  readonly value?: string;
  /** "Nivå 3: 6 %": in the legend, for segments too narrow for a label. */
  readonly legend: string;
}

/** Segments below this share, in per cent, have no room for text. */
const minLabelled = 8;

/** Letters of labels are assumed to be this wide, in CSS pixels: what the widest of the common system fonts needs. */
const letter = 8;

interface PlacedLabel {
  readonly at: { readonly x: number; readonly "text-anchor": string };
  readonly from: number;
  readonly to: number;
}

/** Centred on its segment, or as near as the edges of the drawing allow. */
function placeLabel(x: number, text: string, width: number): PlacedLabel {
  const length = text.length * letter;
  if (x < length / 2) return { at: { x: 1, "text-anchor": "start" }, from: 1, to: 1 + length };
  if (x + length / 2 > width) return { at: { x: width - 1, "text-anchor": "end" }, from: width - 1 - length, to: width - 1 };
  return { at: { x, "text-anchor": "middle" }, from: x - length / 2, to: x + length / 2 };
}

/** Segments with room have a number and a label; the others are listed in a legend directly below the bar. */
export function levelBar(drawing: Drawing & { readonly segments: readonly Segment[] }): string {
  const { width, segments } = drawing;
  const total = segments.reduce((sum, one) => sum + one.percent, 0);
  const bar = scaleLinear([0, Math.max(1, total)], [0, width - 2]);
  let from = 0;
  /** The end of the previous label. One that would overlap it moves to the legend. */
  let labelEnd = 0;
  const steps = segments.map((one) => {
    const [left, length] = [1 + bar(from), bar(one.percent)];
    from += one.percent;
    const name = placeLabel(left + length / 2, one.label, width);
    // A label may reach a little outside its own segment, but not so far that it seems to belong to the next.
    const isLabelled = one.percent >= minLabelled && name.from >= labelEnd && name.to - name.from <= length + 24;
    if (isLabelled) labelEnd = name.to;
    return { one, left, length, name: isLabelled ? name : null };
  });
  const legend = legendLines(
    steps.flatMap(({ one, name }) => (name ? [] : [one.legend])),
    Math.floor(width / letter),
  );
  const body = steps.flatMap(({ one, left, length, name }) => [
    ...(one.percent === 0 ? [] : [element("rect", { class: `fill-${one.shade} edge`, x: left, y: 1, width: length, height: 26 })]),
    ...(name
      ? [
          label(one.value ?? `${one.percent}`, {
            x: left + length / 2,
            "text-anchor": "middle",
            y: 20,
            class: `on-${one.shade}`,
            "font-weight": 650,
          }),
          label(one.label, { ...name.at, y: 44, class: "quiet", "font-size": 14 }),
        ]
      : []),
  ]);
  const lines = legend.map((line, at) => label(line, { x: 1, y: 64 + at * 18, class: "quiet", "font-size": 14 }));
  return svg(drawing, 48 + legend.length * 18 + (legend.length > 0 ? 2 : 0), [...body, ...lines]);
}

/** Breaks lines between entries only. */
function legendLines(entries: readonly string[], letters: number): readonly string[] {
  return entries.length === 0 ? [] : wrapText(entries.map((one) => one.replaceAll(" ", "\u00a0")).join(", "), letters);
}
