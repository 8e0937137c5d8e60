// Addresses of the site as the world sees them. Elsewhere an address begins at the site's root, and `publishing/under-base.ts` puts the base
// path in front in the pages' links. What scripts and programs read is data, which only whoever writes it can tell from other text.

// Astro's; absent where a test runs without it.
const { BASE_URL = "/", SITE } = import.meta.env ?? {};

/** For data: the path below the base path. */
export function served(path: string): string {
  return `${BASE_URL}${path.slice(1)}`;
}

/** Without a slash at the end; undefined while the site has no address of its own. */
export const ownAddress: string | undefined = SITE && new URL(BASE_URL, SITE).href.replace(/\/$/, "");

/** As search engines and feeds require, where the site has an address of its own. */
export function absolute(path: string): string {
  return ownAddress ? new URL(`${ownAddress}${path}`).href : path;
}

/** The path on the site of a page's own address, as in `Astro.url`. */
export function pathOnSite(pathname: string): string {
  return pathname.slice(BASE_URL.length - 1);
}
