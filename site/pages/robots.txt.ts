import { rehearsal } from "../data/content.ts";
import { robotsText, sitemapName } from "../publishing/sitemap.ts";

export function GET({ site }: { readonly site: URL | undefined }): Response {
  const body = robotsText({ rehearsal, sitemap: site && new URL(sitemapName, site).href });
  return new Response(body, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
