// Decides that a built site with an address of its own has a list of its pages for search engines. A rehearsal has none.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

export const sitemapName = "sitemap.xml";

/** The sitemap protocol 0.9. Without dates: no page tells when it was last changed. */
export function sitemapText(site: string, paths: readonly string[]): string {
  const lines = paths.toSorted().map((path) => `  <url><loc>${new URL(path, site).href.replaceAll("&", "&amp;")}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`;
}

/** Whether a page is one that a search engine should show: not one that says no, and not one that only sends its reader on. */
export function mayBeFound(html: string): boolean {
  return !/<meta (?:name="robots" content="noindex"|http-equiv="refresh")/.test(html);
}

/** The addresses of the pages in a built site's folder that may be found: `/skala/`. */
export function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /(^|\/)index\.html$/.test(name) && mayBeFound(readFileSync(join(folder, name), "utf8")))
    .map((name) => `/${name.replace(/index\.html$/, "")}`);
}

/** Runs when every page is written, so that the list is of what was really built. */
export function sitemap(): AstroIntegration {
  let site: string | undefined;
  return {
    name: "sitemap",
    hooks: {
      "astro:config:done": ({ config }) => {
        site = config.site;
      },
      "astro:build:done": async ({ dir, logger }) => {
        const { rehearsal } = await import("../data/content.ts");
        if (!site || rehearsal) {
          logger.info(rehearsal ? "none: a rehearsal is not to be found" : "none: the site has no address of its own yet");
          return;
        }
        const folder = fileURLToPath(dir);
        const pages = pagesIn(folder);
        writeFileSync(join(folder, sitemapName), sitemapText(site, pages));
        logger.info(`${sitemapName}: ${pages.length} pages`);
      },
    },
  };
}
