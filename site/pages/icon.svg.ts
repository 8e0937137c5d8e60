import { iconSvg } from "../publishing/icon.ts";
import tokens from "../styles/tokens.css?raw";
import { languages } from "../text/languages.ts";
import { wordsIn } from "../text/words.ts";

export function GET(): Response {
  const svg = iconSvg({ title: wordsIn(languages[0]).layout.siteName, tokens });
  return new Response(svg, { headers: { "content-type": "image/svg+xml" } });
}
