// What search engines read: robots.txt, and a sitemap where the site has an origin. A rehearsal has no sitemap.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { SiteAddress } from "../../scripts/repository/site-address.ts";

export const sitemapName = "sitemap.xml";

/** Everything may be crawled; nothing in a rehearsal. `sitemap` is its absolute address. */
export function robotsText({ rehearsal, sitemap }: { readonly rehearsal: boolean; readonly sitemap?: string | undefined }): string {
  if (rehearsal) return "User-agent: *\nDisallow: /\n";
  return `User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ""}`;
}

/** Sitemap protocol 0.9. `site`: its address without a slash at the end. Without dates, since no page knows when it last changed. */
export function sitemapText(site: string, paths: readonly string[]): string {
  const lines = paths.toSorted().map((path) => `  <url><loc>${new URL(`${site}${path}`).href.replaceAll("&", "&amp;")}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`;
}

/** Whether search engines should list the page: neither `noindex` nor a redirect. */
export function isIndexable(html: string): boolean {
  return !/<meta (?:name="robots" content="noindex"|http-equiv="refresh")/.test(html);
}

/** The paths of the indexable pages in the folder of a built site, as in `/skala/`. */
export function pagesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /(^|\/)index\.html$/.test(name) && isIndexable(readFileSync(join(folder, name), "utf8")))
    .map((name) => `/${name.replace(/index\.html$/, "")}`);
}

/** Runs after the build, so that it lists what was in fact built. */
export function sitemap(own: SiteAddress | null): AstroIntegration {
  return {
    name: "sitemap",
    hooks: {
      "astro:build:done": async ({ dir, logger }) => {
        const { rehearsal } = await import("../data/content.ts");
        if (!own || rehearsal) {
          logger.info(rehearsal ? "skipped: a rehearsal is not indexed" : "skipped: the site has no address of its own yet");
          return;
        }
        const folder = fileURLToPath(dir);
        const pages = pagesIn(folder);
        writeFileSync(join(folder, sitemapName), sitemapText(own.address, pages));
        logger.info(`${sitemapName}: ${pages.length} pages`);
      },
    },
  };
}
