// What is sent is what was shown, errors lose nothing, and the code is not stored or sent.
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { commitmentTo } from "../../../scripts/envelope/invitation/commitment.ts";
import { deriveReplyKey, formatCode, makeCode, printedCode } from "../../../scripts/envelope/invitation/invitation.ts";
import { fingerprint } from "../../../scripts/envelope/invitation/letter-parts.ts";
import { secondRound } from "../../../scripts/rehearsal/make.ts";
import { unwrap } from "../../../scripts/repository/read-file.ts";
import { readRound } from "../../../scripts/repository/read-round.ts";
import { canonicalDigest } from "../../../scripts/trust/chain.ts";
import { savedBytes } from "../support/saved-files.ts";
import { rehearsal, test } from "../support/shared-rehearsal.ts";
import { answerBlockOne, clickBlock, goTo, openForm, savedDraft, sayWhose, submit, watch } from "../support/steps.ts";

const code = (at: number): string => rehearsal.unused[at]?.printed ?? "";
/** A well-formed code of nobody who was invited. */
const stranger = makeCode();
const field = (page: Page) => page.getByLabel("Kod ur brevet");
const sendButton = (page: Page) => page.getByRole("button", { name: "Försegla och skicka" });

test("what arrives is what was shown: all of block 1, and nothing of a partly answered block", async ({ page }) => {
  const seen = watch(page);
  await openForm(page, rehearsal.address);
  await goTo(page, "skicka");
  await expect(page.locator("#skicka-vantar")).toContainText("20 frågor är kvar");
  await expect(sendButton(page)).toBeHidden();
  const given = await clickBlock(page, 1, (id) => (id === "risk-done" ? "unknown" : 2));
  // Whoever began with the first question has not seen the questions about the organisation, and is led there before sealing.
  await page.locator('#skicka-granska a[href="#om-er"]').click();
  await expect(page.locator("#om-er-rubrik")).toBeInViewport();
  await page.locator('input[name="fakta-answered-how"][value="workshop"]').check();
  await page.locator('input[name="svar-governance-plan"][value="3"]').check();
  await goTo(page, "skicka");
  await expect(page.locator("#skicka-delvis")).toContainText("Block 2 är besvarat till en del (1 av 18)");
  await field(page).fill(code(0));
  await expect(page.locator("#kod-antal")).toContainText("Koden är för ");
  await expect(page.locator("#skicka-granska")).toContainText("20 svar i block 1 och 1 svar om er skickas.");
  const shown = await page.locator("#skicka-json").textContent();
  const receipt = await submit(page, code(0));
  const received = await rehearsal.open(seen.sent.at(-1) ?? "");
  // The answers for review: each in the page's own words, and only what is sent.
  const rows = await page.locator("#skicka-svar tr").allTextContents();
  expect(rows).toHaveLength(Object.keys(given).length + 1);
  expect(rows.find((one) => one.includes("riskanalys"))).toBeDefined();
  expect(rows.filter((one) => one.endsWith("Vet inte"))).toHaveLength(1);
  expect(rows.at(-1)).toMatch(/möte|workshop|tillsammans/i);
  expect(JSON.parse(shown ?? "")).toEqual(received);
  expect(received).toMatchObject({ type: "submit", answers: given, background: { "answered-how": "workshop" } });
  expect(receipt).toMatchObject({ schema: "infosaktrappan-receipt/2", round: "ovning-2" });
  expect(seen.complaints).toEqual([]);
  expect([...seen.hosts]).toEqual([new URL(rehearsal.address).host]);
});

test("a code is accepted as people type it, and a mistake is reported while the code is still there", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  const right = code(1);
  const last = right.at(-1) === "A" ? "B" : "A";
  const wrong = right.slice(0, -1) + last;
  // The form is hidden until its script has loaded, and keys pressed before that reach nothing.
  await goTo(page, "skicka");
  await expect(field(page)).toBeVisible();
  await field(page).pressSequentially(wrong.toLowerCase());
  await expect(field(page)).toHaveValue(wrong.toLowerCase());
  await expect(page.locator("#kod-fel")).toContainText(/^Grupp 9, ”.{4}”, ser ut att vara fel/);
  await sendButton(page).click();
  const summary = page.locator("#skicka-fel");
  await expect(summary).toBeFocused();
  await expect(summary.getByRole("heading")).toHaveText("Det här behöver rättas");
  await summary.getByRole("link").click();
  await expect(field(page)).toHaveValue(wrong.toLowerCase());
  await field(page).fill(right.slice(0, 20));
  await field(page).blur();
  await expect(page.locator("#kod-fel")).toContainText("ska ha 36");
  await field(page).fill("");
  await sendButton(page).click();
  await expect(page.locator("#kod-fel")).toContainText("Skriv koden ur brevet");
  await field(page).fill(right.toLowerCase().replaceAll("-", " "));
  await expect(page.locator("#kod-fel")).toBeHidden();
  await expect(summary).toBeHidden();
  await submit(page, right.toLowerCase().replaceAll("-", ""));
});

test("an unknown code is refused by the form, or with the intake's own message, and nothing is lost", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  const organisation = rehearsal.unused[0]?.organisation ?? "";
  const strangerCode = printedCode({ organisation, code: formatCode(stranger) });
  await field(page).fill(strangerCode);
  await sendButton(page).click();
  await expect(page.locator("#kod-fel")).toContainText("Koden är inte gjord för");
  const own = await commitmentTo(organisation, secondRound, await deriveReplyKey(stranger, secondRound));
  await page.route("**/formular/koder-*.json", async (route) => route.fulfill({ json: [...(await (await route.fetch()).json()), own] }));
  await page.reload();
  await goTo(page, "skicka");
  await field(page).fill(strangerCode);
  await sendButton(page).click();
  await sayWhose(page);
  await expect(page.locator("#skicka-fel")).toContainText("Mottagningen skriver:");
  await expect(field(page)).toHaveValue(strangerCode);
  await expect(page.locator("#framsteg-1-antal")).toHaveText("20 av 20");
});

test("without a network the envelope can be saved as a file, and a second attempt sends the same bytes", async ({ page }) => {
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  await field(page).fill(code(2));
  const bodies: string[] = [];
  await page.route("**/v1/**", async (route) => {
    bodies.push(route.request().postData() ?? "");
    await (bodies.length === 1 ? route.abort() : route.continue());
  });
  await sendButton(page).click();
  await sayWhose(page);
  await expect(page.locator("#skicka-fel")).toContainText("Inget är förlorat");
  await expect(page.locator("#skicka-fel").getByRole("heading")).toHaveText("Det lyckades inte");
  const { name, bytes } = await savedBytes(page, "Spara kuvertet som fil");
  expect(name).toMatch(/^[0-9a-f]{64}\.json$/);
  expect(bytes.toString()).toBe(bodies[0]);
  const receipt = await submit(page, code(2));
  expect(bodies[1]).toBe(bodies[0]);
  expect(`${receipt.envelope}.json`).toBe(name);
});

test("a letter that no code has is named with its group: while it is typed, at the field and in the summary", { tag: "@long" }, async ({
  page,
}) => {
  for (const [path, named, advice] of [
    ["/svara/", "är fel: bokstaven U finns inte i koder.", "Är det ett V?"],
    ["/en/svara/", "is wrong: the letter U is never used in codes.", "Is it a V?"],
  ] as const) {
    await openForm(page, rehearsal.address, path);
    await answerBlockOne(page, 1);
    await goTo(page, "skicka");
    await expect(page.locator("#kod")).toBeVisible();
    const at = code(1).indexOf("IST1") + 17;
    const wrong = `${code(1).slice(0, at)}u${code(1).slice(at + 1)}`;
    await page.locator("#kod").pressSequentially(wrong.slice(0, at + 3));
    await expect(page.locator("#kod-fel")).toContainText(named);
    await expect(page.locator("#kod-fel")).toContainText(advice);
    // A code that is pasted is checked as one that is typed.
    await page.locator("#kod").fill(`${wrong}\n`);
    await page.locator("#skicka-knapp").click();
    const summary = page.locator("#skicka-fel");
    await expect(summary).toBeFocused();
    await expect(summary.getByRole("link")).toHaveText(
      new RegExp(`^Gr(upp|oup) 3, .${wrong.slice(at - 2, at + 2).toUpperCase()}., ${named}$`),
    );
    await summary.getByRole("link").click();
    await expect(page.locator("#kod")).toBeFocused();
    // The summary says what the field says now, and nothing once that is right.
    const other = code(1)[at] === "7" ? "8" : "7";
    await page.locator("#kod").fill(`${wrong.slice(0, at)}${other}${wrong.slice(at + 1)}`);
    await expect(page.locator("#kod-fel")).not.toContainText(named);
    const now = (await page.locator("#kod-fel").textContent()) ?? "";
    expect(now).not.toBe("");
    expect(now).toContain((await summary.getByRole("link").textContent()) ?? "-");
    await page.locator("#kod").fill(code(1));
    await expect(page.locator("#kod-fel")).toBeHidden();
    await expect(summary).toBeHidden();
  }
});

test("in a browser that cannot sign, the last step is the file with the answers", async ({ page }) => {
  await page.addInitScript(() => {
    const known = crypto.subtle.importKey.bind(crypto.subtle);
    crypto.subtle.importKey = ((...given: Parameters<typeof known>) =>
      JSON.stringify(given[2]).includes("Ed25519")
        ? Promise.reject(new DOMException("unknown", "NotSupportedError"))
        : known(...given)) as typeof known;
  });
  await openForm(page, rehearsal.address);
  const given = await answerBlockOne(page, 1);
  await goTo(page, "skicka");
  await expect(page.locator("#skicka-gammal")).toBeVisible();
  await expect(sendButton(page)).toBeHidden();
  await expect(page.locator("#skicka-fil")).toBeHidden();
  const { path } = await savedDraft(page, () => page.locator("#skicka-gammal button").click());
  expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ answers: given });
});

test("the receipt is a view of its own: it stays when the page is reloaded, prints alone on one page, and says what happens next", async ({
  page,
}) => {
  // The journey asks for the print; no dialog opens in a browser without a window.
  await page.addInitScript(() => {
    window.print = () => undefined;
  });
  const { charter } = unwrap(readRound(rehearsal.place, "ovning-2"));
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  const receipt = await submit(page, code(4));
  const sheet = page.locator(".receipt");
  const number = (receipt.envelope ?? "").slice(0, 16).replace(/(.{4})(?!$)/g, "$1 ");
  const day = new Intl.DateTimeFormat("sv-SE", { dateStyle: "long" }).format(new Date(`${receipt.receivedOn}T12:00`));
  for (const arrived of [async () => undefined, () => page.reload()]) {
    await arrived();
    await expect(page.locator("#formularet[data-ready=true]")).toBeAttached();
    await expect(page).toHaveURL(/#kvittens$/);
    await expect(page).toHaveTitle(/^Svaret är mottaget – /);
    await expect(sheet.getByRole("heading", { level: 1 })).toHaveText("Svaret är mottaget");
    await expect(page.locator(".tabs [aria-current]")).toHaveText("Skicka");
    await expect(sheet).toContainText(`Det kom in förseglat den ${day}.`);
    expect(squeezed(await sheet.textContent())).toContain(receipt.envelope);
    expect(squeezed(await sheet.textContent())).toContain(fingerprint(canonicalDigest(charter)));
    await expect(page.locator("#kvittens-diariet")).toContainText(`Kvittensnummer ${number}.`);
    // Whole, for whoever has the paper alone.
    const { host } = new URL(rehearsal.address);
    await expect(sheet.locator(".receipt-foot a")).toHaveText(`Kontrollera kvittensen på ${host}/kvittens/`);
    await expect(sheet).toContainText(/Resultatet publiceras (den \d|en dag som ännu inte är bestämd)/);
  }
  // What is copied for the register is what stands there.
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.locator("#kvittens-kopiera").click();
  await expect(page.locator("#kvittens-kopierad")).toHaveText("Texten är kopierad.");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`den ${day}. Kvittensnummer ${number}.`);
  // As the browser prints it on A4.
  expect((await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.getByRole("button", { name: "Skriv ut kvittensen" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(sheet).toBeVisible();
  await expect(page.getByText("Övning – påhittade organisationer").filter({ visible: true })).toHaveCount(1);
  for (const hidden of ["#skicka-rubrik", ".form-header", "#kvittens-spara", "#kvittens-kopiera"])
    await expect(page.locator(hidden)).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect(page.locator("#kvittens-spara")).toBeVisible();
});

const squeezed = (text: string | null): string => (text ?? "").replaceAll(/\s/g, "");

test("a receipt that was changed is not shown as genuine, and one that the browser cannot store is shown while the page is open", {
  tag: "@long",
}, async ({ page }) => {
  const key = "infosaktrappan-ovning-2-kvittens";
  await openForm(page, rehearsal.address);
  await goTo(page, "kvittens");
  await expect(page.locator("#kvittens-rubrik")).toHaveText("Ingen kvittens finns här");
  await answerBlockOne(page, 1);
  const receipt = await submit(page, code(5));
  await page.evaluate(([at, text]) => localStorage.setItem(at, text), [
    key,
    JSON.stringify({ ...receipt, receivedOn: "2026-01-01" }),
  ] as const);
  await page.reload();
  await expect(page.locator("#kvittens-varning")).toContainText("inte går att kontrollera här");
  await expect(page.locator("#kvittens-fakta")).toBeHidden();
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.evaluate((at) => localStorage.removeItem(at), key);
  await page.reload();
  await answerBlockOne(page, 2);
  await submit(page, code(5));
  await goTo(page, "skicka");
  await page.locator("#skickat a").click();
  await expect(page.locator("#kvittens-rubrik")).toHaveText("Svaret är mottaget");
});

test("the code is nowhere afterwards: not in storage, not in an address, not in what is sent", async ({ page }) => {
  const requests: string[] = [];
  page.on("request", (request) => requests.push(`${request.url()} ${request.postData() ?? ""}`));
  await openForm(page, rehearsal.address);
  await answerBlockOne(page, 1);
  await submit(page, code(0));
  const bare = (rehearsal.unused[0]?.code ?? "").replaceAll("-", "").slice(4);
  const kept = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state]),
  );
  for (const text of [kept, ...requests]) expect(text.replaceAll("-", "")).not.toContain(bare);
  await expect(field(page)).toHaveValue("");
});
