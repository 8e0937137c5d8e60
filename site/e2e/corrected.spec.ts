// A reader of a corrected release is told so, is led to the current one, and sees what was wrong and what has changed.
import { expect } from "@playwright/test";
import { test } from "./support/shared-rehearsal.ts";

const holds = "andra publiceringen gäller i stället";
const why = "var räknade på det som saknas";

test("every page of a release that was corrected leads to the current one", async ({ page, shared }) => {
  for (const below of ["", "omraden/", "kvalitet/"]) {
    await page.goto(`${shared.address}/resultat/ovning-0/r1/${below}`);
    const warning = page.locator(".warning.replaced");
    await expect(warning).toContainText("är ersatt");
    await expect(warning).toContainText(why);
    await expect(page.getByRole("link", { name: holds })).toBeVisible();
  }
  await page.getByRole("link", { name: holds }).click();
  await expect(page).toHaveURL(`${shared.address}/resultat/ovning-0/r2/`);
  await expect(page.locator(".warning.replaced")).toHaveCount(0);
  await expect(page.getByText(why)).toBeVisible();
});

test("the list of releases shows each count that a correction changed, before and after", async ({ page, shared }) => {
  const cubes = await Promise.all(
    ["r1", "r2"].map(async (release) => (await page.request.get(`${shared.address}/resultat/ovning-0/${release}/cube.json`)).json()),
  );
  const [before, after] = cubes.map((cube) => cube.cells as readonly { readonly count: number | null }[]);
  const changed = (after ?? []).filter(({ count }, at) => count !== before?.[at]?.count).length;
  expect(changed).toBeGreaterThan(0);
  await page.goto(`${shared.address}/resultat/publiceringar/`);
  await page.getByText("Visa vilka antal").click();
  const rows = page.locator("details[open] tbody tr:has(td)");
  await expect(rows).toHaveCount(changed);
  const told = await rows.first().locator("td.number").allInnerTexts();
  expect(told[0]).not.toBe(told[1]);
});

test("an address without a release leads to the newest, and the next round is compared with the newest", async ({ page, shared }) => {
  await page.goto(`${shared.address}/resultat/ovning-0/latest/`);
  await expect(page).toHaveURL(`${shared.address}/resultat/ovning-0/r2/`);
  const panel = await (await page.request.get(`${shared.address}/resultat/ovning-1/r1/panel.json`)).json();
  expect(panel.compares).toMatchObject({ round: "ovning-0", release: "r2" });
});
