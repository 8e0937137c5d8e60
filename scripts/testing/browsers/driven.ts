// Firefox and WebKit as Debian packages them, driven as a reader's hands would: where they are installed, `npm run test:long` uses them.
// Firefox speaks WebDriver BiDi, which Playwright does not; WebKit speaks WebDriver, through the MiniBrowser of webkit2gtk-driver.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants, globSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import puppeteer from "puppeteer-core";
import { Builder, By, Capabilities } from "selenium-webdriver";

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

export interface KnownBrowser {
  readonly name: "Firefox" | "WebKit";
  /** What is missing on this machine; undefined where the browser can be driven. */
  readonly missing: string | undefined;
  readonly open: () => Promise<DrivenBrowser>;
}

const firefox = onPath("firefox-esr") ?? onPath("firefox");
const webKitDriver = onPath("WebKitWebDriver");
const [miniBrowser] = globSync("/usr/lib/*/webkit2gtk-*/MiniBrowser");
const xvfb = onPath("Xvfb");

export const browsers: readonly KnownBrowser[] = [
  { name: "Firefox", missing: firefox ? undefined : "firefox-esr", open: openFirefox },
  {
    name: "WebKit",
    missing: webKitDriver && miniBrowser ? (xvfb ? undefined : "xvfb") : "webkit2gtk-driver",
    open: openWebKit,
  },
];

function onPath(name: string): string | undefined {
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

async function openFirefox(): Promise<DrivenBrowser> {
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

async function openWebKit(): Promise<DrivenBrowser> {
  if (!webKitDriver || !miniBrowser || !xvfb) throw new Error("webkit2gtk-driver or xvfb is not installed");
  const { screen, display } = await openScreen(xvfb);
  const port = await freePort();
  const server = spawn(webKitDriver, [`--port=${port}`], { env: { ...process.env, DISPLAY: display }, stdio: "ignore" });
  await listening(port, server);
  const options = { binary: miniBrowser, args: ["--automation"] };
  const capabilities = new Capabilities(
    new Map<string, unknown>([
      ["browserName", "MiniBrowser"],
      ["webkitgtk:browserOptions", options],
    ]),
  );
  const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
  const find = (selector: string) => driver.findElement(By.css(selector));
  return {
    goTo: (address) => driver.get(address),
    run: (expression) => driver.executeScript(`return (${expression})`),
    click: async (selector) => {
      const element = find(selector);
      await driver.executeScript('arguments[0].scrollIntoView({ block: "center", behavior: "instant" })', element);
      await element.click();
    },
    type: (selector, text) => find(selector).sendKeys(text),
    reload: () => driver.navigate().refresh(),
    close: async () => {
      await driver.quit();
      server.kill();
      screen.kill();
    },
  };
}

/** A screen that nobody sees, with a number that it chooses itself. */
async function openScreen(program: string): Promise<{ readonly screen: ChildProcess; readonly display: string }> {
  const screen = spawn(program, ["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const [number] = (await once(screen.stdout, "data")) as [Buffer];
  return { screen, display: `:${number.toString().trim()}` };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

/** @throws Error if the driver ends before it listens. */
async function listening(port: number, driver: ChildProcess): Promise<void> {
  for (;;) {
    if (driver.exitCode !== null) throw new Error("the WebKit driver ended before it listened");
    const isUp = await fetch(`http://127.0.0.1:${port}/status`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((done) => setTimeout(done, 100));
  }
}
