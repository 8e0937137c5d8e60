// A row per group, area or round: the share of those that answered as a dot, and a band for what the share of all in the row can be. A share
// that is exact, as the response is, has a dot of another colour and no band.
import { scaleLinear } from "d3";
import { type Bounds, roundOutwards } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { type Drawing, element, label, letterWidth, svg, wrapText } from "./svg.ts";

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
  /** Above the row: that it cannot be compared with the one before. */
  readonly note?: string;
}

/** What the marks are, written above the rows. Those that are not drawn are left out. */
interface IntervalKey {
  readonly share?: string;
  readonly band?: string;
  readonly likely?: string;
}

export interface IntervalRows extends Drawing {
  readonly rows: readonly IntervalRow[];
  readonly key: IntervalKey;
  /** Written in place of a withheld row's band. */
  readonly withheld?: string;
  /** "46 %" or "46%". */
  readonly percent: (share: number) => string;
  /** A share that all rows are read against, as a dashed line with its name: "alla svarande 46 %". */
  readonly reference?: { readonly share: number; readonly label: string } | undefined;
}

const ticks = [0, 0.25, 0.5, 0.75, 1];
const bandHeight = 16;
const nameSize = 14;
const small = 13;
/** Room for the number outside each end of a band. */
const margin = 30;

interface Place {
  readonly x: (share: number) => number;
  /** The end of the names beside the rows; 0 where they stand above. */
  readonly names: number;
  readonly width: number;
}

/** Names are beside the rows where there is room, otherwise above them. The axis is 0 to 100 in every drawing. */
export function intervalRows(drawing: IntervalRows): string {
  const { width, rows, reference } = drawing;
  const names = width < 400 ? 0 : 172;
  const place = { width, names, x: scaleLinear([0, 1], [names + margin, width - margin]) };
  const key = keyOf(drawing);
  const head = key.height + (reference ? 20 : 0);
  let top = head + 28;
  const drawn = rows.map((row) => {
    const one = rowOf(row, { ...place, top, withheld: drawing.withheld ?? "", percent: drawing.percent });
    top += one.height;
    return one;
  });
  const scale = ticks.map((share) =>
    label(share === 1 ? drawing.percent(100) : String(100 * share), {
      x: share === 1 ? width - 1 : place.x(share),
      y: head + 16,
      class: "quiet",
      "text-anchor": share === 1 ? "end" : "middle",
      "font-size": small,
    }),
  );
  // Where names stand above the rows no line crosses them.
  const lines = (shares: readonly number[], className: string): readonly string[] =>
    shares.flatMap((share) =>
      drawn.map(({ plot: [y1, y2] }) => element("line", { class: className, x1: place.x(share), x2: place.x(share), y1, y2 })),
    );
  return svg(drawing, top + 4, [
    ...key.drawn,
    ...scale,
    ...lines(ticks, "rule"),
    ...drawn.flatMap((one) => one.drawn),
    ...(reference ? [referenceName(reference, { ...place, head }), ...lines([reference.share], "reference")] : []),
    ...drawn.flatMap((one) => one.dot),
  ]);
}

/** Each mark with its meaning, on as many lines as the width needs. A meaning that is wider than the drawing is wrapped. */
function keyOf({ rows, key, width }: IntervalRows): { readonly drawn: readonly string[]; readonly height: number } {
  const swatch = (className: string) => (x: number, y: number) =>
    element("rect", { class: className, x, y: y - 11, width: 22, height: 12 });
  const dots = rows.filter(({ share }) => share !== null);
  const dot = (x: number, y: number) => element("circle", { class: classOf(dots[0]), cx: x + 11, cy: y - 5, r: 6 });
  const entries: readonly { readonly text: string | undefined; readonly mark: (x: number, y: number) => string }[] = [
    ...(dots.length > 0 ? [{ text: key.share, mark: dot }] : []),
    ...(rows.some(({ band }) => band) ? [{ text: key.band, mark: swatch("bar-unknown bar-edge") }] : []),
    ...(rows.some(({ likely }) => likely) ? [{ text: key.likely, mark: swatch("bar-likely") }] : []),
  ];
  let [x, y] = [1, 14];
  const drawn = entries.flatMap(({ text = "", mark }) => {
    const long = 30 + text.length * small * letterWidth;
    if (x > 1 && x + long > width) [x, y] = [1, y + 20];
    const [first = "", ...more] = wrapText(text, Math.floor((width - x - 30) / (small * letterWidth)));
    const one = [mark(x, y), label(first, { x: x + 30, y, "font-size": small })];
    const below = more.map((line, at) => label(line, { x: x + 30, y: y + 17 * (at + 1), "font-size": small }));
    y += 17 * more.length;
    x += long + 14;
    return [...one, ...below];
  });
  return { drawn, height: entries.length === 0 ? 0 : y + 8 };
}

const classOf = (row: IntervalRow | undefined): string => (row?.band ? "bar-under dot" : "dot-exact dot");

function referenceName(
  { share, label: text }: NonNullable<IntervalRows["reference"]>,
  { x, names, width, head }: Place & { readonly head: number },
): string {
  const half = (text.length * small * letterWidth) / 2;
  const at = Math.min(Math.max(x(share), names + half), width - half);
  return label(text, { x: at, y: head - 4, "text-anchor": "middle", "font-size": small, "font-weight": 650 });
}

interface RowPlace extends Place {
  readonly top: number;
  readonly withheld: string;
  readonly percent: (share: number) => string;
}

interface DrawnRow {
  readonly drawn: readonly string[];
  readonly dot: readonly string[];
  /** From where to where the lines of the scale go. */
  readonly plot: readonly [from: number, to: number];
  readonly height: number;
}

function rowOf(row: IntervalRow, place: RowPlace): DrawnRow {
  const { band, likely, share, note } = row;
  const { x, names, width, top, withheld, percent } = place;
  const start = top + (note ? 24 : 0);
  const written = namesOf(row, { names, width, start });
  const y = names > 0 ? start + 22 : written.end + 24;
  const height = Math.max(written.end, y + bandHeight) + 9 - top;
  const middle = { y: y + bandHeight / 2 + 5, class: "quiet on-paper", "font-size": small };
  const part = ({ low, high }: Bounds, className: string): string =>
    element("rect", { class: className, x: x(low), y, width: Math.max(1, x(high) - x(low)), height: bandHeight });
  const [least, most] = band ? roundOutwards(band) : [];
  return {
    drawn: [
      ...(note ? breakOf(note, { width, y: top }) : []),
      ...written.drawn,
      ...(band
        ? [
            part(band, "bar-unknown bar-edge"),
            ...(likely ? [part(likely, "bar-likely")] : []),
            label(`${least}`, { ...middle, x: x(band.low) - 5, "text-anchor": "end" }),
            label(`${most}`, { ...middle, x: x(band.high) + 5 }),
          ]
        : share === null
          ? [label(withheld, { ...middle, x: x(0) + 4 })]
          : []),
      element("line", { class: "rule", x1: 0, x2: width, y1: top + height, y2: top + height }),
    ],
    dot: share === null ? [] : dotOf(x(share), { y, className: classOf(row), text: percent(Math.round(100 * share)) }),
    plot: [names > 0 ? start : y - 5, top + height],
    height,
  };
}

function breakOf(text: string, { width, y }: { readonly width: number; readonly y: number }): readonly string[] {
  return [
    label(text, { x: 0, y: y + 15, class: "quiet", "font-size": small }),
    element("line", { class: "break", x1: 0, x2: width, y1: y + 21, y2: y + 21 }),
  ];
}

/** The name and what stands below it, and where they end. */
function namesOf(
  { label: name, more = "" }: IntervalRow,
  { names, width, start }: { readonly names: number; readonly width: number; readonly start: number },
): { readonly drawn: readonly string[]; readonly end: number } {
  const wrapped = (text: string, size: number): readonly string[] => wrapText(text, Math.floor((names || width) / (size * letterWidth)));
  const lines = [
    ...wrapped(name, nameSize).map((text) => ({ text, looks: { "font-size": nameSize } })),
    ...(more ? wrapped(more, small) : []).map((text) => ({ text, looks: { "font-size": small, class: "quiet" } })),
  ];
  return {
    drawn: lines.map(({ text, looks }, at) => label(text, { x: 0, y: start + 19 + 17 * at, ...looks })),
    end: start + 19 + 17 * (lines.length - 1),
  };
}

/** The number is above the dot: beside it, it would meet the end of a short band. */
function dotOf(
  x: number,
  { y, className, text }: { readonly y: number; readonly className: string; readonly text: string },
): readonly string[] {
  return [
    element("circle", { class: className, cx: x, cy: y + bandHeight / 2, r: 7 }),
    label(text, { x, y: y - 4, class: "on-paper", "text-anchor": "middle", "font-size": small, "font-weight": 650 }),
  ];
}
