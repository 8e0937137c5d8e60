// Decides how the parts of the country are drawn: seven tiles laid out as the country lies, north at the top, in each a bar.
import { scaleLinear } from "d3";
import { wrapped } from "./part-bars.ts";
import { type Drawing, element, label, svg } from "./svg.ts";

export interface PartTile {
  /** `se11` … `se32-33`. */
  readonly part: string;
  readonly label: string;
  /** "35 % (10 av 30)", or that it is withheld. */
  readonly value: string;
  /** Whole per cent; null where withheld. */
  readonly percent: number | null;
}

/** Column and row of each part on a wide page, and how many columns it takes: placed by hand, about as on a map. */
const places: Readonly<Record<string, readonly [column: number, row: number, columns: number]>> = {
  "se32-33": [1, 0, 2],
  se31: [1, 1, 1],
  se23: [0, 2, 1],
  se12: [1, 2, 1],
  se11: [2, 2, 1],
  se21: [1, 3, 1],
  se22: [0, 4, 2],
};
/** From north to south, and from west to east where two lie beside each other. Never by value. */
export const northToSouth: readonly string[] = Object.keys(places);

export function partTiles(drawing: Drawing & { readonly tiles: readonly PartTile[] }): string {
  const narrow = drawing.width < 400;
  const height = narrow ? 86 : 88;
  const column = (drawing.width + 10) / (narrow ? 1 : 3);
  const ordered = northToSouth.flatMap((part) => drawing.tiles.filter((tile) => tile.part === part));
  const body = ordered.flatMap((tile, at) => {
    const [left, row, columns] = narrow ? [0, at, 1] : (places[tile.part] ?? [0, at, 1]);
    // One per cent is as long in a wide tile as in a narrow one.
    const box = { x: left * column + 0.5, y: row * height + 0.5, width: columns * column - 11, height: height - 10 };
    return tileOf(tile, box, column - 11 - 24);
  });
  const rows = narrow ? ordered.length : 5;
  return svg(drawing, rows * height, body);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function tileOf({ label: name, value, percent }: PartTile, box: Box, whole: number): readonly string[] {
  const { x, y, width, height } = box;
  const bar = scaleLinear([0, 100], [0, whole]);
  const lines = wrapped(name, Math.floor((width - 24) / 8.6));
  const under = y + height - 24;
  return [
    element("rect", { class: "empty", x, y, width, height }),
    ...lines.map((line, at) => label(line, { x: x + 12, y: y + 20 + at * 17, "font-size": 14, "font-weight": 650 })),
    label(value, { x: x + 12 + whole, y: under - 7, "text-anchor": "end", "font-size": 14 }),
    ...(percent === null
      ? []
      : [
          element("rect", { class: "empty", x: x + 12, y: under, width: bar(100), height: 14 }),
          element("rect", { class: "fill-1 edge", x: x + 12, y: under, width: bar(percent), height: 14 }),
        ]),
  ];
}
