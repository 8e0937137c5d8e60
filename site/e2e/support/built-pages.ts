// Reads a built site without a browser: its pages, and which of their links are dead.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export interface BuiltPage {
  /** As in the address bar: `/en/skala/`. */
  readonly path: string;
  readonly html: string;
}

export function builtPages(site: string): readonly BuiltPage[] {
  return readdirSync(site, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => ({ path: `/${name.replaceAll("\\", "/").replace(/index\.html$/, "")}`, html: readFileSync(join(site, name), "utf8") }));
}

/** Absolute paths on the site that the page links to or loads: `#trosklar` on `/metod/` is `/metod/#trosklar`. */
function addressesOn({ path, html }: BuiltPage): readonly string[] {
  return [...html.matchAll(/<[a-z][^>]*?\s(?:href|src)="([^"]*)"/g)]
    .map((match) => new URL((match[1] ?? "").replaceAll("&amp;", "&"), `http://here${path}`))
    .filter((url) => url.host === "here" && url.protocol === "http:")
    .map((url) => decodeURI(url.pathname) + decodeURIComponent(url.hash));
}

/** A page that only redirects has neither header nor text. */
export const isRedirect = ({ html }: BuiltPage): boolean => html.includes('<meta http-equiv="refresh"');

/** The number of links on all pages, and those that lead to no page, no file, or no such fragment. */
export function linksOn(site: string): {
  readonly links: number;
  readonly dead: readonly { readonly on: string; readonly address: string }[];
} {
  const pages = builtPages(site);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const isAlive = (address: string): boolean => {
    const [path = "", hash = ""] = address.split("#");
    if (!byPath.has(path)) return hash === "" && existsSync(join(site, path)) && !path.endsWith("/");
    return hash === "" || byPath.get(path)?.html.includes(` id="${hash}"`) === true;
  };
  const links = pages.flatMap((page) => addressesOn(page).map((address) => ({ on: page.path, address })));
  return { links: links.length, dead: links.filter(({ address }) => !isAlive(address)) };
}
