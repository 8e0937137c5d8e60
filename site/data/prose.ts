// The prose pages in content/pages, with a fallback language for each.
import { type CollectionEntry, getCollection } from "astro:content";
import { type Chosen, inLanguage } from "../text/chosen.ts";
import type { Language } from "../text/languages.ts";

export type ProsePage = CollectionEntry<"prose">;

const all = await getCollection("prose");
const nameOf = (page: ProsePage): string => page.id.slice(0, page.id.lastIndexOf("."));
const languageOfFile = (page: ProsePage): string => page.id.slice(page.id.lastIndexOf(".") + 1);

/** Page names as in their addresses: `om`. Each once, however many languages it is in. */
export const proseNames: readonly string[] = [...new Set(all.map(nameOf))];

/** The address without a language prefix; most are the name itself. `own`: rendered by a page of its own. */
export function proseAddress(name: string): { readonly path: string; readonly own: boolean } {
  const own: Readonly<Record<string, string>> = {
    "drift-github": "/drift/github/",
    metod: "/metod/",
    "resultat-metod": "/resultat/metod/",
  };
  return { path: own[name] ?? `/${name}/`, own: name in own };
}

/** The page in the language, else in Swedish, else in any. @throws Error that names the missing file and stops the build. */
export function proseIn(name: string, language: Language): Chosen<ProsePage> {
  const files = all.filter((page) => nameOf(page) === name);
  const { value, ...rest } = inLanguage(Object.fromEntries(files.map((page) => [languageOfFile(page), page])), language);
  if (!value) throw new Error(`content/pages/${name}.sv.mdx is missing: the page has no text.`);
  return { value, ...rest };
}
