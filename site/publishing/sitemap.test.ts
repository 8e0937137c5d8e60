import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { mayBeFound, pagesIn, sitemapText } from "./sitemap.ts";

test("The list has every page whole, in order, and nothing that XML would read as something else", () => {
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

test("A page that asks not to be found is not listed, nor one that only sends its reader on", () => {
  expect(mayBeFound('<meta name="description" content="noindex">')).toBe(true);
  expect(mayBeFound('<meta charset="utf-8"><meta name="robots" content="noindex">')).toBe(false);
  expect(mayBeFound('<meta http-equiv="refresh" content="0; url=/ny/">')).toBe(false);
});

test("The pages are those that were built, without files and without the page for what is not there", () => {
  const folder = mkdtempSync(join(tmpdir(), "sitemap-"));
  try {
    const files = {
      "index.html": "",
      "en/skala/index.html": "",
      "404.html": "",
      "svara.html": "",
      "utkast/index.html": '<meta name="robots" content="noindex">',
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(folder, name, ".."), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    expect(pagesIn(folder).toSorted()).toEqual(["/", "/en/skala/"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
