// Saves a figure's drawings as a picture to take along, SVG or PNG, with its title, subject, source and address, and in a rehearsal the mark.
// Made here, of what the page shows and as the browser has styled it: of a site's hundreds of pictures few are ever taken along.

const width = 900;
const margin = 40;
const inner = width - 2 * margin;
const family = "Liberation Sans, Arial, Helvetica, sans-serif";
/** A PNG is 1,350 pixels wide: enough for a dense screen and for half a printed page. */
const density = 1.5;

/** What a stylesheet says of a drawing. A picture has it as attributes, which editors of drawings know better than style rules. */
const looks = [
  ..."fill fill-opacity font-size font-weight paint-order stroke stroke-dasharray stroke-linejoin stroke-width text-anchor".split(" "),
];

type Attributes = Readonly<Record<string, string | number>>;

for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-picture]")) {
  const figure = button.closest("figure");
  if (!figure) continue;
  button.addEventListener("click", () => void save(figure, button.dataset.picture ?? ""));
  button.closest("li")?.removeAttribute("hidden");
}

async function save(figure: HTMLElement, name: string): Promise<void> {
  const picture = pictureOf(figure);
  const svg = new Blob([new XMLSerializer().serializeToString(picture)], { type: "image/svg+xml" });
  const file = name.endsWith(".png") ? await drawn(svg) : svg;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file ?? svg);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function drawn(svg: Blob): Promise<Blob | null> {
  const picture = new Image();
  picture.src = URL.createObjectURL(svg);
  await picture.decode();
  URL.revokeObjectURL(picture.src);
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.naturalWidth * density, picture.naturalHeight * density];
  canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done));
}

/** A complete SVG document in the light colours. */
function pictureOf(figure: HTMLElement): SVGElement {
  const light = lightColours();
  const parts: SVGElement[] = [];
  let y = 0;
  const write = (text: string, { size, lead, weight = 400, fill = "ink" }: Face): void => {
    for (const line of linesOf(text, size, weight)) {
      y += lead;
      const at = { x: margin, y, fill: light.get(`--${fill}`) ?? "", "font-size": size, "font-weight": weight };
      parts.push(element("text", at, line));
    }
  };
  const mark = textOf(document.querySelector(".rehearsal-banner"));
  if (mark !== "") {
    parts.push(element("rect", { width, height: 40, fill: light.get("--warning-paper") ?? "" }));
    write(mark, { size: 17, lead: 26, weight: 700, fill: "warning-ink" });
    y = 40;
  }
  y += 16;
  const title = textOf(figure.querySelector("figcaption :is(h2, h3)") ?? document.querySelector("h1"));
  write(title, { size: 25, lead: 31, weight: 700 });
  y += 4;
  write(textOf(figure.querySelector(".subject") ?? figure.querySelector("figcaption")), { size: 16, lead: 22, fill: "ink-soft" });
  const charts = [...figure.querySelectorAll<SVGSVGElement>("svg.chart")].filter((one) => one.closest(".only-narrow") === null);
  const named = charts.filter((one) => one.dataset.name !== undefined);
  const shown = named.length > 0 ? named : charts;
  for (const chart of shown) {
    y += 12;
    if (chart.dataset.name !== undefined) write(chart.dataset.name, { size: 16, lead: 22, weight: 700 });
    const box = chart.viewBox.baseVal;
    // One without a view box has parts in per cent of its width, and a height from its style.
    const height = box && box.width > 0 ? (inner * box.height) / box.width : chart.getBoundingClientRect().height;
    const drawing = alone(chart, light);
    for (const [key, value] of Object.entries({ x: margin, y: y + 8, width: inner, height, overflow: "visible" }))
      drawing.setAttribute(key, String(value));
    parts.push(drawing);
    y += 8 + height;
  }
  y += 22;
  parts.push(element("rect", { x: margin, y, width: inner, height: 1, fill: light.get("--line") ?? "" }));
  y += 6;
  const [address = ""] = location.href.replace(/^https?:\/\//, "").split("#");
  for (const text of [figure.dataset.source ?? "", `${address}#${figure.id}`]) write(text, { size: 14, lead: 20, fill: "ink-soft" });
  const height = Math.ceil(y + 22);
  const described = [mark, ...shown.map((one) => textOf(one.querySelector("desc")))].filter((one) => one !== "").join(". ");
  return element(
    "svg",
    { width, height, viewBox: `0 0 ${width} ${height}`, "font-family": family, role: "img" },
    element("title", {}, title),
    element("desc", {}, described),
    element("rect", { width, height, fill: light.get("--paper") ?? "" }),
    ...parts,
  );
}

interface Face {
  /** Pixels per em, and from line to line. */
  readonly size: number;
  readonly lead: number;
  readonly weight?: number;
  /** The name of a colour. */
  readonly fill?: string;
}

/** The tokens as in the light look, whatever the reader's is. */
function lightColours(): ReadonlyMap<string, string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const roots = rules.filter((one): one is CSSStyleRule => one instanceof CSSStyleRule && one.selectorText === ":root");
  const tokens = roots.flatMap(({ style }) => [...style].map((name) => [name, style.getPropertyValue(name).trim()] as const));
  return new Map(tokens.filter(([name]) => name.startsWith("--")));
}

/** A copy that needs no stylesheet. */
function alone(chart: SVGSVGElement, light: ReadonlyMap<string, string>): SVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of light) copy.style.setProperty(name, value);
  copy.style.setProperty("forced-color-adjust", "none");
  // Beside the chart, where the same rules apply.
  chart.after(copy);
  const all = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  const styles = all.map((one) => looks.map((name) => [name, getComputedStyle(one).getPropertyValue(name)] as const));
  copy.remove();
  for (const [at, one] of all.entries()) {
    for (const { name } of [...one.attributes]) if (/^(?:class|style|role|tabindex|aria-.*|data-.*)$/.test(name)) one.removeAttribute(name);
    if (one instanceof SVGGraphicsElement) for (const [name, value] of styles[at] ?? []) one.setAttribute(name, value);
  }
  for (const one of copy.querySelectorAll("title, desc")) one.remove();
  return copy;
}

function element(name: string, attributes: Attributes, ...children: readonly (string | SVGElement)[]): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...children);
  return made;
}

function textOf(one: Element | null): string {
  return (one?.textContent ?? "").replaceAll(/[\s\u00a0]+/g, " ").trim();
}

/** Lines of whole words, each as wide as the picture unless a single word is wider. */
function linesOf(text: string, size: number, weight: number): readonly string[] {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen) pen.font = `${weight} ${size}px ${family}`;
  const lines: string[] = [];
  for (const word of text.split(" ").filter((one) => one !== "")) {
    const longer = [lines.at(-1), word].filter((one) => one !== undefined).join(" ");
    if (lines.length > 0 && (pen?.measureText(longer).width ?? 0) <= inner) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
