// Shows that the form breaks no accessibility rule in any of its states, that every group of options has a name, and that the list of faults leads to the fields.
import { expect } from "@playwright/test";
import { questionnaire as english } from "../text/en/questionnaire.ts";
import { questionnaire as swedish } from "../text/sv/questionnaire.ts";
import { groupsOf, spokenOf } from "./accessibility-tree.ts";
import { dark, everyLook, plain, show, twoLooks, wide } from "./page-looks.ts";
import { test } from "./shared-rehearsal.ts";
import { answerBlockOne, openForm, type SendingWords, submit } from "./steps.ts";

interface Form {
  readonly path: string;
  readonly words: SendingWords;
  /** Which of the unused invitations it sends with. */
  readonly code: number;
}

/** The form in each language that has one. */
const forms: readonly Form[] = [
  { path: "/svara/", words: swedish, code: 0 },
  { path: "/en/svara/", words: english, code: 1 },
];

for (const { path, words, code } of forms) {
  test(`${path} breaks no rule when answered, when something is missing, when it asks, and when it has been sent`, async ({
    page,
    shared,
  }) => {
    await page.setViewportSize(wide);
    await openForm(page, shared.address, path);
    await answerBlockOne(page, (id) => (id === "assets-inventory" ? "unknown" : 1));
    await page.locator("#mal-plan summary").click();
    await page.locator("#minsta summary").click();
    await expect(page.locator("#prova-fraga")).toBeVisible();
    expect(await (words === swedish ? everyLook : twoLooks)(page), "answered").toEqual([]);
    await show(page, wide, plain);
    await page.locator("#skicka-knapp").click();
    await expect(page.locator("#skicka-fel")).toBeVisible();
    expect(await twoLooks(page), "something is missing").toEqual([]);
    await page.locator("#utkast-rensa").click();
    expect(await twoLooks(page), "it asks").toEqual([]);
    await page.keyboard.press("Escape");
    await show(page, wide, dark);
    await submit(page, shared.unused[code]?.code ?? "", words);
    expect(await twoLooks(page), "sent").toEqual([]);
  });

  test(`every group of options in ${path} has its question as its name, and every option its own words`, async ({ page, shared }) => {
    await openForm(page, shared.address, path);
    const written = await page.locator("fieldset:visible:has(input)").evaluateAll((all) =>
      all.map((one) => ({
        name: one.querySelector("legend")?.textContent?.trim() ?? "",
        options: [...one.querySelectorAll("label:has(input)")].map((label) => label.textContent?.trim() ?? ""),
      })),
    );
    const squeezed = (text: string): string => text.replaceAll(/\s+/g, "");
    const spoken = await groupsOf(page);
    expect(spoken.map(({ name, options }) => [name, ...options].map(squeezed))).toEqual(
      written.map(({ name, options }) => [name, ...options].map(squeezed)),
    );
    expect(spoken.length).toBeGreaterThan(60);
    expect(new Set(spoken.map(({ name }) => name)).size).toBe(spoken.length);
    // Planted: a group that loses its legend loses its name.
    await page
      .locator("fieldset[data-question] legend")
      .first()
      .evaluate((legend) => legend.remove());
    expect((await groupsOf(page)).filter(({ name }) => name === "").length).toBe(1);
  });

  test(`the list of faults in ${path} gets the focus, and leads to fields that are told with the same words`, async ({ page, shared }) => {
    await openForm(page, shared.address, path);
    await answerBlockOne(page, 1);
    await page.locator("#skicka-knapp").click();
    await expect(page.locator("#skicka-fel")).toBeFocused();
    const links = page.locator("#skicka-fel a");
    expect(await links.count()).toBeGreaterThan(0);
    for (const link of await links.all()) {
      const fault = (await link.textContent())?.trim() ?? "";
      const target = (await link.getAttribute("href")) ?? "";
      await link.click();
      await expect(page.locator(target)).toBeFocused();
      const field = await spokenOf(page, target);
      expect(field.name).not.toBe("");
      expect(field.description).toContain(fault);
      expect(field.isInvalid).toBe(true);
    }
  });
}
