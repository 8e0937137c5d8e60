// How long each view of the form is, how much there is to read before the first answer, and what it takes to go to another view.
import { type Browser, chromium, type Page } from "@playwright/test";
import { chromiumArguments, findChromium } from "../../core/chromium.ts";
import { type Figure, percentile } from "./figure.ts";
import { slowdown } from "./form-speed.ts";

/** Pixels at 1280 and at 390 px of width. An area has two or three questions. */
const heights: readonly {
  readonly view: string;
  readonly isFilled: boolean;
  readonly most: readonly [wide: number, narrow: number];
  /** What is there once the view's part of the script has written it. */
  readonly has: string;
}[] = [
  { view: "oversikt", isFilled: false, most: [1600, 2300], has: "#borja" },
  { view: "b1-continuity", isFilled: false, most: [2100, 2850], has: "#b1-continuity fieldset" },
  { view: "resultat", isFilled: true, most: [2200, 3300], has: "#mer > details" },
  { view: "plan", isFilled: true, most: [2700, 3900], has: "#plan-kort li" },
  { view: "dela", isFilled: false, most: [1800, 2900], has: "#dela table" },
  { view: "skicka", isFilled: true, most: [1450, 1850], has: "#kod" },
];
const widths = [1280, 390] as const;
const limits = { words: 90, top: 320, change: 50 };
const windowHeight = 900;
const changes = 15;

/** Question id → option. */
type Answers = Readonly<Record<string, unknown>>;

/** `example`: answers to block 1. @throws Error where no browser starts or the form is not there. */
export async function formViews(address: string, example: Answers): Promise<readonly Figure[]> {
  const { executablePath, env } = await findChromium();
  const environment = { ...process.env, ...env } as Record<string, string>;
  const browser = await chromium.launch({ executablePath, args: chromiumArguments, env: environment, timeout: 600_000 });
  try {
    const figures: Figure[] = [];
    for (const [at, width] of widths.entries()) figures.push(...(await heightsAt(browser, address, { example, width, at })));
    const page = await openAt(browser, address, 1280);
    figures.push(...(await beforeTheFirstAnswer(page)), await viewChange(page));
    return figures;
  } finally {
    await browser.close();
  }
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
  readonly example: Answers;
  readonly width: number;
  readonly at: number;
}

async function heightsAt(browser: Browser, address: string, { example, width, at }: Look): Promise<readonly Figure[]> {
  const page = await openAt(browser, address, width);
  const figures: Figure[] = [];
  for (const isFilled of [false, true]) {
    if (isFilled) {
      await page.evaluate((answers) => {
        for (const [id, option] of answers)
          document.querySelector<HTMLInputElement>(`input[name="svar-${id}"][value="${option}"]`)?.click();
      }, Object.entries(example));
    }
    for (const { view, most, has } of heights.filter((one) => one.isFilled === isFilled)) {
      await goTo(page, view, has);
      const value = await page.evaluate(() => document.documentElement.scrollHeight);
      const state = isFilled ? "after block 1" : "empty";
      const floor = { name: "a window", value: windowHeight };
      figures.push({ name: `view ${view}, ${state}, height at ${width} px`, unit: "px", value, limit: most[at] ?? 0, floor });
    }
  }
  await page.close();
  return figures;
}

/** The words of the overview and of the first area before its first option, and where the first question begins. */
async function beforeTheFirstAnswer(page: Page): Promise<readonly Figure[]> {
  await goTo(page, "oversikt");
  const lead = await page.evaluate(() => {
    const button = document.getElementById("borja");
    const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;
    const view = document.querySelector("#oversikt");
    const before = document.createRange();
    if (!view || !button) throw new Error("the overview has no button");
    before.setStart(view, 0);
    before.setEndAfter(button);
    return words(before.toString());
  });
  await page.locator("#borja").click();
  const { words, question, top } = await page.evaluate(() => {
    const count = (text: string): number => text.split(/\s+/).filter(Boolean).length;
    const view = document.querySelector(".view:target");
    const [fieldset, option] = [view?.querySelector("fieldset"), view?.querySelector("input")];
    const title = fieldset?.querySelector("legend");
    if (!view || !fieldset || !option || !title) throw new Error("the first area has no question");
    const before = document.createRange();
    before.setStart(view, 0);
    before.setEndBefore(option);
    return {
      words: count(before.toString()),
      question: count(title.textContent ?? ""),
      top: fieldset.getBoundingClientRect().top + scrollY,
    };
  });
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
