// The page to the management: one A4 of which what shows is what prints and what is saved.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, type Page, type TestInfo } from "@playwright/test";
import { editionDigest } from "../../../scripts/repository/digests.ts";
import { cases } from "../../../scripts/testing/test-profile.ts";
import { draftText } from "../../questionnaire/drafts/draft-text.ts";
import type { Filled } from "../../questionnaire/drafts/state.ts";
import { axeFaults } from "../support/axe.ts";
import { edition, exampleIds, exampleResponse, model } from "../support/example-takeaway.ts";
import { contextLooks } from "../support/page-looks.ts";
import { docxWords, pagesOf, pressPrint } from "../support/saved-files.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { goTo, openForm, reloadForm, watch } from "../support/steps.ts";

const data = { edition: "2026", editionDigest: editionDigest(edition), model, facts: edition.questionnaire.background };
/** Notes beside the answers, which no paper may contain. */
const canaries = { notes: { "incident-detect": "KANARIE-ANTECKNING" }, finders: { "followup-audit": "KANARIE-NAMN" } };
const rehearsalMark = "Övning – påhittade organisationer";

interface Example extends Partial<Filled> {
  readonly id: string;
}

async function openFile(page: Page, info: TestInfo, { id, ...more }: Example): Promise<void> {
  const path = info.outputPath(`${id}-utkast.json`);
  writeFileSync(path, draftText(data, { ...exampleResponse(id), target: 0, ...canaries, ...more }));
  await page.evaluate(() => localStorage.clear());
  await reloadForm(page);
  await page.locator("#utkast-oppna").setInputFiles(path);
  await expect(page.locator("#utkast-besked")).not.toBeEmpty();
}

/** Opens the page of a worked example, in Swedish unless another language is given. */
async function openExample(page: Page, info: TestInfo, example: Example, language = ""): Promise<void> {
  await openForm(page, rehearsal.address + language);
  await openFile(page, info, example);
  await goTo(page, "ledningen");
  await expect(page.locator(".sheet-decisions tbody tr:visible").first()).toBeVisible();
}

/** Chooses the first group that figures are shown of, and tells its name. */
async function chooseShownGroup(page: Page): Promise<string> {
  const group = (await page.locator("#ledningen-slag option").nth(1).getAttribute("value")) ?? "";
  await page.locator("#ledningen-slag").selectOption(group);
  // What shows it loads with the first choice.
  await expect(page.locator("#ledningen-andra")).toBeVisible();
  return group;
}

/** Of the worked examples, every one in the long profile. */
const oneIn = cases({ part: 3, whole: 1 });

/** Words that the sheet shows beside its drawing, of the longest worked example. */
const mostWords = { "": 378, "/en": 411 } as const;

for (const language of ["", "/en"] as const) {
  test(
    `every worked example is exactly one A4${language}, at its longest`,
    { tag: language.includes("en") ? "@long" : [] },
    async ({ page }, info) => {
      await openForm(page, rehearsal.address + language);
      for (const id of exampleIds.filter((_, at) => at % oneIn === 0)) {
        await openFile(page, info, { id });
        await goTo(page, "ledningen");
        await expect(page.locator("#ledningen-vag")).not.toBeEmpty();
        await page.locator("#ledningen-namn").fill("Exempelkommunens kommunalförbund för gemensam drift");
        await page.locator("#ledningen-markning").fill("KS 2026/00412");
        await chooseShownGroup(page);
        // Every decision says who.
        for (const who of await page.locator(".sheet-decisions tbody tr:visible td:nth-child(2)").all())
          await expect(who).toHaveText(/\p{L}/u);
        expect(await pagesOf(page), id).toBe(1);
        const words = await page
          .locator("#ledningen-blad :is(h1, h2, p, th, td, footer):visible")
          // biome-ignore lint/performance/useDomNodeTextContent: words in sight are counted.
          .evaluateAll((all) => all.flatMap((one) => (one as HTMLElement).innerText.split(/\s+/).filter(Boolean)).length);
        expect(words, id).toBeLessThanOrEqual(mostWords[language]);
      }
    },
  );
}

test("only the sheet is printed, with the rehearsal's mark, and the button prints it", async ({ page }, info) => {
  await openExample(page, info, { id: "level-2" });
  const outside = [".rehearsal-banner", ".form-header", ".form-footer", "#ledningen-verktyg", "#ledningen > .eyebrow", "#fler-dokument"];
  for (const one of outside) await expect(page.locator(one)).toBeVisible();
  await expect(page.locator(".sheet-mark")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  for (const one of outside) await expect(page.locator(one)).toBeHidden();
  await expect(page.locator("#ledningen-blad .sheet-mark")).toHaveText(` ${rehearsalMark}.`);
  await page.emulateMedia({ media: null });
  await pressPrint(page, "#ledningen-skriv-ut");
});

test("it says the level, strengths and weaknesses, what can happen, and time and the first steps as decisions", async ({ page }, info) => {
  await openExample(page, info, { id: "level-2", target: 3 });
  const sheet = page.locator("#ledningen-blad");
  await expect(sheet.locator(".lead")).toHaveText(/^Ni är på nivå 2\. 101 av 177 poäng i block 1–4\. På plats: 23 av 25 måsten\.$/);
  // The edition's own words of what the first step is about.
  const risk = (await sheet.locator("#ledningen-risk").textContent()) ?? "";
  const why = /^(?:Först i planen|Ta först reda på om det här är gjort): [^.]+\. ([^.]+\.)$/.exec(risk)?.[1] ?? "?";
  expect(edition.questionnaire.questions.some((one) => one.why?.sv?.trim().startsWith(why))).toBe(true);
  await expect(sheet.locator("#ledningen-omraden")).toHaveText(
    "Högst står ”Roller och tid”, med 9 av 12 poäng. Lägst står ”Människor och kunskap”, med 6 av 15 poäng.",
  );
  // What is not known, time for the whole, three steps, the others and the sum.
  await expect(sheet.locator("#ledningen-beslut tr")).toHaveCount(7);
  await expect(sheet.locator("#ledningen-beslut tr").nth(1)).toHaveText(
    /^Ge arbetet tid i .* veckor: i snitt .*Ledningen\s*Besluta senast \d+ \p{L}+ \d{4}$/u,
  );
  await expect(sheet.locator("#ledningen-beslut tr").nth(2)).toContainText("Krävs för nivå 3");
  await expect(sheet.locator("#ledningen-noter")).toContainText("Vid ett nej är ni kvar på nivå 2, men");
  await expect(sheet).toContainText("Pappret visar svagheter. Hantera det därefter.");
  for (const never of ["KANARIE", "saknar något", "Ofta finns", "luckor", "procent av innehållet"])
    await expect(sheet).not.toContainText(never);
  await goTo(page, "oversikt");
  await openFile(page, info, { id: "all-zero" });
  await goTo(page, "ledningen");
  await expect(sheet.locator(".lead")).toHaveText(
    /^Ni är under nivå 1\. 0 av 180 poäng i block 1–4\. Av tio måsten är inget på plats, enligt svaren\./,
  );
  await expect(sheet.locator("#ledningen-omraden")).toHaveText(/^Alla områden står lika, med 0 .*\. Inget område når ännu /);
});

test("deadlines that answers or type rule out are left out; a doubtful one says for whom", { tag: "@long" }, async ({ page }, info) => {
  const act = { "cybersecurity-act": "yes" };
  await openExample(page, info, { id: "level-2", target: 3, background: { ...exampleResponse("level-2").background, ...act } });
  const rows = page.locator("#ledningen-tider tbody tr:not([data-who]):visible");
  const all = await rows.count();
  expect(all).toBe(5);
  // What concerns everybody comes first, since no line says whom it concerns.
  await expect(rows.first()).toHaveText(/personuppgiftsincident.*72 timmar.*Artikel 33/s);
  await expect(rows.nth(1)).toHaveText(/24 timmar.*2 kap\. 5 § cybersäkerhetslagen\s*$/s);
  await expect(page.locator("#ledningen-tider > p")).toHaveText(/i reglerna, kontrollerade 2026-\d\d-\d\d eller senare\.$/);
  // What somebody else has read for us is left out.
  await expect(page.locator("#ledningen-tider")).not.toContainText(/MCFFS|enligt andra källor/);
  // The answer says that the Act applies; whether it is an agency is not known.
  await expect(page.locator("[data-fact] [data-who]:visible")).toHaveCount(0);
  await expect(page.locator("[data-type] [data-who]:visible")).toHaveCount(1);
  const types = page.locator("#ledningen-slag");
  await types.selectOption({ index: 1 });
  const kind = ((await types.inputValue()) ?? "").split("/")[0];
  await expect(rows).toHaveCount(kind === "agency" ? 5 : 4);
  await goTo(page, "om-er");
  await page.locator('input[name="fakta-cybersecurity-act"][value="no"]').check();
  await goTo(page, "ledningen");
  await expect(page.locator('[data-fact="cybersecurity-act"]:visible')).toHaveCount(0);
  await goTo(page, "om-er");
  await page.locator('input[name="fakta-cybersecurity-act"][value="unknown"]').check();
  await goTo(page, "ledningen");
  await expect(page.locator("[data-fact] [data-who]:visible")).toHaveCount(1);
  // What certainly concerns an agency does not stand under what perhaps does.
  await types.selectOption({ value: (await types.locator('option[value^="agency"]').first().getAttribute("value")) ?? "" });
  await expect(page.locator('[data-type="agency"] [data-who]')).toBeVisible();
});

test("others of the same kind are told as in the result, and nothing of a withheld group", { tag: "@long" }, async ({ page }, info) => {
  await openExample(page, info, { id: "level-2" });
  const others = page.locator("#ledningen-andra");
  await expect(others).toBeHidden();
  const group = await chooseShownGroup(page);
  const [type = "", size = ""] = group.split("/");
  const told = (await others.textContent()) ?? "";
  await goTo(page, "resultat");
  await page.locator("#andra").evaluate((part) => part.setAttribute("open", ""));
  await page.locator("#andra-typ").selectOption(type);
  await page.locator("#andra-storlek").selectOption(size);
  const title = (await page.locator("#andra h4").textContent()) ?? "";
  expect(told).toContain(title);
  const lines = await page.locator("#andra .figure > .source:not(:has(a))").allTextContents();
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines)
    expect(told.replaceAll(/\s+/g, " ")).toContain(
      line
        .replace(/ Hela publiceringen.*$/, "")
        // The same two numbers, in fewer words.
        .replace(/^n = (.+) svarande av N = (.+) inbjudna.*$/, "$1 av $2 inbjudna svarade.")
        .replaceAll(/\s+/g, " ")
        .trim(),
    );
  await goTo(page, "ledningen");
  for (const value of await page
    .locator("#ledningen-slag option")
    .evaluateAll((list) => list.map((one) => (one as HTMLOptionElement).value))) {
    await page.locator("#ledningen-slag").selectOption(value);
    const isShown = await others.isVisible();
    expect((await page.locator("#ledningen-andra-fynd").textContent()) !== "", value).toBe(isShown);
  }
});

test("the saved document holds every line of the sheet in sight, and its mark", async ({ page }, info) => {
  const { complaints } = watch(page);
  await openExample(page, info, { id: "stopped-after-block-1" });
  await page.locator("#ledningen-namn").fill("Exempelkommun");
  await page.locator("#ledningen-markning").fill("KS 2026/412");
  const group = await chooseShownGroup(page);
  // Kept in this browser with the rest, and in the decision paper too.
  await reloadForm(page);
  await expect(page.locator("#ledningen-andra")).toBeVisible();
  await expect(page.locator("#ledningen-slag")).toHaveValue(group);
  await goTo(page, "skrivelse");
  await expect(page.locator("#skrivelse-text dl")).toContainText("KS 2026/412");
  await goTo(page, "ledningen");
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("#ledningen-docx").click()]);
  expect(download.suggestedFilename()).toBe("infosaktrappan-2026-exempelkommun-sida-till-ledningen.docx");
  const text = (await docxWords(readFileSync(await download.path()))).replaceAll(/\s+/g, " ");
  const lines = await page
    .locator("#ledningen-blad :is(h1, h2, p, th, td):visible")
    // biome-ignore lint/performance/useDomNodeTextContent: only what is in sight is saved.
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText.replaceAll(/\s+/g, " ").trim()));
  expect(lines.length).toBeGreaterThan(20);
  expect(lines).toContain("Informationssäkerhet: läge och beslut");
  for (const line of lines) expect(text).toContain(line);
  for (const own of ["Exempelkommun", "KS 2026/412"]) expect(text).toContain(own);
  expect(text).not.toContain("KANARIE");
  expect(complaints).toEqual([]);
});

test("without a complete block 1, for a part, and without answers there is no page", { tag: "@long" }, async ({ page }, info) => {
  await openForm(page, rehearsal.address);
  await goTo(page, "ledningen");
  await expect(page.locator("#ledningen-vantar")).toHaveText("Sidan görs när block 1 är besvarat.");
  await expect(page.locator("#ledningen-verktyg")).toBeHidden();
  await openExample(page, info, { id: "level-2" });
  for (const field of ["namn", "markning"]) await page.locator(`#ledningen-${field}`).fill("Exempelkommun");
  await goTo(page, "utkast");
  await page.locator("#utkast-rensa").click();
  await page.locator("#bekrafta-ja").click();
  await goTo(page, "ledningen");
  await expect(page.locator("#ledningen-delar")).toBeHidden();
  await expect(page.locator("#ledningen-beslut tr")).toHaveCount(0);
  for (const field of ["namn", "markning"]) await expect(page.locator(`#ledningen-${field}`)).toHaveValue("");
  await openFile(page, info, { id: "level-2", part: { areas: ["incident"] }, answers: { "incident-plan": 2 } });
  await goTo(page, "ledningen");
  await expect(page.locator("#ledningen-del")).toContainText("Ni svarar på en del.");
});

for (const look of contextLooks) {
  test(`the page and the decision paper pass the accessibility rules, ${look.colorScheme} and ${look.viewport.width} px wide`, async ({
    browser,
  }, info) => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    const { complaints } = watch(page);
    await openExample(page, info, { id: "stopped-after-block-1" });
    await chooseShownGroup(page);
    for (const view of ["ledningen", "skrivelse"]) {
      await goTo(page, view);
      await expect(page.locator(`#${view} .sheet`)).not.toBeEmpty();
      expect(await axeFaults(page, { within: `#${view}` })).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
}
