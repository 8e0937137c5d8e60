// What a screen reader is told. Browsers leave out what is inside an image, and some readers do not, so that is read from the page itself.
import { expect, type Page } from "@playwright/test";
import { test } from "./support/shared-rehearsal.ts";
import { answerBlock, goTo, openForm } from "./support/steps.ts";

const folder = "/resultat/ovning-1/r1/";

/** More words than this are no name of a button. */
const mostWords = 6;

/** The texts of images that are not hidden, so that they can be read after the image's own description. */
const readTwice = (page: Page): Promise<readonly string[]> =>
  page
    .locator('svg[role="img"] text')
    .evaluateAll((all) => all.filter((one) => one.closest('[aria-hidden="true"]') === null).map((one) => one.textContent ?? ""));

test("every image of every page with charts is read once: its texts are hidden, and it has a name", async ({ shared, page }) => {
  const below = ["", "storlek/", "landsdelar/", "omraden/", "fragor/", "till-niva-1/", "over-tid/", "deltagande/"].map(
    (name) => folder + name,
  );
  let images = 0;
  for (const path of ["/", "/resultat/", "/rapport/", "/skala/", "/forsegling/", "/svara/", "/en/resultat/", ...below]) {
    await page.goto(shared.address + path);
    images += await page.locator('svg[role="img"] [aria-hidden="true"] text').count();
    expect(await readTwice(page), path).toEqual([]);
    const nameless = await page.locator('svg[role="img"]').evaluateAll(
      (all) =>
        all.filter((one) => {
          const ids = one.getAttribute("aria-labelledby")?.split(" ") ?? [];
          const name = [one.getAttribute("aria-label") ?? "", ...ids.map((id) => document.getElementById(id)?.textContent ?? "")].join("");
          return name.trim() === "";
        }).length,
    );
    expect(nameless, path).toBe(0);
  }
  expect(images).toBeGreaterThan(500);
});

test("the levels of each type are a table with column headers", async ({ shared, page }) => {
  await page.goto(`${shared.address}/resultat/`);
  const tables = page.getByRole("table", { name: "Nivå för nivå" });
  expect(await tables.count()).toBeGreaterThan(0);
  for (const table of await tables.all())
    await expect(table).toMatchAriaSnapshot(`
      - table "Nivå för nivå":
        - rowgroup:
          - row:
            - columnheader "Nivå"
            - cell
            - columnheader "Av de svarande, % eller antal"
        - rowgroup:
          - row /Under nivå 1 .*/:
            - rowheader "Under nivå 1"
            - cell
            - cell /.+/
    `);
});

test("what is taken along is named by its figure's title, and no two links or buttons of a page have one name", async ({
  shared,
  page,
}) => {
  for (const name of ["storlek/", "omraden/", "over-tid/", "deltagande/"]) {
    await page.goto(`${shared.address}${folder}${name}`);
    const taken = page.locator("figure:has(.taken)");
    expect(await taken.count(), name).toBeGreaterThan(0);
    const names: string[] = [];
    for (const figure of await taken.all()) {
      const title = (await figure.locator("figcaption").getByRole("heading").first().textContent()) ?? "";
      const own = await figure
        .locator(".taken")
        .first()
        .getByRole("listitem")
        .getByRole("button")
        .or(figure.getByRole("link", { name: /^CSV/ }))
        .all();
      for (const one of own) {
        const said = ((await one.textContent()) ?? "").replaceAll(/\u2060/g, "").replaceAll(/\s+/g, " ");
        expect(said, name).toContain(
          title
            .trim()
            .replaceAll(/\u2060/g, "")
            .replaceAll(/\s+/g, " "),
        );
        names.push(said);
      }
    }
    expect(new Set(names).size, name).toBe(names.length);
  }
});

test("in the form: the points of each area are read, buttons of the plan have short names, and a wrong code is said at once", async ({
  shared,
  page,
}) => {
  await openForm(page, shared.address);
  await answerBlock(page, 1, 1);
  await goTo(page, "resultat");
  await expect(page.locator(".area-value").first()).toHaveText(/\d/);
  const heard = await page.locator(".area-profile").ariaSnapshot();
  const points = heard.match(/\d+ av \d+/g) ?? [];
  expect(points).toHaveLength(await page.locator(".area-meter").count());
  expect(points.length).toBeGreaterThan(5);
  expect(await readTwice(page)).toEqual([]);

  await goTo(page, "plan");
  for (const one of await page.locator("#plan details").all()) await one.evaluate((part) => part.setAttribute("open", ""));
  await expect(page.locator("#prova-lista button").first()).toBeVisible();
  const buttons = page.locator("#plan").getByRole("button");
  expect(await buttons.count()).toBeGreaterThan(10);
  const names = (await page.locator("#plan").ariaSnapshot()).match(/(?<=- button ").*(?=")/g) ?? [];
  expect(names.filter((name) => name.split(" ").length > mostWords && !/^(?:DOCX|XLSX|Kalender)/.test(name))).toEqual([]);
  const swaps = names.filter((name) => name.startsWith("Välj förslag "));
  expect(swaps).toEqual(swaps.map((_, at) => `Välj förslag ${at + 1}`));

  await goTo(page, "skicka");
  const code = page.getByRole("textbox", { name: "Kod ur brevet" });
  await code.fill("AAAA-BBBB");
  await code.press("Tab");
  const said = page.locator('#kod-fel[aria-live="assertive"]');
  await expect(said).toContainText("ska ha 36");
  await expect(page.locator("#skicka").getByRole("alert").filter({ hasText: "ska ha 36" })).toBeVisible();
  await expect(page.locator("#kod")).toHaveAccessibleDescription(/ska ha 36/);
});
