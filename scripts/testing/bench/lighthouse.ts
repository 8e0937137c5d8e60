// Runs Lighthouse as a phone on the start page, the form, the form with a result, and the results. `npm run lighthouse`
// Optional, and part of no test: it fetches Lighthouse the first time. A score below 100 is printed, and fails nothing.

import { execFile, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { type BrowserContext, chromium } from "@playwright/test";
import { chromiumArguments, findChromium } from "../../core/chromium.ts";
import { servedFolder } from "../../rehearsal/site.ts";
import { copyRehearsal } from "../rehearsal/shared.ts";
import { serveFolder } from "../serve-folder.ts";
import { categories, type LighthouseResult, middleRun, type Report, scoreTable } from "./lighthouse-scores.ts";

/** Address, and whether every question is answered beforehand. */
const pages = [
  ["/", false],
  ["/svara/", false],
  ["/svara/#resultat", true],
  ["/resultat/", false],
  ["/en/", false],
  ["/en/svara/", false],
  ["/en/svara/#resultat", true],
  ["/en/resultat/", false],
] as const;

/** Of each page; the median counts. */
const runs = 3;

/** A rehearsal asks not to be indexed, and has no public address for `hreflang` to name. */
const skipped = ["is-crawlable", "hreflang"];

/** The program, fetched with a lockfile of its own the first time. @throws Error where it cannot be. */
function program(): string {
  const [here, folder] = [join(import.meta.dirname, "lighthouse"), resolve("node_modules", ".cache", "lighthouse")];
  const entry = join(folder, "node_modules", "lighthouse", "cli", "index.js");
  const files = ["package.json", "package-lock.json"];
  const text = (of: string, file: string): string => readFileSync(join(of, file), "utf8");
  if (existsSync(entry) && files.every((one) => text(folder, one) === text(here, one))) return entry;
  console.error("fetching: Lighthouse, about 180 MB, once");
  mkdirSync(folder, { recursive: true });
  for (const one of files) copyFileSync(join(here, one), join(folder, one));
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("Lighthouse could not be fetched.");
  return entry;
}

/** Leaves the browser's storage as Lighthouse will find it: empty, or with every question answered with the second option. */
async function prepare(context: BrowserContext, address: string, isAnswered: boolean): Promise<void> {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  if (isAnswered) {
    await page.locator("#formularet[data-ready=true]").waitFor({ state: "attached" });
    await page.evaluate(() => {
      for (const one of document.querySelectorAll<HTMLInputElement>('[data-question] input[type=radio][value="1"]')) one.click();
    });
  }
  await page.close();
}

interface LighthouseRun {
  readonly entry: string;
  readonly address: string;
  /** The browser's debugging port. */
  readonly port: string;
  /** The file for the report. */
  readonly out: string;
}

/** In a process of its own: this one serves the pages meanwhile. @throws Error with Lighthouse's message where it cannot measure. */
async function measure({ entry, address, port, out }: LighthouseRun): Promise<LighthouseResult> {
  const flags = [`--port=${port}`, "--disable-storage-reset", "--output=json", `--output-path=${out}`, "--quiet"];
  const only = [`--only-categories=${categories.join(",")}`, `--skip-audits=${skipped.join(",")}`, "--form-factor=mobile"];
  await promisify(execFile)(process.execPath, [entry, address, ...flags, ...only]);
  return JSON.parse(readFileSync(out, "utf8")) as LighthouseResult;
}

const folder = mkdtempSync(join(tmpdir(), "lighthouse-"));
try {
  const entry = program();
  console.error("building: a rehearsal of a small nation");
  const { place } = await copyRehearsal("small", join(folder, "place"), { withSite: true });
  const site = servedFolder(place);
  const served = await serveFolder(site, { isCompressed: true });
  const { executablePath, env } = await findChromium();
  const profile = join(folder, "browser");
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...chromiumArguments, "--remote-debugging-port=0"],
    env: { ...process.env, ...env } as Record<string, string>,
    timeout: 600_000,
  });
  context.setDefaultTimeout(600_000);
  const reports: Report[] = [];
  try {
    const port = readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n")[0] ?? "";
    for (const [page, isAnswered] of pages.filter(([one]) => existsSync(join(site, one.replace(/#.*/, ""), "index.html")))) {
      console.error(`measuring: ${page}`);
      const address = served.address + page;
      await prepare(context, address, isAnswered);
      const results: LighthouseResult[] = [];
      for (let run = 0; run < runs; run += 1) results.push(await measure({ entry, address, port, out: join(folder, "report.json") }));
      const { result, all } = middleRun(results);
      console.error(`performance of each run: ${all.join(", ")}`);
      reports.push({ page, result });
    }
  } finally {
    await context.close();
    served.close();
  }
  console.log(scoreTable(reports));
  console.log(`Not judged, since this is a rehearsal: ${skipped.join(", ")}.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
