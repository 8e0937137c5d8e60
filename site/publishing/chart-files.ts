// Makes the pictures of charts to take along, as SVG, from the pages as built: what a picture shows is what its page shows. A figure with
// `data-picture` has it there, counted from the site's root, with `.svg` after it. PNGs are drawn from it in the browser.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { SiteAddress } from "../../scripts/repository/site-address.ts";
import { attributeOf, type Document, type Element, elementsOf, readPage, textOf } from "../offline/tree.ts";
import { coloursOf } from "../styles/tokens.ts";
import { chartPicture, type Picture } from "./chart-picture.ts";
import { drawingRules } from "./drawing-style.ts";

/** Begins when all pages are written; other integrations change them, but no chart. */
export function chartFiles(own: SiteAddress | null): AstroIntegration {
  return {
    name: "chart-files",
    hooks: {
      "astro:build:generated": ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pictures = picturesIn(folder, own ? `${own.origin}${own.base}` : "/");
        const colours = coloursOf(readFileSync("site/styles/tokens.css", "utf8")).light;
        const rules = drawingRules(stylesheets(), colours);
        for (const [address, picture] of pictures) {
          const place = join(folder, `${address.slice(1)}.svg`);
          mkdirSync(dirname(place), { recursive: true });
          writeFileSync(place, `${chartPicture(picture, { colours, rules })}\n`);
        }
        logger.info(`${pictures.size} charts as SVG`);
      },
    },
  };
}

/** The styles of every drawing on the site's pages. */
function stylesheets(): string {
  return ["chart.css", "staircase.css"].map((name) => readFileSync(join("site", "styles", name), "utf8")).join("\n");
}

/** By address. A figure that is on several pages has one picture, which names the page deepest down: a release's own. */
export function picturesIn(folder: string, site: string): ReadonlyMap<string, Picture> {
  const pages = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".html"))
    .toSorted((a, b) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1));
  const found = new Map<string, Picture>();
  for (const name of pages) {
    const html = readFileSync(join(folder, name), "utf8");
    if (!html.includes("data-picture=")) continue;
    const page = readPage(html);
    for (const figure of elementsOf(page).filter((one) => attributeOf(one, "data-picture") !== undefined)) {
      const address = `/${attributeOf(figure, "data-picture")}`;
      const picture = pictureOf(figure, page, `${site}${name.replace(/(?:^|(?<=\/))index\.html$/, "")}`);
      const other = found.get(address);
      if (other && other.title !== picture.title)
        throw new Error(`Two figures have the picture ${address}: ”${other.title}” and ”${picture.title}”.`);
      found.set(address, picture);
    }
  }
  return found;
}

function pictureOf(figure: Element, page: Document, address: string): Picture {
  const within = elementsOf(figure);
  const [caption] = within.filter(({ tagName }) => tagName === "figcaption");
  const ofClass = (all: readonly Element[], name: string): Element | undefined =>
    all.find((one) => attributeOf(one, "class")?.split(" ").includes(name));
  const told = (one: Element | undefined): string => (one ? textOf(one).replaceAll(/\s+/g, " ").trim() : "");
  const heading = caption && elementsOf(caption).find(({ tagName }) => /^h[1-6]$/.test(tagName));
  const narrow = ofClass(within, "only-narrow");
  const hidden = new Set(narrow ? elementsOf(narrow) : []);
  const all = within.filter((one) => one.tagName === "svg" && attributeOf(one, "class")?.split(" ").includes("chart") && !hidden.has(one));
  const named = all.filter((one) => attributeOf(one, "data-name") !== undefined);
  const charts = named.length > 0 ? named : all;
  if (charts.length === 0) throw new Error(`The figure ${attributeOf(figure, "id") ?? ""} on ${address} has a picture and no chart.`);
  const descriptions = charts.flatMap((one) => elementsOf(one).filter(({ tagName }) => tagName === "desc")).map(told);
  const mark = told(ofClass(elementsOf(page), "rehearsal-banner"));
  const id = attributeOf(figure, "id");
  return {
    drawings: charts.map((svg) => ({ svg, name: attributeOf(svg, "data-name") })),
    title: told(heading ?? elementsOf(page).find(({ tagName }) => tagName === "h1")),
    subject: told(ofClass(within, "subject") ?? caption),
    source: attributeOf(figure, "data-source") ?? "",
    description: descriptions.join(" "),
    address: `${address}${id ? `#${id}` : ""}`.replace(/^https:\/\//, ""),
    mark: mark || undefined,
  };
}
