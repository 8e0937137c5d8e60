// Small-multiple bar chart of the answers to one question: a row per option, a column per group.
import { scaleLinear } from "d3";
import type { Bounds } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { type Drawing, element, fontSize, label, svg, wrapText } from "./svg.ts";

interface OptionRow {
  readonly label: string;
  /** Colour of the row's bars, 0–4. */
  readonly shade: number;
  /** Whole per cent of respondents in each group, or bounds of them; null where withheld. */
  readonly percents: readonly (number | Bounds | null)[];
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
  // Room beside the longest bar for its number, or for both bounds.
  const hasBounds = rows.some(({ percents }) => percents.some((one) => typeof one === "object" && one !== null));
  const bar = scaleLinear([0, 100], [0, column - (hasBounds ? 58 : 40)]);
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
      ...row.percents.flatMap((percent, at) => cell(percent, { x: names + at * column, y, bar, shade: row.shade, withheld })),
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
  readonly bar: (percent: number) => number;
  readonly shade: number;
  readonly withheld: string;
}

function cell(percent: number | Bounds | null, { x, y, bar, shade, withheld }: Place): readonly string[] {
  const beside = { y: y + 16, "font-size": fontSize - 1 };
  if (percent === null) return [label(withheld, { ...beside, x, class: "quiet" })];
  const { low, high } = typeof percent === "number" ? { low: 0, high: percent } : percent;
  return [
    // An empty bar would leave its outline.
    ...(high === 0
      ? []
      : [element("rect", { class: `fill-${shade} edge answered`, x: x + 0.5 + bar(low), y, width: bar(high) - bar(low), height: 21 })]),
    label(typeof percent === "number" ? String(percent) : `${low}–${high}`, { ...beside, x: x + bar(high) + 6 }),
  ];
}
