// Builds the form of one method from the folder INFOSAK_METHOD, and the files that it fetches: no other page of the site.
import { fileURLToPath } from "node:url";
import { defineConfig } from "astro/config";
import { modulePreloads } from "../publishing/preload.ts";
import { scriptParts } from "../publishing/script-parts.ts";

/** Patterns, and their modules below site/pages. */
const routes = {
  "/[...lang]/svara/[edition]": "[...lang]/svara/[edition].astro",
  "/formular/[file]": "formular/[file].ts",
  "/icon.svg": "icon.svg.ts",
};

const onlyTheForm = {
  name: "only-the-form",
  hooks: {
    "astro:config:setup": ({ injectRoute }) => {
      for (const [pattern, page] of Object.entries(routes)) {
        injectRoute({ pattern, entrypoint: fileURLToPath(new URL(`../pages/${page}`, import.meta.url)) });
      }
    },
  },
};

const outDir = process.env.INFOSAK_DIST;

export default defineConfig({
  // This folder has no pages of its own, so that the routes above are all.
  srcDir: "./site/method-form",
  outDir,
  cacheDir: `${outDir}.cache`,
  output: "static",
  trailingSlash: "always",
  compressHTML: true,
  integrations: [onlyTheForm, modulePreloads("/")],
  devToolbar: { enabled: false },
  build: { format: "directory", inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0 }, plugins: [scriptParts()] },
});
