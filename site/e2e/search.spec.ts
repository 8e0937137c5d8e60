// The search: by keyboard, in both languages, with nothing fetched before somebody searches, and without JavaScript.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, type Page } from "@playwright/test";
import { type SearchIndex, searchIn } from "../browser/search.ts";
import { axeFaults, wcagRules } from "./support/axe.ts";
import { contextLooks } from "./support/page-looks.ts";
import { test } from "./support/shared-rehearsal.ts";
import { watch } from "./support/steps.ts";

/** Bytes after gzip. */
const [indexLimit, scriptLimit] = [61_000, 4_000];
const indexNames = ["sok-index.json", "en/sok-index.json"] as const;

const toldOf = (page: Page) => page.getByRole("status");
const hitsOf = (page: Page) => page.locator("#sok-traffar a");
const fieldOf = (page: Page) => page.getByRole("searchbox");

/** Requests for the index, from now on. */
function asked(page: Page): readonly string[] {
  const seen: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("sok-index")) seen.push(new URL(request.url()).pathname);
  });
  return seen;
}

test("by keyboard: a word is typed, the number of hits is announced, and a hit leads to the question; going back shows the hits again", async ({
  shared,
  page,
}) => {
  const seen = watch(page);
  await page.goto(`${shared.address}/sok/`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.type("säkerhetskopia");
  await expect(toldOf(page)).toHaveText(/^\d+ träffar på ”säkerhetskopia”\.$/);
  await expect(page).toHaveURL(/\/sok\/\?q=s%C3%A4kerhetskopia(#innehall)?$/);
  await expect(page.locator("#sok-traffar mark").first()).toHaveText(/^Säkerhetskopi/i);
  const question = page.locator('#sok-traffar a[href="/fragor/sakerhetskopior/"]');
  for (let step = 0; step < 10 && !(await question.evaluate((one) => one === document.activeElement)); step++)
    await page.keyboard.press("Tab");
  await expect(question).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/fragor\/sakerhetskopior\/$/);
  await page.goBack();
  await expect(fieldOf(page)).toHaveValue("säkerhetskopia");
  await expect(question).toBeVisible();
  expect(seen.complaints).toEqual([]);
});

test("nothing is fetched before the first letter, and then once", async ({ shared, page }) => {
  const requests = asked(page);
  await page.goto(`${shared.address}/sok/`, { waitUntil: "networkidle" });
  await fieldOf(page).focus();
  await page.getByRole("button", { name: "Sök" }).click();
  expect(requests).toEqual([]);
  await fieldOf(page).fill("risk");
  await expect(hitsOf(page).first()).toBeVisible();
  await fieldOf(page).fill("riskanalys");
  await expect(toldOf(page)).toHaveText(/”riskanalys”/);
  expect(requests).toEqual(["/sok-index.json"]);
});

test("a and o find å, ä and ö; no hits is stated, and the entry points stay; an emptied field is as new", async ({ shared, page }) => {
  await page.goto(`${shared.address}/sok/?q=sakerhetskopia`);
  await expect(hitsOf(page).first()).toHaveText("Säkerhetskopia");
  const ways = page.getByRole("heading", { name: "Vägarna in" });
  await expect(ways).toBeHidden();
  await fieldOf(page).fill("<b>xyzzy</b>");
  await expect(toldOf(page)).toHaveText("Inga träffar på ”<b>xyzzy</b>”. Pröva ett annat ord, eller bara början av det.");
  await expect(ways).toBeVisible();
  await fieldOf(page).fill("");
  await expect(toldOf(page)).toHaveText("");
  await expect(page).toHaveURL(/\/sok\/$/);
});

test("an index that cannot be fetched is reported, and requested again the next time", async ({ shared, page }) => {
  await page.route("**/sok-index.json", (route) => route.abort(), { times: 1 });
  await page.goto(`${shared.address}/sok/`);
  await fieldOf(page).fill("risk");
  await expect(toldOf(page)).toHaveText(/^Det gick inte att hämta/);
  await page.keyboard.press("Enter");
  await expect(hitsOf(page).first()).toBeVisible();
});

/** What people look for → the end of its address. The first seven are a journalist's, the next thirteen were chosen before the index was read, the last seven failed once. */
const lookedFor: Readonly<Record<string, RegExp>> = {
  regioner: /^\/resultat\/$/,
  "andel kommuner under nivå 1": /^\/resultat\/$/,
  PX: /#filer$/,
  presskontakt: /#ringa$/,
  Infosäkkollen: /^\/resultat\/metod\/$/,
  "ladda ner csv": /#filer$/,
  kakor: /^\/integritet\/$/,
  "öppna data": /#filer$/,
  personuppgifter: /^\/integritet\/$/,
  tillgänglighet: /^\/tillganglighet\/$/,
  svarsfrekvens: /\/deltagande\/$/,
  kryptering: /^\/forsegling\/$/,
  "tappat koden": /^\/fragor-och-svar\/$/,
  "riskanalys mall": /^\/mallar\/riskblad\/$/,
  NIS2: /^\/ramverk\/nis2-artikel-21\/$/,
  "nästa mätomgång": /^\/matomgangar\/$/,
  "små kommuner": /\/storlek\/$/,
  Norrland: /\/landsdelar\/$/,
  utveckling: /\/over-tid\/$/,
  felmarginal: /^\/resultat\/metod\/$/,
  "hur många kommuner har svarat": /\/deltagande\/$/,
  "när släpps siffrorna": /^\/matomgangar\/$/,
  "sista svarsdag": /^\/matomgangar\/$/,
  "logga in": /^\/delta\/$/,
  "dela svaren med kollegor": /^\/svara\/$/,
  dataportal: /^\/resultat\/publiceringar\/$/,
  "definition nivå 1": /^\/skala\/$/,
};

test("everyday queries have the right place among the first three hits", ({ shared }) => {
  expect(Object.keys(lookedFor)).toHaveLength(27);
  const search = searchIn(JSON.parse(readFileSync(join(shared.site, "sok-index.json"), "utf8")) as SearchIndex);
  const missed = Object.entries(lookedFor).flatMap(([query, place]) => {
    const first = search
      .find(query)
      .slice(0, 3)
      .map(({ href }) => href);
    return first.some((href) => place.test(href)) ? [] : [`${query}: ${first.join(" ")}`];
  });
  expect(missed).toEqual([]);
});

test("English finds English, on its own page", async ({ shared, page }) => {
  const requests = asked(page);
  await page.goto(`${shared.address}/en/sok/?q=backup`);
  await expect(toldOf(page)).toHaveText(/^\d+ hits for “backup”\.$/);
  expect(requests).toEqual(["/en/sok-index.json"]);
  for (const href of await hitsOf(page).evaluateAll((all) => all.map((one) => one.getAttribute("href")))) expect(href).toMatch(/^\/en\//);
});

test("without JavaScript there is no field, but the entry points", async ({ shared, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${shared.address}/sok/`);
  await expect(page.locator("#sok-ord")).toBeHidden();
  await expect(page.locator("noscript p")).toBeVisible();
  await expect(page.getByRole("link", { name: "Kontinuitet och återställning" })).toBeVisible();
  await context.close();
});

for (const look of contextLooks) {
  test(`the hits pass the accessibility rules, ${look.colorScheme} and ${look.viewport.width} px wide`, async ({ shared, browser }) => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    for (const path of ["/sok/?q=kopia", "/en/sok/?q=backup"]) {
      await page.goto(shared.address + path);
      await expect(hitsOf(page).first()).toBeVisible();
      expect(await axeFaults(page, { rules: wcagRules })).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    }
    await context.close();
  });
}

test("every entry of the index leads to a page, and to an existing fragment where it names one; index and script are small", ({
  shared,
}) => {
  for (const name of indexNames) {
    const text = readFileSync(join(shared.site, name), "utf8");
    expect(gzipSync(text, { level: 9 }).length, name).toBeLessThanOrEqual(indexLimit);
    const lost = (JSON.parse(text) as SearchIndex).entries.filter(({ href }) => {
      const [path = "", place] = href.split("#");
      const file = join(shared.site, path, "index.html");
      return !existsSync(file) || (place !== undefined && !readFileSync(file, "utf8").includes(` id="${place}"`));
    });
    expect(lost.map(({ href }) => href)).toEqual([]);
  }
  const scripts = [...readFileSync(join(shared.site, "sok", "index.html"), "utf8").matchAll(/<script[^>]* src="([^"]+)"/g)];
  const bytes = scripts.map((match) => gzipSync(readFileSync(join(shared.site, match[1] ?? "")), { level: 9 }).length);
  expect(bytes.length).toBeGreaterThan(0);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(scriptLimit);
});

test("a page that does not exist suggests a search for the words of its address", async ({ shared, page }) => {
  await page.goto(`${shared.address}/fragor/saker-kopia/`);
  const field = page.getByLabel("Sök på webbplatsen");
  await expect(field).toHaveValue("saker kopia");
  await field.fill("kopia");
  await field.press("Enter");
  await expect(page).toHaveURL(/\/sok\/\?q=kopia$/);
  await expect(hitsOf(page).first()).toBeVisible();
  await page.goto(`${shared.address}/en/nowhere`);
  await page.getByLabel("Search the website").press("Enter");
  await expect(page).toHaveURL(/\/en\/sok\/\?q=nowhere$/);
});

test("every page of the menu and the footer is in the index", ({ shared }) => {
  const read = (name: string): string => readFileSync(join(shared.site, name), "utf8");
  for (const name of indexNames) {
    const found = (JSON.parse(read(name)) as SearchIndex).entries.map(({ href }) => href.replace(/#.*/, ""));
    const frame = read(name.replace("sok-index.json", "om/index.html")).replace(/<main.*<\/main>/s, "");
    const links = [...frame.matchAll(/<a href="([^"#]+)"[^>]*>/g)].map(([, href = ""]) => href);
    // The link to the other language is not, nor is what is in a third.
    const isOwn = (href: string): boolean =>
      href.startsWith("/en/") === name.startsWith("en/") && !/^\/(?:en\/)?(?:sok\/|om\/[^/]+\/)?$/.test(href);
    const pages = links.filter((href) => href.endsWith("/") && isOwn(href));
    expect(pages.length, name).toBeGreaterThan(15);
    expect(
      pages.filter((href) => !found.includes(href)),
      name,
    ).toEqual([]);
  }
});

test("a rehearsal is not indexed", ({ shared }) => {
  expect(readFileSync(join(shared.site, "robots.txt"), "utf8")).toBe("User-agent: *\nDisallow: /\n");
  expect(readdirSync(shared.site).filter((name) => /^(sitemap|flode)/.test(name))).toEqual([]);
});
