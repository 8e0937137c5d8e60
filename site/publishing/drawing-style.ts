// What the stylesheets say of a drawing, as presentation attributes: a picture that is taken along has no stylesheet, and editors of
// drawings know attributes better than style rules. Rules inside @media, and selectors with anything but names, are left out.
import { attributeOf, type Element } from "../offline/tree.ts";
import type { Colours } from "../styles/tokens.ts";

const properties = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "fill-opacity", "font-weight", "paint-order"];

interface Compound {
  /** Empty for any element. */
  readonly tag: string;
  readonly classes: readonly string[];
}

export interface DrawingRule {
  /** From the outermost in; the last is the element itself. */
  readonly compounds: readonly Compound[];
  readonly declarations: Readonly<Record<string, string>>;
  /** A rule with a higher number wins. */
  readonly specificity: number;
}

/** The rules in the order in which they win: later ones over earlier ones. */
export function drawingRules(css: string, colours: Colours): readonly DrawingRule[] {
  const plain = withoutMedia(css.replaceAll(/\/\*[\s\S]*?\*\//g, ""));
  const rules = [...plain.matchAll(/([^{}]+)\{([^{}]*)\}/g)].flatMap(([, selectors = "", body = ""]) => {
    const declarations = declarationsIn(body, colours);
    if (Object.keys(declarations).length === 0) return [];
    return selectors
      .split(",")
      .map((one) => one.trim())
      .filter((one) => /^[\w\s.-]+$/.test(one))
      .map((one) => {
        const compounds = one.split(/\s+/).map(compoundOf);
        const specificity = compounds.reduce((sum, { tag, classes }) => sum + 100 * classes.length + (tag ? 1 : 0), 0);
        return { compounds, declarations, specificity };
      });
  });
  return rules.toSorted((a, b) => a.specificity - b.specificity);
}

/** By property. */
export function styleOf(element: Element, rules: readonly DrawingRule[]): Readonly<Record<string, string>> {
  return Object.assign({}, ...rules.filter(({ compounds }) => applies(compounds, element)).map(({ declarations }) => declarations));
}

function compoundOf(text: string): Compound {
  const [tag = "", ...classes] = text.split(".");
  return { tag, classes };
}

function declarationsIn(body: string, colours: Colours): Readonly<Record<string, string>> {
  const found = body.split(";").map((line) => line.split(":").map((part) => part.trim()));
  return Object.fromEntries(
    found.flatMap(([name = "", value = ""]) => {
      if (!properties.includes(name)) return [];
      const filled = value.replaceAll(/var\(--([\w-]+)\)/g, (whole, token: string) => colours[token] ?? whole);
      return filled.includes("var(") ? [] : [[name, filled.replace(/px$/, "")]];
    }),
  );
}

/** Blocks of @media and the like have braces inside. */
function withoutMedia(css: string): string {
  return css.replaceAll(/@[^{};]+\{(?:[^{}]|\{[^{}]*\})*\}/g, "").replaceAll(/@[^{};]+;/g, "");
}

function applies(compounds: readonly Compound[], element: Element): boolean {
  const [own, ...outer] = compounds.toReversed();
  if (!own || !fits(own, element)) return false;
  let rest = outer;
  for (let at = element.parentNode; at && rest[0]; at = "parentNode" in at ? at.parentNode : null)
    if ("attrs" in at && fits(rest[0], at)) rest = rest.slice(1);
  return rest.length === 0;
}

function fits({ tag, classes }: Compound, element: Element): boolean {
  const own = (attributeOf(element, "class") ?? "").split(/\s+/);
  return (tag === "" || tag === element.tagName) && classes.every((one) => own.includes(one));
}
