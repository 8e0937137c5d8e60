// The site in a language more, whose texts are the others' in marked and lengthened letters: a word without marks was not taken from the
// language's folder or content, and nothing may be wider than a telephone. Only in the long profile (playwright.config.ts).
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { makeRehearsal } from "../../scripts/rehearsal/make.ts";
import { buildSite, servedFolder } from "../../scripts/rehearsal/site.ts";
import { placeAt } from "../../scripts/repository/place.ts";
import { requestOf } from "../../scripts/testing/rehearsal/shared.ts";
import { serveFolder } from "../../scripts/testing/serve-folder.ts";
import { pagesOf } from "../../scripts/testing/site/page-kinds.ts";
import { addToYaml, copyInPseudoLanguage, pseudoLanguage, unmarked } from "../../scripts/testing/site/pseudo-language.ts";
import { notFitting } from "./support/in-page.ts";
import { narrow } from "./support/page-looks.ts";
import { answerBlock, goTo, openForm } from "./support/steps.ts";
import { inEachView, openParts } from "./support/views.ts";

let folder: string;
let site: string;
let served: Awaited<ReturnType<typeof serveFolder>>;

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "third-language-"));
  copyInPseudoLanguage(folder);
  const request = { ...requestOf("small"), folder: join(folder, ".rehearsal"), project: placeAt(folder), progress: () => undefined };
  const { place } = await makeRehearsal(request);
  // What it invents besides, but for what is signed.
  addToYaml(place.content, "{authority.yaml,{consultations,dialogue,support}/**/*.yaml,rounds/calendar.yaml}");
  await buildSite(place, folder);
  site = servedFolder(place);
  served = await serveFolder(site);
});
test.afterAll(() => {
  served?.close();
  rmSync(folder, { recursive: true, force: true });
});
test.use({ viewport: narrow });

/** What no language has words of its own for, by where it stands. */
const kept: readonly string[] = [
  // What a computer is told, with the names of files, addresses and colours.
  "code, pre, .argument, .token-name, [data-downloads] a",
  // Read only where no script runs, and then like any other text: the browser of this journey has it as code.
  "noscript",
];

/** What is shown in the language that it was written in, and marked as such. */
const foreign: readonly string[] = [
  // Links to the other languages, and to documents in them.
  "a[hreflang]",
  // The frameworks' own words.
  ".part-words",
  // Names of the organisations in the frame, and of those who work with the follow-up.
  ".names",
  // The report to the Government, which is in Swedish with a page in English.
  ".national, .national ~ *, .replaced, .lead",
  // Steps and differences, which are what commands print.
  ".runbook, .told-under, details > ul, #annat ~ ul",
  // The documents of the pilot kit.
  ".entry",
  // Who published what is cited.
  "#tidigare",
  // The rehearsal's notes on its own frame, which are signed with it.
  ".population-notes",
];

interface Told {
  readonly text: string;
  /** Of the element that it stands in, with its `lang`. */
  readonly lang: string;
  readonly at: string;
}

/** Every text of the page and of its attributes that has to be in the language, and those in another that are not expected. In the browser. */
function textsIn({ kept, foreign, language }: Readonly<Record<"kept" | "foreign" | "language", string>>): readonly Told[] {
  const told: Told[] = [];
  const attributes = ["aria-label", "title", "alt", "placeholder", "label"];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    const element = node instanceof Element ? node : node.parentElement;
    if (!element || element.closest(`script, style, head, ${kept}`)) continue;
    const own = element.closest("[lang]");
    const [lang, at] = [own?.getAttribute("lang") ?? "", `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`];
    if (lang !== language && own?.closest(foreign)) continue;
    const texts = node instanceof Element ? attributes.map((one) => element.getAttribute(one)) : [node.textContent];
    for (const text of texts) if (text?.trim()) told.push({ text: text.trim(), lang, at });
  }
  return told;
}

/** Names of months are the computer's, which does not know the language. */
const months = Array.from({ length: 12 }, (_, at) => new Intl.DateTimeFormat("sv-SE", { month: "long" }).format(new Date(2026, at, 15)));
/** Addresses, paths and names of files. */
const addresses = /\S*(?:\w\.\w|\/\w)\S*|\.\w+/g;

/** Names that the rehearsal invents, which are marked as Swedish. */
const invented = /\(påhitta(?:d|t)\)|^Övning$/;

function faultOf({ text, lang, at }: Told, path: string): readonly string[] {
  if (lang === "sv" && invented.test(text)) return [];
  if (lang !== pseudoLanguage) return [`${path} ${at} is in ${lang}: ${text.slice(0, 80)}`];
  const words = unmarked(text.replaceAll(addresses, " ")).filter((word) => !months.includes(word));
  return words.length === 0 ? [] : [`${path} ${at} says ${words.join(" ")}: ${text.slice(0, 80)}`];
}

async function faultsOn(page: Page, path: string): Promise<readonly string[]> {
  const told = await page.evaluate(textsIn, { kept: kept.join(), foreign: foreign.join(), language: pseudoLanguage });
  return [...told.flatMap((one) => faultOf(one, path)), ...(await page.evaluate(notFitting)).map((one) => `${path} ${one}`)];
}

test("every page says what it says in the language alone, and fits a telephone", async ({ page }) => {
  const paths = pagesOf(site).filter((path) => path.startsWith(`/${pseudoLanguage}/`));
  expect(paths.length).toBeGreaterThan(150);
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(served.address + path);
    expect(await page.locator("html").getAttribute("lang")).toBe(pseudoLanguage);
    faults.push(...(await faultsOn(page, path)));
  }
  expect(faults).toEqual([]);
});

test("the form says what it says in the language alone, before and after the answers, in each of its views", async ({ page }) => {
  const path = `/${pseudoLanguage}/svara/`;
  await openForm(page, served.address, path);
  for (const block of [1, 2]) await answerBlock(page, block, 1);
  await goTo(page, "resultat");
  await openParts(page);
  expect(await inEachView(page, () => faultsOn(page, path))).toEqual([]);
});

test("the file for use without a network is made too", () => {
  expect(readFileSync(join(site, `svara-${pseudoLanguage}.html`), "utf8")).toContain(`<html lang="${pseudoLanguage}"`);
});
