// SVG elements as data. A page writes them as text, the report as nodes of its own HTML; stylesheets decide how they look.
import { escapeMarkup } from "../core/text.ts";

export type Attributes = Readonly<Record<string, string | number>>;

export interface Shape {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (Shape | string)[];
}

/** Lengths are rounded to hundredths, which nobody sees. */
export function shape(name: string, attributes: Attributes, ...children: Shape["children"]): Shape {
  const rounded = Object.entries(attributes).map(([key, value]) => [
    key,
    typeof value === "number" ? Math.round(100 * value) / 100 : value,
  ]);
  return { name, attributes: Object.fromEntries(rounded), children };
}

/** What every chart of a page needs. */
export interface Drawing {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** CSS pixels: `narrowWidth` on a narrow page, 720 on a wide one. */
  readonly width: number;
}

/** What is drawn, as one part that is not read out: the image has the same in words. */
export const unread = (body: readonly Shape[]): Shape => shape("g", { "aria-hidden": "true" }, ...body);

/** A complete image with a title and a description. A rehearsal's mark is on the page, and in the picture that is taken along (`site/browser/chart-picture.ts`). */
export function image({ id, title, description }: Omit<Drawing, "width">, attributes: Attributes, body: readonly Shape[]): string {
  const [titleId, descriptionId] = [`${id}-title`, `${id}-desc`];
  return written(
    shape(
      "svg",
      { class: "chart", id, role: "img", "aria-labelledby": `${titleId} ${descriptionId}`, ...attributes },
      shape("title", { id: titleId }, title),
      shape("desc", { id: descriptionId }, description),
      unread(body),
    ),
  );
}

/** An image as wide as the drawing says, in CSS pixels. */
export const chart = (drawing: Drawing, height: number, body: readonly Shape[]): string =>
  image(drawing, { viewBox: `0 0 ${drawing.width} ${height}` }, body);

function written({ name, attributes, children }: Shape): string {
  const properties = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeMarkup(String(value))}"`);
  const inside = children.map((child) => (typeof child === "string" ? escapeMarkup(child) : written(child)));
  return `<${name}${properties.join("")}>${inside.join("")}</${name}>`;
}
