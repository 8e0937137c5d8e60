import { expect, test } from "vitest";
import { putFiles } from "../../scripts/testing/files.ts";
import { temporaryFolder } from "../../scripts/testing/temporary-folder.ts";
import { isIndexable, pagesIn, robotsText, sitemapText } from "./sitemap.ts";

test("The sitemap has the absolute address of every page, in order and escaped", () => {
  expect(sitemapText("https://example.se", ["/skala/", "/", "/en/?a&b"])).toBe(
    `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
  <url><loc>https://example.se/</loc></url>
  <url><loc>https://example.se/en/?a&amp;b</loc></url>
  <url><loc>https://example.se/skala/</loc></url>
</urlset>
`,
  );
});

test("A page with noindex is not listed, and neither is a redirect", () => {
  expect(isIndexable('<meta name="description" content="noindex">')).toBe(true);
  expect(isIndexable('<meta charset="utf-8"><meta name="robots" content="noindex">')).toBe(false);
  expect(isIndexable('<meta http-equiv="refresh" content="0; url=/ny/">')).toBe(false);
});

test("The pages are those that were built, without files and without the 404 page", () => {
  const folder = temporaryFolder("sitemap");
  const files = {
    "index.html": "",
    "en/skala/index.html": "",
    "404.html": "",
    "svara.html": "",
    "utkast/index.html": '<meta name="robots" content="noindex">',
  };
  putFiles(folder, Object.entries(files));
  expect(pagesIn(folder).toSorted()).toEqual(["/", "/en/skala/"]);
});

test("Everything may be crawled, and the sitemap is named where there is one", () => {
  expect(robotsText({ rehearsal: false })).toBe("User-agent: *\nAllow: /\n");
  expect(robotsText({ rehearsal: false, sitemap: "https://example.se/sitemap.xml" })).toBe(
    "User-agent: *\nAllow: /\n\nSitemap: https://example.se/sitemap.xml\n",
  );
});

test("Nothing in a rehearsal may be crawled, whatever address it has", () => {
  expect(robotsText({ rehearsal: true, sitemap: "https://example.se/sitemap.xml" })).toBe("User-agent: *\nDisallow: /\n");
});
