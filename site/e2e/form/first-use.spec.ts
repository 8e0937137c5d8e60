// A first visit: a table that fits a phone, a way back after sending, and a page where no string becomes code.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Frame } from "@playwright/test";
import { cases } from "../../../scripts/testing/test-profile.ts";
import { slugOf } from "../../questionnaire/together/part-name.ts";
import { exampleResponse } from "../support/example-takeaway.ts";
import { compressed } from "../support/loaded-scripts.ts";
import { beforeFirstAnswer } from "../support/reading-figures.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { answerBlock, answerBlockOne, goTo, openForm, reloadForm, submit, watch } from "../support/steps.ts";

/** Bytes after gzip of the form's page, with all help in it. */
const htmlLimit = 49_500;

for (const language of ["", "/en"]) {
  test(`little is read before the first answer${language}`, async ({ page }) => {
    expect(compressed(readFileSync(join(rehearsal.site, language, "svara", "index.html"), "utf8"))).toBeLessThanOrEqual(htmlLimit);
    await page.setViewportSize({ width: 1280, height: 900 });
    await openForm(page, rehearsal.address + language);
    const figures = await beforeFirstAnswer(page);
    expect(figures.filter(({ value, limit }) => value > limit)).toEqual([]);
  });
}

/** How far what is in sight may be pushed while a view loads: the browsers' own limit for a good page. */
const shiftLimit = 0.1;

test("nothing in sight is pushed away while a view loads, without answers and with them", { tag: "@long" }, async ({ browser }) => {
  const { answers } = exampleResponse("region-level-3");
  for (const width of cases({ part: [390], whole: [1280, 390] }))
    for (const isAnswered of cases({ part: [true], whole: [false, true] })) {
      const context = await browser.newContext({ viewport: { width, height: 844 } });
      const first = await context.newPage();
      await openForm(first, rehearsal.address);
      if (isAnswered) await answerBlock(first, 1, (question) => answers[question] as number);
      const views = await first.locator(".view:not(.area ~ .area)").evaluateAll((all) => all.map(({ id }) => id));
      expect(views.length).toBeGreaterThan(10);
      await first.close();
      // Each part of the script waits for what was there without it to be drawn.
      await context.route(/\.js(?:on)?$/, async (route) => {
        await drawn(route.request().frame()).catch(() => undefined);
        await route.continue();
      });
      const pushed: Record<string, number> = {};
      // Those whose script fills in the most.
      for (const view of cases({ part: ["resultat", "plan", "skicka"], whole: views })) {
        const page = await context.newPage();
        await page.addInitScript(watchShifts);
        // On a slow machine a view would come in sight before it is written, which is meant for a request that nobody answers.
        const browserSide = await context.newCDPSession(page);
        await browserSide.send("Animation.enable");
        await browserSide.send("Animation.setPlaybackRate", { playbackRate: 0.001 });
        await openForm(page, rehearsal.address, `/svara/#${view}`);
        await expect(page.locator(`#${view}:not([data-loading])`)).toBeAttached();
        await page.waitForLoadState("networkidle");
        await drawn(page.mainFrame());
        const { paints, shift } = await page.evaluate(() => (window as unknown as { readonly watched: Watched }).watched);
        expect(paints).toBeGreaterThan(0);
        if (shift > shiftLimit) pushed[view] = shift;
        await page.close();
      }
      expect(pushed, `at ${width} px, ${isAnswered ? "with" : "without"} answers`).toEqual({});
      await context.close();
    }
});

interface Watched {
  readonly paints: number;
  /** The sum of the browser's own measure of every layout shift. */
  readonly shift: number;
}

/** Runs in the page. */
function watchShifts(): void {
  const watched = { paints: 0, shift: 0 };
  Object.assign(window, { watched });
  const watch = (type: string, note: (entry: PerformanceEntry) => void): void =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) note(entry);
    }).observe({ type, buffered: true });
  watch("paint", () => {
    watched.paints += 1;
  });
  watch("layout-shift", (entry) => {
    watched.shift += (entry as PerformanceEntry & { readonly value: number }).value;
  });
}

/** Resolves once two frames have been drawn. */
function drawn(frame: Frame): Promise<void> {
  return frame.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

test("on a phone the column that says who can read the answers is in view without scrolling, and the table is still a table", async ({
  page,
}) => {
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    for (const path of ["/forsegling/", "/en/forsegling/"]) {
      await page.goto(rehearsal.address + path);
      const places = page.locator(".sealing-path + .table-scroll");
      expect(await places.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
      await expect(places.getByRole("rowheader")).toHaveCount(6);
      await expect(places.getByRole("row").nth(1).getByRole("cell")).toHaveCount(2);
    }
  }
});

test("after sending, a new visit says when it was sent and has the receipt, which is removed with the answers", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 2);
  await goTo(page, "skicka");
  await expect(page.locator("#skickat")).toBeHidden();
  const receipt = await submit(page, rehearsal.unused[3]?.printed ?? "");
  await openForm(page, rehearsal.address);
  await expect(page.locator("#utkast-besked")).toContainText("Ni skickade ett svar för ");
  await goTo(page, "skicka");
  await page.locator("#skickat a").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#kvittens-spara").click()]);
  expect(download.suggestedFilename()).toBe(`infosaktrappan-ovning-2-${slugOf(rehearsal.unused[3]?.name ?? "")}-kvittens.json`);
  const kept = await page.evaluate(() => localStorage.getItem("infosaktrappan-ovning-2-kvittens"));
  expect(JSON.parse(kept?.split("\n")[0] ?? "")).toEqual(receipt);
  await page.locator("#utkast-rensa").click();
  await page.locator("#bekrafta-ja").click();
  await expect.poll(() => page.evaluate(() => localStorage.getItem("infosaktrappan-ovning-2-kvittens"))).toBeNull();
  await goTo(page, "skicka");
  await expect(page.locator("#skickat")).toBeHidden();
  await goTo(page, "kvittens");
  await expect(page.locator("#kvittens-rubrik")).toHaveText("Ingen kvittens finns här");
});

test("a string never becomes markup, and a script in a file or a stored draft never runs", async ({ page }) => {
  const { complaints } = watch(page);
  await openForm(page, rehearsal.address);
  const stopped = await page.evaluate(() => {
    const attempt = (what: () => void): string => {
      try {
        what();
        return "done";
      } catch (reason) {
        return reason instanceof TypeError ? "stopped" : "other";
      }
    };
    const place = document.createElement("div");
    document.body.append(place);
    return {
      markup: attempt(() => {
        place.innerHTML = "<img src=x onerror=\"document.title = 'run'\">";
      }),
      document: attempt(() => document.write("<p>x</p>")),
      parser: attempt(() => new DOMParser().parseFromString("<p>x</p>", "text/html")),
      policy: attempt(() =>
        (window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }).trustedTypes.createPolicy("x", {}),
      ),
      inside: place.childElementCount,
    };
  });
  expect(stopped).toEqual({ markup: "stopped", document: "stopped", parser: "stopped", policy: "stopped", inside: 0 });
  // The browser reports what it blocked: that is the policy at work, and nothing else may be reported.
  expect(complaints.length).toBeGreaterThan(0);
  expect(complaints.filter((one) => !/Trusted|TrustedHTML|trusted-types/i.test(one))).toEqual([]);
  complaints.length = 0;
  const evil = "<img src=x onerror=\"document.title='run'\"><script>document.title='run'</script>";
  const draft = {
    schema: "infosaktrappan-draft/1",
    edition: "2026",
    answers: { "risk-done": 1 },
    notes: { "risk-done": evil },
    finders: { "risk-done": evil },
    [evil]: evil,
  };
  const part = { areas: ["risk"], label: evil.slice(0, 60) };
  await page.locator("#utkast-oppna").setInputFiles({
    name: `${evil.replaceAll("/", "")}.json`,
    mimeType: "application/json",
    buffer: Buffer.from(JSON.stringify({ ...draft, part })),
  });
  await expect(page.locator("#not-risk-done")).toHaveValue(evil);
  await goTo(page, "resultat");
  await expect(page.locator("#anteckningar-lista")).toContainText("<img src=x");
  await reloadForm(page);
  await expect(page.locator("#not-risk-done")).toHaveValue(evil);
  expect(await page.locator("img[src=x], main script:not([type]):not([src])").count()).toBe(0);
  expect(await page.title()).not.toBe("run");
  expect(complaints).toEqual([]);
});
