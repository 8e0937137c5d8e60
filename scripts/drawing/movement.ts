// What became of those that answered both times: one bar in three parts.
import { scaleLinear, stack, stackOffsetExpand, sum } from "d3";
import type { Bounds } from "../statistics/uncertainty/worst-case.ts";
import { bar, label, letterWidth } from "./marks.ts";
import { chart, type Drawing, image, type Shape, shape } from "./shape.ts";

type Part = "rose" | "same" | "fell";
type Counts = Readonly<Record<Part, number>>;

/** Each part that is not 0, from where it begins to where it ends, as shares of the whole. */
function partsOf({ rose, same, fell }: Counts): readonly (Bounds & { readonly class: string })[] {
  const series = stack().keys(["rose", "same", "fell"]).offset(stackOffsetExpand)([{ rose, same, fell }]);
  return series
    .flatMap(({ key }, at) => (series[at] ?? []).map(([low, high]) => ({ low, high, class: `moved-${key} edge` })))
    .filter(({ low, high }) => high > low);
}

/** Small, on the first page, with its names as text beside it. Drawn in per cent of its width. Nothing where all three counts are 0. */
export function movementBar({ id, title, description, ...counts }: Omit<Drawing, "width"> & Counts): string {
  const percent = (share: number): string => `${(100 * share).toFixed(2)}%`;
  const parts = partsOf(counts).map((one) =>
    shape("rect", { class: one.class, x: percent(one.low), y: 1, width: percent(one.high - one.low), height: 14 }),
  );
  return parts.length === 0 ? "" : image({ id, title, description }, { class: "chart movement-bar" }, parts);
}

interface MovedPart {
  readonly part: Part;
  readonly count: number;
  /** "omkring 120 lika". */
  readonly text: string;
}

const textSize = 14;

/** A figure of its own, with the three counts below it: each below its end or the middle, or on a line each where that is too tight. */
export function movementChart(drawing: Drawing & { readonly parts: readonly MovedPart[] }): string {
  const { width, parts } = drawing;
  const counts = Object.fromEntries(parts.map(({ part, count }) => [part, count])) as Counts;
  const x = scaleLinear([0, 1], [1, width - 1]);
  const isTight = sum(parts, ({ text }) => text.length * textSize * letterWidth + 16) > width;
  const onLine = ({ part, text }: MovedPart, at: number): readonly Shape[] => [
    shape("rect", { class: `moved-${part} edge`, x: 1, y: 48 + 22 * at, width: 14, height: 12 }),
    label(text, { x: 24, y: 59 + 22 * at, "font-size": textSize }),
  ];
  const below = ({ text }: MovedPart, at: number): readonly Shape[] => [
    label(text, { x: x(at / 2), y: 52, "text-anchor": ["start", "middle", "end"][at] ?? "middle", "font-size": textSize }),
  ];
  return chart(drawing, isTight ? 52 + 22 * parts.length : 60, [
    ...partsOf(counts).map((one) => bar(one, x, { class: one.class, y: 1, height: 30 })),
    ...parts.flatMap(isTight ? onLine : below),
  ]);
}
