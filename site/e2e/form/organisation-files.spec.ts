// Draft files that name an organisation: where they are opened, and which of them are merged.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { axeFaults, wcagRules } from "../support/axe.ts";
import { box, ticked } from "../support/kept-answers.ts";
import {
  addAnother,
  alvik,
  bergby,
  cedersta,
  loadsAnew,
  name,
  nameOpen,
  openDrafts,
  row,
  switchTo,
  told,
} from "../support/organisations.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { goTo, openForm, savedDraft } from "../support/steps.ts";

test("another organisation's file is opened by itself or instead, as one chooses", async ({ page, browser }, info) => {
  await openForm(page, rehearsal.address);
  await box(page, "risk-done", 3).check();
  await nameOpen(page, bergby);
  const path = info.outputPath("bergby.json");
  writeFileSync(path, readFileSync((await savedDraft(page)).path));
  const elsewhere = await browser.newPage();
  await openForm(elsewhere, rehearsal.address);
  const open = (): Promise<void> => elsewhere.getByLabel("Öppna ett sparat utkast").setInputFiles(path);
  await open();
  await expect(name(elsewhere)).toContainText(bergby);
  expect(await ticked(elsewhere)).toEqual({ "risk-done": 3 });
  // Opened again it is of the same organisation, and replaces as any file does.
  await open();
  await elsewhere.getByRole("button", { name: "Ersätt med filen" }).click();
  await addAnother(elsewhere, alvik);
  await box(elsewhere, "risk-done", 1).check();
  await openDrafts(elsewhere);
  await open();
  await expect(elsewhere.getByRole("dialog")).toContainText(`Filen gäller ${bergby}. Ni har ${alvik} öppen.`);
  expect(await axeFaults(elsewhere, { rules: wcagRules })).toEqual([]);
  await elsewhere.keyboard.press("Escape");
  await expect(told(elsewhere)).toContainText("Inget är ändrat.");
  await open();
  await loadsAnew(elsewhere, () => elsewhere.getByRole("button", { name: `Byt till ${bergby} och öppna där` }).click(), bergby);
  await elsewhere.getByRole("button", { name: "Ersätt med filen" }).click();
  await expect(told(elsewhere)).toContainText("Utkastet är öppnat: 1 svar.");
  writeFileSync(
    path,
    JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), organisation: cedersta, answers: { "incident-plan": 2 } }),
  );
  await openDrafts(elsewhere);
  await open();
  await loadsAnew(elsewhere, () => elsewhere.getByRole("button", { name: `Öppna ${cedersta} för sig` }).click(), cedersta);
  await expect(box(elsewhere, "incident-plan", 2)).toBeChecked();
  expect(await ticked(elsewhere)).toEqual({ "incident-plan": 2 });
  await switchTo(elsewhere, alvik);
  expect(await ticked(elsewhere)).toEqual({ "risk-done": 1 });
  await openDrafts(elsewhere);
  await open();
  await elsewhere.getByRole("button", { name: `Ersätt svaren för ${alvik}` }).click();
  await expect(box(elsewhere, "incident-plan", 2)).toBeChecked();
  await expect(name(elsewhere)).toContainText(alvik);
  await elsewhere.close();
});

/** A draft that names the organisation and answers one question. */
async function draftOf(
  page: Page,
  { path, ...more }: { readonly path: string; readonly organisation: string; readonly answers: object },
): Promise<string> {
  const draft = JSON.parse(readFileSync((await savedDraft(page)).path, "utf8")) as object;
  writeFileSync(path, JSON.stringify({ ...draft, ...more }));
  return path;
}

test(
  "no two organisations get the same name, and one without a name that has sent a response keeps its receipt and gets no name",
  { tag: "@long" },
  async ({ page }, info) => {
    await openForm(page, rehearsal.address);
    await box(page, "risk-done", 1).check();
    await nameOpen(page, alvik);
    const path = await draftOf(page, { path: info.outputPath("alvik.json"), organisation: alvik, answers: { "incident-plan": 2 } });
    // One without a name beside it, as when a list has been edited elsewhere.
    await page.evaluate(() => {
      const list = JSON.parse(localStorage.getItem("infosaktrappan-organisationer") ?? "[]") as object[];
      localStorage.setItem("infosaktrappan-organisationer", JSON.stringify([...list, { id: "0000000a", name: "" }]));
      sessionStorage.setItem("infosaktrappan-oppen", "0000000a");
      localStorage.setItem("infosaktrappan-ovning-2-kvittens-0000000a", "{}");
    });
    await openForm(page, rehearsal.address);
    await openDrafts(page);
    await page.locator("#utkast-oppna").setInputFiles(path);
    await expect(page.getByRole("dialog")).toContainText(`Filen gäller ${alvik}, som redan finns på den här datorn.`);
    await page.getByRole("button", { name: "Öppna här ändå" }).click();
    await expect(box(page, "incident-plan", 2)).toBeChecked();
    expect(await ticked(page)).toEqual({ "incident-plan": 2 });
    await expect(name(page)).toContainText("Organisation utan namn");
    await expect(row(page, alvik)).toHaveCount(1);
    // Nobody had asked to remove it, and a file of an organisation that is not here names nobody who has sent.
    expect(await page.evaluate(() => localStorage.getItem("infosaktrappan-ovning-2-kvittens-0000000a"))).toBe("{}");
    await draftOf(page, { path, organisation: cedersta, answers: { "incident-plan": 1 } });
    await openDrafts(page);
    await page.locator("#utkast-oppna").setInputFiles(path);
    await page.getByRole("button", { name: "Ersätt svaren som är öppna" }).click();
    await expect(box(page, "incident-plan", 1)).toBeChecked();
    await expect(name(page)).toContainText("Organisation utan namn");
  },
);

test("the files of two organisations are not merged into a draft without a name, at once or one after the other", async ({
  page,
}, info) => {
  await openForm(page, rehearsal.address);
  const paths = [
    await draftOf(page, { path: info.outputPath("alvik.json"), organisation: alvik, answers: { "risk-done": 1 } }),
    await draftOf(page, { path: info.outputPath("bergby.json"), organisation: bergby, answers: { "incident-plan": 2 } }),
  ];
  const refusal = `Filen gäller ${bergby}, men en annan fil som ni lägger ihop gäller ${alvik}.`;
  await goTo(page, "dela");
  await page.locator("#ihop-filer").setInputFiles(paths);
  await expect(page.locator("#ihop-besked")).toContainText(refusal);
  await page.reload();
  await goTo(page, "dela");
  await expect(page.locator("#ihop-inlagda > li")).toHaveCount(1);
  await page.locator("#ihop-filer").setInputFiles(paths[1] ?? "");
  await expect(page.locator("#ihop-besked")).toContainText(refusal);
  expect(await ticked(page)).toEqual({ "risk-done": 1 });
});
