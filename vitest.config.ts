// Decides which tests vitest runs: those beside the scripts and the browser code. Browser journeys run with Playwright.
import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const pure = "method|statistics|envelope|keys|report";
/** Tests of modules that keep nothing between calls share a process, and each module is read once for all of them. */
const together = [`scripts/@(${pure})/**/*.test.ts`, "site/**/*.test.ts"];
/** Every other has a process of its own, and so has what puts others in place of clocks, modules, globals or settings: they would stay for the next test. */
const replacing = /\bvi\.(?:mock|doMock|stub|spyOn|useFake|set)|process\.env\.\w+ *=[^=]|process\.chdir/;
const alone = globSync(together).filter((file) => replacing.test(readFileSync(file, "utf8")));
const apart = [`scripts/!(${pure})/**/*.test.ts`, ...alone];
const notHere = ["**/node_modules/**", "site/e2e/**", "**/*.long.test.ts"];

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "together", isolate: false, include: together, exclude: [...notHere, ...alone] } },
      { extends: true, test: { name: "apart", include: apart, exclude: notHere } },
    ],
  },
});
