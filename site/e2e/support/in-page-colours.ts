// Checks of a page's colours as painted: drawings without contrast to the page, and text that is unreadable in forced colours.
// Each function runs in the browser by itself; `measureContrast` must run first and provides `contrastOf`.

interface WithContrast {
  /** Contrast ratio of two CSS colours, 1–21; 1 where either is transparent. */
  contrastOf: (one: string, other: string) => number;
}

/** Provides `contrastOf`. A canvas parses every CSS colour, system colours included. */
export function measureContrast(): void {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const known = new Map<string, number | undefined>();
  const lightOf = (colour: string): number | undefined => {
    if (known.has(colour) || !canvas) return known.get(colour);
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = "rgb(0 0 0 / 0%)";
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, seen = 0] = [...canvas.getImageData(0, 0, 1, 1).data].map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    const light = seen === 0 ? undefined : 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    known.set(colour, light);
    return light;
  };
  const contrast: WithContrast = {
    contrastOf: (one, other) => {
      const [a, b] = [lightOf(one), lightOf(other)];
      return a === undefined || b === undefined ? 1 : (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    },
  };
  Object.assign(window, contrast);
}

/** Shapes whose fill and stroke both have less than 3:1 against what they are drawn on: the page, or an earlier shape (WCAG 1.4.11). */
export function faintShapes(): readonly string[] {
  const { contrastOf } = window as unknown as WithContrast;
  const isThere = (colour: string): boolean => contrastOf(colour, "black") > 1 || contrastOf(colour, "white") > 1;
  const paper = getComputedStyle(document.body).backgroundColor;
  const page = isThere(paper) ? paper : "white";
  const holds = (outer: DOMRect, inner: DOMRect): boolean =>
    outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom;
  return [...document.querySelectorAll<SVGElement>(".chart, .staircase, .mini-staircase, .report svg, .pair")].flatMap((drawing) => {
    const shapes = [...drawing.querySelectorAll<SVGGraphicsElement>("rect, circle, path, line")].filter(
      (shape) => shape.checkVisibility({ visibilityProperty: true }) && !shape.matches(".rule, pattern *"),
    );
    const painted = shapes.map((shape) => ({ shape, box: shape.getBoundingClientRect(), style: getComputedStyle(shape) }));
    return painted
      .filter(({ box, style }, at) => {
        const under = painted.slice(0, at).findLast((other) => holds(other.box, box) && isThere(other.style.fill))?.style.fill ?? page;
        return [under, page].every((ground) => Math.max(contrastOf(style.fill, ground), contrastOf(style.stroke, ground)) < 3);
      })
      .map(({ shape }) => `fades into the page: ${drawing.id || drawing.getAttribute("class")} ${shape.outerHTML.slice(0, 80)}`);
  });
}

/** In forced colours: text with less than 4.5:1 against its background, or against the backplate that the browser paints behind it. */
export function unreadable(): readonly string[] {
  const { contrastOf } = window as unknown as WithContrast;
  const isThere = (colour: string): boolean => contrastOf(colour, "black") > 1 || contrastOf(colour, "white") > 1;
  const surfaceOf = (one: Element): string => {
    for (let up: Element | null = one; up; up = up.parentElement) {
      const { backgroundColor } = getComputedStyle(up);
      if (isThere(backgroundColor)) return backgroundColor;
    }
    return "Canvas";
  };
  return [...document.body.querySelectorAll<HTMLElement>("*")]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()))
    .filter((one) => one.namespaceURI === "http://www.w3.org/1999/xhtml" && one.checkVisibility({ visibilityProperty: true }))
    .filter((one) => {
      const { color, forcedColorAdjust } = getComputedStyle(one) as CSSStyleDeclaration & { readonly forcedColorAdjust: string };
      const behind = forcedColorAdjust === "none" ? surfaceOf(one) : "Canvas";
      return Math.min(contrastOf(color, surfaceOf(one)), contrastOf(color, behind)) < 4.5;
    })
    .map((one) => `cannot be read: ${one.tagName.toLowerCase()}.${one.className} ”${one.textContent?.trim().slice(0, 40)}”`);
}
