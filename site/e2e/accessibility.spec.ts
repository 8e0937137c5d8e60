// Shows that every page passes the automatic accessibility rules, light and dark, wide and narrow, and asks no foreign host.
import { readdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { type Fixture, startFixture } from "./fixture.ts";
import { answerBlockOne, openForm, submit, watch } from "./steps.ts";

let fixture: Fixture;
test.beforeAll(async () => {
  fixture = await startFixture();
});
test.afterAll(async () => {
  await fixture.close();
});

const looks = [
  { name: "wide and light", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { name: "390 px and dark", viewport: { width: 390, height: 844 }, colorScheme: "dark" },
] as const;

async function faults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.flatMap((one) => one.nodes.map((node) => `${one.id}: ${node.target.join(" ")}`));
}

function pages(): readonly string[] {
  return readdirSync(fixture.folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".html"))
    .map((name) => `/${name.replaceAll("\\", "/").replace(/index\.html$/, "")}`)
    .sort();
}

for (const { name, viewport, colorScheme } of looks) {
  test(`every page, ${name}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const context = await browser.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    const seen = watch(page);
    const found: string[] = [];
    expect(pages().length).toBeGreaterThan(60);
    for (const path of pages()) {
      await page.goto(`${fixture.address}${path}`);
      found.push(...(await faults(page)).map((one) => `${path} ${one}`));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (overflow > 0) found.push(`${path} is ${overflow} px wider than the window`);
    }
    expect(found).toEqual([]);
    expect(seen.complaints).toEqual([]);
    expect([...seen.hosts]).toEqual([new URL(fixture.address).host]);
    await context.close();
  });

  test(`the form in each of its states, ${name}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport, colorScheme });
    const page = await context.newPage();
    await openForm(page, fixture.address);
    await answerBlockOne(page, (id) => (id === "assets-inventory" ? "unknown" : 1));
    await page.locator("#mal-plan summary").click();
    await page.locator("#minsta summary").click();
    expect(await faults(page)).toEqual([]);
    await page.locator("#skicka-knapp").click();
    await expect(page.locator("#skicka-fel")).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.locator("#utkast-rensa").click();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await submit(page, fixture.codes[0] ?? "");
    expect(await faults(page)).toEqual([]);
    await context.close();
  });
}
