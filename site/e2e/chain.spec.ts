// The whole chain: an answer entered in a browser, by keyboard alone, is counted in the national figures.

import { execFile } from "node:child_process";
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "@playwright/test";
import { roundName } from "../../scripts/core/terms/terms.ts";
import { fingerprint, groupByFour } from "../../scripts/envelope/invitation/letter-parts.ts";
import { kidOf, readHolders } from "../../scripts/envelope/sealing/holders.ts";
import { closeAndRelease } from "../../scripts/rehearsal/close-round.ts";
import { placeAt } from "../../scripts/repository/place.ts";
import { unwrap } from "../../scripts/repository/read-file.ts";
import { readRound } from "../../scripts/repository/read-round.ts";
import { foundInFiles, makeCanaries } from "../../scripts/testing/rehearsal/canaries.ts";
import { filesBelow } from "../../scripts/testing/rehearsal/command-place.ts";
import { forgeAll } from "../../scripts/testing/rehearsal/forged.ts";
import { sealCorrectly } from "../../scripts/testing/rehearsal/odd-envelopes.ts";
import { belowPath } from "../../scripts/testing/rehearsal/shared.ts";
import { canonicalDigest } from "../../scripts/trust/chain.ts";
import { receiptCheck as english } from "../text/en/form/receipt-check.ts";
import { receiptCheck as swedish } from "../text/sv/form/receipt-check.ts";
import { answerByKeyboard, followByKeyboard, tabTo } from "./support/by-keyboard.ts";
import { ask } from "./support/receipt-page.ts";
import { type RunningRehearsal, startRehearsal } from "./support/server.ts";
import { goTo, openForm, watch } from "./support/steps.ts";

const round = "ovning-2";
const canaries = makeCanaries();
let rehearsal: RunningRehearsal;

test.beforeAll(async () => {
  rehearsal = await startRehearsal("tiny");
});
test.afterAll(async () => {
  rmSync(without(), { recursive: true, force: true });
  await rehearsal.close();
});

/** A copy from before anything was entered. */
const without = (): string => `${rehearsal.place.root}-without`;

interface Output {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The command as a maintainer runs it. */
async function release(root: string): Promise<Output> {
  try {
    const words = ["scripts/commands/release.ts", "--round", round, "--root", root, "--json"];
    const env = { ...process.env, INFOSAK_SITE: belowPath.address };
    const { stdout, stderr } = await promisify(execFile)(process.execPath, words, { env });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string };
    return { code: failed.code, out: failed.stdout, err: failed.stderr };
  }
}

test("67 answers are counted, the one entered here among them, and 66 without it", async ({ page }) => {
  cpSync(rehearsal.place.root, without(), { recursive: true });

  const { document, charter } = unwrap(readRound(rehearsal.place, round));
  // Eight more envelopes by an invited party, with a unique word in every place where a sealed response can hold one.
  await send(await forgeAll(document, rehearsal.unused[1]?.code ?? "", canaries));
  // What the organisation sent first: the answer below replaces it.
  await send([await sealCorrectly(document, rehearsal.unused[0]?.code ?? "", undefined, Math.floor(Date.now() / 1000) - 1000)]);

  const seen = watch(page);
  await openForm(page, rehearsal.address);
  // The page shows the fingerprint of the keys that it seals to as the letter prints it, for a person to compare.
  expect(((await page.locator("#skicka [data-fingerprint]").textContent()) ?? "").replaceAll(" ", "")).toBe(
    fingerprint(canonicalDigest(charter)),
  );
  expect(await kidOf(unwrap(await readHolders(document)))).toBe(document.kid);
  await answerByKeyboard(page);
  await expect(page.locator("#framsteg-1-antal")).toHaveText("20 av 20");
  await followByKeyboard(page, '.tabs a[href="#skicka"]', "skicka", "Shift+Tab");
  const code = rehearsal.unused[0]?.code ?? "";
  await tabTo(page, "#kod");
  await page.keyboard.type(rehearsal.unused[0]?.printed ?? "");
  await tabTo(page, "#skicka-knapp");
  await page.keyboard.press("Enter");
  // The answers have no name: whose they are is asked, and the focus is on the button that does nothing.
  await expect(page.locator("#bekrafta-nej")).toBeFocused();
  await tabTo(page, "#bekrafta-ja");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Svaret är mottaget" })).toBeFocused();
  expect(page.url()).not.toContain("IST1");
  const saved = page.waitForEvent("download");
  await tabTo(page, "#kvittens-spara");
  await page.keyboard.press("Enter");
  const receipt = await (await saved).path();
  expect(seen.complaints).toEqual([]);
  expect([...seen.hosts]).toEqual([new URL(rehearsal.address).host]);

  const keys = join(without(), "keys");
  // What the command runs, but for the site that nobody visits.
  const others = unwrap(
    await closeAndRelease({ place: placeAt(without()), round, keys, now: Math.floor(Date.now() / 1000), progress: () => undefined }),
  );
  expect(others.counts.valid).toBe(66);
  const all = await release(rehearsal.place.root);
  expect((JSON.parse(all.out) as { private: { valid: number } }).private.valid).toBe(67);

  const again = await release(rehearsal.place.root);
  expect(again.code).toBe(1);
  expect(again.err).toContain("redan publicerad");

  await page.goto(`${rehearsal.address}/resultat/`);
  await expect(page.locator(`a[href^="/repo/resultat/${round}/"]`).first()).toBeAttached();

  // The round has closed: the form says so, and still has the receipt.
  await page.goto(`${rehearsal.address}/svara/#skicka`);
  await expect(page.locator("#skicka")).toContainText("Ingen mätomgång är öppen just nu");
  await goTo(page, "kvittens");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Svaret är mottaget");
  await expect(page.locator(".receipt")).toContainText("Mätomgången är stängd");

  // The reply, in both languages: two envelopes, the first replaced, the last counted, and the receipt's among them.
  for (const [prefix, language, words] of [
    ["", "sv", swedish],
    ["/en", "en", english],
  ] as const) {
    const { holds, sentMore, receiptMissing } = words.messages;
    const release = `${roundName(document, language)}, r1`;
    const told = await ask(page, rehearsal.address, { prefix, code, receipt });
    expect(told[0]).toContain(holds.split("{day}")[0] ?? "");
    expect(told).toContain(sentMore.replace("{count}", "2").replace("{release}", release));
    expect(told.filter((line) => /^\d\. /.test(line)).map((line) => line.replace(/^\d\. [0-9a-f ]{19}: /, ""))).toEqual([
      words.outcomes.replaced,
      words.outcomes.counted,
    ]);
    expect(told).not.toContain(receiptMissing.replace("{release}", release));
  }
  // A party with tools of its own reads what was wrong with each envelope, and nothing says that it was counted.
  const forged = await ask(page, rehearsal.address, { code: rehearsal.unused[1]?.code ?? "" });
  const { outcomes } = swedish;
  expect(forged.filter((line) => /^\d\. /.test(line))).toHaveLength(8);
  for (const outcome of [outcomes["not-as-sealed"], outcomes.gate, outcomes.shape, outcomes["other-edition"]])
    expect(forged.join("\n")).toContain(outcome);
  expect(forged.join("\n")).not.toContain(outcomes.counted);
});

async function send(envelopes: readonly string[]): Promise<void> {
  for (const body of envelopes) {
    const headers = { "content-type": "application/json" };
    const answer = await fetch(`${rehearsal.address}/v1/rounds/${round}/envelopes`, { method: "POST", headers, body });
    expect(answer.status).toBe(202);
  }
}

test("every page for checking authenticity shows the open round's fingerprint, as the letters print it", () => {
  const { charter } = unwrap(readRound(rehearsal.place, "ovning-2"));
  for (const page of ["forsegling", "kvittens", "drift"])
    for (const prefix of ["", "en"]) {
      const text = readFileSync(join(rehearsal.site, prefix, page, "index.html"), "utf8");
      const shown = /<code data-fingerprint>(.*?)<\/code>/s
        .exec(text)?.[1]
        ?.replaceAll(/<[^>]+>/g, "")
        .trim();
      expect(shown, `${prefix}/${page}/`).toBe(groupByFour(fingerprint(canonicalDigest(charter))));
    }
});

test("no file of the site built from the release contains a word that was sealed, an invitation code or a key", () => {
  for (const { code, name } of rehearsal.unused) canaries.add(`the code of ${name}`, code);
  const keys = filesBelow(join(rehearsal.place.root, "keys"));
  for (const file of keys) canaries.add(file, readFileSync(file, "utf8").trim().split("\n").at(-1) ?? "");
  expect(canaries.places().length).toBeGreaterThanOrEqual(10 + keys.length + rehearsal.unused.length);
  expect(readFileSync(join(rehearsal.site, "resultat", "index.html"), "utf8")).toContain(`/repo/resultat/${round}/`);
  expect(filesBelow(rehearsal.site).length).toBeGreaterThan(500);
  expect(foundInFiles(canaries, rehearsal.site, () => false)).toEqual([]);

  // Planted: a word that leaks is found, in whatever file and encoding.
  const plant = join(rehearsal.site, "_astro", "planted.js");
  writeFileSync(plant, `const x = "${Buffer.from(`{"a":"${canaries.of("question inside")}"}`).toString("base64")}";`);
  const page = join(rehearsal.site, "resultat", "index.html");
  appendFileSync(page, `<!-- ${canaries.of("fact inside")} -->`);
  expect(foundInFiles(canaries, rehearsal.site, () => false).toSorted()).toEqual(
    ["fact inside in resultat/index.html", "question inside in _astro/planted.js"].toSorted(),
  );
});

test("the built site contains no code for opening envelopes", () => {
  // They are in what opens, and only there.
  const forbidden = ["infosaktrappan/2/parts", "infosaktrappan-session"];
  // One assertion for all files: the runner reports each one as a step, and there would be tens of thousands.
  const found = filesBelow(rehearsal.site).filter((file) => forbidden.some((one) => readFileSync(file, "latin1").includes(one)));
  expect(found).toEqual([]);
});
