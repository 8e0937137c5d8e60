// A chart as a picture of its own: its title, subject and source, the address it comes from, and in a rehearsal the mark.
import { escapeMarkup } from "../../scripts/core/text.ts";
import { element } from "../charts/svg.ts";
import { attributeOf, type Element, elementsOf, textOf } from "../offline/tree.ts";
import { type Colours, colourNamed } from "../styles/tokens.ts";
import { type DrawingRule, styleOf } from "./drawing-style.ts";
import { type Face, linesOf } from "./lettering.ts";

interface PictureDrawing {
  /** The `svg` element, as on the page. */
  readonly svg: Element;
  /** Written above it, where a figure has several. */
  readonly name?: string | undefined;
}

export interface Picture {
  /** From the top down. */
  readonly drawings: readonly PictureDrawing[];
  readonly title: string;
  readonly subject: string;
  readonly source: string;
  readonly description: string;
  /** Where the figure is. */
  readonly address: string;
  /** The rehearsal's. */
  readonly mark?: string | undefined;
}

interface Pen {
  readonly rules: readonly DrawingRule[];
  readonly colours: Colours;
}

const width = 900;
const margin = 40;
const inner = width - 2 * margin;
const family = "Liberation Sans, Arial, Helvetica, sans-serif";

interface Line extends Face {
  readonly x: number;
  readonly y: number;
  readonly fill: string;
  readonly anchor?: "start" | "middle" | "end";
  readonly halo?: { readonly colour: string; readonly width: number };
}

/** A complete SVG document in the light colours, 900 pixels wide. */
export function chartPicture(picture: Picture, pen: Pen): string {
  const colour = (name: string): string => colourNamed(pen.colours, name);
  const parts: string[] = [];
  let y = 0;
  const write = (text: string, face: Face, { lead, fill }: { readonly lead: number; readonly fill: string }): void => {
    for (const line of linesOf(text, face, inner)) {
      y += lead;
      parts.push(written(line, { ...face, x: margin, y, fill: colour(fill) }));
    }
  };
  if (picture.mark !== undefined) {
    parts.push(element("rect", { x: 0, y: 0, width, height: 40, fill: colour("warning-paper") }));
    parts.push(written(picture.mark, { size: 17, isBold: true, x: margin, y: 26, fill: colour("warning-ink") }));
    y = 40;
  }
  y += 16;
  write(picture.title, { size: 25, isBold: true }, { lead: 31, fill: "ink" });
  y += 4;
  write(picture.subject, { size: 16 }, { lead: 22, fill: "ink-soft" });
  for (const { svg, name } of picture.drawings) {
    y += name === undefined ? 22 : 12;
    if (name !== undefined) write(name, { size: 16, isBold: true }, { lead: 22, fill: "ink" });
    y += name === undefined ? 0 : 8;
    const { drawn, height } = placed(svg, y, pen);
    parts.push(drawn);
    y += height;
  }
  y += 22;
  parts.push(element("rect", { x: margin, y, width: inner, height: 1, fill: colour("line") }));
  y += 6;
  write(picture.source, { size: 14 }, { lead: 20, fill: "ink-soft" });
  write(picture.address, { size: 14 }, { lead: 20, fill: "ink-soft" });
  const total = Math.ceil(y + 22);
  const size = { width, height: total, viewBox: `0 0 ${width} ${total}` };
  const about = [picture.mark, picture.description].filter(Boolean).join(". ");
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", ...size, "font-family": family, role: "img" },
    element("title", {}, escapeMarkup(picture.title)),
    element("desc", {}, escapeMarkup(about)),
    element("rect", { x: 0, y: 0, width, height: total, fill: colour("paper") }),
    ...parts,
  );
}

/** As text, which can be searched and edited. */
function written(text: string, { x, y, size, fill, isBold, anchor, halo }: Line): string {
  const around = halo ? { stroke: halo.colour, "stroke-width": halo.width, "stroke-linejoin": "round", "paint-order": "stroke" } : {};
  const looks = { ...(isBold ? { "font-weight": 700 } : {}), ...(anchor ? { "text-anchor": anchor } : {}), ...around };
  return element("text", { x, y, "font-size": size, fill, ...looks }, escapeMarkup(text));
}

/** The drawing across the picture: one with a view box in proportion, one without as high as what it shows. */
function placed(drawing: Element, y: number, pen: Pen): { readonly drawn: string; readonly height: number } {
  const [, , wide = 0, high = 0] = (attributeOf(drawing, "viewBox") ?? "").split(/\s+/).map(Number);
  const height = wide > 0 ? (inner * high) / wide : lowestIn(drawing);
  const scale = wide > 0 ? { viewBox: `0 0 ${wide} ${high}` } : {};
  const at = { x: margin, y, width: inner, height, overflow: "visible", ...scale };
  return { drawn: element("svg", at, ...childrenOf(drawing, { pen, across: wide || inner, inherited: {} })), height };
}

/** Pixels from the top of a drawing without a view box to its lowest part. */
function lowestIn(drawing: Element): number {
  const of = (one: Element, name: string): number => Number.parseFloat(attributeOf(one, name) ?? "0") || 0;
  return Math.max(
    ...elementsOf(drawing).map((one) => Math.max(of(one, "y") + (one.tagName === "text" ? 6 : of(one, "height")), of(one, "y2"))),
    0,
  );
}

interface Context {
  readonly pen: Pen;
  /** What per cent of the width are of, in the drawing's own units. */
  readonly across: number;
  readonly inherited: Readonly<Record<string, string>>;
}

const inheritedNames = ["fill", "font-size", "font-weight", "text-anchor", "stroke", "stroke-width", "paint-order"];

function childrenOf(parent: Element, context: Context): readonly string[] {
  return parent.childNodes.flatMap((node) => ("tagName" in node ? drawnElement(node, context) : []));
}

function drawnElement(node: Element, context: Context): readonly string[] {
  if (["title", "desc"].includes(node.tagName)) return [];
  const own = Object.fromEntries(
    node.attrs.filter(({ name }) => !/^(?:class|role|tabindex|aria-.*|data-.*)$/.test(name)).map(({ name, value }) => [name, value]),
  );
  const looks = { ...own, ...styleOf(node, context.pen.rules) };
  const kept = Object.fromEntries(inheritedNames.flatMap((name) => (looks[name] === undefined ? [] : [[name, looks[name]]])));
  const inherited = { ...context.inherited, ...kept };
  if (node.tagName === "text") return [drawnText(textOf(node), { ...inherited, x: looks["x"], y: looks["y"], dx: looks["dx"] }, context)];
  return [element(node.tagName, looks, ...childrenOf(node, { ...context, inherited }))];
}

function drawnText(text: string, looks: Readonly<Record<string, string | undefined>>, { pen, across }: Context): string {
  const { x = "0", y = "0", dx = "0", "font-size": size = "16", "font-weight": weight = "400", "text-anchor": anchor } = looks;
  const halo = looks["paint-order"]?.startsWith("stroke") && looks["stroke"];
  return written(text, {
    x: (x.endsWith("%") ? (across * Number.parseFloat(x)) / 100 : Number(x)) + Number(dx),
    y: Number(y),
    size: Number.parseFloat(size),
    isBold: weight === "bold" || Number(weight) >= 600,
    fill: looks["fill"] ?? colourNamed(pen.colours, "ink"),
    ...(anchor === "middle" || anchor === "end" ? { anchor } : {}),
    ...(halo ? { halo: { colour: halo, width: Number.parseFloat(looks["stroke-width"] ?? "1") } } : {}),
  });
}
