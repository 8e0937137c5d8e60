// Firefox as Debian packages it, driven as a reader's hands would: where it is installed, `npm run test:long` uses it. It speaks WebDriver
// BiDi, which Playwright does not.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import puppeteer from "puppeteer-core";

export interface DrivenBrowser {
  readonly goTo: (address: string) => Promise<void>;
  /** Runs an expression in the page. @returns What it gives, which must survive JSON. */
  readonly run: <Result>(expression: string) => Promise<Result>;
  /** Clicks the middle of the element, scrolled into view. @throws Error where nothing can be clicked. */
  readonly click: (selector: string) => Promise<void>;
  readonly type: (selector: string, text: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Undefined where it is not installed. */
export const firefox = onPath("firefox-esr") ?? onPath("firefox");

function onPath(name: string): string | undefined {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);
}

export async function openFirefox(): Promise<DrivenBrowser> {
  if (!firefox) throw new Error("firefox-esr is not installed");
  const browser = await puppeteer.launch({ browser: "firefox", executablePath: firefox, headless: true, timeout: 0, protocolTimeout: 0 });
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 900 });
  page.setDefaultTimeout(0);
  return {
    goTo: async (address) => void (await page.goto(address)),
    run: (expression) => page.evaluate(expression) as Promise<never>,
    click: async (selector) => {
      const element = await page.$(selector);
      if (!element) throw new Error(`nothing is at ${selector}`);
      await element.scrollIntoView();
      await element.click();
    },
    type: (selector, text) => page.type(selector, text),
    reload: async () => void (await page.reload()),
    close: () => browser.close(),
  };
}
