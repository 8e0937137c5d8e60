// Notes on the questions are stored and shown for one's own use, and are never sent.
import { readFileSync } from "node:fs";
import { expect } from "@playwright/test";
import { nameOpen } from "../support/organisations.ts";
import { savedBytes } from "../support/saved-files.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { answerBlockOne, goTo, openForm, submit, watch } from "../support/steps.ts";

const canary = "KANARIEFÅGEL-7f3a";

test("a note is not in what is shown as sealed, saved as an envelope, requested or sent", async ({ page }) => {
  const { sent } = watch(page);
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.url()}\n${JSON.stringify(request.headers())}\n${request.postData() ?? ""}`));
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, (id) => (id === "risk-done" ? "unknown" : 1));
  for (const id of ["risk-done", "governance-policy", "governance-plan"]) {
    await page.locator(`#fraga-${id} .own-note summary`).click();
    await page.locator(`#not-${id}`).fill(`${canary} ${id}`);
    await page.locator(`#ansvarig-${id}`).fill(canary);
    await page.locator(`#underlag-${id}`).fill(canary);
  }
  await page.locator("#vem-risk-done").fill(canary);
  const code = rehearsal.unused[4]?.printed ?? "";
  await page.getByLabel("Kod ur brevet").fill(code);
  await expect(page.locator("#kod-antal")).toContainText("Koden är för ");
  const shown = (await page.locator("#skicka-json").textContent()) ?? "";
  expect(shown).toContain('"risk-done":"unknown"');
  await nameOpen(page, rehearsal.unused[4]?.name ?? "");
  await goTo(page, "skicka");
  const envelope = (await savedBytes(page, "Spara kuvertet som fil")).bytes.toString();
  const receipt = await submit(page, code);
  const opened = await Promise.all([envelope, ...sent].map(async (one) => JSON.stringify(await rehearsal.open(one))));
  expect(sent).toHaveLength(1);
  for (const text of [shown, envelope, JSON.stringify(receipt), ...opened, ...requests]) expect(text).not.toContain(canary);
  expect(JSON.stringify(await rehearsal.open(sent[0] ?? ""))).toBe(JSON.stringify(JSON.parse(shown)));
});

test("a note survives a reload and is in the saved file, is shown with what is to be found out, and is gone when it is emptied", {
  tag: "@long",
}, async ({ page }) => {
  await openForm(page, rehearsal.address);
  await page.locator('input[name="svar-risk-done"][value="unknown"]').check();
  await page.locator("#fraga-risk-done .own-note summary").click();
  await page.locator("#not-risk-done").fill(`Finns en från 2024?\n${canary}`);
  await page.locator("#ansvarig-risk-done").fill("It-chefen");
  await page.locator("#underlag-risk-done").fill("Dnr 2026/114");
  await page.locator("#vem-risk-done").fill("Ekonomichefen");
  await page.reload();
  // The row is closed, and says what is in it.
  await expect(page.locator("#fraga-risk-done .own-note summary")).toBeVisible();
  await expect(page.locator("#not-risk-done")).toBeHidden();
  await expect(page.locator("#fraga-risk-done [data-filled]")).toContainText("It-chefen, Dnr 2026/114, Finns en från 2024?");
  await expect(page.locator("#not-risk-done")).toHaveValue(`Finns en från 2024?\n${canary}`);
  await goTo(page, "resultat");
  await expect(page.locator("#vet-inte li")).toContainText("Tar reda på det: Ekonomichefen");
  await expect(page.locator("#vet-inte li")).toContainText(canary);
  await expect(page.locator("#anteckningar-lista li")).toContainText(canary);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#utkast [data-save-draft]").click()]);
  const saved = JSON.parse(readFileSync(await download.path(), "utf8")) as object;
  expect(saved).toMatchObject({ notes: { "risk-done": `Finns en från 2024?\n${canary}` }, finders: { "risk-done": "Ekonomichefen" } });
  expect(saved).toMatchObject({ owners: { "risk-done": "It-chefen" }, evidence: { "risk-done": "Dnr 2026/114" } });
  await goTo(page, "resultat");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator("#anteckningar-lista")).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await page.locator("#fraga-risk-done .own-note summary").click();
  for (const field of ["not", "ansvarig", "underlag"]) await page.locator(`#${field}-risk-done`).fill("");
  await page.locator("#vem-risk-done").fill("");
  await goTo(page, "resultat");
  await expect(page.locator("#anteckningar")).toBeHidden();
  await page.locator("#utkast-rensa").click();
  await page.locator("#bekrafta-ja").click();
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage }));
  expect(kept).not.toContain(canary);
});

test("a note alone is worth keeping: it is stored, asked about and removed", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await goTo(page, "fraga-risk-done");
  await page.locator("#fraga-risk-done .own-note summary").click();
  await page.locator("#not-risk-done").fill("x".repeat(1500));
  await expect(page.locator("#not-risk-done")).toHaveValue("x".repeat(1000));
  await page.reload();
  await expect(page.locator("#not-risk-done")).toHaveValue("x".repeat(1000));
  await page.locator("#utkast-rensa").click();
  await expect(page.getByRole("dialog")).toContainText("alla anteckningar");
  await page.locator("#bekrafta-ja").click();
  await expect(page.locator("#not-risk-done")).toHaveValue("");
});
