// How much there is to read before the first answer.
import type { Page } from "@playwright/test";
import { goTo } from "./steps.ts";

/** The most words, and pixels from the top at 1280 px of width. */
const limits = { words: 90, top: 308 };

/** What is measured, and the most that it may be. */
interface Figure {
  readonly name: string;
  readonly value: number;
  readonly limit: number;
}

/** The words in sight from the overview to the first option of the first area, and where the first question begins. */
export async function beforeFirstAnswer(page: Page): Promise<readonly Figure[]> {
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
