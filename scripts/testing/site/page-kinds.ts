// Picks pages of a built site to represent the others: one of each kind in each language.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Folders whose direct subpages share one layout. */
const shared = /^((?:\/en)?\/(?:fragor|atgarder|mallar|ramverk|metod\/pilot|svara|samrad)\/)[^/]+\/$/;
/** A release, a page below it, and a page of one of its areas. */
const release = /^((?:\/en)?)(\/(?:resultat|rapport)\/)[^/]+\/[^/]+\/(?:([^/]+)\/(?:[^/]+(\/))?)?$/;

/** `/fragor/*` for a question, `/resultat/*` for a release; the path itself for a page with a layout of its own. */
export function kindOf(path: string): string {
  return path.replace(shared, "$1*").replace(release, kindOfRelease);
}

/** Each page below a release has its own charts; in languages other than the first, one of them is enough. */
function kindOfRelease(_: string, language: string, start: string, page?: string, deeper?: string): string {
  if (page === undefined) return `${language}${start}*`;
  return language === "" ? `${start}*/${page}/${deeper ? "*" : ""}` : `${language}${start}*/*`;
}

/** The first page of each kind, in the given order. The same page in another language is another kind, since its texts differ in length. */
export function onePageOfEachKind(paths: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const path of paths) if (!first.has(kindOf(path))) first.set(kindOf(path), path);
  return [...first.values()];
}

/** The paths of all pages in the folder of a built site, as in `/skala/`, except redirects. */
export function pagesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".html") && !readFileSync(join(folder, name), "utf8").includes('<meta http-equiv="refresh"'))
    .map((name) => `/${name.replace(/(^|\/)index\.html$/, "$1")}`)
    .sort();
}
