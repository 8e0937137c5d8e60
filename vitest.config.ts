// Decides which tests vitest runs: those beside the scripts and the browser code. Browser journeys run with Playwright.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["scripts/**/*.test.ts", "site/**/*.test.ts"],
    exclude: ["**/node_modules/**", "site/e2e/**", "**/*.long.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
