// Tile map of the parts of the country, with a bar in each tile.
import { scaleLinear } from "d3";
import type { Bounds } from "../../scripts/statistics/uncertainty/worst-case.ts";
import { boundsHeight, boundsLine, type OptionalBounds } from "./bounds-line.ts";
import { filled } from "./share-bars.ts";
import { type Drawing, element, label, svg, underLevel1, wrapText } from "./svg.ts";

/** The bounds are those of the share in the whole part: a line under the bar. */
export interface PartTile extends OptionalBounds {
  /** `se11` … `se32-33`. */
  readonly part: string;
  readonly label: string;
  /** "35 % (20)", of a small group "1–9 av 16", or a note that it is withheld. */
  readonly value: string;
  /** As in bars of shares. */
  readonly percent: number | null;
  readonly range?: Bounds;
}

/** Column and row of each part on a wide page, placed by hand roughly as on a map. All tiles are equally wide, so bars share one scale. */
const places: Readonly<Record<string, readonly [column: number, row: number]>> = {
  "se32-33": [1.5, 0],
  se31: [1, 1],
  se23: [0, 2],
  se12: [1, 2],
  se11: [2, 2],
  se21: [1, 3],
  se22: [0.5, 4],
};
/** From north to south, then from west to east. Never sorted by value. */
export const northToSouth: readonly string[] = Object.keys(places);

export function partTiles(drawing: Drawing & { readonly tiles: readonly PartTile[] }): string {
  const narrow = drawing.width < 400;
  const column = (drawing.width + 10) / (narrow ? 1 : 3);
  const width = column - 11;
  const ordered = northToSouth.flatMap((part) => drawing.tiles.filter((tile) => tile.part === part));
  const named = ordered.map((tile) => ({ tile, lines: wrapText(tile.label, Math.floor((width - 24) / 8.6)) }));
  const foot = 58 + (ordered.some(({ low }) => low !== undefined) ? boundsHeight - 10 : 0);
  const placed = named.map((one, at) => ({ ...one, place: narrow ? ([0, at] as const) : (places[one.tile.part] ?? ([0, at] as const)) }));
  const tops = new Map<number, { readonly top: number; readonly height: number }>();
  let end = 0;
  // The height of a row depends on its longest name.
  for (const row of new Set(placed.map(({ place }) => place[1]).toSorted((a, b) => a - b))) {
    const height = foot + 17 * Math.max(...placed.filter(({ place }) => place[1] === row).map(({ lines }) => lines.length));
    tops.set(row, { top: end, height });
    end += height + 10;
  }
  const body = placed.flatMap(({ place: [left, row], ...one }) => {
    const { top, height } = tops.get(row) ?? { top: 0, height: foot };
    return tileOf(one, { x: left * column + 0.5, y: top + 0.5, width, height });
  });
  return svg(drawing, end, body);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function tileOf({ tile, lines }: { readonly tile: PartTile; readonly lines: readonly string[] }, box: Box): readonly string[] {
  const { x, y, width, height } = box;
  const bar = scaleLinear([0, 100], [x + 12, x + width - 12]);
  const value = y + 21 + lines.length * 17;
  const under = value + 8;
  const whole = { class: "empty", x: bar(0), y: under, width: bar(100) - bar(0), height: 14 };
  return [
    element("rect", { class: "empty", x, y, width, height }),
    ...lines.map((line, at) => label(line, { x: x + 12, y: y + 20 + at * 17, "font-size": 14, "font-weight": 650 })),
    label(tile.value, { x: x + 12, y: value, "font-size": 14 }),
    ...filled(tile).flatMap(({ low, high }) => [
      element("rect", whole),
      element("rect", { ...whole, class: underLevel1.fill, x: bar(low), width: bar(high) - bar(low) }),
    ]),
    ...boundsLine(tile, { y: under + 22, x: bar }),
  ];
}
