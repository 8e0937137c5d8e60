// Every figure of a release can be traced: each chart has a table, a file and a link to its release, and each number an
// address that shows the cube's own number.
import { existsSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { readCsv } from "../../scripts/statistics/formats/csv.ts";
import type { Cube } from "../../scripts/statistics/schema.ts";
import { smallestLetters } from "../../scripts/testing/report/smallest-letters.ts";
import { brokenRules } from "../../scripts/testing/site/copy-rules.ts";
import { pagesOf } from "../../scripts/testing/site/page-kinds.ts";
import { coloursOf } from "../styles/tokens.ts";
import { test } from "./support/shared-rehearsal.ts";

const folder = "/resultat/ovning-1/r1/";
/** Figures of no release: the error of rounding is simulated. */
const simulated = ["avrundningens-fel"];

interface ShownFigure {
  readonly on: string;
  readonly id: string;
  readonly html: string;
  /** The one line of the page with the source of all its figures. */
  readonly sourceLine: string;
}

function figuresIn(on: string, html: string): readonly ShownFigure[] {
  const [sourceLine = ""] = /<div class="source-line">.*?<\/div>/s.exec(html) ?? [];
  return [...html.matchAll(/<figure class="figure[^"]*" id="([^"]*)"[^>]*>.*?<\/figure>/gs)].map(([figure, id = ""]) => ({
    on,
    id,
    html: figure,
    sourceLine,
  }));
}

test("every chart of a release has a table, its own files, and a link to its release", ({ shared }) => {
  const read = (path: string): string => readFileSync(join(shared.site, path, "index.html"), "utf8");
  const pages = pagesOf(shared.site).filter((path) => path.includes(folder) || /^(\/en)?\/resultat\/$/.test(path));
  const figures = pages.flatMap((path) => figuresIn(path, read(path)));
  expect(pages.filter((path) => !path.startsWith("/en/")).length).toBeGreaterThan(15);
  expect(figures.length).toBeGreaterThan(60);
  const faults = figures
    .filter(({ id }) => !simulated.includes(id))
    .flatMap(({ on, id, html, sourceLine }) => {
      const charts = html.match(/<svg class="chart[ "]/g)?.length ?? 0;
      const described = html.match(/<desc [^>]*>[^<]{20,}/g)?.length ?? 0;
      const table = /tabeller\/[a-z0-9-]+(?:\.en)?\.csv/.exec(html)?.[0] ?? "";
      const csv = join(shared.site, folder, table);
      const cells = existsSync(csv) ? readCsv(readFileSync(csv, "utf8")) : undefined;
      const held = [
        // Of a few counts, such as reasons of few, there is a table alone. It is open.
        [charts === described && (charts > 0 || !html.includes("<details")), "a chart lacks its description"],
        [html.includes("<table"), "no table"],
        [cells?.ok === true && cells.value.length > 0, "no file of its own"],
        [new RegExp(`href="(?:/en)?${folder}"`).test(sourceLine), "no link to the release"],
        [/href="[^"]*\/kvalitet\/"/.test(sourceLine), "no link to how certain it is"],
        [/\d\s(?:av|of)\s\d|\d (?:svar|answers)<|bjöds|were invited/.test(html), "no frame"],
      ] as const;
      return held.filter(([holds]) => !holds).map(([, what]) => `${on}#${id}: ${what}`);
    });
  expect(faults).toEqual([]);
});

test("every chart of a release can be taken along, with its source and its day", ({ shared }) => {
  const pages = pagesOf(shared.site).filter((path) => path.includes(folder));
  const figures = pages.flatMap((path) => figuresIn(path, readFileSync(join(shared.site, path, "index.html"), "utf8")));
  const drawn = figures.filter(({ id, html }) => html.includes('<svg class="chart') && !simulated.includes(id));
  expect(drawn.length).toBeGreaterThan(50);
  const faults = drawn.flatMap(({ on, id, html }) => {
    const [, source = ""] = /data-source="([^"]*)"/.exec(html) ?? [];
    const held = [
      ...["svg", "png"].map((kind) => [new RegExp(`<button[^>]* data-picture="[^"]+\\.${kind}"`).test(html), `no ${kind}`] as const),
      [/^(?:Källa|Source): /.test(source), "no source"],
      [source.includes(on.startsWith("/en/") ? "Publication date: 28 July 2026" : "Publiceringsdag: 28 juli 2026"), "not its day"],
    ] as const;
    return held.filter(([holds]) => !holds).map(([, what]) => `${on}#${id}: ${what}`);
  });
  expect(faults).toEqual([]);
});

test("a chart's picture stands alone in the light colours: title, description, mark, source and address", async ({ browser, shared }) => {
  const page = await browser.newPage({ colorScheme: "dark" });
  for (const [path, id] of [
    ["", "niva"],
    ["over-tid/", "tid-municipality"],
    ["deltagande/", "bortfall"],
  ] as const) {
    await page.goto(`${shared.address}${folder}${path}`);
    const picture = await savedPicture(page, `#${id} button[data-picture$=".svg"]`);
    const text = await readFile(picture, "utf8");
    expect(text).toMatch(/<title>[^<]{5,}<\/title><desc>Övning – .{20}/);
    for (const line of ["Övning – påhittade organisationer", "Källa: ", `${folder}${path}#${id}`])
      expect(text).toMatch(new RegExp(`<text[^>]*>[^<]*${line}`));
    expect(text).not.toMatch(/class=|style=|var\(|undefined|NaN/);
    const { light } = coloursOf(readFileSync("site/styles/tokens.css", "utf8"));
    const rgb = (name: string): string =>
      (String(light[name]).match(/[0-9a-f]{2}/g) ?? []).map((one) => Number.parseInt(one, 16)).join(", ");
    expect(text).toContain(`rgb(${rgb("fig-under")})`);
  }
  const png = await readFile(await savedPicture(page, '#bortfall button[data-picture$=".png"]'));
  // Width and height, as a PNG begins with them.
  expect(png.readUInt32BE(16)).toBe(1350);
  expect(png.readUInt32BE(20)).toBeGreaterThan(300);
  await page.close();
});

async function savedPicture(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator(button).click()]);
  expect(download.suggestedFilename()).toBe(await page.locator(button).getAttribute("data-picture"));
  return download.path();
}

test("a figure of several rounds names and links to the release of each", ({ shared }) => {
  const rounds = [
    ["våren 2026, första publiceringen", folder],
    ["våren 2025, andra publiceringen", "/resultat/ovning-0/r2/"],
  ] as const;
  const html = readFileSync(join(shared.site, folder, "over-tid/index.html"), "utf8");
  const first = readFileSync(join(shared.site, "resultat/index.html"), "utf8");
  const figures = [...figuresIn("over-tid", html), ...figuresIn("resultat", first)];
  for (const kind of ["tid-", "panel-", "niva"]) expect(figures.filter(({ id }) => id.startsWith(kind)).length, kind).toBeGreaterThan(0);
  const faults = figures.flatMap(({ id, html: figure, sourceLine }) => {
    const [, source = ""] = /data-source="([^"]*)"/.exec(figure) ?? [];
    return rounds.filter(([name, at]) => !source.includes(name) || !sourceLine.includes(`href="${at}"`)).map(([name]) => `${id}: ${name}`);
  });
  expect(faults).toEqual([]);
  // Beside a direction that rests on figures with a known error stands a link to them.
  expect(first).toMatch(/href="\/resultat\/ovning-0\/r2\/"[^>]*>Omgången våren 2025 har ett känt fel/);
});

// That each shows the cube's own number or bounds of it is a step of `npm run verify` (`verify.spec.ts`).
test("each cell's address is unique on its page", ({ shared }) => {
  const ids = pagesOf(shared.site)
    .filter((path) => path.startsWith(folder))
    .map((path) =>
      [...readFileSync(join(shared.site, path, "index.html"), "utf8").matchAll(/<td[^>]*? id="(cell-[^"]*)"/g)].map(([, id]) => id),
    );
  expect(ids.flat().length).toBeGreaterThan(250);
  expect(ids.filter((own) => new Set(own).size < own.length)).toEqual([]);
});

test("a reader gets from a finding to the number behind it, without a script", async ({ browser, shared }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${shared.address}/resultat/`);
  await expect(page.locator("h1")).toContainText("under nivå 1");
  const cell = page.locator("#cell-type-municipality\\.level\\.0");
  await expect(cell).toBeHidden();
  await page.locator(".standing details > summary").click();
  await expect(cell).toBeVisible();
  const shown = await cell.textContent();
  // The address of the number opens the table of its release.
  await page.goto(`${shared.address}${folder}#cell-type-municipality.level.0`);
  await expect(cell).toBeVisible();
  expect(await cell.textContent()).toBe(shown);
  await context.close();
});

test("the first page is the finding, the nation and three types on one grid, short, without a script and with the mark once", async ({
  browser,
  shared,
}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  for (const [path, most, tallest, mark, ...labels] of [
    ["/resultat/", 300, 2400, "Övning –", "Nivå för nivå", "Svarade"],
    // English needs more words for the same, articles above all.
    ["/en/resultat/", 350, 2400, "Rehearsal –", "Level by level", "Answered"],
  ] as const) {
    await page.goto(`${shared.address}${path}`);
    const types = page.locator(".standing-type");
    await expect(types).toHaveCount(3);
    for (const type of await types.all())
      await expect(type.locator(".label").filter({ hasText: new RegExp(`^(${labels.join("|")})$`) })).toHaveCount(2);
    // The same fact of each type begins on the same line.
    for (const part of [".of-all", ".moved", ":scope > :last-child"]) {
      const tops = await types.locator(part).evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
      expect([tops.length, new Set(tops).size], part).toEqual([3, 1]);
    }
    // What is hidden is not read.
    // biome-ignore lint/performance/useDomNodeTextContent: textContent has hidden text too
    const main = await page.locator("main").innerText();
    // biome-ignore lint/performance/useDomNodeTextContent: textContent has hidden text too
    const more = await page.locator("#vidare").innerText();
    const [before = ""] = main.split(more);
    // Words of letters: a figure and its unit are no text to read through.
    expect(before.match(/\p{L}{2,}/gu)?.length, path).toBeLessThanOrEqual(most);
    const { height, scripts } = await page.evaluate(() => ({
      height: document.documentElement.scrollHeight,
      scripts: document.scripts.length,
    }));
    expect(height, path).toBeLessThanOrEqual(tallest);
    expect(scripts, path).toBe(0);
    // But in the source to copy, which is read elsewhere.
    // biome-ignore lint/performance/useDomNodeTextContent: textContent has hidden text too
    const citation = await page.locator(".citation").innerText();
    expect(main.replace(citation, ""), path).not.toContain(mark);
  }
  await context.close();
});

test("no line of the first pages, of the pages by group and of the page over time breaks a copy rule, in either language", async ({
  page,
  shared,
}) => {
  const cubes = [folder, "/resultat/ovning-0/r2/"].map(
    (at) => JSON.parse(readFileSync(join(shared.site, at, "cube.json"), "utf8")) as Cube,
  );
  const exact = cubes.flatMap(({ rows }) =>
    rows.flatMap(({ answered, asked }) => [`${answered}/${asked}`, `${asked - answered}/${asked}`]),
  );
  const below = ["storlek/", "landsdelar/", "over-tid/"].map((name) => `${folder}${name}`);
  for (const path of ["/resultat/", "/resultat/ovning-0/r2/", ...below].flatMap((one) => [one, `/en${one}`])) {
    await page.goto(`${shared.address}${path}`);
    const lines = await page.locator("main :is(h1, h2, h3, p:not(.big-figure), .ways-on .muted, .moved-parts li)").allInnerTexts();
    expect(lines.length, path).toBeGreaterThan(below.includes(path.replace(/^\/en/, "")) ? 8 : 25);
    // Notices quote what maintainers have written about errors and corrections.
    const own = lines.filter((line) => !/känt fel|known error|rättar|corrects/i.test(line));
    expect(own.flatMap((line) => brokenRules(line, exact).map((rule) => `${path}: ${rule}: ${line}`))).toEqual([]);
  }
});

test("in print every folded table is shown, and a list of files says how many there are instead", async ({ page, shared }) => {
  for (const path of ["/resultat/publiceringar/", `${folder}over-tid/`, folder]) {
    await page.goto(shared.address + path);
    await page.emulateMedia({ media: "print" });
    const tables = page.locator("details:not([open]) > .table-scroll > table");
    expect(await tables.count(), path).toBeGreaterThan(0);
    for (const table of await tables.all()) await expect(table, path).toBeVisible();
    for (const list of await page.locator("[data-downloads] details").all()) await expect(list).toBeHidden();
    for (const told of await page.locator(".only-paper").all()) await expect(told).toBeVisible();
    await page.emulateMedia({ media: null });
    for (const table of await tables.all()) await expect(table, path).toBeHidden();
  }
});

test("on paper no letters of a release, of the front page or of the report are smaller than 8 points", { tag: "@long" }, async ({
  page,
  shared,
}) => {
  const pages = pagesOf(shared.site).filter((path) => path === "/" || path.startsWith(folder) || path.startsWith("/rapport/ovning-1/"));
  expect(pages.length).toBeGreaterThan(20);
  for (const path of pages) {
    await page.goto(shared.address + path);
    const { size, text } = await smallestLetters(await page.pdf({ preferCSSPageSize: true }));
    expect(size, `${path}: ${text}`).toBeGreaterThanOrEqual(8);
  }
});

test("no page calls a round by its id, except in addresses and commands", ({ shared }) => {
  const pages = pagesOf(shared.site).filter((path) => path.endsWith("/"));
  expect(pages.length).toBeGreaterThan(100);
  const told = pages.flatMap((path) => {
    const html = readFileSync(join(shared.site, path, "index.html"), "utf8");
    const text = html.replaceAll(/<(script|code|style)\b.*?<\/\1>|<[^>]*>/gs, " ").replaceAll(/\/(resultat|rapport)\/\S*/g, "");
    return [...text.matchAll(/.{0,30}ovning-\d.{0,10}/g)].map(([found]) => `${path}: ${found}`);
  });
  expect(told).toEqual([]);
});

test("the front page's figure and picture are those of the newest release", ({ shared }) => {
  const read = (path: string): string => readFileSync(join(shared.site, path), "utf8");
  const cube = JSON.parse(readFileSync(join(shared.place.content, "statistics", "ovning-1", "r1", "cube.json"), "utf8")) as Cube;
  const own = cube.cells.filter(({ row, variable }) => row === cube.rows[0]?.id && variable === "level");
  const isBelow = ({ category }: { readonly category: string }) => category.startsWith("lacks-");
  const under = own.filter(isBelow).reduce((sum, { count }) => sum + (count ?? 0), 0);
  const levels = [under, ...own.filter((one) => !isBelow(one)).map(({ count }) => count ?? 0)];
  const answered = levels.reduce((sum, one) => sum + one, 0);
  const [nation] = cube.rows;
  const left = (nation?.asked ?? 0) - (nation?.answered ?? 0);
  for (const path of ["index.html", "en/index.html"]) {
    const html = read(path);
    expect(/<p class="big-figure"><strong>(\d+)<\/strong>/.exec(html)?.[1]).toBe(String(Math.round((100 * (levels[0] ?? 0)) / answered)));
    const table = [...html.matchAll(/<td class="number">(\d+)<\/td>/g)].map(([, count]) => Number(count));
    expect(table).toEqual([left, ...levels]);
    const wide = /<svg[^>]* id="landet-i-prickar-bred".*?<\/svg>/s.exec(html)?.[0] ?? "";
    const dots = (name: string): number => wide.split(`<circle class="${name}`).length - 1;
    expect([dots("empty"), dots("bar-under"), dots("bar-at")]).toEqual(
      [left, levels[0] ?? 0, answered - (levels[0] ?? 0)].map((one) => Math.round(one / 5)),
    );
  }
});
