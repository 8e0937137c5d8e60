// The browser journeys: one real browser and one real rehearsal, served on this machine only.
import { defineConfig } from "@playwright/test";
import { findChromium } from "./scripts/core/chromium.ts";
import { chromiumArguments } from "./scripts/core/system-chromium.ts";
import { isLong } from "./scripts/testing/test-profile.ts";

const browser = await findChromium();
/** Journeys through a small rehearsal, and one through none. */
const small = ["**/chain.spec.ts", "**/form/method-alone.spec.ts", "**/form/receipts.spec.ts", "**/under-base.spec.ts"];
/** Too slow for every change. */
const notNow = isLong ? [] : ["**/*.long.spec.ts"];

export default defineConfig({
  testDir: "site/e2e",
  // Node strips the types itself, as it does for the commands: a quarter of the time.
  build: { external: ["**/*.ts"] },
  grepInvert: isLong ? [] : [/@long/],
  outputDir: "node_modules/.cache/test-results",
  // These limits only end a journey that hangs: no journey may fail because the machine is slow.
  timeout: 1_800_000,
  expect: { timeout: 60_000 },
  fullyParallel: false,
  // A journey waits half of its time.
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // The journeys of the smaller rehearsal run while the other is made.
  projects: [
    { name: "small", testMatch: small },
    { name: "nation", testIgnore: [...small, ...notNow] },
  ],
  reporter: [["list"], ["json", { outputFile: "node_modules/.cache/test-reports/playwright.json" }]],
  use: {
    actionTimeout: 60_000,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    launchOptions: {
      executablePath: browser.executablePath,
      args: chromiumArguments,
      timeout: 600_000,
      // Without a UTF-8 locale the browser drops a chosen file whose path has other letters than ASCII, and journeys' folders have their titles.
      env: { ...process.env, ...browser.env, LC_ALL: "C.UTF-8" } as Record<string, string>,
    },
  },
});
