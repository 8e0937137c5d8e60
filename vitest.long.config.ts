// The tests of `npm run test:long` that need no browser: those of `npm test`, with all their cases, and those that are too slow for every
// change, each in a process of its own.
import { defineConfig } from "vitest/config";
import quick from "./vitest.config.ts";

export default defineConfig({
  test: {
    env: { TEST_PROFILE: "long", LC_ALL: "C.UTF-8" },
    // Limits only end a test that hangs.
    testTimeout: 10_800_000,
    hookTimeout: 3_600_000,
    teardownTimeout: 3_600_000,
    maxWorkers: 2,
    projects: [
      ...(quick.test?.projects ?? []),
      { extends: true, test: { name: "long", include: ["scripts/**/*.long.test.ts"], exclude: ["**/node_modules/**"] } },
    ],
  },
});
