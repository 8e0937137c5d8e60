// The tests of `npm test` that need no browser. The browser journeys in site/e2e run with Playwright.
import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const pure = "method|statistics|envelope|keys|report";
/** Tests of modules without state share a process, which loads each module once for all of them. */
const together = [`scripts/@(${pure})/**/*.test.ts`, "site/**/*.test.ts"];
/** Tests that replace clocks, modules, globals or settings get a process of their own, as do all others: a replacement would leak into the next file. */
const replacing = /\bvi\.(?:mock|doMock|stub|spyOn|useFake|set)|process\.env\.\w+ *=[^=]|process\.chdir/;
const alone = globSync(together).filter((file) => replacing.test(readFileSync(file, "utf8")));
const apart = [`scripts/!(${pure})/**/*.test.ts`, ...alone];
const notHere = ["**/node_modules/**", "site/e2e/**", "**/*.long.test.ts"];

export default defineConfig({
  test: {
    // Half an hour: these limits only end a test that hangs. No test may fail because the machine is slow.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    teardownTimeout: 1_800_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "together", isolate: false, include: together, exclude: [...notHere, ...alone] } },
      { extends: true, test: { name: "apart", include: apart, exclude: notHere } },
    ],
  },
});
