// The site is built as static pages without inline scripts or styles.
import { rmSync } from "node:fs";
import { unified } from "@astrojs/markdown-remark";
import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { placeFrom } from "./scripts/repository/place.ts";
import { siteAddressOf } from "./scripts/repository/site-address.ts";
import { noImports, noPrograms, scrollingTables, typesetProse, unbrokenCode } from "./site/layouts/prose-plugins.ts";
import { offlineForm } from "./site/offline/offline.ts";
import { awaitContent } from "./site/publishing/await-content.ts";
import { oneBuild } from "./site/publishing/one-build.ts";
import { modulePreloads } from "./site/publishing/preload.ts";
import { scriptParts } from "./site/publishing/script-parts.ts";
import { searchHeadings } from "./site/publishing/search-headings.ts";
import { listSite } from "./site/publishing/site-list.ts";
import { sitemap } from "./site/publishing/sitemap.ts";
import { underBase } from "./site/publishing/under-base.ts";

const outDir = process.env.INFOSAK_DIST ?? "dist";
// Each output folder has a cache of its own, so that a rehearsal's build leaves the real site's as it is.
const cacheDir = outDir === "dist" ? "./.cache/astro" : `${outDir}.cache`;
// Rendered prose is cached by the digest of its source, so a change to the renderer would go unnoticed. Rendering again costs nothing.
rmSync(`${cacheDir}/data-store.json`, { force: true });

/** Without `contact.website` in authority.yaml nothing that needs an absolute address is published. */
const own = siteAddressOf(placeFrom([]));
const base = own?.base ?? "/";

export default defineConfig({
  srcDir: "./site",
  outDir,
  cacheDir,
  output: "static",
  trailingSlash: "always",
  compressHTML: true,
  ...(own ? { site: own.origin } : {}),
  // The single-file form is made from a page as built, before the other integrations change pages; but after its links have their base path.
  integrations: [
    oneBuild(),
    mdx(),
    underBase(base),
    searchHeadings(base),
    offlineForm(own),
    modulePreloads(base),
    sitemap(own),
    listSite(),
  ],
  devToolbar: { enabled: false },
  build: { format: "directory", inlineStylesheets: "never" },
  markdown: {
    syntaxHighlight: false,
    processor: unified({ smartypants: false, rehypePlugins: [noPrograms, scrollingTables, unbrokenCode, typesetProse] }),
  },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [awaitContent(), noImports(), scriptParts()] },
});
