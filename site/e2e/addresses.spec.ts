// Permanent addresses: every promised page exists, every new page has been added to the list, and those that moved redirect.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { bare, languagesOf, prefixed, redirects } from "../text/addresses.ts";
import { linesOf, type Moved, movedIn } from "../text/moved-addresses.ts";
import { test } from "./support/shared-rehearsal.ts";

interface Addresses {
  /** Without a language prefix: `/skala/` means `/en/skala/` too. */
  readonly kept: readonly string[];
  readonly moved: readonly Moved[];
}

/** One address a line; `/gammal/ -> /ny/` for one that has moved; `#` starts a comment. */
function parseAddresses(text: string): Addresses {
  return { kept: linesOf(text).filter((line) => !line.includes("->")), moved: movedIn(text) };
}

/** Every address that the site must have, in each language that the page exists in. Moved addresses have redirects. */
function promised({ kept, moved }: Addresses): readonly string[] {
  return [...kept, ...moved.map((one) => one.from)].flatMap((path) => languagesOf(path).map((language) => prefixed(language, path)));
}

/**
 * Whether the address is left out of the list. Releases with their pages, and consultations, are kept anyway since content is append-only;
 * editions in draft or pilot come and go. Minority languages are there once somebody has translated.
 */
function isUnlisted(path: string): boolean {
  return /^\/(?:en\/)?(?:resultat|rapport)\/[^/]+\/[^/]+\/(?:[^/]+\/){0,2}$|^\/(?:en\/)?(?:svara|samrad|om)\/[^/]+\/$/.test(path);
}

const list = parseAddresses(readFileSync("site/addresses.txt", "utf8"));

test("the pages' addresses are those in site/addresses.txt", ({ shared }) => {
  const built = readdirSync(shared.site, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html") && name !== "404.html")
    .map((name) => `/${name.replaceAll("\\", "/").replace(/index\.html$/, "")}`)
    .filter((path) => !isUnlisted(path));
  const kept = promised(list);
  const gone = kept.filter((path) => !built.includes(path));
  const fresh = [...new Set(built.filter((path) => !kept.includes(path)).map(bare))].sort();
  expect(gone, "Adresser som har försvunnit. Har en sida flyttat? Skriv /gammal/ -> /ny/ i site/addresses.txt.").toEqual([]);
  expect(fresh, "Nya adresser. Lägg till raderna i site/addresses.txt.").toEqual([]);
});

test("every address that has moved redirects, and says where to", ({ shared }) => {
  for (const { from, to } of redirects(list.moved)) {
    const html = readFileSync(join(shared.site, from, "index.html"), "utf8");
    expect(html, from).toContain(`<meta http-equiv="refresh" content="0; url=${to}">`);
    expect(html, from).toContain(`<a href="${to}">`);
  }
});
