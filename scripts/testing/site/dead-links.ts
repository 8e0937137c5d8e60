// Links of a built site's pages that lead to no file of it.
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** As "page → address". */
export function deadLinks(site: string): readonly string[] {
  return globSync("**/*.html", { cwd: site }).flatMap((name) =>
    [...new Set([...readFileSync(join(site, name), "utf8").matchAll(/ href="(\/[^"#?]*)/g)].map(([, link = ""]) => link))]
      .filter((link) => !existsSync(join(site, link.endsWith("/") ? `${link}index.html` : link)))
      .map((link) => `${name} → ${link}`),
  );
}
