// Several organisations in one browser: naming, adding and switching, as a coordinator does.
import { expect, type Page } from "@playwright/test";
import { goTo } from "./steps.ts";

export const [alvik, bergby, cedersta] = ["Alviks kommun", "Bergby kommun", "Cedersta kommun"] as const;
export const name = (page: Page) => page.locator(".form-organisation");
export const row = (page: Page, organisation: string) => page.locator("#organisationer-lista > li", { hasText: organisation });
export const told = (page: Page) => page.locator("#utkast-besked");

export async function openDrafts(page: Page): Promise<void> {
  await goTo(page, "utkast");
  await expect(page.locator("#organisationer")).toBeVisible();
}

export async function nameOpen(page: Page, organisation: string): Promise<void> {
  await openDrafts(page);
  await page.getByLabel("Namn på den organisation som är öppen").fill(organisation);
  await page.getByRole("button", { name: "Spara namnet" }).click();
  await expect(name(page)).toContainText(organisation);
}

/** Waits for the page that is loaded anew. */
export async function loadsAnew(page: Page, press: () => Promise<void>, organisation: string): Promise<void> {
  await page.evaluate(() => document.documentElement.setAttribute("data-before", ""));
  await press();
  await expect(page.locator("html:not([data-before]) #formularet[data-ready=true]")).toBeAttached();
  await expect(name(page)).toContainText(organisation);
}

export async function addAnother(page: Page, organisation: string): Promise<void> {
  await openDrafts(page);
  await page.getByLabel("Namn på en organisation till").fill(organisation);
  await loadsAnew(page, () => page.getByRole("button", { name: "Lägg till organisationen" }).click(), organisation);
}

export async function switchTo(page: Page, organisation: string): Promise<void> {
  await openDrafts(page);
  await loadsAnew(page, () => row(page, organisation).getByRole("button", { name: "Öppna" }).click(), organisation);
}
