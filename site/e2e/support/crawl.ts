// Every address that a built site has in it, read without the code that wrote it: which leave the site's base path, and which lead nowhere.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "parse5";
import type { SiteAddress } from "../../../scripts/repository/site-address.ts";
import { elementsOf, textOf } from "../../offline/tree.ts";

interface Site {
  /** The built folder. */
  readonly folder: string;
  /** The origin that serves it here. */
  readonly origin: string;
  /** What it was built for. */
  readonly own: SiteAddress;
}

interface Found {
  /** The file's path in the folder. */
  readonly file: string;
  /** As the file has it. */
  readonly text: string;
  /** On the site's host. */
  readonly path: string;
}

interface Crawled {
  readonly addresses: number;
  readonly outside: readonly string[];
  readonly dead: readonly string[];
}

/** Attributes that a browser follows. Any other that begins with a slash is taken for an address too, since a script may follow it. */
const followed = /^(?:src|href|action|formaction|poster|data|background|ping|cite|longdesc)$/;
/** Formats without addresses in plain text. */
const binary = /\.(?:png|bin)$/;

export async function crawl(site: Site): Promise<Crawled> {
  const files = readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !binary.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(site.folder, "/").length).replaceAll("\\", "/"));
  /** Every file and folder, as an address from the root. */
  const places = new Set(
    files.flatMap((name) => [...name.matchAll(/\/|$/g)].map(({ 0: slash, index }) => `/${name.slice(0, index)}${slash}`)),
  );
  const found = files.flatMap((file) => {
    const text = readFileSync(join(site.folder, file), "utf8");
    return file.endsWith(".html") ? inPage(site, file, text, places) : inText(site, file, text, places);
  });
  const { base } = site.own;
  const paths = [...new Set(found.map(({ path }) => path))].filter((path) => path.startsWith(base));
  const statuses = new Map<string, number>();
  for (const path of paths) {
    const answer = await fetch(site.origin + path);
    await answer.arrayBuffer();
    statuses.set(path, answer.status);
  }
  const told = ({ file, text }: Found): string => `${file}: ${text}`;
  return {
    addresses: found.length,
    outside: found.filter(({ path }) => !path.startsWith(base)).map(told),
    dead: found.filter(({ path }) => path.startsWith(base) && statuses.get(path) !== 200).map(told),
  };
}

function inPage(site: Site, file: string, html: string, places: ReadonlySet<string>): readonly Found[] {
  return elementsOf(parse(html, { scriptingEnabled: false })).flatMap((element) => {
    const inAttributes = element.attrs.flatMap(({ name, value }) => {
      if (name === "srcset") return value.split(",").flatMap((one) => resolved(site, file, one.trim().split(/\s/)[0] ?? ""));
      if (name === "content") return resolved(site, file, /^\d+;\s*url=(.*)/i.exec(value)?.[1] ?? (/^https?:/.test(value) ? value : "#"));
      return followed.test(name) || value.startsWith("/") ? resolved(site, file, value) : [];
    });
    const isText = element.tagName === "script" || element.tagName === "style";
    return [...inAttributes, ...(isText ? inText(site, file, element.childNodes.map(textOf).join(""), places) : [])];
  });
}

/** Addresses of the site with its host, and whatever begins at the root and is the name of a file or a folder there. */
function inText(site: Site, file: string, text: string, places: ReadonlySet<string>): readonly Found[] {
  const { origin, base } = site.own;
  const absolute = [...text.matchAll(/https:\/\/[^\s"'`<>()\\]+/g)].map(([one]) => one).filter((one) => one.startsWith(origin));
  const rooted = [...text.matchAll(/(?<=["'`(=\s,])\/(?!\/)[^\s"'`<>()\\$]+/g)].map(([one]) => one);
  const isPlace = (one: string): boolean => places.has(one.replace(/[?#].*/, ""));
  // In a script an address may be put together from parts.
  const isWhole = (one: string): boolean => one.startsWith(base) && !/\.(?:js|html)$/.test(file);
  return [...absolute, ...rooted.filter((one) => isPlace(one) || isWhole(one))].flatMap((one) => resolved(site, file, one));
}

function resolved({ own }: Site, file: string, text: string): readonly Found[] {
  const url = URL.parse(text, `${own.address}/${file.replace(/(^|\/)index\.html$/, "$1")}`);
  return url?.origin === own.origin ? [{ file, text, path: url.pathname }] : [];
}
