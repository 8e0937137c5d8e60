// Decides how a drawing becomes SVG text: escapeMarkup, with title and description, and with the rehearsal's mark inside.
import { escapeMarkup } from "../../scripts/core/text.ts";

type Attributes = Readonly<Record<string, string | number>>;

/** What every chart is drawn for: a place on the page and a width, in the units it is shown in. */
export interface Drawing {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** About 340 for a narrow page, 720 for a wide one. */
  readonly width: number;
  /** Written inside the drawing when its figures are invented. */
  readonly mark?: string | undefined;
}

/** What is written at the ends and the middle of an axis from 0 to 100 per cent. */
export interface Axis {
  readonly low: string;
  readonly middle: string;
  readonly high: string;
}

export const fontSize = 16;

/** The share under level 1 has one colour wherever it is drawn: that of the staircase's lowest step. */
export const underLevel1 = { shade: 0, fill: "fill-0 edge" } as const;

/** One element. Attributes are escapeMarkup; children are SVG text already. */
export function element(name: string, attributes: Attributes, ...children: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`);
  return `<${name}${written.join("")}>${children.join("")}</${name}>`;
}

export function label(content: string, attributes: Attributes): string {
  return element("text", { "font-size": fontSize, ...attributes }, escapeMarkup(content));
}

/** The whole drawing. `height` is that of the body; a rehearsal's mark adds a line below it. */
export function svg(drawing: Drawing, height: number, body: readonly string[]): string {
  const { id, title, description, width, mark } = drawing;
  const total = height + (mark ? 20 : 0);
  return element(
    "svg",
    { class: "chart", id, viewBox: `0 0 ${width} ${total}`, role: "img", "aria-labelledby": `${id}-title ${id}-desc` },
    element("title", { id: `${id}-title` }, escapeMarkup(title)),
    element("desc", { id: `${id}-desc` }, escapeMarkup(mark ? `${mark}. ${description}` : description)),
    ...body,
    ...(mark ? [label(mark, { x: 0, y: total - 5, class: "quiet", "font-size": 13 })] : []),
  );
}
