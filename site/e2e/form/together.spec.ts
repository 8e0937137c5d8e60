// Several people give one answer: areas are handed out as files, answered, merged, chosen from where they differ, and undone.
import { readFileSync, writeFileSync } from "node:fs";
import { type Browser, expect, type Page } from "@playwright/test";
import { axeFaults, wcagRules } from "../support/axe.ts";
import { box } from "../support/kept-answers.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { answerBlockOne, goTo, openForm, watch } from "../support/steps.ts";

const merged = (page: Page) => page.locator("#ihop-besked");

async function download(page: Page, press: () => Promise<void>, path: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), press()]);
  await file.saveAs(path);
  return file.suggestedFilename();
}

/** Hands out all blocks of the areas to the role. Returns the file's name. */
async function handOut(
  page: Page,
  areas: readonly string[],
  { role, path }: { readonly role: string; readonly path: string },
): Promise<string> {
  await page.getByLabel("Frågor ur").selectOption("0");
  for (const area of areas) await page.locator(`#dela-vem select[data-area="${area}"]`).selectOption(role);
  return download(page, () => row(page, role).getByRole("button").click(), path);
}

const row = (page: Page, role: string) => page.locator("#dela-filer > li", { hasText: role });

async function openSharing(page: Page): Promise<void> {
  await goTo(page, "dela");
  await expect(page.getByLabel("Filerna som kommit tillbaka")).toBeVisible();
}

/** A colleague's own browser: opens the part where files are opened, answers, and saves it. Returns the file's name. */
async function colleague(
  browser: Browser,
  { path, part }: { readonly path: string; readonly part: string },
  answer: (page: Page) => Promise<void>,
): Promise<string> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await openForm(page, rehearsal.address);
  await page.getByRole("link", { name: "Öppna ett sparat utkast" }).click();
  await page.getByLabel("Öppna ett sparat utkast").setInputFiles(path);
  await expect(page.locator("#utkast-besked")).toContainText(`Ni svarar på en del: ${part}`);
  // Opening the file leads to its questions.
  await expect(page.locator("#del")).toBeVisible();
  await answer(page);
  const name = await download(page, () => page.locator("#del-spara").click(), path);
  await context.close();
  return name;
}

test("areas are handed out, two colleagues answer, and their files become one answer with one choice to make", async ({
  page,
  browser,
}, info) => {
  const seen = watch(page);
  await openForm(page, rehearsal.address);
  await box(page, "incident-contact", 1).check();
  await box(page, "risk-done", 1).check();
  await openSharing(page);
  const it = info.outputPath("it.json");
  const hr = info.outputPath("hr.json");
  expect(await handOut(page, ["incident", "continuity"], { role: "It", path: it })).toBe("infosaktrappan-2026-it-utkast.json");
  expect(await handOut(page, ["people"], { role: "Personal", path: hr })).toBe("infosaktrappan-2026-personal-utkast.json");
  expect(JSON.parse(readFileSync(it, "utf8"))).toMatchObject({ answers: { "incident-contact": 1 }, part: { label: "It" } });
  expect(readFileSync(it, "utf8")).not.toContain("risk-done");

  const back = await colleague(browser, { path: it, part: "”Incidenter” och ”Kontinuitet" }, async (other) => {
    await expect(other.locator("#oversikt-rubrik")).toHaveText("1 av 12 frågor är klara");
    await expect(other.locator("#fraga-risk-done")).toBeHidden();
    await expect(other.locator("#resultat")).toBeHidden();
    // The button leads to an area of the part, and nothing on the way out of it.
    await expect(other.locator("#borja")).toHaveAttribute("href", "#b1-incident");
    await expect(other.locator('.task[href="#b1-risk"]')).toBeHidden();
    expect(await axeFaults(other, { rules: wcagRules })).toEqual([]);
    await box(other, "incident-contact", 3).check();
    await box(other, "continuity-backup", 2).check();
    await other.reload();
    await expect(other.locator("#oversikt-rubrik")).toHaveText("2 av 12 frågor är klara");
    await goTo(other, "oversikt");
    await expect(other.locator('.task[href="#b1-risk"]')).toBeHidden();
  });
  expect(back).toBe("infosaktrappan-2026-it-utkast.json");
  await colleague(browser, { path: hr, part: "”Människor och kunskap”" }, async (other) => {
    await box(other, "people-training", "unknown").check();
    await other.locator("#fraga-people-training .own-note summary").click();
    await other.locator("#not-people-training").fill("Utbildningen byttes i våras");
  });

  await openSharing(page);
  await page.getByLabel("Filerna som kommit tillbaka").setInputFiles([it, hr]);
  await expect(merged(page)).toContainText("2 filer lästes. 2 svar togs in och ett svar skiljer sig.");
  await expect(merged(page)).toContainText("En anteckning togs in.");
  await expect(box(page, "continuity-backup", 2)).toBeChecked();
  await expect(page.locator("#not-people-training")).toHaveValue("Utbildningen byttes i våras");
  await expect(box(page, "incident-contact", 1)).toBeChecked();
  await expect(page.locator("#ihop-lista input:checked")).toHaveCount(0);
  await expect(page.locator("#ihop-lista fieldset")).toContainText("Ert svar");
  await expect(page.locator("#ihop-lista fieldset .conflict-whose").last()).toHaveText("It");
  await expect(row(page, "It")).toContainText(/12 frågor i 2 områden\. Tillbaka .+, 2 av 12 besvarade\./);
  expect(await axeFaults(page, { rules: wcagRules })).toEqual([]);

  await page.reload();
  await expect(page.locator("#ihop-lista fieldset")).toHaveCount(1);
  await page.getByRole("button", { name: "Använd det vi har valt" }).click();
  await expect(page.locator("#ihop-fel")).toHaveText("Välj ett svar ovan först.");
  await page.locator('#ihop-lista input[value="0"]').check();
  await expect(box(page, "incident-contact", 1)).toBeChecked();
  await page.getByRole("button", { name: "Använd det vi har valt" }).click();
  await expect(box(page, "incident-contact", 3)).toBeChecked();
  await expect(merged(page)).toHaveText("Ett val gäller nu. Inget är kvar att välja.");
  await expect(merged(page)).toBeFocused();

  await box(page, "governance-policy", 2).check();
  await goTo(page, "dela");
  const undo = (file: string) => page.locator("#ihop-inlagda").getByRole("button", { name: file });
  // One whole file at a time: what the other gave stays.
  await undo("it.json").click();
  await expect(merged(page)).toContainText("it.json är inte inlagd längre. Det ni har ändrat själva är kvar.");
  await expect(merged(page)).toBeFocused();
  await expect(box(page, "incident-contact", 1)).toBeChecked();
  await expect(box(page, "governance-policy", 2)).toBeChecked();
  await expect(page.locator('input[name="svar-continuity-backup"]:checked')).toHaveCount(0);
  await expect(page.locator("#not-people-training")).toHaveValue("Utbildningen byttes i våras");
  await expect(row(page, "It")).toContainText("Hämtad");
  await undo("hr.json").click();
  await expect(page.locator("#not-people-training")).toHaveValue("");
  await expect(page.locator("#ihop-inlagda > li")).toHaveCount(0);
  expect(seen.complaints).toEqual([]);
  expect(seen.sent).toEqual([]);
});

test("by keyboard alone: a part is made, and a conflict is chosen", async ({ page }, info) => {
  const path = info.outputPath("del.json");
  await openForm(page, rehearsal.address);
  await box(page, "risk-done", 1).check();
  await openSharing(page);
  // Past the block, to the fourth area.
  await page.locator("#dela-block").focus();
  for (let stop = 0; stop < 4; stop++) await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.locator('#dela-vem select[data-area="risk"]')).toHaveValue("Ledningen");
  await expect(page.locator('#dela-vem select[data-area="risk"]')).toBeFocused();
  await row(page, "Ledningen").getByRole("button").focus();
  await download(page, () => page.keyboard.press("Enter"), path);
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), answers: { "risk-done": 2 } }));
  await page.getByLabel("Filerna som kommit tillbaka").setInputFiles(path);
  await expect(page.locator("#ihop-lista fieldset")).toHaveCount(1);
  await page.getByLabel("Filerna som kommit tillbaka").focus();
  // Past the link to the question, to its two answers, neither of which is chosen.
  for (let stop = 0; stop < 2; stop++) await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(box(page, "risk-done", 2)).toBeChecked();
  await expect(page.locator("#ihop-val")).toBeHidden();
});

test("a choice left for later stays in the list with the old answer, beside those from the next files", async ({ page }, info) => {
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  const path = info.outputPath("utkast.json");
  await download(page, () => page.locator("#utkast [data-save-draft]").click(), path);
  const draft = JSON.parse(readFileSync(path, "utf8")) as { answers: Record<string, number> };
  const write = (name: string, answers: Record<string, number>, more: object = {}): string => {
    writeFileSync(info.outputPath(name), JSON.stringify({ ...draft, ...more, answers }));
    return info.outputPath(name);
  };
  await openSharing(page);
  const input = page.getByLabel("Filerna som kommit tillbaka");
  await input.setInputFiles(write("a.json", { "risk-done": 2, "people-training": 3 }));
  await page.locator('#ihop-lista input[name="val-0"][value="here"]').check();
  await page.getByRole("button", { name: "Använd det vi har valt" }).click();
  await expect(merged(page)).toHaveText("Ett val gäller nu. 1 är kvar att välja.");
  await expect(box(page, "risk-done", 1)).toBeChecked();
  await input.setInputFiles([
    write("b.json", { "people-training": 2 }),
    write("c.json", { "incident-plan": 2 }, { background: { "answered-how": "workshop" } }),
  ]);
  await expect(page.locator("#ihop-rubrik")).toHaveText("2 svar att välja");
  await expect(page.locator('#ihop-lista fieldset:has(a[href="#fraga-people-training"]) label')).toHaveCount(3);
  await expect(page.locator('input[name="fakta-answered-how"][value="workshop"]')).toBeChecked();
  await expect(box(page, "people-training", 1)).toBeChecked();
});

test("a part opened over a whole answer warns of what that does, and files can be dropped", async ({ page }, info) => {
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  const path = info.outputPath("del.json");
  await openSharing(page);
  await handOut(page, ["risk"], { role: "Granskare", path });
  await page.getByLabel("Öppna ett sparat utkast").setInputFiles(path);
  await expect(page.getByRole("dialog")).toContainText("Filen är en del: ”Risker och hot”.");
  await page.keyboard.press("Escape");
  await goTo(page, "oversikt");
  await expect(page.locator("#del")).toBeHidden();
  await openSharing(page);
  const drop = (selector: string, text: string) =>
    page.evaluate(
      ([where, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([content ?? ""], "släppt.json", { type: "application/json" }));
        const event = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
        document.querySelector(where ?? "")?.dispatchEvent(event);
        return event.defaultPrevented;
      },
      [selector, text],
    );
  expect(await drop("h1", "{")).toBe(true);
  await expect(merged(page)).toBeEmpty();
  await drop("#ihop-yta label", readFileSync(path, "utf8"));
  await expect(merged(page)).toContainText("En fil lästes. 0 svar togs in och 2 svar var desamma som här.");
});
