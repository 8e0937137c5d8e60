// The social card of each language, as PNG since services do not accept SVG.
import sharp from "sharp";
import { rehearsal } from "../../data/content.ts";
import { cardSvg } from "../../publishing/social-card.ts";
import tokens from "../../styles/tokens.css?raw";
import { type Language, languages } from "../../text/languages.ts";
import { wordsIn } from "../../text/words.ts";

export function getStaticPaths() {
  return languages.map((language) => ({ params: { language }, props: { language } }));
}

export async function GET({ props }: { readonly props: { readonly language: Language } }): Promise<Response> {
  const { siteName: name, rehearsal: mark } = wordsIn(props.language).layout;
  const svg = cardSvg({ tokens, name, ...(rehearsal ? { mark } : {}) });
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { "content-type": "image/png" } });
}
