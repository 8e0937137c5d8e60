// How long each view of the form is, how much there is to read before the first answer, and what it takes to go to another view.
import { type Browser, chromium, type Page } from "@playwright/test";
import { findChromium } from "../../core/chromium.ts";
import { chromiumArguments } from "../../core/system-chromium.ts";
import { type Figure, percentile } from "./figure.ts";
import { slowdown } from "./form-speed.ts";

/** Answers of worked examples: of block 1 alone, and of one whose plan has six measures. */
export interface Filled {
  readonly blockOne: Answers;
  readonly planOfSix: Answers;
}

/** Pixels at 1280 and at 390 px of width, in the language that needs more. An area has two or three questions. */
const heights: readonly {
  readonly view: string;
  readonly state: "empty" | keyof Filled;
  readonly most: readonly [wide: number, narrow: number];
  /** What is there once the view's part of the script has written it. */
  readonly has: string;
}[] = [
  { view: "oversikt", state: "empty", most: [1560, 2290], has: "#borja" },
  { view: "b1-continuity", state: "empty", most: [1940, 2400], has: "#b1-continuity fieldset" },
  { view: "resultat", state: "blockOne", most: [2040, 3240], has: "#mer > details" },
  { view: "plan", state: "planOfSix", most: [2620, 3620], has: "#plan-kort li" },
  { view: "dela", state: "empty", most: [1400, 1790], has: "#dela table" },
  { view: "skicka", state: "blockOne", most: [1310, 1710], has: "#kod" },
];
const widths = [1280, 390] as const;
const limits = { words: 90, top: 308, change: 50 };
const windowHeight = 900;
const changes = 15;

/** Question id → option. */
type Answers = Readonly<Record<string, unknown>>;

/** @throws Error where no browser starts or the form is not there. */
export async function formViews(address: string, filled: Filled): Promise<readonly Figure[]> {
  const { executablePath, env } = await findChromium();
  const environment = { ...process.env, ...env } as Record<string, string>;
  const browser = await chromium.launch({ executablePath, args: chromiumArguments, env: environment, timeout: 600_000 });
  try {
    const figures = await readingFigures(browser, address, filled);
    return [...figures, await viewChange(await openAt(browser, address, 1280))];
  } finally {
    await browser.close();
  }
}

/** What is not a time, and therefore the same on every machine. */
export async function readingFigures(browser: Browser, address: string, filled: Filled): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const [at, width] of widths.entries()) {
    for (const state of ["empty", "blockOne", "planOfSix"] as const)
      figures.push(...(await heightsAt(browser, address, { state, answers: state === "empty" ? {} : filled[state], width, at })));
  }
  const page = await openAt(browser, address, 1280);
  figures.push(...(await beforeFirstAnswer(page)));
  await page.close();
  return figures;
}

async function openAt(browser: Browser, address: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: windowHeight } });
  page.setDefaultTimeout(600_000);
  await page.goto(address);
  await page.locator("#formularet[data-ready=true]").waitFor({ state: "attached" });
  return page;
}

async function goTo(page: Page, view: string, has = `#${view}`): Promise<void> {
  await page.evaluate((id) => {
    location.hash = id;
  }, view);
  await page.locator(has).first().waitFor();
}

interface Look {
  readonly state: "empty" | keyof Filled;
  readonly answers: Answers;
  readonly width: number;
  readonly at: number;
}

const stateNames = { empty: "empty", blockOne: "after block 1", planOfSix: "with a plan of six" };

async function heightsAt(browser: Browser, address: string, { state, answers, width, at }: Look): Promise<readonly Figure[]> {
  const page = await openAt(browser, address, width);
  const figures: Figure[] = [];
  await page.evaluate((given) => {
    for (const [id, option] of given) document.querySelector<HTMLInputElement>(`input[name="svar-${id}"][value="${option}"]`)?.click();
  }, Object.entries(answers));
  for (const { view, most, has } of heights.filter((one) => one.state === state)) {
    await goTo(page, view, has);
    const value = await page.evaluate(() => document.documentElement.scrollHeight);
    const floor = { name: "a window", value: windowHeight };
    figures.push({ name: `view ${view}, ${stateNames[state]}, height at ${width} px`, unit: "px", value, limit: most[at] ?? 0, floor });
  }
  await page.close();
  return figures;
}

/** The words in sight from the overview to the first option of the first area, and where the first question begins. */
async function beforeFirstAnswer(page: Page): Promise<readonly Figure[]> {
  await goTo(page, "oversikt");
  const lead = await visibleWords(page, "#oversikt", "#borja");
  await page.locator("#borja").click();
  const words = await visibleWords(page, ".view:target", ".view:target input");
  const question = await visibleWords(page, ".view:target legend", ".view:target input");
  const top = await page.evaluate(() => (document.querySelector(".view:target fieldset")?.getBoundingClientRect().top ?? 0) + scrollY);
  return [
    {
      name: "words before the first answer",
      unit: "words",
      value: lead + words,
      limit: limits.words,
      floor: { name: "the question alone", value: question },
    },
    {
      name: "where the first question begins, at 1280 px",
      unit: "px",
      value: top,
      limit: limits.top,
      floor: { name: "a window", value: windowHeight },
    },
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

/** From the address's change until the view is drawn, on the slowed browser. The floor: a frame in which nothing changes. */
async function viewChange(page: Page): Promise<Figure> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
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
  }, changes);
  return {
    name: "going to another area, drawn, median",
    unit: "ms",
    value: percentile(taken, 0.5),
    limit: limits.change,
    floor: { name: "a frame without a change", value: percentile(still, 0.5) },
  };
}
