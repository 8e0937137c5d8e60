// How long each view of the form is, and how much there is to read before the first answer.
import type { Browser, Page } from "@playwright/test";
import { exampleResponse } from "./example-takeaway.ts";
import { goTo, openForm } from "./steps.ts";

/** Worked examples: of block 1 alone, and of one whose plan has six measures. */
const states = ["empty", "stopped-after-block-1", "region-level-3"] as const;

/** Pixels at 1280 and at 390 px of width, in the language that needs more. An area has two or three questions. */
const heights: readonly {
  readonly view: string;
  readonly state: (typeof states)[number];
  readonly most: readonly [wide: number, narrow: number];
  /** What is there once the view's part of the script has written it. */
  readonly has: string;
}[] = [
  { view: "oversikt", state: "empty", most: [1560, 2290], has: "#borja" },
  { view: "b1-continuity", state: "empty", most: [1940, 2400], has: "#b1-continuity fieldset" },
  { view: "resultat", state: "stopped-after-block-1", most: [2040, 3240], has: "#mer > details" },
  { view: "plan", state: "region-level-3", most: [2620, 3620], has: "#plan-kort li" },
  { view: "dela", state: "empty", most: [1400, 1790], has: "#dela table" },
  { view: "skicka", state: "stopped-after-block-1", most: [1310, 1710], has: "#kod" },
];
const limits = { words: 90, top: 308 };

/** What is measured, and the most that it may be. */
interface Figure {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
}

/** Of the form at `address`. */
export async function readingFigures(browser: Browser, address: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [at, width] of [1280, 390].entries()) {
    for (const state of states) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await openForm(page, address, "");
      if (state === "empty" && at === 0) figures.push(...(await beforeFirstAnswer(page)));
      const answers = state === "empty" ? {} : exampleResponse(state).answers;
      await page.evaluate((given) => {
        for (const [id, option] of given) document.querySelector<HTMLInputElement>(`input[name="svar-${id}"][value="${option}"]`)?.click();
      }, Object.entries(answers));
      for (const { view, most, has } of heights.filter((one) => one.state === state)) {
        await goTo(page, view);
        await page.locator(has).first().waitFor();
        const value = await page.evaluate(() => document.documentElement.scrollHeight);
        figures.push({ name: `view ${view}, ${state}, height at ${width} px`, value, limit: most[at] ?? 0 });
      }
      await page.close();
    }
  }
  return figures;
}

/** The words in sight from the overview to the first option of the first area, and where the first question begins. */
async function beforeFirstAnswer(page: Page): Promise<readonly Figure[]> {
  await goTo(page, "oversikt");
  const lead = await visibleWords(page, "#oversikt", "#borja");
  await page.locator("#borja").click();
  const words = await visibleWords(page, ".view:target", ".view:target input");
  const top = await page.evaluate(() => (document.querySelector(".view:target fieldset")?.getBoundingClientRect().top ?? 0) + scrollY);
  return [
    { name: "words before the first answer", value: lead + words, limit: limits.words },
    { name: "where the first question begins, at 1280 px", value: top, limit: limits.top },
  ];
}

/** The words of what one element shows, to the end of another. */
function visibleWords(page: Page, within: string, to: string): Promise<number> {
  return page.evaluate(
    ([from, until]) => {
      const [root, end] = [document.querySelector(from), document.querySelector(until)];
      if (!root || !end) throw new Error(`the form has no ${root ? until : from}`);
      let words = 0;
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const isAfter = end.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
        if (isAfter && !end.contains(text)) break;
        if (text.parentElement?.checkVisibility())
          words += (text.textContent ?? "").split(/\s+/).filter((one) => /[\p{L}\p{N}]/u.test(one)).length;
      }
      return words;
    },
    [within, to] as const,
  );
}
