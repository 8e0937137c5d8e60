// Decides how the browser journeys run: one real browser, one real rehearsal, served on this machine only.
import { defineConfig } from "@playwright/test";
import { chromiumArguments, findChromium } from "./scripts/core/chromium.ts";
import { cases } from "./scripts/testing/test-profile.ts";

const browser = await findChromium();

export default defineConfig({
  testDir: "site/e2e",
  // It makes and builds a rehearsal of its own, which every change cannot wait for.
  testIgnore: cases<string[]>({ part: ["taken-back.spec.ts"], whole: [] }),
  outputDir: "node_modules/.cache/test-results",
  timeout: 120_000,
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  reporter: [["list"], ["json", { outputFile: "node_modules/.cache/test-reports/playwright.json" }]],
  use: {
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    launchOptions: {
      executablePath: browser.executablePath,
      args: chromiumArguments,
      env: { ...process.env, ...browser.env } as Record<string, string>,
    },
  },
});
