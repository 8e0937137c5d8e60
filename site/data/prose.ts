// Decides which prose pages there are, and which file a page has in each language: its own, else the Swedish one or any that there is.
import { type CollectionEntry, getCollection } from "astro:content";
import { type Chosen, inLanguage } from "../text/chosen.ts";
import type { Language } from "../text/languages.ts";

export type ProsePage = CollectionEntry<"prose">;

const all = await getCollection("prose");
const nameOf = (page: ProsePage): string => page.id.slice(0, page.id.lastIndexOf("."));
const languageOfFile = (page: ProsePage): string => page.id.slice(page.id.lastIndexOf(".") + 1);

/** The pages' names, as in their addresses: `om`, once whatever the languages. */
export const proseNames: readonly string[] = [...new Set(all.map(nameOf))];

/** Where a page is shown, without a language's prefix; most at their own name. `own`: by a page of the site's that adds to the prose. */
export function proseAddress(name: string): { readonly path: string; readonly own: boolean } {
  const own: Readonly<Record<string, string>> = { metod: "/metod/", "resultat-metod": "/resultat/metod/" };
  return { path: own[name] ?? `/${name}/`, own: name in own };
}

/** @throws Error when no language has the page: the build stops, and says which file is missing. */
export function proseIn(name: string, language: Language): Chosen<ProsePage> {
  const files = all.filter((page) => nameOf(page) === name);
  const { value, ...rest } = inLanguage(Object.fromEntries(files.map((page) => [languageOfFile(page), page])), language);
  if (!value) throw new Error(`content/pages/${name}.sv.mdx is missing: the page has no text.`);
  return { value, ...rest };
}
