// The form of another method, and of an edition that is not yet in use: the results are those of the command line.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { axeFaults, wcagRules } from "../support/axe.ts";
import { followByKeyboard, hasFocus, tabTo } from "../support/by-keyboard.ts";
import { crawl } from "../support/crawl.ts";
import { bringViewsInSight } from "../support/in-sight.ts";
import { draftEdition, type MethodSite, startMethodSite } from "../support/method/method-site.ts";
import { contextLooks } from "../support/page-looks.ts";
import { answerBlock, goTo, openForm, type Saved, savedDraft, watch } from "../support/steps.ts";
import { unmarkedSwedish } from "../support/swedish.ts";

interface Scored {
  readonly sameDigest: boolean;
  readonly results: Readonly<Record<string, { readonly value: number | string | boolean | null }>>;
}

const words = { low: "Low", high: "High", "very-high": "Very high", true: "Ja", false: "Nej", null: "Går inte att säga än" };

/** Every result that the page shows, in the page's words, as `npm run score` computes it from the saved file. */
function scored(method: string, path: string): Scored & { readonly shown: readonly string[] } {
  const text = execFileSync("node", ["scripts/commands/score.ts", path, "--method", method], { encoding: "utf8" });
  const read = JSON.parse(text) as Scored;
  const shown = ["risk", "level", "care", "ready"].map((name) => {
    const is = read.results[name]?.value;
    if (typeof is !== "number") return words[String(is) as keyof typeof words] ?? "";
    return `${is.toLocaleString("sv-SE")}${name === "care" ? " av 5 points" : ""}`;
  });
  return { ...read, shown };
}

let site: MethodSite;
test.beforeAll(async () => {
  site = await startMethodSite();
});
test.afterAll(() => site?.close());
test.beforeEach(({ page }) => bringViewsInSight(page));

test("every address in every file stays below the path that the site was built for, in the sitemap and the feed too", async () => {
  const { folder, own } = site;
  const { outside, dead } = await crawl({ folder, origin: new URL(site.address).origin, own });
  expect([outside, dead.filter((one) => !one.startsWith("404.html: "))]).toEqual([[], []]);
  const text = (name: string): string => readFileSync(join(folder, name), "utf8");
  expect(text("sitemap.xml").match(/<loc>https:\/\/owner\.github\.io\/repo\//g)?.length).toBeGreaterThan(200);
  expect(text("flode.xml")).toContain(`<atom:link href="${own.address}/flode.xml"`);
  expect(text("robots.txt")).toContain(`Sitemap: ${own.address}/sitemap.xml`);
  expect(text("om/yi/index.html")).toMatch(/<article [^>]*lang="yi" dir="rtl".*<footer.*href="\/repo\/om\/yi\/" lang="yi"/s);
});

const value = (page: Page, result: string) => page.locator(`#resultat [data-value="${result}"]`);
const question = (page: Page, id: string) => page.locator(`#fraga-${id}`);
const box = (id: string, option: number | string) => `input[name="svar-${id}"][value="${option}"]`;

const open = (page: Page, edition: string) => openForm(page, site.address, `/svara/${edition && `${edition}/`}`);

/** By the button in the view of the result, where the link leads. */
async function savedByKeyboard(page: Page, link: string, key?: "Shift+Tab"): Promise<Saved> {
  await followByKeyboard(page, link, "resultat", key);
  await tabTo(page, "#resultat [data-save-draft]");
  return savedDraft(page, () => page.keyboard.press("Enter"));
}

test("by keyboard alone: several choices, an exclusive one, a follow-up, a cap and bands – with the command line's results", async ({
  page,
}) => {
  const seen = watch(page);
  await open(page, "prov");
  await expect(page.locator(".form-status")).toContainText("svar här räknas inte");
  await expect(page.locator("#lage-niva")).toHaveText("0 av 3 frågor besvarade");
  await followByKeyboard(page, "#borja", "b1-risk");
  await expect(question(page, "decides")).toBeVisible();
  await expect(question(page, "affects")).toBeHidden();
  await tabTo(page, box("decides", 0));
  await page.keyboard.press("ArrowDown");
  await expect(question(page, "affects")).toBeVisible();
  expect(await hasFocus(page, box("decides", 1))).toBe(true);
  await expect(page.locator("#besked-upplast")).toHaveText("Fråga 1.2 har kommit till.");
  // What is not shown at all is not read out.
  await expect(page.locator("#besked-upplast")).toBeVisible();
  await tabTo(page, box("affects", 0));
  await page.keyboard.press("Space");
  await tabTo(page, box("affects", 2));
  await page.keyboard.press("Space");
  await expect(page.locator(box("affects", 0))).not.toBeChecked();
  await expect(page.locator("#besked-upplast")).toHaveText("Ett val som inte går ihop med det nya togs bort.");
  await expect(value(page, "risk")).toHaveText("3");
  await tabTo(page, box("affects", 1), "Shift+Tab");
  await page.keyboard.press("Space");
  await expect(page.locator(box("affects", 2))).not.toBeChecked();
  await tabTo(page, box("affects", 0), "Shift+Tab");
  await page.keyboard.press("Space");
  // 4 + ½ + 3, and never above 6.
  await expect(value(page, "risk")).toHaveText("6");
  await expect(value(page, "level")).toHaveText("Very high");
  await expect(page.locator('[data-result="level"] [aria-current]')).toHaveText("Very high");
  await tabTo(page, box("data", "none"));
  await page.keyboard.press("Space");
  await followByKeyboard(page, "#b1-risk .pager a.button", "b2-care");
  await tabTo(page, box("review", 0));
  await page.keyboard.press("ArrowDown");
  await expect(question(page, "public")).toBeVisible();
  await expect(page.locator("#lage-niva")).toHaveText("4 av 5 frågor besvarade");
  await expect(page.locator('[data-result="ready"] [data-remains] li')).toHaveCount(2);
  await expect(page.locator("#besked-upplast")).toHaveText("Fråga 2.2 har kommit till.");
  const partly = scored(site.method, (await savedByKeyboard(page, '#b2-care .pager a[href="#resultat"]')).path);
  expect(partly.sameDigest).toBe(true);
  await expect(page.locator("#resultat [data-value]")).toHaveText(partly.shown);
  await followByKeyboard(page, '.tabs a[href="#oversikt"]', "oversikt", "Shift+Tab");
  await followByKeyboard(page, '.task[href="#b1-risk"]', "b1-risk");
  await tabTo(page, box("decides", 1));
  await page.keyboard.press("ArrowUp");
  await expect(question(page, "affects")).toBeHidden();
  expect(await hasFocus(page, box("decides", 0))).toBe(true);
  await expect(page.locator("#vilar-affects")).toBeVisible();
  await expect(page.locator("#besked-upplast")).toHaveText("Fråga 1.2 ställs inte längre. Svaret på fråga 1.2 finns kvar men räknas inte.");
  await expect(value(page, "level")).toHaveText("Low");
  const saved = await savedByKeyboard(page, '.tabs a[href="#resultat"]', "Shift+Tab");
  expect(saved.name).toBe("infosaktrappan-prov-utkast.json");
  const rested = scored(site.method, saved.path);
  await expect(page.locator("#resultat [data-value]")).toHaveText(rested.shown);
  expect(rested.shown).not.toEqual(partly.shown);
  seen.hosts.delete(new URL(site.address).host);
  expect([...seen.complaints, ...seen.hosts, ...seen.sent]).toEqual([]);
});

test("a reload, and a saved file opened after removing all answers, restore several choices and the answers that do not count", async ({
  page,
}) => {
  await open(page, "prov");
  for (const one of [box("decides", 1), box("affects", 0), box("affects", 1), box("data", "unknown"), box("decides", 0)])
    await page.locator(one).check();
  const saved = await savedDraft(page);
  expect(JSON.parse(readFileSync(saved.path, "utf8"))).toMatchObject({ edition: "prov", answers: { affects: [0, 1], data: "unknown" } });
  await page.reload();
  await goTo(page, "b1-risk");
  await expect(page.locator("#vilar-affects")).toBeVisible();
  await page.locator("#utkast-rensa").click();
  await page.locator("#bekrafta-ja").click();
  await expect(page.locator("#lage-niva")).toHaveText("0 av 3 frågor besvarade");
  await page.getByLabel("Öppna ett sparat utkast").setInputFiles(saved.path);
  await expect(page.locator("#utkast-besked")).toContainText("Utkastet är öppnat: 3 svar.");
  await page.locator(box("decides", 1)).check();
  for (const option of [0, 1]) await expect(page.locator(box("affects", option))).toBeChecked();
  await expect(page.locator(box("data", "unknown"))).toBeChecked();
  await expect(page.locator('#vet-inte a[href="#fraga-data"]')).toHaveAttribute("lang", "en");
});

test("the focus goes to the area's heading when another tab hides the question that has it", async ({ page, context }) => {
  await open(page, "prov");
  await page.locator(box("decides", 1)).check();
  await page.locator(box("affects", 0)).focus();
  const other = await context.newPage();
  await open(other, "prov");
  await other.locator(box("decides", 0)).check();
  await expect(question(page, "affects")).toBeHidden();
  await expect(page.locator("#b1-risk h1")).toBeFocused();
});

for (const look of contextLooks) {
  test(`the form of another method passes the accessibility rules, ${look.colorScheme} and ${look.viewport.width} px wide`, async ({
    browser,
  }) => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    await open(page, "prov");
    for (const one of [box("decides", 1), box("affects", 1), box("review", 1), box("decides", 0)]) await page.locator(one).check();
    for (const view of ["oversikt", "om-er", "b1-risk", "b2-care", "resultat", "dela", "utkast", "alla"]) {
      await goTo(page, view);
      expect(await axeFaults(page, { rules: wcagRules }), view).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), view).toBe(0);
    }
    await context.close();
  });
}

test("a draft edition has a form of its own: the level is shown, nothing can be sent, and its answers stay with it", async ({ page }) => {
  const seen = watch(page);
  await open(page, draftEdition);
  await expect(page.locator(".form-status")).toContainText("Utkast: svar här räknas inte.");
  const answered = Object.keys(await answerBlock(page, 1, 2)).length;
  await expect(page.locator("#lage-niva")).toHaveText("Ni är på minst nivå 1");
  await expect(value(page, "points")).toHaveText(String(2 * answered));
  await expect(page.locator("#skicka, a[href='#skicka']")).toHaveCount(0);
  await page.goto(`${site.address}/svara/`);
  await expect(page.locator("#lage-niva")).toHaveText("Fyra nivåer att kliva uppför");
  await page.locator(".more-about > summary").click();
  await page.getByRole("link", { name: `Pröva utkastet till utgåva ${draftEdition}` }).click();
  await expect(page.locator("#lage-niva")).toHaveText("Ni är på minst nivå 1");
  expect(seen.complaints).toEqual([]);
});

test("a draft from an earlier edition is carried over: what has changed is marked until it is read, and the rest is listed", async ({
  page,
}) => {
  const seen = watch(page);
  await open(page, "");
  const ids = Object.keys(await answerBlock(page, 1, 3));
  const [reworded = "", split = "", dropped = ""] = ids;
  const earlier = await savedDraft(page);
  await open(page, draftEdition);
  const input = page.getByLabel("Öppna ett sparat utkast");
  await page.route("**/fran-2026.json", (route) => route.abort());
  await input.setInputFiles(earlier.path);
  await expect(page.locator("#utkast-besked")).toContainText("gick inte att hämta");
  await page.unroute("**/fran-2026.json");
  await input.setInputFiles(earlier.path);
  await expect(page.locator("#utkast-besked")).toHaveText(`Utkastet är från utgåva 2026. ${ids.length - 2} svar kom med hit.`);
  const lists = page.locator("#utkast-overfort details");
  await expect(lists).toHaveText([/Läs igenom/, /Svara på de här frågorna igen/, /kom inte med.*skilde inte organisationer åt/s, /nya/]);
  await expect(lists.nth(1).locator(`a[href="#fraga-${split}-second"]`)).toBeVisible();
  await expect(lists.nth(3).locator(`a[href="#fraga-${dropped}-new"]`)).toBeVisible();
  await expect(page.locator(box(reworded, 3))).toBeChecked();
  await goTo(page, `fraga-${reworded}`);
  await expect(page.getByRole("group", { name: "En fråga som har fått nya ord?" })).toHaveAccessibleDescription(
    /Läs igenom: frågan har ändrats/,
  );
  expect(await axeFaults(page, { rules: wcagRules })).toEqual([]);
  await page.reload();
  await expect(question(page, reworded)).toContainText("Läs igenom: frågan har ändrats. Orden har blivit tydligare.");
  await page.getByRole("button", { name: "Vi har läst igenom svaret" }).press("Enter");
  await expect(page.locator(".question-review")).toHaveCount(0);
  expect(await hasFocus(page, box(reworded, 3))).toBe(true);
  await page.reload();
  await expect(page.locator("#utkast-lage")).toContainText("Ert utkast är tillbaka");
  await expect(page.locator(".question-review")).toHaveCount(0);
  await input.setInputFiles(earlier.path);
  await page.getByRole("button", { name: "Ersätt med filen" }).click();
  await expect(page.locator(".question-review")).toHaveCount(1);
  await page.locator("#utkast-rensa").click();
  await page.locator("#bekrafta-ja").click();
  await expect(page.locator(".question-review, #utkast-overfort")).toHaveCount(0);
  expect(seen.complaints.filter((one) => !one.includes("ERR_FAILED"))).toEqual([]);
});

test("another method's form is all in English: follow-ups, bands, and what remains", async ({ page }) => {
  await openForm(page, site.address, "/en/svara/prov/");
  await expect(page.locator("#lage-niva")).toHaveText(/^0 of \d+ questions answered$/);
  await expect(page.locator("#resultat")).toContainText("Cannot be said yet");
  await page.locator(box("decides", 1)).check();
  await expect(page.locator("#besked-upplast")).toHaveText(/has been added|have been added/);
  expect(await unmarkedSwedish(page, ["Prov"])).toEqual([]);
  for (const view of ["b1-risk", "resultat"]) {
    await goTo(page, view);
    expect(await axeFaults(page, { rules: wcagRules }), view).toEqual([]);
  }
});

test("without an open round the page for declining says so, states the rules in both languages, and asks for no code", async ({ page }) => {
  for (const [path, title] of [
    ["avsta", "Ingen mätomgång är öppen just nu"],
    ["en/avsta", "No round is open at the moment"],
  ] as const) {
    await page.goto(`${site.address}/${path}/`);
    await expect(page.getByRole("heading", { name: title })).toBeVisible();
    await expect(page.locator("main").getByRole("listitem")).toHaveCount(8);
    await expect(page.locator("#skicka, #kod, #kommandorad, template, script")).toHaveCount(0);
  }
});
