// Addresses by language: the first language has no prefix, others `/<language>/` before the same path.
import { readFileSync } from "node:fs";
import { type Language, languages } from "./languages.ts";
import { type Moved, movedIn } from "./moved-addresses.ts";

const [first, ...rest] = languages;

/** Pages that exist in Swedish or another language only, and the 404 page, which is in every language at once. */
const untranslated: readonly RegExp[] = [/^\/metod\/pilot\/[^/]+\//, /^\/om\/[^/]+\//, /^\/404\//];

const moves = new Map(movedIn(readFileSync("site/addresses.txt", "utf8")).map(({ from, to }) => [from, to]));

/** An address on the site: it starts with `/`, and a page's ends with `/`, optionally followed by `#…`. */
type Path = string;

/** The language of a page in the folder `[...lang]`; the first language elsewhere. */
export function languageOf(params: { readonly lang?: string | undefined }): Language {
  return languages.find((one) => one === params.lang) ?? first;
}

interface PageOf<Params, Props> {
  readonly params: Params & { readonly lang: string | undefined };
  readonly props: Props;
}

/** What `getStaticPaths` returns for pages in the folder `[...lang]`: every page in each language. */
export function inEachLanguage<Params extends object, Props extends object>(
  pages: readonly { readonly params: Params; readonly props: Props }[],
): PageOf<Params, Props>[] {
  return languages.flatMap((language) =>
    pages.map(({ params, props }) => ({ params: { ...params, lang: language === first ? undefined : language }, props })),
  );
}

/** The same for a page without other parameters. */
export function onceInEachLanguage(): PageOf<object, object>[] {
  return inEachLanguage([{ params: {}, props: {} }]);
}

/** The page's address in the language, given its address without a prefix, now or before it moved. Files and untranslated pages have one address. */
export function pathIn(language: Language, path: Path): Path {
  const [page = ""] = path.split(/[?#]/, 1);
  return prefixed(language, (moves.get(page) ?? page) + path.slice(page.length));
}

/** The last part of the address of a page that has its id as name unless it has moved: its parameter in a page's folder. */
export function nameInAddress(path: Path): string {
  return pathIn(first, path).split("/").at(-2) ?? "";
}

/** The address with the language's prefix, also where it has moved. */
export function prefixed(language: Language, path: Path): Path {
  return language === first || !isPage(path) || untranslated.some((one) => one.test(path)) ? path : `/${language}${path}`;
}

/** The address without its language prefix. */
export function bare(path: Path): Path {
  const prefix = rest.find((one) => path.startsWith(`/${one}/`));
  return prefix ? path.slice(prefix.length + 1) : path;
}

/** Whether the page exists in every language, given its address without a prefix. */
export function isTranslated(path: Path): boolean {
  return rest.every((one) => prefixed(one, path) !== path);
}

/** The redirect for each moved address, in each language that the address existed in. */
export function redirects(moved: readonly Moved[]): readonly (Moved & { readonly language: Language })[] {
  return moved.flatMap(({ from, to }) =>
    languagesOf(from).map((language) => ({ language, from: prefixed(language, from), to: prefixed(language, to) })),
  );
}

/** The languages that the page exists in, given its address without a prefix. */
export function languagesOf(path: Path): readonly Language[] {
  return isTranslated(path) ? languages : [first];
}

/** The page in the language, or its nearest ancestor that exists there. */
export function nearestIn(language: Language, path: Path): Path {
  return language === first || isTranslated(path) || path === "/"
    ? pathIn(language, path)
    : nearestIn(language, path.replace(/[^/]+\/?$/, ""));
}

function isPage(path: Path): boolean {
  return /^[^?#]*\/(?:[?#]|$)/.test(path);
}
