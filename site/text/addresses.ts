// Decides where each language has its pages: Swedish without a prefix, another under `/<language>/`, with the same words after it.
import { type Language, languages } from "./languages.ts";

const [first, ...rest] = languages;

/** Pages that exist once, in Swedish, also for a link from a page in another language; 404 speaks every language at once. */
const once: readonly RegExp[] = [/^\/metod\/pilot\/[^/]+\//, /^\/404\//];

/** An address on the site: it begins with `/`, and that of a page ends with `/` or has `#` after it. */
type Path = string;

/** The language of a page in the folder `[...lang]`, by its parameters; elsewhere the first. */
export function languageOf(params: { readonly lang?: string | undefined }): Language {
  return languages.find((one) => one === params.lang) ?? first;
}

interface PageOf<Params, Props> {
  readonly params: Params & { readonly lang: string | undefined };
  readonly props: Props;
}

/** What `getStaticPaths` of a page in the folder `[...lang]` answers: every page once in each language. */
export function inEachLanguage<Params extends object, Props extends object>(
  pages: readonly { readonly params: Params; readonly props: Props }[],
): PageOf<Params, Props>[] {
  return languages.flatMap((language) =>
    pages.map(({ params, props }) => ({ params: { ...params, lang: language === first ? undefined : language }, props })),
  );
}

/** For a page that is alone in its place. */
export function onceInEachLanguage(): PageOf<object, object>[] {
  return inEachLanguage([{ params: {}, props: {} }]);
}

/** The page's address in the language, given its address without a prefix. Files have one address; so have pages that exist once. */
export function pathIn(language: Language, path: Path): Path {
  return language === first || !isPage(path) || once.some((one) => one.test(path)) ? path : `/${language}${path}`;
}

/** The address without its language's prefix. */
export function bare(path: Path): Path {
  const prefix = rest.find((one) => path.startsWith(`/${one}/`));
  return prefix ? path.slice(prefix.length + 1) : path;
}

/** Whether the page exists in every language, given its address without a prefix. */
export function isTranslated(path: Path): boolean {
  return rest.every((one) => pathIn(one, path) !== path);
}

/** The page itself in the language, or the nearest above it that exists there. */
export function nearestIn(language: Language, path: Path): Path {
  return language === first || isTranslated(path) || path === "/"
    ? pathIn(language, path)
    : nearestIn(language, path.replace(/[^/]+\/?$/, ""));
}

function isPage(path: Path): boolean {
  return /^[^?#]*\/(?:[?#]|$)/.test(path);
}
