// Finds Swedish left on an English page: texts, names and descriptions that are not marked as Swedish.
import type { JSHandle, Page } from "@playwright/test";

/** Words that no English sentence has. Not `\b`, which knows only a–z. */
const swedishWord =
  /(?<!\p{L})(?:och|att|är|inte|som|nivå|nivån|frågor|fråga|frågan|ni|på|er|ert|era|åtgärd(?:er)?|svar|svaret|svaren|av|för|till|när|utkast|kvar|spara|välj|visa)(?!\p{L})/iu;

/** Terms in parentheses and file names are Swedish on purpose. */
const onPurpose = /\([^)]*\)|-utkast\.json|[\w-]+\.json/g;

/** Another page of the same site, read without being shown. */
export function documentAt(page: Page, path: string): Promise<JSHandle<Document>> {
  return page.evaluateHandle(
    (address) =>
      new Promise<Document>((done, fail) => {
        const request = new XMLHttpRequest();
        request.responseType = "document";
        request.onload = () => (request.response ? done(request.response as Document) : fail(new Error(address)));
        request.onerror = () => fail(new Error(address));
        request.open("GET", address);
        request.send();
      }),
    path,
  );
}

/** In Base64. */
const key = /[A-Za-z0-9+/=]{40,}/g;

/**
 * Every text that is English by its element's language and Swedish all the same. `names`: Swedish names to ignore. With `path` another
 * page of the same site is read without being shown: a tenth of the time.
 */
export async function unmarkedSwedish(page: Page, names: readonly string[] = [], path?: string): Promise<readonly string[]> {
  const shown = path === undefined ? await page.evaluateHandle(() => document) : await documentAt(page, path);
  const texts = await shown.evaluate((read) => {
    const isEnglish = (element: Element | null): boolean =>
      // A key's fingerprint is no language, nor is a key (below): one in some thousands contains a word.
      element?.closest("[lang]")?.getAttribute("lang") === "en" && !element.closest("script, style, [data-fingerprint]");
    const seen: string[] = [];
    const walker = read.createTreeWalker(read.documentElement, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (isEnglish(walker.currentNode.parentElement)) seen.push(walker.currentNode.textContent ?? "");
    const spoken = ["aria-label", "aria-description", "aria-valuetext", "title", "alt", "placeholder", "label", "content"];
    for (const name of spoken)
      for (const one of read.querySelectorAll(`[${name}]`)) if (isEnglish(one)) seen.push(one.getAttribute(name) ?? "");
    return seen;
  });
  const without = (text: string): string =>
    names
      .reduce((rest, name) => rest.replaceAll(name, ""), text)
      .replaceAll(onPurpose, "")
      .replaceAll(key, "")
      // An address within the site, as a source line ends with.
      .replaceAll(/(?<=^|\s)\/en\/[a-z0-9/-]+/g, "");
  return texts.filter((text) => swedishWord.test(without(text)));
}
