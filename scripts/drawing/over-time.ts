// A share round by round along a time axis: a dot for those that answered, joined by a line, in a band for what the share of all can be.
import { area, line, scaleLinear, scaleUtc } from "d3";
import { type Bounds, roundOutwards } from "../statistics/uncertainty/worst-case.ts";
import { type IntervalRow, type IntervalRows, keyOf } from "./interval-rows.ts";
import { label, labels, letterWidth, quarters, wrapIn } from "./marks.ts";
import { type Attributes, chart, type Shape, shape } from "./shape.ts";

export interface TimePoint extends IntervalRow {
  /** First day of the round, YYYY-MM-DD. */
  readonly day: string;
  /** Why neither line nor band reaches it from the round before. */
  readonly note?: string;
}

export interface OverTime extends Omit<IntervalRows, "rows" | "reference"> {
  /** At least one, oldest first. */
  readonly points: readonly TimePoint[];
}

const plotHeight = 200;
const small = 13;
/** Room at the left for the axis, and at both ends for half of a round's name. */
const [axis, side] = [34, 54];
const barWidth = 18;
const lead = 17;

interface Place {
  readonly x: (point: TimePoint) => number;
  readonly y: (share: number) => number;
  readonly percent: OverTime["percent"];
  readonly withheld: string;
}

/** The axis of shares is 0 to 100 in every drawing; that of time has the rounds at their days. */
export function overTime(drawing: OverTime): string {
  const { width, points, percent, withheld = "" } = drawing;
  const key = keyOf({ ...drawing, rows: points });
  const days = points.map(({ day }) => Date.parse(day));
  const time = scaleUtc([days[0] ?? 0, days.at(-1) ?? 0], [axis + side, width - side]);
  const x = ({ day }: TimePoint): number => (points.length > 1 ? time(Date.parse(day)) : (axis + width) / 2);
  const breaks = breaksIn(points, x);
  const top = key.height + 32 + lead * Math.max(0, ...breaks.map(({ why }) => why.length));
  const y = scaleLinear([0, 1], [top + plotHeight, top]);
  const place = { x, y, percent, withheld };
  const scale = quarters.flatMap((share) => [
    shape("line", { class: "rule", x1: axis, x2: width, y1: y(share), y2: y(share) }),
    label(share === 1 ? percent(100) : String(100 * share), {
      x: share === 1 ? 0 : axis - 6,
      y: share === 1 ? y(1) - 6 : y(share) + 4,
      "text-anchor": share === 1 ? "start" : "end",
      class: "quiet",
      "font-size": small,
    }),
  ]);
  const written = apart(points, x);
  const named = namesBelow(written, place, width);
  return chart(drawing, top + plotHeight + named.height, [
    ...key.drawn,
    ...scale,
    ...breaks.flatMap(({ at, why }) => [
      shape("line", { class: "break", x1: at, x2: at, y1: top - 24, y2: y(0) }),
      ...labels(why, lead, { x: at, y: top - 28 - lead * (why.length - 1), class: "quiet", "text-anchor": "middle", "font-size": small }),
    ]),
    ...runsOf(points).flatMap((run) => joined(run, place)),
    ...points.flatMap((point) => marksOf(point, place)),
    ...written.flatMap((point) => numbersOf(point, place)),
    ...named.drawn,
  ]);
}

/** Rounds that can be read together, in order: a run ends before a round with a note. */
function runsOf(points: readonly TimePoint[]): readonly (readonly TimePoint[])[] {
  const runs: TimePoint[][] = [];
  for (const point of points) {
    const open = runs.at(-1);
    if (open && point.note === undefined) open.push(point);
    else runs.push([point]);
  }
  return runs;
}

/** Bands and a line between the rounds of a run, with a gap where a round has none. */
function joined(run: readonly TimePoint[], { x, y }: Place): readonly Shape[] {
  if (run.length < 2) return [];
  const path = (attributes: Attributes, d: string | null): readonly Shape[] => (d ? [shape("path", { ...attributes, d })] : []);
  const banded = (attributes: Attributes, of: (point: TimePoint) => Bounds | null | undefined): readonly Shape[] => {
    const shaped = area<TimePoint>(
      x,
      (point) => y(of(point)?.low ?? 0),
      (point) => y(of(point)?.high ?? 0),
    );
    return path(attributes, shaped.defined((point) => Boolean(of(point))).digits(2)([...run]));
  };
  const drawn = line<TimePoint>(x, ({ share }) => y(share ?? 0)).defined(({ share }) => share !== null);
  return [
    ...banded({ class: "band-between" }, ({ band }) => band),
    ...banded({ class: "likely-between" }, ({ likely }) => likely),
    ...path({ class: "line-between" }, drawn.digits(2)([...run])),
  ];
}

interface Break {
  readonly at: number;
  /** Lines of text. */
  readonly why: readonly string[];
}

/** Half-way between two rounds that cannot be read together, with why. */
function breaksIn(points: readonly TimePoint[], x: Place["x"]): readonly Break[] {
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    if (point.note === undefined || before === undefined) return [];
    return [{ at: (x(before) + x(point)) / 2, why: wrapIn(Math.max(x(point) - x(before), 70), small, point.note) }];
  });
}

function marksOf(point: TimePoint, { x, y }: Place): readonly Shape[] {
  const { band, likely, share } = point;
  const middle = x(point);
  const bar = ({ low, high }: Bounds, className: string): Shape =>
    shape("rect", { class: className, x: middle - barWidth / 2, width: barWidth, y: y(high), height: Math.max(1, y(low) - y(high)) });
  return [
    ...(band ? [bar(band, "bar-unknown bar-edge")] : []),
    ...(band && likely ? [bar(likely, "bar-likely")] : []),
    ...(share === null ? [] : [shape("circle", { class: band ? "bar-under dot" : "dot-exact dot", cx: middle, cy: y(share), r: 7 })]),
  ];
}

/** The ends of the band above and below it and the dot, and the share beside the dot. */
function numbersOf(point: TimePoint, { x, y, percent, withheld }: Place): readonly Shape[] {
  const { band, share } = point;
  const middle = x(point);
  const text = (words: string, at: number): Shape =>
    label(words, { x: middle, y: at, class: "quiet on-paper", "text-anchor": "middle", "font-size": small });
  const [least, most] = roundOutwards(band ?? { low: 0, high: 0 });
  const [below, above] = [Math.max(y(band?.low ?? 0), y(share ?? 1) + 8), Math.min(y(band?.high ?? 0), y(share ?? 0) - 8)];
  const beside = { x: middle + 13, y: y(share ?? 0) + 5, class: "on-paper", "font-size": small, "font-weight": 650 };
  return [
    ...(band ? [text(`${most}`, above - 5), text(`${least}`, below + 14)] : []),
    ...(band || share !== null ? [] : [text(withheld, y(0) - 6)]),
    ...(share === null ? [] : [label(percent(Math.round(100 * share)), beside)]),
  ];
}

/** Rounds with room for what is written of them; of those too close to one another, the newest. */
function apart(points: readonly TimePoint[], x: Place["x"]): readonly TimePoint[] {
  const kept: TimePoint[] = [];
  for (const point of points.toReversed()) {
    const next = kept[0];
    if (!next || x(next) - x(point) >= 9 * small * letterWidth) kept.unshift(point);
  }
  return kept;
}

/** The name of each round, with how many answered, as wide as the gaps to its neighbours allow. */
function namesBelow(
  points: readonly TimePoint[],
  { x, y }: Place,
  width: number,
): { readonly drawn: readonly Shape[]; readonly height: number } {
  let lines = 0;
  const top = y(0) + 42;
  const drawn = points.flatMap((point, at) => {
    const gaps = [points[at - 1], points[at + 1]].flatMap((other) => (other ? [Math.abs(x(other) - x(point))] : []));
    const room = Math.min(...gaps, 2 * x(point), 2 * (width - x(point))) - 4;
    const name = wrapIn(room, small, point.label);
    const more = point.more ? wrapIn(room, small, point.more) : [];
    lines = Math.max(lines, name.length + more.length);
    const at0 = { x: x(point), "text-anchor": "middle", "font-size": small };
    return [...labels(name, lead, { ...at0, y: top }), ...labels(more, lead, { ...at0, y: top + lead * name.length, class: "quiet" })];
  });
  return { drawn, height: 46 + lead * lines };
}
