// The form in one file works offline, requests nothing, and seals what the form on the site seals.

import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { type BrowserContext, expect, type Page } from "@playwright/test";
import { nodeVerifiers } from "../../../scripts/envelope/node-verifiers.ts";
import { verifyEnvelope } from "../../../scripts/envelope/verify.ts";
import { unwrap } from "../../../scripts/repository/read-file.ts";
import { readRound } from "../../../scripts/repository/read-round.ts";
import { digestLine, makeOffline, offlineLimit } from "../../offline/offline.ts";
import { offlineAddress, offlineName } from "../../offline/offline-names.ts";
import { languages } from "../../text/languages.ts";
import { answerByKeyboard } from "../support/by-keyboard.ts";
import type { RunningRehearsal } from "../support/server.ts";
import { test } from "../support/shared-rehearsal.ts";
import { answerBlockOne, goTo, openForm, savedDraft, sayWhose, watch } from "../support/steps.ts";

let rehearsal: RunningRehearsal;
/** Away from the site, as when the file has been copied to another machine. */
let elsewhere: string;
let address: string;

test.beforeAll(({ shared }) => {
  rehearsal = shared;
  elsewhere = mkdtempSync(join(tmpdir(), "offline-"));
  for (const one of languages) copyFileSync(join(shared.site, offlineAddress(one)), join(elsewhere, offlineName(one)));
  address = pathToFileURL(join(elsewhere, offlineName("sv"))).href;
});
test.afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

const text = (name: string = offlineName("sv")): string => readFileSync(join(elsewhere, name), "utf8");

/** Opens the file in a browser that is offline. `asked`: everything that the browser requested. */
async function openFile(
  context: BrowserContext,
  page: Page,
  at = address,
): Promise<{ readonly asked: string[]; readonly complaints: string[] }> {
  const asked: string[] = [];
  context.on("request", (request) => asked.push(request.url()));
  const { complaints } = watch(page);
  await context.setOffline(true);
  await openForm(page, at, "");
  return { asked, complaints };
}

/** Level, what is missing, areas and the plan, as words. */
async function resultIn(page: Page): Promise<readonly string[]> {
  await goTo(page, "resultat");
  await expect(page.locator("#resultat-lage p").first()).toBeVisible();
  await goTo(page, "plan");
  await expect(page.locator("#plan-rubrik")).not.toBeEmpty();
  return page.locator("#lage-niva, #lage-mer, #resultat, #plan").evaluateAll((all) =>
    all.map((one) => {
      const copy = one.cloneNode(true) as Element;
      // Only the file has the data of the explanations in the page.
      for (const other of copy.querySelectorAll("#mer, script")) other.remove();
      return copy.textContent ?? "";
    }),
  );
}

/** What would be sealed, as the view that sends shows it. */
async function sealedText(page: Page): Promise<string | null> {
  await goTo(page, "skicka");
  await expect(page.locator("#skicka-json")).not.toBeEmpty();
  return page.locator("#skicka-json").textContent();
}

test("by keyboard alone and offline: the file requests nothing, and the result is the one that the site shows", async ({
  context,
  page,
  browser,
}) => {
  const { asked, complaints } = await openFile(context, page);
  await answerByKeyboard(page);
  const here = await resultIn(page);
  await expect(page.locator('a[href]:not([href^="#"])')).toHaveCount(0);
  expect(asked).toEqual([address]);
  expect(complaints).toEqual([]);

  const online = await browser.newPage();
  await openForm(online, rehearsal.address);
  await answerBlockOne(online, 2);
  expect(here).toEqual(await resultIn(online));
  expect(here[0]).toBe("Ni är på minst nivå 1");
  await online.close();
});

test("the file shows nothing that it cannot do, and an error leads to the button that is there", async ({ context, page, browser }) => {
  const onSite = await browser.newPage();
  await openForm(onSite, rehearsal.address);
  const onlineIn = (one: Page) => one.locator("[data-online]:not(.help *)");
  await answerBlockOne(onSite, 2);
  await onSite.locator(".more-about > summary").click();
  await expect(onlineIn(onSite).filter({ hasText: "Vill ni svara utan nät?" })).toBeVisible();
  const texts = await onlineIn(onSite).allTextContents();
  expect(texts).toHaveLength(6);
  await onSite.close();
  await openFile(context, page);
  await answerBlockOne(page, 2);
  expect(await onlineIn(page).allTextContents()).toEqual(texts);
  for (const one of await onlineIn(page).all()) await expect(one).toHaveCSS("display", "none");
  await page.getByLabel("Kod ur brevet").fill(rehearsal.unused[4]?.printed ?? "");
  await page.evaluate(() => Object.defineProperty(globalThis.crypto, "subtle", { value: undefined }));
  await page.getByRole("button", { name: "Spara kuvertet som fil" }).click();
  await sayWhose(page);
  await page.locator("#skicka-fel a", { hasText: "Webbläsaren kan inte försegla svaret" }).click();
  await expect(page.getByRole("button", { name: "Spara kuvertet som fil" })).toBeInViewport();
  expect(new URL(page.url()).hash).toBe("#skicka-fil");
});

test("the file's envelope passes the check and contains what was shown", async ({ context, page }) => {
  const { asked, complaints } = await openFile(context, page);
  await expect(page.locator(".rehearsal-banner")).toBeVisible();
  const given = await answerBlockOne(page, (id) => (id === "risk-done" ? "unknown" : 3));
  await expect(page.locator("#skicka-som-fil")).toContainText("kan inte skicka");
  await goTo(page, "skicka");
  await expect(page.getByRole("button", { name: "Försegla och skicka" })).toBeHidden();
  await page.getByLabel("Kod ur brevet").fill(rehearsal.unused[4]?.printed ?? "");
  await expect(page.locator("#kod-antal")).toContainText("Koden är för ");
  const { name, path } = await savedDraft(page, async () => {
    await page.getByRole("button", { name: "Spara kuvertet som fil" }).click();
    await sayWhose(page);
  });

  const bytes = new Uint8Array(readFileSync(path));
  const { document: round, roster } = unwrap(readRound(rehearsal.place, "ovning-2"));
  const verified = await verifyEnvelope({ bytes, name, round, roster, verifiers: nodeVerifiers });
  expect(verified.diagnostics).toEqual([]);
  const held = await rehearsal.open(new TextDecoder().decode(bytes));
  expect(held).toEqual(JSON.parse((await page.locator("#skicka-json").textContent()) ?? ""));
  expect(held).toMatchObject({ type: "submit", answers: given });
  expect(asked.filter((one) => !one.startsWith("blob:"))).toEqual([address]);
  expect(complaints).toEqual([]);
});

test("a draft saved from the file opens in it again, and the browser itself stores nothing", async ({ context, page }) => {
  await openFile(context, page);
  await answerBlockOne(page, 1);
  await expect(page.locator("#utkast-lage")).toContainText("sparar inget");
  const first = await savedDraft(page);
  const draft = readFileSync(first.path, "utf8");
  await page.reload();
  await expect(page.locator("#lage-niva")).toHaveText("Fyra nivåer att kliva uppför");
  await page.locator("#utkast-oppna").setInputFiles(first.path);
  await expect(page.locator("#framsteg-1-antal")).toHaveText("20 av 20");
  expect(readFileSync((await savedDraft(page)).path, "utf8")).toBe(draft);
});

test("online, too, the file can neither fetch nor run anything that is not its own", async ({ page }) => {
  await openForm(page, address, "");
  const asked: string[] = [];
  page.on("requestfinished", (request) => asked.push(request.url()));
  const outcome = await page.evaluate(async (site) => {
    // Without CORS, as a page that only wants to send something away would do it.
    const fetched = await fetch(site, { mode: "no-cors" }).then(
      () => "fetched",
      () => "stopped",
    );
    const added = document.createElement("script");
    added.textContent = "document.title = 'run';";
    document.body.append(added);
    const image = document.createElement("img");
    image.src = `${site}/icon.svg`;
    const loaded = await new Promise((done) => {
      image.onload = () => done("loaded");
      image.onerror = () => done("stopped");
    });
    return { fetched, title: document.title, loaded };
  }, rehearsal.address);
  expect(outcome).toMatchObject({ fetched: "stopped", loaded: "stopped" });
  expect(outcome.title).not.toBe("run");
  expect(asked).toEqual([]);
});

test("the file refers to no other file, its digest is published beside it, and it is small", async ({ page }) => {
  await page.goto(address);
  const found = await page.evaluate(() => ({
    policy: document.querySelector("meta[http-equiv]")?.getAttribute("content") ?? "",
    addresses: [...document.querySelectorAll("[src], [href], [srcset], [action]")].flatMap((one) =>
      ["src", "href", "srcset", "action"].flatMap((name) => one.getAttribute(name) ?? []),
    ),
  }));
  expect(found.policy).toMatch(/^default-src 'none'; script-src 'sha256-[^';]+'; style-src( 'sha256-[^';]+')+; img-src data:; /);
  expect(found.policy).not.toMatch(/unsafe|https?:|'self'|connect-src/);
  expect(found.addresses.filter((one) => !/^(#|data:)/.test(one))).toEqual([]);
  expect(gzipSync(text(), { level: 9 }).length).toBeLessThan(offlineLimit);
  expect(readFileSync(join(rehearsal.site, `${offlineName("sv")}.sha256`), "utf8")).toBe(digestLine(text()));
});

test("the same site gives the same files, byte for byte", { tag: "@long" }, async () => {
  for (const language of languages) {
    const name = offlineName(language);
    expect(await makeOffline(rehearsal.site, null, language)).toBe(text(name));
    expect(gzipSync(text(name), { level: 9 }).length).toBeLessThan(offlineLimit);
    expect(readFileSync(join(rehearsal.site, `${offlineAddress(language)}.sha256`), "utf8")).toBe(digestLine(text(name), name));
  }
});

test("the English file has the help and the result in English, requests nothing, and seals what the Swedish one seals", {
  tag: "@long",
}, async ({ context, page }) => {
  const english = pathToFileURL(join(elsewhere, offlineName("en"))).href;
  const { asked, complaints } = await openFile(context, page, english);
  await page.locator("#fraga-governance-policy .help summary").click();
  await expect(page.locator("#fraga-governance-policy .help dt").first()).toHaveText("Counts");
  await answerBlockOne(page, 2);
  await expect(page.locator("#lage-niva")).toHaveText("You are at least at level 1");
  await goTo(page, "resultat");
  await expect(page.locator("#mer > details")).not.toHaveCount(0);
  const sealed = await sealedText(page);
  expect(asked).toEqual([english]);
  expect(complaints).toEqual([]);
  await openForm(page, address, "");
  await answerBlockOne(page, 2);
  const swedish = JSON.parse((await sealedText(page)) ?? "");
  expect({ ...swedish, issuedAt: 0, sub: "" }).toEqual({ ...JSON.parse(sealed ?? ""), issuedAt: 0, sub: "" });
});
