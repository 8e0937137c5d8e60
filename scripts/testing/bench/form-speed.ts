// How fast the form is in a real browser whose processor is slowed, each figure beside a floor of the same run.
import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../core/chromium.ts";
import { chromiumArguments } from "../../core/system-chromium.ts";
import { type Figure, percentile } from "./figure.ts";
import { answerEverything, type Click, startMark, watchStart } from "./in-page.ts";
import { planTimes } from "./plan-speed.ts";

/** How many times slower than this machine the browser runs. */
const slowdown = 4;

/** Milliseconds. */
const limits = { median: 8, p95: 16, start: 150, change: 50 };
const times = { answers: 5, starts: 9, changes: 15 };

/** @throws Error where no browser starts or the form is not there. */
export async function formTimes(address: string): Promise<readonly Figure[]> {
  return withBrowser(async (browser) => {
    const { answers, emptyAnswers, kept } = await timeAnswers(browser, address);
    const empty = await timeStarts(browser, address, { kept: {}, isEmpty: true });
    const of = (clicks: readonly Click[], part: keyof Click, share: number): number => {
      const numbers = clicks.map((one) => one[part]);
      return percentile(numbers, share);
    };
    const clicks = (part: keyof Click, name: string, isLimited: boolean): readonly Figure[] =>
      (["median", "p95"] as const).map((label) => {
        const share = label === "median" ? 0.5 : 0.95;
        const floor = { name: "a click that nothing follows", value: of(emptyAnswers, part, share) };
        const figure = { name: `answer → ${name}, ${label}`, unit: "ms", value: of(answers, part, share), floor } as const;
        return isLimited ? { ...figure, limit: limits[label] } : figure;
      });
    const start = async (name: string, draft: Kept): Promise<Figure> => ({
      name: `script → form can be answered, ${name}`,
      unit: "ms",
      value: percentile(await timeStarts(browser, address, { kept: draft, isEmpty: false }), 0.5),
      limit: limits.start,
      floor: { name: "a script that only says so", value: percentile(empty, 0.5) },
    });
    return [
      ...clicks("script", "stored, level and figures written", true),
      ...clicks("laidOut", "the same, laid out", false),
      ...clicks("drawn", "next frame drawn", false),
      await start("empty", {}),
      await start("with every answer kept", kept),
      await viewChange(browser, address),
      ...(await planTimes(browser, slowdown)),
    ];
  });
}

/** No limit of the driver's own may end a measurement on a slow machine. */
async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const { executablePath, env } = await findChromium();
  const environment = { ...process.env, ...env } as Record<string, string>;
  const browser = await chromium.launch({ executablePath, args: chromiumArguments, env: environment, timeout: 600_000 });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

async function slow(page: Page): Promise<void> {
  page.setDefaultTimeout(600_000);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
}

async function openForm(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(600_000);
  await page.goto(address);
  await page.locator("#formularet[data-ready=true]").waitFor({ state: "attached" });
  return page;
}

type Kept = Readonly<Record<string, string>>;

/** Clicks on every option; the same clicks on a control of the same page that nothing follows; and what the browser then keeps. */
async function timeAnswers(browser: Browser, address: string) {
  const page = await openForm(browser, address);
  await slow(page);
  const measured = await page.evaluate(answerEverything, times.answers);
  const kept = await page.evaluate((): Record<string, string> => ({ ...localStorage }));
  await page.close();
  return { ...measured, kept };
}

/** From the script's first line until the form can be answered; with `isEmpty`, of a script that only says that it is ready. */
async function timeStarts(browser: Browser, address: string, { kept, isEmpty }: { readonly kept: Kept; readonly isEmpty: boolean }) {
  const context = await browser.newContext();
  await context.addInitScript((given) => {
    for (const [key, value] of Object.entries(given)) localStorage.setItem(key, value);
  }, kept);
  await context.addInitScript(watchStart, startMark);
  // The site marks nothing of its own. Every part of the script gets the line; the first that runs starts the clock.
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
    // What is still on its way would have nobody to be handed to.
    await page.waitForLoadState("networkidle");
    await page.close();
  }
  await context.close();
  return found;
}

/** From the address's change until the view is drawn. The floor: a frame in which nothing changes. */
async function viewChange(browser: Browser, address: string): Promise<Figure> {
  const page = await openForm(browser, address);
  await slow(page);
  const { taken, still } = await page.evaluate(async (times) => {
    const drawn = (): Promise<void> =>
      new Promise((done) => {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => done();
          port2.postMessage("");
        });
      });
    const time = async (work: () => void): Promise<number> => {
      await drawn();
      const began = performance.now();
      work();
      await drawn();
      return performance.now() - began;
    };
    const views = [...document.querySelectorAll<HTMLElement>(".view.area")].map((one) => one.id);
    const [taken, still]: [number[], number[]] = [[], []];
    for (let at = 0; at < times; at += 1) {
      taken.push(
        await time(() => {
          location.hash = views[at % views.length] ?? "";
        }),
      );
      still.push(await time(() => undefined));
    }
    return { taken, still };
  }, times.changes);
  await page.close();
  return {
    name: "going to another area, drawn, median",
    unit: "ms",
    value: percentile(taken, 0.5),
    limit: limits.change,
    floor: { name: "a frame without a change", value: percentile(still, 0.5) },
  };
}
