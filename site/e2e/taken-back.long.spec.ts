// The site of a round whose second and third releases withdraw whole kinds of tables: what readers are told, where the tables still are, and
// that no file of the newest release has them. Only in the long profile (playwright.config.ts).

import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { swedishDay } from "../../scripts/core/day.ts";
import { closeAndRelease } from "../../scripts/rehearsal/close-round.ts";
import { firstRound, makeRehearsal } from "../../scripts/rehearsal/make.ts";
import { type Served, serveRehearsal } from "../../scripts/rehearsal/serve.ts";
import { buildSite, servedFolder } from "../../scripts/rehearsal/site.ts";
import { placeAt } from "../../scripts/repository/place.ts";
import type { Cube } from "../../scripts/statistics/schema.ts";
import { forMachines } from "../../scripts/testing/intake/described.ts";
import { smallPlan } from "../../scripts/testing/rehearsal/small-plan.ts";
import { pagesOf } from "../../scripts/testing/site/page-kinds.ts";
import type { SearchIndex } from "../browser/search.ts";
import { preloadAxe } from "./support/axe.ts";
import { firstLook, wideLook } from "./support/page-looks.ts";
import { watch } from "./support/steps.ts";

/** One after the other, each for its own reason: readers must never be given one's reason for what the other withdrew. */
const second = { reason: { sv: "Ett områdes andelar var fel.", en: "The shares of an area were wrong." }, withdraws: ["area", "reason"] };
const third = {
  reason: { sv: "Svaren på en fråga var fel räknade.", en: "The answers to a question were counted wrongly." },
  withdraws: ["question"],
};

const round = `/resultat/${firstRound}/`;
let folder: string;
let site: string;
let served: Served;
let address: string;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "taken-back-"));
  // The smallest nation whose areas are published: nobody misses what was never shown.
  const size = { municipality: 60, region: 20, agency: 40 };
  const request = { folder, seed: 1, size, project: placeAt("."), today: swedishDay(new Date()), progress: () => undefined };
  const { place } = await makeRehearsal({ ...request, hasEarlier: false, plan: smallPlan });
  site = servedFolder(place);
  const closing = { place, round: firstRound, keys: join(folder, "keys"), progress: () => undefined };
  expect((await closeAndRelease({ ...closing, now: 1_795_000_000, correction: second })).diagnostics).toEqual([]);
  expect((await closeAndRelease({ ...closing, now: 1_795_100_000, correction: third })).diagnostics).toEqual([]);
  await buildSite(place);
  served = await serveRehearsal({ place, site, port: 0, describe: forMachines });
  address = `http://localhost:${served.port}`;
});
test.afterAll(async () => {
  await served?.close();
  rmSync(folder, { recursive: true, force: true });
});

const words = {
  whySecond: second.reason.sv,
  whyThird: third.reason.sv,
  areas: "Tabellerna över områdena är tillbakadragna.",
  questions: "Tabellerna över frågorna är tillbakadragna.",
  reasons: "Tabellerna över orsakerna att avstå är tillbakadragna.",
  bySecond: "Tabellerna över områdena och orsakerna att avstå är tillbakadragna.",
  byThird: "Tabellerna över frågorna är tillbakadragna.",
  still: "Tabellerna över områdena och orsakerna att avstå är fortfarande tillbakadragna. De drogs tillbaka i den andra publiceringen.",
  madeSecond: "Varför den andra publiceringen gjordes:",
  madeThird: "Varför den tredje publiceringen gjordes:",
  sinceSecond: "De drogs tillbaka i den andra publiceringen.",
  sinceThird: "De drogs tillbaka i den tredje publiceringen.",
  seeFirst: "Se dem i den första publiceringen, som är ersatt",
  seeSecond: "Se dem i den andra publiceringen, som är ersatt",
  few: /för få/i,
  rest: "Inget annat antal är ändrat.",
  wayOn: "Fråga för fråga",
  short: "Tillbakadraget: något var fel.",
  replaced: "Den här publiceringen är ersatt",
  holds: "tredje publiceringen gäller i stället",
};

/** Pages of the areas whose questions the first release showed: `fragor/governance/`. */
function questionPages(): readonly string[] {
  const areas = readdirSync(join(site, round, "r1/fragor"), { withFileTypes: true }).filter((one) => one.isDirectory());
  return areas.map(({ name }) => `fragor/${name}/`);
}

const at = (path: string): string => `${address}${path}`;
const told = [
  { below: "omraden/", said: words.areas, since: words.sinceSecond, why: words.whySecond, see: words.seeFirst, last: "r1" },
  { below: "fragor/", said: words.questions, since: words.sinceThird, why: words.whyThird, see: words.seeSecond, last: "r2" },
];

test("where the tables were, readers are told that they are withdrawn, when, why and where they are", async ({ page }) => {
  expect(questionPages().length).toBeGreaterThan(0);
  const ofQuestions = questionPages().map((below) => ({ ...told[2], below }) as (typeof told)[number]);
  for (const { below, said, since, why, see, last } of [...told, ...ofQuestions]) {
    expect((await page.goto(at(`${round}r3/${below}`)))?.status()).toBe(200);
    const notice = page.locator("main .withdrawn");
    for (const one of [said, since, why]) await expect(notice).toContainText(one);
    for (const wrong of [words.whySecond, words.whyThird].filter((one) => one !== why)) await expect(notice).not.toContainText(wrong);
    // No table and no chart: not even an empty one.
    await expect(page.locator("main").locator("figure, table, svg, .figure")).toHaveCount(0);
    await expect(page.locator("main")).not.toContainText(words.few);
    await page.getByRole("link", { name: see }).click();
    await expect(page).toHaveURL(at(`${round}${last}/${below}`));
    await expect(page.locator("main .withdrawn")).toHaveCount(0);
    if (below !== "fragor/") await expect(page.locator("main figure table").first()).toBeAttached();
  }
  await page.goto(at(`${round}r3/deltagande/`));
  for (const one of [words.reasons, words.sinceSecond, words.whySecond]) await expect(page.locator("main .withdrawn")).toContainText(one);
  await expect(page.locator("#skal")).toHaveCount(0);
  await expect(page.locator("main")).not.toContainText(words.few);
  // What was not withdrawn is there.
  await expect(page.locator("main figure table").first()).toBeAttached();
  // The page has other figures: the link leads to the section.
  await page.getByRole("link", { name: words.seeFirst }).click();
  await expect(page).toHaveURL(at(`${round}r1/deltagande/#skal-att-avsta`));
  await expect(page.locator("h2#skal-att-avsta")).toBeInViewport();
});

test("every page of the earlier releases is unchanged, and says what is withdrawn and why", async ({ page }) => {
  const pages = ["", "omraden/", "fragor/", ...questionPages(), "deltagande/"];
  for (const below of pages) {
    await page.goto(at(`${round}r1/${below}`));
    const warning = page.locator(".warning.replaced");
    await expect(warning).toContainText(words.replaced);
    // Each reason beside what was withdrawn for it, in this order.
    await expect(warning).toContainText(
      `${words.madeSecond} ${words.whySecond} ${words.bySecond} ${words.madeThird} ${words.whyThird} ${words.byThird}`,
    );
    await expect(page.locator("main .withdrawn")).toHaveCount(0);
  }
  for (const below of pages) {
    await page.goto(at(`${round}r2/${below}`));
    const warning = page.locator(".warning.replaced");
    for (const said of [words.replaced, `${words.whyThird} ${words.byThird}`]) await expect(warning).toContainText(said);
    for (const wrong of [words.whySecond, words.bySecond, words.madeThird]) await expect(warning).not.toContainText(wrong);
    await expect(page.locator("main .withdrawn")).toHaveCount(below === "omraden/" || below === "deltagande/" ? 1 : 0);
  }
  for (const below of ["omraden/", "till-niva-1/"]) {
    await page.goto(at(`${round}r1/${below}`));
    // In folded tables too.
    const numbers = await page.locator("main figure td.number").allTextContents();
    expect(numbers.filter((one) => /[1-9]/.test(one)).length).toBeGreaterThan(5);
  }
  await page.goto(at(`${round}r1/kvalitet/`));
  for (const why of [words.whySecond, words.whyThird]) await expect(page.locator("main table").last()).toContainText(why);
  await page.getByRole("link", { name: words.holds }).click();
  await expect(page).toHaveURL(at(`${round}r3/`));
});

test("the results, the list of releases, the quality declaration and the report say so", async ({ page }) => {
  for (const path of ["/resultat/", `${round}latest/`, "/resultat/publiceringar/", `${round}r3/kvalitet/`]) {
    await page.goto(at(path));
    for (const said of [`${words.whyThird} ${words.byThird}`, `${words.still} ${words.whySecond}`, words.rest])
      await expect(page.locator("main")).toContainText(said);
  }
  await page.goto(at("/resultat/"));
  const way = page.locator(".ways-on li", { hasText: words.wayOn });
  await expect(way).toContainText(words.short);
  await way.getByRole("link").click();
  await expect(page.locator("main .withdrawn")).toContainText(words.questions);
  await page.goto(at(`/rapport/${firstRound}/r3/`));
  // The report is in Swedish, but for its summary.
  for (const said of ["publiceringen redovisar inte områden", "Tabellerna över frågor är tillbakadragna"]) {
    await expect(page.locator("main")).toContainText(said);
  }
  for (const wrong of ["skiljer sig säkert från", "Områdena redovisas inte"]) await expect(page.locator("main")).not.toContainText(wrong);
});

test("the search finds pages of the newest release only, and those without tables by what they say now", () => {
  const { entries } = JSON.parse(readFileSync(join(site, "sok-index.json"), "utf8")) as SearchIndex;
  const ofRound = entries.filter(({ href }) => href.startsWith(round));
  expect(ofRound.filter(({ href }) => !href.startsWith(`${round}r3/`))).toEqual([]);
  expect(ofRound.filter(({ text }) => text.includes(words.short)).map(({ href }) => href.split("/r3/")[1])).toEqual([
    "omraden/",
    "fragor/",
  ]);
  expect(ofRound.length).toBeGreaterThan(3);
});

/** Names of the files below a folder of the built site that are not pages. */
function filesIn(release: string): readonly string[] {
  return readdirSync(join(site, round, release), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.name.endsWith(".html"))
    .map((one) => join(one.parentPath, one.name));
}

/** The formats whose files name a withdrawn variable. Variables of areas and questions have unique names; reasons have their own file. */
function formatsWith(release: string, { variables }: Pick<Cube, "variables">): readonly string[] {
  const named = variables.filter(({ kind }) => kind === "area" || kind === "question").map(({ id }) => id);
  const found = filesIn(release).filter((file) => {
    const text = readFileSync(file, "utf8");
    return named.some((id) => text.includes(id)) || /[;,]reason[;,]/.test(text) || /\/skal[-.]/.test(file);
  });
  return [...new Set(found.map((file) => (file.includes("/tabeller/") ? "tabeller" : file.split(".").at(-1)) ?? ""))].sort();
}

test("no file of the newest release has a withdrawn cell; those of the release before have them in every format", () => {
  const cube = JSON.parse(readFileSync(join(site, round, "r1/cube.json"), "utf8")) as Cube;
  expect(formatsWith("r1", cube)).toEqual(["csv", "json", "px", "tabeller"]);
  // The second still has questions.
  expect(formatsWith("r2", cube)).toEqual(["csv", "json", "px", "tabeller"]);
  expect(formatsWith("r3", cube)).toEqual([]);
  expect(formatsWith("latest", cube)).toEqual([]);
  // Everything else is complete: the other tables are there, number by number.
  const rows = (release: string) =>
    readFileSync(join(site, round, release, "tabell.csv"), "utf8")
      .replaceAll(`;${release};`, ";")
      .split("\n");
  const kept = rows("r1").filter((row) => !/;(?:area-|question-|reason;)/.test(row));
  expect(rows("r3")).toEqual(kept);
  expect(kept.length).toBeGreaterThan(100);
});

test("the pages concerned break no automatic rule and are no wider than the window, on a phone and on a wide screen", async ({
  page,
  context,
}) => {
  await preloadAxe(context);
  const seen = watch(page);
  const concerned = pagesOf(site).filter((path) => /\/(?:resultat|rapport)\//.test(path));
  expect(concerned.filter((path) => path.includes("/r3/")).length).toBeGreaterThan(15);
  const found: string[] = [];
  for (const path of concerned) {
    await page.goto(address + path);
    found.push(...[...(await firstLook(page)), ...(await wideLook(page))].map((one) => `${path} ${one}`));
  }
  expect(found).toEqual([]);
  expect(seen.complaints).toEqual([]);
});
