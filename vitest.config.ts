// The tests of `npm test` that need no browser. The browser journeys in site/e2e run with Playwright.
import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

/**
 * Replaces clocks, modules, globals, settings or the PATH, itself or through a module of scripts/testing, or tests one that needs Vite's
 * `import.meta.env`.
 */
const replacing =
  /\bvi\.(?:mock|doMock|stub|spyOn|useFake|set)|process\.env(?:\.\w+|\["\w+"\]) *=[^=]|process\.chdir|\/(?:power-loss|virtual-day|delivery)\.ts"/;
const include = ["scripts/**/*.test.ts", "site/**/*.test.ts"];
const exclude = ["**/node_modules/**", "site/e2e/**", "**/*.long.test.ts"];
/**
 * Each in a process of its own, through Vite: a replacement would leak into the next file. All others share processes, which load each
 * module once.
 */
const isolated = globSync(include, { exclude }).filter((file) => replacing.test(readFileSync(file, "utf8")));
/**
 * Starting a process takes longer the more memory the one has that starts it. So these, which start Git some six thousand times, share
 * processes of their own, without the modules and the memory of the others.
 */
const git = [
  "scripts/{forge,holder,intake}/**/*.test.ts",
  "scripts/testing/{forge,github,intake,pins}/**/*.test.ts",
  "scripts/{round/next,shared/edition-change}.test.ts",
];
/** These start commands and whole rehearsals, and also share processes of their own. */
const commands = [
  "scripts/{commands,rehearsal,release}/**/*.test.ts",
  "scripts/testing/{commands,rehearsal,release,roles,runbook,types,workflows}/**/*.test.ts",
];
/** Node itself loads the modules, as it does in use: faster than Vite, which is needed to replace a module. */
const experimental = { viteModuleRunner: false, nodeLoader: false };

export default defineConfig({
  test: {
    // Half an hour: these limits only end a test that hangs. No test may fail because the machine is slow.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    teardownTimeout: 1_800_000,
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: "git", isolate: false, experimental, include: git, exclude: [...exclude, ...isolated] } },
      { extends: true, test: { name: "commands", isolate: false, experimental, include: commands, exclude: [...exclude, ...isolated] } },
      {
        extends: true,
        test: { name: "shared", isolate: false, experimental, include, exclude: [...exclude, ...isolated, ...git, ...commands] },
      },
      { extends: true, test: { name: "isolated", include: isolated, exclude } },
    ],
  },
});
