// Decides how the site is built: static pages, no inline script or style, prose through remark.
import { rmSync } from "node:fs";
import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { noBreakProse } from "./site/layouts/no-break-prose.ts";
import { scrollingTables } from "./site/layouts/scrolling-tables.ts";
import { wholeArguments } from "./site/layouts/whole-arguments.ts";
import { offlineForm } from "./site/offline/offline.ts";
import { ownAddress } from "./site/publishing/own-address.ts";
import { preloadedParts } from "./site/publishing/preload.ts";
import { sitemap } from "./site/publishing/sitemap.ts";

const outDir = process.env.INFOSAK_DIST ?? "dist";
// A cache for each output folder, so that a rehearsal and the real site can be built side by side; beside the folder, so that it goes when it goes.
const cacheDir = outDir === "dist" ? "./.cache/astro" : `${outDir}.cache`;
// Rendered prose is kept there by the text's own digest; a change of what renders it would go unseen. Five pages cost nothing to render anew.
rmSync(`${cacheDir}/data-store.json`, { force: true });

/** Known only where authority.yaml has it; without, nothing that needs an address is published. */
const site = ownAddress();

export default defineConfig({
  srcDir: "./site",
  publicDir: "./site/public",
  outDir,
  cacheDir,
  output: "static",
  trailingSlash: "always",
  compressHTML: true,
  ...(site ? { site } : {}),
  // The form in one file is made of a page as it was built: what is written into pages comes after it.
  integrations: [mdx(), offlineForm(), preloadedParts(), sitemap()],
  devToolbar: { enabled: false },
  build: { format: "directory", inlineStylesheets: "never" },
  markdown: { syntaxHighlight: false, processor: unified({ rehypePlugins: [scrollingTables, wholeArguments, noBreakProse] }) },
  vite: { build: { assetsInlineLimit: 0 } },
});
