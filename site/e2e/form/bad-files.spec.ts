// A file that is not a valid draft gets a clear message in the page's language, changes nothing, and none of its contents is shown.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";
import { messages as sentences } from "../../questionnaire/drafts/messages.ts";
import { opening } from "../../text/sv/form/together/together.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { goTo, openForm, reloadForm, watch } from "../support/steps.ts";

type Code = keyof typeof sentences;
type Draft = Readonly<Record<string, unknown>> & { readonly answers: Readonly<Record<string, unknown>> };

/** Planted in the files as an answer, a key or a text: it must never be shown. */
const secret = "HEMLIGT9731";
const key = "infosaktrappan-2026-utkast";

const whole: Draft = {
  schema: "infosaktrappan-draft/1",
  edition: "2026",
  answers: { "risk-done": 3, "incident-plan": 3 },
  background: {},
};

/** Files that are rejected as a whole, and why; most faults have unit tests in questionnaire/drafts. An object: a draft of this edition with these changes. */
const refused: readonly (readonly [string, Code, Buffer | string | object])[] = [
  ["avbruten.json", "draft-not-json", JSON.stringify({ ...whole, notes: { "risk-done": secret } }).slice(0, -8)],
  ["utf16.json", "draft-not-json", Buffer.from(JSON.stringify({ ...whole, notes: { "risk-done": secret } }), "utf16le")],
  ["annan.json", "draft-other-file", JSON.stringify({ name: secret, version: "1.0.0" })],
  ["stor.json", "draft-too-large", Buffer.alloc(50_000_000, `{"${secret}":1} `)],
  // Drafts of which nothing can be used.
  ["djup.json", "draft-option", { answers: { "risk-done": JSON.parse("[".repeat(5000) + "]".repeat(5000)) as unknown } }],
];

/** Files that are accepted in part, with one message for each fault. The two valid answers are imported. */
const partly: readonly (readonly [string, readonly Code[], object])[] = [
  ["okand-utgava.json", ["draft-other-edition"], { edition: secret }],
  [
    "allt-pa-en-gang.json",
    ["draft-other-edition", "draft-unknown-key", "draft-option", "draft-unknown-question", "draft-fact-option", "draft-target"],
    {
      edition: "1999",
      [secret]: 1,
      answers: { ...whole.answers, "people-training": secret, [secret]: secret },
      background: { "control-technology": 1 },
      target: 0,
    },
  ],
];

const sentenceWith = (code: Code): RegExp =>
  new RegExp(
    sentences[code].sv
      .split(/\{\w+\}/)
      .map((one) => one.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*"),
  );

/** Everything that could have been changed: what the browser stores, what is ticked and what is written. */
const untouched = (page: Page): Promise<string> =>
  page.evaluate((name) => {
    const ticked = [...document.querySelectorAll<HTMLInputElement>("[data-number] :checked, [data-fact] :checked")];
    const written = [...document.querySelectorAll<HTMLTextAreaElement>("[data-own]")].map((one) => one.value);
    const target = document.querySelector<HTMLSelectElement>("#mal")?.value;
    return JSON.stringify([localStorage.getItem(name), ticked.map((one) => one.name + one.value), written, target]);
  }, key);

async function beginDraft(page: Page): Promise<string> {
  await page.locator('input[name="svar-risk-done"][value="1"]').check();
  await page.locator('input[name="svar-people-training"][value="2"]').check();
  await goTo(page, "om-er");
  await page.locator('input[name="fakta-answered-how"][value="workshop"]').check();
  await page.locator("#fraga-risk-done .own-note summary").click();
  await page.locator("#not-risk-done").fill("Vår egen anteckning");
  return untouched(page);
}

/** A draft of this edition, with one thing changed. */
function draftText(change: object): string {
  const page = readFileSync(join(rehearsal.site, "svara", "index.html"), "utf8");
  return JSON.stringify({ ...whole, editionDigest: /"editionDigest":"([^"]+)"/.exec(page)?.[1], ...change });
}

async function seesNothingOf(page: Page, complaints: readonly string[]): Promise<void> {
  expect(await page.content()).not.toContain(secret);
  expect(complaints).toEqual([]);
}

test("a file that cannot be read gets one message, opened or merged, and nothing is changed", async ({ page }, info) => {
  const { complaints } = watch(page);
  await openForm(page, rehearsal.address);
  const before = await beginDraft(page);
  await goTo(page, "dela");
  await expect(page.locator("#ihop-yta")).toBeVisible();
  for (const [name, code, content] of refused) {
    const path = info.outputPath(name);
    writeFileSync(path, typeof content === "string" || Buffer.isBuffer(content) ? content : draftText(content));
    // The message about the file before must not pass for this one's.
    await page.evaluate(() => document.getElementById("utkast-besked")?.replaceChildren());
    await page.locator("#utkast-oppna").setInputFiles(path);
    const told = page.locator("#utkast-besked");
    await expect(told.locator("p"), name).toHaveText(opening.refused);
    await expect(told.locator("li"), name).toHaveText([sentenceWith(code)]);
    await page.locator("#ihop-filer").setInputFiles(path);
    await expect(page.locator("#ihop-besked li"), name).toHaveText([sentenceWith(code)]);
    await expect(page.locator("#ihop-besked li"), name).toContainText(`${name}: `);
    expect(await untouched(page), name).toBe(before);
  }
  await reloadForm(page);
  expect(await untouched(page)).toBe(before);
  await seesNothingOf(page, complaints);
});

test("a file that can be read in part needs confirmation, changes nothing without it, and lists everything that was not imported", async ({
  page,
}, info) => {
  const { complaints } = watch(page);
  await openForm(page, rehearsal.address);
  const before = await beginDraft(page);
  const files = partly.map(([name, codes, change]) => {
    const path = info.outputPath(name);
    writeFileSync(path, draftText(change));
    return { name, codes, path };
  });
  for (const { name, path } of files) {
    await page.locator("#utkast-oppna").setInputFiles(path);
    await page.locator("#bekrafta-nej").click();
    expect(await untouched(page), name).toBe(before);
  }
  for (const { name, codes, path } of files) {
    await page.evaluate(() => document.getElementById("utkast-besked")?.replaceChildren());
    await page.locator("#utkast-oppna").setInputFiles(path);
    await page.locator("#bekrafta-ja").click();
    await expect(page.locator("#utkast-besked li"), name).toHaveCount(codes.length);
    for (const code of codes) await expect(page.locator("#utkast-besked"), name).toHaveText(sentenceWith(code));
    for (const question of ["risk-done", "incident-plan"])
      await expect(page.locator(`input[name="svar-${question}"][value="3"]`), name).toBeChecked();
    await expect(page.locator('input[name="svar-people-training"]:checked'), name).toHaveCount(0);
  }
  await seesNothingOf(page, complaints);
});
