// Bar chart of one share per group, with name and value above each bar.
import { scaleLinear } from "d3";
import type { Bounds } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { type Drawing, element, fontSize, label, letterWidth, svg, wrapText } from "./svg.ts";

interface Share {
  readonly label: string;
  readonly value: string;
  /** Whole per cent; null where the group is withheld, or so small that it has a range instead. */
  readonly percent: number | null;
  /** Of a small group: bounds of the share of those that answered, in per cent. */
  readonly range?: Bounds;
}

/** Frames are 100 per cent. `shade` is the colour of the bars, 0–4. A narrow drawing has the value on a line of its own. */
export function shareBars(drawing: Drawing & { readonly groups: readonly Share[]; readonly shade: number }): string {
  const { width, groups, shade } = drawing;
  const narrow = width < 400;
  const size = narrow ? 14 : fontSize;
  const line = size + 4;
  const bar = scaleLinear([0, 100], [0, width - 2]);
  let top = 0;
  const body = groups.flatMap((group) => {
    const room = narrow ? width - 2 : width - 24 - group.value.length * size * letterWidth;
    const names = wrapText(group.label, Math.floor(room / (size * letterWidth)));
    const last = top + size + 3 + (names.length - 1 + (narrow ? 1 : 0)) * line;
    const value = narrow ? { x: 1, y: last, class: "quiet" } : { x: width - 1, y: top + size + 3, "text-anchor": "end" };
    const y = last + 8;
    top = y + 29;
    return [
      ...names.map((name, at) => label(name, { x: 1, y: last - (names.length - at - (narrow ? 0 : 1)) * line, "font-size": size })),
      label(group.value, { ...value, "font-size": size }),
      element("rect", { class: "empty", x: 1, y, width: bar(100), height: 16 }),
      ...filled(group).map(({ low, high }) =>
        element("rect", { class: `fill-${shade} edge`, x: 1 + bar(low), y, width: bar(high) - bar(low), height: 16 }),
      ),
    ];
  });
  return svg(drawing, top, body);
}

/** The filled part of a frame of 0–100: up to the share, or of a small group its range. Nothing where it is withheld. */
function filled({ percent, range }: Pick<Share, "percent" | "range">): readonly Bounds[] {
  if (percent !== null) return [{ low: 0, high: percent }];
  return range ? [range] : [];
}
