// Decides how a distribution over the levels is drawn in one line: a bar of 100 per cent from the lowest step to the highest.
import { scaleLinear } from "d3";
import { wrapped } from "./part-bars.ts";
import { type Drawing, element, label, svg } from "./svg.ts";

/** One step, from the ground up. */
export interface Segment {
  /** Under the bar: "Under 1", "1" … */
  readonly label: string;
  /** Colour of the step, 0–4. */
  readonly shade: number;
  /** Whole per cent. */
  readonly percent: number;
  /** "Nivå 3: 6 %": in the key under the bar, where the step has no room for its name. */
  readonly told: string;
}

/** Fewer per cent than this have no room for letters. */
const readable = 8;

/** Letters are taken to be this wide at the size of the labels: what the widest of the usual faces needs. */
const letter = 8;

interface Name {
  readonly at: { readonly x: number; readonly "text-anchor": string };
  readonly from: number;
  readonly to: number;
}

/** In the middle of its step, or as near it as the edge of the drawing lets the letters stand. */
function within(x: number, text: string, width: number): Name {
  const long = text.length * letter;
  if (x < long / 2) return { at: { x: 1, "text-anchor": "start" }, from: 1, to: 1 + long };
  if (x + long / 2 > width) return { at: { x: width - 1, "text-anchor": "end" }, from: width - 1 - long, to: width - 1 };
  return { at: { x, "text-anchor": "middle" }, from: x - long / 2, to: x + long / 2 };
}

/** A step has a number where its name stands below it; the others are told in a key directly under the bar, before anything else. */
export function levelBar(drawing: Drawing & { readonly segments: readonly Segment[] }): string {
  const { width, segments } = drawing;
  const whole = segments.reduce((sum, one) => sum + one.percent, 0);
  const bar = scaleLinear([0, Math.max(1, whole)], [0, width - 2]);
  let from = 0;
  /** Where the name before ends: one that would run into it goes to the key. */
  let taken = 0;
  const steps = segments.map((one) => {
    const [left, length] = [1 + bar(from), bar(one.percent)];
    from += one.percent;
    const name = within(left + length / 2, one.label, width);
    // A name may reach a little outside its own step, but is never taken for that of the next.
    const isNamed = one.percent >= readable && name.from >= taken && name.to - name.from <= length + 24;
    if (isNamed) taken = name.to;
    return { one, left, length, name: isNamed ? name : null };
  });
  const key = keyOf(
    steps.flatMap(({ one, name }) => (name ? [] : [one.told])),
    Math.floor(width / letter),
  );
  const body = steps.flatMap(({ one, left, length, name }) => [
    ...(one.percent === 0 ? [] : [element("rect", { class: `fill-${one.shade} edge`, x: left, y: 1, width: length, height: 26 })]),
    ...(name
      ? [
          label(`${one.percent}`, { x: left + length / 2, "text-anchor": "middle", y: 20, class: `on-${one.shade}`, "font-weight": 650 }),
          label(one.label, { ...name.at, y: 44, class: "quiet", "font-size": 14 }),
        ]
      : []),
  ]);
  const told = key.map((line, at) => label(line, { x: 1, y: 64 + at * 18, class: "quiet", "font-size": 14 }));
  return svg(drawing, 48 + key.length * 18 + (key.length > 0 ? 2 : 0), [...body, ...told]);
}

/** Divided between steps and not within them: a step's own spaces do not break. */
function keyOf(told: readonly string[], letters: number): readonly string[] {
  return told.length === 0 ? [] : wrapped(told.map((one) => one.replaceAll(" ", "\u00a0")).join(", "), letters);
}
