import { rehearsal } from "../data/content.ts";
import { robotsText, sitemapName } from "../publishing/sitemap.ts";
import { absolute, ownAddress } from "../text/own-address.ts";

export function GET(): Response {
  const body = robotsText({ rehearsal, sitemap: ownAddress && absolute(`/${sitemapName}`) });
  return new Response(body, { headers: { "content-type": "text/plain; charset=utf-8" } });
}
