// Decides how the form's speed is measured: in a real browser whose processor is slowed, each figure beside a floor of the same run.
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { chromiumArguments, findChromium } from "../../core/chromium.ts";
import { answerEverything, type Click, startMark, watchTheStart } from "./in-page.ts";

/** How many times slower than this machine the browser runs. */
export const slowdown = 4;

const times = { answers: 5, starts: 9 };

/** Milliseconds, one number for each time that it was measured. */
export interface FormSpeed {
  readonly answers: readonly Click[];
  /** The same clicks on a control of the same page that nothing follows. */
  readonly emptyAnswers: readonly Click[];
  /** From the script's first line until the form can be answered. */
  readonly start: readonly number[];
  /** The same with every answer kept in the browser. */
  readonly startWithDraft: readonly number[];
  /** The same page with a script that only says that it is ready. */
  readonly emptyStart: readonly number[];
}

/** @throws Error where no browser starts or the form is not there: then nothing can be measured. */
export async function timeForm(address: string): Promise<FormSpeed> {
  const browser = await launch();
  try {
    const { answers, emptyAnswers, kept } = await timeAnswers(browser, address);
    const empty = await timeStarts(browser, address, { kept: {}, isEmpty: true });
    const fresh = await timeStarts(browser, address, { kept: {}, isEmpty: false });
    const full = await timeStarts(browser, address, { kept, isEmpty: false });
    return { answers, emptyAnswers, start: fresh, startWithDraft: full, emptyStart: empty };
  } finally {
    await browser.close();
  }
}

/** What a script that is sent to the slowed browser answers when its function `timeWays` is called with `given`. */
export async function timeInBrowser<Given>(script: string, given: Given): Promise<readonly (readonly number[])[]> {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    await slow(page);
    await page.addScriptTag({ content: script, type: "module" });
    return await page.evaluate((one) => (window as unknown as { timeWays: (given: unknown) => number[][] }).timeWays(one), given);
  } finally {
    await browser.close();
  }
}

async function launch(): Promise<Browser> {
  const { executablePath, env } = await findChromium();
  return chromium.launch({ executablePath, args: chromiumArguments, env: { ...process.env, ...env } as Record<string, string> });
}

async function slow(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  return session;
}

type Kept = Readonly<Record<string, string>>;

async function timeAnswers(browser: Browser, address: string) {
  const page = await browser.newPage();
  await page.goto(address);
  await page.locator("#formularet[data-ready=true]").waitFor({ state: "attached" });
  await slow(page);
  const measured = await page.evaluate(answerEverything, times.answers);
  const kept = await page.evaluate((): Record<string, string> => ({ ...localStorage }));
  await page.close();
  return { ...measured, kept };
}

async function timeStarts(browser: Browser, address: string, { kept, isEmpty }: { readonly kept: Kept; readonly isEmpty: boolean }) {
  const context = await browser.newContext();
  await context.addInitScript((given) => {
    for (const [key, value] of Object.entries(given)) localStorage.setItem(key, value);
  }, kept);
  await context.addInitScript(watchTheStart, startMark);
  // The site marks nothing of its own. Every part of the script gets the line; the first that runs begins the time.
  await context.route(/\.js$/, async (route) => {
    const response = await route.fetch();
    const script = isEmpty ? 'document.getElementById("formularet").dataset.ready="true"' : await response.text();
    await route.fulfill({ response, body: `performance.mark("${startMark}");${script}` });
  });
  const found: number[] = [];
  for (let run = 0; run < times.starts; run += 1) {
    const page = await context.newPage();
    await slow(page);
    await page.goto(address);
    const took = await page.waitForFunction(() => (window as { started?: number }).started);
    found.push((await took.jsonValue()) as number);
    await page.close();
  }
  await context.close();
  return found;
}
