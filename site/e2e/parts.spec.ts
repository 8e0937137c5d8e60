// A whole block is handed to one colleague, who sees what it takes to answer it and nothing that concerns the others.
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { axeFaults, wcagRules } from "./support/axe.ts";
import { test } from "./support/shared-rehearsal.ts";
import { answerBlock, answerBlockOne, openForm } from "./support/steps.ts";

test("block 1 of every area is handed out as preset, and then block 2 of one area", async ({ page, browser, shared }, info) => {
  await openForm(page, shared.address);
  await answerBlock(page, 2, 1);
  await page.getByText("Dela upp på kollegor").click();
  await expect(page.locator("#dela-block input:checked")).toHaveCount(1);
  const handOut = async (name: string): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Ladda ner delen" }).click()]);
    await file.saveAs(info.outputPath(name));
    return file.suggestedFilename();
  };
  await page.getByLabel("Alla områden").check();
  expect(await handOut("grund.json")).toBe("infosaktrappan-2026-del-1-2-3-4-5-6-7-8-9-10-block-1-utkast.json");
  await expect(page.locator("#dela-besked")).toContainText("Nu är alla områden i block 1 utdelade.");
  await expect(page.locator("#dela-incident-klar")).toHaveText("– block 1 finns i en fil");
  expect(JSON.parse(readFileSync(info.outputPath("grund.json"), "utf8"))).toMatchObject({ answers: {}, part: { blocks: [1] } });

  await page.getByLabel("Block 1", { exact: true }).uncheck();
  await page.locator('#dela-omraden input[value="incident"]').check();
  await page.getByRole("button", { name: "Ladda ner delen" }).click();
  await expect(page.locator("#dela-block-fel")).toHaveText("Välj minst ett block.");
  await page.getByLabel("Block 4", { exact: true }).check();
  await page.getByRole("button", { name: "Ladda ner delen" }).click();
  await expect(page.locator("#dela-block-fel")).toContainText("Området har inga frågor i de block");
  expect(await axeFaults(page, { rules: wcagRules })).toEqual([]);
  await page.getByLabel("Block 4", { exact: true }).uncheck();
  await page.getByLabel("Block 2", { exact: true }).check();
  expect(await handOut("incident.json")).toBe("infosaktrappan-2026-del-8-block-2-utkast.json");
  await expect(page.locator("#dela-besked")).toContainText("De andra områdena i block 2 svarar ni själva på, eller delar ut: 1. Ledning");

  const colleague = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await openForm(colleague, shared.address);
  const open = (name: string) => colleague.getByLabel("Öppna ett sparat utkast").setInputFiles(info.outputPath(name));
  await open("grund.json");
  await expect(colleague.locator("#del")).toContainText("Bara block 1.");
  await expect(colleague.getByText("Innan ni börjar")).toBeHidden();
  await expect(colleague.locator("#om-er-rad")).toBeHidden();
  await expect(colleague.locator("#block-2")).toBeHidden();
  await expect(colleague.getByText("Skriv aldrig säkerhetsskydds")).toBeVisible();
  await answerBlockOne(colleague, 2);
  await expect(colleague.locator("#del-antal")).toHaveText("20 av 20 frågor i er del är besvarade.");

  // The meaning of a question's words is with the question, in whatever part it is.
  await open("incident.json");
  await colleague.getByRole("button", { name: "Ersätt med filen" }).click();
  await expect(colleague.locator("#block-1")).toBeHidden();
  await expect(colleague.locator("#block-2")).toBeVisible();
  await expect(colleague.locator('[data-task="b2-people"]')).toBeHidden();
  expect(await axeFaults(colleague, { rules: wcagRules })).toEqual([]);
  await expect(colleague.locator("#del-omraden a")).toHaveAttribute("href", "#b2-incident");
  await colleague.locator("#del-omraden a").click();
  await expect(colleague.locator("#fraga-incident-learning")).toBeVisible();
  await expect(colleague.locator("#fraga-incident-detect")).toBeHidden();
  const words = colleague.locator("#b2-incident .words").first();
  await words.locator("summary").click();
  await expect(words.locator("dd").first()).toBeVisible();
  await expect(colleague.locator("#b2-incident .pager a:visible")).toHaveAttribute("href", "#oversikt");
  expect(await axeFaults(colleague, { rules: wcagRules })).toEqual([]);
  await colleague.close();
});
