// A group puts three organisations' answers side by side: each makes a file, one adds them, and nothing leaves the browser.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, type TestInfo } from "@playwright/test";
import { messages } from "../../questionnaire/group/messages.ts";
import { group as swedish } from "../../text/sv/form/together/group.ts";
import { axeFaults } from "../support/axe.ts";
import { tabTo } from "../support/by-keyboard.ts";
import { groupDraft, groupFile } from "../support/group-files.ts";
import { notFitting } from "../support/in-page.ts";
import { contextLooks } from "../support/page-looks.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { watch } from "../support/steps.ts";

/** Planted in files as a note, a key or an answer: it must never be shown. */
const secret = "HEMLIGT9731";

const html = (path = "/tillsammans/"): string => readFileSync(join(rehearsal.site, path, "index.html"), "utf8");
const digest = (): string => /"editionDigest":"([^"]+)"/.exec(html())?.[1] ?? "";

const draftOf = (id: string, change: object = {}): string => groupDraft(digest(), id, change);
const fileOf = (organisation: string, id: string, change: object = {}): string => groupFile(digest(), { organisation, id, change });

function written(info: TestInfo, name: string, content: string | Buffer): string {
  const path = info.outputPath(name);
  writeFileSync(path, content);
  return path;
}

async function openRoom(page: Page, path = "/tillsammans/"): Promise<void> {
  await page.goto(rehearsal.address + path);
  await expect(page.locator("#gruppen[data-ready=true]")).toBeAttached();
}

const members = (page: Page) => page.locator("#grupp-lista input");
const told = (page: Page) => page.locator("#grupp-besked");
const mapRows = (page: Page, map: string) => page.locator(`#grupp-${map} tbody tr`);

const three = [
  ["Dalens räddningsförbund", "level-2"],
  ["Norrby kommun", "stopped-after-block-1"],
  ["Söderby Energi AB", "foundation-holds-back"],
] as const;

async function addThree(page: Page, info: TestInfo): Promise<void> {
  await page
    .locator("#grupp-filer")
    .setInputFiles(three.map(([name, id], at) => written(info, `${at}-till-gruppen.json`, fileOf(name, id))));
  await expect(members(page)).toHaveCount(3);
}

test("three organisations make files of their answers alone, and see what they lack together; nothing is sent or stored", async ({
  page,
}, info) => {
  const seen = watch(page);
  await openRoom(page);
  await page.waitForLoadState("networkidle");
  const requests: string[] = [];
  page.on("request", (request) => request.url().startsWith("blob:") || requests.push(request.url()));
  const files: string[] = [];
  for (const [at, [name, id]] of three.entries()) {
    const draft = draftOf(id, { notes: { "risk-done": secret }, finders: { "risk-done": secret }, target: 3 });
    await page.locator("#grupp-utkast").setInputFiles(written(info, "infosaktrappan-2026-utkast.json", draft));
    await page.getByLabel(swedish.makeName).fill(name);
    const button = page.getByRole("button", { name: swedish.makeButton });
    const [made] = await Promise.all([page.waitForEvent("download"), button.click()]);
    expect(made.suggestedFilename()).toMatch(/^infosaktrappan-2026-till-gruppen-[a-z0-9-]+\.json$/);
    await expect(page.locator("#grupp-gjord")).toContainText("2 anteckningar och namn kom inte med.");
    files.push(info.outputPath(`fil-${at}.json`));
    await made.saveAs(files[at] ?? "");
    expect(readFileSync(files[at] ?? "", "utf8")).not.toContain(secret);
  }
  await page.locator("#grupp-filer").setInputFiles(files.slice(0, 1));
  await expect(page.locator("#grupp-vantar")).toBeVisible();
  await page.locator("#grupp-filer").setInputFiles(files.slice(1));
  await expect(told(page)).toHaveText("2 filer togs in.");
  expect(await members(page).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual(three.map(([name]) => name));
  await expect(mapRows(page, "omraden")).toHaveCount(10);
  await expect(page.locator("#grupp-omraden thead th")).toHaveText(["Område", "Luckor", ...three.map(([name]) => name)]);
  // Every shade has its figure or sign, and every gap its word.
  const cells = await page.locator(".heat-map td.heat").evaluateAll((all) => all.map((one) => [one.className, one.textContent ?? ""]));
  expect(cells.length).toBeGreaterThan(90);
  expect(cells.filter(([, text]) => !/\d|\?|–|×/.test(text ?? ""))).toEqual([]);
  expect(cells.filter(([name, text]) => name?.includes("heat-gap") !== text?.includes("lucka"))).toEqual([]);
  expect(cells.filter(([name]) => name?.includes("heat-gap")).length).toBeGreaterThan(5);
  const needs = mapRows(page, "atgarder").locator("td:nth-child(2)");
  await page.getByLabel(swedish.targetLabel).selectOption("4");
  await expect(needs.first()).toHaveText(/^3 av 3: /);
  const counts = (await needs.allTextContents()).map((one) => Number(one.split(" ")[0]));
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(requests).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await page.reload();
  await expect(page.locator("#gruppen[data-ready=true]")).toBeAttached();
  await expect(members(page)).toHaveCount(0);
  expect(seen.complaints).toEqual([]);
  expect(seen.sent).toEqual([]);
});

test("a file that is not an organisation's answers is named with what to do, and the rest stays", async ({ page }, info) => {
  const { complaints } = watch(page);
  await openRoom(page);
  await addThree(page, info);
  const picture = await page.locator("#grupp-bild").innerHTML();
  const whole = fileOf("Västby", "level-2");
  const bad: readonly (readonly [string, keyof typeof messages, string | Buffer])[] = [
    ["andrad.json", "group-edited", fileOf("Västby", "level-2", { answers: { "risk-done": secret } })],
    ["anteckning.json", "group-more-than-answers", draftOf("agency-level-4", { notes: { "risk-done": secret } })],
    ["samma.json", "group-same-name", fileOf("NORRBY kommun", "agency-level-4")],
  ];
  for (const [name, code, content] of bad) {
    await page.locator("#grupp-filer").setInputFiles(written(info, name, content));
    const sentence = messages[code].sv.split(/\{\w+\}/);
    await expect(told(page).locator("li"), name).toHaveCount(1);
    await expect(told(page).locator("li"), name).toContainText(`${name}: `);
    for (const part of sentence) await expect(told(page).locator("li"), name).toContainText(part.trim());
    expect(await page.locator("#grupp-bild").innerHTML(), name).toBe(picture);
  }
  // Among others, a bad file does not stop a good one.
  await page.locator("#grupp-filer").setInputFiles([written(info, "tom.json", ""), written(info, "hel.json", whole)]);
  await expect(members(page)).toHaveCount(4);
  await expect(told(page).locator("li")).toHaveCount(1);
  expect(await page.content()).not.toContain(secret);
  // Step 1 says what is missing too.
  await page.getByRole("button", { name: swedish.makeButton }).click();
  await expect(page.locator("#grupp-gjord li")).toHaveText(messages["group-no-file"].sv);
  await page.locator("#grupp-utkast").setInputFiles(written(info, "utkast.json", draftOf("level-2")));
  await page.getByRole("button", { name: swedish.makeButton }).click();
  await expect(page.locator("#grupp-gjord li")).toHaveText(messages["group-name"].sv.replace("{limit}", "60"));
  await expect(page.getByLabel(swedish.makeName)).toBeFocused();
  expect(complaints).toEqual([]);
});

test("the keyboard alone adds files, renames, chooses a level, reads the maps and removes", async ({ page }, info) => {
  await openRoom(page);
  const files = three.map(([name, id], at) => written(info, `${at}.json`, fileOf(name, id)));
  // Asked for ahead: a key can reach the page before the browser has been told to hand the chooser over.
  const chooser = page.waitForEvent("filechooser");
  await tabTo(page, "#grupp-filer");
  await page.keyboard.press("Space");
  await (await chooser).setFiles(files);
  await expect(members(page)).toHaveCount(3);
  await page.keyboard.press("Tab");
  await expect(members(page).first()).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Dalens förbund");
  await page.keyboard.press("Tab");
  await expect(page.locator("#grupp-omraden thead th").nth(2)).toHaveText("Dalens förbund");
  await expect(page.getByRole("button", { name: "Ta bort Dalens förbund" })).toBeFocused();
  await tabTo(page, "#grupp-niva");
  const needs = mapRows(page, "atgarder");
  const before = await needs.allTextContents();
  await page.keyboard.press("End");
  await expect(page.locator("#grupp-niva")).toHaveValue("4");
  await expect(needs).not.toHaveText(before);
  await tabTo(page, "#grupp-fragor > .table-scroll");
  await tabTo(page, "#grupp-lista li:last-child button", "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(told(page)).toHaveText("Söderby Energi AB är borttagen ur bilden.");
  await expect(page.getByRole("button", { name: "Ta bort Norrby kommun" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#grupp-bild")).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(page.locator("#grupp-filer")).toBeFocused();
  await expect(page.locator("#grupp-med")).toBeHidden();
});

for (const look of contextLooks) {
  test(`the picture breaks no rule and is no wider than the window, ${look.colorScheme} and ${look.viewport.width} px wide`, async ({
    browser,
  }, info) => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    for (const path of ["/tillsammans/", "/en/tillsammans/"]) {
      await openRoom(page, path);
      await addThree(page, info);
      await page.locator("#grupp-filer").setInputFiles(written(info, "tom.json", ""));
      await expect(told(page).locator("li")).toHaveCount(1);
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(notFitting)).toEqual([]);
    }
    await context.close();
  });
}

test("on paper is the picture alone, with shades and figures", async ({ page }, info) => {
  await openRoom(page);
  await addThree(page, info);
  await page.emulateMedia({ media: "print" });
  for (const hidden of ["#innan", "#grupp-yta", "#grupp-gor", "#grupp-niva"]) await expect(page.locator(hidden)).toBeHidden();
  for (const shown of ["#grupp-omraden table", "#grupp-atgarder > *", "#grupp-fragor table", "#grupp-niva-vald"])
    await expect(page.locator(shown)).toBeVisible();
  await expect(page.locator("#grupp-niva-vald")).toHaveText(`${swedish.targetLabel} ${swedish.targetNext}.`);
  const shade = page.locator("#grupp-fragor .heat-4").first();
  expect(await shade.evaluate((one) => getComputedStyle(one).printColorAdjust)).toBe("exact");
});

test("without script the page says what it would do, what to think of first, and where to go", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${rehearsal.address}/tillsammans/`);
  await expect(page.getByRole("heading", { name: swedish.beforeTitle })).toBeVisible();
  await expect(page.getByText("Summan kan vara känsligare än delarna")).toBeVisible();
  await expect(page.locator("noscript p")).toBeVisible();
  await expect(page.locator("noscript p")).toHaveText(swedish.noScript);
  for (const { href } of swedish.noScriptLinks) await expect(page.locator(`noscript a[href="${href}"]`)).toBeVisible();
  await expect(page.locator("input")).toHaveCount(0);
  await context.close();
});

test("what to think of stands before the place to drop files, and federations are told before the first question", async ({ page }) => {
  const text = html();
  expect(text.indexOf('id="innan"')).toBeGreaterThan(0);
  expect(text.indexOf('id="innan"')).toBeLessThan(text.indexOf('id="grupp-yta"'));
  const form = html("/svara/");
  const at = form.indexOf("Är ni ett kommunalförbund");
  expect(at).toBeGreaterThan(0);
  expect(at).toBeLessThan(form.indexOf("data-number="));
  for (const from of ["/", "/stod/", "/svara/", "/en/", "/en/stod/", "/en/svara/"]) {
    await page.goto(rehearsal.address + from);
    const to = from.startsWith("/en/") ? "/en/tillsammans/" : "/tillsammans/";
    await expect(page.locator(`main a[href="${to}"]`), from).toHaveCount(1);
  }
});
