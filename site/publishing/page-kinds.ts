// Decides which pages of a built site stand for the others: one of each kind in each language.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Folders whose pages share a layout each; a page directly under one of them is one of a kind. */
const shared = /^((?:\/en)?\/(?:fragor|atgarder|ramverk|metod\/pilot|svara|samrad)\/)[^/]+\/$/;
/** A release, a page below it, and a page of one of its areas. */
const release = /^((?:\/en)?)(\/(?:resultat|rapport)\/)[^/]+\/[^/]+\/(?:([^/]+)\/(?:[^/]+(\/))?)?$/;

/** What the page is one of: `/fragor/*` for a question, `/resultat/*` for a release; a page of its own is its own kind. */
export function kindOf(path: string): string {
  return path.replace(shared, "$1*").replace(release, kindOfRelease);
}

/** Each page below a release has drawings of its own. Their frame and words are tried once in another language. */
function kindOfRelease(_: string, language: string, start: string, page?: string, deeper?: string): string {
  if (page === undefined) return `${language}${start}*`;
  return language === "" ? `${start}*/${page}/${deeper ? "*" : ""}` : `${language}${start}*/*`;
}

/** The first page of each kind, in the order given. A kind in another language is another kind: its words are of other lengths. */
export function onePageOfEachKind(paths: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const path of paths) if (!first.has(kindOf(path))) first.set(kindOf(path), path);
  return [...first.values()];
}

/** The addresses of every page in a built site's folder: `/skala/`. Not those that only send their reader on. */
export function pagesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".html") && !readFileSync(join(folder, name), "utf8").includes('<meta http-equiv="refresh"'))
    .map((name) => `/${name.replace(/(^|\/)index\.html$/, "$1")}`)
    .sort();
}
