// Files for office programs: what they hold, what their writers weigh, and answers that go out to a spreadsheet and come back.
import { readFileSync, writeFileSync } from "node:fs";
import { read, type WorkBook, write } from "@e965/xlsx";
import { expect, type Page, type TestInfo } from "@playwright/test";
import { editionDigest } from "../../../scripts/repository/digests.ts";
import { cases } from "../../../scripts/testing/test-profile.ts";
import { draftText } from "../../questionnaire/drafts/draft-text.ts";
import type { Filled } from "../../questionnaire/drafts/state.ts";
import { edition, exampleResponse, exampleTakeaway, model } from "../support/example-takeaway.ts";
import { scriptsOf, sumOf } from "../support/loaded-scripts.ts";
import { docxWords, savedBytes } from "../support/saved-files.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { goTo, openForm, watch } from "../support/steps.ts";

const data = { edition: "2026", editionDigest: editionDigest(edition), model, facts: edition.questionnaire.background };
const filled: Filled = {
  ...exampleResponse("level-2"),
  target: 3,
  notes: { "incident-plan": "I pärmen" },
  finders: { "followup-audit": "Revisorn" },
};

async function openExample(page: Page, info: TestInfo): Promise<void> {
  const path = info.outputPath("utkast.json");
  writeFileSync(path, draftText(data, filled));
  await openForm(page, rehearsal.address);
  await page.locator("#utkast-oppna").setInputFiles(path);
  await goTo(page, "ledningen");
  await expect(page.locator("#ledningen-beslut tr").first()).toBeVisible();
  await page.locator("#fler-dokument > summary").click();
  await expect(page.locator("#fler-dokument[data-ready]")).toBeAttached();
}

test("the writers load when a button is pressed, and stay within their weights", { tag: "@long" }, async ({ page }, info) => {
  await openExample(page, info);
  const docx = await scriptsOf(page, rehearsal.site, () => savedBytes(page, "#ta-med-bilaga"));
  // What it writes, and the shape of it, are other parts.
  const writer = new Map([...docx].filter(([name]) => !/\/(?:appendix-paper|plan-document|plan-rows|document)\./.test(name)));
  expect(writer.size).toBeLessThan(docx.size);
  expect(sumOf(writer), [...writer.keys()].join(" ")).toBeGreaterThan(3_000);
  expect(sumOf(writer), [...writer.keys()].join(" ")).toBeLessThanOrEqual(8_100);
  // The writer is shared: another document loads its own shape, and no writer again.
  const other = await scriptsOf(page, rehearsal.site, () => savedBytes(page, "#ledningen-docx"));
  expect([...other.keys()].filter((name) => writer.has(name))).toEqual([]);
  expect(sumOf(other), [...other.keys()].join(" ")).toBeLessThan(sumOf(writer));

  // A page that has loaded nothing yet, without the answers, or opening the file would ask first.
  await page.evaluate(() => localStorage.clear());
  await openExample(page, info);
  const written = await scriptsOf(page, rehearsal.site, () => savedBytes(page, "#utkast-xlsx"));
  expect(written.size).toBeGreaterThan(0);
  expect(sumOf(written), [...written.keys()].join(" ")).toBeLessThanOrEqual(22_000);

  const { bytes } = await savedBytes(page, "#utkast-xlsx");
  const path = info.outputPath("svar.xlsx");
  writeFileSync(path, bytes);
  await page.evaluate(() => localStorage.clear());
  await openForm(page, rehearsal.address);
  await page.locator("#utkast-oppna").focus();
  const reading = await scriptsOf(page, rehearsal.site, async () => {
    await page.locator("#utkast-oppna").setInputFiles(path);
    await expect(page.locator("#utkast-besked")).toContainText("svar");
  });
  expect(reading.size).toBeGreaterThan(0);
  const reader = new Map([...reading].filter(([name]) => /read-answers|xlsx|zip|fflate/.test(name)));
  expect(reader.size).toBeGreaterThan(0);
  expect(sumOf(reader), [...reading.keys()].join(" ")).toBeLessThanOrEqual(18_000);
});

test("the appendix and the plan are saved as documents that hold the whole of it", { tag: "@long" }, async ({ page }, info) => {
  const { complaints } = watch(page);
  await openExample(page, info);
  await page.locator("#ledningen-namn").fill("Exempelkommun");
  const appendix = await savedBytes(page, "#ta-med-bilaga");
  expect(appendix.name).toBe("infosaktrappan-2026-exempelkommun-bilaga.docx");
  const text = await docxWords(appendix.bytes);
  for (const part of ["Bilaga: resultat och plan, Exempelkommun", "Övning – påhittade organisationer", "Ni är på nivå 2"])
    expect(text).toContain(part);
  for (const { to } of exampleTakeaway("level-2").plan) expect(text).toContain(to.goal.slice(0, 40));
  expect(text).not.toMatch(/I pärmen|Revisorn/);
  expect(complaints).toEqual([]);
});

/** Of the templates, every one in the long profile. */
const oneIn = cases({ part: 3, whole: 1 });

test("every template is filled in the browser, and nothing is sent", async ({ page }, info) => {
  const { complaints } = watch(page);
  await openExample(page, info);
  await page.locator("#ledningen-namn").fill("Exempelkommun");
  const sent: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET" || request.postData() !== null) sent.push(request.url());
  });
  const buttons = page.locator("[data-template]");
  expect(await buttons.count()).toBe(11);
  const ids = await buttons.evaluateAll((all) => all.map((one) => one.getAttribute("data-template") ?? ""));
  for (const [at, id] of ids.filter((_, nth) => (ids.length - 1 - nth) % oneIn === 0).entries()) {
    // Chromium drops downloads after the tenth within a second. Nobody presses that fast.
    if (at === 8) await page.waitForTimeout(1_500);
    const { name, bytes } = await savedBytes(page, `[data-template="${id}"]`);
    // Called as its page is, in Swedish.
    const address = (await page.locator(`#ta-med-mall-${id}`).getAttribute("href")) ?? "";
    expect(name).toMatch(new RegExp(`^ifylld-exempelkommun-mall-${address.split("/").at(-2)}\\.(docx|xlsx)$`));
    const text = name.endsWith(".docx") ? await docxWords(bytes) : JSON.stringify(read(bytes).Sheets);
    expect(text).toContain("Exempelkommun");
    expect(text).toContain("Övning – påhittade organisationer");
    expect(text).toContain("så svarade ni");
    expect(text).not.toMatch(/I pärmen|Revisorn/);
  }
  await expect(page.locator("#ta-med-mallar-besked")).toContainText("ifylld-exempelkommun-mall-rapport-till-ledningen.docx");
  expect(sent).toEqual([]);
  expect(complaints).toEqual([]);
});

test("answers go out to a spreadsheet and come back the same; one that was edited wrongly changes nothing and names every cell", async ({
  page,
}, info) => {
  const { complaints } = watch(page);
  await openExample(page, info);
  const saved = await savedBytes(page, "#utkast-xlsx");
  expect(saved.name).toBe("infosaktrappan-2026-svar.xlsx");
  const path = info.outputPath("svar.xlsx");
  const open = async (change: (book: WorkBook) => void): Promise<void> => {
    const book = read(saved.bytes, { cellFormula: true });
    change(book);
    writeFileSync(path, write(book, { type: "buffer", bookType: "xlsx", bookSST: true }));
    await page.locator("#utkast-oppna").setInputFiles(path);
  };

  await page.locator("#utkast-rensa").click();
  await page.locator("#bekrafta-ja").click();
  const at = (id: string): string => `D${model.questions.findIndex((one) => one.id === id) + 2}`;
  await open(({ Sheets: { Svar = {}, "Om er": facts = {} } }) => {
    // The list to choose from has the options' words.
    expect(String(facts.C2?.v)).toMatch(/^\d\. \S/);
    Svar[at("incident-plan")] = { t: "s", v: "ja" };
    Svar[at("risk-done")] = { t: "n", f: "1+1", v: 2 };
    facts.C2 = { t: "s", v: "kanske" };
  });
  const status = page.locator("#utkast-besked");
  await expect(status).toContainText("Filen gick inte att öppna.");
  await expect(status.locator("li")).toHaveCount(3);
  await expect(status).toContainText(
    `Bladet Svar, cell ${at("incident-plan")}: svaret går inte att läsa. Välj ur listan, eller skriv ett nummer mellan 0 och 3 eller Vet inte.`,
  );
  await expect(status).toContainText(`Bladet Svar, cell ${at("risk-done")}: här står en formel.`);
  await expect(status).toContainText("Bladet Om er, cell C2:");
  expect(await page.locator("input[name^=svar-]:checked").count()).toBe(0);

  await open(() => undefined);
  await expect(page.locator("input[name^=svar-]:checked")).toHaveCount(Object.keys(filled.answers).length);
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#utkast [data-save-draft]").click()]);
  expect(JSON.parse(readFileSync(await download.path(), "utf8"))).toEqual(JSON.parse(draftText(data, { ...filled, round: "ovning-2" })));
  expect(complaints).toEqual([]);
});
