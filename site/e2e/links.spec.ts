// No link on the built site is dead, and each page and its counterpart in the other language link to each other.

import { expect, type Page } from "@playwright/test";
import { placeAt } from "../../scripts/repository/place.ts";
import { readCited } from "../../scripts/repository/read-release.ts";
import { offlineAddress } from "../offline/offline-names.ts";
import { languages } from "../text/languages.ts";
import { type BuiltPage, builtPages, isRedirect, linksOn } from "./support/built-pages.ts";
import { test } from "./support/shared-rehearsal.ts";
import { answerBlockOne, openForm, reloadForm } from "./support/steps.ts";
import { documentAt, unmarkedSwedish } from "./support/swedish.ts";

/** The page's address in each language, from its head. */
function alternatesOn({ html }: BuiltPage): ReadonlyMap<string, string> {
  return new Map(
    [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)].map((match) => [match[1] ?? "", match[2] ?? ""]),
  );
}

test("every link on every page leads to a page or a file, and to an existing fragment where it names one", ({ shared }) => {
  const { links, dead } = linksOn(shared.site);
  expect(links).toBeGreaterThan(1000);
  expect(dead).toEqual([]);
});

test("a page with a table of contents lists every part", ({ shared }) => {
  const listing = builtPages(shared.site).filter(({ html }) => html.includes('class="contents"'));
  const faults = listing.flatMap(({ path, html }) => {
    const listed = html.slice(html.indexOf('class="contents"'), html.indexOf("</nav>", html.indexOf('class="contents"')));
    const places = [...html.slice(0, html.indexOf("</main>")).matchAll(/<h2[^>]* id="([^"]+)"|<h2>/g)].map((match) => match[1] ?? "no id");
    return places.filter((place) => !listed.includes(`href="#${place}"`)).map((place) => `${path} ${place}`);
  });
  expect(listing.length).toBeGreaterThan(8);
  expect(faults).toEqual([]);
});

test("every page states its language, and links to its counterpart in each language, which links back", ({ shared }) => {
  const pages = builtPages(shared.site);
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const faults = pages.flatMap((page) => {
    const own = languages.find((one) => page.path.startsWith(`/${one}/`) || page.path === offlineAddress(one)) ?? "sv";
    const alternates = alternatesOn(page);
    const isHere = alternates.size === 0 || alternates.get(own) === page.path;
    const back = languages.every(
      (one) => alternates.size === 0 || alternatesOn(byPath.get(alternates.get(one) ?? "") ?? page).get(own) === page.path,
    );
    const all = alternates.size === 0 || alternates.size === languages.length + 1;
    return page.html.includes(`<html lang="${own}"`) && isHere && back && all ? [] : [page.path];
  });
  expect(faults).toEqual([]);
  expect(pages.filter((page) => alternatesOn(page).size > 0).length).toBeGreaterThan(200);
});

test("a rehearsal says so once on every page, apart from the source to copy", ({ shared }) => {
  // A figure's script writes nothing on its page.
  const isWritten = (html: string): boolean => !/<script(?![^>]* src="[^"]*\/FigureSources\.)/.test(html);
  const pages = builtPages(shared.site).filter((page) => !isRedirect(page) && isWritten(page.html));
  expect(pages.length).toBeGreaterThan(300);
  const faults = pages.flatMap(({ path, html }) => {
    const read = html
      .slice(html.indexOf("<body"))
      .replaceAll(/<dd class="citation">.*?<\/dd>|<desc\b.*?<\/desc>|<[^>]*>/gs, " ")
      .match(/Övning – påhittade organisationer|Rehearsal – invented organisations/g);
    return read?.length === 1 ? [] : [`${path}: ${read?.length ?? 0}`];
  });
  expect(faults).toEqual([]);
});

test("the header has the same five links on every page, wide and on a phone, with the search and the other language beside them", ({
  shared,
}) => {
  const pages = builtPages(shared.site).filter((page) => !isRedirect(page) && !isForm(page));
  const faults = pages.flatMap(({ path, html }) => {
    const [tools = "", wide = "", phone = ""] = [
      /<div class="site-tools">.*?<\/div>/s,
      /<nav class="site-nav".*?<\/nav>/s,
      /<details class="site-menu">.*?<\/ul>/s,
    ].map((part) => part.exec(html)?.[0]);
    const isWhole = /href="(?:\/en)?\/sok\/"/.test(tools) && linksIn(tools) === languages.length;
    return linksIn(wide) === 5 && hrefsIn(phone).join() === hrefsIn(wide).join() && isWhole ? [] : [path];
  });
  expect(faults).toEqual([]);
});

test("the footer has at most twelve links to pages, in three groups", ({ shared }) => {
  const pages = builtPages(shared.site).filter((page) => !isRedirect(page) && !isForm(page));
  const faults = pages.flatMap(({ path, html }) => {
    const footer = /<footer class="site-footer".*?<nav.*?<\/nav>/s.exec(html)?.[0] ?? "";
    const groups = /<nav.*<\/nav>/s.exec(footer)?.[0] ?? "";
    return groups.split("<ul").length === 4 && linksIn(groups) > 6 && linksIn(groups) <= 12 ? [] : [path];
  });
  expect(faults).toEqual([]);
});

test("the form's header has at most five tabs, with the draft and the other language beside them, and its footer the way to the site", ({
  shared,
}) => {
  const forms = builtPages(shared.site).filter(isForm);
  const faults = forms.flatMap(({ path, html }) => {
    const [tools = "", tabs = "", footer = ""] = [
      /<div class="site-tools">.*?<\/div>/s,
      /<nav class="tabs".*?<\/nav>/s,
      /<footer class="form-footer">.*?<\/footer>/s,
    ].map((part) => part.exec(html)?.[0]);
    const isWithin = linksIn(tabs) === (tabs.match(/<a href="#/g)?.length ?? 0);
    const hasWayOut = footer.includes(`href="${path.startsWith("/en/") ? "/en/" : "/"}"`);
    return linksIn(tabs) >= 3 && linksIn(tabs) <= 5 && isWithin && tools.match(/hreflang=/g)?.length === languages.length - 1 && hasWayOut
      ? []
      : [path];
  });
  expect(forms.length).toBeGreaterThan(4);
  // The form in one file leads to no other page.
  expect(faults.toSorted()).toEqual(["/svara-en.html", "/svara.html"]);
});

const isForm = ({ html }: BuiltPage): boolean => html.includes('<header class="form-header"');
const hrefsIn = (part: string): readonly string[] => [...part.matchAll(/<a href="([^"]*)"/g)].map((match) => match[1] ?? "");
const linksIn = (part: string): number => part.match(/<a /g)?.length ?? 0;

const cited = readCited(placeAt("."));
/** Names of the works that figures are cited from stay in their own language. */
const works = cited.ok ? cited.value.flatMap(({ source }) => [source.publisher, source.title]) : [];

test("an address of the form that some program has written with codes leads to the view, with its name and its content", async ({
  shared,
  page,
}) => {
  await openForm(page, shared.address);
  await answerBlockOne(page, 2);
  await reloadForm(page);
  await page.evaluate(() => {
    location.hash = "pl%61n";
  });
  await expect(page).toHaveTitle(/^Plan – /);
  await expect(page.locator("#plan:not([data-loading])")).toBeVisible();
});

test("an English page has no Swedish that is not marked as Swedish", async ({ shared, page }) => {
  const english = builtPages(shared.site).filter((one) => one.path.startsWith("/en/") && !isRedirect(one));
  expect(english.length).toBeGreaterThan(100);
  const found: string[] = [];
  await page.goto(`${shared.address}/en/`);
  for (const { path } of english) found.push(...(await unmarkedSwedish(page, works, path)).map((text) => `${path}: ${text}`));
  expect(found).toEqual([]);
  await page.route("**/en/planted/", (route) =>
    route.fulfill({ contentType: "text/html", body: '<html lang="en"><p>Nivån är hög.</p><p lang="sv">Nivån är låg.</p>' }),
  );
  expect(await unmarkedSwedish(page, works, "/en/planted/")).toEqual(["Nivån är hög."]);
});

/** Links in the English text of a page: address, `hreflang` and text. */
async function englishLinksOn(page: Page, path: string): Promise<readonly (readonly [address: string, language: string, told: string])[]> {
  return (await documentAt(page, path)).evaluate((shown) =>
    [...shown.querySelectorAll('a[href^="/"]')]
      .filter((link) => link.closest("[lang]")?.getAttribute("lang") === "en")
      .map((link) => [link.getAttribute("href") ?? "", link.getAttribute("hreflang") ?? "", link.textContent ?? ""] as const),
  );
}

test("a link from an English page to a Swedish one says so, to readers and to machines", { tag: "@long" }, async ({ shared, page }) => {
  const pages = builtPages(shared.site);
  const isReport = (address: string): boolean => /^\/rapport\/.*\.(?:md|docx|pdf)$/.test(address);
  const swedish = new Set(pages.filter(({ html }) => html.includes('<html lang="sv"')).map(({ path }) => path));
  /** English pages around a report that is not translated. */
  const around = new Set(
    pages
      .filter(({ path, html }) => path.startsWith("/en/") && html.includes('<div class="section national" lang="sv"'))
      .map(({ path }) => path),
  );
  const faults: string[] = [];
  let marked = 0;
  await page.goto(`${shared.address}/en/`);
  for (const { path } of pages.filter((one) => one.path.startsWith("/en/") && !isRedirect(one))) {
    for (const [href, language, told] of await englishLinksOn(page, path)) {
      const [address = ""] = href.split("#");
      const isSwedish = swedish.has(address) || isReport(address);
      if (!isSwedish && (!around.has(address) || address === path)) continue;
      marked += 1;
      if (!/in Swedish/.test(told) || (isSwedish && language !== "sv")) faults.push(`${path}: ${href} ${told}`);
    }
  }
  expect(faults).toEqual([]);
  expect(marked).toBeGreaterThan(20);
});
