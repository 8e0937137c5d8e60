// One form in two languages: the same answers, the same files, and no word of the other language on either page.

import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { inEachFile, inEachState, type Look } from "../support/english-states.ts";
import { box } from "../support/kept-answers.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { answerBlock, answerBlockOne, openForm } from "../support/steps.ts";
import { unmarkedSwedish } from "../support/swedish.ts";

const told = (page: Page) => page.locator("#utkast-besked");

const open = (page: Page, path: string) => openForm(page, rehearsal.address, path);

async function change(page: Page, language: "English" | "Svenska"): Promise<void> {
  await page.getByRole("link", { name: language, exact: true }).click();
  await expect(page.locator("#formularet[data-ready=true]")).toBeAttached();
}

async function save(page: Page, path: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#utkast [data-save-draft]").click()]);
  await download.saveAs(path);
  return download.suggestedFilename();
}

async function removeAll(page: Page): Promise<void> {
  await page.locator("#utkast-rensa").click();
  await page.locator("#bekrafta-ja").click();
}

test("a file is the same whichever language it was saved in, and opens in the other", { tag: "@long" }, async ({ page }, info) => {
  const [english, swedish] = [info.outputPath("en.json"), info.outputPath("sv.json")];
  await open(page, "/en/svara/");
  await answerBlockOne(page, (id) => (id === "assets-inventory" ? "unknown" : 2));
  const name = await save(page, english);
  await expect(told(page)).toHaveText(`The file is called ${name}. It is where the browser puts downloaded files.`);
  await change(page, "Svenska");
  await expect(page.locator("#utkast-lage")).toHaveText("Ert utkast är tillbaka: 20 svar.");
  expect(await save(page, swedish)).toBe(name);
  expect(readFileSync(swedish, "utf8")).toBe(readFileSync(english, "utf8"));
  await removeAll(page);
  await page.getByLabel("Öppna ett sparat utkast").setInputFiles(english);
  await expect(told(page)).toHaveText("Utkastet är öppnat: 20 svar.");
  await expect(box(page, "assets-inventory", "unknown")).toBeChecked();
  await change(page, "English");
  await page.getByLabel("Open a draft").setInputFiles(swedish);
  await page.getByRole("button", { name: "Replace with the file" }).click();
  await expect(told(page)).toHaveText("The draft is open: 20 answers.");
});

test("a draft of this edition is carried over to the next in English, with the reasons in English", async ({ page }, info) => {
  const path = info.outputPath("2026.json");
  await open(page, "/svara/");
  await answerBlock(page, 2, 2);
  await save(page, path);
  await open(page, "/en/svara/2028/");
  await page.getByLabel("Open a draft").setInputFiles(path);
  await expect(told(page)).toContainText("The draft is from edition 2026.");
  await expect(page.locator("#utkast-overfort li")).not.toHaveCount(0);
  await expect(page.locator(".question-review")).not.toHaveCount(0);
  expect(await unmarkedSwedish(page)).toEqual([]);
});

test("the form in English has no Swedish in any of its states", { tag: "@long" }, async ({ page }, info) => {
  const found: string[] = [];
  const { name = "", printed = "" } = rehearsal.unused[30] ?? {};
  const look: Look = async (state) => {
    found.push(...(await unmarkedSwedish(page, [name])).map((text) => `${state}: ${text}`));
  };
  await inEachState(page, rehearsal.address, printed, look);
  await inEachFile(page, rehearsal.address, info.outputPath("it.json"), look);
  expect(found).toEqual([]);
});
