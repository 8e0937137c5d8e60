// Decides which parts of a page's script the browser is told of at once: all that it needs to start, so that it asks for none in turn.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";

const pageScript = /<script\b[^>]*type="module"[^>]*\bsrc="(\/[^"]+\.js)"/g;
/** `import{a}from"./b.js"` and `import"./b.js"`; what is imported on use has a parenthesis. */
const staticImport = /\b(?:import|from)\s*["'](\.[^"']+\.js)["']/g;

/** Writes a `modulepreload` for each part into every built page that has a script: an import is else found when the one before has come. */
export function preloadedParts(): AstroIntegration {
  return {
    name: "preloaded-parts",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const folder = fileURLToPath(dir);
        const read = (address: string): string => readFileSync(join(folder, address), "utf8");
        for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((one) => one.endsWith(".html"))) {
          const html = read(name);
          const preloaded = withPreloads(html, read);
          if (preloaded !== html) writeFileSync(join(folder, name), preloaded);
        }
      },
    },
  };
}

/** The page with its parts told before its styles. `read` gives a script's text by its address. */
export function withPreloads(html: string, read: (address: string) => string): string {
  const scripts = [...html.matchAll(pageScript)].flatMap((match) => match[1] ?? []);
  const parts = new Set(scripts);
  // A set gives what is added on the way its turn too.
  for (const address of parts)
    for (const match of read(address).matchAll(staticImport)) parts.add(new URL(match[1] ?? "", `https://site.invalid${address}`).pathname);
  for (const script of scripts) parts.delete(script);
  const links = [...parts].map((address) => `<link rel="modulepreload" href="${address}">`).join("");
  return html.replace(/<link\b[^>]*rel="stylesheet"/, (first) => links + first);
}
