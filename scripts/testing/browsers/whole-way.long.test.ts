// The form from its first view to the receipt, in another engine than the journeys' own.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { printedCode } from "../../envelope/invitation/invitation.ts";
import { serveRehearsal } from "../../rehearsal/serve.ts";
import { servedFolder } from "../../rehearsal/site.ts";
import { forMachines } from "../intake/described.ts";
import { copyRehearsal } from "../rehearsal/shared.ts";
import { type DrivenBrowser, firefox, openFirefox } from "./driven.ts";

const folder = mkdtempSync(join(tmpdir(), "rehearsal-"));
let served: { readonly port: number; readonly close: () => Promise<void> };
let codes: string[];
let site: string;

beforeAll(async () => {
  const { place, unused } = await copyRehearsal("nation", folder, { withSite: true });
  site = servedFolder(place);
  codes = unused.map(printedCode);
  served = await serveRehearsal({ place, site, base: "/", port: 0, describe: forMachines });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Waits until the expression holds: the test's own limit ends a wait that never does. */
async function until(browser: DrivenBrowser, expression: string): Promise<void> {
  while (!(await browser.run<boolean>(expression))) await new Promise((done) => setTimeout(done, 100));
}

/** The ids of the views in sight: one, whatever the address. */
const inSight = (browser: DrivenBrowser): Promise<string[]> =>
  browser.run('[...document.querySelectorAll(".views > .view")].filter((one) => one.offsetParent !== null).map((one) => one.id)');

async function goTo(browser: DrivenBrowser, id: string): Promise<void> {
  await browser.run(`void (location.hash = "${id}")`);
  await until(browser, `document.getElementById("${id}").offsetParent !== null`);
}

const isReady = 'document.getElementById("formularet")?.dataset.ready === "true"';
const ticked = 'document.querySelectorAll("[name^=svar-]:checked").length';
/** Block 1 is answered so that only the next block's answers can say what is missing for more. */
const waysOn = 'document.querySelectorAll("#viktigast-steg li").length === 1';
const hashIs = (id: string): string => `location.hash === "#${id}"`;

/** Answers block 1 view by view, as a reader does: an option of every question, then the button that leads on. */
async function answerBlockOne(browser: DrivenBrowser): Promise<void> {
  await browser.click("#borja");
  for (;;) {
    const [view = ""] = await inSight(browser);
    if (!view.startsWith("b1-")) return;
    const questions = await browser.run<string[]>(
      `[...document.querySelectorAll("#${view} fieldset[data-number]")].map((one) => one.id.slice("fraga-".length))`,
    );
    expect(questions, view).not.toEqual([]);
    for (const question of questions) await browser.click(`#${view} label:has([name="svar-${question}"][value="2"])`);
    await browser.click(`#${view} .pager .button`);
    await until(browser, `location.hash !== "#${view}"`);
  }
}

describe(firefox ? "in Firefox" : "in Firefox, of the package firefox-esr, which is not installed", () => {
  test.skipIf(!firefox)("every question of block 1, the result, the plan and a sealed response", async () => {
    const browser = await openFirefox();
    try {
      await browser.goTo(`http://localhost:${served.port}/svara/`);
      await until(browser, isReady);
      expect(await inSight(browser)).toEqual(["oversikt"]);
      await answerBlockOne(browser);
      expect(await browser.run(ticked)).toBe(20);
      await goTo(browser, "resultat");
      expect(await inSight(browser)).toEqual(["resultat"]);
      await until(browser, 'document.getElementById("resultat-niva").textContent.includes("nivå 1")');
      await until(browser, waysOn);
      await browser.run("void history.back()");
      await until(browser, `!(${hashIs("resultat")})`);
      expect(await inSight(browser)).toHaveLength(1);
      await browser.reload();
      await until(browser, isReady);
      await until(browser, `${ticked} === 20`);
      await goTo(browser, "fraga-risk-done");
      expect(await inSight(browser)).toEqual(["b1-risk"]);
      await goTo(browser, "plan");
      expect(await inSight(browser)).toEqual(["plan"]);
      await goTo(browser, "skicka");
      await until(browser, 'document.getElementById("kod")?.offsetParent !== null');
      await browser.type("#kod", codes.pop() ?? "");
      await browser.click("#skicka-knapp");
      await until(browser, 'document.getElementById("kvittens")?.offsetParent !== null');
      expect(await browser.run('document.getElementById("kvittens").textContent')).toMatch(/Kvittensnummer(?:[0-9a-f]{4}\s){3}[0-9a-f]{4}/);
    } finally {
      await browser.close();
    }
  });

  test.skipIf(!firefox)("the form as one file shows one view at a time, and counts", async () => {
    const browser = await openFirefox();
    try {
      await browser.goTo(pathToFileURL(join(site, "svara.html")).href);
      await until(browser, isReady);
      expect(await inSight(browser)).toEqual(["oversikt"]);
      await answerBlockOne(browser);
      await goTo(browser, "resultat");
      await until(browser, waysOn);
      expect(await inSight(browser)).toEqual(["resultat"]);
    } finally {
      await browser.close();
    }
  });
});
