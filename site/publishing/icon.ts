// The site's icon: the staircase.
import { colourNamed, coloursOf } from "../styles/tokens.ts";

/** The ground and four steps, 50 × 40. */
export const logoPath = "M0 36h10v4H0zM10 28h10v12H10zM20 19h10v21H20zM30 10h10v30H30zM40 1h10v39H40z";

/** A square SVG. `tokens` is the text of tokens.css. */
export function iconSvg({ title, tokens }: { readonly title: string; readonly tokens: string }): string {
  const fill = colourNamed(coloursOf(tokens).light, "level-3");
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -5 50 50"><title>${title}</title><path fill="${fill}" d="${logoPath}"/></svg>\n`;
}
