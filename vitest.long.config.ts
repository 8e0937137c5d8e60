// The tests of `npm run test:long`: those that are too slow for every change.
import { globSync, readFileSync } from "node:fs";
import { defineConfig } from "vitest/config";

const long = ["scripts/**/*.long.test.ts"];

export default defineConfig({
  test: {
    include: [
      ...long,
      ...globSync("{scripts,site}/**/*.test.ts").filter((file) =>
        /\/(?:test-profile|properties|long-test)\.ts"/.test(readFileSync(file, "utf8")),
      ),
    ],
    env: { TEST_PROFILE: "long", LC_ALL: "C.UTF-8" },
    exclude: ["**/node_modules/**"],
    // Limits only end a test that hangs.
    testTimeout: 10_800_000,
    hookTimeout: 3_600_000,
    teardownTimeout: 3_600_000,
    maxWorkers: 2,
  },
});
