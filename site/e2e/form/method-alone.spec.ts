// The form of another method alone, as `npm start -- --method` serves it: its licence, its measures, and what numbers are out of.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { serveMethodForm } from "../../../scripts/rehearsal/method-form.ts";
import { readMethodFolder } from "../../../scripts/repository/method-folder.ts";
import { unwrap } from "../../../scripts/repository/read-file.ts";
import { checkMethodFolder } from "../../../scripts/validation/check-method-folder.ts";
import { axeFaults, wcagRules } from "../support/axe.ts";
import { bringViewsInSight } from "../support/in-sight.ts";
import { writeMethod } from "../support/method/invented-method.ts";
import { goTo, openForm, savedDraft, watch } from "../support/steps.ts";

let [scratch, folder] = ["", ""];
let served: Awaited<ReturnType<typeof serveMethodForm>>;
test.beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), "method-alone-"));
  folder = writeMethod(join(scratch, "elsewhere"));
  const method = unwrap(readMethodFolder(folder));
  expect(checkMethodFolder(method).filter((one) => one.severity === "error")).toEqual([]);
  served = await serveMethodForm(method, 0);
});
test.beforeEach(({ page }) => bringViewsInSight(page));
test.afterAll(async () => {
  await served?.close();
  rmSync(scratch, { recursive: true, force: true });
});

const box = (id: string, option: number) => `input[name="svar-${id}"][value="${option}"]`;

test("the measures are shown where their condition holds, as the command line lists them, beneath name and licence", async ({ page }) => {
  const seen = watch(page);
  await openForm(page, `http://localhost:${served.port}`, "/");
  await expect(page.locator("h1:visible")).toHaveText("A trial method");
  await expect(page.locator("main")).toContainText("Version 3.1. Made by nobody. · Licens: CC-BY-SA-4.0.");
  const listed = page.locator("[data-measure]:visible");
  await goTo(page, "resultat");
  await expect(listed).toHaveCount(0);
  await expect(page.locator("#atgarder-oavgjorda")).toBeVisible();
  await page.locator(box("decides", 1)).check();
  await goTo(page, "resultat");
  await expect(listed).toHaveText([/Decide less often\s*Ask first\./]);
  for (const option of [0, 1]) await page.locator(box("affects", option)).check();
  await goTo(page, "resultat");
  await expect(listed).toHaveText([/Decide less often/, "Hire help"]);
  expect(await axeFaults(page, { rules: wcagRules })).toEqual([]);
  const saved = await savedDraft(page);
  const args = ["scripts/commands/score.ts", saved.path, "--method", folder];
  const read = JSON.parse(execFileSync("node", args, { encoding: "utf8" }));
  expect(read).toMatchObject({ measures: ["decide-less", "hire-help"], undecidedMeasures: [], answered: 2, asked: 4 });
  await page.locator(box("decides", 0)).check();
  await goTo(page, "resultat");
  await expect(listed).toHaveCount(0);
  await expect(page.locator("#atgarder-inga")).toBeVisible();
  for (const id of ["data", "review"]) await page.locator(box(id, 0)).check();
  await goTo(page, "oversikt");
  await expect(page.locator("#oversikt-rubrik")).toHaveText("3 av 3 frågor är klara");
  // Nothing is left, so there is no next block to go on to.
  await expect(page.locator("#oversikt-mer")).toBeEmpty();
  await expect(page.locator("#borja")).toHaveAttribute("href", "#resultat");
  expect(seen.complaints).toEqual([]);
});
