// The tests of `npm test` that need no browser. The browser journeys in site/e2e run with Playwright.
import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

/** Replaces clocks, modules, globals, settings or the PATH, itself or through a module of scripts/testing. */
const replacing =
  /\bvi\.(?:mock|doMock|stub|spyOn|useFake|set)|process\.env(?:\.\w+|\["\w+"\]) *=[^=]|process\.chdir|\/(?:power-loss|virtual-day)\.ts"/;
const include = ["scripts/**/*.test.ts", "site/**/*.test.ts"];
const exclude = ["**/node_modules/**", "site/e2e/**", "**/*.long.test.ts"];
/** Each in a process of its own: a replacement would leak into the next file. All others share processes, which load each module once. */
const isolated = globSync(include, { exclude }).filter((file) => replacing.test(readFileSync(file, "utf8")));
/**
 * These start Git and commands, some ten thousand times in all. Starting takes longer the more memory the process has that starts it: they
 * share processes of their own, without the modules and the memory of the others.
 */
const starting = [
  "scripts/{commands,forge,holder,intake,rehearsal,release}/**/*.test.ts",
  "scripts/testing/{forge,github,intake,rehearsal,release,roles,runbook,types,workflows}/**/*.test.ts",
  "scripts/shared/edition-change.test.ts",
];

export default defineConfig({
  test: {
    // Half an hour: these limits only end a test that hangs. No test may fail because the machine is slow.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    teardownTimeout: 1_800_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "starting", isolate: false, include: starting, exclude: [...exclude, ...isolated] } },
      { extends: true, test: { name: "shared", isolate: false, include, exclude: [...exclude, ...isolated, ...starting] } },
      { extends: true, test: { name: "isolated", include: isolated, exclude } },
    ],
  },
});
