// Puts the site's base path in front of every link that begins at the root, once the pages are built: prose, texts and components need not
// know where the site is published. At a host's root no file is touched.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { parse } from "parse5";
import { addressed } from "../offline/policy.ts";
import { attributeOf, type Element, elementsOf } from "../offline/tree.ts";

/** Runs first after the build, so that the steps after it read pages as they are served. */
export function underBase(base: string): AstroIntegration {
  return {
    name: "under-base",
    hooks: {
      "astro:config:setup": ({ command, updateConfig }) => {
        // The development server has no such step, and stays at the root.
        if (command === "build") updateConfig({ base });
      },
      "astro:build:done": ({ dir }) => {
        if (base === "/") return;
        const folder = fileURLToPath(dir);
        for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((one) => one.endsWith(".html")))
          writeFileSync(join(folder, name), withBase(readFileSync(join(folder, name), "utf8"), base));
      },
    },
  };
}

/** The file in the built folder that an address below the base path is served from. */
export function fileAt(address: string, base: string): string {
  return address.startsWith(base) ? address.slice(base.length) : address.slice(1);
}

/** The page with the base path in every attribute that a browser follows. All other bytes stay as they are. */
export function withBase(html: string, base: string): string {
  // Astro has put the base path in front of what it bundles.
  const root = `(?=/(?!/|${RegExp.escape(`${base.slice(1)}_astro/`)}))`;
  const one = new RegExp(`^[^=]*=\\s*["']?${root}`, "g");
  const several = new RegExp(`(?:^[^=]*=\\s*["']?|,\\s*)${root}`, "g");
  const refresh = new RegExp(`url=${root}`, "gi");
  const patternOf = (element: Element, name: string): RegExp | undefined => {
    if (name === "content") return attributeOf(element, "http-equiv")?.toLowerCase() === "refresh" ? refresh : undefined;
    return name === "srcset" ? several : addressed.includes(name) ? one : undefined;
  };
  // A set, since the parser repeats an element that is closed in the wrong order.
  const places = new Set<number>();
  for (const element of elementsOf(parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false })))
    for (const [name, { startOffset, endOffset }] of Object.entries(element.sourceCodeLocation?.attrs ?? {}))
      for (const match of html.slice(startOffset, endOffset).matchAll(patternOf(element, name) ?? /(?!)/g))
        places.add(startOffset + match.index + match[0].length);
  const cuts = [...places].toSorted((a, b) => a - b);
  return [0, ...cuts].map((from, at) => html.slice(from, cuts[at])).join(base.slice(0, -1));
}
