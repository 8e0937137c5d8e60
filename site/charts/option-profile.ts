// Decides how the answers to one question are drawn: a row per option, a column per group, in each a bar from zero.
import { scaleLinear } from "d3";
import { wrapped } from "./part-bars.ts";
import { type Drawing, element, fontSize, label, svg } from "./svg.ts";

export interface OptionRow {
  readonly label: string;
  /** Colour of the row's bars, 0–4. */
  readonly shade: number;
  /** Whole per cent of those who answered in each group; null where withheld. */
  readonly percents: readonly (number | null)[];
}

interface Profile extends Drawing {
  /** Headings of the columns, and what each rests on: "200 svar". Narrow ones take several lines. */
  readonly groups: readonly { readonly name: string; readonly base: string }[];
  readonly rows: readonly OptionRow[];
  /** Stands in place of a bar that is withheld. */
  readonly withheld: string;
}

/** Letters are taken to be this wide, in parts of the type's size; bold ones are wider. */
const letter = 0.56;
const boldLetter = 0.64;
/** Between two columns' headings. */
const gutter = 20;

/** Every bar is on one scale, 0 to 100 per cent, in every question: they can be compared down, across and between drawings. */
export function optionProfile(drawing: Profile): string {
  const { width, groups, rows, withheld } = drawing;
  const narrow = width < 400;
  const size = narrow ? 14 : 15;
  const names = narrow ? 0 : 330;
  const column = (width - names) / groups.length;
  const bar = scaleLinear([0, 100], [0, column - 44]);
  const heads = groups.map(({ name }) => wrapped(name, Math.floor((column - gutter) / (13 * boldLetter))));
  const baseline = Math.max(...heads.map((lines) => lines.length)) * 16 + 14;
  const headHeight = baseline + 10;
  let top = headHeight;
  const body = rows.flatMap((row) => {
    const lines = wrapped(row.label, Math.floor((narrow ? width : names - 14) / (size * letter)));
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
    lines.map((line, at) => label(line, { x: names + group * column, y: 14 + at * 16, "font-size": 13, "font-weight": 650 })),
  );
  const bases = groups.map(({ base }, group) => label(base, { x: names + group * column, y: baseline, class: "quiet", "font-size": 13 }));
  return svg(drawing, top + 4, [...headings, ...bases, ...body]);
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly bar: (percent: number) => number;
  readonly shade: number;
  readonly withheld: string;
}

function cell(percent: number | null, { x, y, bar, shade, withheld }: Place): readonly string[] {
  const beside = { y: y + 16, "font-size": fontSize - 1 };
  if (percent === null) return [label(withheld, { ...beside, x, class: "quiet" })];
  return [
    // A bar of nothing would leave its edge.
    ...(percent === 0 ? [] : [element("rect", { class: `fill-${shade} edge answered`, x: x + 0.5, y, width: bar(percent), height: 21 })]),
    label(String(percent), { ...beside, x: x + bar(percent) + 6 }),
  ];
}
