// Puts the headings of pages, and the titles and subjects of their figures, into the search indexes once the pages are built: many are
// made of figures, and only the built page has them.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import type { Entry, SearchIndex } from "../browser/search.ts";
import { attributeOf, elementsOf, readPage, textOf } from "../offline/tree.ts";
import { fileAt } from "./under-base.ts";

export function searchHeadings(base: string): AstroIntegration {
  return {
    name: "search-headings",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const folder = fileURLToPath(dir);
        const withOwn = (entry: Entry): Entry => {
          // Questions, measures and the like have their own texts in the index, and a place within a page has its title.
          if (!/^(?:page|result)$/.test(entry.kind) || entry.href.includes("#")) return entry;
          const html = readFileSync(join(folder, fileAt(entry.href, base), "index.html"), "utf8");
          return { ...entry, text: [...entry.text, ...headingsOf(html)] };
        };
        for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((one) => one.endsWith("sok-index.json"))) {
          const index = JSON.parse(readFileSync(join(folder, name), "utf8")) as SearchIndex;
          writeFileSync(join(folder, name), JSON.stringify({ ...index, entries: index.entries.map(withOwn) }));
        }
      },
    },
  };
}

/** Each once, below the page's own title. */
function headingsOf(html: string): readonly string[] {
  const main = elementsOf(readPage(html)).find(({ tagName }) => tagName === "main");
  const headings = (main ? elementsOf(main) : []).filter(
    (one) => /^h[23]$/.test(one.tagName) || attributeOf(one, "class")?.split(" ").includes("subject"),
  );
  return [...new Set(headings.map((one) => textOf(one).replaceAll(/[\s\u00a0\u00ad]+/g, " ")).map((one) => one.trim()))];
}
