// Small-multiple bar chart of the answers to one question: a row per option, a column per group.
import { max, scaleBand, scaleLinear } from "d3";
import type { Bounds } from "../statistics/uncertainty/worst-case.ts";
import { bar, fontSize, label, labels, rule, wrapIn } from "./marks.ts";
import { chart, type Drawing } from "./shape.ts";

interface OptionRow {
  readonly label: string;
  /** Colour of the row's bars, 0–4. */
  readonly shade: number;
  /** In each group, 0–1: from 0 to a share, or bounds of one; with its number. Null where withheld. */
  readonly bars: readonly ((Bounds & { readonly text: string }) | null)[];
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
  const isNarrow = width < 400;
  const [size, small] = isNarrow ? [14, 12] : [15, 13];
  const names = isNarrow ? 0 : 330;
  const columns = scaleBand(groups.keys(), [names, width]);
  const left = (group: number): number => columns(group) ?? 0;
  // Room beside the longest bar for the longest number.
  const longest = max(rows, ({ bars }) => max(bars, (one) => one?.text.length)) ?? 0;
  const long = scaleLinear([0, 1], [0, Math.max(24, columns.bandwidth() - 14 - longest * (fontSize - 1) * letter)]);
  const heads = groups.map(({ name }) => wrapIn(columns.bandwidth() - gutter, small, name, boldLetter));
  const baseline = (max(heads, (lines) => lines.length) ?? 0) * 16 + 14;
  let top = baseline + 10;
  const body = rows.flatMap(({ label: name, bars, shade }) => {
    const lines = wrapIn(isNarrow ? width : names - 14, size, name, letter);
    const text = lines.length * 19;
    const y = isNarrow ? top + text + 6 : top + 6;
    const beside = { y: y + 16, "font-size": fontSize - 1 };
    const drawn = [
      rule(width, top),
      ...labels(lines, 19, { x: 0, y: top + 19, "font-size": size }),
      ...bars.flatMap((one, group) => {
        if (one === null) return [label(withheld, { ...beside, x: left(group), class: "quiet" })];
        const number = label(one.text, { ...beside, x: left(group) + long(one.high) + 6 });
        // An empty bar would leave its outline.
        if (one.high === 0) return [number];
        return [bar(one, (share) => left(group) + 0.5 + long(share), { class: `fill-${shade} edge answered`, y, height: 21 }), number];
      }),
    ];
    top += isNarrow ? text + 34 : Math.max(text + 10, 34);
    return drawn;
  });
  const headings = groups.flatMap(({ base }, group) => [
    ...labels(heads[group] ?? [], 16, { x: left(group), y: 14, "font-size": small, "font-weight": 650 }),
    label(base, { x: left(group), y: baseline, class: "quiet", "font-size": small }),
  ]);
  return chart(drawing, top + 4, [...headings, ...body]);
}
