// Every figure of a release can be traced: each chart has a table, a file and links to the release and its manifest, and each number an
// address that shows the cube's own number.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";
import { readCsv } from "../../scripts/statistics/formats/csv.ts";
import type { Cell, Cube, Panel } from "../../scripts/statistics/schema.ts";
import { pagesOf } from "../../scripts/testing/site/page-kinds.ts";
import { cellId } from "../results/cells.ts";
import { test } from "./support/shared-rehearsal.ts";

const folder = "/resultat/ovning-1/r1/";
/** Figures of no release: the error of rounding is simulated. */
const simulated = ["avrundningens-fel"];

interface ShownFigure {
  readonly on: string;
  readonly id: string;
  readonly html: string;
}

function figuresIn(on: string, html: string): readonly ShownFigure[] {
  return [...html.matchAll(/<figure class="figure[^"]*" id="([^"]*)"[^>]*>.*?<\/figure>/gs)].map(([figure, id = ""]) => ({
    on,
    id,
    html: figure,
  }));
}

/** The number at each cell's address; null for the mark of a withheld one. */
function cellsIn(html: string): readonly (readonly [id: string, count: number | null])[] {
  return [...html.matchAll(/<td[^>]*? id="(cell-[^"]*)"[^>]*>([^<]*)<\/td>/g)].map(([, id = "", text = ""]) => [
    id,
    text.trim() === ".." ? null : Number(text.replace(/[^\d]/g, "")),
  ]);
}

/** The exact numbers that answered, which are no cells of the cube. */
function exactCells({ rows }: Cube): readonly Cell[] {
  return rows.map(({ id, answered }) => ({ row: id, variable: "respondent", category: "answered", count: answered }));
}

/** What became of those that answered both rounds, and exactly how many they are. */
function panelCells({ rows }: Panel): readonly Cell[] {
  return rows.flatMap(({ row, sizes, movement }) =>
    Object.entries({ stayed: sizes.panel, ...movement }).map(([category, count]) => ({ row, variable: "movement", category, count })),
  );
}

test("every chart of a release has a table, its own files, and a link to its release", ({ shared }) => {
  const read = (path: string): string => readFileSync(join(shared.site, path, "index.html"), "utf8");
  const pages = pagesOf(shared.site).filter((path) => path.includes(folder) || /^(\/en)?\/resultat\/$/.test(path));
  const figures = pages.flatMap((path) => figuresIn(path, read(path)));
  expect(pages.filter((path) => !path.startsWith("/en/")).length).toBeGreaterThan(15);
  expect(figures.length).toBeGreaterThan(60);
  const faults = figures
    .filter(({ id }) => !simulated.includes(id))
    .flatMap(({ on, id, html }) => {
      const charts = html.match(/<svg class="chart"/g)?.length ?? 0;
      const described = html.match(/<desc [^>]*>[^<]{20,}/g)?.length ?? 0;
      const table = /tabeller\/[a-z0-9-]+(?:\.en)?\.csv/.exec(html)?.[0] ?? "";
      const csv = join(shared.site, folder, table);
      const cells = existsSync(csv) ? readCsv(readFileSync(csv, "utf8")) : undefined;
      const held = [
        [charts > 0 && charts === described, "a chart lacks its description"],
        [/<details.*<table/s.test(html), "no table"],
        [cells?.ok === true && cells.value.length > 0, "no file of its own"],
        [new RegExp(`href="(?:/en)?${folder}"`).test(html), "no link to the release"],
        [/N\s=\s/.test(html), "no frame in the source"],
      ] as const;
      return held.filter(([holds]) => !holds).map(([, what]) => `${on}#${id}: ${what}`);
    });
  expect(faults).toEqual([]);
});

test("every chart below a release can be taken along as SVG and PNG, with its title, source, day and the rehearsal's mark", ({
  shared,
}) => {
  const pages = pagesOf(shared.site).filter((path) => path.includes(folder) && !path.endsWith(folder));
  const figures = pages.flatMap((path) => figuresIn(path, readFileSync(join(shared.site, path, "index.html"), "utf8")));
  const drawn = figures.filter(({ id, html }) => html.includes('<svg class="chart"') && !simulated.includes(id));
  expect(drawn.length).toBeGreaterThan(60);
  const faults = drawn.flatMap(({ on, id, html }) => {
    const picture = /data-picture="([^"]*)"/.exec(html)?.[1] ?? "";
    const [svg = "", png = ""] = ["svg", "png"].map((ending) => {
      const file = join(shared.site, `${picture}.${ending}`);
      return existsSync(file) ? readFileSync(file, "latin1") : undefined;
    });
    const text = Buffer.from(svg, "latin1").toString("utf8");
    const day = on.startsWith("/en/") ? "Day of publication: " : "Publiceringsdag: ";
    const held = [
      [["svg", "png"].every((ending) => html.includes(`href="${picture}.${ending}"`)), "no links"],
      [png.startsWith("\x89PNG"), "no PNG"],
      [/<title>[^<]{5,}<\/title><desc>(?:Övning|Rehearsal) – /.test(text), "no title or mark"],
      [/<text[^>]*>(?:Övning – påhittade organisationer|Rehearsal – invented organisations)</.test(text), "no mark to see"],
      [/<text[^>]*>(?:Källa|Source): /.test(text), "no source"],
      [
        text
          .replaceAll(/<[^>]*>/g, " ")
          .replaceAll(/\s+/g, " ")
          .includes(day),
        "no day",
      ],
      [text.includes(`${on}#${id}<`), "no address"],
      [!/class=|style=|var\(|undefined|NaN/.test(text), "cannot stand alone"],
    ] as const;
    return held.filter(([holds]) => !holds).map(([, what]) => `${on}#${id}: ${what}`);
  });
  expect(faults).toEqual([]);
});

test("a figure of several rounds names and links to the release of each", ({ shared }) => {
  const rounds = [
    ["våren 2026, första publiceringen", folder],
    ["våren 2025, andra publiceringen", "/resultat/ovning-0/r2/"],
  ] as const;
  const html = readFileSync(join(shared.site, folder, "over-tid/index.html"), "utf8");
  const first = readFileSync(join(shared.site, "resultat/index.html"), "utf8");
  const figures = [...figuresIn("over-tid", html), ...figuresIn("resultat", first)];
  for (const kind of ["tid-", "panel-", "niva"]) expect(figures.filter(({ id }) => id.startsWith(kind)).length, kind).toBeGreaterThan(0);
  const faults = figures.flatMap(({ id, html: figure }) => {
    const [source = ""] = /<p class="source">.*?<\/p>/s.exec(figure) ?? [];
    const [ways = ""] = /<ul class="taken">.*?<\/ul>/s.exec(figure) ?? [];
    return rounds.filter(([name, at]) => !source.includes(name) || !ways.includes(`href="${at}"`)).map(([name]) => `${id}: ${name}`);
  });
  expect(faults).toEqual([]);
  // The summary of each type links to the earlier figure itself too, where there is one to compare with.
  expect(first).toContain('href="/resultat/ovning-0/r2/#cell-type-municipality.level.0"');
});

test("each cell's address shows the cube's own number, and is unique on its page", ({ shared }) => {
  const cube = JSON.parse(readFileSync(join(shared.site, folder, "cube.json"), "utf8")) as Cube;
  const panel = JSON.parse(readFileSync(join(shared.site, folder, "panel.json"), "utf8")) as Panel;
  const published = new Map([...cube.cells, ...exactCells(cube), ...panelCells(panel)].map((cell) => [cellId(cell), cell.count]));
  const pages = pagesOf(shared.site).filter((path) => path.startsWith(folder));
  const shown = pages.flatMap((path) => {
    const cells = cellsIn(readFileSync(join(shared.site, path, "index.html"), "utf8"));
    expect(new Set(cells.map(([id]) => id)).size, path).toBe(cells.length);
    return cells;
  });
  // A union of levels is a number of the plan and no cell of the cube.
  const ofCells = shown.filter(([id]) => !id.endsWith(".level.1-4"));
  expect(ofCells.length).toBeGreaterThan(400);
  expect(ofCells.filter(([id, count]) => published.get(id) !== count)).toEqual([]);
});

test("a reader gets from a finding to the number behind it, without a script", async ({ browser, shared }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${shared.address}/resultat/`);
  await expect(page.locator("h1")).toContainText("under nivå 1");
  const link = page.locator(".standing-type a").first();
  await link.click();
  await expect(page).toHaveURL(new RegExp(`${folder}#cell-type-municipality\\.level\\.0$`));
  const cell = page.locator("#cell-type-municipality\\.level\\.0");
  await expect(cell).toBeVisible();
  expect(await link.textContent()).toContain(((await cell.textContent()) ?? "").trim());
  await context.close();
});

test("one screen of a laptop shows how many are at each level, how each type is changing and how certain that is", async ({
  browser,
  shared,
}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  for (const [path, ...told] of [
    ["/resultat/", "Under nivå 1", "Åt vilket håll", "Hur säkert"],
    ["/en/resultat/", "Below level 1", "Direction", "How certain"],
  ] as const) {
    await page.goto(`${shared.address}${path}`);
    const types = page.locator(".standing-type");
    await expect(types).toHaveCount(3);
    for (const type of await types.all()) {
      await expect(type.locator("dt")).toHaveText(told);
      // The levels, and the certainty: on a narrow page in this order, one type after the other.
      await expect(type.locator("svg.chart:visible")).toHaveCount(2);
      const box = await type.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? Number.POSITIVE_INFINITY), path).toBeLessThanOrEqual(800);
    }
  }
  await context.close();
});

test("in print every folded table is shown, and a list of files says how many there are instead", async ({ page, shared }) => {
  for (const path of ["/resultat/publiceringar/", `${folder}deltagande/`, folder]) {
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
  const levels = cube.cells.filter(({ row, variable }) => row === cube.rows[0]?.id && variable === "level").map(({ count }) => count ?? 0);
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
    expect([dots("empty"), dots("fill-2"), dots("fill-4")]).toEqual(
      [left, levels[0] ?? 0, answered - (levels[0] ?? 0)].map((one) => Math.round(one / 5)),
    );
  }
});
