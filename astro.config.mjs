// The site is built as static pages without inline scripts or styles.
import { rmSync } from "node:fs";
import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { noBreakProse, scrollingTables, unbrokenCode } from "./site/layouts/prose-plugins.ts";
import { offlineForm } from "./site/offline/offline.ts";
import { ownOrigin } from "./site/publishing/own-address.ts";
import { modulePreloads } from "./site/publishing/preload.ts";
import { listSite } from "./site/publishing/site-list.ts";
import { sitemap } from "./site/publishing/sitemap.ts";

const outDir = process.env.INFOSAK_DIST ?? "dist";
// Each output folder has a cache of its own, so that a rehearsal and the real site can be built side by side.
const cacheDir = outDir === "dist" ? "./.cache/astro" : `${outDir}.cache`;
// Rendered prose is cached by the digest of its source, so a change to the renderer would go unnoticed. Rendering again costs nothing.
rmSync(`${cacheDir}/data-store.json`, { force: true });

/** Without `contact.website` in authority.yaml nothing that needs an absolute address is published. */
const site = ownOrigin();

export default defineConfig({
  srcDir: "./site",
  outDir,
  cacheDir,
  output: "static",
  trailingSlash: "always",
  compressHTML: true,
  ...(site ? { site } : {}),
  // The single-file form is made from a page as built, before the other integrations change pages.
  integrations: [mdx(), offlineForm(), modulePreloads(), sitemap(), listSite()],
  devToolbar: { enabled: false },
  build: { format: "directory", inlineStylesheets: "never" },
  markdown: { syntaxHighlight: false, processor: unified({ rehypePlugins: [scrollingTables, unbrokenCode, noBreakProse] }) },
  vite: { build: { assetsInlineLimit: 0 } },
});
