// What became of what was sent: receipts and replies, on the page that anybody can read.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { roundName } from "../../../scripts/core/terms/terms.ts";
import { formatCode, makeCode } from "../../../scripts/envelope/invitation/invitation.ts";
import { makeReceipt, receiptText } from "../../../scripts/envelope/receipt.ts";
import { listFiles, readBlobs } from "../../../scripts/forge/git/objects.ts";
import { signingKeysIn } from "../../../scripts/keys/key-folder.ts";
import { firstRound, secondRound } from "../../../scripts/rehearsal/make.ts";
import { unwrap } from "../../../scripts/repository/read-file.ts";
import { readPopulation } from "../../../scripts/repository/read-population.ts";
import { readRound } from "../../../scripts/repository/read-round.ts";
import { keysOf } from "../../../scripts/testing/rehearsal/odd-envelopes.ts";
import { rehearsalCodes, outcomesOf as toldTo } from "../../../scripts/testing/rehearsal/own-reply.ts";
import { receiptCheck as swedish } from "../../text/sv/form/receipt-check.ts";
import { axeFaults, wcagRules } from "../support/axe.ts";
import { contextLooks } from "../support/page-looks.ts";
import { ask, askHere, choose } from "../support/receipt-page.ts";
import { type RunningRehearsal, startRehearsal } from "../support/server.ts";

let rehearsal: RunningRehearsal;
/** Of the published round: one that sent an answer, another that did, and one that sent nothing. */
let [one, other, silent] = ["", "", ""];
let [codes, names]: readonly [readonly string[], readonly string[]] = [[], []];
test.beforeAll(async () => {
  rehearsal = await startRehearsal("tiny");
  codes = rehearsalCodes(rehearsal.place, firstRound, 1);
  const { population } = unwrap(readRound(rehearsal.place, firstRound)).document;
  names = unwrap(readPopulation(rehearsal.place, population.id)).organisations.map(({ name }) => name);
  const told = await Promise.all(codes.map((code) => toldTo(rehearsal.place, firstRound, code)));
  [one = "", other = ""] = codes.filter((_, at) => told[at]?.join(" ") === "1 counted");
  silent = codes[told.findIndex(([count]) => count === 0)] ?? "";
});
test.afterAll(() => rehearsal.close());

const { messages, outcomes, states } = swedish;
const named = (text: string): string =>
  text.replace("{release}", `${roundName(unwrap(readRound(rehearsal.place, firstRound)).document, "sv")}, r1`);
/** In the population's order, as the codes are. */
const whose = (code: string, sentence: string): string => sentence.replace("{organisation}", names[codes.indexOf(code)] ?? "");
const listed = (lines: readonly string[]): readonly string[] =>
  lines.filter((line) => /^\d+\. /.test(line)).map((line) => line.replace(/^\d+\. [0-9a-f ]{19}: /, ""));

/** A receipt as the round's intake signs it, for an envelope of the code's or for one that never arrived. */
async function receiptFor(code: string, round = firstRound, envelope?: string) {
  const { document } = unwrap(readRound(rehearsal.place, round));
  const [key] = signingKeysIn({ folder: join(rehearsal.place.root, "keys"), round, rehearsal: true }, "receipt");
  const { sub } = await keysOf(document, code);
  const facts = { round, kid: document.kid, sub, receivedOn: "2026-05-01", envelope: envelope ?? (await envelopeOf(sub, round)) };
  const receipt = await makeReceipt({ ...facts, sign: async (message) => key?.sign(message) ?? new Uint8Array() });
  return { name: "infosaktrappan-kvittens.json", text: receiptText(receipt) };
}

async function envelopeOf(sub: string, round: string): Promise<string> {
  const git = { directory: rehearsal.place.git };
  const files = await listFiles(git, "refs/heads/main", `submissions/${round}`);
  const blobs = await readBlobs(
    git,
    files.map(({ blob }) => blob),
  );
  const at = blobs.findIndex((bytes) => new TextDecoder().decode(bytes).includes(`"sub":"${sub}"`));
  return files[at]?.path.slice(-69, -5) ?? "";
}

test("a code alone tells as whom it was counted, how many envelopes were sent and what became of each", async ({ page }) => {
  const sent = await ask(page, rehearsal.address, { code: one.toLowerCase().replaceAll("-", " ") });
  expect(sent.slice(0, 2)).toEqual([whose(one, states.valid), named(messages.sentOne)]);
  expect(listed(sent)).toEqual([outcomes.counted]);
  expect(sent.at(-1)).toBe(messages.notYou);
  const none = await ask(page, rehearsal.address, { code: silent });
  expect(none).toEqual([whose(silent, states.valid), named(messages.sentNone), messages.notYou]);
});

test("a code of a round that is not published, of no round, or typed wrong is told so", { tag: "@long" }, async ({ page }) => {
  for (const code of [rehearsal.unused[0]?.code ?? "", formatCode(makeCode())])
    expect(await ask(page, rehearsal.address, { code })).toEqual([messages.otherRound]);
  const code = one.split("-").with(3, "0AB").join("-");
  expect(await ask(page, rehearsal.address, { code })).toEqual(["Grupp 3, ”0AB”, har 3 tecken."]);
  const { name, text } = await receiptFor(one);
  const receipt = { name, text: text.replace(",", ",\n") };
  const saved = await ask(page, rehearsal.address, { receipt });
  expect(saved).toEqual([expect.stringMatching(/^Tecken \d+ får inte finnas här/)]);
  // Put right on the same page, the answer replaces what was said.
  expect(await askHere(page, { code: one })).toContain(named(messages.sentOne));
});

test("a receipt alone is said to be genuine, and no more; with the code the page finds its envelope, or says that it is missing", async ({
  page,
}) => {
  const holds = messages.holds.replace("{day}", "1 maj 2026");
  const receipt = await receiptFor(one);
  expect(await ask(page, rehearsal.address, { receipt })).toEqual([holds, messages.noEnvelope, messages.withCode]);
  const both = await askHere(page, { code: one });
  expect(both).toEqual(expect.arrayContaining([holds, named(messages.sentOne), messages.notYou]));
  expect(both).not.toContain(named(messages.receiptMissing));
  const lost = await receiptFor(one, firstRound, "ab".repeat(32));
  const missing = await ask(page, rehearsal.address, { receipt: lost, code: one });
  expect(missing).toContain(named(messages.receiptMissing));
  // Nothing is published of an open round.
  const open = await receiptFor(rehearsal.unused[0]?.code ?? "", secondRound, "cd".repeat(32));
  expect(await ask(page, rehearsal.address, { receipt: open })).toEqual([holds, messages.noEnvelope, messages.counting]);
});

test("without a network, or with other replies than the signed ones, the page says what it could not read", {
  tag: "@long",
}, async ({ page }) => {
  const unavailable = named(messages.unavailable);
  const receipt = await receiptFor(one);
  await ask(page, rehearsal.address, { receipt });
  await page.context().setOffline(true);
  const offline = await askHere(page, { code: one });
  expect(offline).toEqual([messages.holds.replace("{day}", "1 maj 2026"), messages.noEnvelope, unavailable]);
  await page.context().setOffline(false);
  const replies = readFileSync(join(rehearsal.place.content, "statistics", firstRound, "r1", "replies.bin"));
  const changed = replies.map((byte, at) => (at === 5 ? byte ^ 1 : byte));
  await page.route("**/replies.bin", (route) => route.fulfill({ body: Buffer.from(changed) }));
  expect(await ask(page, rehearsal.address, { code: other })).toEqual([unavailable]);
  await page.unroute("**/replies.bin");
  await page.route("**/replies.bin", (route) => route.fulfill({ status: 500 }));
  expect(await ask(page, rehearsal.address, { code: other })).toEqual([unavailable]);
});

test("the code is sent nowhere, and everybody who asks fetches the same", async ({ page }) => {
  const fetched = async (code: string): Promise<readonly string[]> => {
    const requests: string[] = [];
    const note = (request: { url(): string; postData(): string | null }): void =>
      void requests.push(`${request.url()} ${request.postData() ?? ""}`);
    page.on("request", note);
    await ask(page, rehearsal.address, { code });
    page.off("request", note);
    for (const text of requests) expect(text.replaceAll("-", "")).not.toContain(code.replaceAll("-", "").slice(4, 16));
    return requests.filter((text) => text.includes("/resultat/")).toSorted();
  };
  expect(await fetched(one)).toEqual(await fetched(silent));
  expect((await kept(page)).replaceAll("-", "")).not.toContain(silent.replaceAll("-", "").slice(4, 16));
});

test("the answer is marked as busy until what is fetched has come", async ({ page }) => {
  const waiting = Promise.withResolvers<void>();
  await page.route("**/replies.bin", async (route) => {
    await waiting.promise;
    await route.continue();
  });
  await page.goto(`${rehearsal.address}/kvittens/`);
  await page.locator("#kvittens-kod").fill(one);
  await choose(page, await receiptFor(one));
  const status = page.getByRole("status");
  await expect(status.locator("p")).toHaveCount(2);
  await expect(status).toHaveAttribute("aria-busy", "true");
  waiting.resolve();
  await expect(status).toHaveAttribute("aria-busy", "false");
  await expect(status).toContainText(messages.notYou);
});

const kept = (page: Page): Promise<string> =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, location.href, history.state]));

for (const look of contextLooks)
  test(`each state passes the automatic accessibility rules, ${look.colorScheme} and ${look.viewport.width} px wide`, async ({
    browser,
  }) => {
    const context = await browser.newContext(look);
    const page = await context.newPage();
    await page.goto(`${rehearsal.address}/kvittens/`);
    expect(await axeFaults(page, { rules: wcagRules })).toEqual([]);
    await askHere(page, { receipt: await receiptFor(one), code: one });
    expect(await axeFaults(page, { rules: wcagRules })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)).toBe(false);
    await context.close();
  });
