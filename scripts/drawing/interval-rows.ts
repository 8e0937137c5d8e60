// A row per group, area or round: the share of those that answered as a dot, and a band for what the share of all in the row can be. A share
// that is exact, as the response is, has a dot of another colour and no band.
import { scaleLinear } from "d3";
import { type Bounds, roundOutwards } from "../statistics/uncertainty/worst-case.ts";
import { bar, label, labels, letterWidth, quarters, rule, wrapIn } from "./marks.ts";
import { chart, type Drawing, type Shape, shape } from "./shape.ts";

/** Shares and bounds are 0–1. */
export interface IntervalRow {
  readonly label: string;
  /** Below the name: "50 av 76 svarade". Absent where it is the same for every row. */
  readonly more?: string;
  /** Null where the share is exact or, without a share, the row is withheld. */
  readonly band: Bounds | null;
  /** The likely part of the band, where there is one. */
  readonly likely?: Bounds | null;
  /** Null in a small group: the band is then the figure. */
  readonly share: number | null;
}

export interface IntervalRows extends Drawing {
  readonly rows: readonly IntervalRow[];
  /** What the marks are, written above the rows. Those that are not drawn are left out. */
  readonly key: { readonly share?: string; readonly band?: string; readonly likely?: string };
  /** Written in place of a withheld row's band. */
  readonly withheld?: string;
  /** "46 %" or "46%". */
  readonly percent: (share: number) => string;
  /** A share that all rows are read against, as a dashed line with its name: "alla svarande 46 %". */
  readonly reference?: { readonly share: number; readonly label: string } | undefined;
}

const bandHeight = 16;
const nameSize = 14;
const small = 13;
/** Room for the number outside each end of a band. */
const margin = 30;

interface Place extends IntervalRows {
  readonly x: (share: number) => number;
  /** The end of the names beside the rows; 0 where they stand above. */
  readonly names: number;
}

/** Names are beside the rows where there is room, otherwise above them. The axis is 0 to 100 in every drawing. */
export function intervalRows(drawing: IntervalRows): string {
  const { width, reference, percent } = drawing;
  const names = width < 400 ? 0 : 172;
  const x = scaleLinear([0, 1], [names + margin, width - margin]);
  const key = keyOf(drawing);
  const head = key.height + (reference ? 20 : 0);
  let top = head + 28;
  const drawn = drawing.rows.map((row) => {
    const one = rowOf(row, { ...drawing, x, names }, top);
    top += one.height;
    return one;
  });
  const scale = quarters.map((share) => {
    const at = { y: head + 16, class: "quiet", "font-size": small };
    if (share === 1) return label(percent(100), { ...at, x: width - 1, "text-anchor": "end" });
    return label(String(100 * share), { ...at, x: x(share), "text-anchor": "middle" });
  });
  // Where names stand above the rows no line crosses them.
  const lines = (share: number, className: string): readonly Shape[] =>
    drawn.map(({ plot: [y1, y2] }) => shape("line", { class: className, x1: x(share), x2: x(share), y1, y2 }));
  const named = ({ share, label: text }: NonNullable<IntervalRows["reference"]>): Shape => {
    const half = (text.length * small * letterWidth) / 2;
    const at = Math.min(Math.max(x(share), names + half), width - half);
    return label(text, { x: at, y: head - 4, "text-anchor": "middle", "font-size": small, "font-weight": 650 });
  };
  return chart(drawing, top + 4, [
    ...key.drawn,
    ...scale,
    ...quarters.flatMap((share) => lines(share, "rule")),
    ...drawn.flatMap((one) => one.drawn),
    ...(reference ? [named(reference), ...lines(reference.share, "reference")] : []),
    ...drawn.flatMap((one) => one.dot),
  ]);
}

const classOf = (row: IntervalRow | undefined): string => (row?.band ? "bar-under dot" : "dot-exact dot");

/** Each mark with its meaning, on as many lines as the width needs. A meaning that is wider than the drawing is wrapped. */
export function keyOf({ rows, key, width }: Pick<IntervalRows, "rows" | "key" | "width">): {
  readonly drawn: readonly Shape[];
  readonly height: number;
} {
  const swatch = (className: string) => (x: number, y: number) => shape("rect", { class: className, x, y: y - 11, width: 22, height: 12 });
  const dotted = rows.find(({ share }) => share !== null);
  const dot = (x: number, y: number) => shape("circle", { class: classOf(dotted), cx: x + 11, cy: y - 5, r: 6 });
  const entries = [
    ...(dotted ? [{ text: key.share, mark: dot }] : []),
    ...(rows.some(({ band }) => band) ? [{ text: key.band, mark: swatch("bar-unknown bar-edge") }] : []),
    ...(rows.some(({ likely }) => likely) ? [{ text: key.likely, mark: swatch("bar-likely") }] : []),
  ];
  let [x, y] = [1, 14];
  const drawn = entries.flatMap(({ text = "", mark }) => {
    const long = 30 + text.length * small * letterWidth;
    if (x > 1 && x + long > width) [x, y] = [1, y + 20];
    const lines = wrapIn(width - x - 30, small, text);
    const one = [mark(x, y), ...labels(lines, 17, { x: x + 30, y, "font-size": small })];
    y += 17 * (lines.length - 1);
    x += long + 14;
    return one;
  });
  return { drawn, height: entries.length === 0 ? 0 : y + 8 };
}

interface DrawnRow {
  readonly drawn: readonly Shape[];
  readonly dot: readonly Shape[];
  /** From where to where the lines of the scale go. */
  readonly plot: readonly [from: number, to: number];
  readonly height: number;
}

function rowOf(row: IntervalRow, { x, names, width, withheld = "", percent }: Place, top: number): DrawnRow {
  const { band, likely, share } = row;
  const name = wrapIn(names || width, nameSize, row.label);
  const more = row.more ? wrapIn(names || width, small, row.more) : [];
  const end = top + 2 + 17 * (name.length + more.length);
  const y = names > 0 ? top + 22 : end + 24;
  const bottom = Math.max(end, y + bandHeight) + 9;
  const beside = { y: y + bandHeight / 2 + 5, class: "quiet on-paper", "font-size": small };
  const part = (bounds: Bounds, className: string): Shape => bar(bounds, x, { class: className, y, height: bandHeight }, 1);
  const banded = (bounds: Bounds): readonly Shape[] => {
    const [least, most] = roundOutwards(bounds);
    return [
      part(bounds, "bar-unknown bar-edge"),
      ...(likely ? [part(likely, "bar-likely")] : []),
      label(`${least}`, { ...beside, x: x(bounds.low) - 5, "text-anchor": "end" }),
      label(`${most}`, { ...beside, x: x(bounds.high) + 5 }),
    ];
  };
  /** The number is above the dot: beside it, it would meet the end of a short band. */
  const dotted = (at: number): readonly Shape[] => [
    shape("circle", { class: classOf(row), cx: x(at), cy: y + bandHeight / 2, r: 7 }),
    label(percent(Math.round(100 * at)), { ...beside, x: x(at), y: y - 4, class: "on-paper", "text-anchor": "middle", "font-weight": 650 }),
  ];
  return {
    drawn: [
      ...labels(name, 17, { x: 0, y: top + 19, "font-size": nameSize }),
      ...labels(more, 17, { x: 0, y: top + 19 + 17 * name.length, "font-size": small, class: "quiet" }),
      ...(band ? banded(band) : share === null ? [label(withheld, { ...beside, x: x(0) + 4 })] : []),
      rule(width, bottom),
    ],
    dot: share === null ? [] : dotted(share),
    plot: [names > 0 ? top : y - 5, bottom],
    height: bottom - top,
  };
}
