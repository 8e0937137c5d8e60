// Diagram of the path of the answers, from the top: readable sheets, sealed envelopes, and counts at the end.
import { fontSize, label, labels, wrapText } from "./marks.ts";
import { chart, type Drawing, type Shape, shape } from "./shape.ts";

/** The form in which answers exist at a place: readable, sealed, or only as rounded counts. */
export type AnswerForm = "sheets" | "envelope" | "counts";

export interface Place {
  readonly form: AnswerForm;
  readonly name: string;
  /** Who can read the answers there, in a short sentence. */
  readonly reads: string;
}

interface Row extends Pick<Place, "form"> {
  readonly top: number;
  readonly height: number;
  readonly names: readonly string[];
  readonly lines: readonly string[];
}

const icon = { width: 56, height: 40, x: 12 } as const;
const middle = icon.x + icon.width / 2;
const textAt = 92;
/** Room for the arrow between two places. */
const gap = 26;
const lead = 20;

/** `sealed` is the heading of the field around the places where answers are in an envelope. */
export function sealingPath(drawing: Drawing & { readonly places: readonly Place[]; readonly sealed: string }): string {
  const rows = layOut(drawing.places, drawing.width);
  const { top, height } = rows.at(-1) ?? { top: 0, height: 0 };
  const body = rows.flatMap((row, at) => [...(at > 0 ? arrow(row.top) : []), ...drawRow(row)]);
  return chart(drawing, top + height + 4, [...field(rows, drawing), ...body]);
}

function layOut(places: readonly Place[], width: number): readonly Row[] {
  // Letters are assumed to be about half as wide as they are high, those of a name a little wider.
  const [letters, bold] = [8.4, 9.6].map((own) => Math.floor((width - textAt - 8) / own)) as [number, number];
  let top = 4;
  return places.map(({ form, name, reads }, at) => {
    const [names, lines] = [wrapText(name, bold), wrapText(reads, letters)];
    const height = Math.max(icon.height, lead * (names.length + lines.length) + 4);
    // The heading of the field needs a line.
    if (form === "envelope" && places[at - 1]?.form !== "envelope") top += lead + 4;
    const row = { form, top, height, names, lines };
    top += height + gap;
    return row;
  });
}

/** The field behind the places where answers are sealed, with its heading. */
function field(rows: readonly Row[], { width, sealed }: { readonly width: number; readonly sealed: string }): readonly Shape[] {
  const inside = rows.filter(({ form }) => form === "envelope");
  const [first, last] = [inside[0], inside.at(-1)];
  if (!first || !last) return [];
  const y = first.top - lead - 12;
  return [
    shape("rect", { class: "sealed-zone", x: 1, y, width: width - 2, height: last.top + last.height + 10 - y }),
    label(sealed, { x: textAt, y: y + lead - 1, class: "quiet", "font-size": fontSize - 2 }),
  ];
}

function arrow(top: number): readonly Shape[] {
  const [from, to] = [top - gap + 3, top - 4];
  return [
    shape("line", { class: "way", x1: middle, x2: middle, y1: from, y2: to - 5 }),
    shape("path", { class: "way-head", d: `M${middle} ${to}l-5 -8h10z` }),
  ];
}

function drawRow({ form, names, lines, top }: Row): readonly Shape[] {
  return [
    ...icons[form](top),
    ...labels(names, lead, { x: textAt, y: top + 16, "font-weight": 650 }),
    ...labels(lines, lead, { x: textAt, y: top + 16 + lead * names.length, class: "quiet", "font-size": fontSize - 1 }),
  ];
}

const icons: Readonly<Record<AnswerForm, (top: number) => readonly Shape[]>> = {
  sheets: (top) => [
    shape("rect", { class: "sheet", x: icon.x + 10, y: top, width: icon.width - 20, height: icon.height }),
    ...[9, 17, 25, 33].map((y) =>
      shape("line", { class: "written", x1: icon.x + 16, x2: icon.x + icon.width - (y === 33 ? 26 : 16), y1: top + y, y2: top + y }),
    ),
  ],
  envelope: (top) => [
    shape("rect", { class: "fill-4 edge", x: icon.x, y: top, width: icon.width, height: icon.height }),
    shape("path", { class: "flap", d: `M${icon.x} ${top}l${icon.width / 2} ${icon.height / 2}l${icon.width / 2} -${icon.height / 2}` }),
  ],
  counts: (top) =>
    [10, 20, 40, 28].map((height, at) =>
      shape("rect", { class: "fill-3 edge", x: icon.x + 4 + at * 12, y: top + icon.height - height, width: 12, height }),
    ),
};
