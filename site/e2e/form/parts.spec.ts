// Areas are handed out by role and block; a colleague sees what it takes to answer their part, and nothing that concerns the others.
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { axeFaults, wcagRules } from "../support/axe.ts";
import { test } from "../support/shared-rehearsal.ts";
import { answerBlock, answerBlockOne, goTo, openForm, savedDraft } from "../support/steps.ts";

async function handOut(page: Page, role: string, path: string): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("#dela-filer > li", { hasText: role }).getByRole("button").click(),
  ]);
  await file.saveAs(path);
  return file.suggestedFilename();
}

test(
  "block 1 of every area is handed out to one, and then block 2 of one area to another",
  { tag: "@long" },
  async ({ page, browser, shared }, info) => {
    await openForm(page, shared.address);
    await answerBlock(page, 2, 1);
    await goTo(page, "dela");
    await expect(page.locator("#dela-inga")).toBeVisible();
    await expect(page.locator("#dela-block")).toHaveValue("1");
    const selects = page.locator("#dela-vem select[data-area]");
    await expect(selects).toHaveCount(10);
    for (const select of await selects.all()) await select.selectOption("Verksamheten");
    const row = page.locator("#dela-filer > li");
    await expect(row).toContainText("20 frågor i 10 områden. Inte hämtad.");
    expect(await axeFaults(page, { rules: wcagRules })).toEqual([]);
    const whole = info.outputPath("grund.json");
    expect(await handOut(page, "Verksamheten", whole)).toBe("infosaktrappan-2026-verksamheten-utkast.json");
    await expect(row).toContainText("20 frågor i 10 områden. Hämtad");
    await expect(row.getByRole("button")).toBeFocused();
    await expect(page.locator("#dela-besked")).toContainText("Filen heter infosaktrappan-2026-verksamheten-utkast.json.");
    expect(JSON.parse(readFileSync(whole, "utf8"))).toMatchObject({ answers: {}, part: { blocks: [1], label: "Verksamheten" } });

    await page.getByText("Lägg till en roll").click();
    await page.getByLabel("Rollen heter").fill("IT");
    await page.getByRole("button", { name: "Lägg till", exact: true }).click();
    await expect(page.locator("#dela-roll-fel")).toContainText("som inte redan finns i listorna");
    await page.getByLabel("Rollen heter").fill("Incident-gruppen å");
    await page.keyboard.press("Enter");
    await page.locator('#dela-vem select[data-area="incident"]').selectOption({ index: 13 });
    await page.getByLabel("Frågor ur").selectOption("4");
    await expect(page.locator("#dela-filer > li", { hasText: "gruppen" })).toContainText("Inga frågor i det valda blocket.");
    await page.getByLabel("Frågor ur").selectOption("2");
    const one = info.outputPath("incident.json");
    expect(await handOut(page, "gruppen", one)).toBe("infosaktrappan-2026-incident-gruppen-a-utkast.json");
    await page.reload();
    await expect(page.locator("#dela-filer > li", { hasText: "gruppen" })).toContainText("Hämtad");
    await goTo(page, "oversikt");
    await expect(page.locator('.task[href="#b1-risk"] .task-who')).toHaveText("Verksamheten");

    const colleague = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await openForm(colleague, shared.address);
    const open = (path: string) => colleague.getByLabel("Öppna ett sparat utkast").setInputFiles(path);
    await open(whole);
    await expect(colleague.locator("#oversikt-rubrik")).toHaveText("20 frågor till Verksamheten");
    await expect(colleague.getByText("Innan ni börjar")).toBeHidden();
    await expect(colleague.locator("#om-er-rad")).toBeHidden();
    await expect(colleague.locator("#block-2")).toBeHidden();
    await expect(colleague.getByText("Skriv aldrig säkerhetsskydds")).toBeVisible();
    await expect(colleague.locator(".tabs a").first()).toBeHidden();
    await answerBlockOne(colleague, 2);
    await expect(colleague.locator("#oversikt-rubrik")).toHaveText("20 av 20 frågor är klara");
    expect((await savedDraft(colleague, () => colleague.locator("#borja").click())).name).toBe(
      "infosaktrappan-2026-verksamheten-utkast.json",
    );

    // The meaning of a question's words is with the question, in whatever part it is.
    await open(one);
    await colleague.getByRole("button", { name: "Ersätt med filen" }).click();
    await expect(colleague.locator("#block-1")).toBeHidden();
    await expect(colleague.locator("#block-2")).toBeVisible();
    await expect(colleague.locator('.task[href="#b2-people"]')).toBeHidden();
    expect(await axeFaults(colleague, { rules: wcagRules })).toEqual([]);
    await colleague.locator('.task[href="#b2-incident"]').click();
    await expect(colleague.locator("#fraga-incident-learning")).toBeVisible();
    await expect(colleague.locator("#fraga-incident-detect")).toBeHidden();
    const words = colleague.locator("#b2-incident .words").first();
    await words.locator("summary").click();
    await expect(words.locator("dd").first()).toBeVisible();
    await expect(colleague.locator("#b2-incident .pager a:visible")).toHaveAttribute("href", "#oversikt");
    expect(await axeFaults(colleague, { rules: wcagRules })).toEqual([]);
    await colleague.close();
  },
);
