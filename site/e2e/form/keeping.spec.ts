// Nothing that is ticked is lost or silently overwritten: with two tabs, failing storage, reloads, the history and a wrong clock.
import { expect, type Page } from "@playwright/test";
import { box, kept, key } from "../support/kept-answers.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { answerBlockOne, goTo, openForm, submit } from "../support/steps.ts";

/** Writes to the stored draft like another tab whose change this one gets no event for. */
const writeUnnoticed = (page: Page, answers: Record<string, number>) =>
  page.evaluate(
    ([name, more]) => {
      const draft = JSON.parse(localStorage.getItem(name) ?? "") as { answers: object };
      localStorage.setItem(name, JSON.stringify({ ...draft, answers: { ...draft.answers, ...more } }));
    },
    [key, answers] as const,
  );

test("what another tab wrote unnoticed is not overwritten by the next tick, but merged", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await box(page, "risk-done", 1).check();
  await writeUnnoticed(page, { "incident-plan": 2 });
  await box(page, "people-training", 3).check();
  await expect.poll(() => kept(page)).toEqual({ "risk-done": 1, "incident-plan": 2, "people-training": 3 });
  await expect(box(page, "incident-plan", 2)).toBeChecked();
});

test("a page restored from the back/forward cache shows what is stored", { tag: "@long" }, async ({ page }) => {
  await openForm(page, rehearsal.address);
  await box(page, "risk-done", 1).check();
  await writeUnnoticed(page, { "risk-done": 2 });
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(box(page, "risk-done", 2)).toBeChecked();
});

test("the back button brings the answers back", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await box(page, "risk-done", 1).check();
  await page.goto(`${rehearsal.address}/skala/`);
  await page.goBack();
  await expect(box(page, "risk-done", 1)).toBeChecked();
  await expect(page.locator("#framsteg-1-antal")).toHaveText("1 av 20");
});

test("a reload in the middle of a note and right after a tick loses neither", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await goTo(page, "fraga-risk-done");
  await page.locator("#fraga-risk-done .own-note summary").click();
  await page.locator("#not-risk-done").pressSequentially("Halvfärd");
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('input[name="svar-risk-done"][value="3"]')?.click();
    location.reload();
  });
  await expect(page.locator("#not-risk-done")).toHaveValue("Halvfärd");
  await expect(box(page, "risk-done", 3)).toBeChecked();
});

test("what is ticked before the script has loaded counts", async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((done) => {
    release = done;
  });
  await page.route("**/_astro/*.js", async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${rehearsal.address}/svara/`, { waitUntil: "commit" });
  await box(page, "risk-done", 1).check();
  await goTo(page, "om-er");
  await page.locator('input[name="fakta-answered-how"][value="workshop"]').check();
  release();
  await expect(page.locator("#formularet[data-ready=true]")).toBeAttached();
  await expect(box(page, "risk-done", 1)).toBeChecked();
  await expect(page.locator('input[name="fakta-answered-how"][value="workshop"]')).toBeChecked();
  expect(await kept(page)).toEqual({ "risk-done": 1 });
});

/** Holds what the page asks for, until the returned function lets it through or stops it. */
async function hold(page: Page, address: RegExp): Promise<(isStopped?: boolean) => void> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  await page.route(address, async (route) => ((await promise) ? route.abort() : route.continue()));
  return (isStopped = false) => resolve(isStopped);
}

test("what is answered is kept while the rest of the script is on its way, and a press waits for it", async ({ page }) => {
  const release = await hold(page, /\/form-page\.[^/]*\.js$/);
  await openForm(page, rehearsal.address);
  await box(page, "risk-done", 1).check();
  expect(await kept(page)).toEqual({ "risk-done": 1 });
  await page.locator("#utkast [data-save-draft]").click();
  const saved = page.waitForEvent("download");
  release();
  expect((await saved).suggestedFilename()).toBe("infosaktrappan-2026-utkast.json");
  await expect(page.locator("#framsteg-1-antal")).toHaveText("1 av 20");
});

test("where the rest of the script cannot be fetched the page says so, and what is answered is kept all the same", async ({ page }) => {
  const release = await hold(page, /\/form-page\.[^/]*\.js$/);
  release(true);
  await openForm(page, rehearsal.address);
  await box(page, "risk-done", 1).check();
  await expect(page.locator("#utkast-besked")).toHaveText(/^Hela formuläret gick inte att hämta\./);
  await box(page, "incident-plan", 2).check();
  expect(await kept(page)).toEqual({ "risk-done": 1, "incident-plan": 2 });
});

for (const [what, breakPage] of [
  ["an older browser lacks something", () => Reflect.deleteProperty(Element.prototype, "checkVisibility")],
  ["the page lacks something", () => document.addEventListener("DOMContentLoaded", () => document.getElementById("utkast-xlsx")?.remove())],
] as const)
  test(`where the script stops because ${what}, the page says so and every view is in sight`, async ({ page }) => {
    await page.addInitScript(breakPage);
    await page.goto(`${rehearsal.address}/svara/#utkast`);
    await expect(page.locator("#utkast-besked")).toHaveText(/^Hela formuläret gick inte att hämta\./);
    for (const view of ["utkast", "dela", "resultat", "plan", "skicka"]) {
      await page.evaluate((to) => {
        location.hash = to;
      }, view);
      await expect(page.locator(`#${view}`)).toHaveCSS("visibility", "visible");
    }
  });

test("a view whose part of the script never comes is in sight all the same, after a while", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await hold(page, /\/form-page\.[^/]*\.js$/);
  await page.goto(`${rehearsal.address}/svara/#utkast`);
  const view = page.locator(".views[data-ready=false] > #utkast");
  await expect(view.locator("[data-save-draft]")).toBeHidden();
  await view.evaluate((one) => {
    for (const wait of one.getAnimations()) wait.finish();
  });
  await expect(view.locator("[data-save-draft]")).toBeVisible();
});

test("a stored draft that cannot be read is reported before anything replaces it", async ({ page }) => {
  await page.addInitScript((name) => {
    if (!sessionStorage.getItem("broken")) localStorage.setItem(name, '{"schema":"infosaktr');
    sessionStorage.setItem("broken", "yes");
  }, key);
  await openForm(page, rehearsal.address);
  await expect(page.locator("#utkast-besked")).toContainText("ett utkast som inte går att läsa");
  await expect(page.locator("#utkast-besked li")).toContainText("Filen går inte att läsa");
});

test("with a clock that is thirty years fast the draft is kept, and the answer arrives", async ({ page }) => {
  await page.clock.install({ time: new Date("2056-01-01T00:00:00Z") });
  await page.clock.resume();
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  await page.reload();
  await expect(page.locator("#framsteg-1-antal")).toHaveText("20 av 20");
  await submit(page, rehearsal.unused[5]?.printed ?? "");
});
