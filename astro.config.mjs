// Decides how the site is built: static pages, no inline script or style, prose through remark.
import { unified } from "@astrojs/markdown-remark";
import { defineConfig } from "astro/config";
import { scrollingTables } from "./site/layouts/scrolling-tables.ts";

const outDir = process.env.INFOSAK_DIST ?? "dist";

export default defineConfig({
  srcDir: "./site",
  publicDir: "./site/public",
  outDir,
  // One cache per output folder, so that a rehearsal and the real site can be built side by side.
  cacheDir: `./.cache/astro/${outDir.replaceAll(/[^A-Za-z0-9]+/g, "-")}`,
  output: "static",
  trailingSlash: "always",
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { format: "directory", inlineStylesheets: "never" },
  markdown: { syntaxHighlight: false, processor: unified({ rehypePlugins: [scrollingTables] }) },
  vite: { build: { assetsInlineLimit: 0 } },
});
