// Adds `modulepreload` links for everything that a page's script imports statically, so that the browser fetches it all in parallel.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { fileAt } from "./under-base.ts";

const pageScript = /<script\b[^>]*type="module"[^>]*\bsrc="(\/[^"]+\.js)"/g;
/** `import{a}from"./b.js"` and `import"./b.js"`, but not `import("./b.js")`. */
const staticImport = /\b(?:import|from)\s*["'](\.[^"']+\.js)["']/g;

/** Runs on every built page that has a script. Without it, each import is discovered only when the module before it has arrived. */
export function modulePreloads(base: string): AstroIntegration {
  return {
    name: "module-preloads",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const folder = fileURLToPath(dir);
        const read = (address: string): string => readFileSync(join(folder, fileAt(address, base)), "utf8");
        for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((one) => one.endsWith(".html"))) {
          const html = readFileSync(join(folder, name), "utf8");
          const preloaded = withPreloads(html, read);
          if (preloaded !== html) writeFileSync(join(folder, name), preloaded);
        }
      },
    },
  };
}

/** The page with the preload links before its first stylesheet. `read` returns a script's source by its address. */
export function withPreloads(html: string, read: (address: string) => string): string {
  const scripts = [...html.matchAll(pageScript)].flatMap((match) => match[1] ?? []);
  const parts = new Set(scripts);
  // Iterating over a Set also visits what is added during the iteration.
  for (const address of parts)
    for (const match of read(address).matchAll(staticImport)) parts.add(new URL(match[1] ?? "", `https://site.invalid${address}`).pathname);
  for (const script of scripts) parts.delete(script);
  const links = [...parts].map((address) => `<link rel="modulepreload" href="${address}">`).join("");
  return html.replace(/<link\b[^>]*rel="stylesheet"/, (first) => links + first);
}
