// Small-multiple bar chart of the answers to one question: a row per option, a column per group.
import { scaleLinear } from "d3";
import type { Bounds } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { type Drawing, element, fontSize, label, svg, wrapText } from "./svg.ts";

type OptionBar = (Bounds & { readonly text: string }) | null;

interface OptionRow {
  readonly label: string;
  /** Colour of the row's bars, 0–4. */
  readonly shade: number;
  /** In each group, 0–1: from 0 to a share, or bounds of one; with its number. Null where withheld. */
  readonly bars: readonly OptionBar[];
}

interface Profile extends Drawing {
  /** Column headings, and the base of each: "200 svar". They wrap where columns are narrow. */
  readonly groups: readonly { readonly name: string; readonly base: string }[];
  readonly rows: readonly OptionRow[];
  /** Replaces a bar that is withheld. */
  readonly withheld: string;
}

/** Letters are assumed to be this wide, as a share of the font size. */
const letter = 0.56;
const boldLetter = 0.64;
/** Between the headings of two columns. */
const gutter = 20;

/** All bars of all questions share one scale, 0 to 100 per cent, so that they compare within and between drawings. */
export function optionProfile(drawing: Profile): string {
  const { width, groups, rows, withheld } = drawing;
  const narrow = width < 400;
  const [size, small] = narrow ? [14, 12] : [15, 13];
  const names = narrow ? 0 : 330;
  const column = (width - names) / groups.length;
  // Room beside the longest bar for the longest number.
  const longest = Math.max(...rows.flatMap(({ bars }) => bars.map((one) => one?.text.length ?? 0)));
  const bar = scaleLinear([0, 1], [0, Math.max(24, column - 14 - longest * (fontSize - 1) * letter)]);
  const heads = groups.map(({ name }) => wrapText(name, Math.floor((column - gutter) / (small * boldLetter))));
  const baseline = Math.max(...heads.map((lines) => lines.length)) * 16 + 14;
  const headHeight = baseline + 10;
  let top = headHeight;
  const body = rows.flatMap((row) => {
    const lines = wrapText(row.label, Math.floor((narrow ? width : names - 14) / (size * letter)));
    const text = lines.length * 19;
    const y = narrow ? top + text + 6 : top + 6;
    const drawn = [
      element("line", { class: "rule", x1: 0, x2: width, y1: top, y2: top }),
      ...lines.map((line, at) => label(line, { x: 0, y: top + 19 + at * 19, "font-size": size })),
      ...row.bars.flatMap((one, at) => cell(one, { x: names + at * column, y, bar, shade: row.shade, withheld })),
    ];
    top += narrow ? text + 34 : Math.max(text + 10, 34);
    return drawn;
  });
  const headings = heads.flatMap((lines, group) =>
    lines.map((line, at) => label(line, { x: names + group * column, y: 14 + at * 16, "font-size": small, "font-weight": 650 })),
  );
  const bases = groups.map(({ base }, group) =>
    label(base, { x: names + group * column, y: baseline, class: "quiet", "font-size": small }),
  );
  return svg(drawing, top + 4, [...headings, ...bases, ...body]);
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly bar: (share: number) => number;
  readonly shade: number;
  readonly withheld: string;
}

function cell(one: OptionBar, { x, y, bar, shade, withheld }: Place): readonly string[] {
  const beside = { y: y + 16, "font-size": fontSize - 1 };
  if (one === null) return [label(withheld, { ...beside, x, class: "quiet" })];
  const { low, high, text } = one;
  return [
    // An empty bar would leave its outline.
    ...(high === 0
      ? []
      : [element("rect", { class: `fill-${shade} edge answered`, x: x + 0.5 + bar(low), y, width: bar(high) - bar(low), height: 21 })]),
    label(text, { ...beside, x: x + bar(high) + 6 }),
  ];
}
