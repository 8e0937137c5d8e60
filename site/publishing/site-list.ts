// Lists every file of the built site with its digest, for the log: `/logg/site.sha256`. The log's own files are not in the list.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { sha256 } from "../../scripts/repository/digests.ts";

/** Below `/logg/`. */
const siteListName = "site.sha256";

/** Whether a path is one of the log's own files, which change when the list is logged; the log's pages are not among them. */
function isLogFile(path: string): boolean {
  return /^logg\//.test(path) && path !== "logg/index.html";
}

/** As `sha256sum -c` reads it, in code-unit order of path. */
function siteList(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"))
    .filter((path) => !isLogFile(path))
    .sort()
    .map((path) => `${sha256(readFileSync(join(folder, path)))}  ${path}\n`)
    .join("");
}

/** Runs last: other integrations change files. */
export function listSite(): AstroIntegration {
  return {
    name: "site-list",
    hooks: {
      "astro:build:done": ({ dir }) => {
        const folder = fileURLToPath(dir);
        mkdirSync(join(folder, "logg"), { recursive: true });
        writeFileSync(join(folder, "logg", siteListName), siteList(folder));
      },
    },
  };
}
