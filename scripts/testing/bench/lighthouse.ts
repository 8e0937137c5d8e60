// `npm run lighthouse`: runs Lighthouse as a phone on the start page, the form, the form with a result, and the results.
// Optional, and part of no test. A score below 100 is printed, and fails nothing.

import { execFile, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { type BrowserContext, chromium } from "@playwright/test";
import { runCommand } from "../../cli/command.ts";
import { form, type Outcome } from "../../cli/forms.ts";
import { flag } from "../../cli/options.ts";
import { findChromium } from "../../core/chromium.ts";
import { accepted } from "../../core/diagnostic.ts";
import { chromiumArguments } from "../../core/system-chromium.ts";
import { servedFolder } from "../../rehearsal/site.ts";
import { copyRehearsal } from "../rehearsal/shared.ts";
import { serveFolder } from "../serve-folder.ts";
import { categories, type LighthouseResult, middleRun, type Report, scoresOf, scoreTable } from "./lighthouse-scores.ts";

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

/** The program, which has a lockfile of its own; undefined where it is not fetched, and why is printed. */
function program(mayFetch: boolean): string | undefined {
  const [here, folder] = [join(import.meta.dirname, "lighthouse"), resolve("node_modules", ".cache", "lighthouse")];
  const entry = join(folder, "node_modules", "lighthouse", "cli", "index.js");
  const files = ["package.json", "package-lock.json"];
  const text = (of: string, file: string): string => readFileSync(join(of, file), "utf8");
  if (existsSync(entry) && files.every((one) => text(folder, one) === text(here, one))) return entry;
  if (!mayFetch) {
    console.error("Lighthouse finns inte här. Hämta det (omkring 180 MB från npm, en gång) med: npm run lighthouse -- --fetch");
    console.error("Lighthouse is not here. Fetch it (about 180 MB from npm, once) with: npm run lighthouse -- --fetch");
    return undefined;
  }
  console.error("fetching: Lighthouse, about 180 MB, once");
  mkdirSync(folder, { recursive: true });
  for (const one of files) copyFileSync(join(here, one), join(folder, one));
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32",
  });
  if (status === 0) return entry;
  console.error("Lighthouse gick inte att hämta. Se vad npm säger här ovanför.");
  console.error("Lighthouse could not be fetched. See above what npm says.");
  return undefined;
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
      for (const one of document.querySelectorAll<HTMLInputElement>('[data-number] input[type=radio][value="1"]')) one.click();
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

async function measurePages(entry: string): Promise<readonly Report[]> {
  const folder = mkdtempSync(join(tmpdir(), "lighthouse-"));
  try {
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
    return reports;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(mayFetch: boolean, json: boolean): Promise<Outcome> {
  const entry = program(mayFetch);
  if (entry === undefined) return { text: "", code: mayFetch ? 1 : 2 };
  const reports = await measurePages(entry);
  if (json) return JSON.stringify({ pages: reports.map((one) => ({ page: one.page, scores: scoresOf(one) })), skipped }, null, 2);
  return `${scoreTable(reports)}\nNot judged, since this is a rehearsal: ${skipped.join(", ")}.`;
}

await runCommand({
  name: "npm run -s lighthouse",
  forms: [form({ takes: { fetch: flag, json: flag }, run: async ({ fetch, json }) => accepted(await run(fetch, json)) })],
  about: `Runs Lighthouse as a phone on the start page, the form, the form with a result, and the results. Nothing is fetched without --fetch,
which gets Lighthouse from npm the first time: about 180 MB, checked against its lockfile. --json prints the scores for machines.`,
  reads: "a small rehearsal made for this",
  writes: "node_modules/.cache/lighthouse, with --fetch",
  example: "--fetch",
});
