// The site below a path of its host, as GitHub Pages serves a project's: no address leaves the path, and the journeys work there.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { firstRound, secondRound } from "../../scripts/rehearsal/make.ts";
import { closeIntake } from "../../scripts/rehearsal/server-handle.ts";
import { rehearsalCodes } from "../../scripts/testing/rehearsal/own-reply.ts";
import { belowPath } from "../../scripts/testing/rehearsal/shared.ts";
import { cases } from "../../scripts/testing/test-profile.ts";
import { openSite, parseList } from "../../scripts/verify/served.ts";
import { verifySite } from "../../scripts/verify/verify-site.ts";
import { receiptCheck } from "../text/sv/form/receipt-check.ts";
import { crawl } from "./support/crawl.ts";
import { bringViewsInSight } from "./support/in-sight.ts";
import { ask } from "./support/receipt-page.ts";
import { type RunningRehearsal, startRehearsal } from "./support/server.ts";
import { answerBlockOne, goTo, openForm, submit } from "./support/steps.ts";
import { openParts } from "./support/views.ts";

const own = belowPath;
let rehearsal: RunningRehearsal;
let origin = "";
test.beforeAll(async () => {
  rehearsal = await startRehearsal(cases({ part: "tiny", whole: "nation" }), own);
  origin = new URL(rehearsal.address).origin;
});
test.afterAll(() => rehearsal?.close());
test.beforeEach(({ page }) => bringViewsInSight(page));

/** Requests that leave the path, answers that are errors, and what the browser complains of. */
function faultsOn(page: Page): readonly string[] {
  const faults: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(`${rehearsal.address}/`)) faults.push(request.url());
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
  });
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(String(error)));
  return faults;
}

test("outside the path there is nothing, and below it an unknown address has the page that says so", async ({ page }) => {
  for (const path of ["/", "/svara/", "/icon.svg", "/v1/health", "/repository/"]) expect((await fetch(origin + path)).status).toBe(404);
  expect((await fetch(`${rehearsal.address}/v1/health`)).status).not.toBe(404);
  await page.goto(`${rehearsal.address}/fragor/saker-kopia.html`);
  await expect(page.getByRole("searchbox").first()).toHaveValue("saker kopia");
  await page.getByRole("button", { name: "Sök" }).first().click();
  await expect(page).toHaveURL(`${rehearsal.address}/sok/?q=saker+kopia`);
});

test("every address in every file stays below the path and leads somewhere, and one that does not is found", async () => {
  const site = { folder: rehearsal.site, origin, own };
  const { addresses, outside, dead } = await crawl(site);
  expect(addresses).toBeGreaterThan(20_000);
  expect(outside).toEqual([]);
  // The page for unknown addresses says itself where it is, which is nowhere.
  expect(dead.filter((one) => one !== `404.html: ${own.address}/404/`)).toEqual([]);
  const planted = {
    "a.html":
      '<a href="/skala/"></a><a href="//owner.github.io/skala/"></a><i data-x="/skala/"></i><img srcset="/repo/icon.svg 1x, /b.svg 2x">',
    "b.html": '<meta http-equiv="refresh" content="0; url=/skala/"><script type="application/json">{"a":"/skala/"}</script>',
    "c.html": '<a href="/repo/nowhere/"></a><a href="nowhere.html"></a><link rel="canonical" href="https://owner.github.io/repo/nowhere/">',
    "a.css": "a{background:url(/icon.svg)}b{background:url('/repo/nowhere.svg')}",
    "a.js": 'fetch("/skala/");fetch(`/logg/tile/` + a)',
    "a.json": '{"a":"/skala/#niva-1","b":"/answers/0","c":"/repo/nowhere/"}',
    "a.xml": "<loc>https://owner.github.io/skala/</loc><loc>https://owner.github.io/repo/nowhere/</loc>",
  };
  const folder = join(rehearsal.site, "planted");
  mkdirSync(folder);
  for (const [name, text] of Object.entries(planted)) writeFileSync(join(folder, name), text);
  const found = await crawl(site);
  rmSync(folder, { recursive: true });
  const count = (all: readonly string[]) =>
    Object.keys(planted).map((name) => all.filter((one) => one.startsWith(`planted/${name}:`)).length);
  expect([count(found.outside), count(found.dead)]).toEqual([
    [4, 2, 0, 1, 2, 1, 1],
    [0, 0, 3, 1, 0, 1, 1],
  ]);
});

test("whoever closes the round reaches the intake below the path", async () => {
  const intake = await closeIntake(rehearsal.place, secondRound);
  const answer = await fetch(`${rehearsal.address}/v1/rounds/${secondRound}/envelopes`, { method: "POST", body: "{}" });
  expect(answer.status).toBe(409);
  await intake.reopen();
});

test("anybody can verify the site at its address", async () => {
  for (const address of [rehearsal.address, `${rehearsal.address}/`]) {
    const { steps } = await verifySite({
      site: openSite(address),
      own: parseList(readFileSync(join(rehearsal.site, "logg/site.sha256"), "utf8")) ?? undefined,
    });
    expect(steps.filter(({ state }) => state === "failed")).toEqual([]);
    expect(steps.find(({ name }) => name === "logged-site")?.state).toBe("passed");
  }
});

test("from the start page to a receipt that the site knows", async ({ page }) => {
  const faults = faultsOn(page);
  await page.goto(`${rehearsal.address}/`);
  await page.locator(".site-nav").getByRole("link", { name: "Svara" }).click();
  await expect(page).toHaveURL(`${rehearsal.address}/svara/`);
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  // The plan and the explanations are fetched, and lead to the pages of measures, frameworks and figures.
  await goTo(page, "plan");
  await expect(page.locator("#plan-kort li").first()).toBeVisible();
  await goTo(page, "resultat");
  await openParts(page);
  await page.locator("#andra-typ").selectOption("municipality");
  for (const kind of ["atgarder", "ramverk", "resultat"])
    await expect(page.locator(`#innehall a[href^="/repo/${kind}/"]`).first()).toBeAttached();
  await expect(page.locator(".site-tools [aria-current]")).toHaveCount(0);
  await expect(page.locator(".tabs [aria-current=page]")).toHaveText("Resultat");
  await page.locator(".form-footer").getByRole("link", { name: "Till webbplatsen" }).click();
  await expect(page).toHaveURL(`${rehearsal.address}/`);
  await page.locator(".site-nav").getByRole("link", { name: "Åtgärder" }).click();
  await expect(page.locator(".site-tools [aria-current]")).toHaveCount(0);
  await expect(page.locator(".site-nav [aria-current=page]")).toHaveText("Åtgärder");
  await openForm(page, rehearsal.address);
  const receipt = await submit(page, rehearsal.unused[0]?.printed ?? "");
  const { messages } = receiptCheck;
  const told = await ask(page, rehearsal.address, { receipt: { name: "infosaktrappan-kvittens.json", text: JSON.stringify(receipt) } });
  expect(told).toContain(messages.counting);
  const [code = ""] = rehearsalCodes(rehearsal.place, firstRound, 1);
  expect(await ask(page, rehearsal.address, { code })).toContain(messages.notYou);
  expect(faults).toEqual([]);
});

test("search, languages, feed, a moved address, figures and the log", async ({ page }) => {
  const faults = faultsOn(page);
  await page.goto(`${rehearsal.address}/sok/`);
  await page.getByRole("searchbox").fill("säkerhetskopia");
  await page.locator('#sok-traffar a[href$="/fragor/sakerhetskopior/"]').click();
  await expect(page).toHaveURL(`${rehearsal.address}/fragor/sakerhetskopior/`);
  await page.getByRole("link", { name: "English", exact: true }).click();
  await expect(page).toHaveURL(`${rehearsal.address}/en/fragor/sakerhetskopior/`);
  await page.getByRole("link", { name: "Svenska", exact: true }).click();
  await expect(page).toHaveURL(`${rehearsal.address}/fragor/sakerhetskopior/`);
  const feed = await page.locator('link[type="application/rss+xml"]').getAttribute("href");
  expect(feed).toBe(`${own.address}/flode.xml`);
  const text = await (await fetch(`${rehearsal.address}/flode.xml`)).text();
  // The recorded day, not the planned one.
  expect(text).toContain("<pubDate>Tue, 28 Jul 2026 00:00:00 +0000</pubDate>");
  expect(text).toContain(`<link>${own.address}/resultat/`);
  await page.goto(`${rehearsal.address}/resultat/${firstRound}/latest/`);
  await expect(page).toHaveURL(`${rehearsal.address}/resultat/${firstRound}/r1/`);
  await page.goto(`${rehearsal.address}/logg/`);
  await expect(page.locator("code").first()).toHaveText(`npm run verify -- ${own.address}`);
  expect(faults).toEqual([]);
});

test("the form in one file asks for nothing, and names the site's whole address", async ({ page }) => {
  const faults = faultsOn(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await openForm(page, rehearsal.address, "/svara.html");
  await answerBlockOne(page, 2);
  await goTo(page, "mer");
  await expect(page.locator("#mer > details").first()).toBeVisible();
  await expect(page.locator("#som-fil")).toContainText(own.address);
  expect(asked.filter((one) => !/^(?:blob|data):/.test(one))).toEqual([`${rehearsal.address}/svara.html`]);
  expect(faults).toEqual([]);
});
