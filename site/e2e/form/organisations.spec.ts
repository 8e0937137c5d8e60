// A coordinator of several organisations answers for three of them in one browser: nothing of one is left in another, or sent.
import { readFileSync, writeFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { savedName, slugOf } from "../../questionnaire/together/part-name.ts";
import { axeFaults, wcagRules } from "../support/axe.ts";
import { box, ticked } from "../support/kept-answers.ts";
import { addAnother, alvik, bergby, cedersta, name, nameOpen, openDrafts, row, switchTo } from "../support/organisations.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { answerBlockOne, goTo, openForm, savedDraft, submit, watch } from "../support/steps.ts";

async function note(page: Page, text: string): Promise<void> {
  await goTo(page, "fraga-risk-done");
  await page.locator("#fraga-risk-done .own-note summary").click();
  await page.locator("#not-risk-done").fill(text);
}

/** Everything that the page's fields hold. */
const fields = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input[type=text], textarea")]
      .map((one) => one.value)
      .filter((value) => value !== ""),
  );

test("one organisation needs no name, and its draft has the place it always had", { tag: "@long" }, async ({ page }) => {
  await openForm(page, rehearsal.address);
  await expect(name(page)).toBeHidden();
  await box(page, "risk-done", 1).check();
  const { path } = await savedDraft(page);
  expect(JSON.parse(readFileSync(path, "utf8"))).not.toHaveProperty("organisation");
  expect(await page.evaluate(() => Object.keys(localStorage))).toContain("infosaktrappan-2026-utkast");
  // From the second on there are names.
  await openDrafts(page);
  await page.getByLabel("Namn på en organisation till").fill(bergby);
  await page.getByRole("button", { name: "Lägg till organisationen" }).click();
  await expect(page.locator("#organisation-namn-fel")).toContainText("Ge först den organisation som är öppen ett namn");
  await expect(page.locator("#organisation-namn")).toBeFocused();
  await nameOpen(page, alvik);
  await page.getByLabel("Namn på en organisation till").fill(alvik.toUpperCase());
  await page.getByRole("button", { name: "Lägg till organisationen" }).click();
  await expect(page.locator("#organisation-ny-fel")).toContainText("Namnet finns redan.");
  expect(await axeFaults(page, { rules: wcagRules })).toEqual([]);
  // The only one may be without a name again.
  await page.getByLabel("Namn på den organisation som är öppen").fill("");
  await page.getByRole("button", { name: "Spara namnet" }).click();
  await expect(name(page)).toBeHidden();
});

test("three organisations: answers, notes, receipt and merged files stay with their own, through reloads and switches", async ({
  page,
}, info) => {
  const seen = watch(page);
  const invited = rehearsal.unused[11];
  const alvik = invited?.name ?? "";
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  await note(page, "Alviks anteckning");
  await nameOpen(page, alvik);
  await goTo(page, "dela");
  await page.locator('#dela-vem select[data-area="risk"]').selectOption("It");
  await goTo(page, "skicka");
  await expect(page.locator("#skicka [data-organisation]")).toContainText(alvik);
  await submit(page, invited?.printed ?? "");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.locator("#kvittens-spara").click()]);
  expect(saved.suggestedFilename()).toBe(savedName(["ovning-2", slugOf(alvik), "kvittens"], "json"));
  await goTo(page, "plan");
  const [plan] = await Promise.all([page.waitForEvent("download"), page.locator('[data-plan-file="docx"]').click()]);
  expect(plan.suggestedFilename()).toBe(savedName(["2026", slugOf(alvik), "plan"], "docx"));

  await addAnother(page, bergby);
  expect(await ticked(page)).toEqual({});
  expect(await fields(page)).toEqual([]);
  await expect(page.locator(".task-who", { hasText: "It" })).toHaveCount(0);
  await goTo(page, "skicka");
  await expect(page.locator("#skicka")).not.toContainText("Ni skickade ett svar");
  await box(page, "risk-done", 2).check();
  await note(page, "Bergbys anteckning");
  const path = info.outputPath("del.json");
  const draft = JSON.parse(readFileSync((await savedDraft(page)).path, "utf8")) as object;
  expect(draft).toMatchObject({ organisation: bergby });
  writeFileSync(path, JSON.stringify({ ...draft, answers: { "incident-plan": 3 }, notes: {} }));
  await goTo(page, "dela");
  await page.getByLabel("Filerna som kommit tillbaka").setInputFiles(path);
  await expect(page.locator("#ihop-inlagda > li")).toHaveCount(1);

  await addAnother(page, cedersta);
  expect([await ticked(page), await fields(page)]).toEqual([{}, []]);
  await goTo(page, "dela");
  await expect(page.locator("#ihop-yta")).toBeVisible();
  await expect(page.locator("#ihop-inlagda > li")).toHaveCount(0);
  // The file of one is not merged into another.
  await page.getByLabel("Filerna som kommit tillbaka").setInputFiles(path);
  await expect(page.locator("#ihop-besked")).toContainText(`Filen gäller ${bergby}, men ni har ${cedersta} öppen.`);
  expect(await ticked(page)).toEqual({});
  // Nor is one that does not say whose it is, unless they say so.
  const { organisation: _whose, ...unnamed } = JSON.parse(readFileSync(path, "utf8")) as { readonly organisation: string };
  const other = info.outputPath("utan-namn.json");
  writeFileSync(other, JSON.stringify(unnamed));
  await page.getByLabel("Filerna som kommit tillbaka").setInputFiles(other);
  await expect(page.getByRole("dialog")).toContainText(`filen utan-namn.json säger inte säkert vems svaren är. Ni har ${cedersta} öppen.`);
  await page.getByRole("button", { name: "Låt bli" }).click();
  await expect(page.locator("#ihop-besked")).toContainText("Inget är ändrat.");
  expect(await ticked(page)).toEqual({});
  await expect(page.locator("#ihop-inlagda > li")).toHaveCount(0);
  await box(page, "people-training", 3).check();

  await openDrafts(page);
  await expect(row(page, alvik)).toContainText("20 av 20 frågor är klara");
  await expect(row(page, bergby)).toContainText("2 av 20 frågor är klara");
  await expect(row(page, cedersta)).toContainText("1 av 20 frågor är klara");
  expect(await axeFaults(page, { rules: wcagRules })).toEqual([]);
  await switchTo(page, bergby);
  await page.reload();
  await expect(name(page)).toContainText(bergby);
  expect(await ticked(page)).toEqual({ "risk-done": 2, "incident-plan": 3 });
  expect(await fields(page)).toEqual(["Bergbys anteckning"]);
  await switchTo(page, alvik);
  expect(Object.keys(await ticked(page))).toHaveLength(20);
  expect(await fields(page)).toEqual(["Alviks anteckning"]);
  // The page for management has the open one's name.
  await goTo(page, "ledningen");
  await expect(page.locator("#ledningen-nar")).toContainText(alvik);
  await goTo(page, "oversikt");
  await expect(page.locator('[data-area="risk"] .task-who').first()).toHaveText("It");
  await goTo(page, "skicka");
  await expect(page.locator("#skicka")).toContainText("Ni skickade ett svar");

  // Neither in what was sent, nor in an address.
  for (const envelope of seen.sent) {
    const opened = JSON.stringify(await rehearsal.open(envelope));
    for (const one of [alvik, "anteckning"]) expect(opened).not.toContain(one);
  }
  expect(seen.sent).toHaveLength(1);
  expect(page.url()).toBe(`${rehearsal.address}/svara/#skicka`);
  expect(seen.complaints).toEqual([]);
});

test("a code is refused beside another organisation's answers, without or with another's number, and nothing is sealed or sent", async ({
  page,
}) => {
  const seen = watch(page);
  const [own, other] = [rehearsal.unused[20], rehearsal.unused[21]] as const;
  if (!own || !other) throw new Error("the rehearsal has too few codes");
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  const field = page.getByLabel("Kod ur brevet");
  const send = page.getByRole("button", { name: "Försegla och skicka" });
  const refused = async (typed: string, said: string): Promise<void> => {
    await field.fill(typed);
    await send.click();
    await expect(page.locator("#kod-fel")).toContainText(said);
    // Nothing beside it says otherwise.
    await expect(page.locator("#kod-antal")).toBeEmpty();
    await expect(field).toHaveValue(typed);
  };
  // A name on the page for management alone is a name too.
  await goTo(page, "ledningen");
  await page.locator("#ledningen-namn").fill(own.name);
  await goTo(page, "skicka");
  await refused(other.printed, `Koden är för ${other.name}, men svaren som är öppna har namnet ${own.name}.`);
  await nameOpen(page, own.name);
  await goTo(page, "skicka");
  await refused(own.code, "Skriv också det som står före koden i brevet");
  await refused(`m-9999 ${own.code}`, "m-9999 är ingen organisation i mätomgången.");
  // The other's letter, by mistake; the other's code under one's own number.
  await refused(other.printed, `Koden är för ${other.name}, men svaren som är öppna har namnet ${own.name}.`);
  await refused(`${own.organisation} ${other.code}`, `Koden är inte gjord för ${own.name}.`);
  expect(seen.sent).toEqual([]);
  await field.fill(own.printed.toLowerCase().replaceAll("-", "–"));
  await expect(page.locator("#kod-antal")).toContainText(`Koden är för ${own.name}.`);
  await submit(page, own.printed);
  expect(seen.sent).toHaveLength(1);
  expect(seen.complaints).toEqual([]);
});

test("answers without a name are sealed as an organisation only if somebody says so; then they have its name, and all says for whom", async ({
  page,
}) => {
  const { sent } = watch(page);
  const [first, second] = [rehearsal.unused[22], rehearsal.unused[23]] as const;
  if (!first || !second) throw new Error("the rehearsal has too few codes");
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  await goTo(page, "skicka");
  await page.getByLabel("Kod ur brevet").fill(first.printed);
  await page.getByRole("button", { name: "Försegla och skicka" }).click();
  await expect(page.locator("#bekrafta-text")).toContainText(`De skickas som svar från ${first.name}.`);
  await expect(page.getByRole("button", { name: "Avbryt" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("#skicka-besked")).toHaveText("Ni avbröt. Inget är skickat.");
  expect(sent).toEqual([]);
  await submit(page, first.printed);
  await expect(page.locator("#kvittens-fakta")).toContainText(`Ni har skickat svaret för ${first.name}.`);
  await expect(page.locator("#kvittens-diariet")).toContainText(`Svar från ${first.name}`);
  await expect(name(page)).toContainText(first.name);
  // The name for management is the draft's, also after a reload, and another's code is refused beside it.
  await goTo(page, "ledningen");
  await page.locator("#ledningen-namn").fill("Namnlösa nämnden");
  await page.reload();
  await expect(name(page)).toContainText("Namnlösa nämnden");
  await goTo(page, "skicka");
  await page.getByLabel("Kod ur brevet").fill(second.printed);
  await page.getByRole("button", { name: "Försegla och skicka" }).click();
  await expect(page.locator("#kod-fel")).toContainText("men svaren som är öppna har namnet Namnlösa nämnden");
  // A second draft without a name: it hears that another here was sent, and is not given a name that is there.
  await addAnother(page, alvik);
  await goTo(page, "ledningen");
  await answerBlockOne(page, 2);
  await goTo(page, "ledningen");
  await page.locator("#ledningen-namn").fill("Namnlösa nämnden");
  await expect(page.locator("#ledningen-namn-fel")).toContainText("Namnet är inte sparat.");
  await openDrafts(page);
  await expect(row(page, "Namnlösa nämnden")).toContainText(`Ni skickade ett svar för ${first.name} den`);
  await expect(row(page, alvik)).not.toContainText("Ni skickade");
  expect(sent).toHaveLength(1);
});

test("removing one asks first, removes all of it, and leaves the others; a tab that had it open leaves it", async ({ page, context }) => {
  await openForm(page, rehearsal.address);
  await box(page, "risk-done", 1).check();
  await nameOpen(page, alvik);
  await addAnother(page, bergby);
  await box(page, "risk-done", 2).check();
  const other = await context.newPage();
  await openForm(other, rehearsal.address);
  await switchTo(other, alvik);
  await openDrafts(other);
  await row(other, bergby).getByRole("button", { name: "Ta bort" }).click();
  await expect(other.getByRole("dialog")).toContainText(`Ta bort ${bergby} med alla svar`);
  await other.keyboard.press("Escape");
  await expect(row(other, bergby)).toBeVisible();
  await row(other, bergby).getByRole("button", { name: "Ta bort" }).click();
  await other
    .getByRole("button", { name: `Ta bort ${bergby}`, exact: true })
    .last()
    .click();
  await expect(other.locator("#organisationer-besked")).toContainText(`${bergby} är borttagen`);
  await expect(name(page)).toContainText(alvik);
  await expect(box(page, "risk-done", 1)).toBeChecked();
  const stored = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.includes("utkast")));
  expect(stored.map(([key]) => key)).toEqual(["infosaktrappan-2026-utkast"]);
});

test("two tabs with different organisations do not overwrite one another", async ({ page, context }) => {
  await openForm(page, rehearsal.address);
  await nameOpen(page, alvik);
  const other = await context.newPage();
  await openForm(other, rehearsal.address);
  await addAnother(other, bergby);
  await box(page, "risk-done", 1).check();
  await box(other, "risk-done", 3).check();
  await box(page, "incident-plan", 1).check();
  await box(other, "people-training", 3).check();
  for (const tab of [page, other]) await tab.reload();
  expect(await ticked(page)).toEqual({ "risk-done": 1, "incident-plan": 1 });
  expect(await ticked(other)).toEqual({ "risk-done": 3, "people-training": 3 });
  // A name that is changed in one tab is changed in the other.
  await openDrafts(page);
  await page.getByLabel("Namn på den organisation som är öppen").fill("Alviks stad");
  await page.getByRole("button", { name: "Spara namnet" }).click();
  await openDrafts(other);
  await expect(row(other, "Alviks stad")).toBeVisible();
});
