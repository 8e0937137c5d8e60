// The tests of `npm test` that need no browser. The browser journeys in site/e2e run with Playwright.
import { defineConfig } from "vitest/config";

const include = ["scripts/**/*.test.ts", "site/**/*.test.ts"];
const notNow = ["**/node_modules/**", "site/e2e/**", "**/*.long.test.ts"];
/**
 * Each in a process of its own, through Vite: they replace a module, or test one that needs Vite's `import.meta.env`. A module that is
 * replaced in a process that others share is an error, and other replacements are undone before the next test. All others share processes,
 * which load each module once.
 */
const isolated = ["{scripts,site}/**/*.isolated.test.ts"];
/**
 * Starting a process takes longer the more memory the one has that starts it. So these, which start Git some six thousand times, share
 * processes of their own, without the modules and the memory of the others.
 */
const git = [
  "scripts/{forge,holder,intake}/**/*.test.ts",
  "scripts/testing/{forge,github,intake,pins}/**/*.test.ts",
  "scripts/{round/next,validation/edition-change}.test.ts",
];
/** These start commands and whole rehearsals, and also share processes of their own. */
const commands = [
  "scripts/{commands,rehearsal,release}/**/*.test.ts",
  "scripts/testing/{commands,rehearsal,release,roles,runbook,types,workflows}/**/*.test.ts",
];
const exclude = [...notNow, ...isolated];
const together = {
  isolate: false,
  restoreMocks: true,
  unstubEnvs: true,
  unstubGlobals: true,
  /** Node itself loads the modules, as it does in use: faster than Vite, which is needed to replace a module. */
  experimental: { viteModuleRunner: false, nodeLoader: false },
};

export default defineConfig({
  test: {
    // Half an hour: these limits only end a test that hangs. No test may fail because the machine is slow.
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    teardownTimeout: 1_800_000,
    maxWorkers: 2,
    // Names no language of ours: commands print the project's first.
    env: { LC_ALL: "C.UTF-8" },
    projects: [
      { extends: true, test: { ...together, name: "git", include: git, exclude } },
      { extends: true, test: { ...together, name: "commands", include: commands, exclude } },
      { extends: true, test: { ...together, name: "shared", include, exclude: [...exclude, ...git, ...commands] } },
      { extends: true, test: { name: "isolated", include: isolated, exclude: notNow } },
    ],
  },
});
